/**
 * Sums: a whole against its parts, and a part against its whole. Each claim is one unknown however often it is named.
 *
 * @source XBRL Calculations 1.1 for closed lists with weights; VTL 2.0, check_hierarchy, for the remainder
 */

import type { FigureUnit } from "../../figures/figure";
import {
  type Interval,
  intervalBetween,
  pointInterval,
  tightenInterval,
  UNBOUNDED,
} from "../../figures/interval";
import { divideIntervals, subtractIntervals } from "../../figures/interval-arithmetic";
import { containsInterval } from "../../figures/interval-order";
import { getOrCreate } from "../../foundation/collections";
import { decimalOf } from "../../number/decimal";
import { type Converted, firstUnit, inUnit, stepOf } from "../common-unit";
import { type Comparability, comparableParts } from "../comparability";
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
import type { Reason } from "../finding";
import type { AuditContext, Quantity } from "../quantity";
import type { Part, PartOfRelation, SumRelation } from "../relation";
import { claimOfPart } from "../relation-parts";
import { isNegative, notNegative } from "./signs";
import {
  balancingFigures,
  isUsable,
  type Member,
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
  const parts = named.map((part) => ({
    quantity: context.quantity(claimOfPart(part)),
    weight: weightOf(part),
  }));
  const unit = firstUnit([whole, ...parts.map(({ quantity }) => quantity)]);
  const rest = relation.kind === "partOf" ? "of a part" : relation.list === "open" ? "others" : undefined;
  return evaluateBalance(
    {
      whole,
      parts,
      unit,
      convert: remembered((quantity) => inUnit(quantity, unit, [whole.claim.period], context)),
      comparability: comparableParts(
        whole.claim,
        parts.map(({ quantity }) => quantity.claim),
        rest === undefined,
      ),
      rest,
    },
    context,
  );
}

/** Each quantity is converted once, however often it is asked for. */
function remembered(convert: (quantity: Quantity) => Converted): (quantity: Quantity) => Converted {
  const known = new Map<Quantity, Converted>();
  return (quantity) => getOrCreate(known, quantity, () => convert(quantity));
}

/** A whole, the parts that it is held against, and what has to be in order before. */
export interface Balance {
  /** `undefined` where nobody claims it. */
  readonly whole: Quantity | undefined;
  readonly parts: readonly Member[];
  readonly unit: FigureUnit | undefined;
  readonly convert: (quantity: Quantity) => Converted;
  readonly comparability: Comparability;
  /** What the whole has beside its parts: others that are not named, the rest of a part, or what falls into gaps of time. */
  readonly rest?: Rest | undefined;
  /** Whether the whole is a difference, which may be less than nothing and has no shares. */
  readonly isDifference?: boolean;
}

type Rest = "others" | "of a part" | "in gaps";

/** Evaluates whether a whole is its parts, or where it has more, whether they fit into it. */
export function evaluateBalance(
  { whole, parts: members, unit, convert, comparability, rest, isDifference = false }: Balance,
  context: AuditContext,
): Evaluation {
  const parts = termsOf(members, convert);
  const balance = termsOf(
    [
      ...(whole === undefined ? [] : [{ quantity: whole, weight: ONE }]),
      ...members.map(({ quantity, weight }) => ({ quantity, weight: negated(weight) })),
    ],
    convert,
  );
  const claimed = whole && convert(whole);
  const sum = parts.length > 0 && !parts.some(isUsable) ? undefined : sumOf(parts);
  const isDerived = whole === undefined || isUnprinted(whole);
  // What a list that goes on gives for a whole that nobody printed has no end.
  const evidence = isDerived && rest && sum ? intervalBetween(sum.lower, UNBOUNDED, sum.whole) : sum;
  // What a closed list leaves is nothing but what could not be used of it.
  const isTelling = rest !== undefined || parts.every(isUsable);
  const remainder = claimed?.ok && evidence !== undefined && isTelling ? sumOf(balance) : undefined;
  const sidesNamed = isDerived || claimed === undefined ? parts : [{ converted: claimed }, ...balance];
  const faults = sidesNamed.flatMap(({ converted }) => (converted.ok ? [] : [converted.reason]));
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  const sides = claimed?.ok && evidence && remainder && { claimed: claimed.interval, evidence, remainder };
  return {
    ...(isStopped || !(sides || isDerived)
      ? undetermined([...comparability.reasons, ...faults])
      : !sides
        ? judgeDerived(evidence, rest, parts)
        : rest === undefined
          ? judgeClosed(sides, balance, balance.length === parts.length + 1)
          : judgeOpen(sides, rest, balance)),
    warnings: comparability.warnings,
    unit,
    claimed: claimed?.ok ? claimed.interval : undefined,
    evidence,
    remainder,
    share: () => (sides && !isDifference ? shareOf(sides.claimed, sides.evidence) : undefined),
    leftOut: parts.flatMap(({ converted, quantity }) => (converted.ok ? [] : [quantity.claim.id])),
    needed: () =>
      whole === undefined
        ? []
        : possibleFigures(balance, rest !== undefined, isDifference ? whole : undefined),
    balancing: () => balancingFigures(balance, rest !== undefined).map(({ needed }) => needed),
    trace: () =>
      [...(whole ? [whole] : []), ...members.map(({ quantity }) => quantity)].map((quantity) =>
        stepOf(quantity, context.policy.id, convert(quantity)),
      ),
  };
}

interface Sides {
  readonly claimed: Interval;
  readonly evidence: Interval;
  readonly remainder: Interval;
}

/** Without a printed whole: what the parts give, unless some that are not named may be negative as those are that are. */
function judgeDerived(
  evidence: Interval | undefined,
  rest: Rest | undefined,
  parts: readonly Term[],
): Judgement {
  if (rest === "in gaps") return undetermined([WHY_OPEN[rest]]);
  const isBounding = parts.every(
    ({ weight, converted }) => weight.numerator > 0n && converted.ok && !isNegative(converted.interval),
  );
  if (parts.length === 0 || (rest && !isBounding)) return undetermined(["missing-figure"]);
  const isTold = evidence?.lower.kind === "finite" || evidence?.upper.kind === "finite";
  return isTold ? derived() : undetermined(whyUndecided(parts.map(({ quantity }) => quantity)));
}

/** Why what a whole has beside its parts leaves it undetermined. */
const WHY_OPEN: Readonly<Record<Rest, Reason>> = {
  others: "open-list",
  "of a part": "overlap-only",
  "in gaps": "partial-coverage",
};

/** Open: the parts leave something or nothing of the whole, never less. */
function judgeOpen({ claimed, evidence, remainder }: Sides, rest: Rest, terms: readonly Term[]): Judgement {
  // With a negative part or weight others that are not named may be negative too, and nothing is bounded.
  if (
    terms.some(({ converted }) => converted.ok && isNegative(converted.interval)) ||
    terms.filter(({ weight }) => weight.numerator > 0n).length > 1
  )
    return undetermined([WHY_OPEN[rest]]);
  if (isNegative(remainder)) return contradicted(claimed, evidence);
  // That there is room for what falls into gaps of time doesn't say that it is as much.
  if (rest !== "in gaps" && containsInterval(notNegative(), remainder)) return supported("entailed");
  const reasons = whyUndecided(terms.map(({ quantity }) => quantity));
  if (rest === "of a part" && reasons.length > 0) return undetermined(reasons);
  return undetermined([WHY_OPEN[rest], ...reasons]);
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
