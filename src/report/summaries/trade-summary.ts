/**
 * The summary of cultural trade in a period: every product with its value as stated and in one currency, the totals,
 * and beside them the total that a source has published.
 */

import { filter } from "../../aggregate/combinators";
import { aggregate, all } from "../../aggregate/measures";
import type { MoneyExtent } from "../../figures/money-extent";
import { type Call, requiredOptions } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { type AreaCount, checkedAsOf } from "../../geography/area-count";
import { requireProfile } from "../../geography/area-profile";
import { requireLedger } from "../../model/given-records";
import type { Ledger } from "../../model/ledger";
import { selectRecords, type UnplacedRecord, unplacedRecords } from "../../model/selection";
import { isExport, type TradeRecord } from "../../model/trade-record";
import type { OneCurrency } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import type { MultiCurrencyTotal } from "../../money/multi-currency-total";
import { tradeIn } from "../../statistics/trade-in-currency";
import { APART, overlapsAmong } from "../../statistics/trade-overlaps";
import type { Period } from "../../time/period";
import { type AreaCounting, type AreaNote, countDated, type DatedAreas, notesOfRecord } from "./area-notes";
import { checkPublished, compareWithPublished, type PublishedComparison } from "./published-total";
import { WHOLE_EVIDENCE } from "./reported-count";
import { namedOverlaps, type ReportedOverlaps, type ReportedTotal, reportedTotal } from "./reported-total";
import { conversionOf, TRADE_OPTIONS, type TradeSummaryOptions } from "./trade-options";
import { isInTotal, type ReportConversion, type TradeValue, valuesInCurrency } from "./trade-value";

/** One trade record of the period. */
export interface TradeLine<C extends CurrencyCode = CurrencyCode> {
  readonly record: TradeRecord;
  readonly value: TradeValue<C>;
  readonly markets: AreaCount | undefined;
}

/**
 * The cultural trade of a period. Where `unvalued` is not empty, every total leaves those records out. Totals are rounded
 * once each, so that lines, which are rounded to be shown, need not add up to them.
 */
export interface TradeSummary<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  readonly currency: C;
  readonly lines: readonly TradeLine<C>[];
  /** Exports and re-exports. */
  readonly exports: ReportedTotal<C>;
  /** Imports and re-imports. */
  readonly imports: ReportedTotal<C>;
  /** Exports minus imports. */
  readonly balance: ReportedTotal<C>;
  /** Exports and imports together. */
  readonly total: ReportedTotal<C>;
  /** Control totals of the values as stated, unconverted, of each currency in which all are amounts. */
  readonly byCurrency: MultiCurrencyTotal;
  /** The same of each other currency: where the total of amounts and figures lies. */
  readonly extents: readonly MoneyExtent[];
  /** Records that no total includes, because they state no value or no single rate converts it. */
  readonly unvalued: readonly string[];
  readonly published: PublishedComparison<C> | undefined;
  /** Records held of whose own period only part is in this one: they are in no figure. */
  readonly undetermined: readonly UnplacedRecord[];
  /** Counts of markets that are others where areas are counted as they stood. */
  readonly areaNotes: readonly AreaNote[];
}

const CALL: Call = { chapter: "report", call: "tradeSummary(ledger, { period, currency, profile })" };

/**
 * Summarizes the trade of a period in one currency, by the measure `tradeIn`. A value in another currency is converted at
 * the one rate given for the record's period or for that of the report, never at a neighbour's, unless the caller names
 * another policy; without a rate the record is listed as unvalued. Totals are rounded once, lines to be shown; ask for
 * `round: "each-row"` where they have to add up. Where a value is a figure, as "more than USD 100 billion", a total is the
 * extent of all values. Where records hold one another there is no total, but the pairs. A
 * ledger without trade gives totals of zero in the currency.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`; `time/invalid-period`, `time/reversed-range`;
 * `money/unknown-currency`, `money/out-of-range`, `money/invalid-decimals`, `money/unknown-rounding-mode`; for rates
 * `money/invalid-rate`, `money/invalid-rate-table`, `money/invalid-rate-query`; for `published` `money/not-an-amount`,
 * `money/currency-mismatch`, `geography/unknown-area`, `geography/stated-too-few`, `figures/invalid-count`;
 * `figures/invalid-policy`, `figures/unknown-option` for the reading; `geography/invalid-argument` for the profile; `model/invalid-records`
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
 * const { exports } = tradeSummary(ledger, { ...options, rates: [rate] });
 * exports.kind === "total" ? exports.amount.toString() : exports.reason // => "USD 22223103.94"
 * tradeSummary(ledger, options).unvalued // => ["troupe"]
 */
