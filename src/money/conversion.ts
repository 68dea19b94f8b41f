/**
 * Conversion of an amount at a given rate: one multiplication or division, rounded once, answered with what was used.
 */

import { LedgerError } from "../foundation/ledger-error";
import { type RoundingOptions, roundedNumber, roundingOf } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, requireAmount } from "./currency-amount";
import { powerOfTen } from "./exact-number";
import { describeRate, type ExchangeRate, readRate } from "./exchange-rate";

/** The currency on the other side of a rate. */
type OtherSide<C, Base extends CurrencyCode, Quote extends CurrencyCode> = C extends Base ? Quote : Base;

/** A converted amount with everything that it rests on. */
export interface Conversion<
  From extends CurrencyCode = CurrencyCode,
  To extends CurrencyCode = CurrencyCode,
> {
  /** The result, in the other currency of the rate. */
  readonly amount: CurrencyAmount<To>;
  readonly original: CurrencyAmount<From>;
  readonly rate: ExchangeRate;
  /** Whether the amount was divided by the rate, because it is in the rate's quote currency. */
  readonly inverted: boolean;
  /** Whether the exact result had more decimals than were kept. */
  readonly rounded: boolean;
}

/**
 * Converts an amount into the other currency of a rate, in either direction. The result is rounded once, to the minor
 * unit and half-even where the caller is silent; an inverse rate is divided by, never first rounded itself.
 *
 * @throws `money/rate-does-not-apply` where the amount's currency is on neither side of the rate; `money/invalid-rate`,
 * `money/not-an-amount`, `money/unknown-currency`, `money/invalid-decimals`, `money/unknown-rounding-mode`,
 * `money/out-of-range`
 * @example
 * const worldBank = exchangeRate({
 *   base: "USD", quote: "CNY", rate: "6.3123",
 *   basis: "annual-average", period: "2012", source: "World Bank, PA.NUS.FCRF",
 * });
 * const { amount, inverted } = convertAmount(rmb("6900000"), worldBank);
 * amount.toString() // => "USD 1093103.94"
 * inverted // => true
 */
export function convertAmount<C extends Base | Quote, Base extends CurrencyCode, Quote extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  rate: ExchangeRate<Base, Quote>,
  options: RoundingOptions = {},
): Conversion<C, OtherSide<C, Base, Quote>> {
  const { currency, "~units": units, "~scale": scale } = requireAmount(amount);
  const { number, perUnits } = readRate(rate);
  if (currency !== rate.base && currency !== rate.quote) throw rateDoesNotApply(amount, rate);
  const inverted = currency === rate.quote;
  const target = inverted ? rate.base : rate.quote;
  const { decimals, mode } = roundingOf(target, options);
  const rateAsFraction: [bigint, bigint] = [BigInt(number.units), perUnits * powerOfTen(number.scale)];
  const [numerator, denominator] = inverted ? (rateAsFraction.reverse() as [bigint, bigint]) : rateAsFraction;
  const result = roundedNumber(
    BigInt(units) * numerator * powerOfTen(decimals),
    denominator * powerOfTen(scale),
    decimals,
    mode,
  );
  return Object.freeze({
    amount: amountOf(result.number, target as OtherSide<C, Base, Quote>),
    original: amount,
    rate,
    inverted,
    rounded: result.rounded,
  });
}

function rateDoesNotApply(amount: CurrencyAmount, rate: ExchangeRate): LedgerError {
  return new LedgerError(
    "money/rate-does-not-apply",
    `Cannot convert ${describeAmount(amount)} at ${describeRate(rate)}: the amount must be in ${rate.base} or ${rate.quote}. Find a rate with ${amount.currency} on one side.`,
    { details: { amount, rate } },
  );
}
