import { type CalendarDate, calendarDate, periodContains } from "cultural-ledger";
import { isCalendarDate, isPeriod, parseCalendarDate, periodOf } from "cultural-ledger/time";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/time/calendar-date";
import { reportingYearOf } from "../../src/time/reporting-period";

/** The day of a count of days since 1970-01-01, in whole numbers only (Howard Hinnant, civil_from_days). */
function civilFromDays(day: number): string {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day1 = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day1).padStart(2, "0")}`;
}

/** Days since 1970-01-01, from the ordinals of days in Python. */
const FIRST_OF_1900 = -25567;
const FIRST_OF_YEAR_1 = -719162;
const LAST_OF_YEAR_9999 = 2932896;

/** Text of existing days in every form but the one. */
const malformed = [
  "",
  "2012",
  "2012-01",
  "2012-1-5",
  "2012-001",
  "2012-W53-1",
  "20120105",
  "2012/01/05",
  "05-01-2012",
  "12-01-05",
  "+002012-01-05",
  "-2012-01-05",
  "2012-01-05 ",
  " 2012-01-05",
  "2012-01-05\n",
  "2012-01-05T00:00:00Z",
  "2012-01-05Z",
  "2012-01-05/2012-01-06",
  "2012–01–05",
  "２０１２-０１-０５",
  "٢٠١٢-٠١-٠٥",
  "2012-O1-05",
  "2012-0x-05",
  "2012-01-5.",
  "today",
];

const daysThatDoNotExist = [
  "0000-01-01",
  "1900-02-29",
  "2013-02-29",
  "2100-02-29",
  "2012-02-30",
  "2012-04-31",
  "2012-00-10",
  "2012-13-01",
  "2012-01-00",
  "2012-01-32",
  "2012-99-99",
];

const valuesThatAreNoText = [
  undefined,
  null,
  20120105,
  20120105n,
  true,
  new Date("2012-01-05T00:00:00Z"),
  ["2012-01-05"],
  { toString: () => "2012-01-05" },
  Symbol("2012-01-05"),
];

test("the walk over 47,000 days from 1900-01-01 agrees with an independent count of days", {
  timeout: 60_000,
}, () => {
  let date: CalendarDate = "1900-01-01";
  for (let passed = 0; passed < 47_000; passed++) {
    const expected = civilFromDays(FIRST_OF_1900 + passed);
    if (date !== expected) expect(date).toBe(expected);
    if (daysBetween("1900-01-01", date) !== passed) expect(daysBetween("1900-01-01", date)).toBe(passed);
    date = addDays(date, 1);
  }
  expect(date).toBe("2028-09-06");
});

test("each of 47,000 days from 1900-01-01 comes back from its text, its neighbours and its units", {
  timeout: 120_000,
}, () => {
  const lost: string[] = [];
  for (let passed = 0; passed < 47_000; passed++) {
    const day = civilFromDays(FIRST_OF_1900 + passed) as CalendarDate;
    const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
    const fiscal = `${month < 4 ? String(Number(year) - 1) : year}-04-01/P1Y`;
    const isKept =
      calendarDate(day) === day &&
      isPeriod(day) &&
      addDays(addDays(day, 1), -1) === day &&
      addDays(day, 0 - passed) === "1900-01-01" &&
      daysBetween(addDays(day, -1), day) === 1 &&
      periodOf(day, "day") === day &&
      periodOf(day, "month") === day.slice(0, 7) &&
      periodOf(day, "quarter") === `${year}-Q${Math.ceil(month / 3)}` &&
      periodOf(day, "half") === `${year}-S${month < 7 ? 1 : 2}` &&
      periodOf(day, "year") === year &&
      reportingYearOf(day, "04-01") === fiscal &&
      periodContains(reportingYearOf(day, "04-01"), day) &&
      periodContains(periodOf(day, "month"), day);
    if (!isKept) lost.push(day);
  }
  expect(lost).toEqual([]);
});

test("the walk back arrives where it began", { timeout: 60_000 }, () => {
  let date: CalendarDate = "2028-09-06";
  for (let passed = 0; passed < 47_000; passed++) date = addDays(date, -1);
  expect(date).toBe("1900-01-01");
});

test("leaps of any length agree with the independent count, from the first year to the last", () => {
  expect(addDays("0001-01-01", LAST_OF_YEAR_9999 - FIRST_OF_YEAR_1)).toBe("9999-12-31");
  for (let passed = 0; passed <= LAST_OF_YEAR_9999 - FIRST_OF_YEAR_1; passed += 9973) {
    const expected = civilFromDays(FIRST_OF_YEAR_1 + passed) as CalendarDate;
    expect(addDays("0001-01-01", passed)).toBe(expected);
    expect(daysBetween(expected, "0001-01-01")).toBe(0 - passed);
  }
});

test("days that clocks left out or did not begin at midnight are days like any other", () => {
  // Samoa skipped 30 December 2011, Kiritimati 31 December 1994 (or New Year 1995, as older time zone data have it).
  expect(addDays("2011-12-29", 1)).toBe("2011-12-30");
  expect(addDays("2011-12-30", 1)).toBe("2011-12-31");
  expect(addDays("2011-12-31", -1)).toBe("2011-12-30");
  expect(calendarDate("2011-12-30")).toBe("2011-12-30");
  expect(daysBetween("2011-12-29", "2011-12-31")).toBe(2);
  expect(addDays("1994-12-30", 1)).toBe("1994-12-31");
  expect(addDays("1994-12-31", 1)).toBe("1995-01-01");
  expect(calendarDate("1994-12-31")).toBe("1994-12-31");
  expect(daysBetween("1994-12-30", "1995-01-02")).toBe(3);
  // In São Paulo midnight of 4 November 2018 did not exist; Los Angeles and Shanghai once had days of 23 and 25 hours.
  expect(addDays("2018-11-03", 1)).toBe("2018-11-04");
  expect(daysBetween("2018-11-03", "2018-11-05")).toBe(2);
  expect(daysBetween("2012-03-10", "2012-03-12")).toBe(2);
  expect(daysBetween("1991-09-14", "1991-09-16")).toBe(2);
});

test("a leap year is one that 4 divides, of the centuries only those that 400 divides", () => {
  for (const yearText of ["0004", "0400", "1600", "1996", "2000", "2012", "9996"]) {
    expect(isCalendarDate(`${yearText}-02-29`)).toBe(true);
  }
  for (const yearText of ["0001", "0100", "1700", "1900", "2011", "2100", "9999"]) {
    expect(isCalendarDate(`${yearText}-02-29`)).toBe(false);
  }
  expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
  expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
});

test("the years below 100 are those years and not the ones of the twentieth century", () => {
  expect(calendarDate("0012-01-15")).toBe("0012-01-15");
  expect(addDays("0099-12-31", 1)).toBe("0100-01-01");
  expect(addDays("0004-02-28", 1)).toBe("0004-02-29");
  expect(addDays("0001-12-31", 1)).toBe("0002-01-01");
  expect(daysBetween("0001-01-01", "0100-01-01")).toBe(36_159);
  expect(daysBetween("0050-01-01", "1950-01-01")).toBe(693_960);
});

test("every other form of a day is refused", () => {
  for (const text of [...malformed, ...daysThatDoNotExist]) {
    expect(isCalendarDate(text), text).toBe(false);
    expect(parseCalendarDate(text).ok, text).toBe(false);
    expect(() => calendarDate(text), text).toThrow(expect.objectContaining({ code: "time/invalid-date" }));
  }
});

test("what is no text is refused, with an issue from outside and an error from a programmer", () => {
  for (const value of valuesThatAreNoText) {
    expect(isCalendarDate(value)).toBe(false);
    expect(parseCalendarDate(value).ok).toBe(false);
    const invalid = expect.objectContaining({ code: "time/invalid-date" });
    expect(() => calendarDate(value as never)).toThrow(invalid);
    expect(() => addDays(value as never, 1)).toThrow(invalid);
    expect(() => addDays(value as never, 1.5)).toThrow(invalid);
    expect(() => daysBetween(value as never, "2012-01-01")).toThrow(invalid);
    expect(() => daysBetween("2012-01-01", value as never)).toThrow(invalid);
  }
});

test("an issue names what was expected and what stood there", () => {
  expect(parseCalendarDate("2012-02-30")).toEqual({
    ok: false,
    issues: [
      {
        code: "time/invalid-date",
        path: [],
        message: '"2012-02-30" is not a day of the calendar as YYYY-MM-DD, or the day does not exist.',
        expected: "a day of the calendar as YYYY-MM-DD",
        received: '"2012-02-30"',
      },
    ],
  });
});

test("a date that is read is the text itself", () => {
  expect(calendarDate("2012-01-15")).toBe("2012-01-15");
  expect(parseCalendarDate("2012-02-29")).toEqual({ ok: true, value: "2012-02-29" });
});

test("an error says what was given, the rule and the way out", () => {
  expect(() => calendarDate("15/01/2012")).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot read "15/01/2012" as a date: it must be a day of the calendar as YYYY-MM-DD, and the day must exist. For text from outside, use parseCalendarDate(text).]`,
  );
});

