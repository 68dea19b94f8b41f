/**
 * What has to be in order before a quotient is compared with what it is computed from.
 */

import type { Interval } from "../../figures/interval";
import { addDays } from "../../time/calendar-date";
import { type Period, type PeriodSpan, periodSpan } from "../../time/period";
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

/** A rate of growth is of what grew, and of the time in which it did. */
export function comparableGrowth(
  result: Quantity | undefined,
  base: Quantity,
  later: Quantity,
): Comparability {
  const [from, to] = [base.claim, later.claim];
  const claimed = result === undefined ? [] : [result.claim];
  const units = [base.unit, later.unit].flatMap((unit) => unit ?? []);
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
        ...reasonIf(isCurrency(result?.unit) || !areComparable(units[0], units.at(-1)), "unit-mismatch"),
        ...reasonIf(isForecast(from) && !isForecast(to), "forecast"),
        ...reasonIf(base.interval !== undefined && !isBase(base.interval), "base-not-positive"),
      ],
      warnings: [],
    },
    ofOneSubject([from, to]),
    ofOneScope([...claimed, from, to]),
    withoutForecasts([...claimed, to]),
  ]);
}

/**
 * Whether a rate of growth is of the later period, or of the time from the earlier one to the later: from the beginning of
 * the earlier period, or from its end.
 */
function isOfGrowth({ period }: Claim, from: Period, to: Period): boolean {
  if (period === undefined || isSamePeriod(period, to)) return true;
  const [span, base, later] = [period, from, to].map(periodSpan) as [PeriodSpan, PeriodSpan, PeriodSpan];
  return span.end === later.end && (span.start === base.start || span.start === addDays(base.end, 1));
}

/** Whether growth from a figure says something: it is more than nothing, or may be. */
function isBase({ lower, upper }: Interval): boolean {
  const isPossible = upper.kind !== "finite" || upper.value.gt(0);
  return isPossible && lower.kind === "finite" && !lower.value.lt(0);
}
