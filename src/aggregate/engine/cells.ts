/**
 * Kinds of measures: what is made of answers, whatever the question. A kind says how to begin, take one answer, join and
 * finish; its cells hold that for many groups side by side.
 */

import type { Json } from "../../foundation/collections";
import type { Slots } from "./slots";

/** What is made of answers of type `Value`. */
export interface Kind<in Value, out Out> {
  /** What it makes of them, in one line that another process can compare: `sumMoney(USD)`. */
  readonly definition: string;
  readonly "~cells": () => Cells<Value, Out>;
}

/** Some records of many, and what is asked of each. */
export interface Asked<In, out Value> {
  readonly question: (record: In) => Value;
  readonly records: readonly In[];
  readonly from: number;
  readonly to: number;
}

/** What became of the answers, a slot for each group. */
export interface Cells<in Value, out Out> {
  add(slot: number, value: Value): void;
  /** Takes the answers of a block in a loop of its own, where that is much faster. */
  addAnswers?<In>(asked: Asked<In, Value>, slots: Slots): void;
  /** Joins a slot of cells of the same kind, perhaps of these, into one of these. */
  merge(slot: number, from: unknown, fromSlot: number): void;
  answer(slot: number): Out;
  encode(slot: number): Json;
  decode(slot: number, json: unknown): void;
}

/** How something is made of values step by step, and how its partial results travel. */
export interface Steps<in Value, in out Acc, out Out> {
  /** A fresh partial result of no values, at each call. */
  readonly init: () => Acc;
  /** Takes one value; may change and return `acc`. */
  readonly step: (acc: Acc, value: Value) => Acc;
  /** Joins two partial results; may change `left`, never changes or keeps parts of `right`. */
  readonly merge: (left: Acc, right: Acc) => Acc;
  /** The answer; changes nothing and can be asked for again. */
  readonly finish: (acc: Acc) => Out;
  /** The partial result as JSON in one canonical form: sorted, and text for numbers that may exceed 2^53. */
  readonly encode: (acc: Acc) => Json;
  /** The partial result of such JSON; anything else is refused with `aggregate/foreign-partial`. */
  readonly decode: (json: unknown) => Acc;
}

/** Cells of partial results, for what has steps. */
export class SteppedCells<Value, Acc, Out> implements Cells<Value, Out> {
  readonly #accs: Acc[] = [];
  readonly #steps: Steps<Value, Acc, Out>;

  constructor(steps: Steps<Value, Acc, Out>) {
    this.#steps = steps;
  }

  add(slot: number, value: Value): void {
    const accs = this.#accs;
    if (slot >= accs.length) this.#grow(slot);
    accs[slot] = this.#steps.step(accs[slot] as Acc, value);
  }

  merge(slot: number, from: SteppedCells<Value, Acc, Out>, fromSlot: number): void {
    this.#grow(slot);
    this.#accs[slot] = this.#steps.merge(this.#accs[slot] as Acc, from.#at(fromSlot));
  }

  answer(slot: number): Out {
    return this.#steps.finish(this.#at(slot));
  }

  encode(slot: number): Json {
    return this.#steps.encode(this.#at(slot));
  }

  decode(slot: number, json: unknown): void {
    const acc = this.#steps.decode(json);
    this.#grow(slot);
    this.#accs[slot] = acc;
  }

  #at(slot: number): Acc {
    return slot < this.#accs.length ? (this.#accs[slot] as Acc) : this.#steps.init();
  }

  #grow(slot: number): void {
    while (slot >= this.#accs.length) this.#accs.push(this.#steps.init());
  }
}

/** The question that a record itself answers. */
export function itself<Value>(value: Value): Value {
  return value;
}
