/**
 * Periods one after another: the next one, the one before, and all units of one length that lie in a period.
 */

import { addDays, daysBetween } from "./calendar-date";
import {
  type CalendarUnit,
  dateRange,
  isPeriod,
  type Period,
  periodOf,
  periodSpan,
  type ReportingFrequency,
} from "./period";
import { isReportingFrequency, neighbourOf, phaseOf, reportingPeriodsFrom } from "./reporting-period";

/**
 * The period of the same length just after: the year after a year, the month after a month, the fiscal year after a
 * fiscal year, as many years after several years, and for a range as many days starting on the day after it ends.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`; `time/out-of-range` after the year 9999.
 * @example
 * nextPeriod("2012") // => "2013"
 * nextPeriod("2012-Q4") // => "2013-Q1"
 * nextPeriod("2012-04-01/P1Y") // => "2013-04-01/P1Y"
 * nextPeriod("2011/2015") // => "2016/2020"
 * nextPeriod("2012-01-01/2012-01-10") // => "2012-01-11/2012-01-20"
 */
export function nextPeriod(period: Period): Period {
  return periodBeside(period, 1);
}

/**
 * The period of the same length just before: the year before a year, the month before a month, the fiscal year before a
 * fiscal year, as many years before several years, and for a range as many days ending on the day before it starts.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`; `time/out-of-range` before the year 0001.
 * @example
 * previousPeriod("2012") // => "2011"
 * previousPeriod("2012-Q1") // => "2011-Q4"
 * previousPeriod("2012-04-01/P1Y") // => "2011-04-01/P1Y"
 * previousPeriod("2011/2015") // => "2006/2010"
 * previousPeriod("2012-01-11/2012-01-20") // => "2012-01-01/2012-01-10"
 */
export function previousPeriod(period: Period): Period {
  return periodBeside(period, -1);
}

function periodBeside(period: Period, step: 1 | -1): Period {
  const { frequency, start, end } = periodSpan(period);
  if (frequency === "years" || isReportingFrequency(frequency)) return neighbourOf(period, step);
  const edge = step > 0 ? end : start;
  const day = addDays(edge, step);
  if (frequency !== "range") return periodOf(day, frequency);
  const other = addDays(edge, step * (1 + daysBetween(start, end)));
  return step > 0 ? dateRange(day, other) : dateRange(other, day);
}

/** The length of a unit that a longer period is made of, each as long as the next. */
export type UnitFrequency = CalendarUnit | ReportingFrequency;

/**
 * All years, halves, quarters, months or days that lie wholly in a period, in time order. A period that holds none, as
 * a month holds no quarter, gives an empty list; days at either end that fill no unit are in none. Reporting years, halves,
 * quarters and months are counted from the first day of the period.
 *
 * @throws `time/invalid-period`, `time/reversed-range`; `time/unknown-frequency` for a unit that there is not;
 * `time/reporting-start` for reporting units in a period that starts on the 29th, 30th or 31st.
 * @example
 * periodsIn("2012", "quarter") // => ["2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4"]
 * periodsIn("2012-01-15/2012-03-31", "month") // => ["2012-02", "2012-03"]
 * periodsIn("2012-03", "quarter") // => []
 * periodsIn("2012-04-01/P1Y", "reporting-half") // => ["2012-04-01/P6M", "2012-10-01/P6M"]
 */
export function periodsIn(outer: Period, frequency: UnitFrequency): readonly Period[] {
  const { start, end } = periodSpan(outer);
  if (isReportingFrequency(frequency)) return Object.freeze(reportingPeriodsFrom(start, end, frequency));
  const units: Period[] = [];
  let day = start;
  // It returns before it steps past the last day, because there is no day after 9999-12-31.
  for (;;) {
    const unit = periodOf(day, frequency);
    const span = periodSpan(unit);
    if (span.start >= start && span.end <= end) units.push(unit);
    if (span.end >= end) return Object.freeze(units);
    day = addDays(span.end, 1);
  }
}

/**
 * Whether two periods are units of one division of time, so that they can stand in one series: of one calendar unit, or
 * reporting periods or several years of one length that follow each other without a gap or an overlap. Ranges divide
 * nothing. `2012-04-01/P1Y` and `2014-04-01/P1Y` are, `2013-09-01/P1Y` is not with either; the five-year plans `2006/2010` and
 * `2011/2015` are, `2011/2016` is not with either.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`, `time/out-of-range`
 */
export function isSameDivision(left: Period, right: Period): boolean {
  const [leftSpan, rightSpan] = [periodSpan(left), periodSpan(right)];
  if (leftSpan.frequency !== rightSpan.frequency || leftSpan.frequency === "range") return false;
  return phaseOf(leftSpan) === phaseOf(rightSpan);
}

/**
 * The same unit of the year before: `2011-Q3` for `2012-Q3`. `undefined` for 29 February, which the year
 * before has not, for the year 0001, and for several years, which are no unit of a year. A range is not taken.
 */
export function sameUnitYearBefore(unit: Period): Period | undefined {
  if (periodSpan(unit).frequency === "years") return undefined;
  const yearBefore = String(Number(unit.slice(0, 4)) - 1).padStart(4, "0");
  const moved = yearBefore + unit.slice(4);
  return isPeriod(moved) ? moved : undefined;
}
