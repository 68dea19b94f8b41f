/**
 * Distinct values, counted or listed. They are kept as a set and never as a number, because distinct counts do not add.
 */

import { requireFunction } from "../../foundation/arguments";
import type { Aggregator } from "../aggregator";
import { type Columns, withColumns } from "../engine/columns";
import { KeyNumbers } from "../engine/keys";
import { BLOCK, type Slots, SlotTable } from "../engine/slots";
import { checkedKey, compareKeys, decodeKey, encodeKey, type Key } from "../values/key";
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
 * aggregate(tours, distinct((tour: { areas: string[] }) => tour.areas)) // => 2
 */
export function distinct<In>(
  valuesOf: (record: In) => Key | readonly Key[],
): Aggregator<In, Set<Key>, number> {
  const aggregator: Aggregator<In, Set<Key>, number> = {
    ...distinctSet("distinct", valuesOf),
    definition: "distinct",
    finish: (acc) => acc.size,
  };
  return withColumns(aggregator, () => {
    const { add, addIndexed, partial, sizeOf } = distinctColumns(valuesOf, aggregator);
    return { add, addIndexed, partial, answer: sizeOf };
  });
}

/**
 * The distinct values themselves, once each: booleans, numbers, then text by code point. A record may give one value,
 * several or none (`undefined`). No records give no values.
 *
 * @throws `aggregate/invalid-key` for a value that is no text, number or boolean, and for `NaN`;
 * `aggregate/invalid-argument`
 * @example
 * const tours = [{ areas: ["JP", "FR"] }, { areas: ["FR"] }];
 * aggregate(tours, distinctValues((tour: { areas: string[] }) => tour.areas)) // => ["FR", "JP"]
 */
export function distinctValues<In, Value extends Key>(
  valuesOf: (record: In) => Value | readonly Value[],
): Aggregator<In, Set<Key>, readonly Exclude<Value, undefined>[]> {
  const aggregator: Aggregator<In, Set<Key>, readonly Exclude<Value, undefined>[]> = {
    ...distinctSet("distinctValues", valuesOf),
    definition: "distinctValues",
    finish: (acc) => Object.freeze([...acc].sort(compareKeys)) as readonly Exclude<Value, undefined>[],
  };
  return withColumns(aggregator, () => distinctColumns(valuesOf, aggregator));
}

/** What tells distinct values apart for many groups. */
interface DistinctColumns<In> extends Columns<In, Set<Key>> {
  readonly addIndexed: Required<Columns<In, Set<Key>>>["addIndexed"];
  readonly sizeOf: (slot: number) => number;
}

/** As many records are always kept in sets. */
const FEW = BLOCK;

/** Numbers pay where each value comes again so often. */
const OFTEN = 4;

/** A set for each slot, and numbers for the values once there are many records, unless most values are new. */
function distinctColumns<In>(
  valuesOf: (record: In) => Key | readonly Key[],
  { init, step }: Pick<DistinctSteps<In>, "init" | "step">,
): DistinctColumns<In> {
  let sets: Set<Key>[] = [];
  let came = 0;
  let numbered: NumberedColumns<In> | undefined;
  const newSet = (slot: number): Set<Key> => {
    while (slot >= sets.length) sets.push(init());
    return sets[slot] as Set<Key>;
  };
  const isNumbered = (): boolean => {
    const isRepeated = sets.length > 1 || (sets[0]?.size ?? 0) * OFTEN < came;
    if (numbered === undefined && came > FEW && isRepeated) {
      numbered = numberedColumns(valuesOf);
      for (const [slot, values] of sets.entries()) numbered.addValues(values, slot);
      sets = [];
    }
    return numbered !== undefined;
  };
  return {
    add: (records, from, to, slots) => {
      came += to - from;
      if (isNumbered()) numbered?.add(records, from, to, slots);
      else if (slots === undefined) {
        const set = sets[0] ?? newSet(0);
        for (let at = from; at < to; at++) step(set, records[at] as In);
      } else
        for (let at = from; at < to; at++) {
          const slot = slots[at - from] as number;
          step(sets[slot] ?? newSet(slot), records[at] as In);
        }
    },
    addIndexed: (index, slots) => {
      const known = numberedColumns(valuesOf);
      if (!known.addIndexed(index, slots)) return false;
      numbered = known;
      return true;
    },
    partial: (slot) => numbered?.partial(slot) ?? sets[slot] ?? init(),
    sizeOf: (slot) => numbered?.sizeOf(slot) ?? sets[slot]?.size ?? 0,
  };
}

