/**
 * One record against several reporting periods: the part of it that falls into each, and what falls into none, so that
 * every total over the periods can say whether it adds up.
 */

import { requireArray } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type AttributionRule, attributeSpan, isEvent } from "./attribution";
import { daysBetween } from "./calendar-date";
import { type Period, type PeriodSpan, periodSpan } from "./period";

/** An exact fraction of an event: so many of its days. Both numbers are whole and positive; they are not reduced. */
export interface DayShare {
  readonly days: number;
  readonly of: number;
}

/** The whole record, or the part of it that some of its days are. */
export type PeriodShare = "whole" | DayShare;

/** The part of a record that falls into a reporting period. */
export interface PeriodPart {
  readonly period: Period;
  readonly share: PeriodShare;
}

/** Where a record belongs among several reporting periods. */
export interface PeriodShares {
  readonly rule: AttributionRule;
  /** The periods that it belongs to, in the order given, with its share in each. */
  readonly parts: readonly PeriodPart[];
  /** What of it belongs to none of the periods; `undetermined` of one that runs beyond those it is undetermined in. */
  readonly outside: "none" | "undetermined" | PeriodShare;
  /** The periods of which nobody can say, because only part of the record's own period lies in them. */
  readonly undetermined: readonly Period[];
  /**
   * Whether the parts and what is outside make up the record exactly once. Where it is false, totals over the periods do
   * not add up: the record is in two of them, or undetermined.
   */
  readonly adds: boolean;
}

/** A reporting period and its days. */
interface Report {
  readonly period: Period;
  readonly span: PeriodSpan;
}

const CALL = { chapter: "time", call: "attributeToPeriods(recordPeriod, reportPeriods, rule)" } as const;

const RULES: readonly unknown[] = ["start", "end", "overlap", "whole", "days"] satisfies AttributionRule[];

/**
 * The shares of a record in several reporting periods that do not overlap. By `start` and `end` an event is whole in one
 * period, by `overlap` whole in each of which it has a day, by `whole` only in one that contains it, by `days` split in exact fractions, which with the part
 * outside of all periods make up the event. A statistic of years, a half, quarter or month, and of a fiscal year or season,
 * is whole in the period that contains it, under every rule: it is not spread evenly over its days, so a year against its
 * quarters stays undetermined. No periods leave all of it outside.
 *
 * @param rule `start` where left out
 * @throws `time/overlapping-periods` where two of the reporting periods have a day in common; `time/unknown-rule`,
 * `time/invalid-argument`;
 * `time/invalid-period`, `time/reversed-range`, `time/reporting-start`, `time/out-of-range`
 * @example
 * const tour = attributeToPeriods("2012-12-20/2013-01-10", ["2012", "2013"], "days");
 * tour.parts[0] // => { period: "2012", share: { days: 12, of: 22 } }
 * tour.parts[1] // => { period: "2013", share: { days: 10, of: 22 } }
 * tour.adds // => true
 * attributeToPeriods("2012-12-20/2013-01-10", ["2012", "2013"], "overlap").adds // => false
 * attributeToPeriods("2012", ["2012-S1", "2012-S2"], "days").undetermined // => ["2012-S1", "2012-S2"]
 */
export function attributeToPeriods(
  recordPeriod: Period,
  reportPeriods: readonly Period[],
  rule: AttributionRule = "start",
): PeriodShares {
  const record = periodSpan(recordPeriod);
  if (!RULES.includes(rule)) throw unknownRule(recordPeriod, rule);
  const given = requireArray(CALL, "the reporting periods", reportPeriods);
  const reports = Array.from(given, (period): Report => ({ period, span: periodSpan(period) }));
  refuseOverlap(reports);
  return rule === "days" && isEvent(record)
    ? splitByDays(record, reports)
    : placeWhole(record, reports, rule);
}

function splitByDays(record: PeriodSpan, reports: readonly Report[]): PeriodShares {
  const of = lengthOf(record);
  const shared = reports
    .map(({ period, span }) => ({ period, days: commonDays(record, span) }))
    .filter(({ days }) => days > 0);
  const left = daysOutside(record, reports);
  const share = (days: number): DayShare => Object.freeze({ days, of });
  return Object.freeze({
    rule: "days",
    parts: Object.freeze(shared.map(({ period, days }) => Object.freeze({ period, share: share(days) }))),
    outside: left === 0 ? "none" : share(left),
    undetermined: Object.freeze([]),
    adds: true,
  });
}

/** Under `days` only statistics come here, which every rule places whole. */
function placeWhole(record: PeriodSpan, reports: readonly Report[], rule: AttributionRule): PeriodShares {
  const placed = (place: "inside" | "undetermined") =>
    reports
      .filter(({ span }) => attributeSpan(record, span, rule === "days" ? "whole" : rule) === place)
      .map(({ period }) => period);
  const [inside, undetermined] = [placed("inside"), placed("undetermined")];
  return Object.freeze({
    rule,
    parts: Object.freeze(inside.map((period) => Object.freeze({ period, share: "whole" as const }))),
    outside: inside.length > 0 ? "none" : undetermined.length === 0 ? "whole" : beyond(record, reports),
    undetermined: Object.freeze(undetermined),
    adds: inside.length <= 1 && undetermined.length === 0,
  });
}

/** Where a record is undetermined, whether any of it lies beyond the periods. */
function beyond(record: PeriodSpan, reports: readonly Report[]): "none" | "undetermined" {
  return daysOutside(record, reports) === 0 ? "none" : "undetermined";
}

/** The number of days of a record that lie in none of the periods, which do not overlap. */
function daysOutside(record: PeriodSpan, reports: readonly Report[]): number {
  return reports.reduce((rest, { span }) => rest - commonDays(record, span), lengthOf(record));
}

function lengthOf({ start, end }: PeriodSpan): number {
  return daysBetween(start, end) + 1;
}

/** The number of days that both have. */
function commonDays(left: PeriodSpan, right: PeriodSpan): number {
  const start = left.start > right.start ? left.start : right.start;
  const end = left.end < right.end ? left.end : right.end;
  return start > end ? 0 : daysBetween(start, end) + 1;
}

function refuseOverlap(reports: readonly Report[]): void {
  const inOrder = [...reports].sort((left, right) => (left.span.start < right.span.start ? -1 : 1));
  inOrder.forEach(({ period, span }, at) => {
    const next = inOrder[at + 1];
    if (next === undefined || span.end < next.span.start) return;
    throw new LedgerError(
      "time/overlapping-periods",
      `Cannot share a record among ${quote(period)} and ${quote(next.period)}, which have days in common: it would be counted twice. Pass periods that do not overlap, such as those of periodsIn("2012", "quarter").`,
      { details: { periods: [period, next.period] } },
    );
  });
}

function unknownRule(recordPeriod: Period, rule: unknown): LedgerError {
  return new LedgerError(
    "time/unknown-rule",
    `Cannot attribute ${quote(recordPeriod)} by ${quote(rule)}: the rule must be "start", "end", "overlap", "whole" or "days".`,
    { details: { rule } },
  );
}
