/**
 * The guard against counting a record twice: a measure of records by their identity.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { getOrCreate, type Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, definitionOf, requireAggregator } from "./aggregator";
import { checkedId, compareKeys, decodeKey, encodeKey, type RecordId } from "./values/key";
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

/** What the measure makes of one record, and how often it came. */
export interface SeenRecord<Acc> {
  readonly acc: Acc;
  times: number;
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
 * const persons = sumCounts((visit: Visit) => visit.persons);
 * const { answer, repeated } = aggregate([...page, ...page.slice(1)], distinctBy((visit: Visit) => visit.id, persons));
 * describeInterval(answer.total) // => "42"
 * repeated // => ["b"]
 */
export function distinctBy<In, Acc, Out>(
  idOf: (record: In) => RecordId,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, Map<RecordId, SeenRecord<Acc>>, Deduplicated<Out>> {
  requireFunction(CALL, "idOf", idOf);
  requireAggregator(CALL, "the measure", inner);
  const textOf = (acc: Acc): string => JSON.stringify(inner.encode(acc));
  const add = (
    seen: Map<RecordId, SeenRecord<Acc>>,
    id: RecordId,
    acc: Acc,
    times: number,
    isOwn: boolean,
  ): void => {
    const own = getOrCreate(seen, id, () => ({
      acc: isOwn ? acc : inner.merge(inner.init(), acc),
      times: 0,
    }));
    if (own.times > 0 && textOf(own.acc) !== textOf(acc)) throw conflicting(id);
    own.times += times;
  };
  return {
    definition: `distinctBy(${definitionOf(inner)})`,
    init: () => new Map(),
    step: (seen, record) => {
      const id = checkedId(idOf(record), "distinctBy");
      add(seen, id, inner.step(inner.init(), record), 1, true);
      return seen;
    },
    merge: (left, right) => {
      for (const [id, { acc, times }] of right) add(left, id, acc, times, false);
      return left;
    },
    finish: (seen) => {
      let whole = inner.init();
      for (const { acc } of seen.values()) whole = inner.merge(whole, acc);
      const repeated = [...seen].flatMap(([id, { times }]) => (times > 1 ? [id] : []));
      return Object.freeze({
        answer: inner.finish(whole),
        records: seen.size,
        repeated: Object.freeze(repeated.sort(compareKeys)),
      });
    },
    encode: (seen) =>
      [...seen]
        .sort(([left], [right]) => compareKeys(left, right))
        .map(([id, { acc, times }]): Json => [encodeKey(id), times, inner.encode(acc)]),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial("distinctBy", json);
      const entries = Array.from(json, (entry: unknown) => {
        if (!Array.isArray(entry) || entry.length !== 3) throw foreignPartial("distinctBy", entry);
        const id = decodeKey(entry[0])?.key;
        const times = decodeTally(entry[1], "distinctBy");
        if (id === undefined || times === 0) throw foreignPartial("distinctBy", entry);
        return [id, { acc: inner.decode(entry[2]), times }] as const;
      });
      if (!isAscending(entries, ([left], [right]) => compareKeys(left, right)))
        throw foreignPartial("distinctBy", json);
      return new Map(entries);
    },
  };
}

function conflicting(id: RecordId): LedgerError {
  return new LedgerError(
    "aggregate/conflicting-records",
    `Cannot take two different records of the identity ${quote(id)} for one: the measure sees them differently. Correct or leave out one of them, or give an identity that tells them apart.`,
    { details: { id } },
  );
}
