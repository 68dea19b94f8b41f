/**
 * Slots: every group has one, a small number, and every record of a block the slot of its group. A table gives them to
 * combinations of numbered keys, in the order in which the combinations come.
 *
 * While few combinations are possible for so many records, all have a place in a typed array; beyond that places are kept
 * in a map.
 */

import { getOrCreate } from "../../foundation/collections";
import type { KeyNumbers, NumberedKeys } from "./keys";
import { slotsInOrder } from "./slot-order";

/** The group of each record of a block, numbered from 0 as they come; `undefined` where all records are of group 0. */
export type Slots = Int32Array | undefined;

/** How many records are taken at once: enough to forget the calls between, few enough to stay in the cache. */
export const BLOCK = 1024;

/** Blocks of numbers that nobody needs at the moment: small arrays are aggregated as fast as a block is made. */
const spareBlocks: Int32Array[] = [];

/** Room for the numbers of a block of records, with anything in it. Who keeps none gives it back. */
export function takeBlock(): Int32Array {
  return spareBlocks.pop() ?? new Int32Array(BLOCK);
}

/** Gives a block back. What is thrown in between takes it along, and another one is made. */
export function giveBlock(block: Int32Array): void {
  spareBlocks.push(block);
}

/** The most places that a table may have; beyond them places are kept in a map. */
const LARGEST_TABLE = 2 ** 22;

/** The most places that a table may have for each record that came: a larger one takes longer to make than a map to fill. */
const MOST_PER_RECORD = 32;

/** The same once a block has come: more will mostly follow. */
const MOST_PER_LATER_RECORD = 512;

/** Numbers below a capacity. */
interface Column {
  readonly numbers: Int32Array;
  readonly capacity: number;
}

/** Lists of slots before there is one. */
const NO_LISTS: ReadonlyMap<number, readonly number[]> = /* @__PURE__ */ new Map();

/** The outer groups of records that are in none. */
const NOBODY = /* @__PURE__ */ new Int32Array(BLOCK);
const ALONE: Column = { numbers: NOBODY, capacity: 1 };

/** Slots of combinations: the first number of each is that of an outer group, the others those of its keys. */
export class SlotTable {
  #capacities: number[];
  /** All combinations of them. */
  #places = 1;
  /** The slot of each place; in a typed array one more than it is, so that 0 is none. */
  #table: Int32Array | Map<number, number> | undefined;
  /** The numbers of every slot, one slot after another. */
  #numbers = new Int32Array(16);
  #size = 0;
  /** How many records came. */
  #read = 0;
  readonly #width: number;
  /** Members by outer group, for as many slots as there were then. */
  #members = NO_LISTS;
  #membersAt = 0;
  /** The same for sorted slots. */
  #sorted = NO_LISTS;
  #sortedAt = 0;

  constructor(width: number) {
    this.#width = width;
    this.#capacities = Array<number>(width).fill(1);
  }

  /** How many combinations there are. */
  get size(): number {
    return this.#size;
  }

  /** The slots of a block of records, which are in groups of an outer table or in none, by the numbers of their keys. */
  read(length: number, outer: Slots, dimensions: readonly NumberedKeys[], slots: Int32Array): void {
    const columns = [outer ?? NOBODY];
    const needed = [outer === undefined ? 1 : mostOf(outer, length) + 1];
    for (const { numbers, keys } of dimensions) {
      columns.push(numbers);
      needed.push(keys.keys.length);
    }
    this.#read += length;
    const table = this.#reserve(needed);
    if (table instanceof Map) this.#readMap(table, length, columns, slots);
    else this.#readTable(table, length, columns, slots);
  }

