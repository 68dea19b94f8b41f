/**
 * Columns: the partial results of one measure for many groups side by side, a slot for each. Records alone are slot 0. What
 * a measure is, is said once, by its cells; all loops over records are here and in the columns of combinators.
 */

import type { Json } from "../../foundation/collections";
import type { Cells, Kind } from "./cells";
import type { Indexed } from "./indexed";
import { BLOCK, type Slots } from "./slots";

/** The partial results of one measure. A slot that nothing was added to is that of no records. */
export interface Columns<in In, out Out> {
  /** Takes the records from one place up to another, each into the slot that stands at its place in the block. */
  add(records: readonly In[], from: number, to: number, slots: Slots): void;
  /** Takes all records of an index at once, by what it knows of them; false where that does not do. Read-only from then on. */
  addIndexed?(index: Indexed<In>, slots: Slots): boolean;
  /** Joins a slot of columns of the same measure, perhaps of these, into one of these; that slot stays as it is. */
  merge(slot: number, from: unknown, fromSlot: number): void;
  /** The answer of a slot; changes nothing. */
  answer(slot: number): Out;
  /** What a slot holds as JSON, in one canonical form. */
  encode(slot: number): Json;
  /** Fills a slot that nothing was added to from such JSON; anything else is refused. */
  decode(slot: number, json: unknown): void;
}

/** Takes all records of an index: by what it knows of them, or else block by block. */
export function addAllIndexed<In>(columns: Columns<In, unknown>, index: Indexed<In>, slots: Slots): void {
  if (columns.addIndexed?.(index, slots) !== true) addInBlocks(columns, index.records, slots);
}

/** Takes all records of a list, each into its slot. */
export function addInBlocks<In>(columns: Columns<In, unknown>, records: readonly In[], slots: Slots): void {
  for (let from = 0; from < records.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, records.length);
    columns.add(records, from, to, slots?.subarray(from, to));
  }
}

/** The columns of a leaf: what is asked of each record, and cells for the answers. */
export class LeafColumns<In, Value, Out> implements Columns<In, Out> {
  cells: Cells<Value, Out>;

  constructor(
    readonly kind: Kind<Value, Out>,
    readonly question: (record: In) => Value,
  ) {
    this.cells = kind["~cells"]();
  }

  add(records: readonly In[], from: number, to: number, slots: Slots): void {
    const { cells, question } = this;
    if (cells.addAnswers !== undefined && to - from > 1)
      cells.addAnswers({ question, records, from, to }, slots);
    else
      for (let at = from; at < to; at++)
        cells.add(slots === undefined ? 0 : (slots[at - from] as number), question(records[at] as In));
  }

  addIndexed(index: Indexed<In>, slots: Slots): boolean {
    const known = index.cellsOf(this.kind, this.question, slots);
    this.cells = known ?? this.cells;
    return known !== undefined;
  }

  merge(slot: number, from: LeafColumns<In, Value, Out>, fromSlot: number): void {
    this.cells.merge(slot, from.cells, fromSlot);
  }

  answer(slot: number): Out {
    return this.cells.answer(slot);
  }

  encode(slot: number): Json {
    return this.cells.encode(slot);
  }

  decode(slot: number, json: unknown): void {
    this.cells.decode(slot, json);
  }
}

/** Columns that do one thing in another way than those that they stand around. */
export class AroundColumns<In, Inner, InnerOut, Out> implements Columns<In, Out> {
  constructor(readonly inner: Columns<Inner, InnerOut>) {}

  add(records: readonly In[], from: number, to: number, slots: Slots): void {
    this.inner.add(records as readonly unknown[] as readonly Inner[], from, to, slots);
  }

  addIndexed(index: Indexed<In>, slots: Slots): boolean {
    addAllIndexed(this.inner, index as unknown as Indexed<Inner>, slots);
    return true;
  }

  merge(slot: number, from: this, fromSlot: number): void {
    this.inner.merge(slot, from.inner, fromSlot);
  }

  answer(slot: number): Out {
    return this.inner.answer(slot) as unknown as Out;
  }

  encode(slot: number): Json {
    return this.inner.encode(slot);
  }

  decode(slot: number, json: unknown): void {
    this.inner.decode(slot, json);
  }
}
