import {
  dateRange,
  halfYear,
  month,
  type Period,
  parsePeriod,
  periodContains,
  previousPeriod,
  quarter,
  year,
  years,
} from "cultural-ledger";
import { type Frequency, isPeriod, periodOf, periodSpan } from "cultural-ledger/time";
import { expect, test } from "vitest";

const invalidPeriod = expect.objectContaining({ code: "time/invalid-period" });
const reversedRange = expect.objectContaining({ code: "time/reversed-range" });

const malformed = [
  "",
  "12",
  "02012",
  "2012 ",
  " 2012",
  "2012\n",
  "-2012",
  "+2012",
  "0000",
  "２０１２",
  "2012-",
  "2012-S0",
  "2012-S3",
  "2012-s1",
  "2012-S01",
  "2012-S1 ",
  "0000-S1",
  "2012-Q0",
  "2012-Q5",
  "2012-q1",
  "2012Q1",
  "2012-Q1-",
  "2012-00",
  "2012-13",
  "2012-1",
  "2012-3",
  "2012-003",
  "2012-M03",
  "2012-０３",
  "0000-03",
  "2012-W01",
  "2012-W53-1",
  "2012-A1",
  "2012-D001",
  "2012-1-5",
  "2012-02-30",
  "2012-03-05 ",
  "2012-03-05T00:00:00",
  "March 2012",
  "2012/2012",
  "2012/13",
  "2011/12",
  "2011/2012-03",
  "2011-01/2016",
  "2011-2016",
  "2011/2016/2017",
  "2011/2016 ",
  "2011//2016",
  "2011/02016",
  "2011/P6Y",
  "2011/..",
  "0000/2016",
  "２０１１/2016",
  "2012-03/2012-04",
  "2012-01-15/2012-02-30",
  "2012-01-15/2012-2-9",
  "2012-01-15/2012-02-09 ",
  "2012-01-15-2012-02-09",
  "2012-01-15//2012-02-09",
  "2012-01-15/P2M",
  "2012-01-15/P12M",
  "2012-01-15/P2W",
  "2012-01-15/P1D",
  "2012-01-15/P1Y6M",
  "2012-01-15/P1Y ",
  "2012-01-15/p1y",
  "2012-01-15/1Y",
  "2012-01-15/toString",
  "2012-1-15/P1Y",
  "2012-02-30/P1Y",
  "0000-04-01/P1Y",
  "2012-04/P1Y",
  "2012/P1Y",
  "P1Y/2013-03-31",
  "2012-01-15/..",
  "2012-01-15/2012-02-09/2012-03-01",
  "2012-01-15/２０１２-02-09",
];

test("the spans of a leap year's units are those of the calendar", () => {
  const spanOf: [Period, Frequency, string, string][] = [
    ["2012", "year", "2012-01-01", "2012-12-31"],
    ["2012-S1", "half", "2012-01-01", "2012-06-30"],
    ["2012-S2", "half", "2012-07-01", "2012-12-31"],
    ["2012-Q1", "quarter", "2012-01-01", "2012-03-31"],
    ["2012-Q2", "quarter", "2012-04-01", "2012-06-30"],
    ["2012-Q3", "quarter", "2012-07-01", "2012-09-30"],
    ["2012-Q4", "quarter", "2012-10-01", "2012-12-31"],
    ["2012-02", "month", "2012-02-01", "2012-02-29"],
    ["2013-02", "month", "2013-02-01", "2013-02-28"],
    ["1900-02", "month", "1900-02-01", "1900-02-28"],
    ["2000-02", "month", "2000-02-01", "2000-02-29"],
    ["0004-02", "month", "0004-02-01", "0004-02-29"],
    ["0099", "year", "0099-01-01", "0099-12-31"],
    ["9999-12", "month", "9999-12-01", "9999-12-31"],
    ["2012-03-05", "day", "2012-03-05", "2012-03-05"],
    ["2011-12-30", "day", "2011-12-30", "2011-12-30"],
    ["2012-01-15/2012-02-09", "range", "2012-01-15", "2012-02-09"],
    ["2012-01-15/2012-01-15", "range", "2012-01-15", "2012-01-15"],
    ["2011/2016", "years", "2011-01-01", "2016-12-31"],
    ["2012/2013", "years", "2012-01-01", "2013-12-31"],
    ["0001/9999", "years", "0001-01-01", "9999-12-31"],
  ];
  for (const [period, frequency, start, end] of spanOf) {
    expect(periodSpan(period)).toEqual({ frequency, start, end });
  }
});

