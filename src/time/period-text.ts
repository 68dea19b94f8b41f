/**
 * The forms of a period as SDMX TIME_PERIOD text: a year, half, quarter, month or day of the calendar, several calendar
 * years, a range from day to day, and a reporting period, which is a stated first day and a duration.
 */

import { LedgerError } from "../foundation/error";
import { type ErrorCode, quote } from "../foundation/issue";
import { addMonths, type CalendarDate, isCalendarDate } from "./calendar-date";
import { lengthOfMonth } from "./day-number";

/** A range of days as `2012-01-15/2012-02-09`: both days belong to it, the second is not before the first. */
export type DateRange = `${CalendarDate}/${CalendarDate}`;

/**
 * Several calendar years as `2011/2016`: the first and the last one belong to it, and the last is after the first. Like a
 * single year they are a unit that statistics are made of, as a cumulative line or a five-year plan is.
 *
 * @source ISO 8601 for an interval from year to year; SDMX 2.1 section 6, 4.2.7 says the same as `2011-01-01/P6Y`
 */
export type YearRange = `${number}/${number}`;

/**
 * A year of an institution's own, or a half, quarter or month of one, as its first day and its duration:
 * `2012-04-01/P1Y` is the Japanese fiscal year 2012. It starts on one of the first 28 days of a month, which every month
 * has. Like a calendar year it is a unit that statistics are made of, and not the dates of an event.
 *
 * @source SDMX 2.1 section 6, 4.2.7 Distinct Range (start and duration); ISO 8601 for the duration
 */
export type ReportingPeriod = `${CalendarDate}/P${"1Y" | "6M" | "3M" | "1M"}`;

/**
 * A period: `2012` (year), `2012-S1` (half), `2012-Q3` (quarter), `2012-03` (month), `2012-03-05` (day),
 * `2012-01-15/2012-02-09` (range), `2011/2016` (several years) or `2012-04-01/P1Y` (fiscal year, season). The type guides the
 * editor; whatever takes a period checks it at run time.
 *
 * @source SDMX 2.1 section 6, 4.2.2 Observational Time Period; ISO 8601 for the ranges of days and of years
 */
export type Period =
  | `${number}`
  | `${number}-S${1 | 2}`
  | `${number}-Q${1 | 2 | 3 | 4}`
  | `${number}-${number}`
  | CalendarDate
  | DateRange
  | YearRange
  | ReportingPeriod;

/** A unit of the calendar. Every day falls into exactly one of each. */
export type CalendarUnit = "year" | "half" | "quarter" | "month" | "day";

/** How long a reporting period is: `P1Y`, `P6M`, `P3M` or `P1M`. */
export type ReportingFrequency =
  | "reporting-year"
  | "reporting-half"
  | "reporting-quarter"
  | "reporting-month";

/**
 * How long a period is: a calendar unit, a unit of a year with a start of its own, several calendar `years`, or a `range` of
 * any number of days. A fiscal year is not a `year`, so that the two are not put into one series.
 */
export type Frequency = CalendarUnit | ReportingFrequency | "years" | "range";

/** The days that a period covers, both ends included, and its frequency. */
export interface PeriodSpan {
  readonly frequency: Frequency;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

type PeriodFault = ErrorCode & `time/${string}`;

export const EXPECTED_PERIOD =
  "a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y";
const UNIT_FORM = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(\d{2})))?$/;
const YEARS_FORM = /^\d{4}\/\d{4}$/;
const WEEK_FORM = /^\d{4}-?W\d/;
const DURATION_FORM = /^\d{4}-\d{2}-\d{2}\/P/;
/** Two years in a label of people: `2011-2012`, `2011/12`, `2012-13`. */
const TWO_YEARS_FORM = /^\d{4}\s*[-/~\u2013\u2014]\s*(?:\d{2}|\d{4})$/;

/** The months and the duration of each reporting unit. `P12M` is no other unit, so it is not a second way to write one. */
export const REPORTING_UNITS = {
  "reporting-year": { months: 12, duration: "P1Y" },
  "reporting-half": { months: 6, duration: "P6M" },
  "reporting-quarter": { months: 3, duration: "P3M" },
  "reporting-month": { months: 1, duration: "P1M" },
} as const;
const REPORTING_FREQUENCIES = Object.keys(REPORTING_UNITS) as ReportingFrequency[];

