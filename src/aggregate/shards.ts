/**
 * Partial results of shards: parts of the records that are aggregated apart, in other workers or on other days, and travel
 * as JSON. What was made by another definition is refused.
 */

import { type Call, checkedOptions, requiredOptions } from "../foundation/arguments";
import { elementsOf, type Json } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, type Measure, measureBy, named } from "./aggregator";
import { mapOutput } from "./combinators";
import { AroundColumns, type Columns } from "./engine/columns";
import { count } from "./leaves/count";
import { aggregate, measureOf } from "./measures";
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
export function partialOf<In, Out>(
  records: Iterable<In>,
  measure: Measure<In, Out>,
  options: ShardOptions,
): PartialResult {
  return aggregate(records, partialAs(PARTIAL_OF, measure, options));
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
export function asPartial<In, Out>(
  measure: Measure<In, Out>,
  options: ShardOptions,
): Aggregator<In, PartialResult> {
  return partialAs(AS_PARTIAL, measure, options);
}

function partialAs<In, Out>(
  call: Call,
  measure: Measure<In, Out>,
  options: ShardOptions,
): Aggregator<In, PartialResult> {
  const inner = measureOf(call, measure);
  const { shard, plan } = requiredOptions(call, options, ["shard", "plan"]);
  if (typeof shard !== "string" || shard === "") throw invalidShard(shard);
  if (plan !== undefined && typeof plan !== "string") throw invalidPlan(plan);
  const state = measureBy("state", () => new EncodedColumns(inner["~columns"]()));
  const answer = mapOutput({ state, records: count<In>() }, ({ state, records }) =>
    partialResult(inner, plan ?? null, [shard], state, records),
  );
  return named(`asPartial(${inner.definition})`, answer);
}

/** The columns of a measure that answers with its partial result. */
class EncodedColumns<In, Out> extends AroundColumns<In, In, Out, Json> {
  override answer(slot: number): Json {
    return this.encode(slot);
  }
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
export function finishPartial<In, const Out>(
  partial: unknown,
  measure: Measure<In, Out>,
  options?: WholeOptions,
): Out {
  const whole = measureOf(FINISH, measure);
  const { plan, shards } = checkedOptions(FINISH, options, ["plan", "shards"]);
  const part = readPartial(partial, whole);
  if (plan !== undefined && part.plan !== plan) throw partialMismatch("plan", part.plan, plan);
  if (shards !== undefined) requireShards(part.shards, shards);
  return part.columns.answer(0);
}

/** A partial result as it travels. */
export function partialResult(
  { definition }: Aggregator<never, unknown>,
  plan: string | null,
  shards: readonly string[],
  state: Json,
  records: number,
): PartialResult {
  return Object.freeze({
    format: FORMAT,
    version: VERSION,
    definition,
    plan,
    shards: Object.freeze(shards),
    records,
    state,
  });
}

/** What a partial result of the measure holds, checked field by field; its state is in slot 0 of the columns. */
export function readPartial<Out>(
  partial: unknown,
  { definition: expected, "~columns": newColumns }: Aggregator<never, Out>,
): Pick<PartialResult, "plan" | "shards" | "records"> & { readonly columns: Columns<never, Out> } {
  const { format, version, definition, plan, shards, records, state } = (partial ??
    {}) as Partial<PartialResult>;
  if (format !== FORMAT || !isShardList(shards)) throw foreignPartial(expected, partial);
  if (version !== VERSION) throw partialMismatch("format version", version, VERSION);
  if (definition !== expected) throw partialMismatch("definition", definition, expected);
  if (plan !== null && typeof plan !== "string") throw foreignPartial(expected, partial);
  const columns = newColumns();
  columns.decode(0, state);
  return { plan, shards, records: decodeTally(records, expected), columns };
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
  const listed = elementsOf(wanted);
  const unnamed = listed.findIndex((shard) => typeof shard !== "string");
  if (unnamed >= 0) throw invalidShard(listed[unnamed]);
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
