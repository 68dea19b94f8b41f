/**
 * Values as worded, "more than USD 100 billion": what they come to beside exact totals. A currency in which a value is
 * hedged has an extent and no exact total, so that nobody takes the exact part for the whole.
 */

import type { Aggregator } from "../aggregate/aggregator";
import { narrow } from "../aggregate/combinators";
import { groupBy } from "../aggregate/group-by";
import { type IntervalSum, sumIntervals } from "../aggregate/leaves/intervals";
import type { Figure } from "../figures/figure";
import { type Interval, intervalBetween, UNKNOWN } from "../figures/interval";
import { addIntervals, subtractIntervals } from "../figures/interval-arithmetic";
import { intervalOfMoney, type MoneyExtent, type MoneySum, printedExtent } from "../figures/money-extent";
import { hasExcessDigits, readChecked } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { textOrder } from "../foundation/text";
import { currencyOfMoney } from "../model/money-value";
import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import { currencyAmount } from "../money/currency-amount";
import { type MultiCurrencyTotal, totalByCurrency } from "../money/multi-currency-total";
import { type HedgedTrade, hasHedgedValue } from "./fields";

/** Totals of each currency: exact where every value is an amount, extents where one is a figure. No currency is in both. */
export interface MoneyTotals {
  readonly total: MultiCurrencyTotal;
  /** In code order. */
  readonly extents: readonly MoneyExtent[];
}

/** What hedged values come to, in each currency that has any, and how many there are. */
export type HedgedSums = readonly { readonly currency: CurrencyCode; readonly value: IntervalSum }[];

/** The measure of the hedged values of records, whose other values it passes over. */
export function hedgedSums(policy: ReadingPolicy): Aggregator<TradeRecord, HedgedSums> {
  return narrow(
    hasHedgedValue,
    groupBy(
      { currency: ({ value }) => currencyOfMoney(value) },
      { value: sumIntervals<HedgedTrade>(({ value }) => intervalOfHedged(value, policy)) },
    ),
  );
}

/** Where a value lies. Of one with digits beyond its own decimals nothing is known. */
export function intervalOfHedged(value: Figure, policy: ReadingPolicy): Interval {
  return hasExcessDigits(value) ? intervalBetween(UNKNOWN, UNKNOWN, false) : readChecked(value, policy);
}

/** How many records sums are of. */
export function hedgedRecords(sums: HedgedSums): number {
  return sums.reduce((records, { value }) => records + value.known, 0);
}

/** Exact totals together with hedged values, of which a currency may have several sums. */
export function withHedged(exact: MultiCurrencyTotal, sums: HedgedSums): MoneyTotals {
  const hedged = [...new Set(sums.map(({ currency }) => currency))].sort(textOrder);
  if (hedged.length === 0) return { total: exact, extents: NO_EXTENTS };
  const extents = hedged.map((currency) => {
    const values = sums.flatMap((sum) => (sum.currency === currency ? [sum.value.total] : []));
    const amount = exact.get(currency);
    const parts = amount === undefined ? values : [intervalOfMoney(amount), ...values];
    return printedExtent({ currency, interval: addIntervals(parts) });
  });
  return { total: withoutCurrencies(exact, hedged), extents: Object.freeze(extents) };
}

const NO_EXTENTS: readonly MoneyExtent[] = /* @__PURE__ */ Object.freeze([]);

/** Totals minus others, of each currency that is in either. What is known of them is known independently. */
export function subtractTotals(left: MoneyTotals, right: MoneyTotals): MoneyTotals {
  const difference = left.total.subtract(right.total);
  if (left.extents.length + right.extents.length === 0) return { total: difference, extents: NO_EXTENTS };
  const hedged = [...new Set([...left.extents, ...right.extents].map(({ currency }) => currency))];
  const extents = hedged.sort(textOrder).map((currency) => {
    const interval = subtractIntervals(
      intervalOfMoney(sumIn(left, currency)),
      intervalOfMoney(sumIn(right, currency)),
    );
    return printedExtent({ currency, interval });
  });
  return { total: withoutCurrencies(difference, hedged), extents: Object.freeze(extents) };
}

/** What totals hold of a currency; nothing of it is an amount of zero. */
export function sumIn<C extends CurrencyCode>({ total, extents }: MoneyTotals, currency: C): MoneySum<C> {
  const extent = extents.find((other) => other.currency === currency) as MoneyExtent<C> | undefined;
  return extent ?? total.get<C>(currency) ?? currencyAmount<C>("0", currency);
}

/** The currencies of totals, whether they are known exactly or not, in code order. */
export function currenciesIn({ total, extents }: MoneyTotals): readonly CurrencyCode[] {
  return [...total.entries(), ...extents].map(({ currency }) => currency).sort(textOrder);
}

/** Totals in words: the exact ones, then the others. */
export function wordsOfTotals({ total, extents }: MoneyTotals): string {
  const isEmpty = extents.length > 0 && total.entries().length === 0;
  return [...(isEmpty ? [] : [String(total)]), ...extents.map(String)].join(", ");
}

function withoutCurrencies(
  total: MultiCurrencyTotal,
  currencies: readonly CurrencyCode[],
): MultiCurrencyTotal {
  return totalByCurrency(total.entries().filter(({ currency }) => !currencies.includes(currency)));
}
