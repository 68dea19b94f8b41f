/**
 * A chain of pairs: the group of an outer slot and several keys, each key one pair further. It gives every combination a
 * slot, tells its keys, and puts the slots in order.
 */

import type { Key, Path } from "../values/key";
import type { KeyNumbers, NumberedKeys } from "./keys";
import { type Lists, listedBy, Pairs } from "./pairs";
import { countOfSlots, type Slots } from "./slots";

/** Groups by their keys. */
export class GroupChain {
  readonly #keys: readonly KeyNumbers[];
  readonly #pairs: readonly Pairs[];
  #sorted: Lists = new Map();
  #sortedAt = 0;
  #listed: Lists = new Map();
  #listedAt = 0;

  constructor(keys: readonly KeyNumbers[]) {
    this.#keys = keys;
    this.#pairs = keys.map(() => new Pairs());
  }

  /** How many groups there are, of all outer slots. */
  get size(): number {
    return (this.#pairs.at(-1) as Pairs).size;
  }

  /** The slots of a block of records, by the numbers of their keys. */
  read(length: number, outer: Slots, dimensions: readonly NumberedKeys[], slots: Int32Array): void {
    let firsts = outer;
    let count = countOfSlots(outer, length);
    for (const [at, { keys, numbers }] of dimensions.entries()) {
      const pairs = this.#pairs[at] as Pairs;
      if (firsts === undefined && pairs.takeAll(keys.keys.length)) {
        // With nothing outside, the pairs of the first dimension are its keys, in the same order.
        if (dimensions.length === 1 && numbers !== slots) slots.set(numbers.subarray(0, length));
        firsts = numbers;
        count = pairs.size;
        continue;
      }
      pairs.read(length, firsts, numbers, [count, keys.keys.length], slots);
      firsts = slots;
      count = pairs.size;
    }
  }

  /** The slot of the group of some keys in an outer slot, a new one where there is none. */
  slotOf(outer: number, path: Path): number {
    let slot = outer;
    for (let at = 0; at < this.#pairs.length; at++)
      slot = (this.#pairs[at] as Pairs).numberOf(
        slot,
        (this.#keys[at] as KeyNumbers).recentNumberOf(path[at]),
      );
    return slot;
  }

  /** All keys of a dimension, in whatever group. */
  keysOf(dimension: number): readonly Key[] {
    return this.#keys[dimension]?.keys ?? [];
  }

  /** The keys of a group. */
  pathOf(slot: number): Path {
    return this.#keys.map((_, dimension) => this.keyAt(slot, dimension));
  }

  /** The key of a group in a dimension. */
  keyAt(slot: number, dimension: number): Key {
    let at = slot;
    for (let later = this.#pairs.length - 1; later > dimension; later--)
      at = (this.#pairs[later] as Pairs).firstOf(at);
    return (this.#keys[dimension] as KeyNumbers).keys[(this.#pairs[dimension] as Pairs).secondOf(at)];
  }

  /** The slots of the groups of an outer slot, as they came. */
  slotsOf(outer: number): readonly number[] {
    if (this.#listedAt !== this.size) {
      this.#listed = listedBy(this.#outers());
      this.#listedAt = this.size;
    }
    return this.#listed.get(outer) ?? [];
  }

  /** The same, sorted by their keys. */
  sortedSlotsOf(outer: number): readonly number[] {
    if (this.#sortedAt !== this.size) {
      this.#sorted = listedBy(this.#outers(), this.#inOrder());
      this.#sortedAt = this.size;
    }
    return this.#sorted.get(outer) ?? [];
  }

  /** The outer slot of each group. */
  #outers(): Int32Array {
    return this.#pairs
      .map((pairs) => pairs.firsts())
      .reduce((outers, firsts) => firsts.map((first) => outers[first] as number));
  }

  /** All slots in order: of pairs those whose first goes before, and then those whose key does. */
  #inOrder(): Int32Array {
    let order = new Int32Array(0);
    let rankOfFirst: Int32Array | undefined;
    for (const [at, pairs] of this.#pairs.entries()) {
      const ranks = (this.#keys[at] as KeyNumbers).ranks();
      const places = new Float64Array(pairs.size);
      for (let number = 0; number < pairs.size; number++) {
        const first = pairs.firstOf(number);
        const before = rankOfFirst === undefined ? first : (rankOfFirst[first] as number);
        places[number] = before * ranks.length + (ranks[pairs.secondOf(number)] as number);
      }
      order = orderOf(places);
      rankOfFirst = new Int32Array(order.length);
      for (let rank = 0; rank < order.length; rank++) rankOfFirst[order[rank] as number] = rank;
    }
    return order;
  }
}

/** Numbers are put in order by their places where these are not many more than they. */
const MOST_PER_NUMBER = 4;

/** The positions of whole numbers, no two alike, from the least number to the greatest. */
function orderOf(numbers: Float64Array): Int32Array<ArrayBuffer> {
  const { length } = numbers;
  let most = 0;
  for (let at = 0; at < length; at++) most = Math.max(most, numbers[at] as number);
  if (most < MOST_PER_NUMBER * length) return inPlaces(numbers, most + 1);
  // Number and position as one are sorted several times as fast, as long as that is exact.
  if (most * length + length > Number.MAX_SAFE_INTEGER)
    return Int32Array.from(numbers.keys()).sort(
      (one, other) => (numbers[one] as number) - (numbers[other] as number),
    );
  const placed = new Float64Array(length);
  for (let at = 0; at < length; at++) placed[at] = (numbers[at] as number) * length + at;
  placed.sort();
  const order = new Int32Array(length);
  for (let at = 0; at < length; at++) order[at] = (placed[at] as number) % length;
  return order;
}

/** Each position is put at its number, and the numbers are gone through. */
function inPlaces(numbers: Float64Array, places: number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(places);
  for (let at = 0; at < numbers.length; at++) table[numbers[at] as number] = at + 1;
  const order = new Int32Array(numbers.length);
  let length = 0;
  for (let place = 0; place < places; place++)
    if (table[place] !== 0) order[length++] = (table[place] as number) - 1;
  return order;
}
