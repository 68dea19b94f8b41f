/**
 * Arithmetic on amounts of one currency. Sums and differences are exact; only `roundAmount` rounds, and says how.
 */

import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { addExact, compareExact, type ExactNumber, narrow, negate, powerOfTen } from "../number/exact-number";
import { divideRounded, type RoundingMode } from "../number/rounding";
import { type CurrencyCode, minorUnitsOf } from "./currency";
import {
  AMOUNT_DIGITS,
  type AmountInput,
  amountOf,
  type CurrencyAmount,
  describeAmount,
  exactOf,
  readNumber,
  requireAmount,
} from "./currency-amount";

/** What the compiler shows where amounts of several currencies meet; no value has this type. */
interface SeveralCurrencies {
  readonly "~error": "Amounts of several currencies: convert one side, or use totalByCurrency(amounts).";
}

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

/**
 * Holds for one currency and fails to compile for several. A currency that only the run knows, as those of a file, may be any
 * and is one: there the run refuses what is in another.
 */
export type OneCurrency<C extends CurrencyCode> = [CurrencyCode] extends [C]
  ? unknown
  : true extends IsUnion<C>
    ? SeveralCurrencies
    : unknown;

/** To how many decimals, and how, to round. */
export interface RoundingOptions {
  /** Decimals to keep, 0 to 12; the minor unit of the currency where left out. */
  readonly decimals?: number;
  /** `half-even` where left out. */
  readonly mode?: RoundingMode;
}

/**
 * The exact sum of two amounts of one currency.
 *
 * @throws `money/currency-mismatch`, `money/not-an-amount`, `money/out-of-range`
 * @example
 * addAmounts(usd("0.1"), usd("0.2")).toString() // => "USD 0.3"
 */
export function addAmounts<C extends CurrencyCode>(
  left: CurrencyAmount<C> & OneCurrency<C>,
  right: CurrencyAmount<NoInfer<C>>,
): CurrencyAmount<C> {
  requireSameCurrency("add", left, "to", right);
  return amountOf(addExact(exactOf(left), exactOf(right)), left.currency);
}

/**
 * The exact difference of two amounts of one currency: `left` minus `right`.
 *
 * @throws `money/currency-mismatch`, `money/not-an-amount`, `money/out-of-range`
 * @example
 * subtractAmounts(usd("30000000"), usd("23343103.94")).toString() // => "USD 6656896.06"
 */
export function subtractAmounts<C extends CurrencyCode>(
  left: CurrencyAmount<C> & OneCurrency<C>,
  right: CurrencyAmount<NoInfer<C>>,
): CurrencyAmount<C> {
  return difference<C>(left, right);
}

/**
 * `left` minus `right` for code that is generic in its currency and whose caller has shown that it is one.
 */
export function difference<C extends CurrencyCode>(
  left: CurrencyAmount<C>,
  right: CurrencyAmount<C>,
): CurrencyAmount<C> {
  requireSameCurrency("subtract", right, "from", left);
  const { units, scale } = exactOf(right);
  return amountOf(addExact(exactOf(left), { units: negate(units), scale }), left.currency);
}

/**
 * Compares two amounts of one currency: negative, zero or positive, for `Array.prototype.sort`.
 * Comparing with `<` would compare text, in which "9" is greater than "10".
 *
 * @throws `money/currency-mismatch`, `money/not-an-amount`
 * @example
 * compareAmounts(usd("9"), usd("10")) // => -1
 * compareAmounts(usd("1.50"), usd("1.5")) // => 0
 */
export function compareAmounts<C extends CurrencyCode>(
  left: CurrencyAmount<C> & OneCurrency<C>,
  right: CurrencyAmount<NoInfer<C>>,
): -1 | 0 | 1 {
  requireSameCurrency("compare", left, "with", right);
  return compareExact(exactOf(left), exactOf(right));
}

/**
 * The amount with the other sign; zero stays zero.
 *
 * @throws `money/not-an-amount`
 * @example
 * negateAmount(usd("12.50")).toString() // => "USD -12.5"
 */
export function negateAmount<C extends CurrencyCode>(amount: CurrencyAmount<C>): CurrencyAmount<C> {
  requireAmount(amount);
  const { units, scale } = exactOf(amount);
  return amountOf({ units: negate(units), scale }, amount.currency);
}

/**
 * The amount without its sign.
 *
 * @throws `money/not-an-amount`
 * @example
 * absoluteAmount(usd("-12.50")).toString() // => "USD 12.5"
 */
export function absoluteAmount<C extends CurrencyCode>(amount: CurrencyAmount<C>): CurrencyAmount<C> {
  requireAmount(amount);
  return amount["~units"] < 0 ? negateAmount(amount) : amount;
}

