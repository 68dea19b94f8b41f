/**
 * A plan as a question to a database, and the answer that `aggregate` gives, made of its rows: the database counts, adds up and
 * tells apart; rates, order, guards and all that is said in words is done here, by the code that does it for records.
 */

import { setColumn } from "../aggregate/measures";
import type { KeyFunction } from "../aggregate/overlap";
import { areApart, refuseOverlaps } from "../aggregate/refuse-overlaps";
import { subsetsOf } from "../aggregate/subsets";
import { comparePaths, type Key, type Path } from "../aggregate/values/key";
import { type Call, requiredOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { MeasureParts } from "./measures/measure-parts";
import type { PlanOptions } from "./plan/check-plan";
import type { Plan, PlanRow } from "./plan/plan";
import { guardedFields, refuseFindings } from "./plan/plan-guards";
import { keyOf } from "./plan/plan-keys";
import { inPlanOrder } from "./plan/plan-order";
import { type ResolvedPlan, resolvePlan } from "./plan/resolve-plan";
import type { DecodedGroup, DecodedGroups, SqlPlan } from "./sql/query";
import { querySql, type SqlOptions } from "./sql/query-sql";
import { tableColumns } from "./sql/table-layout";

/** Of which dialect, of which table, and what is known of it. */
export interface ToSqlOptions extends SqlOptions, PlanOptions {}

/** A statement with its parameters, and how its rows are read. */
export interface PlanQuery {
  /** One statement, in which no value stands: `$1` is the first parameter, and `:p0` in Spark. */
  readonly text: string;
  /** All of them text. */
  readonly parameters: readonly string[];
  /** The columns of the rows, all of text, in the order in which `read` takes them. */
  readonly columns: readonly string[];
  /**
   * The answer that `aggregate(records, compilePlan(plan))` gives. Rows are arrays, and may come in any order.
   *
   * @throws `engines/invalid-row`, `engines/sum-too-large`, `engines/not-whole-numbers`; what the answer of a compiled plan throws
   */
  readonly read: (rows: Iterable<readonly unknown[]>) => readonly PlanRow[];
}

const CALL: Call = { chapter: "engines", call: 'toSql(plan, { dialect: "duckdb", table: "trades" })' };

/**
 * The question of a plan in SQL. Its answer is that of `compilePlan` to the last digit, whatever the engine: sums are of
 * integers, distinct counts are exact, no rate enters the database and nothing is divided or rounded there. A sum that could
 * pass 38 digits is refused beforehand, by `rows` and `digits`.
 *
 * @throws `engines/invalid-plan`; `engines/not-in-sql` for a measure of one's own; `engines/sum-too-large`,
 * `engines/invalid-identifier`, `engines/unknown-column`, `engines/invalid-text`, `engines/unknown-option`, `engines/invalid-argument`
 * @example
 * const plan = { from: "trades", by: ["year"], measures: { lines: "records" } } as const;
 * const { parameters, read } = toSql(plan, { dialect: "duckdb", table: "trades" });
 * parameters // => ["held"]
 * typeof read // => "function"
 */
export function toSql(plan: Plan, options: ToSqlOptions): PlanQuery {
  const { records, ...sql } = requiredOptions<ToSqlOptions>(CALL, options, [
    ...(["dialect", "table", "columns", "digits", "rows", "records"] as const),
  ]);
  const resolved = resolvePlan<never>(plan, records === undefined ? {} : { records });
  const sets = setsOf(resolved);
  const { text, parameters, columns, decode } = querySql(sqlPlanOf(resolved, sets), sql);
  return Object.freeze({
    text,
    parameters: Object.freeze(parameters),
    columns: Object.freeze(columns),
    read: (rows: Iterable<readonly unknown[]>) => answerOf(resolved, sets, decode(rows)),
  });
}

function sqlPlanOf(resolved: ResolvedPlan<never>, sets: SqlPlan["sets"]): SqlPlan {
  const { kind, keys, measures, conditions } = resolved;
  const { partOf, frequency } = guardedFields(resolved);
  return {
    table: tableColumns(kind),
    keys: keys.map(({ name, field, digits }) => {
      if (field.type !== "text") return { column: name, list: true };
      return { column: name, ...(digits !== undefined && { digits }) };
    }),
    sets,
    where: conditions.map(
      ({ field, ...condition }) => ({ column: field, ...condition }) as SqlPlan["where"][number],
    ),
    measures: measures.map(({ name, parts }) => partsOf(name, parts)),
    guards: {
      ...("id" in kind.fields && { id: "id" }),
      ...(partOf !== undefined && { partOf }),
      ...(frequency !== undefined && { frequency }),
    },
  };
}

function partsOf(name: string, parts: MeasureParts | undefined): MeasureParts {
  if (parts !== undefined) return parts;
  throw new LedgerError(
    "engines/not-in-sql",
    `Cannot ask a database for the measure ${quote(name)}: it is one of your own, which runs over records only. Run the plan by compilePlan, in shards by partialOf where the records are many.`,
    { details: { measure: name } },
  );
}

/** The keys of each kind of row, as places, in the order of the answer. */
function setsOf({ plan: { levels }, keys }: ResolvedPlan<never>): SqlPlan["sets"] {
  const places = keys.map((_, at) => at);
  if (levels === undefined) return [places];
  if (levels === "rollup") return [[], ...places.map((at) => places.slice(0, at + 1))];
  return subsetsOf(places.length);
}

function answerOf(
  resolved: ResolvedPlan<never>,
  sets: SqlPlan["sets"],
  { groups, guards }: DecodedGroups,
): readonly PlanRow[] {
  const bySet = sets.map((_, set) =>
    groups
      .filter((group) => group.set === set)
      .map((group) => ({ group, path: group.keys.map((key): Key => key ?? undefined) }))
      .sort((left, right) => comparePaths(left.path, right.path)),
  );
  for (const places of guardedSets(resolved)) {
    const set = sets.findIndex(
      (each) => each.length === places.length && each.every((at) => places.includes(at)),
    );
    const paths = (bySet[set] ?? []).map(({ path }) => path);
    refuseKeys(resolved, places, paths);
  }
  const [first, last] = guards.frequencies;
  refuseFindings({
    parts: Number(guards.parts),
    part: guards.part ?? undefined,
    first: first ?? undefined,
    last: last ?? undefined,
  });
  const rows = sets.flatMap((set, at) =>
    (bySet[at] ?? []).map(({ group, path }) => rowOf(resolved, set, group, path)),
  );
  return Object.freeze(inPlanOrder(rows, resolved));
}

/** The keys of the groups that subtotals are made of, as of records: with a list there are those without it, and those with it. */
function guardedSets({ plan: { levels }, keys }: ResolvedPlan<never>): readonly (readonly number[])[] {
  const places = keys.map((_, at) => at);
  const list = keys.findIndex(({ field }) => field.type !== "text");
  if (list === -1 || levels === undefined) return [places];
  return [places.filter((at) => (levels === "rollup" ? at < list : at !== list)), places];
}

/** Refuses keys that hold one another, as groups of records do. */
function refuseKeys(
  { plan, keys }: ResolvedPlan<never>,
  places: readonly number[],
  paths: readonly Path[],
): void {
  const used = places.map((at) => keys[at] as ResolvedPlan<never>["keys"][number]);
  const rules = used.map((key) => {
    const { "~overlap": rule }: KeyFunction<string, Key> = keyOf<string>(key, (text) => text, plan.overlap);
    return rule;
  });
  if (areApart(rules, (column) => [...new Set(paths.map((path) => path[column]))])) return;
  refuseOverlaps(
    used.map(({ name }) => name),
    rules,
    paths.map((path) => ({ path })),
  );
}

function rowOf(
  { plan: { levels }, keys, measures }: ResolvedPlan<never>,
  set: readonly number[],
  { answers }: DecodedGroup,
  path: Path,
): PlanRow {
  const row: Record<string, unknown> = {};
  const names = set.map((at) => keys[at]?.name ?? "");
  if (levels === "rollup") row["level"] = names.at(-1) ?? "total";
  if (levels === "cube") row["by"] = Object.freeze(names);
  names.forEach((name, at) => {
    setColumn(row, name, path[at]);
  });
  measures.forEach(({ name }, at) => {
    setColumn(row, name, answers[at]);
  });
  return Object.freeze(row);
}
