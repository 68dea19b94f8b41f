import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isBraces, isDigits, PRINTED } from "../../../src/io/json/plain";
import { filesIn } from "../../files-in";

test("every kind of answer that prints itself travels", () => {
  const sources = filesIn("src", ".ts").map((file) => readFileSync(file, "utf8"));
  const kinds = sources.flatMap((text) =>
    [...text.matchAll(/ printing<[^(]*>\(\s*"([a-z-]+)"/g)].map(([, kind]) => kind),
  );
  expect(kinds.length).toBeGreaterThan(5);
  expect(Object.keys(PRINTED).sort()).toEqual(kinds.sort());
});

test.each(["0", "-0", "1.50", `-${"9".repeat(1000)}.${"9".repeat(1000)}`])("digits are %s", (text) => {
  expect(isDigits(text)).toBe(true);
});

test.each([
  "",
  "-",
  ".5",
  "1.",
  "1e5",
  "+1",
  " 1",
  "1\n",
  "\u0661",
  "0x1",
  5,
  null,
  "9".repeat(1001),
  `0.${"9".repeat(1001)}`,
])("digits are not %j", (text) => {
  expect(isDigits(text)).toBe(false);
});

test("an object of braces is one in any realm, and none of a class", () => {
  expect([{}, Object.create(null), JSON.parse("{}")].map(isBraces)).toEqual([true, true, true]);
  expect([new Date(0), new Map(), Object.create({})].map(isBraces)).toEqual([false, false, false]);
});
