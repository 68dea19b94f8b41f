/**
 * Comparability: what has to be in order before figures are compared. What is not leaves a relation undetermined, because
 * figures of different periods or scopes contradict nothing; what is only not stated is a warning.
 */

import { getOrCreate } from "../foundation/collections";
import { isEvent } from "../time/attribution";
import { addDays, daysBetween } from "../time/calendar-date";
import { type Period, type PeriodSpan, periodContains, periodSpan } from "../time/period";
import { monthsOf } from "../time/reporting-period";
import { type Claim, compareScopes, isForecast } from "./claim";
import type { Reason, Warning } from "./finding";

/** Reasons that stop a comparison, and warnings that don't. */
export interface Comparability {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
}

/** All of them at once. */
export function joinComparability(all: readonly Comparability[]): Comparability {
  return {
    reasons: [...new Set(all.flatMap(({ reasons }) => reasons))],
    warnings: all.flatMap(({ warnings }) => warnings),
  };
}

/** Parts lie within the period and the scope of their whole; where they are all of it, they make up its period. */
export function comparableParts(whole: Claim, parts: readonly Claim[], isClosed: boolean): Comparability {
  const isOutside = parts.some(
    ({ period }) =>
      period !== undefined &&
      whole.period !== undefined &&
      period !== whole.period &&
      !periodContains(whole.period, period),
  );
  const scopes = parts.map((part) => ({ part, order: compareScopes(part, whole) }));
  const isWider = scopes.some(({ order }) => order === "around" || order === "apart");
  const narrower = scopes.flatMap(({ part, order }) => (order === "within" ? [part] : []));
  return {
    reasons: [
      ...reasonIf(isOutside || (isClosed && leavesOutDays(whole, parts)), "period-mismatch"),
      ...reasonIf(isWider, "scope-mismatch"),
      ...withoutForecasts([whole, ...parts]).reasons,
    ],
    warnings: [
      ...unstatedPeriods([whole, ...parts]),
      ...(narrower.length > 0 ? [warning("scope-mismatch", [whole, ...narrower])] : []),
    ],
  };
}

/** Claims of one period. */
export function ofOnePeriod(claims: readonly Claim[]): Comparability {
  const periods = claims.flatMap(({ period }) => (period === undefined ? [] : [period]));
  const isMixed = periods.some((period) => !isSamePeriod(period, periods[0] ?? period));
  return { reasons: reasonIf(isMixed, "period-mismatch"), warnings: unstatedPeriods(claims) };
}

/** Claims whose scopes should agree: where they don't, a reader should know. */
export function scopeWarning(claims: readonly Claim[]): Comparability {
  return { reasons: [], warnings: isOfOneScope(claims) ? [] : [warning("scope-mismatch", claims)] };
}

/** Claims that have to be of one scope. */
export function ofOneScope(claims: readonly Claim[]): Comparability {
  return { reasons: reasonIf(!isOfOneScope(claims), "scope-mismatch"), warnings: [] };
}

/** Claims that have to be of one thing; one that names no subject may be of any. */
export function ofOneSubject(claims: readonly Claim[]): Comparability {
  const subjects = new Set(claims.flatMap(({ subject }) => subject ?? []));
  return { reasons: reasonIf(subjects.size > 1, "ambiguous-identity"), warnings: [] };
}

/** What is computed from figures is of the scope of one of them at least. */
export function scopeOfResult(result: Claim, terms: readonly Claim[]): Comparability {
  const isApart = terms.length > 0 && terms.every((term) => compareScopes(result, term) === "apart");
  return { reasons: reasonIf(isApart, "scope-mismatch"), warnings: [] };
}

/** Claims that are all of what was, or all of what was still to come. */
export function withoutForecasts(claims: readonly Claim[]): Comparability {
  const isMixed = claims.some((claim) => isForecast(claim) !== isForecast(claims[0] ?? claim));
  return { reasons: reasonIf(isMixed, "forecast"), warnings: [] };
}

