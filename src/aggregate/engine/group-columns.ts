/**
 * Groups in columns: every key becomes a small number, and the numbers of a record's keys the slot of its group.
 */

import type { Json } from "../../foundation/collections";
import { compareKeys, decodeKey, encodeKey, type Key } from "../values/key";
import { foreignPartial, isAscending } from "../values/partial-json";
import { addAllIndexed, type Columns } from "./columns";
import { GroupChain, type Path } from "./group-chain";
import type { Indexed } from "./indexed";
import { KeyNumbers, type NumberedKeys, readKeys } from "./keys";
import { giveBlock, type Slots, takeBlock } from "./slots";

/** The groups of one run, by the keys of each record, and the columns of what is measured in them. */
export class GroupColumns<In, Inner extends Columns<In, unknown>> {
  readonly inner: Inner;
  readonly #questions: readonly ((record: In) => Key)[];
  readonly #keys: readonly KeyNumbers[];
  #chain: GroupChain;
  /** Where the slot of a single record stands. */
  readonly #slot = new Int32Array(1);

  constructor(names: readonly string[], questions: readonly ((record: In) => Key)[], inner: Inner) {
    this.inner = inner;
    this.#questions = questions;
    this.#keys = names.map((name) => new KeyNumbers(name));
    this.#chain = new GroupChain(this.#keys);
  }

  /** The groups by slot. */
  get chain(): GroupChain {
    return this.#chain;
  }

  add(records: readonly In[], from: number, to: number, outer: Slots): void {
    if (to - from === 1) {
      const record = records[from] as In;
      this.#slot[0] = this.#slotFor(outer === undefined ? 0 : (outer[0] as number), (at) =>
        (this.#questions[at] as (record: In) => Key)(record),
      );
      this.inner.add(records, from, to, this.#slot);
      return;
    }
    const dimensions = this.#keys.map((keys): NumberedKeys => ({ keys, numbers: takeBlock() }));
    readKeys(this.#questions, dimensions, records, from, to);
    // A slot may take the place of the number that it was found by: no one needs that any more.
    const slots = (dimensions[0] as NumberedKeys).numbers;
    this.#chain.read(to - from, outer, dimensions, slots);
    this.inner.add(records, from, to, slots);
    for (const { numbers } of dimensions) giveBlock(numbers);
  }

  addIndexed(index: Indexed<In>, outer: Slots): boolean {
    const known = this.#questions.flatMap((keyOf) => index.keysOf(keyOf) ?? []);
    if (known.length < this.#questions.length) return false;
    const groups = index.groupsOf(known, outer);
    this.#chain = groups.chain;
    addAllIndexed(this.inner, index, groups.slots);
    return true;
  }

  merge(slot: number, from: GroupColumns<In, Inner>, fromSlot: number): void {
    for (const group of from.#chain.slotsOf(fromSlot)) {
      const path = from.#chain.pathOf(group);
      this.inner.merge(
        this.#slotFor(slot, (at) => path[at]),
        from.inner,
        group,
      );
    }
  }

  encode(slot: number): Json {
    return this.#chain
      .sortedSlotsOf(slot)
      .map((group): Json => [this.#chain.pathOf(group).map(encodeKey), this.inner.encode(group)]);
  }

  decode(slot: number, json: unknown, kind: string): void {
    if (!Array.isArray(json)) throw foreignPartial(kind, json);
    const entries = Array.from(json, (entry: unknown) => {
      if (!Array.isArray(entry) || entry.length !== 2) throw foreignPartial(kind, entry);
      return { path: decodePath(kind, entry[0], this.#keys.length), state: entry[1] as unknown };
    });
    if (!isAscending(entries, (left, right) => comparePaths(left.path, right.path)))
      throw foreignPartial(kind, json);
    for (const { path, state } of entries)
      this.inner.decode(
        this.#slotFor(slot, (at) => path[at]),
        state,
      );
  }

  #slotFor(outer: number, keyAt: (dimension: number) => Key): number {
    return this.#chain.slotOf(outer, (at) => (this.#keys[at] as KeyNumbers).recentNumberOf(keyAt(at)));
  }
}

/** The order of the answer: by the first key in which two groups differ. */
function comparePaths(left: Path, right: Path): number {
  const at = left.findIndex((key, place) => compareKeys(key, right[place]) !== 0);
  return at === -1 ? 0 : compareKeys(left[at], right[at]);
}

function decodePath(kind: string, json: unknown, length: number): Path {
  if (!Array.isArray(json) || json.length !== length) throw foreignPartial(kind, json);
  return Array.from(json, (encoded: unknown) => {
    const decoded = decodeKey(encoded);
    if (decoded === undefined) throw foreignPartial(kind, json);
    return decoded.key;
  });
}
