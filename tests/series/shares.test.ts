import { rmb, type ShareOptions, shares, usd } from "cultural-ledger";
import type { Measured } from "cultural-ledger/aggregate";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

/** The shares of values as text, or the reason why there are none. */
function written(
  values: readonly (Measured | undefined)[],
  options?: ShareOptions,
): readonly string[] | string {
  const answer = shares(deepFreeze(values), (value) => value, options);
  return answer.kind === "shares" ? answer.rows.map(({ share }) => share.toFixed()) : answer.reason;
}

const adding = { method: "largest-remainder" } as const;

describe("plain shares", () => {
  test.each<[string, readonly Measured[], ShareOptions, readonly string[]]>([
    ["quarters", [1, 1, 2], {}, ["0.25", "0.25", "0.5"]],
    ["thirds, rounded to 12 decimals, do not add up", [1, 1, 1], {}, new Array(3).fill("0.333333333333")],
    ["thirds of hundredths of a percent", [1, 2], { decimals: 4 }, ["0.3333", "0.6667"]],
    ["half-even at a tie: 1/8 and 3/8 to two decimals", [1, 3, 4], { decimals: 2 }, ["0.12", "0.38", "0.5"]],
    ["no decimals", [1, 1, 3], { decimals: 0 }, ["0", "0", "1"]],
    ["a part of zero has a share of zero", [0, 5], {}, ["0", "1"]],
    ["one row is the whole", [usd("0.000000000001")], {}, ["1"]],
    [
      "decimal numbers are what they are written as",
      [0.1, 0.2],
      { decimals: 12 },
      ["0.333333333333", "0.666666666667"],
    ],
    ["bigints and decimals beside numbers", [1n, new Decimal("0.5"), 0.5], {}, ["0.5", "0.25", "0.25"]],
    [
      "amounts",
      [usd("21130000"), usd("1120000"), usd("7750000")],
      { decimals: 3 },
      ["0.704", "0.037", "0.258"],
    ],
    ["the method by its name", [1, 3], { method: "plain" }, ["0.25", "0.75"]],
  ])("%s", (_says, values, options, wanted) => {
    expect(written(values, options)).toEqual(wanted);
  });
});

describe("shares by largest remainders", () => {
  test.each<[string, readonly Measured[], ShareOptions, readonly string[]]>([
    ["thirds: the first row gets the rest", [1, 1, 1], adding, ["0.3334", "0.3333", "0.3333"]],
    // Exact: 1/6 = 0.1666.. twice and 2/3 = 0.6666..: remainders of .6 all tie, two units are missing.
    ["ties go to the earlier rows", [1, 4, 1], adding, ["0.1667", "0.6667", "0.1666"]],
    // 47, 16, 15.8, 12, 6.1, 3.1 of 100 seats for 10: 4, 1, 1, 1, 0, 0 and the three largest remainders.
    [
      "the textbook example of Hamilton's method",
      [47_000, 16_000, 15_800, 12_000, 6_100, 3_100],
      { ...adding, decimals: 1 },
      ["0.5", "0.2", "0.1", "0.1", "0.1", "0"],
    ],
    [
      "whole percents",
      [1, 1, 1, 1, 1, 1],
      { ...adding, decimals: 2 },
      ["0.17", "0.17", "0.17", "0.17", "0.16", "0.16"],
    ],
    ["no decimals: all to the largest", [2, 3, 2], { ...adding, decimals: 0 }, ["0", "1", "0"]],
    ["a part of zero gets nothing", [0, 1, 1, 1], adding, ["0", "0.3334", "0.3333", "0.3333"]],
    ["parts of several scales", [usd("0.1"), usd("0.025"), usd("0.125")], adding, ["0.4", "0.1", "0.5"]],
  ])("%s", (_says, values, options, wanted) => {
    expect(written(values, options)).toEqual(wanted);
  });
});

describe("shares", () => {
  test("the answer holds the rows in their order, the exact total and its currency", () => {
    const rows = deepFreeze([
      { product: "linen", value: usd("21130000") },
      { product: "acrobatics", value: usd("1093103.94") },
    ]);
    const answer = shares(rows, (row) => row.value, { ...adding, decimals: 2 });
    expect(answer).toEqual({
      kind: "shares",
      total: new Decimal("22223103.94"),
      currency: "USD",
      rows: [
        { row: rows[0], share: new Decimal("0.95") },
        { row: rows[1], share: new Decimal("0.05") },
      ],
    });
    expect(answer.kind === "shares" && answer.rows[0]?.row).toBe(rows[0]);
  });

  test("plain numbers have a total without a currency, added exactly", () => {
    const answer = shares([0.1, 0.2], (value) => value);
    expect(answer).toMatchObject({ total: new Decimal("0.3"), currency: undefined });
  });

  test.each<[string, readonly (Measured | undefined)[], string]>([
    ["no rows", [], "no-rows"],
    ["a total of zero", [0, 0], "zero-total"],
    ["a total of zero dollars", [usd("0")], "zero-total"],
    ["a total of a negative zero", [-0], "zero-total"],
    ["a negative part", [5, -1], "negative-part"],
    ["parts that cancel out", [1, -1], "negative-part"],
    ["an unknown part", [5, undefined], "unknown-part"],
    ["only unknown parts", [undefined], "unknown-part"],
    ["an unknown part of nothing else", [0, undefined], "unknown-part"],
  ])("%s: undefined, with the reason, for either method", (_says, values, reason) => {
    expect(written(values)).toBe(reason);
    expect(written(values, adding)).toBe(reason);
  });

  test("it takes what can be walked once, and asks for each value once", () => {
    const asked: number[] = [];
    const answer = shares(new Set([1, 3]).values(), (value) => {
      asked.push(value);
      return value;
    });
    expect(answer.kind === "shares" && answer.rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(asked).toEqual([1, 3]);
  });

  test("every answer is frozen all through, the rows are not", () => {
    const row = { value: 1 };
    const answer = shares([row], ({ value }) => value);
    expect(Object.isFrozen(answer)).toBe(true);
    expect(answer.kind === "shares" && Object.isFrozen(answer.rows)).toBe(true);
    expect(answer.kind === "shares" && answer.rows.every((each) => Object.isFrozen(each))).toBe(true);
    expect(Object.isFrozen(row)).toBe(false);
    expect(Object.isFrozen(shares([], () => 1))).toBe(true);
  });

  test("it refuses values that are none, of several currencies or of several kinds", () => {
    expectCode(() => written([1, Number.NaN]), "aggregate/not-a-number");
    expectCode(() => written([1, "61" as never]), "aggregate/not-a-number");
    expectCode(() => written([usd("3"), rmb("3")]), "money/currency-mismatch");
    expectCode(() => written([usd("3"), 3]), "aggregate/mixed-values");
    expectCode(() => written([undefined, 3, usd("3")]), "aggregate/mixed-values");
  });

  test("it refuses options that are none, also without rows", () => {
    for (const method of ["largest", "hamilton", "", null, "constructor"]) {
      expectCode(() => written([], { method: method as never }), "aggregate/unknown-option");
    }
    for (const decimals of [-1, 13, 0.5, Number.NaN, "2", null]) {
      expectCode(() => written([], { decimals: decimals as never }), "money/invalid-decimals");
    }
  });
});
