/**
 * A period of time as SDMX TIME_PERIOD text: a year, half, quarter, month, day, or a range from day to day.
 */

import { getDaysInMonth } from "date-fns/getDaysInMonth";
import type { ErrorCode } from "../foundation/error-code";
import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { failure, type Result, success } from "../foundation/result";
import { addDays, type CalendarDate, calendarDate, daysBetween, isCalendarDate } from "./calendar-date";
import { utcDate } from "./utc-date";

/** A range of days as `2012-01-15/2012-02-09`: both days belong to it, the second is not before the first. */
export type DateRange = `${CalendarDate}/${CalendarDate}`;

/**
 * A period: `2012` (year), `2012-S1` (half), `2012-Q3` (quarter), `2012-03` (month), `2012-03-05` (day) or
 * `2012-01-15/2012-02-09` (range). The type guides the editor; whatever takes a period checks it at run time.
 *
 * @source SDMX 2.1 technical notes, section 4, ObservationalTimePeriod; ISO 8601 for the range
 */
export type Period =
  | `${number}`
  | `${number}-S${1 | 2}`
  | `${number}-Q${1 | 2 | 3 | 4}`
  | `${number}-${number}`
  | CalendarDate
  | DateRange;

/** How long a period is: a calendar unit, or a `range` of any number of days. */
export type Frequency = "year" | "half" | "quarter" | "month" | "day" | "range";

/** The days that a period covers, both ends included, and its frequency. */
export interface PeriodSpan {
  readonly frequency: Frequency;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const EXPECTED_PERIOD =
  "a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05 or 2012-01-15/2012-02-09";
const UNIT_FORM = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(\d{2})))?$/;

/**
 * The calendar year as a period.
 *
 * @throws `time/invalid-period` unless `yearNumber` is a whole number from 1 to 9999.
 * @example
 * year(2012) // => "2012"
 */
export function year(yearNumber: number): Period {
  return checkedPeriod(digits(yearNumber, 4));
}

/**
 * The first or second half of a calendar year as a period.
 *
 * @throws `time/invalid-period` for a year outside 1 to 9999 or a half other than 1 and 2.
 * @example
 * halfYear(2012, 1) // => "2012-S1"
 */
export function halfYear(yearNumber: number, half: 1 | 2): Period {
  return checkedPeriod(`${digits(yearNumber, 4)}-S${digits(half, 1)}`);
}

/**
 * A quarter of a calendar year as a period.
 *
 * @throws `time/invalid-period` for a year outside 1 to 9999 or a quarter outside 1 to 4.
 * @example
 * quarter(2012, 3) // => "2012-Q3"
 */
export function quarter(yearNumber: number, quarterNumber: 1 | 2 | 3 | 4): Period {
  return checkedPeriod(`${digits(yearNumber, 4)}-Q${digits(quarterNumber, 1)}`);
}

/**
 * A month as a period; January is 1.
 *
 * @throws `time/invalid-period` for a year outside 1 to 9999 or a month outside 1 to 12.
 * @example
 * month(2012, 3) // => "2012-03"
 */
export function month(yearNumber: number, monthNumber: number): Period {
  return checkedPeriod(`${digits(yearNumber, 4)}-${digits(monthNumber, 2)}`);
}

/**
 * The range from one day to another, both included.
 *
 * @throws `time/invalid-date` for a date that is none; `time/reversed-range` where `end` is before `start`.
 * @example
 * dateRange("2012-01-15", "2012-02-09") // => "2012-01-15/2012-02-09"
 * dateRange("2012-02-09", "2012-01-15") // throws time/reversed-range
 */
export function dateRange(start: CalendarDate, end: CalendarDate): DateRange {
  const range: DateRange = `${calendarDate(start)}/${calendarDate(end)}`;
  checkedPeriod(range);
  return range;
}

/**
 * Whether a value is the text of a period.
 *
 * @example
 * isPeriod("2012-Q3") // => true
 * isPeriod("2012-Q5") // => false
 */
export function isPeriod(value: unknown): value is Period {
  return typeof readSpan(value) === "object";
}

/**
 * Reads the text of a period that comes from outside.
 *
 * @returns the period, or one issue: `time/reversed-range` or `time/invalid-period`
 * @example
 * parsePeriod("2012-03") // => { ok: true, value: "2012-03" }
 * parsePeriod("March 2012").ok // => false
 */
export function parsePeriod(text: unknown): Result<Period> {
  const span = readSpan(text);
  if (typeof span === "object") return success(text as Period);
  return failure({
    code: span,
    path: [],
    message: faultOf(span, text),
    expected: EXPECTED_PERIOD,
    received: quote(text),
  });
}

/**
 * The days that a period covers, both ends included.
 *
 * @throws `time/invalid-period`, `time/reversed-range`
 * @example
 * periodSpan("2012-S1") // => { frequency: "half", start: "2012-01-01", end: "2012-06-30" }
 */
