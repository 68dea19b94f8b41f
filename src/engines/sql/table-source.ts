/**
 * Where the columns of a query come from: a table with the columns of `tableColumns`, or one that somebody else made, whose
 * columns are mapped to them.
 */

import { type Call, invalidArgument, requireFields } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { didYouMean } from "../../foundation/similar-name";
import type { TableColumn } from "../plan/field";
import type { Dialect } from "./dialect";
import { isUnwritable } from "./identifier";
import type { Parameters } from "./parameters";
import type { SqlPlan } from "./query";
import { COLUMN_DIGITS } from "./sum-bound";
import { type TableName, tableReference } from "./table-name";

/** Where a column comes from: a column of the table, an expression of its columns, or the same value in every row. */
export type ColumnSource = string | { readonly sql: string } | { readonly constant: string | null };

/** What the columns of a table are called that was not made by `createTable`; those that are left out have their own names. */
export type ColumnMapping = Readonly<Record<string, ColumnSource>>;

/** The columns that a query reads, each once, by names that no table has. */
export interface TableSource {
  /**
   * The column as the statement calls it.
   *
   * @throws `engines/unknown-column`
   */
  readonly column: (name: string) => string;
  readonly typeOf: (name: string) => TableColumn["type"];
  /** The SELECT of all columns that were asked for, which comes last. */
  readonly select: () => string;
}

/** What a table of somebody else's hardly has, and what it then means. Scales and currencies are never guessed. */
const DEFAULTS: Readonly<Record<string, string | null>> = {
  _open: "0",
  _stated: null,
  _more: "0",
  _spread: "0",
  _unbounded: "0",
  _figure: null,
};

/**
 * The columns of a plan's table.
 *
 * @throws `engines/unknown-column` for a mapping of a column that there is not; `engines/invalid-argument`,
 * `engines/invalid-identifier`
 */
export function tableSource(
  call: Call,
  plan: SqlPlan,
  dialect: Dialect,
  parameters: Parameters,
  { table, columns = {} }: { readonly table: TableName; readonly columns?: ColumnMapping | undefined },
): TableSource {
  const reference = tableReference(call, dialect, table);
  const declared = new Map(plan.table.map((column) => [column.name, column]));
  const mapping = new Map(Object.entries(requireFields(call, "columns", columns)));
  for (const name of mapping.keys()) if (!declared.has(name)) throw unknownColumn(name, declared.keys());
  const read = new Map<string, string>();
  const found = (name: string) => {
    const column = declared.get(name);
    if (column === undefined) throw unknownColumn(name, declared.keys());
    return column;
  };
  const constantOf = (name: string, type: TableColumn["type"], constant: string | null): string => {
    if (constant === null) return "NULL";
    if (isConstant(constant, type)) return parameters.text(constant, `columns.${name}`);
    throw invalidArgument(call, `columns.${name}.constant`, constant, CONSTANTS[type]);
  };
  const selected = (name: string): string => {
    const { type, field, part } = found(name);
    const mapped = mapping.get(name);
    const source = mapped === undefined ? sourceOfPart(name, part, mapping.has(field)) : mapped;
    const isConstant =
      typeof source === "object" && source !== null && "constant" in source && !("sql" in source);
    const value = isConstant
      ? constantOf(name, type, source.constant)
      : expressionOf(call, dialect, name, source);
    // The type of an integer column stays what it is, so that one of fractions is found and not rounded.
    if (type === "integer" && !isConstant) return value;
    const cast = `CAST(${value} AS ${dialect.types[type]})`;
    return type === "text" ? dialect.byBytes(cast) : cast;
  };
  return {
    column: (name) => {
      const alias = read.get(name) ?? `c${read.size}`;
      found(name);
      read.set(name, alias);
      return alias;
    },
    typeOf: (name) => found(name).type,
    select: () => {
      const columns = [...read].map(([name, alias]) => `${selected(name)} AS ${alias}`);
      return `SELECT ${columns.join(", ") || "1 AS c"} FROM ${reference} AS cl_t`;
    },
  };
}

/** A column of the table, or an expression, on a line of its own so that a comment at its end does not swallow what follows. */
function expressionOf(
  call: Call,
  dialect: Dialect,
  name: string,
  source: Exclude<ColumnSource, { readonly constant: unknown }>,
): string {
  // Behind the name of the table, or DuckDB and Spark take a column that is missing for one of the statement's own names.
  if (typeof source === "string") return `cl_t.${dialect.quoted(source)}`;
  const sql: unknown =
    typeof source !== "object" || source === null || "constant" in source ? undefined : source.sql;
  if (typeof sql === "string" && sql.trim() !== "" && !isUnwritable(sql)) return `(${sql}\n)`;
  throw invalidArgument(call, `columns.${name}`, source, "a column, { sql } or { constant }");
}

/** What a part of a field comes from that no mapping names: its own name, or where the field is mapped, what it then means. */
function sourceOfPart(name: string, part: string, isFieldMapped: boolean): ColumnSource {
  if (part === "" || !isFieldMapped) return name;
  const constant = DEFAULTS[part];
  if (constant !== undefined) return { constant };
  throw new LedgerError(
    "engines/unknown-column",
    `Cannot tell where the column ${quote(name)} comes from: the option columns says it of the field and not of this part of it, which is never guessed. Say it too, as columns: { ${name}: { constant: ${part === "_scale" ? '"2"' : '"USD"'} } } where it is the same in every row.`,
    { details: { column: name } },
  );
}

const CONSTANTS = {
  text: "text without NUL",
  texts: "null, as lists have no other constant",
  integer: `an integer of at most ${COLUMN_DIGITS} digits, as text`,
} as const;

function isConstant(constant: unknown, type: keyof typeof CONSTANTS): constant is string {
  if (typeof constant !== "string" || type === "texts") return false;
  return type === "text" || /^-?\d{1,18}$/.test(constant);
}

function unknownColumn(name: string, names: Iterable<string>): LedgerError {
  const all = [...names];
  return new LedgerError(
    "engines/unknown-column",
    `There is no column ${quote(name)} in the table of these records.${didYouMean(name, all)} Its columns are ${all.join(", ")}.`,
    { details: { column: name, columns: all } },
  );
}
