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
    const columns = distinctColumns(valuesOf);
    return { ...columns, answer: columns.sizeOf };
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
  return withColumns(aggregator, () => distinctColumns(valuesOf));
}

/** A number for each value, and a place for each value of a slot: as many places as there are, it has distinct values. */
function distinctColumns<In>(
  valuesOf: (record: In) => Key | readonly Key[],
): Columns<In, Set<Key>> & { readonly sizeOf: (slot: number) => number } {
  let values = new KeyNumbers("distinct");
  let places = new SlotTable(2);
  const [numbers, found] = [new Int32Array(BLOCK), new Int32Array(BLOCK)];
  const listed = { numbers: new Int32Array(BLOCK), slots: new Int32Array(BLOCK) };
  /** Answers of several values each are laid out one by one. */
  const addListed = (records: readonly In[], from: number, to: number, slots: Slots) => {
    let length = 0;
    const flush = () => {
      places.read(length, listed.slots, [{ keys: values, numbers: listed.numbers }], found);
      length = 0;
    };
    for (let at = from; at < to; at++) {
      const answer = valuesOf(records[at] as In);
      for (const value of isList(answer) ? answer : [answer]) {
        listed.numbers[length] = values.numberOf(value);
        listed.slots[length] = slots === undefined ? 0 : (slots[at - from] as number);
        length += 1;
        if (length === BLOCK) flush();
      }
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
    partial: (slot) => new Set(membersOf(slot)),
    sizeOf: (slot) => membersOf(slot).length,
  };
}

/** What both have in common: everything but the answer. */
function distinctSet<In>(
  name: string,
  valuesOf: (record: In) => Key | readonly Key[],
): Omit<Aggregator<In, Set<Key>, never>, "definition" | "finish"> {
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
