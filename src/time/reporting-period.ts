/**
 * Fiscal years and seasons: years with a first day of their own, and the halves, quarters and months of such years.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { addMonths, type CalendarDate, calendarDate } from "./calendar-date";
import {
  checkedPeriod,
  digits,
  type Frequency,
  isReportingStart,
  type Period,
  type PeriodSpan,
  REPORTING_UNITS,
  type ReportingFrequency,
  type ReportingPeriod,
  spanOf,
} from "./period-text";

/** A day of the year as `MM-DD`, on which fiscal years or seasons start: `04-01` in Japan, `04-06` for British taxes. */
export type YearStart = `${number}-${number}`;

const YEAR_START_FORM = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/**
 * The fiscal year that begins in a calendar year, on a day of the year. Japan's fiscal year 2012 runs from April 2012 to
 * March 2013. Where a year is named after the calendar year in which it ends, pass the one before: the fiscal year 2013
 * of the United States is `fiscalYear(2012, "10-01")`.
 *
 * @param beginsIn the calendar year of its first day, 1 to 9999
 * @param start the day of the year as `MM-DD`; its day is one of the first 28 of a month
 * @throws `time/reporting-start` for a start of another form, and for the 29th to 31st; `time/invalid-period` for a year
 * that is none; `time/out-of-range` where the fiscal year ends after 9999.
 * @source SDMX 2.1 section 6, 4.2: REPORTING_YEAR_START_DAY is a day in the calendar year that a reporting year is named after
 * @example
 * fiscalYear(2012, "04-01") // => "2012-04-01/P1Y"
 * fiscalYear(2012, "03-31") // throws time/reporting-start
 */
export function fiscalYear(beginsIn: number, start: YearStart): ReportingPeriod {
  return checkedPeriod(`${digits(beginsIn, 4)}-${yearStart(start)}/P1Y`) as ReportingPeriod;
}

/**
 * The season that begins in a calendar year, as orchestras and theatres have it: a fiscal year by another name.
 *
 * @param beginsIn the calendar year of its first day, 1 to 9999
 * @param start the day of the year as `MM-DD`; its day is one of the first 28 of a month
 * @throws `time/reporting-start`, `time/invalid-period`, `time/out-of-range`, as `fiscalYear` does
 * @example
 * season(2012, "09-01") // => "2012-09-01/P1Y"
 */
export function season(beginsIn: number, start: YearStart): ReportingPeriod {
  return fiscalYear(beginsIn, start);
}

/**
 * The fiscal year or season that a day falls into.
 *
 * @param start the day of the year as `MM-DD`; its day is one of the first 28 of a month
 * @throws `time/invalid-date`, `time/reporting-start`; `time/out-of-range` where that year starts before the year 0001 or
 * ends after 9999.
 * @example
 * reportingYearOf("2013-03-31", "04-01") // => "2012-04-01/P1Y"
 * reportingYearOf("2013-04-01", "04-01") // => "2013-04-01/P1Y"
 */
export function reportingYearOf(date: CalendarDate, start: YearStart): ReportingPeriod {
  const day = calendarDate(date);
  const startsThisYear = yearStart(start) <= day.slice(5);
  const beginsIn = Number(day.slice(0, 4)) - (startsThisYear ? 0 : 1);
  if (beginsIn === 0) throw outOfCalendar(`the year from ${start} that ${day} falls into`);
  return fiscalYear(beginsIn, start);
}

/** Whether the frequency is of reporting periods. */
export function isReportingFrequency(frequency: Frequency): frequency is ReportingFrequency {
  return typeof frequency === "string" && Object.hasOwn(REPORTING_UNITS, frequency);
}

/** The reporting period, or as many years, just after one or just before it. */
export function neighbourOf(period: Period, step: 1 | -1): Period {
  const span = spanOf(period);
  const months = monthsOf(span) ?? 0;
  const first = addMonths(span.start, step * months);
  const last = first && addMonths(first, months, -1);
  if (last === undefined) throw outOfCalendar(`a period ${step > 0 ? "after" : "before"} ${quote(period)}`);
  return checkedPeriod(
    span.frequency === "years" ? `${first?.slice(0, 4)}/${last.slice(0, 4)}` : first + period.slice(10),
  );
}

/** The reporting periods of one length from a first day on, for as long as they end by the last day. */
export function reportingPeriodsFrom(
  start: CalendarDate,
  end: CalendarDate,
  frequency: ReportingFrequency,
): ReportingPeriod[] {
  if (!isReportingStart(start)) {
    throw new LedgerError(
      "time/reporting-start",
      `Cannot count units of "${frequency}" from ${start}, a day that not every month has: they start on one of the first 28. Pass a period that starts where the fiscal year does.`,
      { details: { start, frequency } },
    );
  }
  const { months, duration } = REPORTING_UNITS[frequency];
  const periods: ReportingPeriod[] = [];
  let first: CalendarDate | undefined = start;
  while (first !== undefined) {
    const last = addMonths(first, months, -1);
    if (last === undefined || last > end) break;
    periods.push(`${first}/${duration}`);
    first = addMonths(first, months);
  }
  return periods;
}

/**
 * What a reporting period, or several years, has in common with all that follow it without a gap: its length and where it
 * starts. Empty for other periods.
 */
export function phaseOf(span: PeriodSpan): string {
  const months = monthsOf(span);
  if (months === undefined) return "";
  const { start } = span;
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7));
  return `${months} ${month % months}${start.slice(7)}`;
}

/** How many months a reporting period has, and several years; `undefined` for other periods. */
export function monthsOf({ frequency, start, end }: PeriodSpan): number | undefined {
  if (frequency === "years") return 12 * (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1);
  return isReportingFrequency(frequency) ? REPORTING_UNITS[frequency].months : undefined;
}

/** The text of a start, once it is seen to be one. */
function yearStart(start: YearStart): string {
  if (typeof start === "string" && YEAR_START_FORM.test(start)) return start;
  throw new LedgerError(
    "time/reporting-start",
    `Cannot start a year on ${quote(start)}: the start must be a day of the year as MM-DD, such as "04-01", and one of the first 28 days of its month, which every month has.`,
    { details: { start } },
  );
}

function outOfCalendar(wanted: string): LedgerError {
  return new LedgerError(
    "time/out-of-range",
    `Cannot give ${wanted}: the calendar has the years 0001 to 9999.`,
  );
}
