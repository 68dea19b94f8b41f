/**
 * What a figure of a report rests on: the ids of its records and what they cite, none left out. It is what the measure `evidence`
 * gives, for records at hand: those of a report come in the order of their ids, and most cite what another one cited.
 */

import type { Evidence } from "../aggregate/leaves/evidence";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import type { LedgerRecord, SourceRef } from "../model/record";

/** The ids of records, each once and in code-point order, and what they cite, each citation once. */
export function evidenceOf(records: readonly LedgerRecord[]): Pick<Evidence, "records" | "sources"> {
  const documents = new Map<string, Map<string | undefined, SourceRef>>();
  for (const { source } of records) {
    if (source === undefined) continue;
    const { document, at } = source;
    const places = getOrCreate(documents, document, () => new Map<string | undefined, SourceRef>());
    if (!places.has(at)) places.set(at, Object.freeze(at === undefined ? { document } : { document, at }));
  }
  const cited = [...documents].sort(([left], [right]) => textOrder(left, right));
  return {
    records: Object.freeze(inOrder(records.map(({ id }) => id))),
    sources: Object.freeze(cited.flatMap(([, places]) => [...places.values()].sort(byPlace))),
  };
}

function inOrder(ids: readonly string[]): readonly string[] {
  const isInOrder = ids.every((id, at) => at === 0 || textOrder(ids[at - 1] as string, id) < 0);
  return isInOrder ? ids : [...new Set(ids)].sort(textOrder);
}

/** Of one document: all of it goes before its parts. */
function byPlace({ at: left }: SourceRef, { at: right }: SourceRef): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -1 : 1;
  return textOrder(left, right);
}
