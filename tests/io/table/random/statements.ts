/** What the options say of a table, in statements that can be left out one by one. */

import type { Ledger } from "cultural-ledger";
import type { ReadCsvOptions } from "cultural-ledger/io";

/** Options of any kind of record. */
export type Says = ReadCsvOptions<keyof Ledger>;

/** A statement that is true of a table. */
export interface Statement {
  readonly says: Readonly<Record<string, unknown>>;
  /** Whether the table says something else without it, so that no reader could know. */
  readonly isNeeded?: boolean;
  /** Whether it is true only where everything else is said, as that all other columns are extra. */
  readonly isOfRest?: boolean;
}

/** All statements as one object of options. */
export function optionsOf(statements: readonly Statement[]): Says {
  let options: Readonly<Record<string, unknown>> = {};
  for (const { says } of statements) options = merged(options, says);
  return options as Says;
}

function merged(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = result[name];
    result[name] = isPlain(before) && isPlain(value) ? merged(before, value) : value;
  }
  return result;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
