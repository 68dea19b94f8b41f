/**
 * What a measure needs of a database: numbers of each group, and lists of what the group has, each with how often and how
 * much. The answer is made of both by the code that makes it of records, so that it is the same to the last digit.
 */

/** A number of a group, or the first or last text of it. `among`: only rows that have something in that column. */
export type GroupNumber = (
  | { readonly of: "rows" }
  /** The sum of integers; of nothing, 0. */
  | { readonly of: "sum"; readonly column: string }
  /** Rows that have something in the column. */
  | { readonly of: "known"; readonly column: string }
  /** Different texts in the column. */
  | { readonly of: "distinct"; readonly column: string }
  /** The first or last text by code point; nothing where no row has any. */
  | { readonly of: "least" | "greatest"; readonly column: string }
) & { readonly among?: string };

/** Different values of columns among the rows of a group: each once, with how many rows have it and what they sum up to. */
export interface GroupItems {
  /** Text or integer columns; of `unnest` the one text of each. */
  readonly columns: readonly string[];
  /** A list column, of which each row counts once for each different text; the text is the last of the values. */
  readonly unnest?: string;
  /** The integer column that is summed up; nothing where it is left out. */
  readonly sum?: string;
  /** The column that rows must have something in; that of `unnest` where there is one. */
  readonly where: string;
}

/** One item: its values in the order of `columns`, the unnested one last. */
export interface GroupItem {
  readonly values: readonly (string | null)[];
  readonly rows: bigint;
  readonly sum: bigint;
}

/** What a database has to say of a group, and what is made of it. */
export interface MeasureParts {
  readonly numbers: readonly GroupNumber[];
  readonly items: readonly GroupItems[];
  /**
   * @param numbers in the order asked; digits for numbers, text or nothing for the first and last
   * @param items of each list in the order asked; in no order
   */
  readonly answer: (numbers: readonly (string | null)[], items: readonly (readonly GroupItem[])[]) => unknown;
}