/**
 * The exact product of an amount and a number without a currency. It is never rounded: a product with more than 12
 * decimals is an error, so round one of the two first.
 *
 * @param factor plain decimal text, a bigint, a safe integer or a `Decimal`
 * @throws `money/invalid-factor` for a factor that is none of these; `money/not-an-amount`, `money/out-of-range`
 * @example
 * multiplyAmount(usd("19.99"), 3).toString() // => "USD 59.97"
 * multiplyAmount(usd("100"), "0.065").toString() // => "USD 6.5"
 */
export function multiplyAmount<C extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  factor: AmountInput,
): CurrencyAmount<C> {
  requireAmount(amount);
  const number = readNumber(factor);
  if (number === undefined) throw invalidFactor(amount, factor);
  const { units, scale } = exactOf(amount);
  const product = { units: narrow(BigInt(units) * BigInt(number.units)), scale: scale + number.scale };
  return amountOf(product, amount.currency);
}

/**
 * The amount rounded to the minor unit of its currency, or to the decimals given.
 *
 * @throws `money/not-an-amount`; `money/invalid-decimals` unless `decimals` is a whole number from 0 to 12;
 * `money/unknown-rounding-mode`; `money/out-of-range` where rounding up gives a 25th digit; `money/invalid-argument`,
 * `money/unknown-option`
 * @example
 * roundAmount(usd("1093103.9399")).toString() // => "USD 1093103.94"
 * roundAmount(usd("2.5"), { decimals: 0 }).toString() // => "USD 2"
 * roundAmount(usd("2.5"), { decimals: 0, mode: "half-up" }).toString() // => "USD 3"
 */
export function roundAmount<C extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  options?: RoundingOptions,
): CurrencyAmount<C> {
  requireAmount(amount);
  return roundedAmount(
    amount,
    roundingOf(amount.currency, checkedOptions(CALL, options, ["decimals", "mode"])),
  );
}

const CALL = { chapter: "money", call: "roundAmount(amount, { decimals, mode })" } as const;

/** The amount rounded as was checked before. */
export function roundedAmount<C extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  rounding: Required<RoundingOptions>,
): CurrencyAmount<C> {
  return amountOf(roundedExact(exactOf(amount), rounding), amount.currency);
}

/** A number rounded as was checked before. */
export function roundedExact(
  { units, scale }: ExactNumber,
  { decimals, mode }: Required<RoundingOptions>,
): ExactNumber {
  const cut = Math.max(scale - decimals, 0);
  return roundedNumber(BigInt(units), powerOfTen(cut), scale - cut, mode).number;
}

/** The rounding that applies to a currency, with the defaults filled in and checked. */
export function roundingOf(code: CurrencyCode, options: RoundingOptions): Required<RoundingOptions> {
  const { decimals = minorUnitsOf(code), mode } = options;
  return checkedRounding(decimals, mode);
}

/** The rounding to so many decimals, checked. */
export function checkedRounding(
  decimals: number,
  mode: RoundingMode = "half-even",
): Required<RoundingOptions> {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= AMOUNT_DIGITS.fraction)
    return { decimals, mode };
  throw new LedgerError(
    "money/invalid-decimals",
    `Cannot round to ${quote(decimals)} decimals: it must be a whole number from 0 to ${AMOUNT_DIGITS.fraction}.`,
    { details: { decimals } },
  );
}

/** `numerator / denominator`, rounded once to an integer that counts units of `scale` decimals. */
export function roundedNumber(
  numerator: bigint,
  denominator: bigint,
  scale: number,
  mode: RoundingMode,
): { readonly number: ExactNumber; readonly rounded: boolean } {
  const { units, rounded } = divideRounded(numerator, denominator, mode);
  return { number: { units: narrow(units), scale }, rounded };
}

function invalidFactor(amount: CurrencyAmount, factor: unknown): LedgerError {
  return new LedgerError(
    "money/invalid-factor",
    `Cannot multiply ${describeAmount(amount)} by ${quote(factor)}: the factor must be plain digits such as "0.065", a bigint, a safe integer or a finite Decimal.`,
    { details: { amount, factor: typeof factor === "string" ? factor.slice(0, 32) : factor } },
  );
}

function requireSameCurrency(verb: string, first: unknown, preposition: string, second: unknown): void {
  const [one, other] = [requireAmount(first), requireAmount(second)];
  if (one.currency !== other.currency) throw currencyMismatch(verb, one, preposition, other);
}

function currencyMismatch(
  verb: string,
  first: CurrencyAmount,
  preposition: string,
  second: CurrencyAmount,
): LedgerError {
  return new LedgerError(
    "money/currency-mismatch",
    `Cannot ${verb} ${describeAmount(first)} ${preposition} ${describeAmount(second)}: amounts must share a currency. Convert one side with convertAmount(amount, rate), or keep both with totalByCurrency(amounts).`,
    { details: { first, second } },
  );
}
