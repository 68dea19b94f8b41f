/**
 * An aggregator: a measure as a value. It says how to start, take one record, join two partial results and finish, so
 * that one definition runs over an array, a stream or several workers.
 *
 * @source the shape of Beam's CombineFn, Spark's Aggregator and Algebird's Aggregator
 */

import type { Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { answerInColumns } from "./engine/columns";

/**
 * A measure over records of type `In`, with partial results `Acc` and the answer `Out`.
 * `step(merge(a, b), r)` and every other order of the same records give the same answer.
 */
export interface Aggregator<in In, in out Acc, out Out> {
  /**
   * What it measures, in one line that another process can compare: `sumMoney(USD)`. It names kinds, currencies and
   * columns, not what the functions of the caller do. Left out, it is "custom".
   */
  readonly definition?: string;
  /** A fresh partial result of no records, at each call. */
  readonly init: () => Acc;
  /** Takes one record; may change and return `acc`. */
  readonly step: (acc: Acc, record: In) => Acc;
  /** Joins two partial results; may change `left`, never changes or keeps parts of `right`. */
  readonly merge: (left: Acc, right: Acc) => Acc;
  /** The answer; changes nothing and can be asked for again. */
  readonly finish: (acc: Acc) => Out;
  /** The partial result as JSON in one canonical form: sorted, and text for numbers that may exceed 2^53. */
  readonly encode: (acc: Acc) => Json;
  /** The partial result of such JSON; anything else is refused with `aggregate/foreign-partial`. */
  readonly decode: (json: unknown) => Acc;
}

/** An aggregator whose partial results nobody needs to name. */
// biome-ignore lint/suspicious/noExplicitAny: the only type that any partial result is both given to and taken from.
export type AnyAggregator<In, Out = unknown> = Aggregator<In, any, Out>;

/** The answer of an aggregator. */
// biome-ignore lint/suspicious/noExplicitAny: as above, and for any record.
export type OutputOf<A> = A extends Aggregator<any, any, infer Out> ? Out : never;

/**
 * Runs an aggregator over records: an array, a set, a generator. No records give the answer of nothing, typed as ever.
 * What it asks of a record must depend on nothing but the record: arrays are asked in blocks, and some questions twice.
 *
 * @throws what the aggregator's own functions throw
 * @example
 * aggregate([{ visits: 61 }, { visits: 137 }], count()) // => 2
 * aggregate([], sumMoney("USD", (amount: CurrencyAmount<"USD">) => amount)).toString() // => "USD 0"
 */
export function aggregate<In, Acc, Out>(records: Iterable<In>, aggregator: Aggregator<In, Acc, Out>): Out {
  const { step } = aggregator;
  const inColumns = answerInColumns(records, aggregator);
  if (inColumns !== undefined) return inColumns.answer;
  let acc = aggregator.init();
  for (const record of records) acc = step(acc, record);
  return aggregator.finish(acc);
}

/** The definition of an aggregator of an app too, which may have none. */
export function definitionOf({ definition = "custom" }: Pick<AnyAggregator<never>, "definition">): string {
  return definition;
}

/** A measure with a definition of its own, where that of its parts does not tell it from others. */
export function named<In, Acc, Out>(
  definition: string,
  aggregator: Aggregator<In, Acc, Out>,
): Aggregator<In, Acc, Out> {
  return { ...aggregator, definition };
}

/** The error for a partial result that was made in another way. */
export function partialMismatch(what: string, found: unknown, wanted: unknown): LedgerError {
  const [foundText, wantedText] = difference(found, wanted);
  return new LedgerError(
    "aggregate/partial-mismatch",
    `Cannot join or finish a partial result of the ${what} ${foundText} as ${wantedText}: all shards must be aggregated by one definition. Aggregate the shard again with the present one.`,
    { details: { what, found, wanted } },
  );
}

const SHOWN_DIFFERENCE = 60;

/** Both values where they differ: definitions are longer than what messages quote. */
function difference(found: unknown, wanted: unknown): readonly [string, string] {
  if (typeof found !== "string" || typeof wanted !== "string") return [quote(found), quote(wanted)];
  const length = Math.max(found.length, wanted.length);
  if (length <= SHOWN_DIFFERENCE) return [JSON.stringify(found), JSON.stringify(wanted)];
  const at = Array.from({ length }).findIndex((_, place) => found[place] !== wanted[place]);
  const from = Math.max(at - SHOWN_DIFFERENCE / 2, 0);
  const cut = (text: string) =>
    `${from > 0 ? "..." : ""}${JSON.stringify(text.slice(from, from + SHOWN_DIFFERENCE))}...`;
  return [cut(found), cut(wanted)];
}

/** The error for JSON that is no partial result of this aggregator. */
export function foreignPartial(aggregator: string, received: unknown): LedgerError {
  return new LedgerError(
    "aggregate/foreign-partial",
    `Cannot take ${quote(received)} as a partial result of ${aggregator}: decode takes only what encode of the same aggregator gave.`,
    { details: { aggregator, received } },
  );
}

/** Whether entries are as encode writes them: sorted, and none of them twice. */
export function isAscending<Entry>(
  entries: readonly Entry[],
  compare: (left: Entry, right: Entry) => number,
): boolean {
  return entries.slice(1).every((entry, at) => compare(entries[at] as Entry, entry) < 0);
}
