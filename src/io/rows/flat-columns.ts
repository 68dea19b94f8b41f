/**
 * The columns of flat rows: those that any of the rows has, in every row, so that the table is a rectangle.
 */

import { LedgerError } from "../../foundation/error";
import { type IssuePath, quote } from "../../foundation/issue";
import { cellsOfRow, type RowCell } from "./flat-cells";
import {
  cellsOf,
  digitsOfNumber,
  type ExactDigits,
  type FlatCell,
  partsOf,
  type Quantity,
  type QuantityParts,
  suffixesOf,
} from "./quantity";

/** A table of plain cells: the names of its columns, and as many cells in each row. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FlatCell[])[];
}

/** A column before it is laid out. */
interface Column {
  readonly name: string;
  /** The way from a row to what stands in it. */
  readonly way: IssuePath;
  /** Those of all its quantities; none where it has no quantity. */
  readonly parts: Set<QuantityParts extends ReadonlySet<infer Part> ? Part : never>;
  hasText: boolean;
}

/** The rows as a table; `exact` says where exact digits stand. */
export function flatTable(given: Iterable<unknown>, exact: ExactDigits): FlatTable {
  const columns = new Map<string, Column>();
  const order: Column[] = [];
  const rows: ReadonlyMap<string, RowCell>[] = [];
  for (const row of given) {
    const cells = new Map<string, RowCell>();
    let before: Column | undefined;
    cellsOfRow(row, rows.length, (name, path, cell) => {
      let column = columns.get(name);
      if (column === undefined) {
        column = { name, way: path, parts: new Set(), hasText: false };
        columns.set(name, column);
        order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, column);
      } else if (!isSameWay(column.way, path) || cells.has(name)) throw sameColumn(name, path);
      note(column, cell, path);
      cells.set(name, cell);
      before = column;
    });
    rows.push(cells);
  }
  return laidOut(order, rows, exact);
}

/** Whether two ways are the same but for the row that they begin in. */
function isSameWay(one: IssuePath, other: IssuePath): boolean {
  return one.length === other.length && one.every((step, at) => at === 0 || step === other[at]);
}

/** What a cell asks of its column. */
function note(column: Column, cell: RowCell, path: IssuePath): void {
  if (typeof cell === "string" || typeof cell === "boolean") column.hasText = true;
  else if (typeof cell === "object" && cell !== null)
    for (const part of partsOf(cell)) column.parts.add(part);
  if (column.hasText && column.parts.size > 0) throw textAndQuantity(column.name, path);
}

function laidOut(
  columns: readonly Column[],
  rows: readonly ReadonlyMap<string, RowCell>[],
  exact: ExactDigits,
): FlatTable {
  const names = columns.flatMap(({ name, parts }) =>
    parts.size === 0 ? [name] : suffixesOf(parts, exact).map((suffix) => name + suffix),
  );
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw sameColumn(name, [name]);
    seen.add(name);
  }
  return {
    columns: names,
    rows: rows.map((cells) =>
      columns.flatMap(({ name, parts }) => {
        const cell = cells.get(name) ?? null;
        return parts.size === 0 ? [cell as FlatCell] : cellsOf(quantityIn(cell), parts, exact);
      }),
    ),
  };
}

/** A plain number beside quantities is one too. */
function quantityIn(cell: RowCell): Quantity {
  if (typeof cell === "number") return { digits: digitsOfNumber(cell) };
  return typeof cell === "object" && cell !== null ? cell : {};
}

function sameColumn(name: string, path: IssuePath): LedgerError {
  return new LedgerError(
    "io/same-column",
    `Cannot put two things into the column ${quote(name)}: columns are named after the fields on the way to them, and after what they say of a quantity, as in "fees_text". Rename one of the fields.`,
    { details: { column: name, path: [...path] } },
  );
}

function textAndQuantity(name: string, path: IssuePath): LedgerError {
  return new LedgerError(
    "io/cannot-flatten",
    `The column ${quote(name)} holds text or a truth value in one row and a quantity in another, and has no place in flat rows. Give both a name of their own.`,
    { details: { column: name, path: [...path] } },
  );
}
