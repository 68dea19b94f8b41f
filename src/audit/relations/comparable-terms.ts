/**
 * What has to be in order before a quotient is compared with what it is computed from.
 */

import type { Interval } from "../../figures/interval";
import { addDays } from "../../time/calendar-date";
import { type Period, type PeriodSpan, periodSpan } from "../../time/period";
import { type Claim, isForecast } from "../claim";
import { areComparable, isCurrency } from "../common-unit";
import {
  forecastGate,
  type Gate,
  isEarlier,
  isSameLength,
  isSamePeriod,
  joinGates,
  reasonIf,
  resultScopeGate,
  samePeriodGate,
  sameScopeGate,
  sameSubjectGate,
  scopeWarning,
} from "../comparability";
import type { Quantity } from "../quantity";

/** What is divided and its quotient are of one period; scopes may differ, but the quotient is of one of its terms. */
export function gateOfQuotient(result: Claim | undefined, terms: readonly Claim[]): Gate {
  const claims = [...(result ? [result] : []), ...terms];
  return joinGates([
    samePeriodGate(claims),
    forecastGate(claims),
    scopeWarning(terms),
    ...(result === undefined ? [] : [resultScopeGate(result, terms)]),
  ]);
}

/** A rate of growth is of what grew, and of the time in which it did. */
export function growthGate(result: Quantity, base: Quantity, later: Quantity): Gate {
  const [from, to] = [base.claim, later.claim];
  const units = [base.unit, later.unit].flatMap((unit) => unit ?? []);
  const isUnstated = from.period === undefined || to.period === undefined;
  const isMismatch =
    !isUnstated &&
    (!isEarlier(from.period, to.period) ||
      !isSameLength(from.period, to.period) ||
      !isOfGrowth(result.claim, from.period, to.period));
  return joinGates([
    {
      reasons: [
        ...reasonIf(isUnstated, "period-unstated"),
        ...reasonIf(isMismatch, "period-mismatch"),
        ...reasonIf(isCurrency(result.unit) || !areComparable(units[0], units.at(-1)), "unit-mismatch"),
        ...reasonIf(isForecast(from) && !isForecast(to), "forecast"),
        ...reasonIf(base.interval !== undefined && !isBase(base.interval), "base-not-positive"),
      ],
      warnings: [],
    },
    sameSubjectGate([from, to]),
    sameScopeGate([result.claim, from, to]),
    forecastGate([result.claim, to]),
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
