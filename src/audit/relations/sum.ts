/**
 * Sums: a whole against its parts, and a part against its whole. Each claim is one unknown however often it is named.
 *
 * @source XBRL Calculations 1.1 for closed lists with weights; VTL 2.0, check_hierarchy, for the remainder
 */

import {
  type Interval,
  intervalBetween,
  pointInterval,
  tightenInterval,
  UNBOUNDED,
} from "../../figures/interval";
import { divideIntervals, subtractIntervals } from "../../figures/interval-arithmetic";
import { containsInterval } from "../../figures/interval-order";
import { decimalOf } from "../../number/decimal";
import { firstUnit, inUnit, stepOf } from "../common-unit";
import { comparableParts } from "../comparability";
import {
  areRoundings,
  contradicted,
  derived,
  type Evaluation,
  isUnprinted,
  type Judgement,
  judge,
  supported,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { AuditContext, Quantity } from "../quantity";
import type { Part, PartOfRelation, SumRelation } from "../relation";
import { claimOfPart } from "../relation-parts";
import { isNegative, notNegative } from "./signs";
import {
  balancingFigures,
  isUsable,
  negated,
  ONE,
  possibleFigures,
  sumOf,
  type Term,
  termsOf,
  weightOf,
} from "./terms";

/** Evaluates a sum. A part of a whole is treated as an open list of one. */
export function evaluateSum(relation: SumRelation | PartOfRelation, context: AuditContext): Evaluation {
  const named: readonly Part[] = relation.kind === "sum" ? relation.parts : [relation.part];
  const whole = context.quantity(relation.whole);
  const members = named.map((part) => ({
    quantity: context.quantity(claimOfPart(part)),
    weight: weightOf(part),
  }));
  const quantities = [whole, ...members.map(({ quantity }) => quantity)];
  const unit = firstUnit(quantities);
  const convert = (quantity: Quantity) => inUnit(quantity, unit, [whole.claim.period], context);
  const parts = termsOf(members, convert);
  const balance = termsOf(
    [
      { quantity: whole, weight: ONE },
      ...members.map(({ quantity, weight }) => ({ quantity, weight: negated(weight) })),
    ],
    convert,
  );
  const comparability = comparableParts(
    whole.claim,
    members.map(({ quantity }) => quantity.claim),
    !isOpenSum(relation),
  );
  const claimed = convert(whole);
  const sum = parts.length > 0 && !parts.some(isUsable) ? undefined : sumOf(parts);
  const isDerived = isUnprinted(whole);
  // What a list that goes on gives for a whole that nobody printed has no end.
  const evidence =
    isDerived && isOpenSum(relation) && sum ? intervalBetween(sum.lower, UNBOUNDED, sum.whole) : sum;
  // What a closed list leaves is nothing but what could not be used of it.
  const isTelling = isOpenSum(relation) || parts.every(isUsable);
  const remainder = claimed.ok && evidence !== undefined && isTelling ? sumOf(balance) : undefined;
  const sidesNamed = isDerived ? parts : [{ converted: claimed }, ...balance];
  const faults = sidesNamed.flatMap(({ converted }) => (converted.ok ? [] : [converted.reason]));
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  const sides = claimed.ok && evidence && remainder && { claimed: claimed.interval, evidence, remainder };
  return {
    ...(isStopped || !(sides || isDerived)
      ? undetermined([...comparability.reasons, ...faults])
      : !sides
        ? judgeDerived(relation, parts)
        : isOpenSum(relation)
          ? judgeOpen(sides, relation, balance)
          : judgeClosed(sides, balance, balance.length === parts.length + 1)),
    warnings: comparability.warnings,
    unit,
    claimed: claimed.ok ? claimed.interval : undefined,
    evidence,
    remainder,
    share: () => (sides ? shareOf(sides.claimed, sides.evidence) : undefined),
    leftOut: parts.flatMap(({ converted, quantity }) => (converted.ok ? [] : [quantity.claim.id])),
    needed: () => possibleFigures(balance, isOpenSum(relation)),
    balancing: () => balancingFigures(balance, isOpenSum(relation)).map(({ needed }) => needed),
    trace: () => quantities.map((quantity) => stepOf(quantity, context.policy.id, convert(quantity))),
  };
}

interface Sides {
  readonly claimed: Interval;
  readonly evidence: Interval;
  readonly remainder: Interval;
}

function isOpenSum(relation: SumRelation | PartOfRelation): boolean {
  return relation.kind === "partOf" || relation.list === "open";
}

/** Without a printed whole: what the parts give, unless some that are not named may be negative as those are that are. */
function judgeDerived(relation: SumRelation | PartOfRelation, parts: readonly Term[]): Judgement {
  const isBounding = parts.every(
    ({ weight, converted }) => weight.numerator > 0n && converted.ok && !isNegative(converted.interval),
  );
  if (parts.length === 0 || (isOpenSum(relation) && !isBounding)) return undetermined(["missing-figure"]);
  return derived();
}

/** Open: the parts leave something or nothing of the whole, never less. */
function judgeOpen(
  { claimed, evidence, remainder }: Sides,
  { kind }: SumRelation | PartOfRelation,
  terms: readonly Term[],
): Judgement {
  // With a negative part or weight others that are not named may be negative too, and nothing is bounded.
  if (
    terms.some(({ converted }) => converted.ok && isNegative(converted.interval)) ||
    terms.filter(({ weight }) => weight.numerator > 0n).length > 1
  )
    return undetermined([kind === "sum" ? "open-list" : "overlap-only"]);
  if (isNegative(remainder)) return contradicted(claimed, evidence);
  if (containsInterval(notNegative(), remainder)) return supported("entailed");
  const reasons = whyUndecided(terms.map(({ quantity }) => quantity));
  if (kind === "sum") return undetermined(["open-list", ...reasons]);
  return undetermined(reasons.length > 0 ? reasons : ["overlap-only"]);
}

/** Closed: the parts are the whole. Where the whole is among its own parts, what remains of both sides is nothing. */
function judgeClosed(
  { claimed, evidence, remainder }: Sides,
  terms: readonly Term[],
  isIndependent: boolean,
): Judgement {
  const quantities = terms.map(({ quantity }) => quantity);
  const grounds = { reasons: whyUndecided(quantities), isRounding: areRoundings(quantities) };
  return isIndependent
    ? judge(claimed, evidence, grounds)
    : judge(pointInterval(decimalOf("0"), false), remainder, grounds);
}

/** The remainder as a share of the whole: 1 - parts / whole, in which the whole is one unknown and not two. */
function shareOf(whole: Interval, evidence: Interval): Interval | undefined {
  const { lower } = tightenInterval(whole) ?? whole;
  if (lower.kind !== "finite" || !lower.value.gt(0)) return undefined;
  return subtractIntervals(pointInterval(decimalOf("1"), true), divideIntervals(evidence, whole));
}
