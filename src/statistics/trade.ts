/**
 * The measures of cultural trade, as values to combine: exports, imports, balance and coverage ratio of what was held.
 * Nothing is converted here: totals are kept by currency, and `sumConverted` makes one of them at rates that it names.
 *
 * @source United Nations, International Merchandise Trade Statistics 2010: exports include re-exports, imports re-imports
 */

import type { Decimal } from "decimal.js";
import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput, narrow } from "../aggregate/combinators";
import { count } from "../aggregate/leaves/count";
import { sumByCurrency } from "../aggregate/leaves/money";
import { roundedQuotient } from "../aggregate/values/measured";
import { guardedBy } from "../aggregate/without-overlap";
import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord, requiredWord } from "../foundation/option-word";
import { printing } from "../foundation/printing";
import { textOrder } from "../foundation/text";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { OneCurrency } from "../money/arithmetic";
import { type CurrencyCode, requireCurrency } from "../money/currency";
import { type CurrencyAmount, currencyAmount, exactOf } from "../money/currency-amount";
import type { MultiCurrencyTotal } from "../money/multi-currency-total";
import { hasValue, valueOfTrade } from "./fields";
import { type MarketOverlap, marketsThat } from "./market-overlaps";

/** The value of trade, and how many records could not say. */
export interface TradeTotal {
  readonly total: MultiCurrencyTotal;
  /** Records that state a value. */
  readonly known: number;
  /** Records that state none: their value is not in the total. */
  readonly unknown: number;
}

/** A frozen total that prints itself. */
export const printedTradeTotal = /* @__PURE__ */ printing<TradeTotal>(
  "trade-total",
  ({ total, unknown }) => `${total}${unknown === 0 ? "" : `, and ${unknown} of unknown value`}`,
  "total.total.get(currency)",
);

/** Exports, imports and their difference. */
export interface TradeBalance {
  readonly exports: TradeTotal;
  readonly imports: TradeTotal;
  /** Exports minus imports, of each currency that is in either. */
  readonly balance: MultiCurrencyTotal;
  /** Records of both flows that state no value: the balance is without them. */
  readonly unknown: number;
}

/** Exports per unit of imports in one currency, or why there is no ratio. */
export type CoverageRatio<C extends CurrencyCode> = {
  readonly exports: CurrencyAmount<C>;
  readonly imports: CurrencyAmount<C>;
  /** Records that state no value. */
  readonly unknown: number;
  /** Other currencies that occurred: their records are in neither side. */
  readonly otherCurrencies: readonly CurrencyCode[];
} & (
  | {
      readonly kind: "ratio";
      /** Per one: 1.25 is exports of 125 for imports of 100. Rounded half-even to 12 decimals. */
      readonly ratio: Decimal;
      readonly rounded: boolean;
    }
  | { readonly kind: "undefined"; readonly reason: "no-imports" }
);

/** What to do with values of one product, kind and period whose markets contain one another; refused where left out. */
export interface TradeTotalOptions {
  readonly overlap?: "refuse" | "allow";
}

const RATIO_DECIMALS = 12;

/**
 * The value of exports or imports held, by currency. Two records of one product, kind and period of which one is for a
 * market that contains the other's (`035` and `TH`) are refused, unless asked for: the first may hold the second.
 * Records that share one of several markets, and periods within one another, are not compared.
 *
 * @throws `aggregate/unknown-option`; when run: `aggregate/overlapping-areas`, `geography/unknown-area`, `money/not-an-amount`
 * @example
 * const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...sale, id: "region", markets: ["035"], value: usd("100") },
 *   { ...sale, id: "country", markets: ["TH"], value: usd("60") },
 * ];
 * aggregate(trades, tradeTotal("exports")) // throws aggregate/overlapping-areas
 * String(aggregate(trades, tradeTotal("exports", { overlap: "allow" })).total.get("USD")) // => "USD 160"
 */
