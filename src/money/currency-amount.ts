/**
 * An amount of money in one currency: exact, immutable, and with its currency in the type, so that dollars and yuan
 * cannot be added by accident.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { decimalOf, plainTextOfDecimal } from "../number/decimal";
import {
  type ExactNumber,
  formatFixed,
  formatPlain,
  narrow,
  parseExact,
  powerOfTen,
  trimScale,
} from "../number/exact-number";
import { shortCents } from "../number/short-decimal";
import { type CurrencyCode, isCurrencyCode, minorUnitsOf } from "./currency";

/** The form of an amount in JSON: plain digits, never an exponent, never `-0`. */
export interface AmountJson<C extends CurrencyCode = CurrencyCode> {
  readonly currency: C;
  readonly value: string;
}

/**
 * An exact amount in one currency, of up to 24 digits before the point and 12 after it.
 * Only the constructors `usd`, `rmb` and `currencyAmount` make one; the fields that start with `~` are the library's own.
 */
export interface CurrencyAmount<C extends CurrencyCode = CurrencyCode> {
  /** ISO 4217 code. */
  readonly currency: C;
  /** The amount in units of the currency (dollars, not cents): an exact, frozen `Decimal`, built at first use. */
  readonly value: Decimal;
  readonly "~units": number | bigint;
  readonly "~scale": number;
  toJSON(): AmountJson<C>;
  /** Code and plain digits, as `CNY 6900000`; for people use `formatAmount`. */
  toString(): string;
}

/** What an amount can be made from. A number must be a safe integer: fractions are passed as text. */
export type AmountInput = string | bigint | number | Decimal;

/** The digits that an amount may have; 24 and 12 keep every product with a rate exact. */
export const AMOUNT_DIGITS = { integer: 24, fraction: 12 } as const;

const INSPECT = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");

class ExactAmount<C extends CurrencyCode> implements CurrencyAmount<C> {
  readonly currency: C;
  readonly "~units": number | bigint;
  readonly "~scale": number;
  #decimal: Decimal | undefined;

  constructor(currency: C, units: number | bigint, scale: number) {
    this.currency = currency;
    this["~units"] = units;
    this["~scale"] = scale;
    Object.freeze(this);
  }

  /** Whether an amount was made here: nobody else can give an object this field. */
  static made(value: object): value is ExactAmount<CurrencyCode> {
    return #decimal in value;
  }

  get value(): Decimal {
    this.#decimal ??= decimalOf(formatPlain(exactOf(this)));
    return this.#decimal;
  }

  toJSON(): AmountJson<C> {
    return { currency: this.currency, value: formatPlain(exactOf(this)) };
  }

  toString(): string {
    return `${this.currency} ${formatPlain(exactOf(this))}`;
  }

