/**
 * An aggregator: a measure as a value. It says how to start, take one record, join two partial results and finish, so
 * that one definition runs over an array, a stream or several workers.
 *
 * @source the shape of Beam's CombineFn, Spark's Aggregator and Algebird's Aggregator
 */

import { type Call, invalidArgument, requireIterable } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { answerInColumns } from "./engine/answer";

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

const CALL: Call = { chapter: "aggregate", call: "aggregate(records, measure)" };

/**
 * Runs an aggregator over records: an array, a set, a generator. No records give the answer of nothing, typed as ever.
 * What it asks of a record must depend on nothing but the record: arrays are asked in blocks, and some questions twice.
 *
 * @throws `aggregate/invalid-argument`; what the aggregator's own functions throw
 * @example
 * aggregate([{ visits: 61 }, { visits: 137 }], count()) // => 2
 * aggregate([], sumMoney("USD", (amount: CurrencyAmount<"USD">) => amount)).toString() // => "USD 0"
 */
export function aggregate<In, Acc, Out>(records: Iterable<In>, aggregator: Aggregator<In, Acc, Out>): Out {
  const { step } = requireAggregator(CALL, "the measure", aggregator);
  if (!Array.isArray(records)) requireIterable(CALL, "the records", records);
  const inColumns = answerInColumns(records, aggregator);
  if (inColumns !== undefined) return inColumns.answer;
  let acc = aggregator.init();
  for (const record of records) acc = step(acc, record);
  return aggregator.finish(acc);
}

const PARTS = ["init", "step", "merge", "finish", "encode", "decode"] as const;

/**
 * An aggregator that has to be given, with all of its functions.
 *
 * @throws `aggregate/invalid-argument`
 */
export function requireAggregator<A extends AnyAggregator<never>>(call: Call, name: string, value: A): A {
  const isWhole = PARTS.every((part) => typeof value?.[part] === "function");
  if (isWhole && typeof definitionOf(value) === "string") return value;
  throw invalidArgument(call, name, value, "an aggregator, as count() is");
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
