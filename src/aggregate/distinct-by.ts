/**
 * The guard against counting a record twice: a measure of records by their identity.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, type Measure, measureBy } from "./aggregator";
import type { Columns } from "./engine/columns";
import { KeyNumbers } from "./engine/keys";
import { Pairs } from "./engine/pairs";
import { giveBlock, type Slots, takeBlock } from "./engine/slots";
import { Tally } from "./engine/tally";
import { measureOf } from "./measures";
import { checkedId, compareKeys, decodeKey, encodeKey, type RecordId, sortedKeys } from "./values/key";
import { decodeTally, foreignPartial, isAscending } from "./values/partial-json";

/** The answer over each record once, and the records that came more than once. */
export interface Deduplicated<Out> {
  /** The answer of the measure, each record taken once. */
  readonly answer: Out;
  /** How many different records there are. */
  readonly records: number;
  /** The identities that came more than once, sorted by code point. */
  readonly repeated: readonly RecordId[];
}

const CALL: Call = { chapter: "aggregate", call: "distinctBy(idOf, measure)" };

/**
 * A measure of each record once, however often it comes: from overlapping files, a page fetched twice, a shard merged
 * twice. Two records of one identity that the measure sees differently are refused, because one of them is wrong. The
 * partial result holds one entry a record, so put it around the whole and not inside groups where that matters.
 * No records give the answer of nothing.
 *
 * @throws `aggregate/invalid-argument`; `aggregate/invalid-key` for an identity that is `undefined`, an object or `NaN`; `aggregate/conflicting-records`
 * @example
 * type Visit = { id: string; persons: number };
 * const page: Visit[] = [{ id: "a", persons: 40 }, { id: "b", persons: 2 }];
 * const { answer, repeated } = aggregate(
 *   [...page, ...page.slice(1)],
 *   distinctBy((visit) => visit.id, sumCounts((visit) => visit.persons)),
 * );
 * describeInterval(answer.total) // => "42"
 * repeated // => ["b"]
 */
export function distinctBy<In, const Out>(
  idOf: (record: In) => RecordId,
  measure: Measure<In, Out>,
): Aggregator<In, Deduplicated<Out>> {
  requireFunction(CALL, "idOf", idOf);
  const inner = measureOf(CALL, measure as Measure<In, Out>);
  return measureBy(`distinctBy(${inner.definition})`, () => new DistinctColumns(idOf, inner["~columns"]));
}

/** A slot for every record: what the measure makes of it, and how often it came. */
class DistinctColumns<In, Out> implements Columns<In, Deduplicated<Out>> {
  readonly #idOf: (record: In) => RecordId;
  readonly #newColumns: () => Columns<In, Out>;
  /** What the measure makes of each record, in its own slot. */
  readonly #inner: Columns<In, Out>;
  /** What it makes of the records of a slot together. */
  readonly #whole: Columns<In, Out>;
  readonly #ids = new KeyNumbers("distinctBy");
  readonly #records = new Pairs();
  readonly #times = new Tally();

  constructor(idOf: (record: In) => RecordId, newColumns: () => Columns<In, Out>) {
    this.#idOf = idOf;
    this.#newColumns = newColumns;
    this.#inner = newColumns();
    this.#whole = newColumns();
  }

  add(records: readonly In[], from: number, to: number, slots: Slots): void {
    const fresh: In[] = [];
    const [own, outer] = [takeBlock(), takeBlock()];
    const flush = () => {
      if (fresh.length === 0) return;
      this.#inner.add(fresh, 0, fresh.length, own);
      this.#whole.add(fresh, 0, fresh.length, outer);
      fresh.length = 0;
    };
    for (let at = from; at < to; at++) {
      const record = records[at] as In;
      const id = checkedId(this.#idOf(record), "distinctBy");
      const slot = slots === undefined ? 0 : (slots[at - from] as number);
      const place = this.#slotOf(slot, id);
      if (this.#times.at(place) === 0) {
        own[fresh.length] = place;
        outer[fresh.length] = slot;
        fresh.push(record);
      } else {
        flush();
        const again = this.#newColumns();
        again.add([record], 0, 1, undefined);
        this.#requireSame(id, place, again.encode(0));
      }
      this.#times.add(place);
    }
    flush();
    giveBlock(own);
    giveBlock(outer);
  }

  merge(slot: number, from: DistinctColumns<In, Out>, fromSlot: number): void {
    for (const record of from.#records.of(fromSlot)) {
      const id = from.#idAt(record);
      const own = this.#slotOf(slot, id);
      if (this.#times.at(own) === 0) {
        this.#inner.merge(own, from.#inner, record);
        this.#whole.merge(slot, from.#inner, record);
      } else this.#requireSame(id, own, from.#inner.encode(record));
      this.#times.add(own, from.#times.at(record));
    }
  }

  answer(slot: number): Deduplicated<Out> {
    const records = this.#records.of(slot);
    const repeated = records.filter((record) => this.#times.at(record) > 1);
    return Object.freeze({
      answer: this.#whole.answer(slot),
      records: records.length,
      repeated: Object.freeze(sortedKeys(repeated.map((record) => this.#idAt(record)))),
    });
  }

  encode(slot: number): Json {
    const records = [...this.#records.of(slot)];
    return records
      .sort((left, right) => compareKeys(this.#idAt(left), this.#idAt(right)))
      .map(
        (record): Json => [encodeKey(this.#idAt(record)), this.#times.at(record), this.#inner.encode(record)],
      );
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json)) throw foreignPartial("distinctBy", json);
    const entries = Array.from(json, (entry: unknown) => {
      if (!Array.isArray(entry) || entry.length !== 3) throw foreignPartial("distinctBy", entry);
      const id = decodeKey(entry[0])?.key;
      const times = decodeTally(entry[1], "distinctBy");
      if (id === undefined || times === 0) throw foreignPartial("distinctBy", entry);
      return { id, times, state: entry[2] as unknown };
    });
    if (!isAscending(entries, (left, right) => compareKeys(left.id, right.id)))
      throw foreignPartial("distinctBy", json);
    for (const { id, times, state } of entries) {
      const record = this.#slotOf(slot, id);
      this.#inner.decode(record, state);
      this.#whole.merge(slot, this.#inner, record);
      this.#times.add(record, times);
    }
  }

  #slotOf(outer: number, id: RecordId): number {
    return this.#records.numberOf(outer, this.#ids.numberOf(id));
  }

  #idAt(record: number): RecordId {
    return this.#ids.keys[this.#records.secondOf(record)] as RecordId;
  }

  #requireSame(id: RecordId, record: number, other: Json): void {
    if (JSON.stringify(this.#inner.encode(record)) !== JSON.stringify(other)) throw conflicting(id);
  }
}

function conflicting(id: RecordId): LedgerError {
  return new LedgerError(
    "aggregate/conflicting-records",
    `Cannot take two different records of the identity ${quote(id)} for one: the measure sees them differently. Correct or leave out one of them, or give an identity that tells them apart.`,
    { details: { id } },
  );
}
