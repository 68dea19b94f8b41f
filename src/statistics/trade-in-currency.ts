/**
 * The measure of cultural trade in one currency: both sides, their difference and their sum, each exact and rounded once.
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter, mapOutput, narrow, split } from "../aggregate/combinators";
import { sumConverted } from "../aggregate/leaves/converted";
import { count } from "../aggregate/leaves/count";
import { guardedBy } from "../aggregate/without-overlap";
import { isMoneyExtent } from "../figures/money-extent";
import { type Call, requiredOptions, requireFunction } from "../foundation/arguments";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import { difference, negateAmount, type OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { CONVERSION_OPTIONS, type ConversionOptions, checkedConversion } from "../rates/conversion-options";
import type { RatePolicy } from "../rates/rate-query";
import { hasHedgedValue, hasValue, type ValuedTrade } from "./fields";
import {
  type ConvertedBalance,
  type ConvertedTrade,
  hedgedBalance,
  hedgedByRate,
  printedTrade,
  withHedgedAtRates,
} from "./hedged-conversion";
import { totalChoices } from "./total-choices";
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
  readonly exports: ConvertedTrade<C>;
  /** Imports and re-imports. */
  readonly imports: ConvertedTrade<C>;
  /** Both together. */
  readonly total: ConvertedTrade<C>;
  /** Exports minus imports: rounded by itself or, where each row was rounded, made of the two totals. */
  readonly balance: ConvertedBalance<C>;
  /** Records of both flows that state no value. */
  readonly unknown: number;
}

const CALL: Call = { chapter: "aggregate", call: "tradeIn({ to, table, policyOf })" };

/**
 * Exports, imports, balance and total of what was held, in one currency: each exact, and rounded once at its end, so that
 * it is what a table of the same records has in its total row; rounded parts need not add up to it. For parts that do,
 * ask for `round: "each-row"`. A value that is a figure, as "more than USD 100 billion", makes the total of its side an
 * extent: the ends of what it means are converted at the rate of its record, and nothing is rounded. What holds one another is refused as by `tradeTotal`. No records give zero.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`, `figures/invalid-policy`, `figures/unknown-option`, and what `sumConverted` throws; when run: as `tradeTotal`
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
  const { overlap, reading, policyOf, ...conversion } = requiredOptions<TradeInOptions<C>>(
    CALL,
    options,
    OPTIONS,
  );
  requireFunction(CALL, "policyOf", policyOf);
  const { isRefused, policy, name: choices } = totalChoices({ overlap, reading });
  const checked = checkedConversion<C>(CALL, conversion as ConversionOptions<C>);
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
  const byRate = hedgedByRate(policy, checked.to, policyOf);
  const byFlow = <In extends TradeRecord, Out>(measure: Aggregator<In, Out>) => ({
    exports: filter<In, Out>(isExport, measure),
    imports: filter<In, Out>(isImport, measure),
    total: measure,
  });
  const measured = mapOutput(
    split(
      hasValue,
      { ...byFlow(ofValue), signed },
      { lines: count(), hedged: narrow(hasHedgedValue, byFlow(byRate)) },
    ),
    ({ passed: { signed, ...exact }, others: { lines, hedged } }): TradeInCurrency<C> => {
      const exports = withHedgedAtRates(exact.exports, hedged.exports, checked);
      const imports = withHedgedAtRates(exact.imports, hedged.imports, checked);
      const total = withHedgedAtRates(exact.total, hedged.total, checked);
      const balance =
        isMoneyExtent(exports.total) || isMoneyExtent(imports.total)
          ? hedgedBalance<C>(
              { trade: exports, exact: exact.exports },
              { trade: imports, exact: exact.imports },
              checked.to,
            )
          : printedTrade<ConvertedBalance<C>>({
              total: isOfRows ? difference(exports.total, imports.total) : signed.total,
              rounded: signed.rounded,
            });
      return Object.freeze({ exports, imports, total, balance, unknown: lines - total.hedged });
    },
  );
  const held = filter(wasHeld, measured);
  const name = `tradeIn(${ofValue.definition}, ${choices})`;
  return named(name, isRefused ? guardedBy(tradesApart(), held) : held);
}

const OPTIONS = [...CONVERSION_OPTIONS, "policyOf", "overlap", "reading"] as const;

function isImport<R extends TradeRecord>(record: R): boolean {
  return !isExport(record);
}
