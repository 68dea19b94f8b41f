/**
 * Exact fractions: what an amount is worth at a rate before anything is rounded, so that inverses and sums of
 * conversions lose nothing.
 */

import type { ExactNumber } from "./exact-number";
import { powerOfTen } from "./exact-number";

/** `numerator / denominator`; the denominator is greater than zero. Not necessarily in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The number as a fraction. */
export function fractionOf({ units, scale }: ExactNumber): Fraction {
  return { numerator: BigInt(units), denominator: powerOfTen(scale) };
}

/** The exact product. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** One divided by a fraction that is greater than zero. */
export function invertFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator, denominator: numerator };
}

/** The exact sum; of nothing, zero. Added in pairs, so that the numbers stay short for as long as they can. */
export function sumFractions(fractions: readonly Fraction[]): Fraction {
  const [first = { numerator: 0n, denominator: 1n }, second] = fractions;
  if (fractions.length <= 1) return first;
  if (fractions.length === 2 && second !== undefined) return addFractions(first, second);
  const middle = fractions.length >> 1;
  return addFractions(sumFractions(fractions.slice(0, middle)), sumFractions(fractions.slice(middle)));
}

function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  const divisor = greatestCommonDivisor(left.denominator, right.denominator);
  const scaleLeft = right.denominator / divisor;
  return {
    numerator: left.numerator * scaleLeft + right.numerator * (left.denominator / divisor),
    denominator: left.denominator * scaleLeft,
  };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
