/**
 * Quotients: ratios, means and rates of growth, checked against what they are computed from.
 *
 * @source Brown and Heathers (2017), The GRIM Test: of whole numbers, few means are possible; Nuijten et al. (2016),
 * statcheck: published statistics are recomputed from the figures beside them
 */

import type { FigureUnit } from "../../figures/figure";
import {
  everyNumber,
  exactValue,
  fractionInterval,
  type Interval,
  intervalBetween,
  pointInterval,
  tightenInterval,
} from "../../figures/interval";
import {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  subtractIntervals,
} from "../../figures/interval-arithmetic";
import { isOneEnd } from "../../figures/interval-ends";
import { intersectIntervals } from "../../figures/interval-order";
import { powerOfInterval, rootOfInterval } from "../../figures/interval-powers";
import { decimalOf } from "../../number/decimal";
import { invertFraction, multiplyFractions } from "../../number/fraction";
import { fractionOfRate } from "../../rates/resolved-rate";
import { isForecast } from "../claim";
import { backAtRate, type Converted, inUnit, isCurrency, neededFigure, stepOf } from "../common-unit";
import { type Comparability, joinComparability, reasonIf } from "../comparability";
import {
  contradicted,
  derived,
  type Evaluation,
  isUnprinted,
  type Judgement,
  judge,
  undetermined,
  whyUndecided,
} from "../evaluation";
import type { NeededFigure, Reason } from "../finding";
import type { AuditContext } from "../quantity";
import type { DivisionRelation } from "../relation-parts";
import { comparableGrowth, comparableTerms, comparableYears } from "./comparable-terms";
import { type Quotient, quotientIn, unitOfQuotient, unitsOfSides } from "./quotient-terms";

function wholeNumber(number: 0 | 1): Interval {
  return pointInterval(decimalOf(String(number)), true);
}

/**
 * Evaluates a ratio, a mean or a rate of growth, which is the later figure divided by the earlier one, less 1; that of each of
 * several years is the root of it. Without a total, whole values still leave only some means possible. A rate that is
 * forecast is of a forecast.
 */
export function evaluateQuotient(relation: DivisionRelation, context: AuditContext): Evaluation {
  const quotient = quotientIn(relation, context);
  const { result, dividend, divisor, records, isChange } = quotient;
  const unit = unitOfQuotient(quotient);
  const sides = sidesOf(quotient, unit, context);
  const { claimed, evidence, recomputed, over, by } = sides;
  const comparability = comparabilityOf(quotient);
  const faults: readonly Reason[] = [
    ...[over, by].flatMap((side) => (side === undefined || side.ok ? [] : [side.reason])),
    ...[...records.values()].flatMap(({ reasons }) => reasons),
    ...(result?.fault === undefined || isUnprinted(result) ? [] : [result.fault]),
    ...reasonIf(unit === undefined, "unit-mismatch"),
    // Growth from nothing has a reason of its own.
    ...reasonIf(!isChange && by.ok && exactValue(by.interval)?.isZero() === true, "division-by-zero"),
  ];
  const isStopped = comparability.reasons.length > 0 || faults.length > 0;
  return {
    ...(isStopped ? undetermined([...comparability.reasons, ...faults]) : judgeQuotient(quotient, sides)),
    warnings: comparability.warnings,
    unit,
    claimed,
    evidence,
    recomputed,
    remainder: claimed && evidence && subtractIntervals(claimed, evidence),
    needed: () => (unit === undefined ? [] : neededFigures(quotient, sides, unit)),
    trace: () =>
      [result, dividend, divisor].flatMap((quantity) => {
        if (quantity === undefined) return [];
        const step = records.get(quantity)?.step;
        return [step ?? stepOf(quantity, context.policy.id, quantity === dividend ? over : undefined)];
      }),
  };
}

function comparabilityOf({ result, dividend, divisor, records, isChange, times }: Quotient): Comparability {
  if (isChange && dividend !== undefined) {
    const growth = comparableGrowth(result, divisor, dividend);
    return times === 1 ? growth : joinComparability([growth, comparableYears(divisor, dividend, times)]);
  }
  const terms = [dividend, divisor].flatMap((term) => (term && !records.has(term) ? [term.claim] : []));
  // Records are of what was.
  const isAhead = records.size > 0 && [...terms, ...(result ? [result.claim] : [])].some(isForecast);
  return joinComparability([
    comparableTerms(result?.claim, terms),
    { reasons: reasonIf(isAhead, "forecast"), warnings: [] },
  ]);
}

interface QuotientSides {
  readonly claimed: Interval | undefined;
  /** What the claim says of the quotient itself. */
  readonly claimedQuotient: Interval | undefined;
  readonly evidence: Interval | undefined;
  /** What the printed numbers give. */
  readonly recomputed: Interval | undefined;
  readonly over: Converted | undefined;
  readonly by: Converted;
}

