/**
 * Groups in columns: every key becomes a small number, the numbers of a record's keys together a place in a table, and the
 * place the slot of its group.
 */

import { BLOCK, type Columns } from "./columns";
import type { Key } from "./key";

/** The groups of one run, and the columns of what is measured in them. */
export interface GroupColumns<In, Acc> {
  readonly add: Columns<In, Acc>["add"];
  /** The groups of an outer slot in the order in which they came. */
  readonly groupsOf: (outer: number) => readonly { readonly path: readonly Key[]; readonly acc: Acc }[];
}

/** The most places that a table may have; beyond them places are kept in a map. */
const LARGEST_TABLE = 2 ** 22;

/** The keys of one dimension by number. */
class Dimension<In> {
  readonly keys: Key[] = [];
  readonly #numbers = new Map<Key, number>();
  readonly numbers = new Int32Array(BLOCK);

  constructor(readonly keyOf: (record: In) => Key) {}

  /** Numbers the keys of a block. Keys that follow each other are often the same one. */
  read(records: readonly In[], from: number, to: number): void {
    const { keyOf, numbers } = this;
    let last: Key;
    let number = -1;
    for (let at = from; at < to; at++) {
      const key = keyOf(records[at] as In);
      if (key !== last || number < 0) {
        number = this.#numbers.get(key) ?? this.#add(key);
        last = key;
      }
      numbers[at - from] = number;
    }
  }

  #add(key: Key): number {
    const number = this.keys.push(key) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Columns of groups: `keys` are guarded already, and `inner` are the columns of the measures. */
export function groupColumns<In, Acc>(
  keys: readonly ((record: In) => Key)[],
  inner: Columns<In, Acc>,
): GroupColumns<In, Acc> {
  const dimensions = keys.map((keyOf) => new Dimension(keyOf));
  const places = new PlaceTable(dimensions.length + 1);
  const slots = new Int32Array(BLOCK);
  return {
    add: (records, from, to, outer) => {
      for (const dimension of dimensions) dimension.read(records, from, to);
      places.read(to - from, [outer, ...dimensions.map(({ numbers }) => numbers)], slots);
      inner.add(records, from, to, slots);
    },
    groupsOf: (outer) =>
      places.slotsOf(outer).map(({ slot, numbers }) => ({
        path: numbers.map((number, at) => dimensions[at]?.keys[number]),
        acc: inner.partial(slot),
      })),
  };
}

/** Slots for combinations of numbers, in the order in which they come. */
class PlaceTable {
  #capacities: number[];
  #table: Int32Array | undefined;
  readonly #slots = new Map<number, number>();
  /** The numbers of every slot, one slot after another. */
  readonly #numbers: number[] = [];
  #byOuter: Map<number, { readonly slot: number; readonly numbers: readonly number[] }[]> | undefined;

  constructor(readonly width: number) {
    this.#capacities = Array.from({ length: width }, () => 1);
    this.#table = new Int32Array(1);
  }

  /** The slots of a block. A slot is stored as one more than it is, so that 0 is none. */
  read(length: number, columns: readonly Int32Array[], slots: Int32Array): void {
    this.#reserve(length, columns);
    const [capacities, table, width] = [this.#capacities, this.#table, this.width];
    for (let at = 0; at < length; at++) {
      let place = 0;
      for (let column = 0; column < width; column++)
        place = place * (capacities[column] as number) + ((columns[column] as Int32Array)[at] as number);
      const known = table === undefined ? (this.#slots.get(place) ?? 0) : (table[place] as number);
      slots[at] = known === 0 ? this.#add(place, at, columns) : known - 1;
    }
  }

  slotsOf(outer: number): readonly { readonly slot: number; readonly numbers: readonly number[] }[] {
    this.#byOuter ??= this.#indexed();
    return this.#byOuter.get(outer) ?? [];
  }

  #add(place: number, at: number, columns: readonly Int32Array[]): number {
    const slot = this.#numbers.length / this.width;
    for (const column of columns) this.#numbers.push(column[at] as number);
    this.#put(place, slot);
    this.#byOuter = undefined;
    return slot;
  }

  #put(place: number, slot: number): void {
    if (this.#table === undefined) this.#slots.set(place, slot + 1);
    else this.#table[place] = slot + 1;
  }

  /** Makes room for the numbers of a block; places move when a dimension grows. */
  #reserve(length: number, columns: readonly Int32Array[]): void {
    const needed = columns.map((column, at) => {
      let most = (this.#capacities[at] as number) - 1;
      for (let place = 0; place < length; place++) most = Math.max(most, column[place] as number);
      return most + 1;
    });
    if (needed.every((count, at) => count <= (this.#capacities[at] as number))) return;
    this.#capacities = needed.map((count) => 2 ** Math.ceil(Math.log2(count)));
    const size = this.#capacities.reduce((product, capacity) => product * capacity, 1);
    if (size > Number.MAX_SAFE_INTEGER) throw new RangeError("more combinations of keys than numbers");
    this.#table = size <= LARGEST_TABLE ? new Int32Array(size) : undefined;
    this.#slots.clear();
    for (let slot = 0; slot * this.width < this.#numbers.length; slot++) {
      const numbers = this.#numbersOf(slot);
      this.#put(
        numbers.reduce((place, number, at) => place * (this.#capacities[at] as number) + number, 0),
        slot,
      );
    }
  }

  #numbersOf(slot: number): readonly number[] {
    return this.#numbers.slice(slot * this.width, (slot + 1) * this.width);
  }

  #indexed(): Map<number, { readonly slot: number; readonly numbers: readonly number[] }[]> {
    const byOuter = new Map<number, { readonly slot: number; readonly numbers: readonly number[] }[]>();
    for (let slot = 0; slot * this.width < this.#numbers.length; slot++) {
      const [outer = 0, ...numbers] = this.#numbersOf(slot);
      const slots = byOuter.get(outer) ?? [];
      slots.push({ slot, numbers });
      byOuter.set(outer, slots);
    }
    return byOuter;
  }
}
