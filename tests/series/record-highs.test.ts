import { type Period, recordHighs, rmb, type SeriesPoint, usd } from "cultural-ledger";
import type { Measured } from "cultural-ledger/aggregate";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

function yearly<Value extends Measured>(values: readonly (Value | undefined)[]): SeriesPoint<Value>[] {
  return values.map((value, at) => ({ period: `${2008 + at}` as Period, value }));
}

function kinds(values: readonly (Measured | undefined)[]): readonly string[] {
  return recordHighs(deepFreeze(yearly(values))).map(({ kind }) => kind);
}

describe("recordHighs", () => {
  test.each<[string, readonly (Measured | undefined)[], readonly string[]]>([
    ["no points", [], []],
    ["one point is the first, not the highest", [61], ["first"]],
    ["rising, falling and rising again", [40, 52, 48, 61], ["first", "new", "none", "new"]],
    [
      "equal to the highest is no new high",
      [52, 52, 48, 52, 53],
      ["first", "equalled", "none", "equalled", "new"],
    ],
    ["below zero", [-5, -7, -5, -1], ["first", "none", "equalled", "new"]],
    ["an unknown value is neither", [40, undefined, 41], ["first", "unknown", "new"]],
    ["unknown at first", [undefined, 40, 39], ["unknown", "first", "none"]],
    ["zero is a known value", [0, 0, 1], ["first", "equalled", "new"]],
    ["numbers are compared as numbers", [9, 10, 9], ["first", "new", "none"]],
    [
      "equal numbers are equal, however written",
      [1.5, new Decimal("1.50"), 1n],
      ["first", "equalled", "none"],
    ],
    ["amounts", [usd("9"), usd("10"), usd("10.00")], ["first", "new", "equalled"]],
    ["beyond 2^53", [2n ** 53n, 2n ** 53n + 1n], ["first", "new"]],
  ])("%s", (_says, values, wanted) => {
    expect(kinds(values)).toEqual(wanted);
  });

  test("each point names the highest before it, the earliest of equals, and the history looked at", () => {
    expect(recordHighs(deepFreeze(yearly([40, 52, 52, undefined, 61])))).toEqual([
      { kind: "first", period: "2008", value: 40, previous: undefined, history: undefined },
      {
        kind: "new",
        period: "2009",
        value: 52,
        previous: { period: "2008", value: 40 },
        history: { from: "2008", to: "2008", periods: 1, missing: 0 },
      },
      {
        kind: "equalled",
        period: "2010",
        value: 52,
        previous: { period: "2009", value: 52 },
        history: { from: "2008", to: "2009", periods: 2, missing: 0 },
      },
      {
        kind: "unknown",
        period: "2011",
        value: undefined,
        previous: { period: "2009", value: 52 },
        history: { from: "2008", to: "2010", periods: 3, missing: 0 },
      },
      {
        kind: "new",
        period: "2012",
        value: 61,
        previous: { period: "2009", value: 52 },
        history: { from: "2008", to: "2011", periods: 3, missing: 1 },
      },
    ]);
  });

  test("a period without a row is missing as one with an unknown value is", () => {
    const series = deepFreeze<SeriesPoint[]>([
      { period: "2012-Q1", value: 5 },
      { period: "2011-Q1", value: 3 },
      { period: "2011-Q3", value: undefined },
    ]);
    const answer = recordHighs(series);
    expect(answer.map(({ period }) => period)).toEqual(["2011-Q1", "2011-Q3", "2012-Q1"]);
    expect(answer[2]).toMatchObject({
      kind: "new",
      history: { from: "2011-Q1", to: "2011-Q4", periods: 1, missing: 3 },
    });
  });

  test("the history starts with the first known value", () => {
    const [unknown, first, second] = recordHighs(deepFreeze(yearly([undefined, 40, 41])));
    expect(unknown).toEqual({
      kind: "unknown",
      period: "2008",
      value: undefined,
      previous: undefined,
      history: undefined,
    });
    expect(first).toMatchObject({ kind: "first", history: undefined });
    expect(second?.history).toEqual({ from: "2009", to: "2009", periods: 1, missing: 0 });
  });

  test("a high before a lower year stays the high to beat", () => {
    const [, , third] = recordHighs(deepFreeze(yearly([60, 40, 50])));
    expect(third).toMatchObject({ kind: "none", previous: { period: "2008", value: 60 } });
  });

  test("every answer is frozen all through", () => {
    const answer = recordHighs(yearly([1, 2, undefined]));
    expect(Object.isFrozen(answer) && answer.every((point) => Object.isFrozen(point))).toBe(true);
    expect(Object.isFrozen(answer[1]?.previous) && Object.isFrozen(answer[1]?.history)).toBe(true);
    expect(Object.isFrozen(recordHighs([]))).toBe(true);
  });

  test("it refuses values and series that are none", () => {
    const at = (...periods: Period[]) => periods.map((period): SeriesPoint => ({ period, value: 1 }));
    expectCode(() => kinds([Number.NaN]), "aggregate/not-a-number");
    expectCode(() => kinds(["61" as never]), "aggregate/not-a-number");
    expectCode(() => kinds([usd("1"), rmb("1")]), "money/currency-mismatch");
    expectCode(() => kinds([1, usd("1")]), "aggregate/mixed-values");
    expectCode(() => recordHighs(at("2012", "2012-03")), "aggregate/mixed-frequencies");
    expectCode(() => recordHighs(at("2012-01-01/2012-12-31")), "aggregate/mixed-frequencies");
    expectCode(() => recordHighs(at("2012", "2012")), "aggregate/duplicate-period");
    expectCode(() => recordHighs(at("20122" as Period)), "time/invalid-period");
  });
});
