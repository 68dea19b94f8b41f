/**
 * The measures of cultural trade, as values to combine: exports, imports, balance and coverage ratio of what was held.
 * Nothing is converted here: totals are kept by currency, and `sumConverted` makes one of them at rates that it names.
 *
 * @source United Nations, International Merchandise Trade Statistics 2010: exports include re-exports, imports re-imports
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput, split } from "../aggregate/combinators";
import { count } from "../aggregate/leaves/count";
import { sumByCurrency } from "../aggregate/leaves/money";
import { guardedBy } from "../aggregate/without-overlap";
import type { ReadingPolicy } from "../figures/reading-policy";
import { type Call, checkedOptions } from "../foundation/arguments";
import { requiredWord } from "../foundation/option-word";
import { printing } from "../foundation/printing";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { MultiCurrencyTotal } from "../money/multi-currency-total";
import { hasValue, valueOfTrade } from "./fields";
import {
  type HedgedSums,
  hedgedRecords,
  hedgedSums,
  type MoneyTotals,
  withHedged,
  wordsOfTotals,
} from "./hedged-values";
import { TOTAL_OPTIONS, type TotalChoices, totalChoices } from "./total-choices";
import { tradesApart } from "./trade-overlaps";

/**
 * The value of trade, and how many records could not say. `total` has the currencies in which every value is an amount;
 * where a value is a figure, as "more than USD 100 billion", the currency is in `extents` with all of its values.
 */
export interface TradeTotal extends MoneyTotals {
  /** Records that state an amount. */
  readonly known: number;
  /** Records whose value is a figure. */
  readonly hedged: number;
  /** Records that state none: their value is in no total. */
  readonly unknown: number;
}

/** A frozen total that prints itself. */
export const printedTradeTotal = /* @__PURE__ */ printing<TradeTotal>(
  "trade-total",
  ({ unknown, ...totals }) =>
    `${wordsOfTotals(totals)}${unknown === 0 ? "" : `, and ${unknown} of unknown value`}`,
  "total.total.get(currency), which a currency in total.extents has none of",
);

/** How trade is totalled. */
export interface TradeTotalOptions {
  /** What to do with values of which one holds what the other holds, as `overlappingTrades` finds them; refused where left out. */
  readonly overlap?: "refuse" | "allow";
  /** How values that are figures are read; `READINGS.AS_WRITTEN` where left out. */
  readonly reading?: ReadingPolicy;
}

/**
 * The value of exports or imports held, by currency. Two records of which one holds what the other holds, by its
 * reporter (`CN` and `CN-CQ`), its market (`035` and `TH`), its code (`92` and `9201`), its period (`2012` and `2012-Q1`) or as its whole (`partOf`), are refused, unless
 * asked for. Which these are is what `overlappingTrades` answers. Records that share one of several markets are not compared.
 * Values that are figures give the extent of their currency, with the exact ones in it.
 *
 * @throws `aggregate/unknown-option`, `figures/invalid-policy`, `figures/unknown-option`; when run: `aggregate/overlapping-areas`, `aggregate/overlapping-levels`,
 * `aggregate/overlapping-periods`, `aggregate/whole-and-part`, `aggregate/unknown-whole`, `geography/unknown-area`,
 * `money/not-an-amount`
 * @example
 * const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...sale, id: "region", markets: ["035"], value: usd("100") },
 *   { ...sale, id: "country", markets: ["TH"], value: usd("60") },
 * ];
 * aggregate(trades, tradeTotal("exports")) // throws aggregate/overlapping-areas
 * String(aggregate(trades, tradeTotal("exports", { overlap: "allow" })).total.get("USD")) // => "USD 160"
 * const hedged = { ...sale, id: "more", value: moreThan(100, { scale: "billion", unit: "USD" }) };
 * String(aggregate([hedged, { ...sale, id: "known", value: usd("160") }], tradeTotal("exports")))
 * // => "more than USD 100,000,000,160"
 */
export function tradeTotal(
  flow: "exports" | "imports",
  options?: TradeTotalOptions,
): Aggregator<TradeRecord, TradeTotal> {
  const choices = totalChoices(checkedOptions(CALL, options, TOTAL_OPTIONS));
  requiredWord("aggregate", "the flow of tradeTotal", flow, ["exports", "imports"]);
  const name = `tradeTotal(${flow}, ${choices.name})`;
  const counted = valueOfFlow(flow, choices);
  return named(name, choices.isRefused ? guardedBy(tradesApart(isOfFlow(flow)), counted) : counted);
}

const CALL: Call = { chapter: "aggregate", call: "tradeTotal(flow, { overlap, reading })" };

/** What was held of one side of trade. */
function isOfFlow(flow: "exports" | "imports"): (record: TradeRecord) => boolean {
  const isWanted = flow === "exports";
  return (record) => wasHeld(record) && isExport(record) === isWanted;
}

/** The value of one side of trade, whatever holds what. */
export function valueOfFlow(
  flow: "exports" | "imports",
  choices: TotalChoices,
): Aggregator<TradeRecord, TradeTotal> {
  return filter(isOfFlow(flow), valueOfAll(choices));
}

/** The value of whatever records there are, by currency. */
export function valueOfAll({ policy }: Pick<TotalChoices, "policy">): Aggregator<TradeRecord, TradeTotal> {
  return mapOutput(
    split(
      hasValue,
      { known: count(), exact: sumByCurrency(valueOfTrade) },
      { lines: count(), sums: hedgedSums(policy) },
    ),
    ({ passed, others }) => totalOfParts(passed, others),
  );
}

/** A total of what is known exactly, of figures, and of how many lines state no amount. */
export function totalOfParts(
  { known, exact }: { readonly known: number; readonly exact: MultiCurrencyTotal },
  { lines, sums }: { readonly lines: number; readonly sums: HedgedSums },
): TradeTotal {
  const hedged = hedgedRecords(sums);
  return printedTradeTotal({ ...withHedged(exact, sums), known, hedged, unknown: lines - hedged });
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
