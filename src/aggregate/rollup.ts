/**
 * Subtotals: the rows of groups together with those of fewer keys. They are joined from partial results and never added
 * up from rows, so that distinct counts are right on every level.
 *
 * @source GROUP BY ROLLUP and CUBE of ISO/IEC 9075-2 (SQL), without its NULL for a key that is totalled
 */

import { type Call, requireFields } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Aggregator, type Measures, measureBy } from "./aggregator";
import type { KeyFunctions, Row } from "./group-by";
import { type Grouping, groupColumns, grouping } from "./groups";
import { type Filling, namedMeasures, setColumn } from "./measures";
import { subsetsOf } from "./subsets";
import { type Subtotal, subtotalsOf } from "./subtotals";
import type { Key } from "./values/key";

type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** The row of one level: the keys up to its own, and the measures. */
type LevelRow<Keys, Names extends keyof Keys, Level extends string, Out> = Flat<
  { readonly level: Level } & Row<Pick<Keys, Names>, Out>
>;

type LevelRows<
  Keys,
  Order extends readonly unknown[],
  Out,
  Seen extends keyof Keys = never,
> = Order extends readonly [infer Name extends keyof Keys & string, ...infer Rest]
  ? LevelRow<Keys, Seen | Name, Name, Out> | LevelRows<Keys, Rest, Out, Seen | Name>
  : never;

/**
 * A row of `rollup`. `level` says which it is: "total" has no key, every other level has its key and those before it.
 */
export type RollupRow<Keys, Order extends readonly unknown[], Out> =
  | LevelRow<Keys, never, "total", Out>
  | LevelRows<Keys, Order, Out>;

type Subsets<Name extends PropertyKey> =
  | { readonly names: Name }
  | { [One in Name]: Subsets<Exclude<Name, One>> }[Name];

type RowsBy<Keys, Subset, Out> = Subset extends { readonly names: infer Names extends keyof Keys }
  ? Flat<{ readonly by: readonly Names[] } & Row<Pick<Keys, Names>, Out>>
  : never;

/** A row of `cube`: `by` names the keys that it has, in the order of the key functions. Ask `"area" in row` to read one. */
export type CubeRow<Keys, Out> = RowsBy<Keys, Subsets<keyof Keys>, Out>;

const ROLLUP: Call = {
  chapter: "aggregate",
  call: 'rollup({ year: yearOf, area: areaOf }, ["year", "area"], { lines: count() })',
};
const CUBE: Call = { chapter: "aggregate", call: "cube({ area: areaOf }, { lines: count() })" };

/**
 * Rows of every level of a hierarchy: the total, then one row for each first key, each pair of first and second key,
 * and so on. `order` names the keys from coarse to fine. Levels come from coarse to fine, rows of a level sorted by
 * their keys (text by code point, the unknown last). No records give the total row alone, with the measures of nothing.
 * Every row is right for the records it is given: where `flatMapInput` gives the parts of records, subtotals count parts.
 *
 * @throws as `groupBy`; `aggregate/invalid-order` where `order` is not every key once, or a key is called "total" or "level".
 * @example
 * type Visit = { year: string; direction: string; area: string };
 * const visits: Visit[] = [
 *   { year: "2012", direction: "outbound", area: "FR" },
 *   { year: "2013", direction: "outbound", area: "FR" },
 * ];
 * const rows = aggregate(
 *   visits,
 *   rollup({ year: (visit) => visit.year }, ["year"], { visits: count(), areas: distinct((visit) => visit.area) }),
 * );
 * rows[0] // => { level: "total", visits: 2, areas: 1 }
 * rows[2] // => { level: "year", year: "2013", visits: 1, areas: 1 }
 */
export function rollup<
  Keys extends Record<string, Key>,
  const Order extends readonly (keyof Keys & string)[],
  In,
  Out,
>(
  keys: KeyFunctions<In, Keys>,
  order: Order,
  measures: Measures<NoInfer<In>, Out, NoInfer<Keys>>,
): Aggregator<In, readonly RollupRow<Keys, Order, Out>[]>;
/** By keys that more records have than the measures take, as for `groupBy`. */
export function rollup<
  Keys extends Record<string, Key>,
  const Order extends readonly (keyof Keys & string)[],
  In,
  Out,
>(
  keys: KeyFunctions<In, Keys>,
  order: Order,
  measures: Measures<In, Out, NoInfer<Keys>>,
): Aggregator<In, readonly RollupRow<Keys, Order, Out>[]>;
export function rollup<
  Keys extends Record<string, Key>,
  const Order extends readonly (keyof Keys & string)[],
  In,
  Out,
