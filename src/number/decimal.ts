/**
 * The private decimal context. It is the only module that imports decimal.js at run time.
 * The global `Decimal` can be reconfigured by any other package, and rounds to 20 digits as delivered; this clone keeps
 * 128 digits, never writes exponents and is frozen, so nobody can change a result of this library.
 */

import { Decimal } from "decimal.js";
import { type ExactNumber, formatFixed } from "./exact-number";

const CONTEXT_DIGITS = 128;

/** How decimal.js names the modes that are used here. */
const ROUNDING = { ceiling: 2, floor: 3, "half-even": 6 } as const;

const contexts: Partial<Record<keyof typeof ROUNDING, typeof Decimal>> = {};

/** A frozen constructor. Made at its first use: whoever asks for no `Decimal` need not load decimal.js. */
function context(mode: keyof typeof ROUNDING, precision: number): typeof Decimal {
  contexts[mode] ??= Object.freeze(
    Decimal.clone({ defaults: true, precision, rounding: ROUNDING[mode], toExpNeg: -9e15, toExpPos: 9e15 }),
  );
  return contexts[mode];
}

/** The constructor of every `Decimal` that the library hands out. Never exported from the package. */
function ledgerDecimal(): typeof Decimal {
  return context("half-even", CONTEXT_DIGITS);
}

/** The same number in the private context, where its digits fit. */
function ofLedger(value: Decimal.Value): Decimal {
  const LedgerDecimal = ledgerDecimal();
  return new LedgerDecimal(value);
}

/** Numbers of one digit, which every reading asks for. */
const digits: Record<string, Decimal> = {};

/** A frozen `Decimal` from plain decimal text that is already known to be short and well formed. */
export function decimalOf(plainText: string): Decimal {
  if (plainText.length > 1) return frozen(ofLedger(plainText));
  digits[plainText] ??= frozen(ofLedger(plainText));
  return digits[plainText];
}

/** A frozen `Decimal` of an exact number that is known to be short. */
export function decimalOfExact(number: ExactNumber): Decimal {
  const { units, scale } = number;
  const isPlain = scale === 0 && typeof units === "number";
  return frozen(ofLedger(isPlain ? units : formatFixed(number)));
}

/** Whether a value says that it is a `Decimal` of decimal.js, of whatever copy. Others with like fields mean other things. */
export function isDecimal(value: unknown): value is Decimal {
  return Decimal.isDecimal(value);
}

/** Whether a value is one of the numbers that the library hands out. */
export function isOwnDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value !== null && value instanceof ledgerDecimal();
}

const DIGITS_PER_WORD = 7;

/**
 * The plain decimal text of a `Decimal` of whatever copy and configuration of decimal.js, read digit by digit, or
 * `undefined` where the value is none, is not finite, or has an exponent of more than `maxDigits` either way.
 * `isDecimal` alone would believe any object with the right tag, and `toFixed()` of 1e1000000000 ends the process.
 */
export function plainTextOfDecimal(value: unknown, maxDigits: number): string | undefined {
  if (!isDecimal(value)) return undefined;
  const { s: sign, e: exponent, d: digits } = value as unknown as { s: unknown; e: unknown; d: unknown };
  if (!Array.isArray(digits) || digits.length > Math.ceil((2 * maxDigits) / DIGITS_PER_WORD) + 1)
    return undefined;
  const words = [...digits]; // fills the holes of a forged array with undefined, which is no word
  if (words.length === 0) return undefined;
  if (!words.every((word) => Number.isInteger(word) && word >= 0 && word < 1e7)) return undefined;
  if (!Number.isInteger(exponent) || Math.abs(exponent as number) > maxDigits) return undefined;
  if (sign !== 1 && sign !== -1) return undefined;
  const significant = words
    .map((word, at) => (at === 0 ? String(word) : String(word).padStart(DIGITS_PER_WORD, "0")))
    .join("");
  return (sign < 0 ? "-" : "") + placePoint(significant, (exponent as number) + 1);
}

/** Puts the decimal point after `integerDigits` digits, filling with zeros on either side. */
export function placePoint(significant: string, integerDigits: number): string {
  const padded = integerDigits < 1 ? "0".repeat(1 - integerDigits) + significant : significant;
  const pointAt = Math.max(integerDigits, 1);
  const whole = padded.slice(0, pointAt).padEnd(pointAt, "0");
  const fraction = trimZeros(padded.slice(pointAt));
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** Cuts the zeros at the end without a regular expression, which would take seconds on a long run of zeros. */
function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--;
  return fraction.slice(0, end);
}

