/**
 * An aggregator: a measure as a value. It says how to start, take one record, join two partial results and finish, so
 * that one definition runs over an array, a stream or several workers.
 *
 * @source the shape of Beam's CombineFn, Spark's Aggregator and Algebird's Aggregator
 */

import { type Call, invalidArgument, requireFunction, requireObject } from "../foundation/arguments";
import { itself, type Kind, SteppedCells, type Steps } from "./engine/cells";
import { type Columns, LeafColumns } from "./engine/columns";

/**
 * A measure over records of type `In` with the answer `Out`. Its partial results are its own business: every order of the
 * same records, and every way to join parts of them, gives the same answer.
 */
export interface Aggregator<in In, out Out> {
  /** How it runs. Make aggregators with `aggregator` or `leaf`, and of others with `filter`, `mapOutput` and the like. */
  readonly "~columns": () => Columns<In, Out>;
  /**
   * What it measures, in one line that another process can compare: `sumMoney(USD)`. It names kinds, currencies and
   * columns, not what the functions of the caller do.
   */
  readonly definition: string;
}

/**
 * Several measures by name, beside the keys of a row where there are some. The second half lets the record type be inferred
 * from them too. Answers are as readonly as the object is, which a `const` before `Out` makes it where it is written in
 * place.
 */
export type Measures<In, Out, Keys = Readonly<Record<string, unknown>>> = {
  [Name in keyof Out]: Name extends "~columns"
    ? "give the measure a name: { lines: count() }"
    : Name extends (string extends keyof Keys ? never : keyof Keys)
      ? "a measure has the name of a key: rename one of them"
      : Aggregator<In, Out[Name]> | Nested<In, Out[Name]>;
} & Readonly<Record<string, SomeMeasure<In>>>;

/** Measures below a name, where the answer can be of some. */
type Nested<In, Out> = Out extends readonly unknown[] ? never : Measures<In, Out>;

/** A measure with whatever answer. */
type SomeMeasure<In> = Aggregator<In, unknown> | { readonly [name: string]: SomeMeasure<In> };

/** What can be measured: an aggregator, or an object of them, which answers under their names. */
export type Measure<In, Out> = Aggregator<In, Out> | Measures<In, Out>;

/** The answer of a measure. */
export type OutputOf<M> =
  M extends Aggregator<never, infer Out> ? Out : { readonly [Name in keyof M]: OutputOf<M[Name]> };

/** The parts of an aggregator of one's own. */
export interface AggregatorParts<in In, in out Acc, out Out> extends Steps<In, Acc, Out> {
  /** As in `Aggregator`: partial results are only joined where it is the same. */
  readonly definition: string;
}

const PARTS = ["init", "step", "merge", "finish", "encode", "decode"] as const;

const AGGREGATOR: Call = {
  chapter: "aggregate",
  call: "aggregator({ definition, init, step, merge, finish, encode, decode })",
};
const KIND: Call = { ...AGGREGATOR, call: AGGREGATOR.call.replace("aggregator", "kind") };
const LEAF: Call = { chapter: "aggregate", call: "leaf(kind, question)" };

/**
 * An aggregator of one's own. Try it with `aggregatorLaws`: what holds them runs in groups, streams and shards as those of
 * the library do.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const longest = aggregator({
 *   definition: "longest title",
 *   init: () => 0,
 *   step: (longest, { title }: { title: string }) => Math.max(longest, title.length),
 *   merge: (left, right) => Math.max(left, right),
 *   finish: (longest) => longest,
 *   encode: (longest) => longest,
 *   decode: (json) => {
 *     if (typeof json === "number") return json;
 *     throw new LedgerError("aggregate/foreign-partial", `The longest is a number of letters, not ${json}.`);
 *   },
 * });
 * aggregate([{ title: "Acrobatics" }, { title: "Opera" }], longest) // => 10
 */
export function aggregator<In, Acc, Out>(parts: AggregatorParts<In, Acc, Out>): Aggregator<In, Out> {
  return ofRecords(checkedKind(AGGREGATOR, parts));
}

/**
 * A kind of one's own: what is made of answers, whatever the question.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const longest = kind({
 *   definition: "longest",
 *   init: () => 0,
 *   step: (longest, text: string) => Math.max(longest, text.length),
 *   merge: (left, right) => Math.max(left, right),
 *   finish: (longest) => longest,
 *   encode: (longest) => longest,
 *   decode: (json) => {
 *     if (typeof json === "number") return json;
 *     throw new LedgerError("aggregate/foreign-partial", `The longest is a number of letters, not ${json}.`);
 *   },
 * });
 * aggregate([{ title: "Acrobatics" }, { title: "Opera" }], leaf(longest, (show) => show.title)) // => 10
 */
export function kind<Value, Acc, Out>(parts: AggregatorParts<Value, Acc, Out>): Kind<Value, Out> {
  return checkedKind(KIND, parts);
}

function checkedKind<Value, Acc, Out>(call: Call, parts: AggregatorParts<Value, Acc, Out>): Kind<Value, Out> {
  const { definition, init, step, merge, finish, encode, decode } = requireObject(call, "the parts", parts);
  if (typeof definition !== "string" || definition === "")
    throw invalidArgument(call, "the definition", definition, "text that tells what is measured");
  const steps = { init, step, merge, finish, encode, decode };
  for (const part of PARTS) requireFunction(call, part, steps[part]);
  return kindOf(definition, steps);
}

function kindOf<Value, Acc, Out>(definition: string, steps: Steps<Value, Acc, Out>): Kind<Value, Out> {
  return { definition, "~cells": () => new SteppedCells(steps) };
}

function ofRecords<In, Out>(kind: Kind<In, Out>): Aggregator<In, Out> {
  return measureBy(kind.definition, () => new LeafColumns(kind, itself<In>));
}

/** An aggregator of the library, by its steps. */
export function stepped<In, Acc, Out>(definition: string, steps: Steps<In, Acc, Out>): Aggregator<In, Out> {
  return ofRecords(kindOf(definition, steps));
}

/**
 * A measure of what a question makes of each record: a kind says what becomes of the answers.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const shows = [{ seats: 900, nights: 2 }, { seats: 400, nights: 1 }];
 * String(aggregate(shows, leaf(COUNTS, (show) => show.seats * show.nights)).total) // => "2,200"
 */
export function leaf<In, Value, Out>(
  kind: Kind<Value, Out>,
  question: (record: In) => Value,
): Aggregator<In, Out> {
  if (typeof kind?.["~cells"] !== "function") throw invalidArgument(LEAF, "the kind", kind, "a kind");
  requireFunction(LEAF, "the question", question);
  return measureBy(kind.definition, () => new LeafColumns(kind, question));
}

/** An aggregator by its columns. */
export function measureBy<In, Out>(definition: string, columns: () => Columns<In, Out>): Aggregator<In, Out> {
  return Object.freeze({ "~columns": columns, definition });
}

/** A measure with a definition of its own, where that of its parts does not tell it from others. */
export function named<In, Out>(definition: string, measure: Aggregator<In, Out>): Aggregator<In, Out> {
  return measureBy(definition, measure["~columns"]);
}

/** Whether a value is an aggregator, of whatever copy of the library. */
export function isAggregator(value: unknown): value is Aggregator<never, unknown> {
  const { "~columns": columns, definition } = (value ?? {}) as Partial<Aggregator<never, unknown>>;
  return typeof columns === "function" && typeof definition === "string";
}
