/**
 * The leaves of the algebra that need no money: counting records, summing counts, distinct values.
 */

import {
  addCount,
  type Count,
  type CountSum,
  emptyCountSum,
  intervalOfCountSum,
  mergeCountSum,
} from "../figures/count";
import type { Interval } from "../figures/interval";
import { type Aggregator, foreignPartial, isAscending } from "./aggregator";
import { checkedKey, compareKeys, decodeKey, encodeKey, type Key } from "./key";
import { decodeSum, decodeTally, encodeSum } from "./partial-sum";

/**
 * How many records there are. For records that stand for several things each, use `sumCounts`.
 *
 * @example
 * aggregate(["a", "b"], count()) // => 2
 * aggregate([], count()) // => 0
 */
export function count(): Aggregator<unknown, number, number> {
  return {
    init: () => 0,
    step: (acc) => acc + 1,
    merge: (left, right) => left + right,
    finish: (acc) => acc,
    encode: (acc) => acc,
    decode: (json) => decodeTally(json, "count"),
  };
}

/** A sum of counts, and how many records it could not include. */
export interface SummedCount {
  /** The sum: exact, or with the bounds of its parts; its upper end is unknown where a count was. */
  readonly total: Interval;
  /** Records whose count was given. */
  readonly known: number;
  /** Records whose count was not given (`undefined`). */
  readonly unknown: number;
}

/**
 * The sum of a count over the records. A bound stays a bound; `undefined` is an unknown count, never zero.
 * No records give exactly 0.
 *
 * @throws `figures/invalid-count` for a count that is negative, fractional or none.
 * @example
 * const persons = aggregate([{ persons: 1100 }, { persons: 2299 }, {}], sumCounts((visit: { persons?: number }) => visit.persons));
 * describeInterval(persons.total) // => "at least 3,399 (part of it unknown)"
 * persons.unknown // => 1
 */
export function sumCounts<In>(
  countOf: (record: In) => Count | undefined,
): Aggregator<In, CountSum, SummedCount> {
  return {
    init: emptyCountSum,
    step: (acc, record) => {
      addCount(acc, countOf(record));
      return acc;
    },
    merge: (left, right) => {
      mergeCountSum(left, right);
      return left;
    },
    finish: (acc) =>
      Object.freeze({ total: intervalOfCountSum(acc), known: acc.known, unknown: acc.unknown }),
    encode: ({ written, exclusive, unbounded, known, unknown }) => [
      encodeSum(written),
      exclusive,
      unbounded,
      known,
      unknown,
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 5 || typeof json[2] !== "boolean")
        throw foreignPartial("sumCounts", json);
      const [written, exclusive, unbounded, known, unknown] = json;
      const sum: CountSum = {
        written: decodeSum(written, "sumCounts"),
        exclusive: decodeTally(exclusive, "sumCounts"),
        unbounded,
        known: decodeTally(known, "sumCounts"),
        unknown: decodeTally(unknown, "sumCounts"),
      };
      if (!isSumOfCounts(sum)) throw foreignPartial("sumCounts", json);
      return sum;
    },
  };
}

/** Whether counts can have such a sum: whole, not negative, and with no more bounds than counts. */
function isSumOfCounts({ written, exclusive, unbounded, known }: CountSum): boolean {
  if (known === 0) return written.units === 0 && exclusive === 0 && !unbounded;
  return written.scale === 0 && written.units >= 0 && exclusive <= (unbounded ? known : 0);
}

/**
 * How many distinct values there are, exactly. A record may give one value, several (a tour has several areas) or none
 * (`undefined`). Distinct counts of groups do not add up: take the total from its own aggregator.
 *
 * @throws `aggregate/invalid-key` for a value that is no text, number or boolean, and for `NaN`.
 * @example
 * const tours = [{ areas: ["JP", "FR"] }, { areas: ["FR"] }];
 * aggregate(tours, distinct((tour: { areas: string[] }) => tour.areas)) // => 2
 */
export function distinct<In>(
  valuesOf: (record: In) => Key | readonly Key[],
): Aggregator<In, Set<Key>, number> {
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
    finish: (acc) => acc.size,
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
