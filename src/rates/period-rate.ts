/**
 * The one rate of a period: what a report or an audit converts at, when rates are given for whole periods.
 */

import type { CurrencyCode } from "../money/currency";
import type { Period } from "../time/period";
import type { ExchangeRate } from "./exchange-rate";
import { isBetween } from "./rate-query";

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
