/** Days and periods for the laws of the chapter, made without it. */

import type { CalendarDate, DateRange, Period } from "cultural-ledger";
import fc from "fast-check";
import type { ReportingPeriod } from "../../src/time/period";
import type { YearStart } from "../../src/time/reporting-period";

/** Days from one to another, both included. */
export function calendarDates(first = "0001-01-01", last = "9999-12-31"): fc.Arbitrary<CalendarDate> {
  const bounds = { min: Date.parse(`${first}T00:00:00Z`), max: Date.parse(`${last}T00:00:00Z`) };
  return fc
    .integer({ min: bounds.min / 86_400_000, max: bounds.max / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate);
}

/** Ranges of days between 2010 and 2014, some of them of one day. */
export const dateRanges: fc.Arbitrary<DateRange> = fc
  .tuple(calendarDates("2010-01-01", "2014-12-31"), calendarDates("2010-01-01", "2014-12-31"))
  .map(([left, right]): DateRange => (left <= right ? `${left}/${right}` : `${right}/${left}`));

const years = fc.integer({ min: 2010, max: 2014 });

/** Years, halves, quarters and months from 2010 to 2014. */
export const calendarUnits: fc.Arbitrary<Period> = fc.oneof(
  years.map((year): Period => `${year}`),
  fc.tuple(years, fc.constantFrom(1 as const, 2 as const)).map(([year, half]): Period => `${year}-S${half}`),
  fc
    .tuple(years, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
    .map(([year, quarter]): Period => `${year}-Q${quarter}`),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}` as Period),
);

/** Several years between 2010 and 2014. */
export const yearRanges: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 2010, max: 2013 }), fc.integer({ min: 1, max: 4 }))
  .map(([first, more]): Period => `${first}/${Math.min(first + more, 2014)}`);

/** Periods of every frequency from 2010 to 2014. */
export const periods: fc.Arbitrary<Period> = fc.oneof(
  { weight: 3, arbitrary: calendarUnits },
  calendarDates("2010-01-01", "2014-12-31"),
  dateRanges,
  yearRanges,
);

/** Days of the year on which reporting years may start. */
export const yearStarts: fc.Arbitrary<YearStart> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as YearStart);

/** Reporting years, halves, quarters and months that start from 2010 to 2014. */
export const reportingPeriods: fc.Arbitrary<ReportingPeriod> = fc
  .tuple(years, yearStarts, fc.constantFrom("P1Y", "P6M", "P3M", "P1M"))
  .map(([year, start, duration]): ReportingPeriod => `${year}-${start as `${number}-${number}`}/${duration}`);

/** Periods of every form. */
export const allPeriods: fc.Arbitrary<Period> = fc.oneof({ weight: 2, arbitrary: periods }, reportingPeriods);
