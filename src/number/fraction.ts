/**
 * Exact fractions: what an amount is worth at a rate before anything is rounded, so that inverses and sums of
 * conversions lose nothing.
 */

import type { Decimal } from "decimal.js";
import { type ExactNumber, powerOfTen } from "./exact-number";

/** `numerator / denominator`; the denominator is greater than zero. Not necessarily in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The number as a fraction. */
export function fractionOf({ units, scale }: ExactNumber): Fraction {
  return { numerator: BigInt(units), denominator: powerOfTen(scale) };
}

/** Whether two fractions are one number. */
export function areEqualFractions(one: Fraction, other: Fraction): boolean {
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

/** The number as a fraction, over a power of ten. */
export function fractionOfDecimal(value: Decimal): Fraction {
  const [whole = "0", decimals = ""] = value.toFixed().split(".");
  return { numerator: BigInt(whole + decimals), denominator: powerOfTen(decimals.length) };
}

/** The exact product. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** One divided by a fraction that is not zero. */
export function invertFraction({ numerator, denominator }: Fraction): Fraction {
  return numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };
}

/** The exact sum; of nothing, zero. Added in pairs, so that the numbers stay short for as long as they can. */
export function sumFractions(fractions: readonly Fraction[]): Fraction {
  const [first = { numerator: 0n, denominator: 1n }, second] = fractions;
  if (fractions.length <= 1) return first;
  if (fractions.length === 2 && second !== undefined) return addFractions(first, second);
  const middle = fractions.length >> 1;
  return addFractions(sumFractions(fractions.slice(0, middle)), sumFractions(fractions.slice(middle)));
}

/** So many digits behind those that are kept decide nearly every rounding. */
const GUARD_DIGITS = 30;

/** Few fractions are added sooner than they are looked at. */
const FEW = 8;

/**
 * A fraction that rounds to so many decimals as the exact sum does, in every mode, and is exact where that is: many
 * fractions of different denominators have a sum of thousands of digits. Each is cut off some digits behind, so that the
 * sum is known to lie between two numbers; only where these round apart is it added exactly.
 */
export function sumToRound(fractions: readonly Fraction[], decimals: number): Fraction {
  if (fractions.length < FEW) return sumFractions(fractions);
  const scale = powerOfTen(decimals + GUARD_DIGITS);
  let least = 0n;
  let cut = 0n;
  for (const { numerator, denominator } of fractions) {
    const scaled = numerator * scale;
    const quotient = scaled / denominator;
    const isCut = quotient * denominator !== scaled;
    if (isCut) cut += 1n;
    least += isCut && scaled < 0n ? quotient - 1n : quotient;
  }
  if (cut === 0n) return { numerator: least, denominator: scale };
  const half = powerOfTen(GUARD_DIGITS) / 2n;
  const rest = ((least % half) + half) % half;
  // Between two neighbouring halves of the last digit everything rounds alike.
  if (rest === 0n || rest + cut >= half) return sumFractions(fractions);
  return { numerator: 2n * least + 1n, denominator: 2n * scale };
}

/** Over the larger denominator where the other divides it, as powers of ten do; otherwise over their product. */
function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.denominator < right.denominator) return addFractions(right, left);
  if (left.denominator % right.denominator === 0n) {
    const factor = left.denominator / right.denominator;
    return { numerator: left.numerator + right.numerator * factor, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}
