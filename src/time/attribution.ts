/**
 * Attribution: the rule that decides into which reporting period a record falls, so that a project that runs over the
 * end of a year is counted in one year and totals over years add up.
 */

import { type Period, periodSpan } from "./period";

/**
 * `inside` and `outside` are decided; `undetermined` is a record whose own period is too coarse to say, as a line for
 * the whole year 2012 is when March 2012 is asked for.
 */
export type Attribution = "inside" | "outside" | "undetermined";

/**
 * Attributes a record's period to a reporting period by its start.
 * A day or a range of days dates an event, and belongs where its first day lies. Years, halves, quarters and months are
 * statistics of that unit: they are inside where they are contained, and are never cut.
 *
 * @throws `time/invalid-period`, `time/reversed-range`
 * @example
 * attributePeriod("2012-12-20/2013-01-10", "2012") // => "inside"
 * attributePeriod("2012-12-20/2013-01-10", "2013") // => "outside"
 * attributePeriod("2012", "2012-03") // => "undetermined"
 */
export function attributePeriod(recordPeriod: Period, reportPeriod: Period): Attribution {
  const { frequency, start, end } = periodSpan(recordPeriod);
  const report = periodSpan(reportPeriod);
  const lastDecisive = frequency === "range" ? start : end;
  if (report.start <= start && lastDecisive <= report.end) return "inside";
  if (lastDecisive < report.start || report.end < start) return "outside";
  return "undetermined";
}
