import type { Key } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { checkedKey, compareKeys, decodeKey, encodeKey } from "../../../src/aggregate/values/key";
import { hostileKeys } from "../visits";

/** The hostile keys in the order of an answer: code points are written beside the texts that a locale would move. */
const inOrder: readonly Key[] = [
  false,
  true,
  -Infinity,
  0,
  0.1,
  1,
  2,
  10,
  1e21,
  Infinity,
  "", // no code point at all
  "1", // U+0031
  "10",
  "Infinity",
  "Z", // U+005A, before every small letter
  "__proto__", // U+005F
  "a", // U+0061
  "a|b",
  "b",
  "b|c",
  "c",
  "constructor",
  "e\u0301", // U+0065
  "false",
  "null",
  "toString",
  "true",
  "undefined",
  "|", // U+007C
  "é", // U+00E9
  "\uFF21",
  "\u{1F3AD}", // U+1F3AD, whose first UTF-16 unit is before U+FF21
  undefined,
];

describe("checkedKey", () => {
  test("text, numbers, booleans and the unknown are keys, as they are", () => {
    for (const key of inOrder) expect(checkedKey(key, "area")).toBe(key);
  });

  test("negative zero is the key zero", () => {
    expect(checkedKey(-0, "area")).toBe(0);
  });

  test("anything else is refused, with the place and the way out", () => {
    const area: unknown = { code: "JP" };
    expect(() => checkedKey(area as Key, "area")).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use an object as a key of area: a key is text, a number other than NaN, a boolean, or undefined for unknown. Give the code or id of an object instead of the object.]`,
    );
  });

  test.each([
    ["NaN", Number.NaN],
    ["null", null],
    ["a bigint", 61n],
    ["a symbol", Symbol("JP")],
    ["a function", () => "JP"],
    ["a list", ["JP"]],
    ["a date", new Date(0)],
    ["a boxed number", Object(61)],
  ])("%s is refused", (_what, key) => {
    expect(() => checkedKey(key as unknown as Key, "area")).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key", details: { where: "area", key } }),
    );
  });
});

describe("compareKeys", () => {
  test("booleans, numbers by size, text by code point, the unknown last", () => {
    expect([...inOrder].reverse().sort(compareKeys)).toEqual(inOrder);
    // `sort` itself moves undefined to the end, so the last place is looked at on its own.
    expect(compareKeys(undefined, "\u{10FFFF}")).toBeGreaterThan(0);
    expect(compareKeys(false, undefined)).toBeLessThan(0);
  });

  test("the list above holds every hostile key", () => {
    expect(new Set(inOrder)).toEqual(new Set(hostileKeys));
  });

  test("only equal keys are neither before nor after each other", () => {
    for (const left of inOrder) {
      for (const right of inOrder) expect(compareKeys(left, right) === 0).toBe(left === right);
    }
  });
});

describe("keys in JSON", () => {
  test("JSON has a form for each key, and gives it back", () => {
    expect([undefined, Infinity, -Infinity, "Infinity", 1, "1", true].map(encodeKey)).toEqual([
      null,
      ["Infinity"],
      ["-Infinity"],
      "Infinity",
      1,
      "1",
      true,
    ]);
    for (const key of inOrder) {
      expect(decodeKey(JSON.parse(JSON.stringify(encodeKey(key))))).toEqual({ key });
    }
  });

  test.each([
    ["nothing", undefined],
    ["NaN", Number.NaN],
    ["infinity, which JSON reads from 1e999", JSON.parse("1e999")],
    ["a bigint", 1n],
    ["an object", {}],
    ["an empty list", []],
    ["a number in a list", ["1"]],
    ["NaN in a list", ["NaN"]],
    ["infinity as number in a list", [Infinity]],
    ["two infinities", ["Infinity", "Infinity"]],
    ["a key in an object", { key: "JP" }],
  ])("%s is no key in JSON", (_what, json) => {
    expect(decodeKey(json)).toBeUndefined();
  });
});
