/**
 * A count of things: a whole number, or a figure that bounds one. Sums of counts keep the bounds and say how many of
 * the counts were unknown.
 */

import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { decimalOf } from "../money/decimal";
import { addExact, type ExactNumber, formatFixed, parseExact } from "../money/exact-number";
import { addToSum, emptySum, type RunningSum } from "../money/exact-sum";
import { atLeast, exactly, FIGURE_DIGITS, type Figure, isFigure } from "./figure";
import type { Interval, IntervalEnd } from "./interval";

/** How many: a whole number that is not negative, or a figure such as `moreThan(1000)`. */
export type Count = number | Figure;

/** A running total of counts, changed in place. */
export interface CountSum {
  /** The sum of the numbers as written. */
  readonly written: RunningSum;
  /** How many of the counts excluded their number ("more than"): each is one greater at least. */
  exclusive: number;
  /** Whether a count set no upper bound. */
  unbounded: boolean;
  known: number;
  unknown: number;
}

/**
 * Whether a value is a count.
 *
 * @example
 * isCount(0) // => true
 * isCount(moreThan(20)) // => true
 * isCount(-1) // => false
 * isCount(2.5) // => false
 */
export function isCount(value: unknown): value is Count {
  return readCount(value) !== undefined;
}

/**
 * The least whole number that a count allows: 61 for 61, 1001 for `moreThan(1000)`.
 *
 * @throws `figures/invalid-count`
 * @example
 * leastOfCount(moreThan(20)) // => 21n
 */
export function leastOfCount(count: Count): bigint {
  const number = readCount(count);
  if (number === undefined) throw invalidCount(count);
  return BigInt(number.units) + (typeof count === "object" && count.qualifier === "moreThan" ? 1n : 0n);
}

/**
 * The sum of counts as an interval of whole numbers. The sum of nothing is exactly 0; `undefined` is an unknown count,
 * which leaves the upper end unknown.
 *
 * @throws `figures/invalid-count` for a negative or fractional count, or anything else that is none.
 * @example
 * describeInterval(totalCount([61, 137])) // => "198"
 * describeInterval(totalCount([moreThan(1000), moreThan(20)])) // => "more than 1,021"
 */
export function totalCount(counts: Iterable<Count | undefined>): Interval {
  const sum = emptyCountSum();
  for (const count of counts) addCount(sum, count);
  return intervalOfCountSum(sum);
}

/**
 * The product of two counts: persons times legs. A product with a bound is a lower bound, unless the other count is 0.
 *
 * @throws `figures/invalid-count`; `figures/invalid-number` for a product of more than 24 digits
 * @example
 * multiplyCounts(110, 20) // => { qualifier: "exactly", number: "2200" }
 * multiplyCounts(moreThan(1000), 2) // => { qualifier: "atLeast", number: "2002" }
 * multiplyCounts(moreThan(1000), 1) // => { qualifier: "moreThan", number: "1000" }
 */
export function multiplyCounts(left: Count, right: Count): Figure {
  const [one, other] = [figureOfCount(left), figureOfCount(right)];
  if (isExactly(one, "0") || isExactly(other, "1")) return one;
  if (isExactly(other, "0") || isExactly(one, "1")) return other;
  const least = leastOfCount(one) * leastOfCount(other);
  return one.qualifier === "exactly" && other.qualifier === "exactly" ? exactly(least) : atLeast(least);
}

function figureOfCount(count: Count): Figure {
  if (readCount(count) === undefined) throw invalidCount(count);
  return typeof count === "number" ? exactly(count) : count;
}

function isExactly({ qualifier, number }: Figure, digits: string): boolean {
  return qualifier === "exactly" && number === digits;
}

/** A running total of no counts. */
export function emptyCountSum(): CountSum {
  return { written: emptySum(), exclusive: 0, unbounded: false, known: 0, unknown: 0 };
}

/** Adds a count to a running total, in place; `undefined` is an unknown count. */
export function addCount(sum: CountSum, count: Count | undefined): void {
  if (count === undefined) {
    sum.unknown += 1;
    return;
  }
  const number = readCount(count);
  if (number === undefined) throw invalidCount(count);
  addToSum(sum.written, number);
  sum.known += 1;
  if (typeof count === "number" || count.qualifier === "exactly") return;
  sum.unbounded = true;
  if (count.qualifier === "moreThan") sum.exclusive += 1;
}

/** Adds one running total to another, in place; the second one is left as it is. */
export function mergeCountSum(into: CountSum, from: CountSum): void {
  addToSum(into.written, from.written);
  into.exclusive += from.exclusive;
  into.unbounded ||= from.unbounded;
  into.known += from.known;
  into.unknown += from.unknown;
}

/**
 * What a running total says. Of several counts that exclude their number each is one greater at least, so "more than
 * 1000" and "more than 20" are "more than 1021" together.
 */
export function intervalOfCountSum({ written, exclusive, unbounded, unknown }: CountSum): Interval {
  const least = addExact(written, { units: Math.max(exclusive - 1, 0), scale: 0 });
  const lower = finiteEnd(least, exclusive === 0);
  const upper = unknown > 0 ? UNKNOWN_END : unbounded ? UNBOUNDED_END : lower;
  return Object.freeze({ lower, upper, whole: true });
}

const UNKNOWN_END: IntervalEnd = /* @__PURE__ */ Object.freeze({ kind: "unknown" });
const UNBOUNDED_END: IntervalEnd = /* @__PURE__ */ Object.freeze({ kind: "unbounded" });

function finiteEnd(number: ExactNumber, closed: boolean): IntervalEnd {
  return Object.freeze({ kind: "finite", value: decimalOf(formatFixed(number)), closed });
}

/** The number of a count as written, or `undefined` where the value is no count. */
function readCount(value: unknown): ExactNumber | undefined {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value >= 0 ? { units: value + 0, scale: 0 } : undefined;
  }
  const number = isFigure(value) ? parseExact(value.number, FIGURE_DIGITS) : undefined;
  return number?.scale === 0 && number.units >= 0 ? number : undefined;
}

function invalidCount(count: unknown): LedgerError {
  return new LedgerError(
    "figures/invalid-count",
    `Cannot count ${quote(count)}: a count is a whole number that is not negative, or a figure of one such as moreThan(1000). Leave the count out (undefined) where it is unknown.`,
    { details: { received: count } },
  );
}
