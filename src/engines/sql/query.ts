/**
 * What a plan asks of a database, in columns and without names of its own: keys, the sets of them that rows are grouped by,
 * conditions, and what each measure needs; and what comes back.
 */

import type { MeasureParts } from "../measures/measure-parts";
import type { TableColumn } from "../plan/field";

/** A key: a text column or the first characters of it, or the texts of a list, each its own key. */
export type SqlKey =
  | { readonly column: string; readonly digits?: number }
  | { readonly column: string; readonly list: true };

/** A condition on a column, with the meaning of a plan's. Of lists: `has`, and `in` or `notIn` with `null` alone. */
export type SqlCondition =
  | { readonly column: string; readonly in: readonly (string | null)[] }
  | { readonly column: string; readonly notIn: readonly (string | null)[] }
  | { readonly column: string; readonly from?: string; readonly to?: string }
  | { readonly column: string; readonly has: readonly string[] };

/** A compiled plan, as a database is asked for it. */
export interface SqlPlan {
  /** The columns of the table, as `tableColumns(declared)` gives them. */
  readonly table: readonly (TableColumn & { readonly field: string; readonly part: string })[];
  readonly keys: readonly SqlKey[];
  /** The keys of each grouping set, as positions in `keys`, ascending; no set twice. `[[]]` is one row of everything. */
  readonly sets: readonly (readonly number[])[];
  readonly where: readonly SqlCondition[];
  readonly measures: readonly MeasureParts[];
  readonly guards: { readonly id?: string; readonly partOf?: string; readonly frequency?: string };
}

/** A group of an answer. */
export interface DecodedGroup {
  /** Which of `sets` it is of. */
  readonly set: number;
  /** The texts of the keys of the set, in its order. */
  readonly keys: readonly (string | null)[];
  /** The answers of the measures, in their order. */
  readonly answers: readonly unknown[];
}

/** What the records have that may not be added up, for all records that the conditions choose. */
export interface GuardFindings {
  readonly records: bigint;
  /** How many records are part of another one, and the first id of those. */
  readonly parts: bigint;
  readonly part: string | null;
  /** The first and last frequency by code point; unequal where there are several. */
  readonly frequencies: readonly [first: string | null, last: string | null];
}

/** The answer of a database. */
export interface DecodedGroups {
  /** In no order. The set of no keys has its one group always, the others have those that occur. */
  readonly groups: readonly DecodedGroup[];
  readonly guards: GuardFindings;
}

/** A statement, and how its rows are read. */
export interface SqlQuery {
  readonly text: string;
  /** Texts: `$1` is the first, and `:p0` in Spark. */
  readonly parameters: readonly string[];
  /** The columns of the rows, all of text. */
  readonly columns: readonly string[];
  /**
   * The groups of the rows, each an array in the order of `columns`.
   *
   * @throws `engines/invalid-row` for rows that are not those of this statement, all of them and once;
   * `engines/sum-too-large`, `engines/not-whole-numbers` for a table that has other numbers than was said
   */
  readonly decode: (rows: Iterable<readonly unknown[]>) => DecodedGroups;
}
