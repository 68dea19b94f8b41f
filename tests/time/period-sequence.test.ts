import { nextPeriod, type Period } from "cultural-ledger";
import { periodsIn } from "cultural-ledger/time";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

describe("nextPeriod", () => {
  test.each<[Period, Period]>([
    ["2012", "2013"],
    ["0009", "0010"],
    ["9998", "9999"],
    ["2012-S1", "2012-S2"],
    ["2012-S2", "2013-S1"],
    ["2012-Q3", "2012-Q4"],
    ["2012-Q4", "2013-Q1"],
    ["2012-09", "2012-10"],
    ["2012-12", "2013-01"],
    ["2012-02-28", "2012-02-29"],
    ["2013-02-28", "2013-03-01"],
    ["2012-12-31", "2013-01-01"],
    ["2012-01-01/2012-01-10", "2012-01-11/2012-01-20"],
    ["2012-02-29/2012-02-29", "2012-03-01/2012-03-01"],
    ["2011/2016", "2017/2022"],
    ["2011/2015", "2016/2020"],
    ["0009/0010", "0011/0012"],
    ["9996/9997", "9998/9999"],
    // February 2012 as a range has 29 days, and so has what comes after it.
    ["2012-02-01/2012-02-29", "2012-03-01/2012-03-29"],
  ])("after %s comes %s", (period, next) => {
    expect(nextPeriod(period)).toBe(next);
  });

  test.each<Period>([
    "9998/9999",
    "9990/9995",
    "9999",
    "9999-S2",
    "9999-Q4",
    "9999-12",
    "9999-12-31",
    "9999-12-01/9999-12-20",
  ])("after %s the calendar ends", (period) => expectCode(() => nextPeriod(period), "time/out-of-range"));

  test("it refuses what is no period", () => {
    expectCode(() => nextPeriod("2012-13" as Period), "time/invalid-period");
    expectCode(() => nextPeriod(undefined as never), "time/invalid-period");
    expectCode(() => nextPeriod("2012-02-09/2012-01-15"), "time/reversed-range");
  });
});

describe("periodsIn", () => {
  test("the units of a year", () => {
    expect(periodsIn("2012", "year")).toEqual(["2012"]);
    expect(periodsIn("2012", "half")).toEqual(["2012-S1", "2012-S2"]);
    expect(periodsIn("2012", "quarter")).toEqual(["2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4"]);
    expect(periodsIn("2012", "month")).toHaveLength(12);
    expect(periodsIn("2012", "day")).toHaveLength(366);
    expect(periodsIn("1900", "day")).toHaveLength(365);
  });

  test("the units of several years", () => {
    expect(periodsIn("2011/2013", "year")).toEqual(["2011", "2012", "2013"]);
    expect(periodsIn("2011/2016", "half")).toHaveLength(12);
    expect(periodsIn("2011/2012", "day")).toHaveLength(731);
    expect(periodsIn("2011/2012", "reporting-year")).toEqual(["2011-01-01/P1Y", "2012-01-01/P1Y"]);
    expect(periodsIn("2011/2012", "year").flatMap((unit) => periodsIn(unit, "quarter"))).toEqual(
      periodsIn("2011/2012", "quarter"),
    );
  });

  test("a unit that only overlaps is not in it", () => {
    expect(periodsIn("2012-01-02/2012-12-31", "year")).toEqual([]);
    expect(periodsIn("2012-01-01/2012-12-30", "year")).toEqual([]);
    expect(periodsIn("2011-12-31/2013-01-01", "year")).toEqual(["2012"]);
    expect(periodsIn("2012-01-15/2012-05-14", "month")).toEqual(["2012-02", "2012-03", "2012-04"]);
    expect(periodsIn("2011-07-01/2012-06-30", "half")).toEqual(["2011-S2", "2012-S1"]);
  });

  test("what is shorter than the unit holds none", () => {
    expect(periodsIn("2012-03", "quarter")).toEqual([]);
    expect(periodsIn("2012-Q1", "half")).toEqual([]);
    expect(periodsIn("2012-02-29", "month")).toEqual([]);
  });

  test("a period is the only unit of its own length", () => {
    expect(periodsIn("2012-S1", "half")).toEqual(["2012-S1"]);
    expect(periodsIn("2012-02-29", "day")).toEqual(["2012-02-29"]);
  });

  test("it reaches both ends of the calendar", () => {
    expect(periodsIn("9999", "half")).toEqual(["9999-S1", "9999-S2"]);
    expect(periodsIn("9999-12", "day").at(-1)).toBe("9999-12-31");
    expect(periodsIn("0001", "quarter")[0]).toBe("0001-Q1");
    expect(periodsIn("0001-01-01/9999-12-31", "year")).toHaveLength(9999);
  });

  test("the list is frozen, the empty one too", () => {
    expect(Object.isFrozen(periodsIn("2012", "month"))).toBe(true);
    expect(Object.isFrozen(periodsIn("2012-03", "year"))).toBe(true);
  });

  test("it refuses what is no period, and a unit that is none", () => {
    expectCode(() => periodsIn("March 2012" as Period, "day"), "time/invalid-period");
    expectCode(() => periodsIn("2012-02-09/2012-01-15", "day"), "time/reversed-range");
    for (const unit of ["range", "years", "week", "", undefined, null, "toString"]) {
      expectCode(() => periodsIn("2012", unit as never), "time/unknown-frequency");
    }
  });
});
