/**
 * Distinct values, counted or listed. They are kept as a set and never as a number, because distinct counts do not add.
 */

import { type Call, requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { type Aggregator, leaf } from "../aggregator";
import type { Asked, Cells, Kind } from "../engine/cells";
import { KeyNumbers } from "../engine/keys";
import { Pairs, readPairs } from "../engine/pairs";
import { BLOCK, type Slots } from "../engine/slots";
import { checkedKey, compareKeys, decodeKey, encodeKey, type Key, sortedKeys } from "../values/key";
import { foreignPartial, isAscending } from "../values/partial-json";

/**
 * How many distinct values there are, exactly. A record may give one value, several (a tour has several areas) or none
 * (`undefined`). Where none means unknown, the number is a lower bound: count such records with `filter` beside it.
 * Distinct counts of groups do not add up: take the total from its own aggregator.
 *
 * @throws `aggregate/invalid-key` for a value that is no text, number or boolean, and for `NaN`;
 * `aggregate/invalid-argument`
 * @example
 * const tours = [{ areas: ["JP", "FR"] }, { areas: ["FR"] }];
 * aggregate(tours, distinct((tour) => tour.areas)) // => 2
 */
export function distinct<In>(valuesOf: (record: In) => Key | readonly Key[]): Aggregator<In, number> {
  return leaf(NUMBER, requireFunction(CALLS.distinct, "valuesOf", valuesOf));
}

/**
 * The distinct values themselves, once each: booleans, numbers, then text by code point. A record may give one value,
 * several or none (`undefined`). No records give no values.
 *
 * @throws `aggregate/invalid-key` for a value that is no text, number or boolean, and for `NaN`;
 * `aggregate/invalid-argument`
 * @example
 * const tours = [{ areas: ["JP", "FR"] }, { areas: ["FR"] }];
 * aggregate(tours, distinctValues((tour) => tour.areas)) // => ["FR", "JP"]
 */
export function distinctValues<In, Value extends Key>(
  valuesOf: (record: In) => Value | readonly Value[],
): Aggregator<In, readonly Exclude<Value, undefined>[]> {
  requireFunction(CALLS.distinctValues, "valuesOf", valuesOf);
  return leaf(LIST, valuesOf) as Aggregator<In, readonly Exclude<Value, undefined>[]>;
}

const CALLS = {
  distinct: { chapter: "aggregate", call: "distinct(valuesOf)" },
  distinctValues: { chapter: "aggregate", call: "distinctValues(valuesOf)" },
} as const satisfies Readonly<Record<string, Call>>;

/** What an answer is made of: each value once. */
type Values = ReadonlySet<Key> | readonly Key[];

/** As many records are always kept in sets. */
const FEW = BLOCK;

/** Numbers pay where each value comes again so often. */
const OFTEN = 4;

/** A set for each slot, and numbers for the values once there are many records, unless most values are new. */
class DistinctCells<Out> implements Cells<Key | readonly Key[], Out> {
  #sets: Set<Key>[] = [];
  #came = 0;
  #numbered: NumberedSets | undefined;
  readonly #answerOf: (values: Values) => Out;

  constructor(answerOf: (values: Values) => Out) {
    this.#answerOf = answerOf;
  }

  add(slot: number, values: Key | readonly Key[]): void {
    this.#addTo(slot, isList(values) ? values : [values]);
  }

  addAnswers<In>(asked: Asked<In, Key | readonly Key[]>, slots: Slots): void {
    const { question, records, from, to } = asked;
    this.#came += to - from;
    const numbered = this.#number();
    if (numbered !== undefined) numbered.addAnswers(asked, slots);
    else
      for (let at = from; at < to; at++) {
        const set = this.#setAt(slots === undefined ? 0 : (slots[at - from] as number));
        const values = question(records[at] as In);
        if (!isList(values)) addValue(set, values);
        else for (const value of values) addValue(set, value);
      }
  }

  merge(slot: number, from: DistinctCells<unknown>, fromSlot: number): void {
    this.#addTo(slot, from.#valuesAt(fromSlot));
  }

  answer(slot: number): Out {
    return this.#answerOf(this.#valuesAt(slot));
  }

  encode(slot: number): Json {
    return sortedKeys(this.#valuesAt(slot)).map(encodeKey);
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json)) throw foreignPartial("distinct", json);
    const values = Array.from(json, (value: unknown) => decodeValue(value));
    if (!isAscending(values, compareKeys)) throw foreignPartial("distinct", json);
    this.#addTo(slot, values);
  }

  #addTo(slot: number, values: Iterable<Key>): void {
    if (this.#numbered !== undefined) this.#numbered.addValues(values, slot);
    else {
      const set = this.#setAt(slot);
      for (const value of values) addValue(set, value);
    }
  }

  #setAt(slot: number): Set<Key> {
    while (slot >= this.#sets.length) this.#sets.push(new Set());
    return this.#sets[slot] as Set<Key>;
  }

  #valuesAt(slot: number): Values {
    return this.#numbered?.valuesAt(slot) ?? this.#sets[slot] ?? NO_VALUES;
  }

  #number(): NumberedSets | undefined {
    const isRepeated = this.#sets.length > 1 || (this.#sets[0]?.size ?? 0) * OFTEN < this.#came;
    if (this.#numbered === undefined && this.#came > FEW && isRepeated) {
      const numbered = new NumberedSets();
      for (const [slot, values] of this.#sets.entries()) numbered.addValues(values, slot);
      this.#numbered = numbered;
      this.#sets = [];
    }
    return this.#numbered;
  }
}

