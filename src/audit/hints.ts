/**
 * Hints: the one slip of the pen that would make a contradicted relation hold. They tell where to look first.
 *
 * @source Scholtus (2009), Automatic correction of simple typing errors in numerical data with balance edits, Statistics
 * Netherlands: interchanged digits and wrong signs
 */

import { type Figure, type FigureUnit, isFigure } from "../figures/figure";
import { type Interval, intervalBetween, tightenInterval } from "../figures/interval";
import { negateInterval, scaleInterval } from "../figures/interval-arithmetic";
import { intersectIntervals } from "../figures/interval-order";
import { powerOfTen } from "../number/exact-number";
import type { Fraction } from "../number/fraction";
import { isCurrency } from "./common-unit";
import { type Evaluation, isBounded } from "./evaluation";
import type { Hint, Stability } from "./finding";
import { type AuditContext, type Quantity, withFigure } from "./quantity";
import type { ClaimId, Relation } from "./relation";
import { claimsOfRelation, divisionOf } from "./relation-parts";
import { evaluateCountDistinct } from "./relations/areas";
import { evaluateRelation } from "./relations/evaluate";

/** Powers of ten, the smallest first: where several would make a relation hold, the least slip is the likeliest. */
const POWERS: readonly number[] = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9];

/** The most claims that are tried in other currencies, which takes an evaluation each. */
const MOST_CLAIMS = 50;

/** The most slips that are tried in all, and the most claims that are evaluated for them: fewer slips of a long list. */
const MOST_TRIED = 100;
const MOST_EVALUATED = 100_000;

/** The slips that would make a contradicted relation hold; of powers of ten only the least one for each claim. */
export function hintsFor(
  relation: Relation,
  context: AuditContext,
  { needed = () => [], balancing = needed }: Pick<Evaluation, "needed" | "balancing">,
  { verdicts }: Pick<Stability, "verdicts">,
): readonly Hint[] {
  const claims = [...new Set(claimsOfRelation(relation))];
  const result = divisionOf(relation)?.result;
  const wanted = new Map(balancing().map(({ claim, interval }) => [claim, interval]));
  const units = new Set(claims.flatMap((claim) => context.statement(claim).unit ?? []));
  const most = Math.min(MOST_TRIED, Math.ceil(MOST_EVALUATED / claims.length));
  let tried = 0;
  const holds = ({ hint, read }: Slip): boolean => {
    const claim = "claim" in hint ? hint.claim : "";
    const target = wanted.get(claim);
    // What the other figures ask of this one tells most slips apart without evaluating the relation again.
    const isElsewhere =
      hint.kind !== "currency" &&
      target !== undefined &&
      (read.interval === undefined || intersectIntervals(read.interval, target) === undefined);
    if (isElsewhere || tried >= most) return false;
    tried += 1;
    return evaluateRelation(relation, replaced(context, claim, read)).verdict === "supported";
  };
  // Where another reading of the figures would do, a list that goes on is the less likely story.
  const isRounding = verdicts.some(({ verdict }) => verdict === "supported");
  return Object.freeze([
    ...asOfHint(relation, context),
    ...(isRounding ? [] : openListHint(relation, context)),
    ...claims.flatMap((claim) => {
      const quantity = claim === result ? context.quotient(claim) : context.statement(claim);
      if (quantity.interval === undefined) return [];
      const currencies = claims.length > MOST_CLAIMS ? [] : otherCurrencies(quantity, units, context);
      return [
        ...[...swappedDigits(quantity, context), ...currencies].filter(holds),
        ...otherPowers(quantity, wanted.get(claim)).filter(holds).slice(0, 1),
        ...otherSign(relation, quantity).filter(holds),
      ].map(({ hint }) => hint);
    }),
  ]);
}

/** A claim read as if a slip had not happened. */
interface Slip {
  readonly hint: Hint;
  readonly read: Quantity;
}

function replaced(context: AuditContext, claim: ClaimId, quantity: Quantity): AuditContext {
  // All statements of one thing are one quantity.
  const replacing = (read: AuditContext["quantity"]) => (id: ClaimId) => {
    const own = read(id);
    return own.identity === quantity.identity ? quantity : own;
  };
  return {
    ...context,
    statement: (id) => (id === claim ? quantity : context.statement(id)),
    quantity: replacing(context.quantity),
    quotient: replacing(context.quotient),
  };
}

