import { type Attribution, attributePeriod, type Period } from "cultural-ledger";
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
