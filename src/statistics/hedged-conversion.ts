/**
 * Values as worded in one currency: the ends of what each means, at the one rate of its record.
 */

import type { Aggregator } from "../aggregate/aggregator";
import { groupBy } from "../aggregate/group-by";
import type { ConvertedTotal, UnconvertedAmounts } from "../aggregate/leaves/converted";
import { type IntervalSum, sumIntervals } from "../aggregate/leaves/intervals";
import type { Interval } from "../figures/interval";
import { addIntervals, scaleInterval, subtractIntervals } from "../figures/interval-arithmetic";
import {
  intervalOfMoney,
  isMoneyExtent,
  type MoneyExtent,
  type MoneySum,
  printedExtent,
} from "../figures/money-extent";
import type { ReadingPolicy } from "../figures/reading-policy";
import { printing } from "../foundation/printing";
import { currencyOfMoney } from "../model/money-value";
import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import { totalByCurrency } from "../money/multi-currency-total";
import type { RateUse } from "../rates/amounts-by-rate";
import type { CheckedConversion } from "../rates/conversion-options";
import { plainPolicy } from "../rates/policy-identity";
import type { RatePolicy } from "../rates/rate-query";
import { fractionOfRate } from "../rates/resolved-rate";
import type { HedgedTrade } from "./fields";
import { hedgedRecords, intervalOfHedged, withHedged, wordsOfTotals } from "./hedged-values";

/**
 * A total of trade in one currency. It is an amount where all values are; where one that was converted is a figure, as
 * "more than USD 100 billion", it is the extent of all of them, which is not rounded but where a division goes on for ever.
 */
export interface ConvertedTrade<C extends CurrencyCode>
  extends Omit<ConvertedTotal<C>, "total" | "rates" | "unconverted"> {
  readonly total: MoneySum<C>;
  /** Control totals of the figures in their own currencies, with the amounts of these, which `byCurrency` is without. */
  readonly extents: readonly MoneyExtent[];
  /** Records whose value is a figure, the unconverted ones included. */
  readonly hedged: number;
  /** The rates used, those of amounts first. */
  readonly rates: readonly RateUse<MoneySum>[];
  /** What no rate converts: it is not in the total. */
  readonly unconverted: readonly UnconvertedAmounts<MoneySum>[];
}

/** What a balance has of a total. */
export type ConvertedBalance<C extends CurrencyCode> = Pick<ConvertedTrade<C>, "total" | "rounded">;

/** A frozen total that prints itself. */
export const printedTrade = /* @__PURE__ */ printing<
  ConvertedBalance<CurrencyCode> & Partial<ConvertedTrade<CurrencyCode>>
>(
  "converted-trade",
  ({ total, unconverted = [] }) => {
    if (unconverted.length === 0) return String(total);
    const originals = unconverted.map(({ original }) => original);
    const amounts = originals.flatMap((original) => (isMoneyExtent(original) ? [] : [original]));
    const words = wordsOfTotals({
      total: totalByCurrency(amounts),
      extents: originals.filter((original) => isMoneyExtent(original)),
    });
    return `${total}, and ${words} that no rate converts`;
  },
  "answer.total",
) as <Total extends ConvertedBalance<CurrencyCode>>(fields: Total) => Total;

/** Hedged values of one currency and policy, which share a rate. */
interface HedgedAtRate {
  readonly currency: CurrencyCode;
  /** The plain policy as JSON; nothing where no rate is needed. */
  readonly policy: string;
  readonly value: IntervalSum;
}

/** The measure of hedged values by their rates. */
export function hedgedByRate(
  reading: ReadingPolicy,
  to: CurrencyCode,
  policyOf: (record: TradeRecord) => RatePolicy,
): Aggregator<HedgedTrade, readonly HedgedAtRate[]> {
  return groupBy(
    {
      currency: ({ value }: HedgedTrade) => currencyOfMoney(value),
      policy: (record: HedgedTrade) =>
        currencyOfMoney(record.value) === to ? "" : JSON.stringify(plainPolicy(policyOf(record))),
    },
    { value: sumIntervals<HedgedTrade>(({ value }) => intervalOfHedged(value, reading)) },
  );
}

/** A converted total with the hedged values beside it, and where all of it lies. */
export function withHedgedAtRates<C extends CurrencyCode>(
  exact: ConvertedTotal<C>,
  hedged: readonly HedgedAtRate[],
  { to, answers }: CheckedConversion<C>,
): ConvertedTrade<C> {
  const { total: byCurrency, extents } = withHedged(exact.byCurrency, hedged);
  const trade = { ...exact, byCurrency, extents, hedged: hedgedRecords(hedged) };
  if (hedged.length === 0) return printedTrade(trade);
  const converted: Interval[] = [];
  const rates: RateUse<MoneySum>[] = [...exact.rates];
  const unconverted: UnconvertedAmounts<MoneySum>[] = [...exact.unconverted];
  for (const { currency, policy, value } of hedged) {
    if (currency === to) {
      converted.push(value.total);
      continue;
    }
    const original = printedExtent({ currency, interval: value.total });
    const answer = answers.find(currency, to, JSON.parse(policy) as RatePolicy);
    const rows = value.known;
    if (answer.ok) {
      converted.push(scaleInterval(value.total, fractionOfRate(answer.value)));
      rates.push(Object.freeze({ rate: answer.value, rows, original }));
    } else unconverted.push(Object.freeze({ original, rows, issue: answer.issues[0] }));
  }
  const lists = { rates: Object.freeze(rates), unconverted: Object.freeze(unconverted) };
  if (converted.length === 0) return printedTrade({ ...trade, ...lists });
  const interval = addIntervals([unroundedInterval(exact, to), ...converted]);
  return printedTrade({
    ...trade,
    ...lists,
    total: printedExtent({ currency: to, interval }),
    rounded: false,
  });
}

/** The difference of two sides of which one has hedged values: known as far as they are, independently. */
export function hedgedBalance<C extends CurrencyCode>(
  exports: HedgedSide<C>,
  imports: HedgedSide<C>,
  to: C,
): ConvertedBalance<C> {
  const [sold, bought] = [intervalOfSide(exports, to), intervalOfSide(imports, to)];
  const total = printedExtent({ currency: to, interval: subtractIntervals(sold, bought) });
  return printedTrade({ total, rounded: false });
}

/** A total, and the amounts in it. */
interface HedgedSide<C extends CurrencyCode> {
  readonly trade: ConvertedTrade<C>;
  readonly exact: ConvertedTotal<C>;
}

function intervalOfSide<C extends CurrencyCode>({ trade: { total }, exact }: HedgedSide<C>, to: C): Interval {
  return isMoneyExtent(total) ? total.interval : unroundedInterval(exact, to);
}

/** Where the exact part of a total lies: a point, or as near to it as divisions by rates come. */
function unroundedInterval<C extends CurrencyCode>(
  { byCurrency, rates }: ConvertedTotal<C>,
  to: C,
): Interval {
  const own = byCurrency.get(to);
  const converted = rates.map(({ rate, original }) =>
    scaleInterval(intervalOfMoney(original), fractionOfRate(rate)),
  );
  return addIntervals([...(own === undefined ? [] : [intervalOfMoney(own)]), ...converted]);
}
