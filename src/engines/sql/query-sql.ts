/** A plan as a statement of a database, with what reads its answer. */

import { type Call, requiredOptions } from "../../foundation/arguments";
import { decodeRows } from "./decode-rows";
import type { DialectName } from "./dialect";
import { dialectOf } from "./dialects";
import { newParameters } from "./parameters";
import type { SqlPlan, SqlQuery } from "./query";
import { sharedParts } from "./shared-parts";
import { answerColumns, statementOf } from "./statement";
import { type SumBoundOptions, sumBound } from "./sum-bound";
import type { TableName } from "./table-name";
import { type ColumnMapping, tableSource } from "./table-source";

/** Where a plan runs. */
export interface SqlOptions extends SumBoundOptions {
  readonly dialect: DialectName;
  readonly table: TableName;
  /** What its columns are called, where they are not called as `tableColumns` says. */
  readonly columns?: ColumnMapping;
}

const CALL: Call = { chapter: "engines", call: 'toSql(plan, { dialect: "duckdb", table: "trades" })' };

/**
 * The statement that answers a plan.
 *
 * @throws `engines/unknown-column`, `engines/invalid-identifier`, `engines/invalid-text`, `engines/too-many-values`,
 * `engines/sum-too-large`, `engines/invalid-argument`, `engines/unknown-option`
 */
export function querySql(plan: SqlPlan, options: SqlOptions): SqlQuery {
  const {
    dialect: name,
    table,
    columns,
    digits,
    rows,
  } = requiredOptions(CALL, options, ["dialect", "table", "columns", "digits", "rows"]);
  const dialect = dialectOf(name);
  const bound = sumBound(CALL, {
    ...(digits !== undefined && { digits }),
    ...(rows !== undefined && { rows }),
  });
  const parameters = newParameters(dialect);
  const source = tableSource(CALL, plan, dialect, parameters, { table, columns });
  const parts = sharedParts(plan.measures);
  const summed = [
    ...new Set([
      ...parts.numbers.flatMap((number) => (number.of === "sum" ? [number.column] : [])),
      ...parts.items.flatMap(({ sum }) => sum ?? []),
    ]),
  ];
  const { text, layout } = statementOf(plan, parts, summed, source, parameters, {
    call: CALL,
    dialect,
    digits: bound.digits,
  });
  const isInteger = (column: string) => source.typeOf(column) === "integer";
  const decoding = { plan, parts, summed, layout, bound, dialect, isInteger };
  return Object.freeze({
    text,
    parameters: parameters.values(),
    columns: Object.freeze(answerColumns(layout)),
    decode: (answer) => decodeRows(decoding, answer),
  } satisfies SqlQuery);
}
