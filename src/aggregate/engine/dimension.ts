/**
 * Dimensions: what records are grouped by, read in blocks. Up to three are asked at once, because a record that is at hand
 * answers the next question sooner, and because each question has a place of its own in the loop: where only one function
 * is ever called, the compiler puts it in place.
 */

import type { Key } from "../values/key";
import { BLOCK } from "./block";
import { KeyNumbers, type NumberedKeys } from "./key-numbers";

/** One dimension: the numbers of the keys of a block, and all keys that came. */
export interface Dimension<in In> extends NumberedKeys {
  readonly keyOf: (record: In) => Key;
}

export function dimensionOf<In>(name: string, keyOf: (record: In) => Key): Dimension<In> {
  return { keyOf, keys: new KeyNumbers(name), numbers: new Int32Array(BLOCK) };
}

/** Numbers the keys of a block of records in all dimensions. */
export function readDimensions<In>(
  dimensions: readonly Dimension<In>[],
  records: readonly In[],
  from: number,
  to: number,
): void {
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
