/**
 * Powers and roots of intervals of numbers that are not negative; what is less than nothing in them is left out.
 */

import { decimalOf } from "../number/decimal";
import { powerOf, rootOf } from "../number/roots";
import {
  everyNumber,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  UNBOUNDED,
} from "./interval";
import { endAt, type Side } from "./interval-ends";
import { intersectIntervals } from "./interval-order";

/** The powers of the numbers of an interval, with exact ends. */
export function powerOfInterval(interval: Interval, exponent: number): Interval {
  return mapped(interval, exponent, ({ value, closed }) => finiteEnd(powerOf(value, exponent), closed));
}

/** The roots of the numbers of an interval; ends that do not come out even are rounded outward, and open. */
export function rootOfInterval(interval: Interval, degree: number): Interval {
  return mapped(interval, degree, ({ value, closed }, side) => endAt(rootOf(value, degree), side, closed));
}

type Finite = Extract<IntervalEnd, { readonly kind: "finite" }>;

/** Of an interval that says nothing, and of one without a number that is not negative, nothing is known. */
function mapped(
  interval: Interval,
  times: number,
  endOf: (end: Finite, side: Side) => IntervalEnd,
): Interval {
  const isUntold = interval.lower.kind !== "finite" && interval.upper.kind !== "finite";
  if (times === 1 || isUntold) return interval;
  const zero = finiteEnd(decimalOf("0"), true);
  const positive = intersectIntervals(interval, intervalBetween(zero, UNBOUNDED, false));
  if (positive === undefined) return everyNumber(false);
  const end = (of: IntervalEnd, side: Side) => (of.kind === "finite" ? endOf(of, side) : of);
  return intervalBetween(end(positive.lower, "lower"), end(positive.upper, "upper"), false);
}
