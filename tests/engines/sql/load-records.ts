/** Tables of records in the databases of the tests, written row by row as a statement has them. */

import type { DeclaredRecords } from "../../../src/engines/plan/declared-records";
import type { Cell } from "../../../src/engines/plan/field";
import { dialectOf } from "../../../src/engines/sql/dialects";
import { newParameters } from "../../../src/engines/sql/parameters";
import { createTable, tableColumns } from "../../../src/engines/sql/table-layout";
import type { TableName } from "../../../src/engines/sql/table-name";
import { tableRow } from "../../../src/engines/sql/table-row";
import type { Engine } from "../engine";

/** What the tests of statements ask of a database. */
export type SqlEngine = Pick<Engine, "dialect" | "query">;

/** Makes a table of records in a database. */
export async function loadRecords<In>(
  engine: SqlEngine,
  declared: DeclaredRecords<In>,
  table: TableName,
  records: readonly In[],
): Promise<void> {
  await engine.query(createTable(declared, { dialect: engine.dialect, table }), []);
  await insertRows(
    engine,
    declared,
    table,
    records.map((record) => tableRow(declared, record)),
  );
}

/** Writes rows to a table, some hundred at a time. */
async function insertRows<In>(
  engine: SqlEngine,
  declared: DeclaredRecords<In>,
  table: TableName,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<void> {
  const dialect = dialectOf(engine.dialect);
  const columns = tableColumns(declared);
  const name = (Array.isArray(table) ? table : [table]).map(dialect.quoted).join(".");
  // DuckDB would answer how many, as a number, and answers are of text.
  const returning = engine.dialect === "spark" ? "" : " RETURNING 'written'";
  for (let from = 0; from < rows.length; from += 200) {
    const parameters = newParameters(dialect);
    const text = (value: string) => parameters.text(value, "a row");
    const list = (values: readonly string[]) => LISTS[engine.dialect](values.map(text).join(", "));
    const cell = (value: Cell | undefined) => {
      if (value === null || value === undefined) return "NULL";
      return typeof value === "string" ? text(value) : list(value);
    };
    const tuples = rows.slice(from, from + 200).map((row) => {
      const cells = columns.map((each) => `CAST(${cell(row[each.name])} AS ${dialect.types[each.type]})`);
      return `(${cells.join(", ")})`;
    });
    await engine.query(`INSERT INTO ${name} VALUES ${tuples.join(", ")}${returning}`, parameters.values());
  }
}

const LISTS = {
  duckdb: (texts: string) => `[${texts}]`,
  postgresql: (texts: string) => `ARRAY[${texts}]`,
  spark: (texts: string) => `array(${texts})`,
} as const;
