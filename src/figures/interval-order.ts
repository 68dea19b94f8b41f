/**
 * How intervals lie to each other: whether they meet, whether one holds the other, and how far apart they are.
 */

import type { Decimal } from "decimal.js";
import { addDecimals, compareDecimals, negateDecimal, signOfDecimal } from "../number/decimal";
import { type Interval, type IntervalEnd, intervalBetween, knownInterval, tightenInterval } from "./interval";
import { compareEnds } from "./interval-ends";

/**
 * The numbers that are in both intervals, or `undefined` where there is none. On a tie of two ends the result's is
 * closed only where both are; it is of whole numbers where one of them is.
 *
 * @throws `figures/invalid-interval`
 * @example
 * const rounded = readFigure(figure("30", { scale: "million" }));
 * const precise = readFigure(figure("29.6", { scale: "million" }));
 * const both = intersectIntervals(rounded, precise);
 * both && describeInterval(both) // => "between 29,550,000 and 29,650,000"
 * intersectIntervals(totalCount([3]), totalCount([4])) // => undefined
 */
export function intersectIntervals(left: Interval, right: Interval): Interval | undefined {
  const [one, other] = [knownInterval(left), knownInterval(right)];
  return tightenInterval(
    intervalBetween(
      innerEnd(one.lower, other.lower, 1),
      innerEnd(one.upper, other.upper, -1),
      one.whole || other.whole,
    ),
  );
}

/**
 * Whether every number of the inner interval is in the outer one. An unknown end of the outer one holds nothing for
 * certain, so only a known one can say yes. An interval without a number is in every other.
 *
 * @throws `figures/invalid-interval`
 * @example
 * containsInterval(totalCount([moreThan(20)]), totalCount([21])) // => true
 * containsInterval(totalCount([moreThan(20)]), totalCount([atLeast(7)])) // => false
 */
export function containsInterval(outer: Interval, inner: Interval): boolean {
  const narrow = tightenInterval(knownInterval(inner));
  const wide = tightenInterval(knownInterval(outer));
  if (narrow === undefined) return true;
  if (wide === undefined || (wide.whole && !narrow.whole && !isWholePoint(narrow))) return false;
  return holdsEnd(wide.lower, narrow.lower, 1) && holdsEnd(wide.upper, narrow.upper, -1);
}

/**
 * The distance between two intervals that don't meet: the difference of the ends that face each other, with a negative
 * sign where the left one lies below. `undefined` where they meet, and where only whole numbers keep them apart.
 *
 * @throws `figures/invalid-interval`
 * @example
 * String(intervalGap(totalCount([7]), totalCount([moreThan(20)]))) // => "-14"
 * intervalGap(totalCount([21]), totalCount([moreThan(20)])) // => undefined
 */
export function intervalGap(left: Interval, right: Interval): Decimal | undefined {
  if (intersectIntervals(left, right) !== undefined) return undefined;
  const [one, other] = [tightenInterval(knownInterval(left)), tightenInterval(knownInterval(right))];
  if (one === undefined || other === undefined) return undefined;
  return distance(one.lower, other.upper, 1) ?? distance(one.upper, other.lower, -1);
}

/** From the upper end of what lies below to the lower end of what lies above. */
function distance(one: IntervalEnd, other: IntervalEnd, sign: 1 | -1): Decimal | undefined {
  if (one.kind !== "finite" || other.kind !== "finite") return undefined;
  const { lower: least } = addDecimals(one.value, negateDecimal(other.value));
  return signOfDecimal(least) * sign >= 0 ? least : undefined;
}

function isWholePoint({ lower, upper }: Interval): boolean {
  return (
    lower.kind === "finite" &&
    upper.kind === "finite" &&
    compareDecimals(lower.value, upper.value) === 0 &&
    lower.value.isInteger()
  );
}

/** Of two ends the one further inward; of infinite ones the unknown, which says less. */
function innerEnd(left: IntervalEnd, right: IntervalEnd, inward: 1 | -1): IntervalEnd {
  if (left.kind !== "finite") return right.kind === "unbounded" ? left : right;
  if (right.kind !== "finite") return left;
  return compareEnds(left, right, inward) > 0 ? left : right;
}

function holdsEnd(outer: IntervalEnd, inner: IntervalEnd, inward: 1 | -1): boolean {
  if (outer.kind === "unbounded") return true;
  if (outer.kind === "unknown" || inner.kind !== "finite") return false;
  return compareEnds(inner, outer, inward) >= 0;
}
