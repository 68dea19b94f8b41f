/**
 * Measured values: what rows are compared and divided by, plain numbers or amounts of money, read exactly.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { roundedNumber } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../../money/currency-amount";
import { decimalOf, plainTextOfDecimal } from "../../number/decimal";
import { type ExactNumber, formatPlain, negate, parseExact, powerOfTen } from "../../number/exact-number";
import { fractionOf, invertFraction, multiplyFractions } from "../../number/fraction";
import { sameUnit, type ValueUnit } from "./unit";

/**
 * The value of a row: a finite number (read by its shortest decimal text, so that 0.1 is exactly 0.1), a bigint, a
 * `Decimal`, or an amount of money. The values of one call are all plain, or all amounts of one currency.
 */
export type Measured = number | bigint | Decimal | CurrencyAmount;

/** The digits that every finite number fits into, written without an exponent. */
export const MEASURED_DIGITS = { integer: 309, fraction: 324 } as const;

/** Values that belong together, as exact numbers; an unknown one stays `undefined`. */
export interface MeasuredNumbers {
  readonly numbers: readonly (ExactNumber | undefined)[];
  /** The currency of all of them; `undefined` where they are plain, or none is known. */
  readonly currency: CurrencyCode | undefined;
}

/**
 * Reads the values of one call, which must be of one unit.
 *
 * @param where the function that the caller called, for messages
 * @throws `aggregate/not-a-number`, `aggregate/mixed-values`, `money/currency-mismatch`
 */
export function readMeasuredValues(
  values: readonly (Measured | undefined)[],
  where: string,
): MeasuredNumbers {
  let unit: ValueUnit | undefined;
  const numbers = values.map((value) => {
    if (value === undefined) return undefined;
    const number = readMeasured(value, where);
    unit = sameUnit(unit, value, where);
    return number;
  });
  return { numbers, currency: unit ?? undefined };
}

/** A quotient rounded once, half-even, and whether anything was cut off. The divisor is not zero. */
export function roundedQuotient(
  dividend: ExactNumber,
  divisor: ExactNumber,
  decimals: number,
): { readonly quotient: Decimal; readonly rounded: boolean } {
  if (divisor.units < 0) return roundedQuotient(negateExact(dividend), negateExact(divisor), decimals);
  const { numerator, denominator } = multiplyFractions(
    fractionOf(dividend),
    invertFraction(fractionOf(divisor)),
  );
  const scaled = numerator * powerOfTen(decimals);
  const { number, rounded } = roundedNumber(scaled, denominator, decimals, "half-even");
  return { quotient: decimalOf(formatPlain(number)), rounded };
}

/** The number with the other sign. */
export function negateExact({ units, scale }: ExactNumber): ExactNumber {
  return { units: negate(units), scale };
}

export function readMeasured(value: unknown, where: string): ExactNumber {
  // Whole numbers need no reading of their text.
  if (typeof value === "number" && Number.isSafeInteger(value)) return { units: value + 0, scale: 0 };
  if (isCurrencyAmount(value)) return exactOf(value);
  const text = plainTextOf(value);
  const number = text === undefined ? undefined : parseExact(text, MEASURED_DIGITS);
  if (number !== undefined) return number;
  throw new LedgerError(
    "aggregate/not-a-number",
    `Cannot use ${quote(value)} as a value of ${where}: a value is a finite number, a bigint or a Decimal of at most ${MEASURED_DIGITS.integer} digits before the point, or an amount of money. Turn text into a number or an amount first, and give undefined for what is unknown.`,
    { details: { where, value } },
  );
}

function plainTextOf(value: unknown): string | undefined {
  const digits = MEASURED_DIGITS.fraction;
  switch (typeof value) {
    case "number":
      // The shortest text of very large and very small numbers has an exponent, which the decimal takes off.
      return Number.isFinite(value) ? plainTextOfDecimal(decimalOf(String(value)), digits) : undefined;
    case "bigint": {
      // Printing a bigint of a million digits takes seconds, so its size is looked at first.
      const bound = powerOfTen(MEASURED_DIGITS.integer);
      return -bound < value && value < bound ? String(value) : undefined;
    }
    default:
      return plainTextOfDecimal(value, digits);
  }
}
