/** The name of a table, alone or behind those of its schema and catalog. */

import { type Call, invalidArgument } from "../../foundation/arguments";
import type { Dialect } from "./dialect";

/** `"trades"`, or `["customs", "trades"]` of a schema. A point in a name is a part of the name. */
export type TableName = string | readonly string[];

/**
 * The table as a statement names it.
 *
 * @throws `engines/invalid-identifier`, `engines/invalid-argument`
 */
export function tableReference(call: Call, dialect: Dialect, table: TableName): string {
  const names: readonly unknown[] = Array.isArray(table) ? table : [table];
  const isName = names.length > 0 && names.every((name) => typeof name === "string");
  if (!isName)
    throw invalidArgument(call, "table", table, "the name of a table, or a list of schema and table");
  return (names as readonly string[]).map(dialect.quoted).join(".");
}
