/**
 * The value of trade as an interval, as a measure: each record as far from the true value as the decimals say that it
 * declares, or as its wording does. A published total is held against it.
 */

import { filter, narrow } from "../aggregate/combinators";
import { groupBy } from "../aggregate/group-by";
import { count } from "../aggregate/leaves/count";
import { sumIntervals } from "../aggregate/leaves/intervals";
import type { Figure } from "../figures/figure";
import type { Interval } from "../figures/interval";
import { hasExcessDigits, readChecked } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { currencyOfMoney, isWorded, type MoneyValue } from "../model/money-value";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import { type CurrencyAmount, exactOf } from "../money/currency-amount";
import { formatPlain } from "../number/exact-number";

/**
 * The values of what was held, a row for each currency, period and side of trade, because these decide the rate that they
 * are converted at; and how many records state none. A value with digits beyond its own decimals has no interval.
 */
export function tradeIntervals(policy: ReadingPolicy) {
  return filter(wasHeld, {
    records: count(),
    rows: narrow(
      statesValue,
      groupBy(
        {
          flow: (record: StatedTrade) => (isExport(record) ? ("export" as const) : ("import" as const)),
          currency: ({ value }: StatedTrade) => currencyOfMoney(value),
          period: ({ period }: StatedTrade) => period,
        },
        { value: sumIntervals((record) => intervalOfValue(record, policy)) },
      ),
    ),
  });
}

/** A trade record that states its value, as an amount or a figure. */
type StatedTrade = TradeRecord & { readonly value: MoneyValue };

function statesValue(record: TradeRecord): record is StatedTrade {
  return record.value !== undefined;
}

function intervalOfValue({ value, decimals }: StatedTrade, policy: ReadingPolicy): Interval | undefined {
  const figure = isWorded(value) ? value : figureOfAmount(value, decimals);
  return hasExcessDigits(figure) ? undefined : readChecked(figure, policy);
}

function figureOfAmount(value: CurrencyAmount, decimals: number | undefined): Figure {
  const of = { number: formatPlain(exactOf(value)), unit: value.currency };
  return decimals === undefined ? { qualifier: "exactly", ...of } : { qualifier: "equal", ...of, decimals };
}
