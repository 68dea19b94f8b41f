import { expect, test } from "vitest";
import { isBraces, isDigits, itemsOf } from "../../../src/io/json/plain";

test.each(["0", "-1", "1.5", "-0.05", "10", `-${"9".repeat(1000)}.${"9".repeat(1000)}`])(
  "digits are %s",
  (text) => {
    expect(isDigits(text)).toBe(true);
  },
);

test.each([
  "",
  "-",
  "-0",
  "-0.0",
  "1.50",
  "1.0",
  "007",
  "-01",
  "00",
  "1_000",
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

test("the items of a list are read where it is full and nothing else", () => {
  const withNote = Object.assign([1], { note: "x" });
  const withHole = Object.assign([1, 2], { note: "x" });
  delete withHole[0];
  expect([[], [undefined], [1, [2]]].map(itemsOf)).toEqual([[], [undefined], [1, [2]]]);
  expect([new Array(1), withNote, withHole, Object.assign([], { note: "x" })].map(itemsOf)).toEqual(
    Array(4).fill(undefined),
  );
});

test("a list of a billion holes is looked at by what is there", () => {
  const empty: unknown[] = [];
  empty.length = 1e9;
  const far: unknown[] = [];
  far[1e8] = 1;
  expect([empty, far].map(itemsOf)).toEqual([undefined, undefined]);
});
