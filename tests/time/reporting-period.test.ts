import { nextPeriod, type Period, parsePeriod, periodContains, previousPeriod } from "cultural-ledger";
import { isPeriod, periodSpan } from "cultural-ledger/time";
import { describe, expect, test } from "vitest";
import { isSameDivision, periodsIn, sameUnitYearBefore } from "../../src/time/period-sequence";
import { fiscalYear, reportingYearOf, season } from "../../src/time/reporting-period";
import { expectCode } from "../docs/expect-code";

test("the spans of reporting periods end on the day before the next would start", () => {
  const spanOf: [Period, string, string, string][] = [
    // Japan: April to March; the financial year 2012 of the British Museum likewise.
    ["2012-04-01/P1Y", "reporting-year", "2012-04-01", "2013-03-31"],
    // The United States: October to September.
    ["2011-10-01/P1Y", "reporting-year", "2011-10-01", "2012-09-30"],
    // An orchestra: September to August. It ends in a leap year and in a common one.
    ["2011-09-01/P1Y", "reporting-year", "2011-09-01", "2012-08-31"],
    // The year of British income tax.
    ["2012-04-06/P1Y", "reporting-year", "2012-04-06", "2013-04-05"],
    ["2011-03-01/P1Y", "reporting-year", "2011-03-01", "2012-02-29"],
    ["2012-03-01/P1Y", "reporting-year", "2012-03-01", "2013-02-28"],
    ["2012-02-28/P1Y", "reporting-year", "2012-02-28", "2013-02-27"],
    ["2012-01-01/P1Y", "reporting-year", "2012-01-01", "2012-12-31"],
    ["2012-04-01/P6M", "reporting-half", "2012-04-01", "2012-09-30"],
    ["2012-10-01/P6M", "reporting-half", "2012-10-01", "2013-03-31"],
    ["2013-01-01/P3M", "reporting-quarter", "2013-01-01", "2013-03-31"],
    ["2012-04-06/P3M", "reporting-quarter", "2012-04-06", "2012-07-05"],
    ["2012-12-28/P3M", "reporting-quarter", "2012-12-28", "2013-03-27"],
    ["2012-01-15/P1M", "reporting-month", "2012-01-15", "2012-02-14"],
    ["2012-02-01/P1M", "reporting-month", "2012-02-01", "2012-02-29"],
    ["0001-01-01/P1Y", "reporting-year", "0001-01-01", "0001-12-31"],
    ["0099-04-01/P1Y", "reporting-year", "0099-04-01", "0100-03-31"],
    ["9999-01-01/P1Y", "reporting-year", "9999-01-01", "9999-12-31"],
    ["9999-12-01/P1M", "reporting-month", "9999-12-01", "9999-12-31"],
  ];
  for (const [period, frequency, start, end] of spanOf) {
    expect(periodSpan(period), period).toEqual({ frequency, start, end });
    expect(Object.isFrozen(periodSpan(period))).toBe(true);
    expect(parsePeriod(period)).toEqual({ ok: true, value: period });
  }
});

