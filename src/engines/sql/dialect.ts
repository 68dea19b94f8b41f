/**
 * What databases write differently: quotes, parameters, the type in which sums are exact, lists, and the order of text.
 */

import type { ColumnType } from "../plan/field";

/** The databases that plans run in. */
export type DialectName = "duckdb" | "postgresql" | "spark";

/** How one of them writes it. */
export interface Dialect {
  readonly name: DialectName;
  /**
   * An identifier in quotes.
   *
   * @throws `engines/invalid-identifier`
   */
  readonly quoted: (identifier: string) => string;
  /** The place of a parameter, from 0. A statement may have it several times. */
  readonly placeholder: (position: number) => string;
  readonly types: Readonly<Record<ColumnType, string>>;
  /** The type of sums: that of 38 digits at least which does not overflow, wrap or round without a word. */
  readonly sum: string;
  /** Text that is compared by its bytes, which is the order of code points, whatever the column or the database says. */
  readonly byBytes: (text: string) => string;
  /** Whether a list has one of the texts, at least one of which is given; not true of an unknown list. */
  readonly hasAny: (list: string, texts: readonly string[]) => string;
  /**
   * The rows of a table, each once for each different text of a list, which is a column more; a row whose list is empty or
   * unknown comes once, without text. Most lists have one text, and are not looked through for repeats.
   */
  readonly each: (from: string, list: string, column: string) => string;
  /** The name of the type of an expression. */
  readonly typeOf: (expression: string) => string;
  /** The names of types of whole numbers. */
  readonly wholeNumbers: RegExp;
}
