/**
 * Exact fractions: what an amount is worth at a rate before anything is rounded, so that inverses and sums of
 * conversions lose nothing.
 */

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
