/**
 * Sums of counts: they keep the bounds, and say how many of the counts were unknown.
 */

import { requireIterable } from "../foundation/arguments";
import { decimalOf } from "../number/decimal";
import { addExact, addToSum, emptySum, formatFixed, type RunningSum } from "../number/exact-number";
import { boundsOfCount, type Count } from "./count";
import { finiteEnd, type Interval, intervalBetween, UNBOUNDED, UNKNOWN } from "./interval";
import { AS_WRITTEN, knownPolicy, type ReadingPolicy } from "./reading-policy";

/** A running total of counts, changed in place. */
export interface CountSum {
  /** The sum of the numbers as written. */
  readonly written: RunningSum;
  /** How many of the counts excluded their number ("more than"): each is one greater at least. */
  exclusive: number;
  /** How far the counts that have both bounds reach above the lower ones, all together. */
  readonly spread: RunningSum;
  /** Whether a count set no upper bound. */
  unbounded: boolean;
  known: number;
  unknown: number;
}

const CALL = { chapter: "figures", call: "totalCount(counts)" } as const;

/**
 * The sum of counts as an interval of whole numbers, each read by a policy. The sum of nothing is exactly 0; `undefined` and
 * `unknown()` are unknown counts, which leave the upper end unknown.
 *
 * @throws `figures/invalid-count` for a negative or fractional count, or anything else that is none;
 * `figures/invalid-argument` for what cannot be gone through; `figures/invalid-policy`, `figures/unknown-option`
 * @example
 * describeInterval(totalCount([61, 137])) // => "198"
 * describeInterval(totalCount([moreThan(1000), moreThan(20)])) // => "more than 1,021"
 * describeInterval(totalCount([about(1500), 20])) // => "between 1,370 and 1,670"
 */
export function totalCount(
  counts: Iterable<Count | undefined>,
  policy: ReadingPolicy = AS_WRITTEN,
): Interval {
  const reading = knownPolicy(policy);
  const sum = emptyCountSum();
  for (const count of requireIterable(CALL, "the counts", counts)) addCount(sum, count, reading);
  return intervalOfCountSum(sum);
}

/** A running total of no counts. */
export function emptyCountSum(): CountSum {
  return { written: emptySum(), exclusive: 0, spread: emptySum(), unbounded: false, known: 0, unknown: 0 };
}

/** Adds a count to a running total, in place; `undefined` is an unknown count. The policy is known to be one. */
export function addCount(sum: CountSum, count: Count | undefined, policy: ReadingPolicy = AS_WRITTEN): void {
  const bounds = count === undefined ? "unknown" : boundsOfCount(count, policy);
  if (bounds === "unknown") {
    sum.unknown += 1;
    return;
  }
  addToSum(sum.written, { units: bounds.least, scale: 0 });
  sum.known += 1;
  if (bounds.spread === 0) return;
  if (bounds.spread === undefined) sum.unbounded = true;
  else addToSum(sum.spread, { units: bounds.spread, scale: 0 });
  if (bounds.exclusive) sum.exclusive += 1;
}

/** Adds one running total to another, in place; the second one is left as it is. */
export function mergeCountSum(into: CountSum, from: CountSum): void {
  addToSum(into.written, from.written);
  addToSum(into.spread, from.spread);
  into.exclusive += from.exclusive;
  into.unbounded ||= from.unbounded;
  into.known += from.known;
  into.unknown += from.unknown;
}

/**
 * What a running total says. Of several counts that exclude their number each is one greater at least, so "more than
 * 1000" and "more than 20" are "more than 1021" together.
 */
export function intervalOfCountSum(sum: CountSum): Interval {
  const { written, exclusive, spread, unbounded, unknown } = sum;
  const least = addExact(written, { units: Math.max(exclusive - 1, 0), scale: 0 });
  const lower = finiteEnd(decimalOf(formatFixed(least)), exclusive === 0);
  if (unknown > 0 || unbounded) return intervalBetween(lower, unknown > 0 ? UNKNOWN : UNBOUNDED, true);
  const isExact = Number(spread.units) === 0;
  const upper = isExact ? lower : finiteEnd(decimalOf(formatFixed(addExact(written, spread))), true);
  return intervalBetween(lower, upper, true);
}
