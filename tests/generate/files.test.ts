import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "./files";

test("every generated file is, byte for byte, what the generator writes", () => {
  const generated = [...generatedFiles()];
  expect(generated.length).toBeGreaterThan(0);
  for (const [path, text] of generated) {
    const committed = readFileSync(new URL(`../../${path}`, import.meta.url));
    const same = committed.equals(Buffer.from(text));
    expect(same, `${path} is out of date: run npm run generate`).toBe(true);
  }
});

test("the generated files are those that say so in their first comment", () => {
  const data = ["countries", "regions", "subdivisions"].map((name) => `src/geography/data/${name}.ts`);
  expect([...generatedFiles().keys()]).toEqual(expect.arrayContaining(data));
});
