import {
  type CurrencyAmount,
  currencyAmount,
  type GrowthBase,
  type GrowthPoint,
  growth,
  type Period,
  rmb,
  type SeriesPoint,
  usd,
} from "cultural-ledger";
import type { Measured } from "cultural-ledger/aggregate";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

/** A series of the years from 2010 on. */
function yearly<Value extends Measured>(values: readonly (Value | undefined)[]): SeriesPoint<Value>[] {
  return values.map((value, at) => ({ period: `${2010 + at}` as Period, value }));
}

/** The rate as text, or the kind where there is none. */
function written(point: GrowthPoint | undefined): string | undefined {
  return point?.kind === "growth" ? `${point.rate.toFixed()}${point.rounded ? " rounded" : ""}` : point?.kind;
}

/** The growth of 2011 over 2010. */
function rateOf(base: Measured, value: Measured): string | undefined {
  return written(growth(deepFreeze(yearly([base, value])))[1]);
}

describe("growth against the period before", () => {
  test.each<[string, Measured, Measured, string]>([
    ["from 20 to 25 is a quarter", 20, 25, "0.25"],
    ["from 25 to 20 is a fifth less", 25, 20, "-0.2"],
    ["no change is 0", 61, 61, "0"],
    ["to nothing is -1", 61, 0, "-1"],
    ["to negative zero is -1 as well", 61, -0, "-1"],
    ["from 3 to 4 has no end and says so", 3, 4, "0.333333333333 rounded"],
    ["from 3 to 5 is rounded up", 3, 5, "0.666666666667 rounded"],
    ["from 3 to 1 is rounded away from zero too", 3, 1, "-0.666666666667 rounded"],
    // 1 / (2 * 10^12) lies half way between 0 and 10^-12: the even one is 0. Three of it lie between 1 and 2: 2.
    [
      "of two equally near rates it is the even one, below",
      2_000_000_000_000,
      2_000_000_000_001n,
      "0 rounded",
    ],
    [
      "of two equally near rates it is the even one, above",
      2_000_000_000_000,
      2_000_000_000_003n,
      "0.000000000002 rounded",
    ],
    ["0.1 and 0.3 are what they are written as", 0.1, 0.3, "2"],
    ["numbers with exponents are exact", 1e21, 1.5e21, "0.5"],
    ["small ones too", 2e-7, 1e-7, "-0.5"],
    ["the smallest and the largest are read in full", 5e-324, 1e-323, "1"],
    ["decimals", new Decimal("0.2"), new Decimal("0.3"), "0.5"],
    ["a number, a bigint and a decimal are all plain", 2, 3n, "0.5"],
    ["beyond 2^53", 9_007_199_254_740_993n, 18_014_398_509_481_986n, "1"],
    ["amounts of one currency", usd("20000000"), usd("25000000"), "0.25"],
    ["amounts of different decimals", usd("0.5"), usd("0.505"), "0.01"],
    ["a deficit grows by its size", -100, -150, "0.5"],
    ["a deficit shrinks by its size", usd("-100"), usd("-75"), "-0.25"],
    ["a deficit gone is -1", -100, 0, "-1"],
    ["from zero there is no rate", 0, 61, "from-zero"],
    ["from zero to zero there is none either", 0, 0, "from-zero"],
    ["from a negative zero", -0, 61, "from-zero"],
    ["from zero in dollars", usd("0.00"), usd("1"), "from-zero"],
    ["into a deficit", 61, -1, "sign-change"],
    ["out of a deficit", -1, 61, "sign-change"],
  ])("%s", (_says, base, value, wanted) => {
    expect(rateOf(base, value)).toBe(wanted);
  });

  test("each point names its base", () => {
    expect(growth(deepFreeze(yearly([100, 110, 0, 5, -5])))).toEqual([
      { kind: "no-base", period: "2010", value: 100, basePeriod: "2009" },
      {
        kind: "growth",
        period: "2011",
        value: 110,
        base: { period: "2010", value: 100 },
        rate: new Decimal("0.1"),
        rounded: false,
      },
      {
        kind: "growth",
        period: "2012",
        value: 0,
        base: { period: "2011", value: 110 },
        rate: new Decimal("-1"),
        rounded: false,
      },
      { kind: "from-zero", period: "2013", value: 5, base: { period: "2012", value: 0 } },
      { kind: "sign-change", period: "2014", value: -5, base: { period: "2013", value: 5 } },
    ]);
  });

  test("a gap is never bridged", () => {
    const series = deepFreeze<SeriesPoint[]>([
      { period: "2012", value: 4 },
      { period: "2010", value: 2 },
    ]);
    expect(growth(series)[1]).toEqual({ kind: "no-base", period: "2012", value: 4, basePeriod: "2011" });
  });

  test("an unknown value has no growth, and none grows from it", () => {
    expect(growth(deepFreeze(yearly([2, undefined, 4])))).toEqual([
      { kind: "no-base", period: "2010", value: 2, basePeriod: "2009" },
      { kind: "unknown", period: "2011", value: undefined },
      { kind: "no-base", period: "2012", value: 4, basePeriod: "2011" },
    ]);
  });

  test("before the first year of the calendar there is no base", () => {
    expect(growth([{ period: "0001", value: 1 }])).toEqual([
      { kind: "no-base", period: "0001", value: 1, basePeriod: undefined },
    ]);
  });

  test("the answer is in time order, whatever the order of the points", () => {
    const quarters = deepFreeze<SeriesPoint[]>([
      { period: "2012-Q1", value: 30 },
      { period: "2011-Q3", value: 10 },
      { period: "2011-Q4", value: 20 },
    ]);
    expect(growth(quarters).map(({ period }) => period)).toEqual(["2011-Q3", "2011-Q4", "2012-Q1"]);
    expect(growth(quarters).map(written)).toEqual(["no-base", "1", "0.5"]);
  });

  test("no points give an empty list; every answer is frozen all through", () => {
    expect(growth([])).toEqual([]);
    expect(Object.isFrozen(growth([]))).toBe(true);
    const answer = growth(yearly([1, 2, undefined, 4]));
    expect(Object.isFrozen(answer) && answer.every((point) => Object.isFrozen(point))).toBe(true);
    expect(answer[1]?.kind === "growth" && Object.isFrozen(answer[1].base)).toBe(true);
  });
});

