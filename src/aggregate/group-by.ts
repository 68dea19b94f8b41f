/**
 * Grouping: one row for each combination of keys that occurs, with the measures of its records.
 */

import type { Call } from "../foundation/arguments";
import type { Aggregator } from "./aggregator";
import { type GroupedPartials, grouping, withGroupColumns } from "./groups";
import type { KeyFunction } from "./overlap";
import { rowFiller, rowOf } from "./rows";
import type { Key } from "./values/key";

/** A row's keys and its measures side by side. */
export type Row<Keys, Out> = {
  readonly [Name in keyof Keys | keyof Out]: Name extends keyof Out
    ? Out[Name]
    : Name extends keyof Keys
      ? Keys[Name]
      : never;
};

/** Key functions by the names of their columns. The second half lets the record type be inferred from them too. */
export type KeyFunctions<In, Keys> = { readonly [Name in keyof Keys]: (record: In) => Keys[Name] } & Readonly<
  Record<string, KeyFunction<In, Key>>
>;

const CALL: Call = { chapter: "aggregate", call: "groupBy({ area: areaOf }, all({ lines: count() }))" };

/**
 * One row for each combination of keys that occurs in the records, sorted by the keys in the order given (text by code
 * point, the unknown last). The measures come from `all`. No records give no rows. For subtotals, see `rollup`.
 *
 * @throws `aggregate/invalid-argument`; `aggregate/invalid-key` for a key that is an object or `NaN`; `aggregate/no-keys` without any key;
 * `aggregate/duplicate-column` where a measure has the name of a key; `aggregate/not-a-row` for measures not from `all`;
 * `aggregate/overlapping-areas` and `aggregate/mixed-levels` for keys of `areaKey` and `codeKey`.
 * @example
 * type Visit = { direction: string; year: string; visits: number };
 * const visits: Visit[] = [
 *   { direction: "outbound", year: "2012", visits: 61 },
 *   { direction: "inbound", year: "2012", visits: 137 },
 * ];
 * const rows = aggregate(visits, groupBy({ direction: (visit: Visit) => visit.direction }, all({ lines: count() })));
 * rows // => [{ direction: "inbound", lines: 1 }, { direction: "outbound", lines: 1 }]
 */
export function groupBy<
  Keys extends Record<string, Key>,
  In,
  Acc,
  Out extends Readonly<Record<string, unknown>>,
>(
  keys: KeyFunctions<In, Keys>,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, GroupedPartials<Acc>, readonly Row<Keys, Out>[]> {
  const grouped = grouping<In, Acc>("groupBy", CALL, keys, inner);
  const { names, placed, refuseIn } = grouped;
  const aggregator: Aggregator<In, GroupedPartials<Acc>, readonly Row<Keys, Out>[]> = {
    ...grouped.steps,
    definition: grouped.definition,
    finish: (acc) =>
      Object.freeze(
        placed(acc).map(({ path, acc: group }) => rowOf(names, path, inner.finish(group)) as Row<Keys, Out>),
      ),
  };
  return withGroupColumns(aggregator, grouped, (columns) => {
    const { groupsOf, keyAt, inner: measured } = columns;
    const refuse = refuseIn(columns);
    const pathOf = (group: number) => names.map((_, at) => keyAt(group, at));
    const row =
      rowFiller(names, keyAt, measured.named) ??
      ((group: number) => rowOf(names, pathOf(group), measured.answer(group)));
    return (slot) => {
      refuse(slot);
      return Object.freeze(groupsOf(slot).map(row));
    };
  });
}
