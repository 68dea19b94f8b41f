/**
 * Groups in columns: every key becomes a small number, the numbers of a record's keys together a place in a table, and the
 * place the slot of its group.
 */

import type { Key } from "../values/key";
import { BLOCK } from "./block";
import { type Answering, addAllIndexed, type Columns } from "./columns";
import { dimensionOf, readDimensions } from "./dimension";
import type { KeyNumbers } from "./key-numbers";
import { PlaceTable } from "./slots";

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

/** Columns of groups, by named keys; `inner` are the columns of the measures. */
export function groupColumns<In, Acc>(
  names: readonly string[],
  keys: readonly ((record: In) => Key)[],
  inner: Answering<In, Acc>,
): GroupColumns<In, Acc> {
  const dimensions = keys.map((keyOf, at) => dimensionOf(names[at] as string, keyOf));
  const slots = new Int32Array(BLOCK);
  let places = new PlaceTable(keys.length + 1);
  let numbered: readonly KeyNumbers[] = dimensions.map((dimension) => dimension.keys);
  return {
    inner,
    add: (records, from, to, outer) => {
      readDimensions(dimensions, records, from, to);
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