/** The digits that a division keeps: far more than any figure has. */
const QUOTIENT_DIGITS = 40;

/** Two neighbours that an exact result lies between; the same number twice where it is exact. */
export interface DecimalBounds {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** The exact sum, bounded where the context cannot hold it. */
export function addDecimals(left: Decimal, right: Decimal): DecimalBounds {
  if (left.isZero() && !right.isZero()) return exactly(own(right));
  if (right.isZero()) return exactly(own(left));
  const fits = isShort(left) && isShort(right);
  return fits ? exactly(own(left).plus(right)) : bounded("plus", left, right);
}

/** The number with the other sign. */
export function negateDecimal(decimal: Decimal): Decimal {
  if (decimal.isZero()) return decimal;
  const negative = ofLedger(decimal) as { s: number } & Decimal;
  negative.s = -negative.s;
  return frozen(negative);
}

/** -1, 0 or 1 as a number is less than, equal to or greater than 0. */
export function signOfDecimal(decimal: Decimal): -1 | 0 | 1 {
  return decimal.isZero() ? 0 : decimal.s < 0 ? -1 : 1;
}

/**
 * Less than 0, 0 or greater than 0 as one number is less than, equal to or greater than another. By their words, which have
 * one form for one number: decimal.js makes a copy of the other number first.
 */
export function compareDecimals(one: Decimal, other: Decimal): number {
  if (one === other) return 0;
  const sign = signOfDecimal(one);
  const order = sign - signOfDecimal(other);
  if (order !== 0 || sign === 0) return order;
  if (one.e !== other.e) return (one.e - other.e) * sign;
  const [words, others] = [one.d, other.d];
  const shared = Math.min(words.length, others.length);
  for (let at = 0; at < shared; at++) {
    const difference = (words[at] as number) - (others[at] as number);
    if (difference !== 0) return difference * sign;
  }
  return (words.length - others.length) * sign;
}

/** The exact product, bounded where the context cannot hold it. */
export function multiplyDecimals(left: Decimal, right: Decimal): DecimalBounds {
  const fits = left.precision() + right.precision() <= CONTEXT_DIGITS;
  return fits ? exactly(own(left).times(right)) : bounded("times", left, right);
}

/** The plain text of a number divided by a power of ten, rounded to so many decimals where they are given. */
export function scaledText(
  value: Decimal,
  power: number,
  decimals: number | undefined,
  rounding: "half-even" | "floor" | "ceiling",
): string {
  // Read from text, which keeps every digit; a product has those of the context only.
  const scaled = ofLedger(`${value.toFixed()}e${-power}`);
  if (decimals === undefined) return scaled.toFixed();
  // Rounded first: `toFixed` alone writes the sign of a number that it rounds to zero.
  return scaled.toDecimalPlaces(decimals, ROUNDING[rounding]).toFixed(decimals);
}

/** The number in the private context: one of another copy of decimal.js would round to its own precision. */
function own(decimal: Decimal): Decimal {
  return decimal.constructor === ledgerDecimal() ? decimal : ofLedger(decimal.toFixed());
}

/** The quotient to 40 digits, from below and from above. The divisor is not zero. */
export function divideDecimals(left: Decimal, right: Decimal): DecimalBounds {
  return compareDecimals(left, right) === 0 ? exactly(decimalOf("1")) : bounded("div", left, right);
}

/** Whether the sum of two such numbers fits the context. */
function isShort(decimal: Decimal): boolean {
  return Math.abs(decimal.e) < 60 && decimal.decimalPlaces() < 60;
}

function bounded(operation: "plus" | "times" | "div", left: Decimal, right: Decimal): DecimalBounds {
  // A copy of a Decimal keeps all its digits; only what is computed is rounded.
  const Downward = context("floor", QUOTIENT_DIGITS);
  const Upward = context("ceiling", QUOTIENT_DIGITS);
  const lower = new Downward(left)[operation](new Downward(right));
  const upper = new Upward(left)[operation](new Upward(right));
  return { lower: frozen(ofLedger(lower)), upper: frozen(ofLedger(upper)) };
}

function exactly(decimal: Decimal): DecimalBounds {
  const result = frozen(decimal);
  return { lower: result, upper: result };
}

function frozen(decimal: Decimal): Decimal {
  Object.freeze(decimal.d);
  return Object.freeze(decimal);
}
