/**
 * The summary of cultural trade in a period: every product with its value as stated and in one currency, the totals,
 * and beside them the total that a source has published.
 */

import type { AreaList } from "../geography/area-list";
import { type AreaCount, type AreaProfile, countAreas } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import type { SourceRef } from "../model/record";
import { selectRecords } from "../model/selection";
import { isExport, type TradeRecord } from "../model/trade-record";
import { difference, type OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { type MultiCurrencyTotal, totalByCurrency } from "../money/multi-currency-total";
import { sumAmounts } from "../money/sum";
import { type ExchangeRate, readRate } from "../rates/exchange-rate";
import type { RateTable } from "../rates/rate-table";
import type { Period } from "../time/period";
import { precisionOf, roundingError } from "./precision";
import { amountOfValue, type TradeValue, valueInCurrency } from "./trade-value";

/** A total that a source has published, to be set beside the total of the records. */
export interface PublishedTotal<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, as in a trade record: -6 is printed to the nearest million. */
  readonly decimals?: number;
  /** The areas that the source names for the total. */
  readonly markets?: AreaList;
  readonly source?: SourceRef;
  /** Anything a reader should know, as that the total has another scope than the records. */
  readonly note?: string;
}

/** The period and currency to summarize in, the rates that may be used, and how countries and regions are counted. */
export interface TradeSummaryOptions<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  readonly currency: C;
  readonly profile: AreaProfile;
  /** For each pair of currencies and period one rate; a record's own period goes before that of the report. */
  readonly rates?: readonly ExchangeRate[] | RateTable;
  readonly published?: PublishedTotal<NoInfer<C>>;
}

/** One trade record of the period. */
export interface TradeLine<C extends CurrencyCode = CurrencyCode> {
  readonly record: TradeRecord;
  readonly value: TradeValue<C>;
  readonly markets: AreaCount | undefined;
}

/** The cultural trade of a period. Where `unvalued` is not empty, every total leaves those records out. */
export interface TradeSummary<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  readonly currency: C;
  readonly lines: readonly TradeLine<C>[];
  /** Exports and re-exports. */
  readonly exports: CurrencyAmount<C>;
  /** Imports and re-imports. */
  readonly imports: CurrencyAmount<C>;
  /** Exports minus imports. */
  readonly balance: CurrencyAmount<C>;
  /** Exports and imports together. */
  readonly total: CurrencyAmount<C>;
  /** Control totals of the values as stated, unconverted. */
  readonly byCurrency: MultiCurrencyTotal;
  /** Records that no total includes, because they state no value or no single rate converts it. */
  readonly unvalued: readonly string[];
  readonly published: PublishedComparison<C> | undefined;
  /** Records held whose own period is too coarse for this one: they are in no figure. */
  readonly undetermined: readonly string[];
}

/** A published total beside the total of the records. */
export interface PublishedComparison<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, where it is declared. */
  readonly decimals: number | undefined;
  /** The published total minus the total of the records: negative where the records exceed it. */
  readonly unexplained: CurrencyAmount<C>;
  /**
   * How far the difference may lie from the true one, each figure being rounded as its `decimals` declare; `undefined`
   * where one of them declares none.
   */
  readonly precision: CurrencyAmount<C> | undefined;
  readonly markets: AreaCount | undefined;
  readonly source: SourceRef | undefined;
  readonly note: string | undefined;
}

/**
 * Summarizes the trade of a period in one currency. A value in another currency is converted at the one rate given for
 * the record's period or for that of the report, never at a neighbour's; without one the record is listed as unvalued.
 * Converted values are rounded to the minor unit, as a report shows them, and the totals add what is shown; for a total
 * that is rounded once, use `totalConverted`. A ledger without trade gives totals of zero in the currency.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `money/unknown-currency`, `money/invalid-rate`,
 * `money/out-of-range`; `geography/stated-too-few`
 * @example
 * const ledger = createLedger({
 *   trades: [
 *     { id: "linen", flow: "export", kind: "goods", product: "Grass linen", period: "2012", value: usd("21130000") },
 *     { id: "troupe", flow: "export", kind: "services", product: "Acrobatics", period: "2012", value: rmb("6900000") },
 *   ],
 * });
 * const rate = exchangeRate({
 *   base: "USD", quote: "CNY", rate: "6.3123",
 *   basis: "annual-average", period: "2012", source: "World Bank, PA.NUS.FCRF",
 * });
 * const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
 * tradeSummary(ledger, { ...options, rates: [rate] }).exports.toString() // => "USD 22223103.94"
 * tradeSummary(ledger, options).unvalued // => ["troupe"]
 */
export function tradeSummary<C extends CurrencyCode>(
  ledger: Ledger,
  options: TradeSummaryOptions<C> & { readonly currency: OneCurrency<C> },
): TradeSummary<C> {
  const { period, currency, profile, rates: given = [], published } = options;
  const rates = "rates" in given ? given.rates : given;
  rates.forEach(readRate);
  const { counted, undetermined } = selectRecords(ledger.trades, period);
  const lines = counted.map((record): TradeLine<C> => {
    const value = valueInCurrency(record, { currency, period, rates });
    return Object.freeze({ record, value, markets: record.markets && countAreas(record.markets, profile) });
  });
  const totalOf = (included: readonly TradeLine<C>[]) =>
    sumAmounts<C>(
      currency,
      included.flatMap(({ value }) => amountOfValue(value) ?? []),
    );
  const exports = totalOf(lines.filter(({ record }) => isExport(record)));
  const imports = totalOf(lines.filter(({ record }) => !isExport(record)));
  const total = totalOf(lines);
  return Object.freeze({
    period,
    currency,
    lines: Object.freeze(lines),
    exports,
    imports,
    balance: difference(exports, imports),
    total,
    byCurrency: totalByCurrency(counted.flatMap(({ value }) => value ?? [])),
    unvalued: idsOf(
      lines.flatMap(({ record, value }) => (amountOfValue(value) === undefined ? [record] : [])),
    ),
    published: published && compareWithPublished(published, options, lines, total),
    undetermined: idsOf(undetermined),
  });
}

function idsOf(records: readonly TradeRecord[]): readonly string[] {
  return Object.freeze(records.map(({ id }) => id));
}

function compareWithPublished<C extends CurrencyCode>(
  { value, decimals, markets, source, note }: PublishedTotal<C>,
  { currency, profile }: TradeSummaryOptions<C> & { readonly currency: OneCurrency<C> },
  lines: readonly TradeLine<C>[],
  total: CurrencyAmount<C>,
): PublishedComparison<C> {
  const valued = lines.filter((line) => amountOfValue(line.value) !== undefined);
  const roundings = [roundingError(value, decimals), ...valued.map(precisionOf)];
  const known = roundings.filter((rounding) => rounding !== undefined);
  return Object.freeze({
    value,
    decimals,
    unexplained: difference(value, total),
    precision: known.length === roundings.length ? sumAmounts<C>(currency, known) : undefined,
    markets: markets && countAreas(markets, profile),
    source,
    note,
  });
}