test("a move out of the years 0001 to 9999 or by parts of a day is refused", () => {
  const outOfRange = expect.objectContaining({ code: "time/out-of-range" });
  expect(() => addDays("0001-01-01", -1)).toThrow(outOfRange);
  expect(() => addDays("9999-12-31", 1)).toThrow(outOfRange);
  for (const days of [0.5, Number.NaN, Infinity, -Infinity, 1e9, -1e9, Number.MAX_SAFE_INTEGER, 1e300]) {
    expect(() => addDays("2012-01-01", days), String(days)).toThrow(outOfRange);
  }
  for (const days of ["1", 1n, undefined, null, [1], Symbol("1")]) {
    expect(() => addDays("2012-01-01", days as never)).toThrow(outOfRange);
  }
  expect(() => addDays("2012-01-01", 0.5)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot move 2012-01-01 by 0.5 days: the days must be a whole number and the result must lie in the years 0001 to 9999.]`,
  );
});

test("the edges of the calendar can be reached", () => {
  expect(addDays("0001-01-02", -1)).toBe("0001-01-01");
  expect(addDays("9999-12-30", 1)).toBe("9999-12-31");
  expect(addDays("2012-02-29", 0)).toBe("2012-02-29");
  expect(addDays("2012-02-29", -0)).toBe("2012-02-29");
});

test("no day lies between a day and itself", () => {
  expect(daysBetween("2012-01-01", "2012-01-01")).toBe(0);
  expect(daysBetween("2012-01-15", "2012-02-09")).toBe(25);
  expect(daysBetween("2012-02-09", "2012-01-15")).toBe(-25);
});
