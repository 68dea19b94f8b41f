/**
 * What a figure of a report rests on: the ids of its records and what they cite, none left out. It is what the measure `evidence`
 * gives, for records at hand that are in the order of their ids: a report puts them into it once, and no figure again.
 */

import type { Evidence } from "../aggregate/leaves/evidence";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import type { LedgerRecord, SourceRef } from "../model/record";

/** Records in the code-point order of their ids; those that are in it already are the same array. */
export function inOrderOfIds<R extends Pick<LedgerRecord, "id">>(records: readonly R[]): readonly R[] {
  return records.every(({ id }, at) => at === 0 || textOrder((records[at - 1] as R).id, id) < 0)
    ? records
    : [...records].sort((left, right) => textOrder(left.id, right.id));
}

/** The ids of records, which come in their order and each once, and what they cite, each citation once. */
export function evidenceOf(records: readonly LedgerRecord[]): Pick<Evidence, "records" | "sources"> {
  const documents = new Map<string, Map<string | undefined, SourceRef>>();
  const ids = new Array<string>(records.length);
  let cited: SourceRef | undefined;
  for (let at = 0; at < records.length; at++) {
    const { id, source } = records[at] as LedgerRecord;
    ids[at] = id;
    if (source === undefined || (cited?.document === source.document && cited.at === source.at)) continue;
    cited = source;
    const places = getOrCreate(documents, source.document, () => new Map<string | undefined, SourceRef>());
    if (!places.has(source.at)) places.set(source.at, citationOf(source));
  }
  const sources = [...documents]
    .sort(([left], [right]) => textOrder(left, right))
    .flatMap(([, places]) => [...places.values()].sort(byPlace));
  return { records: Object.freeze(ids), sources: Object.freeze(sources) };
}

function citationOf({ document, at }: SourceRef): SourceRef {
  return Object.freeze(at === undefined ? { document } : { document, at });
}

/** Of one document: all of it goes before its parts. */
function byPlace({ at: left }: SourceRef, { at: right }: SourceRef): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -1 : 1;
  return textOrder(left, right);
}
