/**
 * "The highest ever": a claim against earlier values of the same thing, with the history that was looked at, because the
 * verdict is only as good as that.
 */

import { type Interval, intervalBetween, UNBOUNDED } from "../../figures/interval";
import { compareEnds } from "../../figures/interval-ends";
import { containsInterval, intersectIntervals } from "../../figures/interval-order";
import { type Period, periodSpan } from "../../time/period";
import { nextPeriod } from "../../time/period-sequence";
import { type Converted, inUnit, stepOf } from "../common-unit";
import {
  isEarlier,
  isSameLength,
  joinComparability,
  ofOneScope,
  ofOneSubject,
  reasonIf,
  withoutForecasts,
} from "../comparability";
import {
  contradicted,
  type Evaluation,
  type Judgement,
  supported,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { Reason } from "../finding";
import type { AuditContext, Quantity } from "../quantity";
import type { MaxInHistoryRelation } from "../relation";

/** Evaluates a record high. Without a claim for every earlier period since the first one, it is never supported. */
export function evaluateMaxInHistory(relation: MaxInHistoryRelation, context: AuditContext): Evaluation {
  const claimed = context.quantity(relation.claim);
  const history = relation.history.map(context.quantity);
  const earlier = history.map((quantity) => inUnit(quantity, claimed.unit, [], context));
  const { period } = claimed.claim;
  const unstated = [claimed, ...history].some(({ claim }) => claim.period === undefined);
  const isOther = history.some(({ claim }) => !isComparable(claim.period, period));
  const comparability = joinComparability([
    { reasons: reasonIf(history.length === 0, "no-history"), warnings: [] },
    { reasons: reasonIf(history.length > 0 && unstated, "period-unstated"), warnings: [] },
    { reasons: reasonIf(!unstated && isOther, "period-mismatch"), warnings: [] },
    ...[ofOneScope, ofOneSubject, withoutForecasts].map((ruleOf) =>
      ruleOf([claimed.claim, ...history.map(({ claim }) => claim)]),
    ),
  ]);
  const faults = [
    ...(claimed.fault === undefined ? [] : [claimed.fault]),
    ...earlier.flatMap((side) => (side.ok ? [] : [side.reason])),
  ];
  const highest = highestOf(earlier);
  const isStopped =
    comparability.reasons.length > 0 || claimed.interval === undefined || highest === undefined;
  return {
    ...(isStopped
      ? undetermined([...comparability.reasons, ...faults])
      : judgeHigh(claimed.interval, highest, {
          claimed,
          history,
          faults,
          isComplete: isComplete(relation, history, period),
        })),
    warnings: comparability.warnings,
    unit: claimed.unit,
    claimed: claimed.interval,
    evidence: highest,
    leftOut: earlier.flatMap((side) => (side.ok ? [] : [side.quantity.claim.id])),
    trace: () => [
      stepOf(claimed, context.policy.id),
      ...earlier.map((side) => stepOf(side.quantity, context.policy.id, side)),
    ],
  };
}

interface High {
  readonly claimed: Quantity;
  readonly history: readonly Quantity[];
  /** Why some of the history cannot be used: it may be higher still, and not lower the highest. */
  readonly faults: readonly Reason[];
  readonly isComplete: boolean;
}

/** No earlier value is higher: what equals the highest before is no new one, and no contradiction either. */
function judgeHigh(
  claim: Interval,
  highest: Interval,
  { claimed, history, faults, isComplete }: High,
): Judgement {
  const above = intervalBetween(highest.lower, UNBOUNDED, false);
  if (intersectIntervals(claim, above) === undefined) return contradicted(claim, highest);
  if (faults.length > 0) return undetermined(faults);
  const coverage = reasonIf(!isComplete, "partial-coverage");
  const isHigher =
    highest.upper.kind === "finite" &&
    containsInterval(
      intervalBetween({ ...highest.upper, closed: !highest.upper.closed }, UNBOUNDED, false),
      claim,
    );
  if (isHigher) return isComplete ? supported("entailed") : undetermined(coverage);
  const reasons = [...coverage, ...whyUndecided([claimed, ...history])];
  return undetermined(reasons.length > 0 ? reasons : ["overlap-only"]);
}

/** The interval of the highest of several values: its ends are the highest of theirs. */
function highestOf(earlier: readonly Converted[]): Interval | undefined {
  const [first, ...others] = earlier.flatMap((side) => (side.ok ? [side.interval] : []));
  return (
    first &&
    others.reduce(
      (highest, { lower, upper, whole }) =>
        intervalBetween(
          higherEnd(highest.lower, lower, -1),
          higherEnd(highest.upper, upper, 1),
          highest.whole && whole,
        ),
      first,
    )
  );
}

/** The higher of two ends; below, one that is not finite is lower than all others, above it is higher. */
function higherEnd(one: Interval["lower"], other: Interval["lower"], side: -1 | 1): Interval["lower"] {
  if (one.kind !== "finite" && other.kind !== "finite") return one.kind === "unknown" ? one : other;
  if (one.kind !== "finite") return side > 0 ? one : other;
  if (other.kind !== "finite") return side > 0 ? other : one;
  // Above, what lies further outward is the higher one.
  return compareEnds(one, other, side > 0 ? -1 : 1) * side > 0 ? other : one;
}

/** Whether every period from the first of the history up to the claim's has a claim. */
function isComplete(
  { since }: MaxInHistoryRelation,
  history: readonly Quantity[],
  until: Period | undefined,
): boolean {
  if (since === undefined || until === undefined || !isEarlier(since, until)) return false;
  const covered = new Set(history.map(({ claim }) => claim.period && daysOf(claim.period)));
  for (let period = since; isEarlier(period, until); period = nextPeriod(period))
    if (!covered.has(daysOf(period))) return false;
  return true;
}

function daysOf(period: Period): string {
  const { start, end } = periodSpan(period);
  return `${start}/${end}`;
}

/** Whether a period is an earlier one of the same length: what a quarter came to says nothing of a year. */
function isComparable(one: Period | undefined, other: Period | undefined): boolean {
  return one !== undefined && other !== undefined && isSameLength(one, other) && isEarlier(one, other);
}
