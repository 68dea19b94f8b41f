/**
 * Groups in columns: every key becomes a small number, the numbers of a record's keys together a place in a table, and the
 * place the slot of its group.
 */

import { BLOCK } from "./block";
import { type Answering, addAllIndexed, type Columns } from "./columns";
import type { Key } from "./key";
import { KeyNumbers, type NumberedKeys } from "./key-numbers";
import { PlaceTable } from "./place-table";

/** The groups of one run, and the columns of what is measured in them. */
export interface GroupColumns<In, Acc> {
  readonly add: Answering<In, Acc>["add"];
  readonly addIndexed: Required<Columns<In, Acc>>["addIndexed"];
  readonly inner: Answering<In, Acc>;
  /** The slots of the groups of an outer slot, sorted by their keys. */
  readonly groupsOf: (outer: number) => readonly number[];
  /** The key of a group in a dimension. */
  readonly keyAt: (group: number, dimension: number) => Key;
}

/** One dimension: the keys of a block, and the numbers of all that came. */
class Dimension<In> implements NumberedKeys {
  readonly keys: KeyNumbers;
  readonly numbers = new Int32Array(BLOCK);
  readonly #keyOf: (record: In) => Key;

  constructor(name: string, keyOf: (record: In) => Key) {
    this.keys = new KeyNumbers(name);
    this.#keyOf = keyOf;
  }

  /** Numbers the keys of a block. */
  read(records: readonly In[], from: number, to: number): void {
    const known = this.keys.read(this.#keyOf, records, from, to, this.numbers);
    // The steps say which record it is.
    if (from + known < to) throw new TypeError("an object is no key");
  }
}

/** Columns of groups, by named keys; `inner` are the columns of the measures. */
export function groupColumns<In, Acc>(
  names: readonly string[],
  keys: readonly ((record: In) => Key)[],
  inner: Answering<In, Acc>,
): GroupColumns<In, Acc> {
  const dimensions = keys.map((keyOf, at) => new Dimension(names[at] as string, keyOf));
  const slots = new Int32Array(BLOCK);
  let places = new PlaceTable(keys.length + 1);
  let numbered: readonly KeyNumbers[] = dimensions.map((dimension) => dimension.keys);
  return {
    inner,
    add: (records, from, to, outer) => {
      for (const dimension of dimensions) dimension.read(records, from, to);
      places.read(to - from, outer, dimensions, slots);
      inner.add(records, from, to, slots);
    },
    addIndexed: (index, outer) => {
      const known = keys.flatMap((keyOf) => index.keysOf(keyOf) ?? []);
      if (known.length < keys.length) return false;
      const groups = index.groupsOf(known, outer);
      places = groups.places;
      numbered = known.map((dimension) => dimension.keys);
      addAllIndexed(inner, index, groups.slots);
      return true;
    },
    groupsOf: (outer) => places.sorted(numbered).get(outer) ?? [],
    keyAt: (group, dimension) => numbered[dimension]?.keys[places.numberAt(group, dimension + 1)],
  };
}
