/**
 * A count of things: a whole number, a figure of one as it is printed, or that it is unknown. What a printed figure says of
 * the true number is read by a policy when it is added, and the record keeps the print.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type ExactNumber, narrow, parseExact, powerOfTen, trimScale } from "../number/exact-number";
import {
  FIGURE_DIGITS,
  type Figure,
  isFigure,
  isUnknownFigure,
  type UnknownFigure,
  whyNoFigure,
} from "./figure";
import { lastNonZero } from "./figure-digits";
import { narrowestEnds } from "./interval-ends";
import { atLeast, atMost, between, exactly, unknown } from "./make-figure";
import { isPrinted } from "./read-by-policy";
import { hasExcessDigits, readChecked } from "./read-figure";
import { AS_WRITTEN, knownPolicy, type ReadingPolicy } from "./reading-policy";
import { powerOfScale } from "./scale";

/** A figure of things counted: its number is whole, whatever the scale, and not negative. */
export type CountFigure = Figure;

/** How many: a whole number that is not negative, a figure such as `moreThan(1000)` or `about(1500)`, or `unknown()`. */
export type Count = number | CountFigure | UnknownFigure;

/**
 * Whether a value is a count.
 *
 * @example
 * isCount(0) // => true
 * isCount(moreThan(20)) // => true
 * isCount(figure("1.5", { scale: "wan" })) // => true
 * isCount(-1) // => false
 * isCount(2.5) // => false
 */
export function isCount(value: unknown): value is Count {
  return typeof value === "number" ? isWholeNumber(value) : readBounds(value, AS_WRITTEN) !== undefined;
}

