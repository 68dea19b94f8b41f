/**
 * The leaf of the algebra that counts records.
 */

import type { Json } from "../../foundation/collections";
import { type Aggregator, leaf } from "../aggregator";
import type { Asked, Cells } from "../engine/cells";
import { pure } from "../engine/indexed";
import type { Slots } from "../engine/slots";
import { Tally } from "../engine/tally";
import { decodeTally } from "../values/partial-json";

/**
 * How many records there are, of any type: that of what stands around it. For records that stand for several things each,
 * use `sumCounts`.
 *
 * @example
 * aggregate(["a", "b"], count()) // => 2
 * aggregate([], count()) // => 0
 */
export function count<In>(): Aggregator<In, number> {
  return RECORDS;
}

class TallyCells implements Cells<unknown, number> {
  readonly #tally = new Tally();

  add(slot: number): void {
    this.#tally.add(slot);
  }

  addAnswers<In>({ from, to }: Asked<In, unknown>, slots: Slots): void {
    if (slots === undefined) this.#tally.add(0, to - from);
    else for (let at = 0; at < to - from; at++) this.#tally.add(slots[at] as number);
  }

  merge(slot: number, from: TallyCells, fromSlot: number): void {
    this.#tally.add(slot, from.#tally.at(fromSlot));
  }

  answer(slot: number): number {
    return this.#tally.at(slot);
  }

  encode(slot: number): Json {
    return this.#tally.at(slot);
  }

  decode(slot: number, json: unknown): void {
    this.#tally.add(slot, decodeTally(json, "count"));
  }
}

const RECORDS: Aggregator<unknown, number> = /* @__PURE__ */ leaf(
  { definition: "count", "~cells": () => new TallyCells() },
  /* @__PURE__ */ pure((record: unknown) => record),
);
