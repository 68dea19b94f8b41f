/**
 * The calendar unit of a period: the year, quarter or month that it belongs to. An event belongs where its first day lies, and a
 * statistic where all of it does; one of several years is of none.
 */

import { isEvent } from "../../time/attribution";
import { type Period, periodOf, periodSpan } from "../../time/period";

/** The calendar units that a plan has fields of. */
export type CalendarUnit = "year" | "quarter" | "month";

/** Periods of records are few, so each is looked at once; a register that dates each event has more, and begins again. */
const MOST_KNOWN = 10_000;

const known = /* @__PURE__ */ new Map<
  string,
  Readonly<Record<CalendarUnit | "frequency", string | undefined>>
>();

/** The unit that a period belongs to; `undefined` where it is of none. */
export function calendarUnitOf(period: Period, unit: CalendarUnit): string | undefined {
  return unitsOf(period)[unit];
}

/** The frequency of a period. Ranges of days and of years may share some, so that each is a frequency of its own. */
export function frequencyOf(period: Period): string {
  return unitsOf(period).frequency ?? "";
}

function unitsOf(period: Period): Readonly<Record<CalendarUnit | "frequency", string | undefined>> {
  const found = known.get(period);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const span = periodSpan(period);
  const of = (unit: CalendarUnit): string | undefined => {
    const first = periodOf(span.start, unit);
    return isEvent(span) || span.end <= periodSpan(first).end ? first : undefined;
  };
  const isRange = span.frequency === "range" || span.frequency === "years";
  const frequency = isRange ? `${span.frequency} ${period}` : span.frequency;
  const units = { year: of("year"), quarter: of("quarter"), month: of("month"), frequency };
  known.set(period, units);
  return units;
}