test("a period from the 29th to the 31st is refused, though the day exists", () => {
  for (const text of [
    "2012-01-29/P1Y",
    "2012-02-29/P1Y",
    "2012-01-30/P1M",
    "2012-01-31/P3M",
    "2012-12-31/P6M",
  ]) {
    expect(isPeriod(text)).toBe(false);
    expect(parsePeriod(text)).toMatchObject({ ok: false, issues: [{ code: "time/reporting-start" }] });
    expectCode(() => periodSpan(text as Period), "time/reporting-start");
    expectCode(() => periodContains("2012", text as Period), "time/reporting-start");
  }
  expect(() => periodSpan("2012-02-29/P1Y")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The reporting period "2012-02-29/P1Y" starts on a day that not every month has: it must be one of the first 28. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
});

test("a period that would end after the calendar is refused", () => {
  for (const text of ["9999-04-01/P1Y", "9999-01-02/P1Y", "9999-12-02/P1M", "9999-10-02/P3M"]) {
    expect(parsePeriod(text)).toMatchObject({ ok: false, issues: [{ code: "time/out-of-range" }] });
    expectCode(() => periodSpan(text as Period), "time/out-of-range");
  }
  expect(() => periodSpan("9999-04-01/P1Y")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The reporting period "9999-04-01/P1Y" ends after the year 9999. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
});

test("a fiscal year and a season are named by the year in which they begin", () => {
  expect(fiscalYear(2012, "04-01")).toBe("2012-04-01/P1Y");
  expect(season(2012, "09-01")).toBe("2012-09-01/P1Y");
  expect(fiscalYear(99, "04-06")).toBe("0099-04-06/P1Y");
  expect(fiscalYear(2012, "02-28")).toBe("2012-02-28/P1Y");
  expect(periodContains(fiscalYear(2012, "04-01"), "2013-03-31")).toBe(true);
  expect(periodContains(fiscalYear(2012, "04-01"), "2013-04-01")).toBe(false);
});

test("a start that not every year or month has, or of another form, is refused", () => {
  for (const start of [
    "02-29",
    "03-31",
    "01-29",
    "01-30",
    "04-31",
    "13-01",
    "00-01",
    "04-00",
    "4-1",
    "--04-01",
    "04-01 ",
    "",
    "April",
  ]) {
    expectCode(() => fiscalYear(2012, start as never), "time/reporting-start");
    expectCode(() => season(2012, start as never), "time/reporting-start");
    expectCode(() => reportingYearOf("2012-08-05", start as never), "time/reporting-start");
  }
  for (const start of [undefined, null, 401, ["04-01"], Symbol("04-01")]) {
    expectCode(() => fiscalYear(2012, start as never), "time/reporting-start");
  }
  expect(() => fiscalYear(2012, "03-31")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot start a year on "03-31": the start must be a day of the year as MM-DD, such as "04-01", and one of the first 28 days of its month, which every month has.]`,
  );
});

test("a number that is no year is refused", () => {
  for (const beginsIn of [0, -1, 10_000, 2012.5, Number.NaN, "2012", undefined, null]) {
    expectCode(() => fiscalYear(beginsIn as never, "04-01"), "time/invalid-period");
  }
  expectCode(() => fiscalYear(9999, "04-01"), "time/out-of-range");
  expect(fiscalYear(9999, "01-01")).toBe("9999-01-01/P1Y");
});

test("a day falls into the year that began last", () => {
  expect(reportingYearOf("2013-03-31", "04-01")).toBe("2012-04-01/P1Y");
  expect(reportingYearOf("2013-04-01", "04-01")).toBe("2013-04-01/P1Y");
  expect(reportingYearOf("2012-02-29", "02-28")).toBe("2012-02-28/P1Y");
  expect(reportingYearOf("2012-02-29", "03-01")).toBe("2011-03-01/P1Y");
  expect(reportingYearOf("2012-12-31", "01-01")).toBe("2012-01-01/P1Y");
  expectCode(() => reportingYearOf("2012-02-30", "04-01"), "time/invalid-date");
  expectCode(() => reportingYearOf("0001-03-31", "04-01"), "time/out-of-range");
  expectCode(() => reportingYearOf("9999-04-01", "04-01"), "time/out-of-range");
  expect(() => reportingYearOf("0001-03-31", "04-01")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot give the year from 04-01 that 0001-03-31 falls into: the calendar has the years 0001 to 9999.]`,
  );
});

test("one follows the other without a gap", () => {
  const following: [Period, Period][] = [
    ["2011-04-01/P1Y", "2012-04-01/P1Y"],
    ["2012-04-01/P6M", "2012-10-01/P6M"],
    ["2012-10-01/P6M", "2013-04-01/P6M"],
    ["2012-11-06/P3M", "2013-02-06/P3M"],
    ["2012-12-28/P1M", "2013-01-28/P1M"],
    ["2012-01-28/P1M", "2012-02-28/P1M"],
  ];
  for (const [period, next] of following) {
    expect(nextPeriod(period)).toBe(next);
    expect(previousPeriod(next)).toBe(period);
  }
  expectCode(() => previousPeriod("0001-01-01/P1Y"), "time/out-of-range");
  expectCode(() => previousPeriod("0001-04-01/P1Y"), "time/out-of-range");
  expectCode(() => nextPeriod("9999-01-01/P1Y"), "time/out-of-range");
  expectCode(() => nextPeriod("9998-04-01/P1Y"), "time/out-of-range");
  expectCode(() => nextPeriod("2012-01-31/P1Y" as Period), "time/reporting-start");
  expect(nextPeriod("9998-01-01/P1Y")).toBe("9999-01-01/P1Y");
});

test("the year before has the same start", () => {
  expect(sameUnitYearBefore("2012-04-01/P1Y")).toBe("2011-04-01/P1Y");
  expect(sameUnitYearBefore("2012-02-28/P1M")).toBe("2011-02-28/P1M");
  expect(sameUnitYearBefore("0001-04-01/P1Y")).toBe(undefined);
  expect(sameUnitYearBefore("2012/2013")).toBe(undefined);
});

describe("periodsIn", () => {
  test("reporting units are counted from the first day", () => {
    expect(periodsIn("2012-04-01/P1Y", "reporting-year")).toEqual(["2012-04-01/P1Y"]);
    expect(periodsIn("2012-04-01/P1Y", "reporting-quarter")).toEqual([
      "2012-04-01/P3M",
      "2012-07-01/P3M",
      "2012-10-01/P3M",
      "2013-01-01/P3M",
    ]);
    expect(periodsIn("2012-04-06/P1Y", "reporting-month").at(-1)).toBe("2013-03-06/P1M");
    expect(periodsIn("2012-04-01/2014-03-31", "reporting-year")).toEqual([
      "2012-04-01/P1Y",
      "2013-04-01/P1Y",
    ]);
    expect(periodsIn("2012-04-01/2014-03-30", "reporting-year")).toEqual(["2012-04-01/P1Y"]);
    expect(periodsIn("2012-Q1", "reporting-year")).toEqual([]);
    expect(Object.isFrozen(periodsIn("2012", "reporting-half"))).toBe(true);
  });

  test("calendar units in a fiscal year are those of the calendar", () => {
    expect(periodsIn("2012-04-01/P1Y", "quarter")).toEqual(["2012-Q2", "2012-Q3", "2012-Q4", "2013-Q1"]);
    expect(periodsIn("2012-04-06/P1Y", "quarter")).toEqual(["2012-Q3", "2012-Q4", "2013-Q1"]);
    expect(periodsIn("2012-04-01/P1Y", "year")).toEqual([]);
    expect(periodsIn("2011-03-01/P1Y", "day")).toHaveLength(366);
  });

  test("they reach the end of the calendar and start on no 31st", () => {
    expect(periodsIn("9999", "reporting-half")).toEqual(["9999-01-01/P6M", "9999-07-01/P6M"]);
    expect(periodsIn("9999-04-01/9999-12-31", "reporting-year")).toEqual([]);
    expectCode(() => periodsIn("2012-01-31/2014-01-30", "reporting-year"), "time/reporting-start");
    expectCode(() => periodsIn("2012", "reporting-week" as never), "time/unknown-frequency");
    expect(() => periodsIn("2012-01-31", "reporting-month")).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot count units of "reporting-month" from 2012-01-31, a day that not every month has: they start on one of the first 28. Pass a period that starts where the fiscal year does.]`,
    );
  });
});

test("periods of one division can stand in one series", () => {
  const pairs: [Period, Period, boolean][] = [
    ["2012", "2015", true],
    ["2012", "2012-Q1", false],
    ["2012-Q1", "2013-Q3", true],
    ["2012-02", "2012-03", true],
    ["2012-01-05", "2012-03-01", true],
    ["2012-04-01/P1Y", "2015-04-01/P1Y", true],
    ["2012-04-01/P1Y", "2013-09-01/P1Y", false],
    ["2012-04-01/P1Y", "2012-04-06/P1Y", false],
    ["2012-04-01/P1Y", "2012-04-01/P6M", false],
    ["2012-04-01/P1Y", "2012", false],
    ["2012-01-01/P1Y", "2012", false],
    ["2012-04-01/P3M", "2013-01-01/P3M", true],
    ["2012-04-01/P3M", "2012-05-01/P3M", false],
    ["2012-04-06/P1M", "2012-05-06/P1M", true],
    ["2012-01-15/2012-02-09", "2012-01-15/2012-02-09", false],
    ["2006/2010", "2011/2015", true],
    ["2001/2005", "2011/2015", true],
    ["2011/2015", "2011/2015", true],
    ["2011/2015", "2012/2016", false],
    ["2011/2015", "2011/2016", false],
    // Both lengths start in a year that they divide.
    ["2010/2014", "2010/2019", false],
    ["2011/2012", "2011", false],
  ];
  for (const [left, right, expected] of pairs) {
    expect(isSameDivision(left, right), `${left} ${right}`).toBe(expected);
    expect(isSameDivision(right, left), `${right} ${left}`).toBe(expected);
  }
});