export function tradeTotal(
  flow: "exports" | "imports",
  options?: TradeTotalOptions,
): Aggregator<TradeRecord, TradeTotal> {
  const { overlap } = checkedOptions(
    { chapter: "aggregate", call: "tradeTotal(flow, { overlap })" },
    options,
    ["overlap"],
  );
  const isWanted =
    requiredWord("aggregate", "the flow of tradeTotal", flow, ["exports", "imports"]) === "exports";
  const isRefused = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "refuse";
  const total = mapOutput(
    { lines: count(), valued: narrow(hasValue, { known: count(), total: sumByCurrency(valueOfTrade) }) },
    ({ lines, valued: { known, total } }) => printedTradeTotal({ total, known, unknown: lines - known }),
  );
  const isCounted = (record: TradeRecord) => wasHeld(record) && isExport(record) === isWanted;
  const measured = isRefused ? guardedBy(MARKETS_APART, total) : total;
  const name = `tradeTotal(${flow}, ${isRefused ? "refuse" : "allow"})`;
  return named(name, filter(isCounted, measured));
}

/** The guard of every total of trade that refuses overlaps. */
export const MARKETS_APART = /* @__PURE__ */ marketsThat((overlaps) => {
  if (overlaps[0] !== undefined) throw overlappingMarketsError(overlaps, overlaps[0]);
});

function overlappingMarketsError(
  overlaps: readonly MarketOverlap[],
  { outer, inner, product, period }: MarketOverlap,
): LedgerError {
  const others = overlaps.length === 1 ? "" : ` There are ${overlaps.length} such pairs.`;
  return new LedgerError(
    "aggregate/overlapping-areas",
    `Cannot add up the markets ${quote(outer)} and ${quote(inner)} of ${quote(product)} in ${period}: the first contains the second, so that what they share would count twice.${others} Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.`,
    { details: { outer, inner, overlaps } },
  );
}

/**
 * Exports and re-exports held, by currency. None give a total without entries.
 *
 * @throws when run: as `tradeTotal`
 * @example
 * const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
 * const trades: TradeRecord[] = [{ ...sale, id: "a", value: usd("21130000") }, { ...sale, id: "b" }];
 * const exports = aggregate(trades, exportTotal);
 * exports.total.entries().map(String) // => ["USD 21130000"]
 * exports.unknown // => 1
 */
export const exportTotal: Aggregator<TradeRecord, TradeTotal> = /* @__PURE__ */ tradeTotal("exports");

/**
 * Imports and re-imports held, by currency. None give a total without entries.
 *
 * @throws when run: as `tradeTotal`
 * @example
 * const books: TradeRecord[] = [
 *   { id: "a", flow: "import", kind: "goods", product: "Books", period: "2012", value: rmb("70") },
 * ];
 * aggregate(books, importTotal).total.entries().map(String) // => ["CNY 70"]
 */
export const importTotal: Aggregator<TradeRecord, TradeTotal> = /* @__PURE__ */ tradeTotal("imports");

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

function balanceOf(options?: TradeTotalOptions): Aggregator<TradeRecord, TradeBalance> {
  return mapOutput(
    { exports: tradeTotal("exports", options), imports: tradeTotal("imports", options) },
    ({ exports, imports }) =>
      Object.freeze({
        exports,
        imports,
        balance: exports.total.subtract(imports.total),
        unknown: exports.unknown + imports.unknown,
      }),
  );
}

/**
 * The coverage ratio: exports divided by imports, in one currency. Records in other currencies are in neither side and
 * are named. Without imports there is no ratio: `{ kind: "undefined", reason: "no-imports" }`.
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
  const none = currencyAmount<C>("0", currency);
  const ratio = mapOutput(balanceOf(options), ({ exports, imports, unknown }): CoverageRatio<C> => {
    const sold = exports.total.get<C>(currency) ?? none;
    const bought = imports.total.get<C>(currency) ?? none;
    const occurring = [...exports.total.entries(), ...imports.total.entries()].map(
      (amount) => amount.currency,
    );
    const otherCurrencies = [...new Set(occurring)].filter((other) => other !== code).sort(textOrder);
    const sides = {
      exports: sold,
      imports: bought,
      unknown,
      otherCurrencies: Object.freeze(otherCurrencies),
    };
    if (exactOf(bought).units === 0)
      return Object.freeze({ kind: "undefined", reason: "no-imports", ...sides });
    const { quotient, rounded } = roundedQuotient(exactOf(sold), exactOf(bought), RATIO_DECIMALS);
    return Object.freeze({ kind: "ratio", ratio: quotient, rounded, ...sides });
  });
  return named(`coverageRatio(${code}): ${ratio.definition}`, ratio);
}
