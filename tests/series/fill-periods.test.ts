import { type FillOptions, fillPeriods, type Period } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

/** The periods filled, as text: `2010 row`, `2011 missing`. */
function filled(periods: readonly Period[], options?: FillOptions): readonly string[] {
  return fillPeriods(deepFreeze(periods), (period) => period, options).map(
    ({ kind, period }) => `${period} ${kind}`,
  );
}

describe("fillPeriods", () => {
  test("a missing year is missing, not zero", () => {
    const rows = deepFreeze([
      { year: "2012", visits: 61 },
      { year: "2010", visits: 0 },
    ] as const);
    const [first, second, third, ...none] = fillPeriods(rows, (row) => row.year);
    expect(first).toEqual({ kind: "observed", period: "2010", row: { year: "2010", visits: 0 } });
    expect(first?.kind === "observed" && first.row).toBe(rows[1]);
    expect(second).toEqual({ kind: "missing", period: "2011" });
    expect(third).toEqual({ kind: "observed", period: "2012", row: { year: "2012", visits: 61 } });
    expect(none).toEqual([]);
  });

  test.each<[string, readonly Period[], readonly string[]]>([
    ["halves", ["2011-S2", "2012-S2"], ["2011-S2 observed", "2012-S1 missing", "2012-S2 observed"]],
    [
      "quarters over the end of a year",
      ["2012-Q1", "2011-Q3"],
      ["2011-Q3 observed", "2011-Q4 missing", "2012-Q1 observed"],
    ],
    [
      "months over the end of a year",
      ["2011-11", "2012-01"],
      ["2011-11 observed", "2011-12 missing", "2012-01 observed"],
    ],
    [
      "days over a leap day",
      ["2012-02-28", "2012-03-01"],
      ["2012-02-28 observed", "2012-02-29 missing", "2012-03-01 observed"],
    ],
    [
      "several years that follow each other",
      ["2001/2005", "2016/2020"],
      ["2001/2005 observed", "2006/2010 missing", "2011/2015 missing", "2016/2020 observed"],
    ],
    [
      "fiscal years",
      ["2012-04-01/P1Y", "2010-04-01/P1Y"],
      ["2010-04-01/P1Y observed", "2011-04-01/P1Y missing", "2012-04-01/P1Y observed"],
    ],
    ["a single row of several years", ["2011/2016"], ["2011/2016 observed"]],
    ["a single row", ["2012"], ["2012 observed"]],
    ["the last two years of the calendar", ["9999", "9998"], ["9998 observed", "9999 observed"]],
  ])("%s", (_says, periods, wanted) => {
    expect(filled(periods)).toEqual(wanted);
  });

  test("from and to widen the stretch", () => {
    expect(filled(["2011"], { from: "2010", to: "2012" })).toEqual([
      "2010 missing",
      "2011 observed",
      "2012 missing",
    ]);
    expect(filled(["2011"], { from: "2010" })).toEqual(["2010 missing", "2011 observed"]);
    expect(filled(["2011"], { to: "2012" })).toEqual(["2011 observed", "2012 missing"]);
  });

  test("no rows give nothing, or missing periods only where both ends are given", () => {
    expect(filled([])).toEqual([]);
    expect(filled([], { from: "2011" })).toEqual([]);
    expect(filled([], { to: "2011" })).toEqual([]);
    expect(filled([], { from: "2011", to: "2012" })).toEqual(["2011 missing", "2012 missing"]);
  });

  test("a row may be anything, also undefined", () => {
    expect(fillPeriods([undefined], () => "2012")).toEqual([
      { kind: "observed", period: "2012", row: undefined },
    ]);
  });

  test("it takes what can be walked once and asks for each period once", () => {
    let asked = 0;
    const rows = new Set(["2012", "2010"] as const).values();
    const answer = fillPeriods(rows, (year) => {
      asked += 1;
      return year;
    });
    expect(answer).toHaveLength(3);
    expect(asked).toBe(2);
  });

  test("the answer is frozen, its entries too, the rows are not", () => {
    const row = { visits: 61 };
    const answer = fillPeriods([row], () => "2012", { to: "2013" });
    expect(Object.isFrozen(answer) && answer.every((each) => Object.isFrozen(each))).toBe(true);
    expect(Object.isFrozen(row)).toBe(false);
    expect(Object.isFrozen(fillPeriods([], () => "2012"))).toBe(true);
  });

  test.each<[string, readonly Period[], FillOptions?]>([
    ["a year and a quarter", ["2012", "2012-Q3"]],
    ["a month and a day", ["2012-03", "2012-03-05"]],
    ["a range", ["2012-01-01/2012-12-31"]],
    ["a year and several years", ["2012", "2011/2016"]],
    ["several years that overlap", ["2011/2015", "2012/2016"]],
    ["several years of two lengths", ["2006/2010", "2011/2016"]],
    ["five years up to six", ["2006/2010"], { to: "2011/2016" }],
    ["ranges only", ["2012-01-01/2012-01-10", "2012-01-11/2012-01-20"]],
    ["a unit and then a range", ["2012-03-05", "2012-03-06/2012-03-06"]],
    ["years from a month on", ["2012"], { from: "2011-01" }],
    ["years up to a range", ["2012"], { to: "2012-01-01/2013-12-31" }],
    ["no rows between ends of two frequencies", [], { from: "2011", to: "2012-Q4" }],
  ])("it refuses %s", (_what, periods, options) => {
    expectCode(() => filled(periods, options), "aggregate/mixed-frequencies");
  });

  test("it refuses two rows of one period, also far apart", () => {
    expectCode(() => filled(["2012", "2012"]), "aggregate/duplicate-period");
    expectCode(() => filled(["2012", "2010", "2011", "2012"]), "aggregate/duplicate-period");
  });

  test("it refuses to drop a row before or after the periods wanted, and names its period", () => {
    expectCode(() => filled(["2010", "2012"], { from: "2011" }), "aggregate/period-outside");
    expectCode(() => filled(["2010", "2012"], { to: "2011" }), "aggregate/period-outside");
    expectCode(() => filled(["2010"], { from: "2011", to: "2012" }), "aggregate/period-outside");
    expect(() => filled(["2010"], { from: "2011", to: "2012" })).toThrow(
      'the row of "2010", which is not among the periods from "2011" to "2012"',
    );
    expect(() => filled(["2012"], { to: "2011" })).toThrow('among the periods to "2011"');
  });

  test("it refuses ends in the wrong order and what is no period", () => {
    expectCode(() => filled([], { from: "2012", to: "2011" }), "time/reversed-range");
    expectCode(() => filled(["2012"], { from: "2013", to: "2011" }), "time/reversed-range");
    expectCode(() => filled(["2012-13" as Period]), "time/invalid-period");
    expectCode(() => filled([undefined as never]), "time/invalid-period");
    expectCode(() => filled(["2012", undefined as never]), "time/invalid-period");
    expectCode(() => filled(["2012"], { from: null as never }), "time/invalid-period");
  });
});
