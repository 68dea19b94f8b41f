import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outsideOf, overlapsIn, textsOf } from "../io/charts/svg-texts";
import { galleryFiles } from "./gallery";

test("the gallery is, byte for byte, what the generator writes, and nothing else", {
  timeout: 60_000,
}, async () => {
  const files = await galleryFiles();
  for (const [path, text] of files) {
    expect(existsSync(path), `${path} is missing: run npm run generate`).toBe(true);
    const same = readFileSync(path).equals(Buffer.from(text));
    expect(same, `${path} is out of date: run npm run generate`).toBe(true);
  }
  const written = [...files.keys()].map((path) => path.replace("docs/gallery/", ""));
  expect(readdirSync("docs/gallery").sort()).toEqual(written.sort());
});

test("the gallery shows every chart in both languages", async () => {
  const paths = [...(await galleryFiles()).keys()];
  for (const id of ["areas", "products", "shares", "series", "directions"])
    for (const locale of ["en", "zh"])
      expect(
        paths.some((path) => path.endsWith(`-${id}.${locale}.svg`)),
        `${id} ${locale}`,
      ).toBe(true);
});

test("no text of a chart in the gallery lies on another or stands out of the picture", async () => {
  for (const [path, svg] of await galleryFiles()) {
    if (!path.endsWith(".svg")) continue;
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const texts = textsOf(svg);
    expect(overlapsIn(texts), path).toEqual([]);
    expect(outsideOf(texts, Number(width), Number(height)), path).toEqual([]);
  }
});
