/**
 * The table of a kind of records: the columns that each declared field has in it. A count is four columns and money four, so
 * that bounds, unknown and currencies are added by a database as they are added here.
 */

import type { Call } from "../../foundation/arguments";
import { requiredOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { type DeclaredRecords, requireDeclared } from "../plan/declared-records";
import type { Field, TableColumn } from "../plan/field";
import type { DialectName } from "./dialect";
import { dialectOf } from "./dialects";
import { bytesOf, IDENTIFIER_BYTES, invalidIdentifier, isUnwritable } from "./identifier";
import { type TableName, tableReference } from "./table-name";

const COLUMNS_CALL: Call = { chapter: "engines", call: "tableColumns(planRecords.trades)" };

type FieldType = Field<never>["type"];

/** What stands behind the name of a field in the names of its columns, and the type of each. */
const COLUMNS = {
  text: { "": "text" },
  texts: { "": "texts" },
  areas: { "": "texts", _open: "integer", _stated: "text" },
  count: { "": "integer", _more: "integer", _spread: "integer", _unbounded: "integer" },
  money: { "": "integer", _scale: "integer", _currency: "text", _figure: "text" },
} as const satisfies Readonly<Record<FieldType, Readonly<Record<string, TableColumn["type"]>>>>;

/** A column with the field that it is of, and what its name adds to that of the field. */
export interface FieldColumn extends TableColumn {
  readonly field: string;
  readonly part: string;
}

/**
 * The columns of a table of records, in the order of the fields.
 *
 * @throws `engines/invalid-argument`; `engines/invalid-identifier` for a name of more than 63 bytes; `engines/column-collision` for names that differ at
 * most in capitals
 * @example
 * const visits = { name: "visits", fields: { persons: { type: "count", definition: "who travelled", of: () => 61 } } } as const;
 * tableColumns(visits).map(({ name }) => name) // => ["persons", "persons_more", "persons_spread", "persons_unbounded"]
 */
export function tableColumns<In>(declared: DeclaredRecords<In>): readonly FieldColumn[] {
  const columns = Object.entries(requireDeclared(COLUMNS_CALL, declared).fields).flatMap(
    ([field, { type }]) =>
      Object.entries(COLUMNS[type]).map(([part, ofPart]) => ({
        name: requireColumnName(`${field}${part}`),
        type: ofPart,
        field,
        part,
      })),
  );
  const seen = new Map<string, FieldColumn>();
  for (const column of columns) {
    // Quoted or not, DuckDB and Spark take capitals and small letters for the same.
    const other = seen.get(column.name.toLowerCase());
    if (other !== undefined) throw collision(declared.name, other, column);
    seen.set(column.name.toLowerCase(), column);
  }
  return columns;
}

const CALL: Call = {
  chapter: "engines",
  call: 'createTable(records, { dialect: "duckdb", table: "trades" })',
};

/**
 * The statement that makes an empty table for records.
 *
 * @throws `engines/invalid-identifier`, `engines/column-collision`, `engines/unknown-option`, `engines/invalid-argument`
 * @example
 * const visits = { name: "visits", fields: { year: { type: "text", definition: "the year", of: () => "2012" } } } as const;
 * createTable(visits, { dialect: "postgresql", table: "visits" }) // => "CREATE TABLE \"visits\" (\"year\" text)"
 */
export function createTable<In>(
  declared: DeclaredRecords<In>,
  options: { readonly dialect: DialectName; readonly table: TableName },
): string {
  const { dialect: name, table } = requiredOptions(CALL, options, ["dialect", "table"]);
  const dialect = dialectOf(name);
  const columns = tableColumns(declared).map(
    (column) => `${dialect.quoted(column.name)} ${dialect.types[column.type]}`,
  );
  return `CREATE TABLE ${tableReference(CALL, dialect, table)} (${columns.join(", ")})`;
}

function requireColumnName(name: string): string {
  if (name === "" || isUnwritable(name))
    throw invalidIdentifier(name, "it is empty, or has a NUL or half of a character");
  if (bytesOf(name) > IDENTIFIER_BYTES)
    throw invalidIdentifier(
      name,
      `it has ${bytesOf(name)} bytes, and PostgreSQL cuts names at ${IDENTIFIER_BYTES}`,
    );
  return name;
}

function collision(records: string, left: FieldColumn, right: FieldColumn): LedgerError {
  return new LedgerError(
    "engines/column-collision",
    `Cannot make a table of ${quote(records)}: the field ${quote(left.field)} has a column ${quote(left.name)} and the field ${quote(right.field)} a column ${quote(right.name)}, which are one to a database. Rename one of the fields.`,
    { details: { fields: [left.field, right.field], columns: [left.name, right.name] } },
  );
}