test("every month ends on the day of the rhyme", () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (const [at, days] of lengths.entries()) {
    const number = String(at + 1).padStart(2, "0");
    expect(periodSpan(month(2011, at + 1)).end).toBe(`2011-${number}-${days}`);
  }
});

test("periods are built from their numbers", () => {
  expect(year(2012)).toBe("2012");
  expect(year(1)).toBe("0001");
  expect(year(9999)).toBe("9999");
  expect(halfYear(2012, 2)).toBe("2012-S2");
  expect(quarter(2012, 3)).toBe("2012-Q3");
  expect(month(2012, 3)).toBe("2012-03");
  expect(month(2012, 12)).toBe("2012-12");
  expect(month(12, 1)).toBe("0012-01");
  expect(years(2011, 2016)).toBe("2011/2016");
  expect(years(1, 9999)).toBe("0001/9999");
  expect(dateRange("2012-01-15", "2012-02-09")).toBe("2012-01-15/2012-02-09");
  expect(dateRange("2012-01-15", "2012-01-15")).toBe("2012-01-15/2012-01-15");
});

test("numbers that are no year, half, quarter or month are refused", () => {
  const numbers = [0, -1, 10_000, 2012.5, 20120, 1e21, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER];
  for (const number of numbers) {
    expect(() => year(number), String(number)).toThrow(invalidPeriod);
    expect(() => halfYear(number, 1), String(number)).toThrow(invalidPeriod);
    expect(() => quarter(number, 1), String(number)).toThrow(invalidPeriod);
    expect(() => month(number, 1), String(number)).toThrow(invalidPeriod);
    expect(() => years(number, 2012), String(number)).toThrow(invalidPeriod);
    expect(() => years(2012, number), String(number)).toThrow(invalidPeriod);
  }
  for (const number of [0, 13, -1, 1.5, Number.NaN]) {
    expect(() => month(2012, number), String(number)).toThrow(invalidPeriod);
  }
  expect(() => halfYear(2012, 3 as never)).toThrow(invalidPeriod);
  expect(() => halfYear(2012, 0 as never)).toThrow(invalidPeriod);
  expect(() => quarter(2012, 5 as never)).toThrow(invalidPeriod);
});

test("text in the place of a number never makes a period of another frequency", () => {
  for (const value of ["2012-01", "2012-Q3", "2012", "", undefined, null, {}, Symbol("2012"), 10n ** 99n]) {
    expect(() => year(value as never)).toThrow(invalidPeriod);
    expect(() => month(2012, value as never)).toThrow(invalidPeriod);
    expect(() => years(value as never, 2012)).toThrow(invalidPeriod);
    expect(() => years(2012, value as never)).toThrow(invalidPeriod);
    expect(() => halfYear(2012, value as never)).toThrow(invalidPeriod);
    expect(() => quarter(2012, value as never)).toThrow(invalidPeriod);
  }
  expect(() => month(2012, "03-05" as never)).toThrow(invalidPeriod);
});

test("every other form of a period is refused with its code", () => {
  for (const text of malformed) {
    expect(isPeriod(text), text).toBe(false);
    expect(parsePeriod(text), text).toMatchObject({ ok: false, issues: [{ code: "time/invalid-period" }] });
    expect(() => periodSpan(text as Period), text).toThrow(invalidPeriod);
  }
});

test("what is no text is no period", () => {
  for (const value of [undefined, null, 2012, 2012n, new Date(0), ["2012"], Symbol("2012"), () => "2012"]) {
    expect(isPeriod(value)).toBe(false);
    expect(parsePeriod(value)).toMatchObject({ ok: false, issues: [{ code: "time/invalid-period" }] });
    expect(() => periodSpan(value as never)).toThrow(invalidPeriod);
  }
});

test("a range that ends before it starts has a code of its own", () => {
  const reversed = "2012-02-09/2012-01-15";
  expect(isPeriod(reversed)).toBe(false);
  expect(parsePeriod(reversed)).toMatchObject({ ok: false, issues: [{ code: "time/reversed-range" }] });
  expect(() => periodSpan(reversed)).toThrow(reversedRange);
  expect(() => dateRange("2012-02-09", "2012-01-15")).toThrow(reversedRange);
  expect(() => periodContains("2012", reversed)).toThrow(reversedRange);
  expect(() => periodContains(reversed, "2012")).toThrow(reversedRange);
  expect(() => previousPeriod(reversed)).toThrow(reversedRange);
});