  /** Text where text is wanted; a number never, because `usd("9") < usd("10")` would compare text and be false. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint !== "number") return this.toString();
    throw new LedgerError(
      "money/not-a-number",
      `Cannot use ${describeAmount(this)} as a number: compare amounts with compareAmounts(left, right), and compute with amount.value or the functions of money.`,
      { details: { amount: this } },
    );
  }

  [INSPECT](): string {
    return describeAmount(this);
  }
}

/**
 * An amount of US dollars (ISO 4217 `USD`).
 *
 * @param value units of dollars: plain decimal text, a bigint, a safe integer or a `Decimal`
 * @throws `money/invalid-amount` for anything else (exponents, separators, fractions as floats, too many digits)
 * @example
 * usd("21130000").toString() // => "USD 21130000"
 * usd(0.1 + 0.2) // throws money/invalid-amount
 */
export function usd(value: AmountInput): CurrencyAmount<"USD"> {
  return currencyAmount(value, "USD");
}

/**
 * An amount of renminbi (ISO 4217 `CNY`).
 *
 * @param value units of yuan: plain decimal text, a bigint, a safe integer or a `Decimal`
 * @throws `money/invalid-amount` for anything else (exponents, separators, fractions as floats, too many digits)
 * @example
 * rmb("6900000").toJSON() // => { currency: "CNY", value: "6900000" }
 */
export function rmb(value: AmountInput): CurrencyAmount<"CNY"> {
  return currencyAmount(value, "CNY");
}

/**
 * An amount in the currency of an ISO 4217 code.
 *
 * @param value units of the currency: plain decimal text of up to 24 digits before the point and 12 after it, a bigint,
 * a safe integer, or a `Decimal` of any copy of decimal.js
 * @throws `money/invalid-amount`, `money/unknown-currency`
 * @example
 * currencyAmount("1120000.50", "USD").toString() // => "USD 1120000.5"
 * currencyAmount(61n, "CNY").value.toString() // => "61"
 * currencyAmount("1e21", "USD") // throws money/invalid-amount
 */
export function currencyAmount<C extends CurrencyCode>(value: AmountInput, currency: C): CurrencyAmount<C> {
  const minorUnits = minorUnitsOf(currency);
  const exact = readNumber(value);
  if (exact === undefined) throw invalidAmount(value, currency);
  const { units, scale } = trimScale(exact, minorUnits);
  return new ExactAmount(currency, units, scale);
}

/**
 * Whether a value is an amount made by this library, by its ESM or its CJS copy.
 *
 * @example
 * isCurrencyAmount(usd("1")) // => true
 * isCurrencyAmount({ currency: "USD", value: "1" }) // => false
 */
export function isCurrencyAmount(value: unknown): value is CurrencyAmount {
  if (isOwnAmount(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const amount = value as Partial<CurrencyAmount>;
  const { "~units": units, "~scale": scale = -1 } = amount;
  return (
    isCurrencyCode(amount.currency) &&
    (typeof units === "bigint" || Number.isSafeInteger(units)) &&
    Number.isInteger(scale) &&
    scale >= 0 &&
    scale <= AMOUNT_DIGITS.fraction &&
    typeof amount.toJSON === "function"
  );
}

/** Whether an amount was made by this copy of the library, which nobody else can make believe. */
export function isOwnAmount(value: unknown): value is CurrencyAmount {
  return typeof value === "object" && value !== null && ExactAmount.made(value);
}

/**
 * The amount of a result. Results beyond the bounds are an error, never a rounding.
 *
 * @throws `money/out-of-range`
 */
export function amountOf<C extends CurrencyCode>(exact: ExactNumber, currency: C): CurrencyAmount<C> {
  const { units, scale } = trimScale(exact, minorUnitsOf(currency));
  const fits = typeof units === "number" || isWithin(units, powerOfTen(AMOUNT_DIGITS.integer + scale));
  if (fits && scale <= AMOUNT_DIGITS.fraction) return new ExactAmount(currency, units, scale);
  throw new LedgerError(
    "money/out-of-range",
    `The result in ${currency} has more than ${AMOUNT_DIGITS.integer} digits before the point or ${AMOUNT_DIGITS.fraction} after it: amounts are never rounded by themselves. Work with smaller totals, or round the inputs with roundAmount(amount).`,
    { details: { currency, scale } },
  );
}

/** The exact number inside an amount, in units of the currency. */
export function exactOf(amount: CurrencyAmount): ExactNumber {
  return { units: amount["~units"], scale: amount["~scale"] };
}

/**
 * Guards a function against what JavaScript callers can pass.
 *
 * @throws `money/not-an-amount`
 */
export function requireAmount(value: unknown): CurrencyAmount {
  if (isCurrencyAmount(value)) return value;
  throw new LedgerError(
    "money/not-an-amount",
    `Expected an amount of money and received ${quote(value)}: make one with usd(value), rmb(value) or currencyAmount(value, currency).`,
    { details: { received: value } },
  );
}

/** An amount for a message: code and digits, with at least the decimals of the minor unit, as `CNY 12.50`. */
export function describeAmount(amount: CurrencyAmount): string {
  return `${amount.currency} ${formatFixed(exactOf(amount))}`;
}

/** The exact number that an input stands for, or `undefined` where it is none within the digits of an amount. */
export function readNumber(value: unknown): ExactNumber | undefined {
  switch (typeof value) {
    case "string":
      return parseExact(value, AMOUNT_DIGITS);
    case "bigint":
      return isWithin(value, powerOfTen(AMOUNT_DIGITS.integer))
        ? { units: narrow(value), scale: 0 }
        : undefined;
    case "number":
      // Adding zero turns negative zero into zero.
      return Number.isSafeInteger(value) ? { units: value + 0, scale: 0 } : undefined;
    default: {
      // Most Decimals are of cents, which fit into any amount.
      const cents = shortCents(value);
      if (!Number.isNaN(cents)) return { units: cents, scale: 2 };
      const text = plainTextOfDecimal(value, AMOUNT_DIGITS.integer + AMOUNT_DIGITS.fraction);
      return text === undefined ? undefined : parseExact(text, AMOUNT_DIGITS);
    }
  }
}

function isWithin(units: bigint, bound: bigint): boolean {
  return -bound < units && units < bound;
}

function invalidAmount(value: unknown, currency: CurrencyCode): LedgerError {
  const way =
    typeof value === "number"
      ? " A number that is no safe integer is already rounded: pass the digits as text."
      : "";
  return new LedgerError(
    "money/invalid-amount",
    `Cannot read ${quote(value)} as an amount of ${currency}: it must be plain digits such as "21130000" or "-12.50", with at most ${AMOUNT_DIGITS.integer} digits before the point and ${AMOUNT_DIGITS.fraction} after it, a bigint, a safe integer or a finite Decimal.${way}`,
    { details: { currency, input: typeof value === "string" ? value.slice(0, 32) : value } },
  );
}
