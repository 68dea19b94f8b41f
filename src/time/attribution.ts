/**
 * Attribution: the rule that decides into which reporting period a record falls, so that a project that runs over the
 * end of a year is counted in one year and totals over years add up.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Period, type PeriodSpan, periodSpan } from "./period";

/**
 * `inside` and `outside` are decided; `undetermined` is a record only part of whose own period is asked for, and nobody
 * can say which part of it: a line for the whole year 2012 when March 2012 is asked for.
 */
export type Attribution = "inside" | "outside" | "undetermined";

/**
 * Where an event belongs that runs over the end of a period: where its first day lies (`start`), where its last day lies
 * (`end`), in every period of which it has a day (`overlap`; totals over periods then count it twice), in each by its
 * days there (`days`), or only where all of it lies (`whole`), as what stands for several events does. Statistics of years,
 * halves, quarters and months are placed `whole` by every rule: they are never cut.
 */
export type AttributionRule = "start" | "end" | "overlap" | "whole" | "days";

/**
 * Attributes a record's period to a reporting period by its start, or by another rule.
 * A day or a range of days dates an event, and belongs where the rule says. Years (one or several), halves, quarters and
 * months, and fiscal years and seasons, are statistics of that unit: they are inside where they are contained, and are
 * never cut. Ask for the rule `whole` where a range of days dates a line of several events.
 *
 * @param rule `start` where left out. To split by `days`, use `attributeToPeriods`.
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`, `time/out-of-range`; `time/unknown-rule`
 * for a rule that is none of the four.
 * @example
 * attributePeriod("2012-12-20/2013-01-10", "2012") // => "inside"
 * attributePeriod("2012-12-20/2013-01-10", "2013") // => "outside"
 * attributePeriod("2012-12-20/2013-01-10", "2013", "end") // => "inside"
 * attributePeriod("2012-12-20/2013-01-10", "2013", "whole") // => "undetermined"
 * attributePeriod("2012", "2012-03") // => "undetermined"
 * attributePeriod("2011/2016", "2010/2016") // => "inside"
 */
export function attributePeriod(
  recordPeriod: Period,
  reportPeriod: Period,
  rule: Exclude<AttributionRule, "days"> = "start",
): Attribution {
  const record = periodSpan(recordPeriod);
  const report = periodSpan(reportPeriod);
  if (!isDecisive(rule)) {
    throw new LedgerError(
      "time/unknown-rule",
      `Cannot attribute ${quote(recordPeriod)} by ${quote(rule)}: the rule must be "start", "end", "overlap" or "whole". To split an event by its days, use attributeToPeriods(recordPeriod, reportPeriods, "days").`,
      { details: { rule } },
    );
  }
  return attributeSpan(record, report, rule);
}

/** Attributes days to days. */
export function attributeSpan(
  record: PeriodSpan,
  report: PeriodSpan,
  rule: Exclude<AttributionRule, "days">,
): Attribution {
  const { start, end } = decisiveDays(record, rule);
  if (report.start <= start && end <= report.end) return "inside";
  if (end < report.start || report.end < start) return "outside";
  return rule === "overlap" && isEvent(record) ? "inside" : "undetermined";
}

/** Whether days date an event. All other periods are units that statistics are made of. */
export function isEvent({ frequency }: PeriodSpan): boolean {
  return frequency === "day" || frequency === "range";
}

/** The days of a record that decide where it belongs: one of them for an event by its start or end, otherwise all. */
function decisiveDays(
  record: PeriodSpan,
  rule: Exclude<AttributionRule, "days">,
): Pick<PeriodSpan, "start" | "end"> {
  if (!isEvent(record) || rule === "overlap" || rule === "whole") return record;
  const day = record[rule];
  return { start: day, end: day };
}

function isDecisive(rule: unknown): boolean {
  return rule === "start" || rule === "end" || rule === "overlap" || rule === "whole";
}
