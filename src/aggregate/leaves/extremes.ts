/**
 * The records with the least or the greatest values, named by their identities. Ties are broken by identity, so that
 * the answer does not depend on the order of the records.
 */

import { type Call, requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { isCurrencyCode } from "../../money/currency";
import { type Aggregator, stepped } from "../aggregator";
import type { Steps } from "../engine/cells";
import { checkedLimit } from "../stream";
import { checkedId, compareKeys, decodeKey, encodeKey, type Key, type RecordId } from "../values/key";
import {
  checkedValue,
  compareValues,
  decodeValue,
  encodeValue,
  type Orderable,
  type OrderUnit,
  orderUnit,
} from "../values/orderable";
import { decodeTally, foreignPartial, isAscending } from "../values/partial-json";

/** A record by its identity, and the value that it is ordered by. */
export interface OrderedRecord<Value> {
  readonly id: RecordId;
  readonly by: Value;
}

/** The first of all records in an order, or why there is none. */
export type Extreme<Value> =
  | ({ readonly kind: "found"; readonly unknown: number } & OrderedRecord<Value>)
  | { readonly kind: "undefined"; readonly reason: "no-records" | "all-unknown"; readonly unknown: number };

/** The first records in an order. */
export interface Top<Value> {
  /** From the first on; fewer than asked for where there are not as many. */
  readonly records: readonly OrderedRecord<Value>[];
  /** Records without a value, which are not among them. */
  readonly unknown: number;
}

/** The first records so far, in order. */
interface TopSoFar<Value> {
  readonly records: OrderedRecord<Value>[];
  /** The unit of all values; undefined before the first. */
  unit: OrderUnit | undefined;
  unknown: number;
}

/** The greatest first, or the least. */
type Direction = 1 | -1;

/**
 * The record with the greatest value; of several, the one with the least identity. `undefined` is a record without a
 * value. No records give `{ kind: "undefined", reason: "no-records" }`.
 *
 * @throws `money/currency-mismatch`; `aggregate/mixed-values` for amounts beside other values; `aggregate/invalid-key` for an
 * identity or value that is an object, `undefined` or `NaN`; `aggregate/invalid-argument`
 * @example
 * type Sale = { id: string; value: CurrencyAmount<"USD"> };
 * const sales: Sale[] = [{ id: "linen", value: usd("21130000") }, { id: "shows", value: usd("1120000") }];
 * const largest = aggregate(sales, maxBy((sale) => sale.value, (sale) => sale.id));
 * largest.kind === "found" ? `${largest.id}: ${largest.by}` : "" // => "linen: USD 21130000"
 */
export function maxBy<In, Value extends Orderable>(
  valueOfRecord: (record: In) => Value | undefined,
  idOf: (record: In) => RecordId,
): Aggregator<In, Extreme<Value>> {
  return extreme("maxBy", -1, valueOfRecord, idOf);
}

/**
 * The record with the least value; of several, the one with the least identity. `undefined` is a record without a value.
 * No records give `{ kind: "undefined", reason: "no-records" }`.
 *
 * @throws as `maxBy`
 * @example
 * type Visit = { id: string; start: string };
 * const visits: Visit[] = [{ id: "b", start: "2012-05-01" }, { id: "a", start: "2012-03-15" }];
 * const first = aggregate(visits, minBy((visit) => visit.start, (visit) => visit.id));
 * first // => { kind: "found", id: "a", by: "2012-03-15", unknown: 0 }
 */
export function minBy<In, Value extends Orderable>(
  valueOfRecord: (record: In) => Value | undefined,
  idOf: (record: In) => RecordId,
): Aggregator<In, Extreme<Value>> {
  return extreme("minBy", 1, valueOfRecord, idOf);
}

/**
 * The records with the greatest values, the greatest first; equal ones by identity. A record that comes twice with one
 * value is listed once. No records give an empty list.
 *
 * @throws as `maxBy`; `aggregate/invalid-limit` for a number that is not 1 or more.
 * @example
 * type Tour = { id: string; persons?: number };
 * const tours: Tour[] = [{ id: "a", persons: 12 }, { id: "b", persons: 110 }, { id: "c", persons: 40 }, { id: "d" }];
 * const largest = aggregate(tours, topBy(2, (tour) => tour.persons, (tour) => tour.id));
 * largest.records.map(({ id }) => id) // => ["b", "c"]
 * largest.unknown // => 1
 */
export function topBy<In, Value extends Orderable>(
  limit: number,
  valueOfRecord: (record: In) => Value | undefined,
  idOf: (record: In) => RecordId,
): Aggregator<In, Top<Value>> {
  checkedLimit(limit, "the number of records of topBy");
  requireQuestions("topBy(limit, valueOfRecord, idOf)", valueOfRecord, idOf);
  const name = `topBy(${limit})`;
  return stepped(name, {
    ...first<In, Value>(name, limit, -1, valueOfRecord, idOf),
    finish: ({ records, unknown }) => Object.freeze({ records: Object.freeze([...records]), unknown }),
  });
}

function extreme<In, Value extends Orderable>(
  name: string,
  direction: Direction,
  valueOfRecord: (record: In) => Value | undefined,
  idOf: (record: In) => RecordId,
): Aggregator<In, Extreme<Value>> {
  requireQuestions(`${name}(valueOfRecord, idOf)`, valueOfRecord, idOf);
  return stepped(name, {
    ...first<In, Value>(name, 1, direction, valueOfRecord, idOf),
    finish: ({ records: [found], unknown }) =>
      found === undefined
        ? Object.freeze({ kind: "undefined", reason: unknown > 0 ? "all-unknown" : "no-records", unknown })
        : Object.freeze({ kind: "found", ...found, unknown }),
  });
}

function requireQuestions(signature: string, valueOfRecord: unknown, idOf: unknown): void {
  const call: Call = { chapter: "aggregate", call: signature };
  requireFunction(call, "valueOfRecord", valueOfRecord);
  requireFunction(call, "idOf", idOf);
}

type FirstSteps<In, Value extends Orderable> = Omit<Steps<In, TopSoFar<Value>, never>, "finish">;

/** The first records in an order, without an answer. */
function first<In, Value extends Orderable>(
  name: string,
  limit: number,
  direction: Direction,
  valueOfRecord: (record: In) => Value | undefined,
  idOf: (record: In) => RecordId,
): FirstSteps<In, Value> {
  const compare = (left: OrderedRecord<Value>, right: OrderedRecord<Value>): number =>
    direction * compareValues(left.by, right.by) || compareKeys(left.id, right.id);
  /** Keeps the list sorted, without doubles and no longer than the limit. */
  const add = (top: TopSoFar<Value>, record: OrderedRecord<Value>): void => {
    top.unit = orderUnit(top.unit, record.by, name);
    const { records } = top;
    const worst = records[limit - 1];
    if (worst !== undefined && compare(worst, record) <= 0) return;
    const place = placeIn(records, record, compare);
    const other = records[place];
    if (other !== undefined && compare(record, other) === 0) return;
    records.splice(place, 0, record);
    records.length = Math.min(records.length, limit);
  };
  const init = (): TopSoFar<Value> => ({ records: [], unit: undefined, unknown: 0 });
  const take = (top: TopSoFar<Value>, value: Value, recordId: Key): void => {
    const id = checkedId(recordId, name);
    const by = checkedValue(value, name);
    // Most records come after the last one kept, and need nothing made of them.
    const worst = top.records[limit - 1];
    const isBehind = worst !== undefined && direction * compareValues(worst.by, by) < 0;
    if (isBehind) top.unit = orderUnit(top.unit, by, name);
    else add(top, Object.freeze({ id, by }));
  };
  const step = (top: TopSoFar<Value>, record: In): TopSoFar<Value> => {
    const by = valueOfRecord(record);
    if (by === undefined) top.unknown += 1;
    else take(top, by, idOf(record));
    return top;
  };
  return {
    init,
    step,
    merge: (left, right) => {
      for (const record of right.records) add(left, record);
      left.unknown += right.unknown;
      return left;
    },
    encode: ({ records, unit, unknown }) => [
      unknown,
      unit ?? null,
      records.map(({ id, by }): Json => [encodeKey(id), encodeValue(by)]),
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 3 || !Array.isArray(json[2]))
        throw foreignPartial(name, json);
      const [unknown, currency, entries] = json as unknown as readonly [unknown, unknown, readonly unknown[]];
      if (currency !== null && currency !== "text" && !isCurrencyCode(currency))
        throw foreignPartial(name, json);
      const records = Array.from(entries, (entry) => {
        if (!Array.isArray(entry) || entry.length !== 2) throw foreignPartial(name, entry);
        const id = decodeKey(entry[0])?.key;
        const by = decodeValue(entry[1], currency, name) as Value;
        if (id === undefined) throw foreignPartial(name, entry);
        return Object.freeze({ id, by });
      });
      if (records.length > limit || !isAscending(records, compare)) throw foreignPartial(name, json);
      const unit = records.length === 0 ? undefined : currency;
      if (unit === undefined && currency !== null) throw foreignPartial(name, json);
      return { records, unit, unknown: decodeTally(unknown, name) };
    },
  };
}

/** The place of the first record that does not come before another one; the length of the list where all do. */
function placeIn<Record>(
  sorted: readonly Record[],
  record: Record,
  compare: (left: Record, right: Record) => number,
): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(record, sorted[middle] as Record) <= 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
