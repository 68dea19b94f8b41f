/**
 * The value of trade as an interval, as a measure: each record as far from the true value as the decimals say that it
 * declares. A published total is held against it.
 */

import { filter, narrow } from "../aggregate/combinators";
import { groupBy } from "../aggregate/group-by";
import { count } from "../aggregate/leaves/count";
import { sumIntervals } from "../aggregate/leaves/intervals";
import type { Figure } from "../figures/figure";
import type { Interval } from "../figures/interval";
import { hasExcessDigits, readChecked } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { wasHeld } from "../model/record";
import { isExport } from "../model/trade-record";
import { exactOf } from "../money/currency-amount";
import { formatPlain } from "../number/exact-number";
import { hasValue, type ValuedTrade } from "./fields";

/**
 * The values of what was held, a row for each currency, period and side of trade, because these decide the rate that they
 * are converted at; and how many records state none. A value with digits beyond its own decimals has no interval.
 */
export function tradeIntervals(policy: ReadingPolicy) {
  return filter(wasHeld, {
    records: count(),
    rows: narrow(
      hasValue,
      groupBy(
        {
          flow: (record: ValuedTrade) => (isExport(record) ? ("export" as const) : ("import" as const)),
          currency: ({ value }: ValuedTrade) => value.currency,
          period: ({ period }: ValuedTrade) => period,
        },
        { value: sumIntervals((record) => intervalOfValue(record, policy)) },
      ),
    ),
  });
}

function intervalOfValue({ value, decimals }: ValuedTrade, policy: ReadingPolicy): Interval | undefined {
  const unit = value.currency;
  const number = formatPlain(exactOf(value));
  const figure: Figure =
    decimals === undefined
      ? { qualifier: "exactly", number, unit }
      : { qualifier: "equal", number, unit, decimals };
  return hasExcessDigits(figure) ? undefined : readChecked(figure, policy);
}
