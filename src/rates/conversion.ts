/**
 * Conversion of an amount at a rate: exact up to one rounding at the end, answered with what was used.
 */

import { type Call, checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { type RoundingOptions, roundedNumber, roundingOf } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import {
  amountOf,
  type CurrencyAmount,
  describeAmount,
  exactOf,
  requireAmount,
} from "../money/currency-amount";
import { powerOfTen } from "../number/exact-number";
import { type Fraction, fractionOf, multiplyFractions } from "../number/fraction";
import { type ExchangeRate, readRate } from "./exchange-rate";
import {
  checkedLegs,
  fractionOfRate,
  isResolved,
  type OtherSide,
  quoteRate,
  type ResolvedRate,
  singleLeg,
} from "./resolved-rate";

/** A converted amount with everything that it rests on. */
export interface Conversion<
  From extends CurrencyCode = CurrencyCode,
  To extends CurrencyCode = CurrencyCode,
> {
  /** The result, in the currency that the rate leads to. */
  readonly amount: CurrencyAmount<To>;
  readonly original: CurrencyAmount<From>;
  /** The rate used: its legs, each with basis, source and direction, and its date. */
  readonly rate: ResolvedRate<From, To>;
  /** Whether the exact result had more decimals than were kept. */
  readonly rounded: boolean;
}

/**
 * Converts an amount at a rate: a published one, in either direction, or the answer of `findRate`. The result is
 * rounded once, to the minor unit and half-even where the caller is silent; an inverse rate is divided by, never first
 * rounded itself.
 *
 * @throws `money/rate-does-not-apply` where the rate does not start from the amount's currency; `money/invalid-rate`,
 * `money/not-an-amount`, `money/unknown-currency`, `money/invalid-decimals`, `money/unknown-rounding-mode`,
 * `money/out-of-range`
 * @example
 * const worldBank = exchangeRate({
 *   base: "USD", quote: "CNY", rate: "6.3123",
 *   basis: "annual-average", period: "2012", source: "World Bank, PA.NUS.FCRF",
 * });
 * const { amount, rate, rounded } = convertAmount(rmb("6900000"), worldBank);
 * amount.toString() // => "USD 1093103.94"
 * rate.legs[0].inverted // => true
 * rounded // => true
 */
export function convertAmount<From extends CurrencyCode, To extends CurrencyCode>(
  amount: CurrencyAmount<From>,
  rate: ResolvedRate<From, To>,
  options?: RoundingOptions,
): Conversion<From, To>;
export function convertAmount<C extends Base | Quote, Base extends CurrencyCode, Quote extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  rate: ExchangeRate<Base, Quote>,
  options?: RoundingOptions,
): Conversion<C, OtherSide<C, Base, Quote>>;
export function convertAmount(
  amount: CurrencyAmount,
  rate: ExchangeRate | ResolvedRate,
  given?: RoundingOptions,
): Conversion {
  const options = checkedOptions(CALL, given, ["decimals", "mode"]);
  const { currency } = requireAmount(amount);
  const resolved = resolve(amount, rate);
  if (resolved.from !== currency) throw rateDoesNotApply(amount, rate, resolved.from);
  const exact = multiplyFractions(fractionOf(exactOf(amount)), fractionOfRate(resolved));
  const { amount: converted, rounded } = roundFraction(exact, resolved.to, options);
  return Object.freeze({ amount: converted, original: amount, rate: resolved, rounded });
}

const CALL: Call = { chapter: "money", call: "convertAmount(amount, rate, { decimals, mode })" };

/** An exact fraction as an amount, rounded once. */
export function roundFraction<C extends CurrencyCode>(
  { numerator, denominator }: Fraction,
  currency: C,
  options: RoundingOptions,
): { readonly amount: CurrencyAmount<C>; readonly rounded: boolean } {
  const { decimals, mode } = roundingOf(currency, options);
  const { number, rounded } = roundedNumber(numerator * powerOfTen(decimals), denominator, decimals, mode);
  return { amount: amountOf(number, currency), rounded };
}

function resolve(amount: CurrencyAmount, rate: ExchangeRate | ResolvedRate): ResolvedRate {
  if (isResolved(rate)) return checkedLegs(rate);
  readRate(rate);
  if (amount.currency === rate.base || amount.currency === rate.quote)
    return singleLeg(rate, amount.currency);
  throw rateDoesNotApply(amount, rate, `${rate.base} or ${rate.quote}`);
}

function rateDoesNotApply(
  amount: CurrencyAmount,
  rate: ExchangeRate | ResolvedRate,
  currencies: string,
): LedgerError {
  return new LedgerError(
    "money/rate-does-not-apply",
    `Cannot convert ${describeAmount(amount)} at ${quoteRate(rate)}: the amount must be in ${currencies}. Find a rate with ${amount.currency} on one side.`,
    { details: { amount, rate } },
  );
}
