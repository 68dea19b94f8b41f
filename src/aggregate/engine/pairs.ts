/**
 * Numbers for pairs of numbers, in the order in which they come: of an outer group and a key, and of that pair and the
 * next key. So many keys make one number, that of the group.
 *
 * While few pairs are possible for so many records, each has a place in a typed array; beyond that places are kept in a map.
 */

import { roomFor } from "../../foundation/collections";
import { BLOCK, countOfSlots, type Slots } from "./slots";

/** The most places that a table may have; beyond them places are kept in a map. */
const LARGEST_TABLE = 2 ** 22;

/** The most places that a table may have for each pair that came: a larger one takes longer to make than a map to fill. */
const MOST_PER_PAIR = 32;

/** The same once a block has come: more will mostly follow. */
const MOST_PER_LATER_PAIR = 512;
/** The first numbers of a block where all are 0. */
const NOUGHTS = /* @__PURE__ */ new Int32Array(BLOCK);

/** The numbers of pairs. */
export class Pairs {
  #firsts = new Int32Array(8);
  #seconds = new Int32Array(8);
  #size = 0;
  /** The number of each place; in a typed array one more than it is, so that 0 is none. */
  #table: Int32Array | Map<number, number> = new Int32Array(1);
  /** There are places for so many first numbers, and for each of them for so many second ones. */
  #rows = 1;
  #width = 1;
  /** Whether every pair so far has 0 first, and second its own number. */
  #areSeconds = true;
  /** How many pairs came. */
  #came = 0;
  /** The pairs by their first numbers, when there were so many. */
  #listed: Lists = new Map();
  #listedAt = 0;

  /** How many different pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** The numbers of the pairs with a first number, as they came. */
  of(first: number): readonly number[] {
    if (this.#listedAt !== this.#size) {
      this.#listed = listedBy(this.firsts());
      this.#listedAt = this.#size;
    }
    return this.#listed.get(first) ?? [];
  }

  /** The first number of each. */
  firsts(): Int32Array {
    return this.#firsts.subarray(0, this.#size);
  }

  firstOf(number: number): number {
    return this.#firsts[number] as number;
  }

  secondOf(number: number): number {
    return this.#seconds[number] as number;
  }

  /**
   * The numbers of the pairs of a block, which may be written over one of the two sides; `counts` says how many first and
   * second numbers there may be.
   */
  read(
    length: number,
    firsts: Slots,
    seconds: Int32Array,
    [firstCount, secondCount]: readonly [first: number, second: number],
    numbers: Int32Array,
  ): void {
    const table = this.#reserve(length, firstCount, secondCount);
    const width = this.#width;
    const left = firsts ?? NOUGHTS;
    if (table instanceof Map)
      for (let at = 0; at < length; at++) {
        const [first, second] = [left[at] as number, seconds[at] as number];
        const place = first * width + second;
        numbers[at] = table.get(place) ?? this.#add(place, first, second);
      }
    else
      for (let at = 0; at < length; at++) {
        const first = left[at] as number;
        const second = seconds[at] as number;
        const place = first * width + second;
        const known = table[place] as number;
        numbers[at] = known === 0 ? this.#add(place, first, second) : known - 1;
      }
  }

  /** Takes a first number of 0 with each second one below a count, and says whether each pair has the number of its second. */
  takeAll(secondCount: number): boolean {
    if (!this.#areSeconds) return false;
    for (let second = this.#size; second < secondCount; second++) this.numberOf(0, second);
    return this.#areSeconds;
  }

  /** The number of one pair. */
  numberOf(first: number, second: number): number {
    const table = this.#reserve(1, first + 1, second + 1);
    const place = first * this.#width + second;
    const known = table instanceof Map ? table.get(place) : (table[place] as number) - 1;
    return known === undefined || known < 0 ? this.#add(place, first, second) : known;
  }

  #add(place: number, first: number, second: number): number {
    const number = this.#size++;
    if (number === this.#firsts.length) {
      this.#firsts = longer(this.#firsts);
      this.#seconds = longer(this.#seconds);
    }
    if (first !== 0 || second !== number) this.#areSeconds = false;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#put(place, number);
    return number;
  }

  #put(place: number, number: number): void {
    if (this.#table instanceof Map) this.#table.set(place, number);
    else this.#table[place] = number + 1;
  }

  /** Makes room for so many numbers on either side; places move when a side grows, or a table begins to pay. */
  #reserve(length: number, firstCount: number, secondCount: number): Int32Array | Map<number, number> {
    this.#came += length;
    const hasRoom = firstCount <= this.#rows && secondCount <= this.#width;
    const isMap = this.#table instanceof Map;
    if (hasRoom && !isMap) return this.#table;
    const most = Math.min(
      LARGEST_TABLE,
      this.#came * (this.#came > BLOCK ? MOST_PER_LATER_PAIR : MOST_PER_PAIR),
    );
    if (hasRoom && this.#rows * this.#width > most) return this.#table;
    this.#rows = room(this.#rows, firstCount);
    this.#width = room(this.#width, secondCount);
    const places = this.#rows * this.#width;
    this.#table = places <= most ? new Int32Array(places) : new Map<number, number>();
    for (let number = 0; number < this.#size; number++)
      this.#put(this.firstOf(number) * this.#width + this.secondOf(number), number);
    return this.#table;
  }
}

/** Pairs of the slots of a block with second numbers: see `Pairs.read`. */
export function readPairs(
  pairs: Pairs,
  length: number,
  slots: Slots,
  seconds: Int32Array,
  secondCount: number,
  numbers: Int32Array,
): void {
  pairs.read(length, slots, seconds, [countOfSlots(slots, length), secondCount], numbers);
}

/** Room for so many, twice as much at least wherever there is too little. */
function room(known: number, wanted: number): number {
  return wanted <= known ? known : 2 ** Math.ceil(Math.log2(wanted));
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(roomFor(numbers.length + 1, numbers.length));
  grown.set(numbers);
  return grown;
}

/** Lists of numbers by the number that they belong to. */
export type Lists = ReadonlyMap<number, readonly number[]>;

/** Lists numbers by their owners, in an order or as they came; neighbours mostly belong together. */
export function listedBy(owners: Int32Array, order?: Int32Array): Lists {
  const lists = new Map<number, number[]>();
  let last = -1;
  let list: number[] = [];
  for (let at = 0; at < owners.length; at++) {
    const number = order === undefined ? at : (order[at] as number);
    const owner = owners[number] as number;
    if (owner !== last) {
      list = lists.get(owner) ?? [];
      lists.set(owner, list);
    }
    last = owner;
    list.push(number);
  }
  return lists;
}
