/**
 * Groups in columns: every key becomes a small number, the numbers of a record's keys together a place in a table, and the
 * place the slot of its group.
 */

import type { Key } from "../values/key";
import { type Answering, addAllIndexed, type Columns } from "./columns";
import { KeyNumbers, type NumberedKeys } from "./keys";
import { NO_NUMBERS, SlotTable, withRoom } from "./slots";

/** The groups of one run, and the columns of what is measured in them. */
export interface GroupColumns<In, Acc> {
  readonly add: Answering<In, Acc>["add"];
  readonly addIndexed: Required<Columns<In, Acc>>["addIndexed"];
  readonly inner: Answering<In, Acc>;
  /** The slots of the groups of an outer slot, sorted by their keys. */
  readonly groupsOf: (outer: number) => readonly number[];
  /** All keys of a dimension, in whatever group. */
  readonly keysOf: (dimension: number) => readonly Key[];
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
  let places = new SlotTable(keys.length + 1);
  let numbered: readonly KeyNumbers[] = dimensions.map((dimension) => dimension.keys);
  return {
    inner,
    add: (records, from, to, outer) => {
      readDimensions(dimensions, records, from, to);
      // A slot may take the place of the number that it was found by: no one needs that any more.
      const slots = (dimensions[0] as Dimension<In>).numbers;
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
    keysOf: (dimension) => numbered[dimension]?.keys ?? [],
    keyAt: (group, dimension) => numbered[dimension]?.keys[places.numberAt(group, dimension + 1)],
  };
}

/** One dimension: the numbers of the keys of a block, and all keys that came. */
interface Dimension<in In> extends NumberedKeys {
  numbers: Int32Array<ArrayBuffer>;
  readonly keyOf: (record: In) => Key;
}

function dimensionOf<In>(name: string, keyOf: (record: In) => Key): Dimension<In> {
  return { keyOf, keys: new KeyNumbers(name), numbers: NO_NUMBERS };
}

/**
 * Numbers the keys of a block of records in all dimensions. Up to three are asked at once, because a record that is at hand
 * answers the next question sooner, and because each question has a place of its own in the loop: where only one function
 * is ever called, the compiler puts it in place.
 */
function readDimensions<In>(
  dimensions: readonly Dimension<In>[],
  records: readonly In[],
  from: number,
  to: number,
): void {
  for (const dimension of dimensions) dimension.numbers = withRoom(dimension.numbers, to - from);
  for (let at = 0; at < dimensions.length; at += 3) {
    const [first, second, third] = dimensions.slice(at, at + 3) as [
      Dimension<In>,
      Dimension<In>?,
      Dimension<In>?,
    ];
    if (third && second) readThree(records, from, to, first, second, third);
    else if (second) readTwo(records, from, to, first, second);
    else readOne(records, from, to, first);
  }
}

function readOne<In>(
  records: readonly In[],
  from: number,
  to: number,
  { keyOf, keys, numbers }: Dimension<In>,
): void {
  for (let at = from; at < to; at++) numbers[at - from] = keys.recentNumberOf(keyOf(records[at] as In));
}

function readTwo<In>(
  records: readonly In[],
  from: number,
  to: number,
  first: Dimension<In>,
  second: Dimension<In>,
): void {
  const { keyOf: firstKeyOf, keys: firstKeys, numbers: firstNumbers } = first;
  const { keyOf: secondKeyOf, keys: secondKeys, numbers: secondNumbers } = second;
  for (let at = from; at < to; at++) {
    const record = records[at] as In;
    firstNumbers[at - from] = firstKeys.recentNumberOf(firstKeyOf(record));
    secondNumbers[at - from] = secondKeys.recentNumberOf(secondKeyOf(record));
  }
}

function readThree<In>(
  records: readonly In[],
  from: number,
  to: number,
  first: Dimension<In>,
  second: Dimension<In>,
  third: Dimension<In>,
): void {
  const { keyOf: firstKeyOf, keys: firstKeys, numbers: firstNumbers } = first;
  const { keyOf: secondKeyOf, keys: secondKeys, numbers: secondNumbers } = second;
  const { keyOf: thirdKeyOf, keys: thirdKeys, numbers: thirdNumbers } = third;
  for (let at = from; at < to; at++) {
    const record = records[at] as In;
    firstNumbers[at - from] = firstKeys.recentNumberOf(firstKeyOf(record));
    secondNumbers[at - from] = secondKeys.recentNumberOf(secondKeyOf(record));
    thirdNumbers[at - from] = thirdKeys.recentNumberOf(thirdKeyOf(record));
  }
}
