/**
 * Periods of time: how they are built, read and compared. Their forms are those of SDMX (see `period-text.ts`).
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { type CalendarDate, calendarDate } from "./calendar-date";
import { dayNumber } from "./day-number";
import {
  type CalendarUnit,
  checkedPeriod,
  type DateRange,
  digits,
  EXPECTED_PERIOD,
  faultOf,
  type Period,
  type PeriodSpan,
  readSpan,
  spanOf,
  type YearRange,
} from "./period-text";
import { RecentDays } from "./recent-days";

export type {
  CalendarUnit,
  DateRange,
  Frequency,
  Period,
  PeriodSpan,
  ReportingFrequency,
  ReportingPeriod,
  YearRange,
} from "./period-text";

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
 * Several calendar years as a period, the first and the last included.
 *
 * @throws `time/invalid-period` for a year outside 1 to 9999, and where both are one year, which `year` makes;
 * `time/reversed-range` where `last` is before `first`.
 * @example
 * years(2011, 2016) // => "2011/2016"
 * years(2016, 2011) // throws time/reversed-range
 */
export function years(first: number, last: number): YearRange {
  return checkedPeriod(`${digits(first, 4)}/${digits(last, 4)}`) as YearRange;
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
 * @returns the period, or one issue: `time/invalid-period`, `time/reversed-range`, `time/reporting-start` or
 * `time/out-of-range`
 * @example
 * parsePeriod("2012-03") // => { ok: true, value: "2012-03" }
 * parsePeriod("2012-04-01/P1Y").ok // => true
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
 * @throws `time/invalid-period`, `time/reversed-range`; `time/reporting-start` for a reporting period from the 29th, 30th
 * or 31st; `time/out-of-range` for one that ends after 9999.
 * @example
 * periodSpan("2012-S1") // => { frequency: "half", start: "2012-01-01", end: "2012-06-30" }
 * periodSpan("2012-04-01/P1Y").end // => "2013-03-31"
 * periodSpan("2011/2016") // => { frequency: "years", start: "2011-01-01", end: "2016-12-31" }
 */
export function periodSpan(period: Period): PeriodSpan {
  return spanOf(period);
}

/**
 * Whether every day of the second period lies in the first. A period contains itself.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`, `time/out-of-range`
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
 * The calendar unit that a day falls into. For a fiscal year or a season, see `reportingYearOf`.
 *
 * @throws `time/invalid-date`; `time/unknown-frequency` for a unit that is none of the five.
 * @example
 * periodOf("2012-08-05", "quarter") // => "2012-Q3"
 * periodOf("2012-08-05", "month") // => "2012-08"
 */
export function periodOf(date: CalendarDate, frequency: CalendarUnit): Period {
  const recent = recentOf(frequency);
  const known = recent?.find(date);
  if (known !== undefined) return known;
  const month = Math.floor(dayNumber(calendarDate(date)) / 100);
  switch (frequency) {
    case "year":
    case "half":
    case "quarter":
    case "month": {
      const unit = labelOf(frequency, Math.floor(month / 100), month % 100);
      recent?.keep(date, unit);
      return unit;
    }
    case "day":
      return date;
    default:
      throw new LedgerError(
        "time/unknown-frequency",
        `Cannot place ${date} in ${quote(frequency)}: the unit must be "year", "half", "quarter", "month" or "day". For a fiscal year or a season, use reportingYearOf(date, start).`,
        { details: { date, frequency } },
      );
  }
}

type NamedUnit = Exclude<CalendarUnit, "day">;

const YEARS = /* @__PURE__ */ new RecentDays<Period>();
const HALVES = /* @__PURE__ */ new RecentDays<Period>();
const QUARTERS = /* @__PURE__ */ new RecentDays<Period>();
const MONTHS = /* @__PURE__ */ new RecentDays<Period>();

function recentOf(frequency: CalendarUnit): RecentDays<Period> | undefined {
  switch (frequency) {
    case "year":
      return YEARS;
    case "half":
      return HALVES;
    case "quarter":
      return QUARTERS;
    case "month":
      return MONTHS;
    default:
      return undefined;
  }
}

function labelOf(unit: NamedUnit, yearNumber: number, monthNumber: number): Period {
  switch (unit) {
    case "year":
      return year(yearNumber);
    case "half":
      return halfYear(yearNumber, Math.ceil(monthNumber / 6) as 1 | 2);
    case "quarter":
      return quarter(yearNumber, Math.ceil(monthNumber / 3) as 1 | 2 | 3 | 4);
    case "month":
      return month(yearNumber, monthNumber);
  }
}
