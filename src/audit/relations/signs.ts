/**
 * Signs: what is known of a number of which nothing else can be used.
 */

import type { FigureUnit } from "../../figures/figure";
import { finiteEnd, type Interval, intervalBetween, UNBOUNDED, UNKNOWN } from "../../figures/interval";
import { addIntervals } from "../../figures/interval-arithmetic";
import { intersectIntervals } from "../../figures/interval-order";
import { decimalOf } from "../../number/decimal";

/** All numbers that are not less than nothing. */
export function notNegative(): Interval {
  return intervalBetween(finiteEnd(decimalOf("0"), true), UNBOUNDED, false);
}

/** Whether something is less than nothing, whatever number it is. */
export function isNegative(interval: Interval): boolean {
  return intersectIntervals(interval, notNegative()) === undefined;
}

/** What a sum is without. */
export interface LeftOut {
  readonly interval: Interval;
  readonly unit?: FigureUnit;
}

/** A sum together with what it is without: an end is known as long as nothing that is left out can move it. */
export function beside(sum: Interval, leftOut: readonly LeftOut[]): Interval {
  const { lower, upper } = addIntervals([sum, ...leftOut.map(signOf)]);
  return intervalBetween(lower, upper, sum.whole);
}

/** Zero as an end where all numbers are on one side of it. No counts are less than nothing. */
function signOf({ interval: { lower, upper }, unit }: LeftOut): Interval {
  const zero = finiteEnd(decimalOf("0"), true);
  const isFromZero = lower.kind === "finite" ? !lower.value.lt(0) : unit === "count";
  const isUpToZero = upper.kind === "finite" && !upper.value.gt(0);
  return intervalBetween(isFromZero ? zero : UNKNOWN, isUpToZero ? zero : UNKNOWN, false);
}
