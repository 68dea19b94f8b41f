/**
 * Everything that a report measures of one period.
 */

import { distinctAreas } from "../../aggregate/leaves/areas";
import { aggregate } from "../../aggregate/measures";
import type { AreaCount } from "../../geography/area-count";
import type { Ledger } from "../../model/ledger";
import type { TradeRecord } from "../../model/trade-record";
import type { CurrencyCode } from "../../money/currency";
import type { TradeInCurrency } from "../../statistics/trade-in-currency";
import { APART, overlapsAmong } from "../../statistics/trade-overlaps";
import type { AreasOfPeriod } from "../area-changes";
import type { ReportChoices } from "../report-options";
import { type AreaCounting, type AreaNote, areaNotes } from "../summaries/area-notes";
import {
  type Exchange,
  type ExchangeTotals,
  exchangeOf,
  exchangeTotals,
} from "../summaries/exchange-summary";
import { namedOverlaps } from "../summaries/reported-total";
import type { Counting } from "../summaries/visit-summary";
import { lineFigures, totalFigures } from "./exchange-figures";
import type { PeriodExchange } from "./exchange-groups";
import { observationFigures } from "./observation-figures";
import type { PeriodRecords } from "./records-of-periods";
import type { ReportFigure } from "./report-figure";
import { tieFigures } from "./tie-figures";
import { ofSide, type PeriodTrade, type Side, statedTotals, tradeOf, tradeTotals } from "./trade-figures";

/** The records of a period and what is measured of them as a series over periods has it: whole, and by direction. */
export interface MeasuredPeriod<C extends CurrencyCode> extends PeriodExchange {
  readonly records: PeriodRecords;
  readonly exchange: ExchangeTotals;
  readonly trade: PeriodTrade<C>;
  readonly traded: TradeInCurrency<C>;
  readonly figures: readonly ReportFigure[];
}

/** What is measured of a period that stands beside another one: by class, by kind, in each currency. */
export interface DetailedPeriod<C extends CurrencyCode> extends MeasuredPeriod<C> {
  readonly exchange: Exchange;
  /** In code order; they are among the figures. */
  readonly stated: readonly ReportFigure[];
  readonly observed: readonly ReportFigure[];
  readonly areas: AreasOfPeriod;
}

/** Measures a period as part of a series. */
export function measuredPeriod<C extends CurrencyCode>(
  ledger: Ledger,
  records: PeriodRecords,
  choices: ReportChoices<C>,
): MeasuredPeriod<C> {
  return measuredBy<C, ExchangeTotals>(ledger, records, choices, exchangeTotals);
}

/** Measures a period in detail. */
export function detailedPeriod<C extends CurrencyCode>(
  ledger: Ledger,
  records: PeriodRecords,
  choices: ReportChoices<C>,
): DetailedPeriod<C> {
  const { period, trades, observations } = records;
  const { counting, reading } = choices;
  const measured = measuredBy<C, Exchange>(ledger, records, choices, exchangeOf);
  const { exchange, trade, traded } = measured;
  const stated = [...statedTotals<C>(trade, "exports", traded), ...statedTotals<C>(trade, "imports", traded)];
  const observed = observationFigures(observations, period, reading);
  const markets = (side: Side) => marketsNamed(ofSide(trades, side), counting);
  return {
    ...measured,
    stated,
    observed,
    areas: {
      outbound: exchange.outbound.areas,
      inbound: exchange.inbound.areas,
      exports: markets("exports"),
      imports: markets("imports"),
    },
    figures: [...measured.figures, ...lineFigures(period, exchange), ...stated, ...observed],
  };
}

type Measured<C extends CurrencyCode, Of> = MeasuredPeriod<C> & { readonly exchange: Of };

function measuredBy<C extends CurrencyCode, Of extends ExchangeTotals>(
  ledger: Ledger,
  records: PeriodRecords,
  { counting, reading, conversionOf, isOverlapRefused }: ReportChoices<C>,
  exchangeIn: (records: PeriodRecords, ledger: Ledger, counting: Counting) => Of,
): Measured<C, Of> {
  const { period, trades } = records;
  const choices = { ...counting, reading };
  const exchange = exchangeIn(records, ledger, choices);
  // Where no record of the period is part of another, what holds what is known of it alone.
  const holders = trades.some(({ partOf }) => partOf !== undefined) ? ledger.trades : trades;
  const { overlaps } = isOverlapRefused && trades.length > 0 ? overlapsAmong(trades, holders) : APART;
  const trade = {
    period,
    asOf: counting.asOf,
    trades,
    conversion: conversionOf(period),
    overlaps: namedOverlaps(overlaps, trades),
  };
  const traded = tradeOf<C>(trade);
  return {
    records,
    ledger,
    reading,
    exchange,
    trade,
    traded,
    figures: [
      ...totalFigures(period, exchange, records, ledger, choices),
      ...tieFigures(ledger, period, reading),
      ...tradeTotals<C>(trade, traded),
    ],
  };
}

/** The markets that records name; nothing where none names any. */
function marketsOf(trades: readonly TradeRecord[], { profile, asOf }: AreaCounting): AreaCount | undefined {
  const stated = trades.filter(({ markets }) => markets !== undefined);
  if (stated.length === 0) return undefined;
  return aggregate(
    stated,
    distinctAreas<TradeRecord>(profile, ({ markets }) => markets, asOfOf(asOf)),
  ).areas;
}

function asOfOf(asOf: AreaCounting["asOf"]) {
  if (asOf === undefined) return {};
  return { asOf: asOf === "record" ? ({ period }: TradeRecord) => period : asOf };
}

/** The markets that records name, of which there may be more where some name none. */
function marketsNamed(trades: readonly TradeRecord[], counting: AreaCounting): AreaCount | undefined {
  const named = marketsOf(trades, counting);
  if (named === undefined || trades.every(({ markets }) => markets !== undefined)) return named;
  return { ...named, open: true };
}

/** That markets are counted otherwise where they are counted as they stood. */
export function marketNotes(trades: readonly TradeRecord[], choices: AreaCounting): readonly AreaNote[] {
  const dated = trades.map(({ id, markets, period }) => ({ id, areas: markets, period }));
  return areaNotes("markets", dated, choices, marketsOf(trades, choices), () =>
    marketsOf(trades, { ...choices, asOf: "record" }),
  );
}
