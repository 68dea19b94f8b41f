import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesIn } from "../files-in";
import { errorPage, gallery, messageOf } from "./errors";

const sources = filesIn("src", ".ts").map((file) => readFileSync(file, "utf8"));
const CODE =
  /(?:time|money|figures|geography|classification|model|aggregate|audit|report|engines|interchange|io|testing)\/[a-z]+(?:-[a-z]+)*/g;

/** Arguments and options are checked in one place, for the chapter and the call that it is given. */
function argumentCodes(text: string): readonly string[] {
  const chapters = [...text.matchAll(/chapter: "([a-z]+)"/g)].map(([, chapter]) => chapter);
  const codes = [
    ...(/(?:checked|required)Options\(/.test(text) ? ["invalid-argument", "unknown-option"] : []),
    ...(/(?:require[A-Z][a-z]+|invalidArgument|madeOf)\(/.test(text) ? ["invalid-argument"] : []),
  ];
  return chapters.flatMap((chapter) => codes.map((code) => `${chapter}/${code}`));
}

test("the gallery has every code that the sources give, and no other", () => {
  const inCode = sources.flatMap((text) => [
    ...[...text.matchAll(new RegExp(`"(${CODE.source})"`, "g"))].map(([, code]) => code),
    ...argumentCodes(text),
    // Options of a few words are checked in one place, for the chapter that it is given.
    ...[...text.matchAll(/(?:option|required)Word\(\s*"([a-z]+)"/g)].map(
      ([, chapter]) => `${chapter}/unknown-option`,
    ),
  ]);
  expect(gallery.map(({ code }) => code).sort()).toEqual([...new Set(inCode)].sort());
});

test("docstrings promise only codes that exist", () => {
  const known = new Set(gallery.map(({ code }) => code));
  const promised = sources.flatMap((text) => text.match(new RegExp(`\`${CODE.source}\``, "g")) ?? []);
  expect(promised.length).toBeGreaterThan(0);
  expect(promised.map((code) => code.slice(1, -1)).filter((code) => !known.has(code))).toEqual([]);
});

test.each(gallery)("$code comes with a message that says the values and the way out", (entry) => {
  expect(messageOf(entry).length).toBeGreaterThan(40);
  expect(entry.remedy).not.toBe("");
});

test("docs/errors.md is what npm run generate writes", () => {
  for (const [path, text] of errorPage()) expect(readFileSync(path, "utf8")).toBe(text);
});
