/**
 * Peak memory of a stream: ten times the records must not take more of it. Each size runs in a process of its own, because a
 * peak never falls again.
 */

import {
  aggregateAsync,
  type CurrencyAmount,
  count,
  groupBy,
  sumByCurrency,
  type TradeRecord,
} from "cultural-ledger";
import { type PlainRow, streamRows, tradeRecord, type Workload } from "../generate";
import type { Fact } from "../topic";
import { centsOfAmount, groupKey, verdictOfGroups } from "../truth";

/**
 * Both runs get the same small heap. Left alone, Node grows it with what survives before it collects, so that a longer run
 * peaks higher without holding anything.
 */
export const STREAM_FLAGS = [
  "--min-semi-space-size=4",
  "--max-semi-space-size=4",
  "--max-old-space-size=64",
] as const;

type Sale = TradeRecord & {
  readonly markets: readonly string[];
  readonly value: CurrencyAmount;
};

/** Streams so many records through the library, in this process. */
export async function streamFact(workload: Workload): Promise<Fact> {
  const truth = new Map<string, bigint>();
  const measures = groupBy(
    {
      area: (sale: Sale) => sale.markets[0],
      category: (sale: Sale) => sale.product,
      currency: (sale: Sale) => sale.value.currency,
    },
    { records: count(), value: sumByCurrency((sale: Sale) => sale.value) },
  );
  const groups = await aggregateAsync(records(workload, truth), measures);
  // Taken before the check, which is no part of the stream. Node gives KiB on every platform.
  const peak = process.resourceUsage().maxRSS / 1024;
  const found = new Map(
    groups.map(({ area, category, currency, value }) => [
      groupKey(area, category, currency),
      centsOfAmount(value.get(currency)),
    ]),
  );
  const counted = groups.reduce((sum, group) => sum + group.records, 0);
  const verdict = verdictOfGroups(found, truth);
  const note = counted === workload.size ? verdict.text : `counted ${counted}`;
  return { name: `peak memory of ${workload.size} records streamed`, value: peak, unit: "MiB", note };
}

/** Records made one by one; their sums are kept in bigint beside them. */
async function* records(workload: Workload, truth: Map<string, bigint>): AsyncGenerator<Sale> {
  for (const row of streamRows(workload)) {
    addToTruth(truth, row);
    yield tradeRecord(row) as Sale;
  }
}

function addToTruth(truth: Map<string, bigint>, { area, category, currency, cents }: PlainRow): void {
  const key = groupKey(area, category, currency);
  truth.set(key, (truth.get(key) ?? 0n) + cents);
}