  #readTable(table: Int32Array, length: number, columns: readonly Int32Array[], slots: Int32Array): void {
    const [first, second, third] = this.#threeOf(length, columns);
    for (let at = 0; at < length; at++) {
      const outer = (first.numbers[at] as number) * second.capacity + (second.numbers[at] as number);
      const place = outer * third.capacity + (third.numbers[at] as number);
      const known = table[place] as number;
      slots[at] = known === 0 ? this.#add(place, at, columns) : known - 1;
    }
  }

  /** The columns as three, so that one loop does for all: those that are all 0 are left out, and the first of many made one. */
  #threeOf(length: number, columns: readonly Int32Array[]): readonly [Column, Column, Column] {
    const busy: Column[] = [];
    for (const [at, numbers] of columns.entries()) {
      const capacity = this.#capacities[at] as number;
      if (capacity > 1) busy.push({ numbers, capacity });
    }
    while (busy.length > 3) {
      const [first, second] = busy.splice(0, 2) as [Column, Column];
      const numbers = new Int32Array(length);
      for (let at = 0; at < length; at++)
        numbers[at] = (first.numbers[at] as number) * second.capacity + (second.numbers[at] as number);
      busy.unshift({ numbers, capacity: first.capacity * second.capacity });
    }
    const [third = ALONE, second = ALONE, first = ALONE] = busy.reverse();
    return [first, second, third];
  }

  /** One of the numbers of a slot. */
  numberAt(slot: number, column: number): number {
    return this.#numbers[slot * this.#width + column] as number;
  }

  /** The second numbers of all combinations with a first one. */
  membersOf(outer: number): readonly number[] {
    if (this.#membersAt !== this.size) {
      const members = new Map<number, number[]>();
      this.#members = members;
      this.#membersAt = this.size;
      this.#list(members, Array(this.size).keys(), (slot) => this.numberAt(slot, 1));
    }
    return this.#members.get(outer) ?? [];
  }

  /** The slots of each outer group, sorted by their keys. */
  sorted(keys: readonly KeyNumbers[]): ReadonlyMap<number, readonly number[]> {
    if (this.#sortedAt === this.size) return this.#sorted;
    const sorted = new Map<number, number[]>();
    this.#sorted = sorted;
    this.#sortedAt = this.size;
    const ranks = keys.map((dimension) => dimension.ranks());
    const rankOf = (slot: number, column: number) =>
      ranks[column]?.[this.numberAt(slot, column + 1)] as number;
    const counts = ranks.map((rank) => rank.length);
    // Each outer group would need places of its own.
    const isAlone = this.#capacities[0] === 1;
    this.#list(sorted, slotsInOrder(this.size, counts, rankOf, isAlone), (slot) => slot);
    return this.#sorted;
  }

  /** Lists what slots stand for by their outer groups; slots that follow each other are mostly of one. */
  #list(lists: Map<number, number[]>, slots: Iterable<number>, memberOf: (slot: number) => number): void {
    let last = -1;
    let list: number[] = [];
    for (const slot of slots) {
      const outer = this.numberAt(slot, 0);
      if (outer !== last) list = getOrCreate(lists, outer, () => []);
      last = outer;
      list.push(memberOf(slot));
    }
  }

  /** Combinations of many numbers: few of them occur, and a place is a number beyond those of a table. */
  #readMap(
    table: ReadonlyMap<number, number>,
    length: number,
    columns: readonly Int32Array[],
    slots: Int32Array,
  ): void {
    for (let at = 0; at < length; at++) {
      let place = 0;
      for (let column = 0; column < this.#width; column++)
        place =
          place * (this.#capacities[column] as number) + ((columns[column] as Int32Array)[at] as number);
      slots[at] = table.get(place) ?? this.#add(place, at, columns);
    }
  }

  #add(place: number, at: number, columns: readonly Int32Array[]): number {
    const slot = this.#size++;
    const first = slot * this.#width;
    if (first + this.#width > this.#numbers.length) {
      const numbers = this.#numbers;
      this.#numbers = new Int32Array(2 * numbers.length + this.#width);
      this.#numbers.set(numbers);
    }
    for (let column = 0; column < this.#width; column++)
      this.#numbers[first + column] = (columns[column] as Int32Array)[at] as number;
    this.#put(place, slot);
    return slot;
  }

  #put(place: number, slot: number): void {
    if (this.#table instanceof Map) this.#table.set(place, slot);
    else if (this.#table !== undefined) this.#table[place] = slot + 1;
  }

  /** Makes room for so many numbers in each column; places move when a dimension grows, or a table begins to pay. */
  #reserve(needed: readonly number[]): Int32Array | Map<number, number> {
    const mostPerRecord = this.#read > BLOCK ? MOST_PER_LATER_RECORD : MOST_PER_RECORD;
    const largest = Math.min(LARGEST_TABLE, mostPerRecord * this.#read);
    const hasRoom = needed.every((count, at) => count <= (this.#capacities[at] as number));
    const known = this.#table;
    if (hasRoom && known !== undefined && !(known instanceof Map && this.#places <= largest)) return known;
    this.#capacities = needed.map((count, at) =>
      Math.max(this.#capacities[at] as number, 2 ** Math.ceil(Math.log2(count))),
    );
    this.#places = this.#capacities.reduce((product, capacity) => product * capacity, 1);
    if (this.#places > Number.MAX_SAFE_INTEGER) throw new RangeError("too many places");
    const table = this.#places <= largest ? new Int32Array(this.#places) : new Map<number, number>();
    this.#table = table;
    for (let slot = 0; slot < this.size; slot++) {
      let place = 0;
      for (let column = 0; column < this.#width; column++)
        place = place * (this.#capacities[column] as number) + this.numberAt(slot, column);
      this.#put(place, slot);
    }
    return table;
  }
}

/** The greatest of the first numbers of a column. */
function mostOf(column: Int32Array, length: number): number {
  let most = 0;
  for (let at = 0; at < length; at++) most = Math.max(most, column[at] as number);
  return most;
}
