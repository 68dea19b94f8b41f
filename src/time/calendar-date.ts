/**
 * A day of the (proleptic) Gregorian calendar, as ISO 8601 text: no time of day and no time zone.
 */

import { addDays as addDaysTo } from "date-fns/addDays";
import { LedgerError } from "../foundation/error";
import { mismatchAt, quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { dayNumber } from "./day-number";
import { type UtcDate, utcDate } from "./utc-date";

/**
 * A day as `YYYY-MM-DD`, years 0001 to 9999. The type guides the editor; whatever takes a date checks it at run time.
 */
export type CalendarDate = `${number}-${number}-${number}`;

const EXPECTED_DATE = "a day of the calendar as YYYY-MM-DD";

/**
 * Whether a value is the text of an existing day.
 *
 * @example
 * isCalendarDate("2012-02-29") // => true
 * isCalendarDate("2013-02-29") // => false
 * isCalendarDate("2012-2-9") // => false
 */
export function isCalendarDate(value: unknown): value is CalendarDate {
  // The year 0000 is not used in ISO 8601 without agreement.
  return typeof value === "string" && !Number.isNaN(dayNumber(value));
}

/**
 * Takes the text of a day that the programmer knows to be right.
 *
 * @throws `time/invalid-date` for text of another form and for days that do not exist.
 * @example
 * calendarDate("2012-01-15") // => "2012-01-15"
 * calendarDate("2012-02-30") // throws time/invalid-date
 */
export function calendarDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new LedgerError(
    "time/invalid-date",
    `Cannot read ${quote(text)} as a date: it must be ${EXPECTED_DATE}, and the day must exist. For text from outside, use parseCalendarDate(text).`,
    { details: { input: text } },
  );
}

/**
 * Reads the text of a day that comes from outside.
 *
 * @returns the date, or one issue `time/invalid-date`
 * @example
 * parseCalendarDate("2012-01-15") // => { ok: true, value: "2012-01-15" }
 * parseCalendarDate("15/01/2012").ok // => false
 */
export function parseCalendarDate(text: unknown): Result<CalendarDate> {
  if (isCalendarDate(text)) return success(text);
  const rest = ", or the day does not exist.";
  return failure(mismatchAt([], "time/invalid-date", EXPECTED_DATE, text, { rest }));
}

/**
 * The day a number of days later, or earlier where the number is negative.
 *
 * @param days whole days
 * @throws `time/invalid-date` for a date that is none; `time/out-of-range` where the result leaves the years 0001 to 9999
 * or `days` is not a whole number.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const start = toUtcDate(calendarDate(date));
  const moved = Number.isInteger(days) ? toCalendarDate(addDaysTo(start, days)) : "";
  if (isCalendarDate(moved)) return moved;
  throw new LedgerError(
    "time/out-of-range",
    `Cannot move ${date} by ${quote(days)} days: the days must be a whole number and the result must lie in the years 0001 to 9999.`,
    { details: { date, days } },
  );
}

/**
 * The number of days from one day to another: 0 for the same day, negative where `to` is earlier.
 *
 * @throws `time/invalid-date` for a date that is none.
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / DAY;
}

const DAY = 86_400_000;

/** The calendar repeats after 400 years, and `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
const CYCLE = 400;

function midnight(date: CalendarDate): number {
  const number = dayNumber(calendarDate(date));
  return Date.UTC(Math.floor(number / 10_000) + CYCLE, (Math.floor(number / 100) % 100) - 1, number % 100);
}

/**
 * The same day of the month a number of months later, and `days` beside it; `undefined` outside the years 0001 to 9999.
 * Only for the 1st to the 28th, which every month has.
 */
export function addMonths(date: CalendarDate, months: number, days: 0 | -1 = 0): CalendarDate | undefined {
  const month = Number(date.slice(5, 7)) + months;
  const day = Number(date.slice(8, 10)) + days;
  const moved = toCalendarDate(utcDate(Number(date.slice(0, 4)), month, day));
  return isCalendarDate(moved) ? moved : undefined;
}

/** Reads text of the right form; a day that does not exist rolls over. */
function toUtcDate(text: string): UtcDate {
  return utcDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** The text of a UTC date; years beyond 9999 come out in the longer form that `isCalendarDate` refuses. */
function toCalendarDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : (date.toISOString().split("T", 1)[0] ?? "");
}
