/**
 * The trade of one period as figures of a report: totals of both flows, the balance, what is stated in each currency, and the
 * same by product and by market.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { groupBy } from "../../aggregate/group-by";
import { aggregate } from "../../aggregate/measures";
import { intervalOfMoney, isMoneyExtent, type MoneySum } from "../../figures/money-extent";
import { getOrCreate } from "../../foundation/collections";
import type { AreasAsOf } from "../../geography/area-count";
import { currencyOfMoney } from "../../model/money-value";
import { isExport, type TradeRecord } from "../../model/trade-record";
import type { CurrencyCode } from "../../money/currency";
import { decimalOf } from "../../number/decimal";
import type { ConvertedTrade } from "../../statistics/hedged-conversion";
import { type TradeInCurrency, tradeIn } from "../../statistics/trade-in-currency";
import type { Period } from "../../time/period";
import { idOfName, type MemberKey, membersOf, nameOfId, topMembers } from "./breakdown";
import { balanceFigure } from "./derived-figures";
import { areasId, memberOf } from "./members";
import { type MoneyChoices, moneyFigure, statedFigure } from "./money-figures";
import { type Member, type ReportFigure, reportFigure } from "./report-figure";

/** A side of trade. */
export type Side = "exports" | "imports";

/** The trade that a period counts. */
export interface PeriodTrade<C extends CurrencyCode> extends MoneyChoices<C> {
  readonly period: Period;
  readonly trades: readonly TradeRecord[];
  /** As of when areas are counted. */
  readonly asOf: AreasAsOf | undefined;
}

/** The measure of trade in the currency of a report. Overlaps are looked at beside it, and not refused. */
function inCurrency<C extends CurrencyCode>({
  conversion,
}: MoneyChoices<C>): Aggregator<TradeRecord, TradeInCurrency<C>> {
  return tradeIn<C>({ ...conversion, overlap: "allow" });
}

/** The records of one side. */
export function ofSide(trades: readonly TradeRecord[], side: Side): readonly TradeRecord[] {
  return trades.filter((record) => isExport(record) === (side === "exports"));
}

/** What the measure of trade in the currency of a report gives for a period. */
export function tradeOf<C extends CurrencyCode>(trade: PeriodTrade<C>): TradeInCurrency<C> {
  return aggregate(trade.trades, inCurrency<C>(trade));
}

/** Exports, imports, both together and the balance, of what the measure gave. */
export function tradeTotals<C extends CurrencyCode>(
  trade: PeriodTrade<C>,
  answer: TradeInCurrency<C>,
): readonly ReportFigure[] {
  const { period, trades } = trade;
  const exports = moneyFigure(
    { indicator: "exports", period },
    ofSide(trades, "exports"),
    answer.exports,
    trade,
  );
  const imports = moneyFigure(
    { indicator: "imports", period },
    ofSide(trades, "imports"),
    answer.imports,
    trade,
  );
  const total = moneyFigure({ indicator: "trade", period }, trades, answer.total, trade);
  const balance = balanceFigure(exports, imports);
  const { total: measured } = answer.balance;
  // Rounded once by itself, as the measure rounds it.
  const isAmount = balance.number !== undefined && !isMoneyExtent(measured);
  const number = isAmount ? decimalOf(measured.value.toFixed()) : balance.number;
  return [exports, imports, total, reportFigure({ ...balance, number })];
}

/** What the records of one side state in each currency, in code order. */
export function statedTotals<C extends CurrencyCode>(
  trade: PeriodTrade<C>,
  side: Side,
  answer: TradeInCurrency<C>,
): readonly ReportFigure[] {
  const { period, overlaps } = trade;
  const records = ofSide(trade.trades, side);
  const byCurrency = new Map<CurrencyCode, TradeRecord[]>();
  for (const record of records)
    if (record.value !== undefined)
      getOrCreate(byCurrency, currencyOfMoney(record.value), () => []).push(record);
  const { byCurrency: amounts, extents } = answer[side];
  const totals: readonly MoneySum[] = [...amounts.entries(), ...extents];
  return [...byCurrency]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([currency, own]) => {
      const total = totals.find((sum) => sum.currency === currency);
      const breakdown = [memberOf("currency", currency)];
      const key = { indicator: side, statistic: "as-stated", period, breakdown } as const;
      return total === undefined ? [] : [statedFigure(key, own, total, overlaps)];
    });
}

/** By what the trade of one side is broken down. */
export type TradeDimension = "product" | "market";

const MEMBER_OF: Readonly<Record<TradeDimension, (record: TradeRecord, asOf?: AreasAsOf) => MemberKey>> = {
  product: ({ product }) => idOfName(product),
  market: ({ markets, period }, asOf) => areasId(markets, period, asOf),
};

function memberIn<C extends CurrencyCode>({ asOf }: PeriodTrade<C>, dimension: TradeDimension) {
  return (record: TradeRecord) => MEMBER_OF[dimension](record, asOf);
}

/** The members of one side of trade in a period, each with its total. */
type TotalsOfMembers<C extends CurrencyCode> = ReadonlyMap<MemberKey, ConvertedTrade<C>>;

function totalsOfMembers<C extends CurrencyCode>(
  trade: PeriodTrade<C>,
  side: Side,
  dimension: TradeDimension,
): TotalsOfMembers<C> {
  const rows = aggregate(
    ofSide(trade.trades, side),
    groupBy({ member: memberIn(trade, dimension) }, { trade: inCurrency<C>(trade) }),
  );
  return new Map(rows.map((row) => [row.member, row.trade[side]]));
}

/** One side of trade broken down: the members with the greatest totals in the first period, the rest, and their figures in each. */
export function membersOfTrade<C extends CurrencyCode>(
  all: readonly [PeriodTrade<C>, ...PeriodTrade<C>[]],
  side: Side,
  dimension: TradeDimension,
  top: number,
): { readonly members: readonly Member[]; readonly figures: readonly ReportFigure[] } {
  const totals = all.map((trade) => totalsOfMembers<C>(trade, side, dimension));
  const [own, ...others] = totals as [TotalsOfMembers<C>, ...TotalsOfMembers<C>[]];
  const sizes = [...own].map(([id, { total }]) => {
    const { lower } = intervalOfMoney(total);
    return [id, lower.kind === "finite" ? lower.value : undefined] as const;
  });
  const everywhere = new Set(others.flatMap((other) => [...other.keys()]));
  const names = dimension === "product" ? { nameOf: nameOfId } : {};
  const members = topMembers({ dimension, sizes, everywhere, ...names }, top);
  const figures = all.flatMap((trade, at) => memberFigures<C>(trade, side, members, dimension, totals[at]));
  return { members, figures };
}

/** The figures of members in a period. Only the rest is added up again. */
function memberFigures<C extends CurrencyCode>(
  trade: PeriodTrade<C>,
  side: Side,
  members: readonly Member[],
  dimension: TradeDimension,
  totals: TotalsOfMembers<C> | undefined,
): readonly ReportFigure[] {
  const measure = inCurrency<C>(trade);
  return membersOf(ofSide(trade.trades, side), members, memberIn(trade, dimension)).map(([member, records]) =>
    moneyFigure(
      { indicator: side, period: trade.period, breakdown: [member] },
      records,
      totals?.get(member.id) ?? aggregate(records, measure)[side],
      trade,
    ),
  );
}
