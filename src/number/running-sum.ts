/**
 * Running totals: exact numbers that are added to in place.
 */

import { addExact, type ExactNumber } from "./exact-number";

/** A running total that is changed in place; `units` is always exact. */
export interface RunningSum {
  units: number | bigint;
  scale: number;
}

/** A running total of nothing. */
export function emptySum(): RunningSum {
  return { units: 0, scale: 0 };
}

/** Adds an exact number to a running total, in place. */
export function addToSum(sum: RunningSum, addend: ExactNumber): void {
  const { units, scale } = addExact(sum, addend);
  sum.units = units;
  sum.scale = scale;
}
