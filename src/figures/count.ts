/**
 * A count of things: a whole number, or a figure that bounds one. Sums of counts keep the bounds and say how many of
 * the counts were unknown.
 */

import { requireIterable } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { decimalOf } from "../number/decimal";
import {
  addExact,
  addToSum,
  type ExactNumber,
  emptySum,
  formatFixed,
  narrow,
  parseExact,
  powerOfTen,
  type RunningSum,
  trimScale,
} from "../number/exact-number";
import { FIGURE_DIGITS, type Figure, isFigure, whyNoFigure } from "./figure";
import { finiteEnd, type Interval, intervalBetween, UNBOUNDED, UNKNOWN } from "./interval";
import { atLeast, atMost, between, exactly } from "./make-figure";
import { powerOfScale } from "./scale";

/** What the wording of a count says. "About" and "nearly" are none: what they span is a choice, which a sum cannot make. */
export type CountQualifier = "exactly" | "moreThan" | "atLeast" | "lessThan" | "atMost" | "between";

/** A figure that bounds a count: whole numbers, whatever the scale, that are not negative. */
export type CountFigure = Figure<CountQualifier>;

/** How many: a whole number that is not negative, or a figure such as `moreThan(1000)`. */
export type Count = number | CountFigure;

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
 * The least whole number that a count allows: 61 for 61, 1001 for `moreThan(1000)`, 0 for `atMost(50)`.
 *
 * @throws `figures/invalid-count`
 * @example
 * leastOfCount(moreThan(20)) // => 21n
 */
export function leastOfCount(count: Count): bigint {
  return boundsOfCount(count).least;
}

const CALL = { chapter: "figures", call: "totalCount(counts)" } as const;

/**
 * The sum of counts as an interval of whole numbers. The sum of nothing is exactly 0; `undefined` is an unknown count,
 * which leaves the upper end unknown.
 *
 * @throws `figures/invalid-count` for a negative or fractional count, or anything else that is none;
 * `figures/invalid-argument` for what cannot be gone through
 * @example
 * describeInterval(totalCount([61, 137])) // => "198"
 * describeInterval(totalCount([moreThan(1000), moreThan(20)])) // => "more than 1,021"
 */
export function totalCount(counts: Iterable<Count | undefined>): Interval {
  const sum = emptyCountSum();
  for (const count of requireIterable(CALL, "the counts", counts)) addCount(sum, count);
  return intervalOfCountSum(sum);
}

/**
 * The product of two counts: persons times legs. It is bounded as they are; without an upper bound it has a lower one only,
 * unless the other count is 0.
 *
 * @throws `figures/invalid-count`; `figures/invalid-number` for a product of more than 24 digits
 * @example
 * multiplyCounts(110, 20) // => { qualifier: "exactly", number: "2200" }
 * multiplyCounts(moreThan(1000), 2) // => { qualifier: "atLeast", number: "2002" }
 * multiplyCounts(moreThan(1000), 1) // => { qualifier: "moreThan", number: "1000" }
 * multiplyCounts(between(20, 30), 2) // => { qualifier: "between", number: "40", to: "60" }
 */
export function multiplyCounts(left: Count, right: Count): CountFigure {
  const [one, other] = [boundsOfCount(left), boundsOfCount(right)];
  if (other.least === 1n && other.most === 1n) return figureOfCount(left);
  if (one.least === 1n && one.most === 1n) return figureOfCount(right);
  if (one.most === 0n || other.most === 0n) return exactly(0);
  const least = one.least * other.least;
  if (one.most === undefined || other.most === undefined) return atLeast(least);
  const most = one.most * other.most;
  return least === most ? exactly(least) : least === 0n ? atMost(most) : between(least, most);
}

function figureOfCount(count: Count): CountFigure {
  return typeof count === "number" ? exactly(count) : count;
}

/** The least and the most that a count allows; no most where it sets none. */
function boundsOfCount(count: Count): { readonly least: bigint; readonly most: bigint | undefined } {
  const number = readCount(count);
  if (number === undefined) throw invalidCount(count);
  const least = BigInt(number.least) + (number.exclusive ? 1n : 0n);
  return { least, most: number.spread === undefined ? undefined : least + BigInt(number.spread) };
}

/** A running total of no counts. */
export function emptyCountSum(): CountSum {
  return { written: emptySum(), exclusive: 0, spread: emptySum(), unbounded: false, known: 0, unknown: 0 };
}

/** Adds a count to a running total, in place; `undefined` is an unknown count. */
export function addCount(sum: CountSum, count: Count | undefined): void {
  if (count === undefined) {
    sum.unknown += 1;
    return;
  }
  const number = readCount(count);
  if (number === undefined) throw invalidCount(count);
  addToSum(sum.written, { units: number.least, scale: 0 });
  sum.known += 1;
  if (number.spread === 0) return;
  if (number.spread === undefined) sum.unbounded = true;
  else addToSum(sum.spread, { units: number.spread, scale: 0 });
  if (number.exclusive) sum.exclusive += 1;
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

/**
 * A count as its least number, or the number that it excludes, and how far it reaches above: 0 for an exact one,
 * `undefined` where it sets no upper bound.
 */
interface CountBounds {
  readonly least: ExactNumber["units"];
  readonly exclusive: boolean;
  readonly spread: ExactNumber["units"] | undefined;
}

function readCount(value: unknown): CountBounds | undefined {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value >= 0
      ? { least: value + 0, exclusive: false, spread: 0 }
      : undefined;
  }
  if (!isFigure(value) || (value.unit !== undefined && value.unit !== "count")) return undefined;
  const number = wholeUnits(value, value.number);
  if (number === undefined) return undefined;
  switch (value.qualifier) {
    case "exactly":
      return { least: number, exclusive: false, spread: 0 };
    case "moreThan":
      return { least: number, exclusive: true, spread: undefined };
    case "atLeast":
      return { least: number, exclusive: false, spread: undefined };
    case "atMost":
      return { least: 0, exclusive: false, spread: number };
    case "lessThan":
      return number > 0 ? { least: 0, exclusive: false, spread: narrow(BigInt(number) - 1n) } : undefined;
    case "between": {
      const to = wholeUnits(value, value.to ?? value.number);
      if (to === undefined) return undefined;
      return { least: number, exclusive: false, spread: narrow(BigInt(to) - BigInt(number)) };
    }
    default:
      return undefined;
  }
}

/** The whole number that a text of a figure writes, scale included; `undefined` where it is negative or not whole. */
export function wholeUnits({ scale }: Figure, text: string): ExactNumber["units"] | undefined {
  const number = parseExact(text, FIGURE_DIGITS);
  if (number === undefined || number.units < 0) return undefined;
  const { units, scale: places } = trimScale(number, 0);
  const power = powerOfScale(scale) - places;
  if (power === 0) return units;
  return power > 0 ? narrow(BigInt(units) * powerOfTen(power)) : undefined;
}

function invalidCount(count: unknown): LedgerError {
  return new LedgerError(
    "figures/invalid-count",
    `Cannot count ${quote(count)}: a count is a whole number that is not negative, or a figure of one such as moreThan(1000)${whyNoFigure(count)}. Leave the count out (undefined) where it is unknown, and give "about" or "nearly" the span that you read in it: between(36, 44).`,
    { details: { received: count } },
  );
}
