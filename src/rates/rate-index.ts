/**
 * The index of a table of rates: the rates of each pair of currencies in order of time, by series and by period. Pairs are
 * told apart when a table is first asked, and each is put in order when it is asked for: a table of the European Central
 * Bank has forty of them, and a report needs two.
 */

import { elementsOf, getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import type { CurrencyCode } from "../money/currency";
import type { CalendarDate } from "../time/calendar-date";
import { type Period, periodSpan } from "../time/period";
import { type ExchangeRate, ownRate, type RateBasis, type RateFlow, readRate } from "./exchange-rate";

/** Who publishes rates; a rate's `source` is its id. */
export interface RateSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
}

/** Rates that were checked together. Plain data: JSON holds it as it is. */
export interface RateTable {
  readonly rates: readonly ExchangeRate[];
  readonly sources: readonly RateSource[];
}

/** A rate and the day by which it is ordered: its own, or the last of its period. */
export interface DatedRate {
  readonly day: CalendarDate;
  readonly rate: ExchangeRate;
}

/** What all rates of a series have in common, besides the two currencies. */
interface SeriesQuery {
  readonly basis: RateBasis;
  readonly flow?: RateFlow | undefined;
  readonly source?: string | undefined;
}

/** Rates in order of time, the earliest first: each list is part of the one above it. */
interface PairIndex {
  readonly all: readonly DatedRate[];
  readonly byPeriod: ReadonlyMap<Period, readonly DatedRate[]>;
  readonly bySeries: ReadonlyMap<string, SeriesIndex>;
  /** Those of a source and a flow, on any basis, as they were asked for. */
  readonly asked: Map<string, readonly DatedRate[]>;
}

interface SeriesIndex {
  readonly all: DatedRate[];
  readonly bySource: Map<string, DatedRate[]>;
}

/** The two rates that a cross rate is made of. */
export type Legs = readonly [first: DatedRate, second: DatedRate];

/** What is looked up in. */
export interface RateIndex {
  readonly ratesOf: (pair: string) => readonly ExchangeRate[] | undefined;
  readonly pairs: Map<string, PairIndex | undefined>;
  /** Where walks through a pivot led to, by question and position: kept, so that many questions walk no way twice. */
  readonly walks: Map<string, Map<string, Legs | undefined>>;
}

/** Of tables that nobody can change: those of `createRateTable`, and copies. */
const indexes = /* @__PURE__ */ new WeakMap<RateTable, RateIndex | undefined>();

/** Marks a table as one that nobody can change, rates and all, so that what is looked up in it may be kept. */
export function keptTable(table: RateTable): RateTable {
  indexes.set(table, undefined);
  return table;
}

/** A table that stays as it is now: itself where nobody can change it, or else a checked copy. */
export function lastingTable(table: Pick<RateTable, "rates"> & Partial<RateTable>): RateTable {
  if (indexes.has(table as RateTable)) return table as RateTable;
  const rates = (elementsOf(table.rates) as readonly ExchangeRate[]).map((rate) => {
    readRate(rate);
    return Object.freeze({ ...rate });
  });
  return keptTable(Object.freeze({ rates: Object.freeze(rates), sources: table.sources ?? [] }));
}

/** The index of a table. One that somebody may change is read again for each question. */
export function rateIndex(table: RateTable): RateIndex {
  if (indexes.has(table))
    return getOrCreate(indexes as WeakMap<RateTable, RateIndex>, table, () => keptIndex(table));
  const { rates } = table;
  const ratesOf = (pair: string) => rates.filter((rate) => pairKey(rate?.base, rate?.quote) === pair);
  return { ratesOf, pairs: new Map(), walks: new Map() };
}

function keptIndex({ rates }: RateTable): RateIndex {
  const byPair = new Map<string, ExchangeRate[]>();
  for (const rate of rates) getOrCreate(byPair, pairKey(rate.base, rate.quote), () => []).push(rate);
  return { ratesOf: (pair) => byPair.get(pair)?.map(ownRate), pairs: new Map(), walks: new Map() };
}

/** The rates between two currencies, in either direction, of one basis and flow, the earliest first. */
export function seriesOf(
  index: RateIndex,
  from: CurrencyCode,
  to: CurrencyCode,
  { basis, flow, source }: SeriesQuery,
): readonly DatedRate[] {
  const series = pairOf(index, from, to)?.bySeries.get(seriesKey(basis, flow));
  return (source === undefined ? series?.all : series?.bySource.get(source)) ?? [];
}

/** The rates between two currencies of a period, on any basis. */
export function ratesOfPeriod(
  index: RateIndex,
  from: CurrencyCode,
  to: CurrencyCode,
  period: Period,
): readonly DatedRate[] {
  return pairOf(index, from, to)?.byPeriod.get(period) ?? [];
}

/** The rates between two currencies of all periods that answer to a source and a flow, the earliest first. */
export function ratesAsked(
  index: RateIndex,
  from: CurrencyCode,
  to: CurrencyCode,
  source: string | undefined,
  flow: RateFlow | undefined,
): readonly DatedRate[] {
  const pair = pairOf(index, from, to);
  if (pair === undefined) return [];
  return getOrCreate(pair.asked, JSON.stringify([source, flow]), () =>
    pair.all.filter((dated) => isAsked(dated, source, flow)),
  );
}

/** Whether a rate is of a source and a flow, where these are named; a rate of no flow is of both. */
export function isAsked(
  { rate }: DatedRate,
  source: string | undefined,
  flow: RateFlow | undefined,
): boolean {
  return (
    (source === undefined || rate.source === source) &&
    (flow === undefined || rate.flow === undefined || rate.flow === flow)
  );
}

function pairOf(index: RateIndex, from: CurrencyCode, to: CurrencyCode): PairIndex | undefined {
  const key = pairKey(from, to);
  return getOrCreate(index.pairs, key, () => {
    const rates = index.ratesOf(key);
    return rates && pairIndex(rates);
  });
}

function pairIndex(rates: readonly ExchangeRate[]): PairIndex {
  const all = rates.map((rate): DatedRate => ({ day: periodSpan(rate.period).end, rate }));
  all.sort((left, right) => textOrder(left.day, right.day));
  const byPeriod = new Map<Period, DatedRate[]>();
  const bySeries = new Map<string, SeriesIndex>();
  for (const dated of all) {
    const { basis, flow, source, period } = dated.rate;
    getOrCreate(byPeriod, period, () => []).push(dated);
    const series = getOrCreate(bySeries, seriesKey(basis, flow), () => ({ all: [], bySource: new Map() }));
    series.all.push(dated);
    getOrCreate(series.bySource, source, () => []).push(dated);
  }
  return { all, byPeriod, bySeries, asked: new Map() };
}

/** Codes of currencies are three letters each, so that joined they cannot collide. */
function pairKey(one: CurrencyCode, other: CurrencyCode): string {
  return one < other ? `${one}${other}` : `${other}${one}`;
}

/** Words of the library, which have no space. */
function seriesKey(basis: RateBasis, flow: RateFlow | undefined): string {
  return flow === undefined ? basis : `${basis} ${flow}`;
}

/** The position of the last rate of a series up to a day, or -1. */
export function lastUpTo(series: readonly DatedRate[], day: CalendarDate): number {
  let [low, high] = [0, series.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series[middle] as DatedRate).day <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
