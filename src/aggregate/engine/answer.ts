/**
 * The door of the engine: whether an array or an index is answered in columns, or else by the steps.
 */

import { columnsOf, type Steps } from "./columns";
import { BLOCK } from "./slots";

/** Records that answer for themselves, as an index does. */
export interface SelfAnswering {
  readonly "~answer": (aggregator: Steps<never, unknown>) => { readonly answer: unknown } | undefined;
}

/** Fewer records than this are stepped through: columns would not be filled. */
const LEAST = 64;

/**
 * The answer for an array or an index, where it has one without going through the steps. Where columns throw, the
 * steps answer: they name the first record that has a fault, and have no bound on the combinations of keys.
 */
export function answerInColumns<In, Acc, Out>(
  records: Iterable<In>,
  aggregator: Steps<In, Acc, Out>,
): { readonly answer: Out } | undefined {
  if (!isPlainArray(records)) {
    const own = (records as Partial<SelfAnswering>)["~answer"];
    return own?.call(records, aggregator as Steps<never, unknown>) as { readonly answer: Out } | undefined;
  }
  const columns = records.length < LEAST ? undefined : columnsOf(aggregator);
  if (columns === undefined) return undefined;
  try {
    for (let from = 0; from < records.length; from += BLOCK)
      columns.add(records, from, Math.min(from + BLOCK, records.length), undefined);
    return { answer: columns.answer(0) as Out };
  } catch {
    return undefined;
  }
}

/** An array that is gone through as all arrays are. */
function isPlainArray<In>(records: Iterable<In>): records is readonly In[] {
  return Array.isArray(records) && records[Symbol.iterator] === Array.prototype[Symbol.iterator];
}
