/**
 * Changes that are said as the difference of two figures: so many more or fewer, or so many percentage points.
 */

import { type Converted, firstUnit, inUnit, isOneUnit } from "../common-unit";
import type { Evaluation } from "../evaluation";
import type { AuditContext, Quantity } from "../quantity";
import type { ChangeRelation, ClaimId } from "../relation";
import { comparableTimes } from "./comparable-terms";
import { evaluateBalance } from "./sum";
import { negated, ONE } from "./terms";

/**
 * The claim of a change. Things are never fewer than none, but a change of them may be: what has its least at none only for
 * that, as a rounded zero, is read as a number.
 */
function changeOf(claim: ClaimId, { quantity, quotient }: AuditContext): Quantity {
  const read = quantity(claim);
  const { interval, fault } = read;
  const isCut = interval?.whole === true && interval.lower.kind === "finite" && interval.lower.value.isZero();
  return isCut || fault === "conflicting-duplicates" ? quotient(claim) : read;
}

/** Evaluates a difference: the change is the later figure less the earlier one, all in one unit. */
export function evaluateDifference(relation: ChangeRelation, context: AuditContext): Evaluation {
  const change = relation.change === undefined ? undefined : changeOf(relation.change, context);
  const from = context.quantity(relation.from);
  const to = context.quantity(relation.to);
  const unit = relation.in === "points" ? "ratio" : firstUnit([from, to, ...(change ? [change] : [])]);
  // Between two years no rate of the one converts the other.
  const convert = (quantity: Quantity): Converted =>
    quantity.interval === undefined || isOneUnit(quantity.unit, unit)
      ? inUnit(quantity, quantity.unit, [], context)
      : { ok: false, quantity, reason: "unit-mismatch" };
  return evaluateBalance(
    {
      whole: change,
      parts: [
        { quantity: from, weight: negated(ONE) },
        { quantity: to, weight: ONE },
      ],
      unit,
      convert,
      comparability: comparableTimes(change, from, to),
      isDifference: true,
    },
    context,
  );
}