interface NumberedColumns<In> extends DistinctColumns<In> {
  /** Takes values that are known to be in a slot. */
  readonly addValues: (values: Iterable<Key>, slot: number) => void;
}

/** A number for each value, and a place for each value of a slot: as many places as there are, it has distinct values. */
function numberedColumns<In>(valuesOf: (record: In) => Key | readonly Key[]): NumberedColumns<In> {
  let values = new KeyNumbers("distinct");
  let places = new SlotTable(2);
  const [numbers, found] = [new Int32Array(BLOCK), new Int32Array(BLOCK)];
  const listed = { numbers: new Int32Array(BLOCK), slots: new Int32Array(BLOCK) };
  let length = 0;
  const flush = () => {
    places.read(length, listed.slots, [{ keys: values, numbers: listed.numbers }], found);
    length = 0;
  };
  const lay = (value: Key, slot: number) => {
    listed.numbers[length] = values.numberOf(value);
    listed.slots[length] = slot;
    length += 1;
    if (length === BLOCK) flush();
  };
  /** Answers of several values each are laid out one by one. */
  const addListed = (records: readonly In[], from: number, to: number, slots: Slots) => {
    for (let at = from; at < to; at++) {
      const answer = valuesOf(records[at] as In);
      const slot = slots === undefined ? 0 : (slots[at - from] as number);
      for (const value of isList(answer) ? answer : [answer]) lay(value, slot);
    }
    flush();
  };
  // The unknown has a number too, and is no value.
  const membersOf = (slot: number) =>
    places
      .membersOf(slot)
      .map((number) => values.keys[number])
      .filter((value) => value !== undefined);
  return {
    add: (records, from, to, slots) => {
      const plain = values.read(valuesOf, records, from, to, numbers);
      places.read(plain, slots, [{ keys: values, numbers }], found);
      if (from + plain < to) addListed(records, from + plain, to, slots?.subarray(plain));
    },
    addIndexed: (index, slots) => {
      const known = index.keysOf(valuesOf);
      if (known === undefined) return false;
      values = known.keys;
      places = index.groupsOf([known], slots).places;
      return true;
    },
    addValues: (known, slot) => {
      for (const value of known) lay(value, slot);
      flush();
    },
    partial: (slot) => new Set(membersOf(slot)),
    sizeOf: (slot) => membersOf(slot).length,
  };
}

/** Everything but the answer. */
type DistinctSteps<In> = Omit<Aggregator<In, Set<Key>, never>, "definition" | "finish">;

/** What both have in common: everything but the answer. */
function distinctSet<In>(name: string, valuesOf: (record: In) => Key | readonly Key[]): DistinctSteps<In> {
  requireFunction({ chapter: "aggregate", call: `${name}(valuesOf)` }, "valuesOf", valuesOf);
  return {
    init: () => new Set(),
    step: (acc, record) => {
      const values = valuesOf(record);
      for (const value of isList(values) ? values : [values]) {
        if (value !== undefined) acc.add(checkedKey(value, "distinct"));
      }
      return acc;
    },
    merge: (left, right) => {
      for (const value of right) left.add(value);
      return left;
    },
    encode: (acc) => [...acc].sort(compareKeys).map(encodeKey),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial("distinct", json);
      const values = Array.from(json, (value: unknown) => decodeValue(value));
      if (!isAscending(values, compareKeys)) throw foreignPartial("distinct", json);
      return new Set(values);
    },
  };
}

function isList(values: Key | readonly Key[]): values is readonly Key[] {
  return Array.isArray(values);
}

function decodeValue(json: unknown): Key {
  const decoded = decodeKey(json);
  if (decoded?.key === undefined) throw foreignPartial("distinct", json);
  return decoded.key;
}
