/**
 * The run of a measure over records: arrays in blocks, an index by what it knows, anything else record by record.
 */

import type { Columns } from "./columns";
import { BLOCK } from "./slots";

/** Records that answer for themselves, as an index does. */
export interface SelfAnswering {
  readonly "~answer": (newColumns: () => Columns<never, unknown>) => { readonly answer: unknown } | undefined;
}

/** The answer for records. */
export function run<In, Out>(records: Iterable<In>, newColumns: () => Columns<In, Out>): Out {
  const own = (records as Partial<SelfAnswering>)["~answer"];
  const known = own?.call(records, newColumns as () => Columns<never, unknown>);
  return known === undefined ? filled(records, newColumns).answer(0) : (known.answer as Out);
}

/** Columns with records in slot 0. */
function filled<In, Out>(records: Iterable<In>, newColumns: () => Columns<In, Out>): Columns<In, Out> {
  const columns = newColumns();
  if (isPlainArray(records)) {
    try {
      for (let from = 0; from < records.length; from += BLOCK)
        columns.add(records, from, Math.min(from + BLOCK, records.length), undefined);
    } catch (error) {
      // Several questions are asked of a block one after the other: one by one the first record at fault is found.
      addOneByOne(newColumns(), records);
      throw error;
    }
  } else addOneByOne(columns, records);
  return columns;
}

function addOneByOne<In>(columns: Columns<In, unknown>, records: Iterable<In>): void {
  const add = oneByOne(columns);
  for (const record of records) add(record);
}

/** Takes single records: a generator may give the same object again and again, so that none is kept. */
export function oneByOne<In>(columns: Columns<In, unknown>): (record: In) => void {
  const one: In[] = [];
  return (record) => {
    one[0] = record;
    columns.add(one, 0, 1, undefined);
  };
}

/** An array that is gone through as all arrays are. */
function isPlainArray<In>(records: Iterable<In>): records is readonly In[] {
  return Array.isArray(records) && records[Symbol.iterator] === Array.prototype[Symbol.iterator];
}