describe("growth against the year before", () => {
  test.each<[Period, Period]>([
    ["2012", "2011"],
    ["2012-S2", "2011-S2"],
    ["2012-Q3", "2011-Q3"],
    ["2012-03", "2011-03"],
    ["2012-03-05", "2011-03-05"],
    ["0010-12", "0009-12"],
  ])("%s grows from %s", (period, earlier) => {
    const series = deepFreeze<SeriesPoint[]>([
      { period, value: 30 },
      { period: earlier, value: 20 },
    ]);
    const [first, second] = growth(series, { base: "year-earlier" });
    expect(first?.kind).toBe("no-base");
    expect(second).toMatchObject({ kind: "growth", base: { period: earlier, value: 20 } });
    expect(written(second)).toBe("0.5");
  });

  test("the quarter before is not looked at", () => {
    const series = deepFreeze<SeriesPoint[]>([
      { period: "2012-Q2", value: 20 },
      { period: "2012-Q3", value: 30 },
    ]);
    expect(growth(series, { base: "year-earlier" })[1]).toMatchObject({
      kind: "no-base",
      basePeriod: "2011-Q3",
    });
  });

  test("29 February has no day of the year before, and 28 February grows from the 28th", () => {
    const series = deepFreeze<SeriesPoint[]>([
      { period: "2011-02-28", value: 20 },
      { period: "2011-03-01", value: 20 },
      { period: "2012-02-28", value: 30 },
      { period: "2012-02-29", value: 30 },
    ]);
    const answer = growth(series, { base: "year-earlier" });
    expect(answer[3]).toEqual({ kind: "no-base", period: "2012-02-29", value: 30, basePeriod: undefined });
    expect(written(answer[2])).toBe("0.5");
  });

  test("the year 0001 has none", () => {
    expect(growth([{ period: "0001-Q2", value: 1 }], { base: "year-earlier" })[0]).toEqual({
      kind: "no-base",
      period: "0001-Q2",
      value: 1,
      basePeriod: undefined,
    });
  });
});

