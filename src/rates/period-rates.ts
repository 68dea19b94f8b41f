/**
 * The one rate of a period: what a report or an audit converts at, when rates are given for whole periods.
 */

import { getOrCreate } from "../foundation/collections";
import type { CurrencyCode } from "../money/currency";
import type { Fraction } from "../number/fraction";
import type { Period } from "../time/period";
import type { ExchangeRate } from "./exchange-rate";
import { isBetween } from "./rate-query";
import { fractionOfRate, type ResolvedRate, singleLeg } from "./resolved-rate";

/** A rate with the exact factor that it converts by. */
interface UsableRate {
  readonly rate: ResolvedRate;
  readonly factor: Fraction;
}

/** What converts the amounts of an audit. */
export interface PeriodRates {
  /** The currencies that occur in the rates. */
  readonly currencies: readonly CurrencyCode[];
  /** The one rate that the first of the periods with any has; `undefined` where there is none or more than one. */
  readonly between: (
    from: CurrencyCode,
    to: CurrencyCode,
    periods: readonly (Period | undefined)[],
  ) => UsableRate | undefined;
}

/** Rates to look up by period. */
export function periodRates(rates: readonly ExchangeRate[]): PeriodRates {
  const known = new Map<string, UsableRate | null>();
  return {
    currencies: [...new Set(rates.flatMap(({ base, quote }) => [base, quote]))],
    between: (from, to, periods) =>
      getOrCreate(known, `${from} ${to} ${periods.join(" ")}`, () => {
        const [rate, ...others] = ratesOfPeriod(rates, from, to, periods);
        if (rate === undefined || others.length > 0) return null;
        const resolved = singleLeg(rate, from);
        return { rate: resolved, factor: fractionOfRate(resolved) };
      }) ?? undefined,
  };
}

/**
 * The rates between two currencies for the first of the periods that has one. None is missing and several are ambiguous,
 * even where they agree, because whoever converts names the one rate used. A neighbour's rate is never taken.
 */
export function ratesOfPeriod(
  rates: readonly ExchangeRate[],
  one: CurrencyCode,
  other: CurrencyCode,
  periods: readonly (Period | undefined)[],
): readonly ExchangeRate[] {
  const ofPair = rates.filter((rate) => isBetween(rate, one, other));
  for (const period of periods) {
    const ofPeriod = period === undefined ? [] : ofPair.filter((rate) => rate.period === period);
    if (ofPeriod.length > 0) return ofPeriod;
  }
  return [];
}
