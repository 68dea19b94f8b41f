/**
 * The measure of cultural trade in one currency: both sides, their difference and their sum, each exact and rounded once.
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput, narrow } from "../aggregate/combinators";
import { type ConvertedTotal, printedConversion, sumConverted } from "../aggregate/leaves/converted";
import { count } from "../aggregate/leaves/count";
import { guardedBy } from "../aggregate/without-overlap";
import { type Call, requiredOptions, requireFunction } from "../foundation/arguments";
import { optionWord } from "../foundation/option-word";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import { difference, negateAmount, type OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { CONVERSION_OPTIONS, type ConversionOptions } from "../rates/conversion-options";
import type { RatePolicy } from "../rates/rate-query";
import { hasValue, type ValuedTrade } from "./fields";
import type { TradeTotalOptions } from "./trade";
import { tradesApart } from "./trade-overlaps";

/** Into which currency, at which rates, how rounded, and what to do with values that hold one another. */
export interface TradeInOptions<C extends CurrencyCode> extends ConversionOptions<C>, TradeTotalOptions {
  /** The policy for a record, such as the one rate of its period: `{ kind: "ofPeriod", periods: [record.period] }`. */
  readonly policyOf: (record: TradeRecord) => RatePolicy;
}

/** Cultural trade in one currency. What no rate converts is named on each side and in none of the amounts. */
export interface TradeInCurrency<C extends CurrencyCode> {
  /** Exports and re-exports. */
  readonly exports: ConvertedTotal<C>;
  /** Imports and re-imports. */
  readonly imports: ConvertedTotal<C>;
  /** Both together. */
  readonly total: ConvertedTotal<C>;
  /** Exports minus imports: rounded by itself or, where each row was rounded, made of the two totals. */
  readonly balance: Pick<ConvertedTotal<C>, "total" | "rounded">;
  /** Records of both flows that state no value. */
  readonly unknown: number;
}

const CALL: Call = { chapter: "aggregate", call: "tradeIn({ to, table, policyOf })" };

/**
 * Exports, imports, balance and total of what was held, in one currency: each exact, and rounded once at its end, so that
 * it is what a table of the same records has in its total row; rounded parts need not add up to it. For parts that do,
 * ask for `round: "each-row"`. What holds one another is refused as by `tradeTotal`. No records give zero.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`, and what `sumConverted` throws; when run: as `tradeTotal`
 * @example
 * const table = createRateTable({
 *   rates: [
 *     { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "World Bank" },
 *   ],
 * });
 * const of2012 = { kind: "services", product: "Acrobatics", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...of2012, id: "out", flow: "export", value: rmb("6900000") },
 *   { ...of2012, id: "in", flow: "import", value: usd("93103.94") },
 * ];
 * const inDollars = tradeIn({ to: "USD", table, policyOf: ({ period }) => ({ kind: "ofPeriod", periods: [period] }) });
 * aggregate(trades, inDollars).exports.total.toString() // => "USD 1093103.94"
 * aggregate(trades, inDollars).balance.total.toString() // => "USD 1000000"
 */
export function tradeIn<C extends CurrencyCode>(
  options: TradeInOptions<C> & { readonly to: OneCurrency<C> },
): Aggregator<TradeRecord, TradeInCurrency<C>> {
  const { overlap, policyOf, ...conversion } = requiredOptions<TradeInOptions<C>>(CALL, options, OPTIONS);
  requireFunction(CALL, "policyOf", policyOf);
  const isRefused = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "refuse";
  // Of rounded rows the sides are subtracted, so that they add up: the ceiling of -x is not minus the ceiling of x.
  const isOfRows = conversion.round === "each-row";
  const sumOf = (amountOf: (record: ValuedTrade) => CurrencyAmount) =>
    sumConverted<ValuedTrade, C>({
      ...(conversion as ConversionOptions<C> & { readonly to: OneCurrency<C> }),
      amountOf,
      policyOf,
    });
  const ofValue = sumOf(({ value }) => value);
  const signed = sumOf((record) => (isExport(record) ? record.value : negateAmount(record.value)));
  const valued = narrow(hasValue, {
    exports: filter(isExport, ofValue),
    imports: filter(isImport, ofValue),
    total: ofValue,
    signed,
  });
  const measured = mapOutput(
    { lines: count(), known: filter(hasValue, count()), valued },
    ({ lines, known, valued: { exports, imports, total, signed } }): TradeInCurrency<C> => {
      const balance = printedConversion({
        total: isOfRows ? difference(exports.total, imports.total) : signed.total,
        rounded: signed.rounded,
      }) as TradeInCurrency<C>["balance"];
      return Object.freeze({ exports, imports, total, balance, unknown: lines - known });
    },
  );
  const held = filter(wasHeld, measured);
  const name = `tradeIn(${ofValue.definition}, ${isRefused ? "refuse" : "allow"})`;
  return named(name, isRefused ? guardedBy(tradesApart(), held) : held);
}

const OPTIONS = [...CONVERSION_OPTIONS, "policyOf", "overlap"] as const;

function isImport<R extends TradeRecord>(record: R): boolean {
  return !isExport(record);
}
