/**
 * Joining the partial results of shards, all at once or as they come. What was made by another definition, or comes twice,
 * is refused.
 */

import { type Call, requireIterable } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import type { Measure } from "./aggregator";
import { measureOf } from "./measures";
import { type PartialResult, partialResult, readPartial } from "./shards";
import { partialMismatch } from "./values/partial-json";

/** Takes partial results one after the other, and says at any time what they are together. */
export interface PartialMerger {
  /**
   * Joins one more, in a time that grows with it and not with what is there. One that is refused changes nothing, so that
   * the others can go on.
   *
   * @throws `aggregate/foreign-partial`; `aggregate/partial-mismatch`; `aggregate/shard-merged-twice`; what records of two
   * shards that contradict each other throw, as in `distinctBy`: `result` and `add` throw the same from then on
   */
  readonly add: (partial: unknown) => void;
  /**
   * The partial result of all that were added so far; it can be asked for again, and more can be added afterwards.
   *
   * @throws `aggregate/no-partials` where none was added
   */
  readonly result: () => PartialResult;
}

const MERGER: Call = { chapter: "aggregate", call: "partialMerger(measure)" };
const MERGE: Call = { chapter: "aggregate", call: "mergePartials(partials, measure)" };

/**
 * Joins partial results as they come, from workers or a queue, in any order: each is read once. Adding one to a whole with
 * `mergePartials([whole, next], aggregator)` would read and write the whole again each time.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const titles = distinct((title: string) => title);
 * const merger = partialMerger(titles);
 * merger.add(partialOf(["Swan Lake", "Giselle"], titles, { shard: "2011" }));
 * merger.result().shards // => ["2011"]
 * merger.add(partialOf(["Giselle"], titles, { shard: "2012" }));
 * finishPartial(merger.result(), titles) // => 2
 * merger.add(partialOf(["Carmen"], titles, { shard: "2012" })) // throws aggregate/shard-merged-twice
 */
export function partialMerger<In, Out>(measure: Measure<In, Out>): PartialMerger {
  return mergerOf(MERGER, measure);
}

function mergerOf<In, Out>(call: Call, given: Measure<In, Out>): PartialMerger {
  const measure = measureOf(call, given);
  let plan: string | null | undefined;
  let failure: { readonly error: unknown } | undefined;
  const shards = new Set<string>();
  const columns = measure["~columns"]();
  let records = 0;
  return Object.freeze({
    add: (partial) => {
      if (failure !== undefined) throw failure.error;
      const part = readPartial(partial, measure);
      if (plan !== undefined && part.plan !== plan) throw partialMismatch("plan", part.plan, plan);
      const twice = part.shards.find((shard) => shards.has(shard));
      if (twice !== undefined) throw mergedTwice(twice);
      try {
        columns.merge(0, part.columns, 0);
      } catch (error) {
        // Some of its groups may be in and others not, which nobody can tell apart any more.
        failure = { error };
        throw error;
      }
      plan = part.plan;
      records += part.records;
      for (const shard of part.shards) shards.add(shard);
    },
    result: () => {
      if (failure !== undefined) throw failure.error;
      if (plan === undefined) throw noPartials();
      return partialResult(measure, plan, [...shards].sort(textOrder), columns.encode(0), records);
    },
  } satisfies PartialMerger);
}

/**
 * Joins the partial results of shards, in any order and any number of rounds. The text of the same shards is the same.
 * For those that come one after the other, see `partialMerger`.
 *
 * @throws `aggregate/no-partials` for none; `aggregate/foreign-partial` for what is no partial result;
 * `aggregate/partial-mismatch` for one of another definition, plan or format version; `aggregate/shard-merged-twice`;
 * `aggregate/invalid-argument`.
 * @example
 * const first = partialOf(["a"], count(), { shard: "1", plan: "titles, 1" });
 * const second = partialOf(["b", "c"], count(), { shard: "2", plan: "titles, 1" });
 * mergePartials([first, JSON.parse(JSON.stringify(second))], count()).records // => 3
 */
export function mergePartials<In, Out>(
  partials: Iterable<unknown>,
  measure: Measure<In, Out>,
): PartialResult {
  const merger = mergerOf(MERGE, measure);
  for (const partial of requireIterable(MERGE, "the partial results", partials)) merger.add(partial);
  return merger.result();
}

function mergedTwice(shard: string): LedgerError {
  return new LedgerError(
    "aggregate/shard-merged-twice",
    `Cannot join the shard ${quote(shard)} again: it is in already, and its records would count twice. Leave the second one out, as a retried shard is.`,
    { details: { shard } },
  );
}

function noPartials(): LedgerError {
  return new LedgerError(
    "aggregate/no-partials",
    "Cannot join no partial results: at least one shard must be there, also where none has a record. Make an empty one with partialOf([], aggregator, { shard }).",
  );
}
