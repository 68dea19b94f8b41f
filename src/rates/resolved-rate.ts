/**
 * A resolved rate: from which currency to which, by which published rates, and of which date. One leg is a rate as
 * published or its inverse; several legs are a cross rate through currencies that the caller has named.
 */

import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { requireWordsLocale, type WordsLocale } from "../foundation/words-locale";
import type { CurrencyCode } from "../money/currency";
import { type Fraction, invertFraction, multiplyFractions } from "../number/fraction";
import type { Period } from "../time/period";
import { type ExchangeRate, isOwnRate, ownRate, readRate } from "./exchange-rate";
import { describeExchangeRate, quoteExchangeRate } from "./rate-words";

/** One published rate, and whether it is divided by instead of multiplied with. */
export interface RateLeg {
  readonly rate: ExchangeRate;
  readonly inverted: boolean;
}

/** The way from one currency to another. Plain data: JSON holds it as it is. */
export interface ResolvedRate<
  From extends CurrencyCode = CurrencyCode,
  To extends CurrencyCode = CurrencyCode,
> {
  readonly from: From;
  readonly to: To;
  readonly legs: readonly [RateLeg, ...RateLeg[]];
  /** The date or period of the oldest leg. */
  readonly period: Period;
  /** How many days before the day asked for the oldest leg is; 0 for a rate of that day or period. */
  readonly ageDays: number;
}

/** The currency on the other side of a rate. */
export type OtherSide<C, Base extends CurrencyCode, Quote extends CurrencyCode> = C extends Base
  ? Quote
  : Base;

/** A single rate, in the direction that starts from one of its two currencies. The rate is kept as it is now. */
export function singleLeg(rate: ExchangeRate, from: CurrencyCode): ResolvedRate {
  const inverted = from === rate.quote;
  const to = inverted ? rate.base : rate.quote;
  return ownResolved({ from, to, legs: [keptLeg(rate, inverted)], period: rate.period, ageDays: 0 });
}

/** An answer of the library, whose legs are kept and lead where it says. */
export function ownResolved(resolved: ResolvedRate): ResolvedRate {
  Object.freeze(resolved.legs);
  return Object.freeze(resolved);
}

/**
 * Guards against a rate that was put together by hand: its legs must lead from its one currency to the other.
 *
 * @throws `money/invalid-rate`
 */
export function checkedLegs(resolved: ResolvedRate): ResolvedRate {
  const { from, to, legs, period, ageDays } = (resolved ?? {}) as ResolvedRate;
  const kept: readonly RateLeg[] = Array.isArray(legs)
    ? Array.from(legs as readonly RateLeg[], (leg) => keptLeg(leg?.rate, leg?.inverted === true))
    : [];
  let at: CurrencyCode | undefined = from;
  for (const { rate, inverted } of kept) {
    const [start, end]: readonly CurrencyCode[] = inverted
      ? [rate.quote, rate.base]
      : [rate.base, rate.quote];
    at = at === start ? end : undefined;
  }
  const [first, ...others] = kept;
  if (at === to && first !== undefined) {
    return ownResolved({ from, to, legs: [first, ...others], period, ageDays });
  }
  throw new LedgerError(
    "money/invalid-rate",
    `Cannot use a rate from ${quote(from)} to ${quote(to)}: the legs of the rate do not lead there. Take rates from findRate(table, query).`,
    { details: { from, to } },
  );
}

/** A leg with the rate as it is now, whatever its owner does with it later. */
export function keptLeg(rate: ExchangeRate, inverted: boolean): RateLeg {
  readRate(rate);
  return Object.freeze({ rate: isOwnRate(rate) ? rate : ownRate(Object.freeze({ ...rate })), inverted });
}

/** Units of `to` for one unit of `from`, exactly: an inverse stays a fraction. */
export function fractionOfRate(resolved: ResolvedRate): Fraction {
  const [first, ...others] = resolved.legs;
  return others.reduce((factor, leg) => multiplyFractions(factor, fractionOfLeg(leg)), fractionOfLeg(first));
}

function fractionOfLeg({ rate, inverted }: RateLeg): Fraction {
  const { quotePerBase } = readRate(rate);
  return inverted ? invertFraction(quotePerBase) : quotePerBase;
}

/**
 * Says a rate in full, with what it rests on: one that was published, or each leg of one that was found.
 *
 * @throws `money/invalid-rate`, `money/unknown-currency`, `money/invalid-argument`, `money/unknown-option`
 * @example
 * const rate = exchangeRate({
 *   base: "USD", quote: "CNY", rate: "6.3123",
 *   basis: "annual-average", period: "2012", source: "World Bank, PA.NUS.FCRF",
 * });
 * describeRate(rate) // => "6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF)"
 * describeRate(convertAmount(rmb("6900000"), rate).rate) === describeRate(rate) // => true
 * describeRate(rate, { locale: "zh" }) // => "1美元兑6.3123元（2012年平均汇率，World Bank, PA.NUS.FCRF）"
 */
export function describeRate(
  rate: ExchangeRate | ResolvedRate,
  options: { readonly locale?: WordsLocale } = {},
): string {
  const locale = requireWordsLocale("money", checkedOptions(CALL, options, ["locale"]).locale);
  return ratesOf(rate)
    .map((leg) => describeExchangeRate(leg, locale))
    .join(locale === "zh" ? "和" : " and ");
}

const CALL = { chapter: "money", call: "describeRate(rate, { locale })" } as const;

/** A rate as messages say it, with its sources quoted. */
export function quoteRate(rate: ExchangeRate | ResolvedRate): string {
  return ratesOf(rate).map(quoteExchangeRate).join(" and ");
}

function ratesOf(rate: ExchangeRate | ResolvedRate): readonly ExchangeRate[] {
  return isResolved(rate) ? checkedLegs(rate).legs.map((leg) => leg.rate) : [rate];
}

/** Whether a rate was found, and is not one that was published. */
export function isResolved(rate: ExchangeRate | ResolvedRate): rate is ResolvedRate {
  return typeof rate === "object" && rate !== null && "legs" in rate;
}
