/**
 * Peak memory of a stream: ten times the records must not take more of it. Each size runs in a process of its own, because a
 * peak never falls again.
 */

import {
  aggregateAsync,
  type CurrencyAmount,
  count,
  groupBy,
  type Issue,
  sumByCurrency,
  type TradeRecord,
} from "cultural-ledger";
import { streamCsv, streamNdjson } from "cultural-ledger/io";
import { FORMATS, piecesOf, TABLE_OPTIONS } from "../door/texts";
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

type See = (row: PlainRow) => void;

/** Records one by one, made as they are or read from text that is whole nowhere; `see` is told of each row. */
const STREAMS = {
  records: (workload: Workload, see: See) => made(workload, see),
  csv: (workload: Workload, see: See) =>
    read(streamCsv("trades", piecesOf(FORMATS.csv, workload, see), TABLE_OPTIONS)),
  ndjson: (workload: Workload, see: See) => read(streamNdjson(piecesOf(FORMATS.ndjson, workload, see))),
} as const;

export type StreamName = keyof typeof STREAMS;

/** Streams so many records through the library, in this process. */
export async function streamFact(name: StreamName, workload: Workload): Promise<Fact> {
  const truth = new Map<string, bigint>();
  const measures = groupBy(
    {
      area: (sale: Sale) => sale.markets[0],
      category: (sale: Sale) => sale.product,
      currency: (sale: Sale) => sale.value.currency,
    },
    { records: count(), value: sumByCurrency((sale: Sale) => sale.value) },
  );
  const groups = await aggregateAsync(
    STREAMS[name](workload, (row) => addToTruth(truth, row)),
    measures,
  );
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
  return { name: `peak memory of ${workload.size} ${name} streamed`, value: peak, unit: "MiB", note };
}

async function* made(workload: Workload, see: See): AsyncGenerator<Sale> {
  for (const row of streamRows(workload)) {
    see(row);
    yield tradeRecord(row) as Sale;
  }
}

/** What a reader of a stream yields: a record, or why there is none. */
type ReadRecord =
  | { readonly ok: true; readonly record: unknown }
  | { readonly ok: false; readonly issues: readonly Issue[] };

async function* read(records: AsyncIterable<ReadRecord>): AsyncGenerator<Sale> {
  for await (const one of records) {
    if (!one.ok) throw new Error(one.issues[0]?.message);
    yield one.record as Sale;
  }
}

function addToTruth(truth: Map<string, bigint>, { area, category, currency, cents }: PlainRow): void {
  const key = groupKey(area, category, currency);
  truth.set(key, (truth.get(key) ?? 0n) + cents);
}
