/**
 * A count in a report: the figure, how much of it is unknown, and the records that it rests on.
 */

import { type AnyAggregator, aggregate } from "../aggregate/aggregator";
import type { SummedCount } from "../aggregate/leaves/counts";
import { getOrCreate } from "../foundation/collections";
import type { LedgerRecord, SourceRef } from "../model/record";

/** A sum of counts together with what it rests on. */
export interface ReportedCount extends SummedCount {
  /** The ids of the records that were asked for it, in ledger order, those with an unknown count included. */
  readonly records: readonly string[];
  /** What those records cite, each citation once. */
  readonly sources: readonly SourceRef[];
}

/** Runs a measure over records. No records give exactly 0. */
export function reportCount<R extends LedgerRecord>(
  records: readonly R[],
  measure: AnyAggregator<R, SummedCount>,
): ReportedCount {
  const { total, known, unknown } = aggregate(records, measure);
  const ids = Object.freeze(records.map(({ id }) => id));
  return Object.freeze({
    total,
    known,
    unknown,
    records: ids,
    sources: Object.freeze(distinctSources(records)),
  });
}

function distinctSources(records: readonly LedgerRecord[]): SourceRef[] {
  const placesOf = new Map<string, Set<string | undefined>>();
  return records.flatMap(({ source }) => {
    if (source === undefined) return [];
    const places = getOrCreate(placesOf, source.document, () => new Set());
    if (places.has(source.at)) return [];
    places.add(source.at);
    return [source];
  });
}
