/**
 * Sums: a whole against its parts, and a part against its whole. Each claim is one unknown however often it is named.
 *
 * @source XBRL Calculations 1.1 for closed lists with weights; VTL 2.0, check_hierarchy, for the remainder
 */

import { fractionOfNumber } from "../../figures/figure";
import {
  finiteEnd,
  type Interval,
  intervalBetween,
  pointInterval,
  tightenInterval,
  UNBOUNDED,
} from "../../figures/interval";
import {
  addIntervals,
  divideIntervals,
  negateInterval,
  scaleInterval,
  subtractIntervals,
} from "../../figures/interval-arithmetic";
import { containsInterval, intersectIntervals } from "../../figures/interval-order";
import { exactly } from "../../figures/make-figure";
import { decimalOf } from "../../number/decimal";
import { type Fraction, sumFractions } from "../../number/fraction";
import { backAtRate, type Converted, firstUnit, inUnit, neededFigure, stepOf } from "../common-unit";
import { comparableParts } from "../comparability";
import {
  areRoundings,
  contradicted,
  type Evaluation,
  type Judgement,
  judge,
  supported,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { NeededFigure } from "../finding";
import type { AuditContext, Quantity } from "../quantity";
import { claimOfPart, type Part, type PartOfRelation, type SumRelation } from "../relation";

/** A term of a sum: one claim with all the weights that it is named with. */
interface Term {
  readonly quantity: Quantity;
  readonly weight: Fraction;
  readonly converted: Converted;
}

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
  const evidence = parts.length > 0 && !parts.some(isUsable) ? undefined : sumOf(parts);
  // What a closed list leaves is nothing but what could not be used of it.
  const isTelling = isOpenSum(relation) || parts.every(isUsable);
  const remainder = claimed.ok && evidence !== undefined && isTelling ? sumOf(balance) : undefined;
  const faults = [claimed, ...balance.map(({ converted }) => converted)].flatMap((side) =>
    side.ok ? [] : [side.reason],
  );
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  const sides = claimed.ok && evidence && remainder && { claimed: claimed.interval, evidence, remainder };
  return {
    ...(isStopped || !sides
      ? undetermined([...comparability.reasons, ...faults])
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
    trace: () =>
      quantities.map((quantity) => {
        const converted = convert(quantity);
        return stepOf(quantity, context.policy.id, converted.ok ? converted.rate : undefined);
      }),
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

/** Open: the parts leave something or nothing of the whole, never less. */
function judgeOpen(
  { claimed, evidence, remainder }: Sides,
  { kind }: SumRelation | PartOfRelation,
  terms: readonly Term[],
): Judgement {
  // With a negative part or weight others that are not named may be negative too, and nothing is bounded.
  if (terms.some(isNegative) || terms.filter(({ weight }) => weight.numerator > 0n).length > 1)
    return undetermined([kind === "sum" ? "open-list" : "overlap-only"]);
  if (intersectIntervals(remainder, notNegative()) === undefined) return contradicted(claimed, evidence);
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

const ONE: Fraction = { numerator: 1n, denominator: 1n };

function notNegative(): Interval {
  return intervalBetween(finiteEnd(decimalOf("0"), true), UNBOUNDED, false);
}

function weightOf(part: Part): Fraction {
  return typeof part === "string" ? ONE : fractionOfNumber(exactly(part.weight).number);
}

function negated({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** One term for each thing that is named, whichever of its claims name it; none where its weights cancel out. */
function termsOf(
  members: readonly Pick<Term, "quantity" | "weight">[],
  convert: (quantity: Quantity) => Converted,
): readonly Term[] {
  const byIdentity = new Map<string, Pick<Term, "quantity" | "weight">>();
  for (const { quantity, weight } of members) {
    const known = byIdentity.get(quantity.identity);
    byIdentity.set(quantity.identity, {
      quantity: known?.quantity ?? quantity,
      weight: known === undefined ? weight : sumFractions([known.weight, weight]),
    });
  }
  return [...byIdentity.values()]
    .filter(({ weight }) => weight.numerator !== 0n)
    .map((term) => ({ ...term, converted: convert(term.quantity) }));
}

/** Whether a term is of something that is less than nothing. */
function isNegative({ converted }: Term): boolean {
  return converted.ok && intersectIntervals(converted.interval, notNegative()) === undefined;
}

function isUsable({ converted }: Term): boolean {
  return converted.ok;
}

/** A term as it enters a sum; `undefined` where it cannot be used. */
function weighted({ converted, weight }: Term): Interval | undefined {
  return converted.ok ? scaleInterval(converted.interval, weight) : undefined;
}

/** The sum of what can be used. */
function sumOf(terms: readonly Term[]): Interval {
  return addIntervals(terms.flatMap((term) => weighted(term) ?? []));
}

/** What a term would have to be for the balance to come out. */
interface Balancing {
  readonly term: Term;
  readonly needed: NeededFigure;
}

/** The remainder as a share of the whole: 1 - parts / whole, in which the whole is one unknown and not two. */
function shareOf(whole: Interval, evidence: Interval): Interval | undefined {
  const { lower } = tightenInterval(whole) ?? whole;
  if (lower.kind !== "finite" || !lower.value.gt(0)) return undefined;
  return subtractIntervals(pointInterval(decimalOf("1"), true), divideIntervals(evidence, whole));
}

/**
 * For each claim alone, what it would have to be for the balance to come out. A missing figure can be told only where it
 * is the only one, and one that cannot be converted or read not at all.
 */
function balancingFigures(terms: readonly Term[], isOpen: boolean): readonly Balancing[] {
  const unitOfAll = firstUnit(terms.map((term) => term.quantity));
  const values = terms.map(weighted);
  const before = runningSums(values);
  const after = runningSums([...values].reverse()).reverse();
  const missing = values.filter((value) => value === undefined).length;
  return terms.flatMap((term, at) => {
    const { quantity, weight, converted } = term;
    if (!converted.ok && converted.reason !== "missing-figure") return [];
    if (missing > (values[at] === undefined ? 1 : 0)) return [];
    const others = negateInterval(addIntervals([before[at] as Interval, after[at + 1] as Interval]));
    const balanced = isOpen ? intervalBetween(others.lower, UNBOUNDED, others.whole) : others;
    const rate = converted.ok ? converted.rate : undefined;
    const interval = backAtRate(scaleInterval(balanced, inverse(weight)), rate);
    return [{ term, needed: neededFigure(quantity.claim, quantity.unit ?? unitOfAll, interval) }];
  });
}

/** Those that could be: what is not negative as printed would not become so, and then the fault is elsewhere. */
function possibleFigures(terms: readonly Term[], isOpen: boolean): readonly NeededFigure[] {
  return balancingFigures(terms, isOpen).flatMap(({ term: { converted }, needed }) => {
    const { unit, interval } = needed;
    const isPositive = converted.ok ? containsInterval(notNegative(), converted.interval) : unit === "count";
    return isPositive && intersectIntervals(interval, notNegative()) === undefined ? [] : [needed];
  });
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };
}

/** Sums of the first none, one, two and so on of the intervals. */
function runningSums(intervals: readonly (Interval | undefined)[]): Interval[] {
  const sums = [addIntervals([])];
  for (const interval of intervals) {
    const last = sums.at(-1) as Interval;
    sums.push(interval === undefined ? last : addIntervals([last, interval]));
  }
  return sums;
}
