/**
 * Partial results of shards: parts of the records that are aggregated apart, in other workers or on other days, and travel
 * as JSON. What was made by another definition is refused.
 */

import { type Call, checkedOptions, requiredOptions } from "../foundation/arguments";
import { elementsOf, type Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, aggregate, definitionOf, requireAggregator } from "./aggregator";
import { decodeTally, foreignPartial, partialMismatch } from "./values/partial-json";

const FORMAT = "cultural-ledger/partial";
const VERSION = 1;

/** Which part of the records it is, and by which plan it is aggregated. */
export interface ShardOptions {
  /** The name of the shard, which no other shard has: a file, a range of days, a partition. */
  readonly shard: string;
  /** The name and version of the plan, as "exports by market, 3". The definition can't see what functions do; this can say it. */
  readonly plan?: string;
}

/** The partial result of one shard or several, as JSON. */
export interface PartialResult {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly definition: string;
  readonly plan: string | null;
  /** The shards it holds, in code-point order. */
  readonly shards: readonly string[];
  /** How many records they had. */
  readonly records: number;
  readonly state: Json;
}

/** What a whole must be made of. */
export interface WholeOptions {
  /** The plan that it must be by; any where left out. */
  readonly plan?: string;
  /** The shards that it must hold, all and no others; not looked at where left out. */
  readonly shards?: readonly string[];
}

/** An aggregator's partial result, and how many records it took. */
export interface CountedRecords<Acc> {
  acc: Acc;
  records: number;
}

const PARTIAL_OF: Call = { chapter: "aggregate", call: "partialOf(records, measure, { shard, plan })" };
const AS_PARTIAL: Call = { chapter: "aggregate", call: "asPartial(measure, { shard, plan })" };
const FINISH: Call = { chapter: "aggregate", call: "finishPartial(partial, measure, { plan, shards })" };

/**
 * Aggregates one shard, without finishing. For a shard that is a stream, run `aggregateAsync` over `asPartial`.
 *
 * @throws what the aggregator's own functions throw; `aggregate/invalid-shard` for a name that is no text or empty;
 * `aggregate/invalid-plan`, `aggregate/invalid-argument`, `aggregate/unknown-option`.
 * @example
 * const persons = sumCounts((visit: { persons: number }) => visit.persons);
 * const march = partialOf([{ persons: 1100 }], persons, { shard: "2012-03" });
 * const april = partialOf([{ persons: 2299 }], persons, { shard: "2012-04" });
 * const whole = mergePartials([april, march], persons);
 * whole.shards // => ["2012-03", "2012-04"]
 * describeInterval(finishPartial(whole, persons).total) // => "3,399"
 * mergePartials([march, march], persons) // throws aggregate/shard-merged-twice
 */
export function partialOf<In, Acc, Out>(
  records: Iterable<In>,
  aggregator: Aggregator<In, Acc, Out>,
  options: ShardOptions,
): PartialResult {
  return aggregate(records, partialAs(PARTIAL_OF, aggregator, options));
}

/**
 * An aggregator that answers with the partial result of a shard instead of finishing.
 *
 * @throws `aggregate/invalid-shard`, `aggregate/invalid-plan`, `aggregate/invalid-argument`, `aggregate/unknown-option`
 * @example
 * const partial = await aggregateAsync(["a", "b"], asPartial(count(), { shard: "first file" }));
 * partial.shards // => ["first file"]
 * partial.state // => 2
 */
export function asPartial<In, Acc, Out>(
  aggregator: Aggregator<In, Acc, Out>,
  options: ShardOptions,
): Aggregator<In, CountedRecords<Acc>, PartialResult> {
  return partialAs(AS_PARTIAL, aggregator, options);
}

function partialAs<In, Acc, Out>(
  call: Call,
  aggregator: Aggregator<In, Acc, Out>,
  options: ShardOptions,
): Aggregator<In, CountedRecords<Acc>, PartialResult> {
  requireAggregator(call, "the measure", aggregator);
  const { shard, plan } = requiredOptions(call, options, ["shard", "plan"]);
  if (typeof shard !== "string" || shard === "") throw invalidShard(shard);
  if (plan !== undefined && typeof plan !== "string") throw invalidPlan(plan);
  return {
    definition: `asPartial(${definitionOf(aggregator)})`,
    init: () => ({ acc: aggregator.init(), records: 0 }),
    step: (counted, record) => {
      counted.acc = aggregator.step(counted.acc, record);
      counted.records += 1;
      return counted;
    },
    merge: (left, right) => {
      left.acc = aggregator.merge(left.acc, right.acc);
      left.records += right.records;
      return left;
    },
    finish: (counted) => partialResult(aggregator, plan ?? null, [shard], counted),
    encode: ({ acc, records }) => [records, aggregator.encode(acc)],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 2) throw foreignPartial("asPartial", json);
      return { records: decodeTally(json[0], "asPartial"), acc: aggregator.decode(json[1]) };
    },
  };
}

