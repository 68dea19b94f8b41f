/**
 * Periods as SDMX writes them, and as statistical offices do. A year with a first day of its own is a reporting year, whose
 * first day is an attribute; a range is a first day with a duration, which not every format takes.
 *
 * @source SDMX 2.1 section 6, 4.2: Observational Time Period, REPORTING_YEAR_START_DAY, Time Range
 */

import { addDays, addMonths, type CalendarDate, daysBetween, isCalendarDate } from "../../time/calendar-date";
import { isPeriod, type Period, periodSpan } from "../../time/period";
import type { PeriodSpan, ReportingFrequency } from "../../time/period-text";

/** A period in the text of SDMX, and of a reporting year its first day as `--04-01`. */
export interface SdmxPeriod {
  readonly text: string;
  readonly yearStart?: string;
}

/** How units of a reporting year are written, and how many months each has. */
const UNITS: Readonly<
  Record<ReportingFrequency, { readonly letter: string; readonly months: number; readonly digits: number }>
> = {
  "reporting-year": { letter: "A", months: 12, digits: 1 },
  "reporting-half": { letter: "S", months: 6, digits: 1 },
  "reporting-quarter": { letter: "Q", months: 3, digits: 1 },
  "reporting-month": { letter: "M", months: 1, digits: 2 },
};

/**
 * A period as an observational time period: the units of the calendar are written as they are, and those of a reporting year by their
 * number in a year that begins on the day given, as `04-01`, or where they begin elsewhere on their own first day. `undefined` for
 * ranges, for several years, and for what is no period.
 */
export function sdmxPeriod(period: string, yearBegins?: string): SdmxPeriod | undefined {
  if (!isPeriod(period)) return undefined;
  const { frequency, start } = periodSpan(period);
  if (frequency === "range" || frequency === "years") return undefined;
  const unit = Object.hasOwn(UNITS, frequency) ? UNITS[frequency as ReportingFrequency] : undefined;
  if (unit === undefined) return { text: period };
  const own = start.slice(5);
  const begins = yearBegins ?? own;
  const behind = monthOf(own) - monthOf(begins);
  const isUnit = own.slice(3) === begins.slice(3) && behind % unit.months === 0;
  if (!isUnit) return sdmxPeriod(period);
  const year = Number(start.slice(0, 4)) - (behind < 0 ? 1 : 0);
  // A year before the first one has no text.
  if (year < 1) return sdmxPeriod(period);
  const number = String(((behind + 12) % 12) / unit.months + 1).padStart(unit.digits, "0");
  return { text: `${String(year).padStart(4, "0")}-${unit.letter}${number}`, yearStart: `--${begins}` };
}

function monthOf(day: string): number {
  return Number(day.slice(0, 2));
}

/**
 * The day on which the reporting years of periods begin, as `04-01`: that of the first of them which is a year, or else of the first in
 * time, so that the quarters of a year are four and not four first ones. `undefined` where all are of the calendar.
 */
export function yearBeginsIn(periods: readonly string[]): string | undefined {
  const spans = periods.filter(isPeriod).map(periodSpan);
  const reporting = spans.filter(({ frequency }) => Object.hasOwn(UNITS, frequency));
  const year = reporting.find(({ frequency }) => frequency === "reporting-year");
  const first =
    year ??
    reporting.reduce((one, other) => (other.start < one.start ? other : one), reporting[0] as PeriodSpan);
  return first?.start.slice(5);
}

/** A range, or several years, as a first day with a duration: `2012-01-15/P26D`; `undefined` for what is neither. */
export function sdmxRange(period: string): string | undefined {
  if (!isPeriod(period)) return undefined;
  const { frequency, start, end } = periodSpan(period);
  if (frequency === "range") return `${start}/P${daysBetween(start, end) + 1}D`;
  if (frequency !== "years") return undefined;
  return `${start}/P${Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1}Y`;
}

const UNIT = /^(\d{4})-?(?:(A)1?|([SH])([12])|(Q)([1-4])|(M)(0[1-9]|1[0-2]))$/;
const DURATION = /^(\d{4}-\d{2}-\d{2})\/P(\d{1,7})([DY])$/;
const YEAR_START = /^--(\d{2}-\d{2})$/;

/**
 * The period that a text of SDMX or of an office says: `2012-Q3`, `2012Q3`, `2012-M03`, `2012-A1`, `2012-01-15/P26D`; with the
 * first day of its reporting year where the file states one. `undefined` where the library has no such period, as of weeks.
 */
export function periodOfSdmx(text: string, yearStart?: string): Period | undefined {
  const [, yearText, isYear, half, halfNumber, isQuarter, quarterNumber, isMonth, monthNumber] =
    UNIT.exec(text) ?? [];
  if (yearText === undefined) return isPeriod(text) ? text : periodOfDuration(text);
  const [, ownStart] = YEAR_START.exec(yearStart ?? "--01-01") ?? [];
  if (ownStart === undefined) return undefined;
  const isOwn = ownStart !== "01-01";
  if (isYear !== undefined) return isOwn ? unit(yearText, ownStart, 0, "P1Y") : known(yearText);
  if (half !== undefined)
    return isOwn
      ? unit(yearText, ownStart, (Number(halfNumber) - 1) * 6, "P6M")
      : known(`${yearText}-S${halfNumber}`);
  if (isQuarter !== undefined)
    return isOwn
      ? unit(yearText, ownStart, (Number(quarterNumber) - 1) * 3, "P3M")
      : known(`${yearText}-Q${quarterNumber}`);
  if (isMonth === undefined) return undefined;
  return isOwn
    ? unit(yearText, ownStart, Number(monthNumber) - 1, "P1M")
    : known(`${yearText}-${monthNumber}`);
}

/** A unit of a reporting year: it begins so many months behind the first day of the year. */
function unit(yearText: string, yearStart: string, months: number, duration: string): Period | undefined {
  const first = `${yearText}-${yearStart}`;
  const start = isCalendarDate(first) ? addMonths(first, months) : undefined;
  return start === undefined ? undefined : known(`${start}/${duration}`);
}

function periodOfDuration(text: string): Period | undefined {
  const [, start, length, per] = DURATION.exec(text) ?? [];
  if (!isCalendarDate(start) || Number(length) < 1) return undefined;
  try {
    if (per === "D") return known(`${start}/${addDays(start as CalendarDate, Number(length) - 1)}`);
  } catch {
    // It ends after the year 9999.
    return undefined;
  }
  const first = Number(start.slice(0, 4));
  const isWhole = start.endsWith("-01-01");
  return isWhole
    ? known(`${start.slice(0, 4)}/${String(first + Number(length) - 1).padStart(4, "0")}`)
    : undefined;
}

function known(text: string): Period | undefined {
  return isPeriod(text) ? text : undefined;
}