export function tradeSummary<C extends CurrencyCode>(
  ledger: Ledger,
  options: TradeSummaryOptions<C> & { readonly currency: OneCurrency<C> },
): TradeSummary<C> {
  return summaryOf<C>(
    CALL,
    requireLedger(CALL, ledger),
    requiredOptions<TradeSummaryOptions<C>>(CALL, options, TRADE_OPTIONS) as typeof options,
  );
}

/** As `tradeSummary`, of a ledger that was checked and options whose names were. */
function summaryOf<C extends CurrencyCode>(
  call: Call,
  ledger: Ledger,
  options: TradeSummaryOptions<C> & { readonly currency: OneCurrency<C> },
): TradeSummary<C> {
  const { period, currency, profile, asOf, published } = options;
  requireProfile(profile);
  checkedAsOf(asOf);
  const counting: AreaCounting = asOf === undefined ? { profile } : { profile, asOf };
  const isRefused = optionWord("report", "overlap", options.overlap, ["refuse", "allow"]) === "refuse";
  const { counted, undetermined } = selectRecords("trades", ledger.trades, period);
  const conversion = conversionOf<C>(call, options);
  if (published !== undefined) checkPublished<C>(call, published, currency);
  const { trade, behind } = aggregate(counted, measureOf<C>(conversion));
  const { overlaps, cutShort } = isRefused ? overlapsAmong(counted, ledger.trades) : APART;
  const pairs = namedOverlaps(overlaps, counted);
  const overlapsOf = (...flows: readonly ("exports" | "imports")[]): ReportedOverlaps => ({
    overlaps: Object.freeze(pairs.filter(({ flow }) => flows.includes(flow))),
    areAll: !cutShort.some((flow) => flows.includes(flow)),
  });
  const ofFlow = (flow: "exports" | "imports") => reportedTotal(trade[flow], behind[flow], overlapsOf(flow));
  const ofBoth = overlapsOf("exports", "imports");
  const total = reportedTotal(trade.total, behind.total, ofBoth);
  const worthOf = valuesInCurrency(conversion);
  const lines = counted.map((record): TradeLine<C> => {
    const value = worthOf(record);
    return Object.freeze({ record, value, markets: countDated(datedMarkets(record), counting) });
  });
  const comparison =
    published && compareWithPublished(published, { period, counting, conversion }, lines, total);
  return Object.freeze({
    period,
    currency,
    lines: Object.freeze(lines),
    exports: ofFlow("exports"),
    imports: ofFlow("imports"),
    balance: reportedTotal({ ...trade.total, ...trade.balance }, behind.total, ofBoth),
    total,
    byCurrency: trade.total.byCurrency,
    extents: trade.total.extents,
    unvalued: idsOf(lines.flatMap(({ record, value }) => (isInTotal(value) ? [] : [record]))),
    published: comparison,
    undetermined: unplacedRecords(undetermined),
    areaNotes: Object.freeze([
      ...lines.flatMap(({ record, markets }) =>
        notesOfRecord("markets", datedMarkets(record), counting, markets),
      ),
      ...notesOfRecord(
        "published markets",
        { areas: published?.markets, period },
        counting,
        comparison?.markets,
      ),
    ]),
  });
}

/** The totals of records and what stands behind each. Overlaps are looked at beside them and not refused. */
function measureOf<C extends CurrencyCode>(conversion: ReportConversion<C>) {
  const behind = {
    exports: filter((record: TradeRecord) => isExport(record), WHOLE_EVIDENCE),
    imports: filter((record: TradeRecord) => !isExport(record), WHOLE_EVIDENCE),
    total: WHOLE_EVIDENCE,
  };
  const trade = tradeIn<C>({ ...conversion, overlap: "allow" });
  return { trade, behind: all(behind) };
}

function datedMarkets({ id, markets, period }: TradeRecord): DatedAreas {
  return { id, areas: markets, period };
}

function idsOf(records: readonly TradeRecord[]): readonly string[] {
  return Object.freeze(records.map(({ id }) => id));
}