/** Both sides in their units: the dividend in the currency of the divisor, or else of the claim. */
function sidesOf(
  { result, dividend, divisor, offset, isChange, times }: Quotient,
  unit: FigureUnit | undefined,
  context: AuditContext,
): QuotientSides {
  const claimed = result?.interval;
  const target = [divisor.unit, unit, dividend?.unit].find(isCurrency) ?? dividend?.unit;
  // Between two years no rate of the one converts the other.
  const others = isChange ? [] : [divisor.claim.period, result?.claim.period];
  const over = dividend && inUnit(dividend, target, others, context);
  const by = inUnit(divisor, divisor.unit, [], context);
  const resultOf = (quotient: Interval | undefined) => {
    if (quotient === undefined || times === undefined) return undefined;
    const root = times === 1 ? quotient : rootOfInterval(quotient, times);
    return offset === 0 ? root : subtractIntervals(root, wholeNumber(offset));
  };
  const evidence = over?.ok && by.ok ? resultOf(quotientOf(over, by)) : undefined;
  // Of exact numbers, what they give and what is printed of them are one.
  const isExactly = over?.ok && by.ok && isOneEnd(over.interval) && isOneEnd(by.interval);
  return {
    claimed,
    claimedQuotient:
      claimed === undefined || times === undefined
        ? undefined
        : powerOfInterval(addIntervals([claimed, wholeNumber(offset)]), times),
    evidence,
    recomputed:
      !over?.ok || !by.ok ? undefined : isExactly ? evidence : resultOf(recomputedQuotient(over, by)),
    over,
    by,
  };
}

/** The quotient of the printed numbers, where both are more than bounds. */
function recomputedQuotient(
  { quantity: over, rate }: Usable,
  { quantity: by }: Usable,
): Interval | undefined {
  if (over.printed === undefined || by.printed === undefined || by.printed.numerator === 0n) return undefined;
  const quotient = multiplyFractions(over.printed, invertFraction(by.printed));
  return fractionInterval(rate === undefined ? quotient : multiplyFractions(quotient, fractionOfRate(rate)));
}

function judgeQuotient(quotient: Quotient, sides: QuotientSides): Judgement {
  const { result, dividend, divisor, records, isWhole, offset } = quotient;
  const { claimed, claimedQuotient, evidence, recomputed, over, by } = sides;
  if (result === undefined || claimed === undefined || claimedQuotient === undefined)
    return evidence !== undefined && isTold(evidence, offset) ? derived() : undetermined(["one-sided"]);
  if (evidence !== undefined && intersectIntervals(claimed, evidence) === undefined)
    return contradicted(claimed, evidence);
  const product = by.ok ? multiplyIntervals(claimedQuotient, by.interval) : undefined;
  // Of whole numbers, a quotient inside the claim may still be that of no dividend.
  if (product && !isDividendPossible(product, over, isWhole))
    // Quotient and claim meet or one is not known, so there is no gap between them.
    return contradicted(claimed, evidence ?? everyNumber(false));
  if (dividend === undefined || evidence === undefined) return undetermined(["missing-figure"]);
  // A bound in the claim may be all that it says; one without any, as of "nearly 0", says nothing.
  const isSaid = claimed.lower.kind === "finite" || claimed.upper.kind === "finite";
  const printed = [dividend, divisor, ...(isSaid ? [] : [result])].filter((term) => !records.has(term));
  const doubts = [...records.values()].flatMap((term) => term.doubts);
  return judge(claimed, evidence, { reasons: [...doubts, ...whyUndecided(printed)], recomputed });
}

/** Whether a quotient is bounded by more than its sign, as that of two lower bounds is not. */
function isTold({ lower, upper }: Interval, offset: 0 | 1): boolean {
  return upper.kind === "finite" || (lower.kind === "finite" && lower.value.gt(-offset));
}

/** Whether a dividend can be the product of quotient and divisor. What is whole is whole in its own currency only. */
function isDividendPossible(product: Interval, over: Converted | undefined, isWhole: boolean): boolean {
  const own = over?.ok ? (over.quantity.interval ?? over.interval) : everyNumber(false);
  const back = backAtRate(product, over?.ok ? over.rate : undefined);
  return intersectIntervals(intervalBetween(own.lower, own.upper, own.whole || isWhole), back) !== undefined;
}

type Usable = Extract<Converted, { readonly ok: true }>;

/** Of one quantity divided by itself the quotient is 1, however little is known of it. */
function quotientOf(over: Usable, by: Usable): Interval {
  const quotient = divideIntervals(over.interval, by.interval);
  const isDefined = quotient.lower.kind === "finite" || quotient.upper.kind === "finite";
  return over.quantity.identity === by.quantity.identity && isDefined ? wholeNumber(1) : quotient;
}

/** For each claim alone, what it would have to be. */
function neededFigures(quotient: Quotient, sides: QuotientSides, unit: FigureUnit): readonly NeededFigure[] {
  const { result, dividend, divisor, records, isWhole } = quotient;
  const { claimedQuotient, evidence, over, by } = sides;
  const [unitOver, unitBy] = unitsOfSides(quotient, unit);
  const needed: NeededFigure[] = [];
  if (result !== undefined && evidence !== undefined) needed.push(neededFigure(result.claim, unit, evidence));
  if (dividend !== undefined && !records.has(dividend) && claimedQuotient !== undefined && by.ok) {
    const product = multiplyIntervals(claimedQuotient, by.interval);
    const interval = backAtRate(product, over?.ok ? over.rate : undefined);
    const possible = wholeIf(isWhole || dividend.unit === "count", interval);
    needed.push(neededFigure(dividend.claim, unitOver, possible));
  }
  if (!records.has(divisor) && claimedQuotient !== undefined && over?.ok) {
    const interval = divideIntervals(over.interval, claimedQuotient);
    needed.push(neededFigure(divisor.claim, unitBy, wholeIf(divisor.unit === "count", interval)));
  }
  return needed;
}

/** Only the whole numbers of an interval, where there are any. */
function wholeIf(isWhole: boolean, interval: Interval): Interval {
  const { lower, upper } = interval;
  return isWhole ? (tightenInterval(intervalBetween(lower, upper, true)) ?? interval) : interval;
}
