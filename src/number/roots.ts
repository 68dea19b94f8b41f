/**
 * Powers and roots of numbers that are not negative: powers exactly, roots between two neighbours, one number where they
 * come out even. All in whole numbers, so that no digit is a guess.
 */

import type { Decimal } from "decimal.js";
import { type DecimalBounds, decimalOf, placePoint } from "./decimal";
import { powerOfTen } from "./exact-number";
import { fractionOfDecimal } from "./fraction";

/** The digits that a root keeps: as many as a quotient does. */
const ROOT_DIGITS = 40;

/** A number times itself so many times, to its last digit. */
export function powerOf(value: Decimal, exponent: number): Decimal {
  const { numerator } = fractionOfDecimal(value);
  return decimalFrom(numerator ** BigInt(exponent), value.decimalPlaces() * exponent);
}

/** The number that gives another one when it is multiplied by itself so many times. */
export function rootOf(value: Decimal, degree: number): DecimalBounds {
  if (value.isZero()) return { lower: value, upper: value };
  const scale = value.decimalPlaces();
  const decimals = Math.max(0, Math.ceil(scale / degree), ROOT_DIGITS - Math.floor(value.e / degree));
  const shifted = fractionOfDecimal(value).numerator * powerOfTen(decimals * degree - scale);
  const root = wholeRoot(shifted, degree);
  const lower = decimalFrom(root, decimals);
  const isEven = root ** BigInt(degree) === shifted;
  return { lower, upper: isEven ? lower : decimalFrom(root + 1n, decimals) };
}

/**
 * The greatest whole number whose power is no greater than a whole number. The root of its first half of digits, rounded up,
 * is where the steps of Newton begin, which come down to it.
 */
function wholeRoot(value: bigint, degree: number): bigint {
  const power = BigInt(degree);
  if (value >> power === 0n) return 1n;
  const digits = Math.floor((value.toString(2).length - 1) / degree);
  const half = Math.ceil(digits / 2);
  let root = (wholeRoot(value >> (power * BigInt(half)), degree) + 1n) << BigInt(half);
  for (;;) {
    const next = ((power - 1n) * root + value / root ** (power - 1n)) / power;
    if (next >= root) return root;
    root = next;
  }
}

function decimalFrom(units: bigint, scale: number): Decimal {
  const digits = String(units);
  return decimalOf(placePoint(digits, digits.length - scale));
}
