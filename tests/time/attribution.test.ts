import { attributePeriod, type Period } from "cultural-ledger";
import type { Attribution } from "cultural-ledger/time";
import { expect, test } from "vitest";

test("a run of days belongs to the period in which its first day lies", () => {
  const tour: Period = "2012-12-20/2013-01-10";
  const attributions: [Period, Attribution][] = [
    ["2012", "inside"],
    ["2013", "outside"],
    ["2011", "outside"],
    ["2012-Q4", "inside"],
    ["2012-12", "inside"],
    ["2013-01", "outside"],
    ["2012-12-20", "inside"],
    ["2012-12-21", "outside"],
    ["2012-12-01/2012-12-19", "outside"],
    ["2012-12-01/2012-12-20", "inside"],
    ["2013-01-01/2013-01-10", "outside"],
  ];
  for (const [report, expected] of attributions) expect(attributePeriod(tour, report), report).toBe(expected);
});

test("a day belongs where it lies, the first and the last day of a period included", () => {
  expect(attributePeriod("2012-01-01", "2012")).toBe("inside");
  expect(attributePeriod("2012-12-31", "2012")).toBe("inside");
  expect(attributePeriod("2011-12-31", "2012")).toBe("outside");
  expect(attributePeriod("2013-01-01", "2012")).toBe("outside");
  expect(attributePeriod("2011-12-30", "2011-12")).toBe("inside");
});

test("a statistic of a year, half, quarter or month is inside where it is contained and is never cut", () => {
  const attributions: [Period, Period, Attribution][] = [
    ["2012", "2012", "inside"],
    ["2012-Q3", "2012", "inside"],
    ["2012-Q3", "2012-S2", "inside"],
    ["2012-Q3", "2012-S1", "outside"],
    ["2012", "2013", "outside"],
    ["2012-02", "2012-01-15/2012-03-15", "inside"],
    ["2012", "2012-03", "undetermined"],
    ["2012", "2012-12-20/2013-01-10", "undetermined"],
    ["2012", "2011-12-15/2012-01-01", "undetermined"],
    ["2012", "2012-12-31/2013-01-15", "undetermined"],
    ["2012-S1", "2012-Q2", "undetermined"],
    ["2012-02", "2012-02-01/2012-02-28", "undetermined"],
    ["2012-02", "2012-02-01/2012-02-29", "inside"],
    ["2012-02", "2012-03-01/2012-03-31", "outside"],
  ];
  for (const [record, report, expected] of attributions) {
    expect(attributePeriod(record, report), `${record} in ${report}`).toBe(expected);
  }
});

test("a range is dated by its first day even where it covers a year exactly", () => {
  expect(attributePeriod("2012-01-01/2012-12-31", "2012-Q1")).toBe("inside");
  expect(attributePeriod("2012-01-01/2012-12-31", "2012-Q2")).toBe("outside");
});

test("periods that are none are refused on either side", () => {
  const invalid = expect.objectContaining({ code: "time/invalid-period" });
  const reversed = expect.objectContaining({ code: "time/reversed-range" });
  expect(() => attributePeriod("2012-Q5" as Period, "2012")).toThrow(invalid);
  expect(() => attributePeriod("2012", undefined as never)).toThrow(invalid);
  expect(() => attributePeriod("2012-02-09/2012-01-15", "2012")).toThrow(reversed);
  expect(() => attributePeriod("2012", "2012-02-09/2012-01-15")).toThrow(reversed);
});

test("by its end a run of days belongs where its last day lies, by overlap wherever it has a day", () => {
  const tour: Period = "2012-12-20/2013-01-10";
  const attributions: [Period, Attribution, Attribution][] = [
    ["2012", "outside", "inside"],
    ["2013", "inside", "inside"],
    ["2014", "outside", "outside"],
    ["2013-Q1", "inside", "inside"],
    ["2012-12-25", "outside", "inside"],
    ["2012-12-19", "outside", "outside"],
    ["2012-12-20", "outside", "inside"],
    ["2013-01-10", "inside", "inside"],
    ["2013-01-11", "outside", "outside"],
    ["2012-04-01/P1Y", "inside", "inside"],
    ["2013-04-01/P1Y", "outside", "outside"],
  ];
  for (const [report, byEnd, byOverlap] of attributions) {
    expect(attributePeriod(tour, report, "end"), report).toBe(byEnd);
    expect(attributePeriod(tour, report, "overlap"), report).toBe(byOverlap);
  }
});