>(
  keys: KeyFunctions<In, Keys>,
  order: Order,
  measures: Measures<In, Out>,
): Aggregator<In, readonly RollupRow<Keys, Order, Out>[]> {
  const columns = columnsInOrder(Object.keys(requireFields(ROLLUP, "the keys", keys)), order);
  const names = [...order];
  const by = grouping<In>("rollup", ROLLUP, keys, namedMeasures(ROLLUP, measures as Measures<In, Out>), [
    "level",
  ]);
  const definition = `${by.definition} in order ${JSON.stringify(names)}`;
  return levels(definition, by, (subtotals) =>
    ["total", ...names].flatMap((level, depth) => {
      const titles = ["level", ...names.slice(0, depth)];
      return subtotals(columns.slice(0, depth)).map((subtotal) => rowOf(titles, level, subtotal));
    }),
  );
}

/**
 * Rows of every combination of keys: the total, the rows of each key alone, of each pair, up to all of them. Rows of
 * fewer keys come first; among as many keys those whose names stand earlier; then sorted by the keys. With n keys there
 * are 2 to the power of n combinations. No records give the total row alone, with the measures of nothing.
 *
 * @throws as `groupBy`
 * @example
 * const visits = [{ year: "2012", direction: "outbound" }, { year: "2012", direction: "inbound" }];
 * const rows = aggregate(
 *   visits,
 *   cube({ year: (visit) => visit.year, direction: (visit) => visit.direction }, { visits: count() }),
 * );
 * rows.length // => 6
 * rows[2] // => { by: ["direction"], direction: "inbound", visits: 1 }
 */
export function cube<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<NoInfer<In>, Out, NoInfer<Keys>>,
): Aggregator<In, readonly CubeRow<Keys, Out>[]>;
/** By keys that more records have than the measures take, as for `groupBy`. */
export function cube<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<In, Out, NoInfer<Keys>>,
): Aggregator<In, readonly CubeRow<Keys, Out>[]>;
export function cube<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<In, Out>,
): Aggregator<In, readonly CubeRow<Keys, Out>[]> {
  const by = grouping<In>("cube", CUBE, keys, namedMeasures(CUBE, measures as Measures<In, Out>), ["by"]);
  const sets = subsetsOf(by.names.length);
  return levels(by.definition, by, (subtotals) =>
    sets.flatMap((columns) => {
      const names = Object.freeze(columns.map((column) => by.names[column] as string));
      return subtotals(columns).map((subtotal) => rowOf(["by", ...names], names, subtotal));
    }),
  );
}

/** The rows that are made of subtotals. */
function levels<In, RowIn, Rows>(
  definition: string,
  by: Grouping<In>,
  rowsOf: (subtotals: ReturnType<typeof subtotalsOf<In>>) => readonly object[],
): Aggregator<RowIn, Rows> {
  const columns = () =>
    groupColumns(by, (chain, inner, slot) =>
      Object.freeze(rowsOf(subtotalsOf(chain.sortedSlotsOf(slot), chain, inner, by.measures))),
    );
  return measureBy(definition, columns) as unknown as Aggregator<RowIn, Rows>;
}

function rowOf<In>(names: readonly string[], first: unknown, { path, measures, slot }: Subtotal<In>): object {
  const row: Filling = {};
  names.forEach((name, at) => {
    setColumn(row, name, at === 0 ? first : path[at - 1]);
  });
  measures.fill(row, slot);
  return Object.freeze(row);
}

/** The level of all records, and the column of the level. */
const RESERVED: readonly string[] = ["total", "level"];

/** The places of the keys in an order that has each of them once. */
function columnsInOrder(names: readonly string[], order: readonly string[]): readonly number[] {
  if (!Array.isArray(order) || order.length !== names.length) throw invalidOrder(names, order);
  const columns = Array.from(order as readonly string[], (name) => names.indexOf(name));
  const isEveryKeyOnce = new Set(columns).size === names.length;
  if (!isEveryKeyOnce || columns.includes(-1) || names.some((name) => RESERVED.includes(name)))
    throw invalidOrder(names, order);
  return columns;
}

function invalidOrder(names: readonly string[], order: unknown): LedgerError {
  const given = !Array.isArray(order)
    ? quote(order)
    : order.length > names.length
      ? `${order.length} names`
      : Array.from(order, quote).join(", ") || "nothing";
  return new LedgerError(
    "aggregate/invalid-order",
    `Cannot order ${names.map(quote).join(", ")} as ${given}: the order names every key once, from coarse to fine, and no key is called "total" or "level", which the rows use themselves.`,
    { details: { keys: names, order } },
  );
}
