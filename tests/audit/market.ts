/** A market of two currencies: what amounts are truly worth in one another. */

import type { ExchangeRate, Period } from "cultural-ledger";
import { divided, type Fraction, fraction, fractionOfText, times } from "./fraction";
import { type Draw, type PublishedUnit, pick } from "./published";

export const YEARS = ["2008", "2009", "2010", "2011", "2012"] as const;

/** A rate for every year, quoted in either direction. */
export interface Market {
  readonly rates: readonly ExchangeRate[];
  readonly worth: (value: Fraction, from: PublishedUnit, to: PublishedUnit, period: Period) => Fraction;
}

export function drawMarket(draw: Draw): Market {
  const price = new Map<Period, Fraction>();
  const rates = YEARS.map((period): ExchangeRate => {
    const [base, quote] = pick(draw, [["USD", "CNY"] as const, ["CNY", "USD"] as const]);
    const perUnits = pick(draw, [1, 100] as const);
    const rate = pick(draw, ["6.3123", "6.25", "8", "0.16", "3"]);
    const perBase = divided(fractionOfText(rate), fraction(perUnits));
    price.set(period, base === "USD" ? perBase : divided(fraction(1n), perBase));
    return { base, quote, rate, perUnits, basis: "annual-average", period, source: "drawn" };
  });
  const worth: Market["worth"] = (value, from, to, period) => {
    if (from === to) return value;
    const yuan = price.get(period) as Fraction;
    return from === "USD" ? times(value, yuan) : divided(value, yuan);
  };
  return { rates, worth };
}
