/**
 * The index of a table of rates: the rates of each pair of currencies in order of time, by series and by period. Pairs are
 * told apart when a table is first asked, and each is put in order when it is asked for: a table of the European Central
 * Bank has forty of them, and a report needs two.
 */

import { getOrCreate } from "../foundation/collections";
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
}

interface SeriesIndex {
  readonly all: DatedRate[];
  readonly bySource: Map<string, DatedRate[]>;
}

interface TableIndex {
  readonly ratesOf: ReadonlyMap<string, readonly ExchangeRate[]>;
  readonly pairs: Map<string, PairIndex>;
}

/** Of tables that nobody can change: those of `createRateTable`, and copies. */
const indexes = /* @__PURE__ */ new WeakMap<RateTable, TableIndex | undefined>();

/** Marks a table as one that nobody can change, rates and all, so that what is looked up in it may be kept. */
export function keptTable(table: RateTable): RateTable {
  indexes.set(table, undefined);
  return table;
}

/** A table that stays as it is now: itself where nobody can change it, or else a checked copy. */
export function lastingTable(table: Pick<RateTable, "rates"> & Partial<RateTable>): RateTable {
  if (indexes.has(table as RateTable)) return table as RateTable;
  const rates = table.rates.map((rate) => {
    readRate(rate);
    return Object.freeze({ ...rate });
  });
  return keptTable(Object.freeze({ rates: Object.freeze(rates), sources: table.sources ?? [] }));
}

/** The rates between two currencies, in either direction, of one basis and flow, the earliest first. */
export function seriesOf(
  table: RateTable,
  from: CurrencyCode,
  to: CurrencyCode,
  { basis, flow, source }: SeriesQuery,
): readonly DatedRate[] {
  const series = pairOf(table, from, to)?.bySeries.get(seriesKey(basis, flow));
  return (source === undefined ? series?.all : series?.bySource.get(source)) ?? [];
}

/** The rates between two currencies, on any basis, of a period and of all periods, the earliest first. */
export function ratesOfPair(
  table: RateTable,
  from: CurrencyCode,
  to: CurrencyCode,
  period: Period,
): { readonly all: readonly DatedRate[]; readonly ofPeriod: readonly DatedRate[] } {
  const pair = pairOf(table, from, to);
  return { all: pair?.all ?? [], ofPeriod: pair?.byPeriod.get(period) ?? [] };
}

/** A table that somebody may change is read again each time. */
function pairOf(table: RateTable, from: CurrencyCode, to: CurrencyCode): PairIndex | undefined {
  const key = pairKey(from, to);
  if (!indexes.has(table))
    return pairIndex(table.rates.filter((rate) => pairKey(rate?.base, rate?.quote) === key));
  const index = getOrCreate(indexes as WeakMap<RateTable, TableIndex>, table, () => indexOf(table));
  const rates = index.ratesOf.get(key);
  return rates && getOrCreate(index.pairs, key, () => pairIndex(rates.map(ownRate)));
}

function indexOf({ rates }: RateTable): TableIndex {
  const ratesOf = new Map<string, ExchangeRate[]>();
  for (const rate of rates) getOrCreate(ratesOf, pairKey(rate.base, rate.quote), () => []).push(rate);
  return { ratesOf, pairs: new Map() };
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
  return { all, byPeriod, bySeries };
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