/** The span of a text, or the code of what is wrong with it. */
export function readSpan(text: unknown): PeriodSpan | PeriodFault {
  if (typeof text !== "string") return "time/invalid-period";
  if (isCalendarDate(text)) return Object.freeze({ frequency: "day", start: text, end: text });
  if (text[4] === "/") return readYears(text);
  if (text[10] === "/") return readInterval(text.slice(0, 10), text.slice(11));
  const [, yearText, half, quarterNumber, monthNumber] = UNIT_FORM.exec(text) ?? [];
  if (yearText === undefined || yearText === "0000") return "time/invalid-period";
  if (half !== undefined) return unitSpan("half", yearText, Number(half) * 6 - 5, 6);
  if (quarterNumber !== undefined) return unitSpan("quarter", yearText, Number(quarterNumber) * 3 - 2, 3);
  if (monthNumber === undefined) return unitSpan("year", yearText, 1, 12);
  const first = Number(monthNumber);
  return first >= 1 && first <= 12 ? unitSpan("month", yearText, first, 1) : "time/invalid-period";
}

/** Two years are said in full; one year has a form already, and so none here. */
function readYears(text: string): PeriodSpan | PeriodFault {
  if (!YEARS_FORM.test(text)) return "time/invalid-period";
  const [first, last] = [text.slice(0, 4), text.slice(5)];
  if (first === "0000" || last === "0000" || first === last) return "time/invalid-period";
  if (last < first) return "time/reversed-range";
  return Object.freeze({ frequency: "years", start: `${first}-01-01`, end: `${last}-12-31` } as PeriodSpan);
}

/** What stands before and behind the stroke: a first day, and a last day or a duration. */
function readInterval(start: string, endOrDuration: string): PeriodSpan | PeriodFault {
  if (!isCalendarDate(start)) return "time/invalid-period";
  const frequency = REPORTING_FREQUENCIES.find((unit) => REPORTING_UNITS[unit].duration === endOrDuration);
  if (frequency !== undefined) return reportingSpan(frequency, start);
  if (!isCalendarDate(endOrDuration)) return "time/invalid-period";
  if (endOrDuration < start) return "time/reversed-range";
  return Object.freeze({ frequency: "range", start, end: endOrDuration });
}

function reportingSpan(frequency: ReportingFrequency, start: CalendarDate): PeriodSpan | PeriodFault {
  if (!isReportingStart(start)) return "time/reporting-start";
  const end = addMonths(start, REPORTING_UNITS[frequency].months, -1);
  return end === undefined ? "time/out-of-range" : Object.freeze({ frequency, start, end });
}

function unitSpan(frequency: CalendarUnit, yearText: string, firstMonth: number, months: number): PeriodSpan {
  const lastMonth = firstMonth + months - 1;
  return Object.freeze({
    frequency,
    start: `${yearText}-${digits(firstMonth, 2)}-01` as CalendarDate,
    end: `${yearText}-${digits(lastMonth, 2)}-${lengthOfMonth(Number(yearText), lastMonth)}` as CalendarDate,
  });
}

/** Whether a reporting period can start on the day: every month has the 1st to the 28th, but not every one a 29th. */
export function isReportingStart(date: CalendarDate): boolean {
  return date.slice(8) <= "28";
}

/** The span of a period that the programmer knows to be one. */
export function spanOf(period: Period): PeriodSpan {
  const span = readSpan(period);
  if (typeof span === "object") return span;
  throw new LedgerError(
    span,
    `${faultOf(span, period)} Build periods with year, halfYear, quarter, month, years, dateRange or fiscalYear, and read outside text with parsePeriod(text).`,
    { details: { input: period } },
  );
}

/** A built text, once it is seen to be a period. */
export function checkedPeriod(text: string): Period {
  spanOf(text as Period);
  return text as Period;
}

/** The digits of a whole number; anything else gives text that no period has in it. */
export function digits(value: number, width: number): string {
  return Number.isInteger(value) ? String(value).padStart(width, "0") : quote(value);
}

/** What is wrong with a text, as a sentence. */
export function faultOf(code: ErrorCode, text: unknown): string {
  switch (code) {
    case "time/reversed-range":
      return `The range ${quote(text)} ends before it starts: the first day must not be after the second.`;
    case "time/reporting-start":
      return `The reporting period ${quote(text)} starts on a day that not every month has: it must be one of the first 28.`;
    case "time/out-of-range":
      return `The reporting period ${quote(text)} ends after the year 9999.`;
    default:
      return `${quote(text)} is not ${EXPECTED_PERIOD}.${hintOf(text)}`;
  }
}

function hintOf(text: unknown): string {
  if (typeof text !== "string") return "";
  if (WEEK_FORM.test(text))
    return " Weeks are not supported: give the first and the last day of the week as a range.";
  if (DURATION_FORM.test(text))
    return " The duration must be P1Y, P6M, P3M or P1M; several calendar years are written 2011/2016.";
  return TWO_YEARS_FORM.test(text)
    ? " Several calendar years are written 2011/2016, one year 2011, and a season or fiscal year by its first day, as 2011-09-01/P1Y."
    : "";
}