export function periodSpan(period: Period): PeriodSpan {
  const span = readSpan(period);
  if (typeof span === "object") return span;
  throw new LedgerError(
    span,
    `${faultOf(span, period)} Build periods with year, halfYear, quarter, month or dateRange, and read outside text with parsePeriod(text).`,
    { details: { input: period } },
  );
}

/**
 * Whether every day of the second period lies in the first. A period contains itself.
 *
 * @throws `time/invalid-period`, `time/reversed-range`
 * @example
 * periodContains("2012", "2012-Q3") // => true
 * periodContains("2012-Q3", "2012") // => false
 * periodContains("2012", "2012-12-30/2013-01-02") // => false
 */
export function periodContains(outer: Period, inner: Period): boolean {
  const outside = periodSpan(outer);
  const inside = periodSpan(inner);
  return outside.start <= inside.start && inside.end <= outside.end;
}

/**
 * The period of the same length just before: the year before a year, the month before a month, and for a range as many
 * days ending on the day before it starts.
 *
 * @throws `time/invalid-period`, `time/reversed-range`; `time/out-of-range` before the year 0001.
 * @example
 * previousPeriod("2012") // => "2011"
 * previousPeriod("2012-Q1") // => "2011-Q4"
 * previousPeriod("2012-01-11/2012-01-20") // => "2012-01-01/2012-01-10"
 */
export function previousPeriod(period: Period): Period {
  const { frequency, start, end } = periodSpan(period);
  const dayBefore = addDays(start, -1);
  return frequency === "range"
    ? dateRange(addDays(start, -1 - daysBetween(start, end)), dayBefore)
    : periodOf(dayBefore, frequency);
}

/**
 * The calendar unit that a day falls into.
 *
 * @throws `time/invalid-date`; `time/unknown-frequency` for a unit that is none of the five.
 * @example
 * periodOf("2012-08-05", "quarter") // => "2012-Q3"
 * periodOf("2012-08-05", "month") // => "2012-08"
 */
export function periodOf(date: CalendarDate, frequency: Exclude<Frequency, "range">): Period {
  const text = calendarDate(date);
  const yearText = text.slice(0, 4);
  const monthNumber = Number(text.slice(5, 7));
  switch (frequency) {
    case "year":
      return yearText as Period;
    case "half":
      return `${yearText}-S${Math.ceil(monthNumber / 6)}` as Period;
    case "quarter":
      return `${yearText}-Q${Math.ceil(monthNumber / 3)}` as Period;
    case "month":
      return text.slice(0, 7) as Period;
    case "day":
      return text;
    default:
      throw new LedgerError(
        "time/unknown-frequency",
        `Cannot place ${text} in ${quote(frequency)}: the unit must be "year", "half", "quarter", "month" or "day".`,
        { details: { date, frequency } },
      );
  }
}

/** The span of a text, or the code of what is wrong with it. */
function readSpan(text: unknown): PeriodSpan | (ErrorCode & `time/${string}`) {
  if (typeof text !== "string") return "time/invalid-period";
  if (isCalendarDate(text)) return Object.freeze({ frequency: "day", start: text, end: text });
  if (text.length === 21 && text[10] === "/") return readRange(text.slice(0, 10), text.slice(11));
  const [, yearText, half, quarterNumber, monthNumber] = UNIT_FORM.exec(text) ?? [];
  if (yearText === undefined || yearText === "0000") return "time/invalid-period";
  if (half !== undefined) return unitSpan("half", yearText, Number(half) * 6 - 5, 6);
  if (quarterNumber !== undefined) return unitSpan("quarter", yearText, Number(quarterNumber) * 3 - 2, 3);
  if (monthNumber === undefined) return unitSpan("year", yearText, 1, 12);
  const first = Number(monthNumber);
  return first >= 1 && first <= 12 ? unitSpan("month", yearText, first, 1) : "time/invalid-period";
}

function readRange(start: string, end: string): PeriodSpan | (ErrorCode & `time/${string}`) {
  if (!isCalendarDate(start) || !isCalendarDate(end)) return "time/invalid-period";
  return end < start ? "time/reversed-range" : Object.freeze({ frequency: "range", start, end });
}

function unitSpan(frequency: Frequency, yearText: string, firstMonth: number, months: number): PeriodSpan {
  const lastMonth = firstMonth + months - 1;
  const lastDay = getDaysInMonth(utcDate(Number(yearText), lastMonth, 1));
  return Object.freeze({
    frequency,
    start: `${yearText}-${digits(firstMonth, 2)}-01` as CalendarDate,
    end: `${yearText}-${digits(lastMonth, 2)}-${lastDay}` as CalendarDate,
  });
}

function checkedPeriod(text: string): Period {
  periodSpan(text as Period);
  return text as Period;
}

/** The digits of a whole number; anything else gives text that no period has in it. */
function digits(value: number, width: number): string {
  return Number.isInteger(value) ? String(value).padStart(width, "0") : quote(value);
}

function faultOf(code: ErrorCode, text: unknown): string {
  return code === "time/reversed-range"
    ? `The range ${quote(text)} ends before it starts: the first day must not be after the second.`
    : `${quote(text)} is not ${EXPECTED_PERIOD}.`;
}