test("several years in the wrong order are a reversed range, and one year is not several", () => {
  for (const [first, last] of [
    [2016, 2011],
    [9999, 1],
    [2013, 2012],
  ] as const) {
    expect(() => years(first, last)).toThrow(reversedRange);
  }
  expect(parsePeriod("2016/2011")).toMatchObject({ ok: false, issues: [{ code: "time/reversed-range" }] });
  expect(() => periodSpan("2016/2011")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The range "2016/2011" ends before it starts: the first day must not be after the second. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
  expect(() => years(2011, 2011)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: "2011/2011" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. Several calendar years are written 2011/2016, one year 2011, and a season or fiscal year by its first day, as 2011-09-01/P1Y. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
});

test("a label of two years is no period, and the message says what is", () => {
  for (const label of [
    "2011/12",
    "2012-13",
    "2012-2013",
    "2012 - 2013",
    "2012–2013",
    "2012~13",
    "2012/2012",
  ]) {
    expect(parsePeriod(label), label).toMatchObject({
      issues: [{ message: expect.stringContaining("a season or fiscal year by its first day") }],
    });
  }
  // In ISO 8601 this is December 2011.
  expect(periodSpan("2011-12")).toMatchObject({ frequency: "month", end: "2011-12-31" });
  for (const other of ["2012-Q5", "2012-1", "2012/2", "20122013", "1/2"]) {
    expect(parsePeriod(other), other).toMatchObject({
      issues: [{ message: expect.not.stringContaining("season") }],
    });
  }
});

test("a range of days that do not exist is a matter of the days", () => {
  const invalidDate = expect.objectContaining({ code: "time/invalid-date" });
  expect(() => dateRange("2012-02-30", "2012-03-01")).toThrow(invalidDate);
  expect(() => dateRange("2012-02-01", "2012-02-30")).toThrow(invalidDate);
});

test("outside text that is a period is given back as it stands", () => {
  const forms = [
    "2012",
    "2012-S1",
    "2012-Q3",
    "2012-03",
    "2012-03-05",
    "2012-01-15/2012-02-09",
    "2011/2016",
    "2012-04-01/P1Y",
  ];
  for (const text of forms) {
    expect(parsePeriod(text)).toEqual({ ok: true, value: text });
    expect(isPeriod(text)).toBe(true);
  }
});

test("text of a megabyte is refused at once", () => {
  const text = "2012-01-15/".repeat(100_000);
  const started = performance.now();
  expect(isPeriod(text)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("messages name the text, the forms there are and the way out", () => {
  expect(() => periodSpan("2012-Q5" as Period)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: "2012-Q5" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
  expect(() => year(2012.5)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: "2012.5" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
  expect(() => dateRange("2012-02-09", "2012-01-15")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The range "2012-02-09/2012-01-15" ends before it starts: the first day must not be after the second. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
  expect(parsePeriod("March 2012")).toMatchInlineSnapshot(`
    {
      "issues": [
        {
          "code": "time/invalid-period",
          "expected": "a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y",
          "message": ""March 2012" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y.",
          "path": [],
          "received": ""March 2012"",
        },
      ],
      "ok": false,
    }
  `);
});

test("a message of a week says that there are none, one of another duration which there are", () => {
  for (const week of ["2012-W05", "2012W05", "2012-W05-1"]) {
    expect(parsePeriod(week)).toMatchObject({
      issues: [{ message: expect.stringContaining("Weeks are not supported") }],
    });
  }
  expect(() => periodSpan("2012-W05" as Period)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: "2012-W05" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. Weeks are not supported: give the first and the last day of the week as a range. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
  expect(() => periodSpan("2012-04-01/P2W" as Period)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: "2012-04-01/P2W" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y. The duration must be P1Y, P6M, P3M or P1M; several calendar years are written 2011/2016. Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).]`,
  );
});

test("a period contains what lies in it to the day, both ends included", () => {
  expect(periodContains("2012", "2012")).toBe(true);
  expect(periodContains("2012", "2012-S2")).toBe(true);
  expect(periodContains("2012-S2", "2012-Q3")).toBe(true);
  expect(periodContains("2012-S1", "2012-Q3")).toBe(false);
  expect(periodContains("2012-Q3", "2012")).toBe(false);
  expect(periodContains("2012-02", "2012-02-29")).toBe(true);
  expect(periodContains("2010/2016", "2011/2016")).toBe(true);
  expect(periodContains("2011/2016", "2010/2016")).toBe(false);
  expect(periodContains("2011/2016", "2013-Q2")).toBe(true);
  expect(periodContains("2011/2016", "2016-12-31/2017-01-01")).toBe(false);
  expect(periodContains("2013", "2011/2016")).toBe(false);
  expect(periodContains("2011-01-01/2016-12-31", "2011/2016")).toBe(true);
  expect(periodContains("2012-02", "2012-03-01")).toBe(false);
  expect(periodContains("2012", "2012-01-01/2012-12-31")).toBe(true);
  expect(periodContains("2012-01-01/2012-12-31", "2012")).toBe(true);
  expect(periodContains("2012", "2011-12-31/2012-12-31")).toBe(false);
  expect(periodContains("2012", "2012-12-30/2013-01-02")).toBe(false);
});

test("the period before is of the same length and ends on the day before", () => {
  const before: [Period, Period][] = [
    ["2012", "2011"],
    ["0100", "0099"],
    ["2012-S1", "2011-S2"],
    ["2012-S2", "2012-S1"],
    ["2012-Q1", "2011-Q4"],
    ["2012-Q4", "2012-Q3"],
    ["2012-01", "2011-12"],
    ["2012-03", "2012-02"],
    ["2012-03-01", "2012-02-29"],
    ["2011-12-31", "2011-12-30"],
    ["2012-01-01", "2011-12-31"],
    ["2012-01-11/2012-01-20", "2012-01-01/2012-01-10"],
    ["2012-03-01/2012-03-31", "2012-01-30/2012-02-29"],
    ["2012-01-01/2012-01-01", "2011-12-31/2011-12-31"],
    ["2011/2016", "2005/2010"],
    ["2011/2015", "2006/2010"],
    ["2012/2013", "2010/2011"],
    ["0003/0004", "0001/0002"],
  ];
  for (const [period, expected] of before) expect(previousPeriod(period)).toBe(expected);
});

test("nothing comes before the year 0001", () => {
  const outOfRange = expect.objectContaining({ code: "time/out-of-range" });
  for (const first of ["0001", "0001-S1", "0001-Q1", "0001-01", "0001-01-01"] as const) {
    expect(() => previousPeriod(first), first).toThrow(outOfRange);
  }
  expect(() => previousPeriod("0001-01-05/0001-01-10")).toThrow(outOfRange);
  expect(() => previousPeriod("0001/0002")).toThrow(outOfRange);
  expect(() => previousPeriod("0002/0004")).toThrow(outOfRange);
  expect(previousPeriod("0001-01-05/0001-01-08")).toBe("0001-01-01/0001-01-04");
});

test("a day falls into one year, half, quarter, month and day", () => {
  expect(periodOf("2012-08-05", "year")).toBe("2012");
  expect(periodOf("2012-08-05", "half")).toBe("2012-S2");
  expect(periodOf("2012-08-05", "quarter")).toBe("2012-Q3");
  expect(periodOf("2012-08-05", "month")).toBe("2012-08");
  expect(periodOf("2012-08-05", "day")).toBe("2012-08-05");
  expect(periodOf("2012-06-30", "half")).toBe("2012-S1");
  expect(periodOf("2012-07-01", "half")).toBe("2012-S2");
  expect(periodOf("2012-03-31", "quarter")).toBe("2012-Q1");
  expect(periodOf("2012-04-01", "quarter")).toBe("2012-Q2");
  expect(periodOf("2011-12-30", "month")).toBe("2011-12");
});

test("a unit that is none of the five is refused, as is a day that is none", () => {
  const unknownFrequency = expect.objectContaining({ code: "time/unknown-frequency" });
  for (const unit of [
    "range",
    "years",
    "reporting-year",
    "week",
    "Year",
    "",
    "toString",
    undefined,
    null,
    12,
  ]) {
    expect(() => periodOf("2012-08-05", unit as never)).toThrow(unknownFrequency);
  }
  expect(() => periodOf("2012-08-35", "year")).toThrow(
    expect.objectContaining({ code: "time/invalid-date" }),
  );
  expect(() => periodOf("2012-08-05", "week" as never)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot place 2012-08-05 in "week": the unit must be "year", "half", "quarter", "month" or "day". For a fiscal year or a season, use reportingYearOf(date, start).]`,
  );
});