/** How many distinct values there are. */
const NUMBER: Kind<Key | readonly Key[], number> = /* @__PURE__ */ Object.freeze({
  definition: "distinct",
  "~cells": () => new DistinctCells(sizeOf),
});

/** The distinct values in their order. */
const LIST: Kind<Key | readonly Key[], readonly Key[]> = /* @__PURE__ */ Object.freeze({
  definition: "distinctValues",
  "~cells": () => new DistinctCells((values) => Object.freeze(sortedKeys(values))),
});

const NO_VALUES: Values = [];

function sizeOf(values: Values): number {
  return "size" in values ? values.size : values.length;
}

function addValue(set: Set<Key>, value: Key): void {
  if (value !== undefined) set.add(checkedKey(value, "distinct"));
}

/** A number for each value, and for each pair of a slot and a value: as many pairs as a slot has, it has distinct values. */
class NumberedSets {
  readonly #values = new KeyNumbers("distinct");
  readonly #pairs = new Pairs();
  readonly #numbers = new Int32Array(BLOCK);

  addAnswers<In>({ question, records, from, to }: Asked<In, Key | readonly Key[]>, slots: Slots): void {
    const numbers = this.#numbers;
    const plain = this.#values.read(question, records, from, to, numbers);
    readPairs(this.#pairs, plain, slots, numbers, this.#values.keys.length, numbers);
    for (let at = from + plain; at < to; at++) {
      const answer = question(records[at] as In);
      this.addValues(
        isList(answer) ? answer : [answer],
        slots === undefined ? 0 : (slots[at - from] as number),
      );
    }
  }

  addValues(values: Iterable<Key>, slot: number): void {
    for (const value of values) this.#pairs.numberOf(slot, this.#values.numberOf(value));
  }

  valuesAt(slot: number): readonly Key[] {
    const values = this.#pairs.of(slot).map((pair) => this.#values.keys[this.#pairs.secondOf(pair)]);
    // The unknown has a number too, and is no value.
    return values.filter((value) => value !== undefined);
  }
}

function isList(values: Key | readonly Key[]): values is readonly Key[] {
  return Array.isArray(values);
}

function decodeValue(json: unknown): Key {
  const decoded = decodeKey(json);
  if (decoded?.key === undefined) throw foreignPartial("distinct", json);
  return decoded.key;
}