describe("growth refuses", () => {
  test.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["text", "61"],
    ["null", null],
    ["a boolean", true],
    ["an object", { value: 61 }],
    ["an object that answers as a number", { valueOf: () => 61 }],
    ["a decimal that is none", new Decimal(Number.NaN)],
    ["a decimal without end", new Decimal(Number.POSITIVE_INFINITY)],
    ["a decimal that would fill the memory", new Decimal("1e1000000000")],
    ["a bigint of 310 digits", 10n ** 309n],
    ["the JSON of an amount", usd("1").toJSON()],
  ])("%s as a value", (_what, value) => {
    expectCode(() => growth(yearly([value as number])), "aggregate/not-a-number");
    expectCode(() => growth(yearly([61, value as number])), "aggregate/not-a-number");
  });

  test("the longest numbers it takes are still taken", () => {
    expect(rateOf(10n ** 309n - 1n, 0)).toBe("-1");
    expect(rateOf(Number.MAX_VALUE, Number.MAX_VALUE)).toBe("0");
    expect(rateOf(Number.MIN_VALUE, 0)).toBe("-1");
    expect(rateOf(2.2250738585072014e-308, 0)).toBe("-1");
  });

  test("amounts of several currencies, and amounts beside plain numbers, with both in the message", () => {
    const several = yearly<CurrencyAmount>([usd("3"), undefined, rmb("12.5")]);
    expectCode(() => growth(several), "money/currency-mismatch");
    expect(() => growth(several)).toThrow("Cannot use CNY 12.50 among amounts in USD in growth");
    expectCode(() => growth(yearly<Measured>([usd("3"), 61])), "aggregate/mixed-values");
    expect(() => growth(yearly<Measured>([usd("3"), 61]))).toThrow(
      "Cannot use 61 among amounts in USD in growth",
    );
    expect(() => growth(yearly<Measured>([new Decimal(3), currencyAmount("61", "JPY")]))).toThrow(
      "Cannot use JPY 61 among values that are no amounts in growth",
    );
  });

  test("periods of several frequencies, ranges, a period twice, and what is no period", () => {
    const at = (...periods: Period[]) => periods.map((period): SeriesPoint => ({ period, value: 1 }));
    expectCode(() => growth(at("2012", "2012-Q3")), "aggregate/mixed-frequencies");
    expectCode(() => growth(at("2012-01-01/2012-01-10")), "aggregate/mixed-frequencies");
    expectCode(() => growth(at("2012", "2011", "2012")), "aggregate/duplicate-period");
    expectCode(() => growth(at("2012-13" as Period)), "time/invalid-period");
  });

  test("a base that is none of the words, also without points", () => {
    for (const base of ["year-ago", "", null, 1, "toString", Symbol("previous")]) {
      expectCode(() => growth([], { base: base as GrowthBase }), "aggregate/unknown-option");
    }
    expect(() => growth([], { base: "yoy" as GrowthBase })).toThrow(
      'Cannot take "yoy" for the base of growth: it must be "previous" or "year-earlier". Left out, it is "previous".',
    );
  });
});

test("several years grow from as many before them, and have no year before", () => {
  const plans = [
    { period: "2006/2010", value: 20 },
    { period: "2011/2015", value: 25 },
  ] as const;
  expect(growth(plans).map(written)).toEqual(["no-base", "0.25"]);
  expect(growth(plans, { base: "year-earlier" })).toMatchObject([
    { kind: "no-base", basePeriod: undefined },
    { kind: "no-base", basePeriod: undefined },
  ]);
  expectCode(() => growth([...plans, { period: "2016", value: 5 }]), "aggregate/mixed-frequencies");
  expectCode(() => growth([...plans, { period: "2012/2016", value: 5 }]), "aggregate/mixed-frequencies");
});
