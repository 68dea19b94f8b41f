/**
 * The index of a table of rates: for each pair of currencies and each basis the rates in order of time, built once.
 */

import { getOrCreate } from "../foundation/collections";
import { compareText } from "../foundation/text";
import type { CurrencyCode } from "../money/currency";
import type { CalendarDate } from "../time/calendar-date";
import { periodSpan } from "../time/period";
import type { ExchangeRate, RateBasis, RateFlow } from "./exchange-rate";
import type { RateTable } from "./rate-table";

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

type TableIndex = ReadonlyMap<string, readonly DatedRate[]>;

const indexes = /* @__PURE__ */ new WeakMap<RateTable, TableIndex>();

/** The rates between two currencies, in either direction, of one basis and flow, the earliest first. */
export function seriesOf(
  table: RateTable,
  from: CurrencyCode,
  to: CurrencyCode,
  { basis, flow, source }: SeriesQuery,
): readonly DatedRate[] {
  const index = indexes.get(table) ?? buildIndex(table);
  indexes.set(table, index);
  return index.get(seriesKey(from, to, basis, flow, source)) ?? [];
}

/** Each rate stands in the series of its source and in that of all sources. */
function buildIndex({ rates }: RateTable): TableIndex {
  const index = new Map<string, DatedRate[]>();
  const dated = rates.map((rate): DatedRate => ({ day: periodSpan(rate.period).end, rate }));
  dated.sort((left, right) => compareText(left.day, right.day));
  for (const entry of dated) {
    const { base, quote, basis, flow, source } = entry.rate;
    getOrCreate(index, seriesKey(base, quote, basis, flow, source), () => []).push(entry);
    getOrCreate(index, seriesKey(base, quote, basis, flow, undefined), () => []).push(entry);
  }
  return index;
}

/** JSON text, because sources are any text and joined text could collide. */
function seriesKey(
  one: CurrencyCode,
  other: CurrencyCode,
  basis: RateBasis,
  flow: RateFlow | undefined,
  source: string | undefined,
): string {
  const pair = one < other ? one + other : other + one;
  return JSON.stringify([pair, basis, flow ?? null, source ?? null]);
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