test("no rule cuts a statistic, of a fiscal year either", () => {
  for (const rule of ["start", "end", "overlap"] as const) {
    expect(attributePeriod("2012", "2012-Q1", rule)).toBe("undetermined");
    expect(attributePeriod("2012", "2012-04-01/P1Y", rule)).toBe("undetermined");
    expect(attributePeriod("2012-04-01/P1Y", "2012", rule)).toBe("undetermined");
    expect(attributePeriod("2012-04-01/P1Y", "2012-04-01/P1Y", rule)).toBe("inside");
    expect(attributePeriod("2012-04-01/P1Y", "2014", rule)).toBe("outside");
    expect(attributePeriod("2012-04-01/P3M", "2012-Q2", rule)).toBe("inside");
    expect(attributePeriod("2012-Q2", "2012-04-01/P6M", rule)).toBe("inside");
  }
});

test("the dates of an event are not a statistic, even where they are those of a fiscal year", () => {
  expect(attributePeriod("2012-04-01/2013-03-31", "2012")).toBe("inside");
  expect(attributePeriod("2012-04-01/P1Y", "2012")).toBe("undetermined");
});

test("several years are a statistic of all of them", () => {
  const attributions: [Period, Period, Attribution][] = [
    ["2011/2016", "2011/2016", "inside"],
    ["2011/2016", "2010/2016", "inside"],
    ["2011/2016", "2010-12-31/2017-01-01", "inside"],
    ["2011/2016", "2011", "undetermined"],
    ["2011/2016", "2013", "undetermined"],
    ["2011/2016", "2016-12-31", "undetermined"],
    ["2011/2016", "2012/2017", "undetermined"],
    ["2011/2016", "2010", "outside"],
    ["2011/2016", "2017", "outside"],
    ["2011/2016", "2017/2020", "outside"],
    ["2013", "2011/2016", "inside"],
    ["2013-Q2", "2011/2016", "inside"],
    ["2016-12-20/2017-01-10", "2011/2016", "inside"],
    ["2010-12-20/2011-01-10", "2011/2016", "outside"],
    ["2010-04-01/P1Y", "2011/2016", "undetermined"],
  ];
  for (const [record, report, expected] of attributions) {
    expect(attributePeriod(record, report), `${record} in ${report}`).toBe(expected);
  }
});

test("by the rule whole a range of days is placed as a statistic of its days", () => {
  const attributions: [Period, Period, Attribution][] = [
    ["2011-01-01/2016-12-31", "2011", "undetermined"],
    ["2011-01-01/2016-12-31", "2016", "undetermined"],
    ["2011-01-01/2016-12-31", "2011/2016", "inside"],
    ["2011-01-01/2016-12-31", "2017", "outside"],
    ["2012-12-20/2013-01-10", "2012", "undetermined"],
    ["2012-12-20/2013-01-10", "2012/2013", "inside"],
    ["2012-12-20", "2012", "inside"],
    ["2012", "2012", "inside"],
    ["2012", "2012-Q1", "undetermined"],
  ];
  for (const [record, report, expected] of attributions) {
    expect(attributePeriod(record, report, "whole"), `${record} in ${report}`).toBe(expected);
  }
});

test("a rule that is none of the four is refused", () => {
  const unknown = expect.objectContaining({ code: "time/unknown-rule" });
  for (const rule of ["days", "middle", "", "toString", "frequency", null, 1]) {
    expect(() => attributePeriod("2012", "2012", rule as never)).toThrow(unknown);
  }
  expect(() =>
    attributePeriod("2012-12-20/2013-01-10", "2012", "days" as never),
  ).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot attribute "2012-12-20/2013-01-10" by "days": the rule must be "start", "end", "overlap" or "whole". To split an event by its days, use attributeToPeriods(recordPeriod, reportPeriods, "days").]`,
  );
});