function isWholeNumber(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * The least whole number that a count allows, as a policy reads it: 61 for 61, 1001 for `moreThan(1000)`, 0 for `atMost(50)`
 * and for an unknown one.
 *
 * @throws `figures/invalid-count`, `figures/invalid-policy`, `figures/unknown-option`
 * @example
 * leastOfCount(moreThan(20)) // => 21n
 * leastOfCount(about(40)) // => 36n
 */
export function leastOfCount(count: Count, policy: ReadingPolicy = AS_WRITTEN): bigint {
  return rangeOfCount(count, policy).least;
}

/** The greatest number that a count allows; `undefined` where it sets no upper bound. */
export function mostOfCount(count: Count, policy: ReadingPolicy = AS_WRITTEN): bigint | undefined {
  return rangeOfCount(count, policy).most;
}

/** Whether a value is a count whose bounds a policy has to read: a number as printed, "about" or "nearly". */
export function isPrintedCount(value: unknown): value is CountFigure {
  if (typeof value !== "object" || !isCount(value)) return false;
  return value.qualifier !== "unknown" && isPrinted(value);
}

/**
 * A count whose bounds are those that a policy reads in it: what is printed as a number, "about" or "nearly" becomes exact, a
 * bound, a range or unknown; all else stays as it is. A bound of more than 24 digits is none.
 *
 * @throws `figures/invalid-count`, `figures/invalid-policy`, `figures/unknown-option`
 * @example
 * readCount(about(1500)) // => { qualifier: "between", number: "1350", to: "1650" }
 * readCount(figure("1.5", { scale: "wan" }), READINGS.EXACT_DIGITS) // => { qualifier: "exactly", number: "15000" }
 * readCount(about(1500), READINGS.NO_SPANS) // => { qualifier: "unknown" }
 */
export function readCount(count: Count, policy: ReadingPolicy = AS_WRITTEN): Count {
  if (!isCount(count)) throw invalidCount(count);
  if (!isPrintedCount(count)) return count;
  const { least, most } = rangeOfCount(count, policy);
  return most === undefined ? unknown() : countWithin(least, most);
}

/**
 * The product of two counts: persons times legs. It is bounded as they are; without an upper bound it has a lower one only,
 * unless the other count is 0. With an unknown one it is unknown. A product of more than 24 digits is at least the greatest
 * number of 24 digits.
 *
 * @throws `figures/invalid-count`, `figures/invalid-policy`, `figures/unknown-option`
 * @example
 * multiplyCounts(110, 20) // => { qualifier: "exactly", number: "2200" }
 * multiplyCounts(moreThan(1000), 2) // => { qualifier: "atLeast", number: "2002" }
 * multiplyCounts(moreThan(1000), 1) // => { qualifier: "moreThan", number: "1000" }
 * multiplyCounts(between(20, 30), 2) // => { qualifier: "between", number: "40", to: "60" }
 * multiplyCounts(about(40), 2) // => { qualifier: "between", number: "72", to: "88" }
 */
export function multiplyCounts(
  left: Count,
  right: Count,
  policy: ReadingPolicy = AS_WRITTEN,
): CountFigure | UnknownFigure {
  const [one, other] = [rangeOfCount(left, policy), rangeOfCount(right, policy)];
  if (other.least === 1n && other.most === 1n) return figureOfCount(left);
  if (one.least === 1n && one.most === 1n) return figureOfCount(right);
  if (one.most === 0n || other.most === 0n) return exactly(0);
  if (one.isUnknown || other.isUnknown) return unknown();
  const least = one.least * other.least;
  const most = one.most === undefined || other.most === undefined ? undefined : one.most * other.most;
  return countWithin(least, most);
}

function figureOfCount(count: Count): CountFigure | UnknownFigure {
  return typeof count === "number" ? exactly(count) : count;
}

/**
 * A count by its least and its greatest number; without a greatest one it has a lower bound only. What has more digits than a
 * figure is more than the greatest number of one, and that is all that is said of it: no measure fails for the size of its counts.
 */
export function countWithin(least: bigint, most: bigint | undefined): CountFigure {
  const greatest = powerOfTen(FIGURE_DIGITS.integer) - 1n;
  if (most === undefined || most > greatest) return atLeast(least < greatest ? least : greatest);
  return least === most ? exactly(least) : least === 0n ? atMost(most) : between(least, most);
}

/** The least and the most that a count allows; no most where it sets none. */
function rangeOfCount(
  count: Count,
  policy: ReadingPolicy,
): { readonly least: bigint; readonly most: bigint | undefined; readonly isUnknown: boolean } {
  const bounds = boundsOfCount(count, knownPolicy(policy));
  if (bounds === "unknown") return { least: 0n, most: undefined, isUnknown: true };
  const least = BigInt(bounds.least) + (bounds.exclusive ? 1n : 0n);
  const most = bounds.spread === undefined ? undefined : least + BigInt(bounds.spread);
  return { least, most, isUnknown: false };
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

/**
 * The bounds of a count under a policy that is known to be one.
 *
 * @throws `figures/invalid-count`
 */
export function boundsOfCount(count: Count, policy: ReadingPolicy): CountBounds | "unknown" {
  const bounds = readBounds(count, policy);
  if (bounds === undefined) throw invalidCount(count);
  return bounds;
}

function readBounds(value: unknown, policy: ReadingPolicy): CountBounds | "unknown" | undefined {
  if (typeof value === "number") {
    return isWholeNumber(value) ? { least: value + 0, exclusive: false, spread: 0 } : undefined;
  }
  if (!isFigure(value)) return isUnknownFigure(value) ? "unknown" : undefined;
  if (value.unit !== undefined && value.unit !== "count") return undefined;
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
    case "odd": {
      const [from, unit] = [
        BigInt(number),
        powerOfTen(lastNonZero(value.number) + powerOfScale(value.scale)),
      ];
      return boundsBetween(from + 1n, from + unit - 1n);
    }
    case "between": {
      const to = wholeUnits(value, value.to ?? value.number);
      return to === undefined ? undefined : boundsBetween(BigInt(number), BigInt(to));
    }
    default:
      // What has digits beyond the precision that it declares was rounded nobody knows how.
      return hasExcessDigits(value) ? undefined : printedBounds(value, policy);
  }
}

function boundsBetween(from: bigint, to: bigint): CountBounds {
  return { least: narrow(from), exclusive: false, spread: narrow(to - from) };
}

/** The whole numbers that a policy reads in a printed one. "About" that promises no span says nothing. */
function printedBounds(figure: CountFigure, policy: ReadingPolicy): CountBounds | "unknown" {
  const ends = narrowestEnds(readChecked({ ...figure, unit: "count" }, policy));
  if (ends?.upper.kind !== "finite") return "unknown";
  const { lower, upper } = ends;
  const least = lower.kind === "finite" ? BigInt(lower.value.toFixed()) : 0n;
  return boundsBetween(least, BigInt(upper.value.toFixed()));
}

/** The whole number that a text of a figure writes, scale included; `undefined` where it is negative or not whole. */
function wholeUnits({ scale }: Figure, text: string): ExactNumber["units"] | undefined {
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
    `Cannot count ${quote(count)}: a count is a whole number that is not negative, or a figure of one such as moreThan(1000) or about(1500)${whyNoFigure(count)}. Where it is unknown, leave the count out (undefined) or give unknown().`,
    { details: { received: count } },
  );
}
