/**
 * Grouping: one row for each combination of keys that occurs, with the measures of its records.
 */

import { type Call, requireIterable } from "../foundation/arguments";
import { type Aggregator, type Measures, measureBy } from "./aggregator";
import { run } from "./engine/run";
import { groupColumns, grouping } from "./groups";
import { type Filling, namedMeasures, setColumn } from "./measures";
import type { KeyFunction } from "./overlap";
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

const CALL: Call = { chapter: "aggregate", call: "groupBy({ area: areaOf }, { lines: count() })" };
const RECORDS: Call = {
  chapter: "aggregate",
  call: "groupRecords(records, { area: areaOf }, { lines: count() })",
};

/**
 * One row for each combination of keys that occurs in the records, sorted by the keys in the order given (text by code
 * point, the unknown last). No records give no rows. For subtotals, see `rollup`.
 *
 * @throws `aggregate/invalid-argument`; `aggregate/no-keys` without any key; `aggregate/duplicate-column` where a measure has
 * the name of a key; when run: `aggregate/invalid-key` for a key that is an object or `NaN`, `aggregate/overlapping-areas` and
 * `aggregate/mixed-levels` for keys of `areaKey` and `codeKey`
 * @example
 * const visits = [
 *   { direction: "outbound", year: "2012", visits: 61 },
 *   { direction: "inbound", year: "2012", visits: 137 },
 * ];
 * const rows = aggregate(visits, groupBy({ direction: (visit) => visit.direction }, { lines: count() }));
 * rows // => [{ direction: "inbound", lines: 1 }, { direction: "outbound", lines: 1 }]
 */
export function groupBy<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<NoInfer<In>, Out, NoInfer<Keys>>,
): Aggregator<In, readonly Row<Keys, Out>[]>;
/** By keys that more records have than the measures take, as `product` beside `value` of `recordFields.trades`. */
export function groupBy<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<In, Out, NoInfer<Keys>>,
): Aggregator<In, readonly Row<Keys, Out>[]>;
export function groupBy<Keys extends Record<string, Key>, In, Out>(
  keys: KeyFunctions<In, Keys>,
  measures: Measures<In, Out>,
): Aggregator<In, readonly Row<Keys, Out>[]> {
  return grouped(CALL, keys, measures);
}

/**
 * The rows of `groupBy` for records at hand.
 *
 * @throws as `groupBy` and `aggregate`
 * @example
 * const visits = [{ direction: "outbound" }, { direction: "inbound" }, { direction: "inbound" }];
 * const rows = groupRecords(visits, { direction: (visit) => visit.direction }, { lines: count() });
 * rows // => [{ direction: "inbound", lines: 2 }, { direction: "outbound", lines: 1 }]
 */
export function groupRecords<In, Keys extends Record<string, Key>, Out>(
  records: Iterable<In>,
  keys: KeyFunctions<NoInfer<In>, Keys>,
  measures: Measures<NoInfer<In>, Out, NoInfer<Keys>>,
): readonly Row<Keys, Out>[] {
  const { "~columns": columns } = grouped<In, Keys, Out>(
    RECORDS,
    keys as KeyFunctions<In, Keys>,
    measures as Measures<In, never> as Measures<In, Out>,
  );
  return run(requireIterable<Iterable<In>>(RECORDS, "the records", records), columns as never);
}

function grouped<In, Keys, Out>(
  call: Call,
  keys: KeyFunctions<In, Keys>,
  measures: Measures<In, Out>,
): Aggregator<In, readonly Row<Keys, Out>[]> {
  const by = grouping("groupBy", call, keys, namedMeasures(call, measures));
  const { names, definition } = by;
  const columns = () =>
    groupColumns(by, (chain, inner, slot) =>
      Object.freeze(
        chain.sortedSlotsOf(slot).map((group) => {
          const row: Filling = {};
          for (let at = 0; at < names.length; at++)
            setColumn(row, names[at] as string, chain.keyAt(group, at));
          inner.fill(row, group);
          return Object.freeze(row);
        }),
      ),
    );
  return measureBy<In, readonly object[]>(definition, columns) as unknown as Aggregator<
    In,
    readonly Row<Keys, Out>[]
  >;
}