/**
 * Whether parts leave out some of the period of their whole. Beside a part of all of it, each series has to make it up by
 * itself: the exports of a year and the imports of its first quarter are not its trade. Otherwise parts may follow each
 * other under names of their own, such as visits in spring and visits in autumn.
 */
function leavesOutDays({ period }: Claim, parts: readonly Claim[]): boolean {
  if (period === undefined) return false;
  const isOfAll = (part: Claim) => part.period !== undefined && periodContains(part.period, period);
  if (!parts.some(isOfAll)) return leavesGap(period, parts);
  const series = new Map<string, Claim[]>();
  for (const part of parts) {
    const { subject, measure, scope, areas, status } = part;
    getOrCreate(series, JSON.stringify([subject, measure, scope, areas, status]), () => []).push(part);
  }
  return [...series.values()].some((claims) => leavesGap(period, claims));
}

/**
 * Whether claims that are each of a quarter, a month or the like leave out some of a period. Days and ranges are of
 * events, which may be all that there were.
 */
const BEYOND = "beyond";

function leavesGap(period: Period, claims: readonly Claim[]): boolean {
  const spans = claims.flatMap((claim) => (claim.period === undefined ? [] : [periodSpan(claim.period)]));
  const isOfEvents = spans.some(isEvent);
  if (spans.length < claims.length || spans.length === 0 || isOfEvents) return false;
  const { start, end } = periodSpan(period);
  const covered = spans
    .sort((one, other) => (one.start < other.start ? -1 : 1))
    .reduce<string>((until, span) => {
      if (span.start > until || span.end < until) return until;
      // What reaches the end needs no day behind it, which the last year has not.
      return span.end >= end ? BEYOND : addDays(span.end, 1);
    }, start);
  return covered !== BEYOND && covered <= end;
}

/** Whether a period is over before another begins. */
export function isEarlier(one: Period, other: Period): boolean {
  return periodSpan(one).end < periodSpan(other).start;
}

/** Whether two periods are the same days. */
export function isSamePeriod(one: Period, other: Period): boolean {
  if (one === other) return true;
  const [left, right] = [periodSpan(one), periodSpan(other)];
  return left.start === right.start && left.end === right.end;
}

/**
 * Whether two periods are of one length, as years are and a year and a quarter are not, and five years and six. A range goes
 * with what is as long to a fifth: months and leap years differ, and so do festivals.
 */
export function isSameLength(one: Period, other: Period): boolean {
  const spans = [periodSpan(one), periodSpan(other)];
  const [left, right] = spans.map(lengthOf);
  if (left !== "range" && right !== "range") return left === right;
  const days = spans.map(({ start, end }) => daysBetween(start, end) + 1);
  return Math.min(...days) * 5 >= Math.max(...days) * 4;
}

/** A unit, or a number of years; a fiscal year is as long as a year. */
function lengthOf(span: PeriodSpan): string {
  const { frequency } = span;
  return frequency === "years" ? `${monthsOf(span)} months` : frequency.replace("reporting-", "");
}

/** A reason where it holds. */
export function reasonIf(holds: boolean, reason: Reason): readonly Reason[] {
  return holds ? [reason] : [];
}

/** Whether all scopes that are stated are the same, wherever the first of them stands. */
function isOfOneScope(claims: readonly Claim[]): boolean {
  const [first, ...others] = claims.filter(({ scope }) => scope !== undefined);
  return others.every((claim) => first === undefined || compareScopes(claim, first) === "same");
}

function unstatedPeriods(claims: readonly Claim[]): readonly Warning[] {
  const unstated = claims.filter(({ period }) => period === undefined);
  return unstated.length === 0 ? [] : [warning("period-unstated", unstated)];
}

function warning(reason: Warning["reason"], claims: readonly Claim[]): Warning {
  return Object.freeze({ reason, claims: Object.freeze(claims.map(({ id }) => id)) });
}
