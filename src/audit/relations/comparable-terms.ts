/**
 * What has to be in order before a quotient is compared with what it is computed from.
 */

import type { Interval } from "../../figures/interval";
import { addDays, type CalendarDate } from "../../time/calendar-date";
import { type Period, type PeriodSpan, periodContains, periodSpan } from "../../time/period";
import { type Claim, isForecast } from "../claim";
import { areComparable, isCurrency } from "../common-unit";
import {
  type Comparability,
  isEarlier,
  isSameLength,
  isSamePeriod,
  joinComparability,
  ofOnePeriod,
  ofOneScope,
  ofOneSubject,
  reasonIf,
  scopeOfResult,
  scopeWarning,
  withoutForecasts,
} from "../comparability";
import type { Quantity } from "../quantity";
import { isNegative } from "./signs";

/** What is divided and its quotient are of one period; scopes may differ, but the quotient is of one of its terms. */
export function comparableTerms(result: Claim | undefined, terms: readonly Claim[]): Comparability {
  const claims = [...(result ? [result] : []), ...terms];
  return joinComparability([
    ofOnePeriod(claims),
    withoutForecasts(claims),
    scopeWarning(terms),
    ...(result === undefined ? [] : [scopeOfResult(result, terms)]),
  ]);
}

/** What changes is one thing at two times, the earlier one first, both of one length; the change is of the time between them. */
export function comparableTimes(
  result: Quantity | undefined,
  base: Quantity,
  later: Quantity,
): Comparability {
  const [from, to] = [base.claim, later.claim];
  const claimed = result === undefined ? [] : [result.claim];
  const [start, end] = [from.period, to.period];
  const isUnstated = start === undefined || end === undefined;
  const isMismatch =
    !isUnstated &&
    (!isEarlier(start, end) ||
      !isSameLength(start, end) ||
      !claimed.every((claim) => isOfGrowth(claim, start, end)));
  return joinComparability([
    {
      reasons: [
        ...reasonIf(isUnstated, "period-unstated"),
        ...reasonIf(isMismatch, "period-mismatch"),
        ...reasonIf(isForecast(from) && !isForecast(to), "forecast"),
      ],
      warnings: [],
    },
    ofOneSubject([from, to]),
    ofOneScope([...claimed, from, to]),
    withoutForecasts([...claimed, to]),
  ]);
}

/** A rate of growth is of what grew, and of the time in which it did. */
export function comparableGrowth(
  result: Quantity | undefined,
  base: Quantity,
  later: Quantity,
): Comparability {
  const units = [base.unit, later.unit].flatMap((unit) => unit ?? []);
  return joinComparability([
    comparableTimes(result, base, later),
    {
      reasons: [
        ...reasonIf(isCurrency(result?.unit) || !areComparable(units[0], units.at(-1)), "unit-mismatch"),
        ...reasonIf(base.interval !== undefined && !isBase(base.interval), "base-not-positive"),
      ],
      warnings: [],
    },
  ]);
}

/** A rate of growth of each of so many years is of whole ones, and of what is not less than nothing at their end. */
export function comparableYears(
  { claim: from }: Quantity,
  { claim: to, interval }: Quantity,
  years: number | undefined,
): Comparability {
  const isStated = from.period !== undefined && to.period !== undefined;
  return {
    reasons: [
      ...reasonIf(isStated && years === undefined, "period-mismatch"),
      ...reasonIf(interval !== undefined && isNegative(interval), "base-not-positive"),
    ],
    warnings: [],
  };
}

/** How many whole years later a period is; `undefined` where it is none or not a whole number of them. */
export function yearsBetween(from: Period | undefined, to: Period | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [{ start: first }, { start: second }] = [periodSpan(from), periodSpan(to)];
  const years = Number(second.slice(0, 4)) - Number(first.slice(0, 4));
  return years > 0 && first.slice(4) === second.slice(4) ? years : undefined;
}

/**
 * Whether a rate of growth is of the later period, or of the time from the earlier one to the later: from the beginning of
 * the earlier period, or from its end.
 */
function isOfGrowth({ period }: Claim, from: Period, to: Period): boolean {
  if (period === undefined || isSamePeriod(period, to)) return true;
  const [span, base, later] = [period, from, to].map(periodSpan) as [PeriodSpan, PeriodSpan, PeriodSpan];
  // Of stocks of two days a rate is of the years from the one to the other, or of the year of the later one.
  const isOfDays = base.start === base.end && later.start === later.end;
  if (isOfDays && yearOf(span.end) === yearOf(later.end) && periodContains(period, to))
    return yearOf(span.start) === yearOf(base.start) || span.start > base.end;
  return span.end === later.end && (span.start === base.start || span.start === addDays(base.end, 1));
}

function yearOf(date: CalendarDate): string {
  return date.slice(0, 4);
}

/** Whether growth from a figure says something: it is more than nothing, or may be. */
function isBase({ lower, upper }: Interval): boolean {
  const isPossible = upper.kind !== "finite" || upper.value.gt(0);
  return isPossible && lower.kind === "finite" && !lower.value.lt(0);
}
