/**
 * Groups in columns: every key becomes a small number, and the numbers of a record's keys the slot of its group.
 */

import type { Json } from "../../foundation/collections";
import { comparePaths, decodeKey, encodeKey, type Key, type Path } from "../values/key";
import { foreignPartial, isAscending } from "../values/partial-json";
import { addAllIndexed, type Columns } from "./columns";
import { GroupChain } from "./group-chain";
import type { Indexed } from "./indexed";
import { KeyNumbers, type NumberedKeys, readKeys } from "./keys";
import { giveBlock, type Slots, takeBlock } from "./slots";

/** How records are grouped: by which keys, under which names, and what the whole is called. */
export interface Keyed<in In> {
  readonly kind: string;
  readonly names: readonly string[];
  readonly keys: readonly ((record: In) => Key)[];
}

/** The groups of one run, and the columns of what is measured in them. */
export class GroupColumns<In, Inner extends Columns<In, unknown>, Out> implements Columns<In, Out> {
  #chain: GroupChain;
  readonly #numbers: readonly KeyNumbers[];
  /** The keys and the slot of a single record, for as long as it is taken. */
  readonly #path: Key[] = [];
  readonly #slot = new Int32Array(1);

  /** @param answerOf what the groups of a slot come to */
  constructor(
    readonly by: Keyed<In>,
    readonly inner: Inner,
    readonly answerOf: (chain: GroupChain, inner: Inner, slot: number) => Out,
  ) {
    this.#numbers = by.names.map((name) => new KeyNumbers(name));
    this.#chain = new GroupChain(this.#numbers);
  }

  add(records: readonly In[], from: number, to: number, outer: Slots): void {
    const { keys } = this.by;
    if (to - from === 1) {
      const path = this.#path;
      for (let at = 0; at < keys.length; at++)
        path[at] = (keys[at] as (record: In) => Key)(records[from] as In);
      this.#slot[0] = this.#chain.slotOf(outer === undefined ? 0 : (outer[0] as number), path);
      this.inner.add(records, from, to, this.#slot);
      return;
    }
    const dimensions = this.#numbers.map(
      (numbered): NumberedKeys => ({ keys: numbered, numbers: takeBlock() }),
    );
    readKeys(keys, dimensions, records, from, to);
    // A slot may take the place of the number that it was found by: no one needs that any more.
    const slots = (dimensions[0] as NumberedKeys).numbers;
    this.#chain.read(to - from, outer, dimensions, slots);
    this.inner.add(records, from, to, slots);
    for (const { numbers } of dimensions) giveBlock(numbers);
  }

  addIndexed(index: Indexed<In>, outer: Slots): boolean {
    const { keys } = this.by;
    const known = keys.flatMap((keyOf) => index.keysOf(keyOf) ?? []);
    if (known.length < keys.length) return false;
    const groups = index.groupsOf(known, outer);
    this.#chain = groups.chain;
    addAllIndexed(this.inner, index, groups.slots);
    return true;
  }

  merge(slot: number, from: this, fromSlot: number): void {
    for (const group of from.#chain.slotsOf(fromSlot))
      this.inner.merge(this.#chain.slotOf(slot, from.#chain.pathOf(group)), from.inner, group);
  }

  answer(slot: number): Out {
    const { answerOf } = this;
    return answerOf(this.#chain, this.inner, slot);
  }

  encode(slot: number): Json {
    return this.#chain
      .sortedSlotsOf(slot)
      .map((group): Json => [this.#chain.pathOf(group).map(encodeKey), this.inner.encode(group)]);
  }

  decode(slot: number, json: unknown): void {
    const { kind, names } = this.by;
    if (!Array.isArray(json)) throw foreignPartial(kind, json);
    const entries = Array.from(json, (entry: unknown) => {
      if (!Array.isArray(entry) || entry.length !== 2) throw foreignPartial(kind, entry);
      return { path: decodePath(kind, entry[0], names.length), state: entry[1] as unknown };
    });
    if (!isAscending(entries, (left, right) => comparePaths(left.path, right.path)))
      throw foreignPartial(kind, json);
    for (const { path, state } of entries) this.inner.decode(this.#chain.slotOf(slot, path), state);
  }
}

function decodePath(kind: string, json: unknown, length: number): Path {
  if (!Array.isArray(json) || json.length !== length) throw foreignPartial(kind, json);
  return Array.from(json, (encoded: unknown) => {
    const decoded = decodeKey(encoded);
    if (decoded === undefined) throw foreignPartial(kind, json);
    return decoded.key;
  });
}