/**
 * The answer of a partial result.
 *
 * @throws `aggregate/foreign-partial`, `aggregate/partial-mismatch`; `aggregate/shards-differ` where it does not hold the
 * shards that it must; `aggregate/invalid-argument`, `aggregate/unknown-option`.
 * @example
 * const first = partialOf(["a", "b"], count(), { shard: "1" });
 * finishPartial(first, count()) // => 2
 * finishPartial(first, count(), { shards: ["1", "2"] }) // throws aggregate/shards-differ
 */
export function finishPartial<In, Acc, Out>(
  partial: unknown,
  aggregator: Aggregator<In, Acc, Out>,
  options?: WholeOptions,
): Out {
  requireAggregator(FINISH, "the measure", aggregator);
  const { plan, shards } = checkedOptions(FINISH, options, ["plan", "shards"]);
  const part = readPartial(partial, aggregator);
  if (plan !== undefined && part.plan !== plan) throw partialMismatch("plan", part.plan, plan);
  if (shards !== undefined) requireShards(part.shards, shards);
  return aggregator.finish(part.acc);
}

/** A partial result as it travels. */
export function partialResult<In, Acc>(
  aggregator: Aggregator<In, Acc, unknown>,
  plan: string | null,
  shards: readonly string[],
  { acc, records }: CountedRecords<Acc>,
): PartialResult {
  return Object.freeze({
    format: FORMAT,
    version: VERSION,
    definition: definitionOf(aggregator),
    plan,
    shards: Object.freeze(shards),
    records,
    state: aggregator.encode(acc),
  });
}

/** What a partial result of the aggregator holds, checked field by field. */
export function readPartial<Acc>(
  partial: unknown,
  aggregator: Aggregator<never, Acc, unknown>,
): CountedRecords<Acc> & Pick<PartialResult, "plan" | "shards"> {
  const { format, version, definition, plan, shards, records, state } = (partial ??
    {}) as Partial<PartialResult>;
  const expected = definitionOf(aggregator);
  if (format !== FORMAT || !isShardList(shards)) throw foreignPartial(expected, partial);
  if (version !== VERSION) throw partialMismatch("format version", version, VERSION);
  if (definition !== expected) throw partialMismatch("definition", definition, expected);
  if (plan !== null && typeof plan !== "string") throw foreignPartial(expected, partial);
  return { plan, shards, records: decodeTally(records, expected), acc: aggregator.decode(state) };
}

function isShardList(shards: unknown): shards is readonly string[] {
  return (
    Array.isArray(shards) &&
    shards.length > 0 &&
    elementsOf(shards).every((shard) => typeof shard === "string" && shard !== "") &&
    new Set(shards).size === shards.length
  );
}

function requireShards(found: readonly string[], wanted: readonly string[]): void {
  if (!Array.isArray(wanted)) throw invalidShard(wanted);
  const [isFound, isWanted] = [new Set(found), new Set(wanted)];
  const missing = wanted.filter((shard) => !isFound.has(shard));
  const unexpected = found.filter((shard) => !isWanted.has(shard));
  if (missing.length === 0 && unexpected.length === 0) return;
  throw new LedgerError(
    "aggregate/shards-differ",
    `Cannot finish: ${missing.length} of ${wanted.length} shards are missing (${missing.slice(0, 3).map(quote).join(", ") || "none"}) and ${unexpected.length} are not among them (${unexpected.slice(0, 3).map(quote).join(", ") || "none"}). Join the missing ones with mergePartials, or correct the list.`,
    { details: { missing, unexpected } },
  );
}

function invalidShard(shard: unknown): LedgerError {
  return new LedgerError(
    "aggregate/invalid-shard",
    `Cannot call a shard ${quote(shard)}: its name is text that no other shard has, so that none is joined twice.`,
    { details: { shard } },
  );
}

function invalidPlan(plan: unknown): LedgerError {
  return new LedgerError(
    "aggregate/invalid-plan",
    `Cannot call a plan ${quote(plan)}: it is text with a version of its own, as "exports by market, 3". Leave it out where the definition says enough.`,
    { details: { plan } },
  );
}