function openListHint(relation: Relation, context: AuditContext): readonly Hint[] {
  if (relation.kind === "countDistinct") {
    const { named } = relation;
    const list = typeof named === "string" ? context.statement(named).claim.areas : named;
    if (!Array.isArray(list)) return [];
    const opened: Relation = { ...relation, named: { named: list, open: true } };
    return evaluateRelation(opened, context).verdict === "contradicted" ? [] : [OPEN_LIST];
  }
  if (relation.kind !== "sum" || relation.list === "open") return [];
  return evaluateRelation({ ...relation, list: "open" }, context).verdict === "supported" ? [OPEN_LIST] : [];
}

/** Areas as they stood in the period of the claims: two successors of a former country were one. */
function asOfHint(relation: Relation, context: AuditContext): readonly Hint[] {
  if (relation.kind !== "countDistinct" || relation.asOf !== undefined) return [];
  const { verdict, counted: areas } = evaluateCountDistinct({ ...relation, asOf: "record" }, context);
  return verdict === "contradicted" || areas === undefined ? [] : [Object.freeze({ kind: "as-of", areas })];
}

const OPEN_LIST: Hint = Object.freeze({ kind: "open-list" });

/** Two neighbouring digits the other way round: 189 for 198. */
function swappedDigits(quantity: Quantity, { policy }: AuditContext): readonly Slip[] {
  const { claim } = quantity;
  const { figure } = claim;
  if (figure === undefined) return [];
  const digits = figure.number;
  return Array.from({ length: Math.max(digits.length - 1, 0) }, (_, at) => at).flatMap((at) => {
    const [one, other] = [digits[at] ?? "", digits[at + 1] ?? ""];
    if (!/^\d\d$/.test(one + other) || one === other || (at === 0 && other === "0")) return [];
    const number = digits.slice(0, at) + other + one + digits.slice(at + 2);
    const swapped: Figure = { ...figure, number };
    const hint: Hint = Object.freeze({ kind: "digits-swapped", claim: claim.id, number });
    return isFigure(swapped) ? [{ hint, read: withFigure(quantity, swapped, policy) }] : [];
  });
}

/** The same number in another currency of the relation or of the rates. */
function otherCurrencies(
  quantity: Quantity,
  units: ReadonlySet<FigureUnit>,
  { rates }: AuditContext,
): readonly Slip[] {
  if (!isCurrency(quantity.unit)) return [];
  const known = new Set([...units, ...rates.currencies]);
  return [...known]
    .filter((unit) => isCurrency(unit) && unit !== quantity.unit)
    .map((currency) => ({
      hint: Object.freeze({ kind: "currency", claim: quantity.claim.id, currency }),
      read: { ...quantity, unit: currency },
    }));
}

/** The same number a thousand times greater, or a million times smaller, and still whole where it counts things. */
function otherPowers(quantity: Quantity, target: Interval | undefined): readonly Slip[] {
  const { interval, claim } = quantity;
  // Of a bound, a power of ten far enough away always agrees with something.
  if (interval === undefined || !isBounded(quantity)) return [];
  return POWERS.filter((power) => mayReach(interval, power, target)).flatMap((power) => {
    const { lower, upper } = scaleInterval(interval, powerFraction(power));
    const scaled = tightenInterval(intervalBetween(lower, upper, interval.whole));
    const hint: Hint = Object.freeze({ kind: "power-of-ten", claim: claim.id, power });
    return scaled === undefined ? [] : [{ hint, read: { ...quantity, interval: scaled } }];
  });
}

/** Whether a power of ten brings a number near a target: by the places of their first digits, which excludes most at no cost. */
function mayReach({ lower, upper }: Interval, power: number, target: Interval | undefined): boolean {
  if (target === undefined || lower.kind !== "finite" || upper.kind !== "finite") return true;
  if (!lower.value.gt(0)) return true;
  const { lower: from, upper: to } = target;
  const isAbove = to.kind === "finite" && (!to.value.gt(0) || lower.value.e + power > to.value.e);
  const isBelow = from.kind === "finite" && from.value.gt(0) && upper.value.e + power < from.value.e;
  return !isAbove && !isBelow;
}

function powerFraction(power: number): Fraction {
  return power > 0
    ? { numerator: powerOfTen(power), denominator: 1n }
    : { numerator: 1n, denominator: powerOfTen(-power) };
}

/** The other sign, where there can be one: nobody counts fewer than none, and every open list has room for a negative part. */
function otherSign(relation: Relation, quantity: Quantity): readonly Slip[] {
  const { interval, claim, unit } = quantity;
  const isOpen = relation.kind === "partOf" || (relation.kind === "sum" && relation.list === "open");
  if (interval === undefined || unit === "count" || isOpen) return [];
  return [
    {
      hint: Object.freeze({ kind: "sign", claim: claim.id }),
      read: { ...quantity, interval: negateInterval(interval) },
    },
  ];
}
