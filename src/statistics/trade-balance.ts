/**
 * Both sides of trade held against each other: the balance and the coverage ratio.
 */

import type { Decimal } from "decimal.js";
import { type Aggregator, named } from "../aggregate/aggregator";
import { mapOutput } from "../aggregate/combinators";
import { roundedQuotient } from "../aggregate/values/measured";
import { guardedBy } from "../aggregate/without-overlap";
import type { Interval } from "../figures/interval";
import { divideIntervals } from "../figures/interval-arithmetic";
import { intervalOfMoney, isMoneyExtent, type MoneyExtent, type MoneySum } from "../figures/money-extent";
import { type Call, checkedOptions } from "../foundation/arguments";
import { textOrder } from "../foundation/text";
import type { TradeRecord } from "../model/trade-record";
import type { OneCurrency } from "../money/arithmetic";
import { type CurrencyCode, requireCurrency } from "../money/currency";
import { type CurrencyAmount, exactOf } from "../money/currency-amount";
import type { MultiCurrencyTotal } from "../money/multi-currency-total";
import { currenciesIn, subtractTotals, sumIn } from "./hedged-values";
import { TOTAL_OPTIONS, totalChoices } from "./total-choices";
import { type TradeTotal, type TradeTotalOptions, valueOfFlow } from "./trade";
import { tradesApart } from "./trade-overlaps";

/** Exports, imports and their difference. */
export interface TradeBalance {
  readonly exports: TradeTotal;
  readonly imports: TradeTotal;
  /** Exports minus imports, of each currency that is in either and has exact totals in both. */
  readonly balance: MultiCurrencyTotal;
  /** Exports minus imports of each other currency: where the difference lies. */
  readonly extents: readonly MoneyExtent[];
  /** Records of both flows that state no value: the balance is without them. */
  readonly unknown: number;
}

/** Exports per unit of imports in one currency, or why there is no ratio. */
export type CoverageRatio<C extends CurrencyCode> = {
  /** Records that state no value. */
  readonly unknown: number;
  /** Other currencies that occurred: their records are in neither side. */
  readonly otherCurrencies: readonly CurrencyCode[];
} & (
  | {
      readonly kind: "ratio";
      readonly exports: CurrencyAmount<C>;
      readonly imports: CurrencyAmount<C>;
      /** Per one: 1.25 is exports of 125 for imports of 100. Rounded half-even to 12 decimals. */
      readonly ratio: Decimal;
      readonly rounded: boolean;
    }
  | {
      readonly kind: "undefined";
      readonly reason: "no-imports";
      readonly exports: MoneySum<C>;
      readonly imports: CurrencyAmount<C>;
    }
  | {
      readonly kind: "undefined";
      /** A value is a figure: the ratio is not one number. */
      readonly reason: "hedged-value";
      readonly exports: MoneySum<C>;
      readonly imports: MoneySum<C>;
      /** Where the ratio lies, per one; any number where imports may be nothing. */
      readonly extent: Interval;
    }
);

const RATIO_DECIMALS = 12;
const CALL: Call = { chapter: "aggregate", call: "coverageRatio(currency, { overlap, reading })" };

/**
 * Exports minus imports, by currency, with both beside it. A surplus is positive. None give totals without entries.
 *
 * @throws when run: as `tradeTotal`
 * @example
 * const of2012 = { kind: "goods", product: "Books", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...of2012, id: "out", flow: "export", value: usd("100") },
 *   { ...of2012, id: "in", flow: "import", value: usd("130") },
 * ];
 * aggregate(trades, tradeBalance).balance.entries().map(String) // => ["USD -30"]
 */
export const tradeBalance: Aggregator<TradeRecord, TradeBalance> = /* @__PURE__ */ balanceOf();

/** Both sides under one guard, which looks at each of them. */
function balanceOf(options?: TradeTotalOptions): Aggregator<TradeRecord, TradeBalance> {
  const choices = totalChoices(checkedOptions(CALL, options, TOTAL_OPTIONS));
  const measured = mapOutput(
    { exports: valueOfFlow("exports", choices), imports: valueOfFlow("imports", choices) },
    ({ exports, imports }) => {
      const { total: balance, extents } = subtractTotals(exports, imports);
      return Object.freeze({
        exports,
        imports,
        balance,
        extents,
        unknown: exports.unknown + imports.unknown,
      });
    },
  );
  const name = `tradeBalance(${choices.name})`;
  return named(name, choices.isRefused ? guardedBy(tradesApart(), measured) : measured);
}

/**
 * The coverage ratio: exports divided by imports, in one currency. Records in other currencies are in neither side and
 * are named. Without imports there is no ratio: `{ kind: "undefined", reason: "no-imports" }`. Where a value is a figure
 * there is an extent of it: `{ kind: "undefined", reason: "hedged-value", extent }`.
 *
 * @throws `money/unknown-currency`; when run: as `tradeTotal`
 * @source United Nations Conference on Trade and Development, Handbook of Statistics: exports as a share of imports
 * @example
 * const of2012 = { kind: "goods", product: "Books", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...of2012, id: "out", flow: "export", value: usd("100") },
 *   { ...of2012, id: "in", flow: "import", value: usd("125") },
 * ];
 * const coverage = aggregate(trades, coverageRatio("USD"));
 * coverage.kind === "ratio" ? coverage.ratio.toString() : coverage.reason // => "0.8"
 */
export function coverageRatio<C extends CurrencyCode>(
  currency: C & OneCurrency<C>,
  options?: TradeTotalOptions,
): Aggregator<TradeRecord, CoverageRatio<C>> {
  const code = requireCurrency(currency);
  const ratio = mapOutput(balanceOf(options), ({ exports, imports, unknown }): CoverageRatio<C> => {
    const [sold, bought] = [sumIn<C>(exports, currency), sumIn<C>(imports, currency)];
    const occurring = [...currenciesIn(exports), ...currenciesIn(imports)];
    const otherCurrencies = [...new Set(occurring)].filter((other) => other !== code).sort(textOrder);
    const beside = { unknown, otherCurrencies: Object.freeze(otherCurrencies) };
    if (!isMoneyExtent(bought) && exactOf(bought).units === 0)
      return Object.freeze({
        kind: "undefined",
        reason: "no-imports",
        exports: sold,
        imports: bought,
        ...beside,
      });
    if (isMoneyExtent(sold) || isMoneyExtent(bought)) {
      const extent = divideIntervals(intervalOfMoney(sold), intervalOfMoney(bought));
      const sides = { exports: sold, imports: bought };
      return Object.freeze({ kind: "undefined", reason: "hedged-value", ...sides, extent, ...beside });
    }
    const { quotient, rounded } = roundedQuotient(exactOf(sold), exactOf(bought), RATIO_DECIMALS);
    return Object.freeze({
      kind: "ratio",
      exports: sold,
      imports: bought,
      ratio: quotient,
      rounded,
      ...beside,
    });
  });
  return named(`coverageRatio(${code}): ${ratio.definition}`, ratio);
}
