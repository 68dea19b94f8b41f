/**
 * Rows of cells that another library has read: from a workbook, or from a database.
 */

import { checkedOptions, hasFields, invalidArgument } from "../../foundation/arguments";
import type { Ledger } from "../../model/ledger";
import { LedgerReader } from "../ledger-reading";
import { cellOf } from "./cell";
import { checkTableOptions, TABLE_OPTIONS } from "./check-options";
import type { DateCells } from "./date-cell";
import type { ReadRowsOptions } from "./options";
import { TableCollector, type TableReading } from "./read-table";
import { type GivenCells, TableReader, type TableRow } from "./table-reader";

/** A row: its cells in order, or an object whose names are the titles of its columns, as drivers of databases give it. */
export type RowOfCells = readonly unknown[] | { readonly [title: string]: unknown };

/** Rows in order, at once or as they come. */
export type RowSource = Iterable<RowOfCells> | AsyncIterable<RowOfCells>;

const CALL = { chapter: "io", call: "readRows(kind, rows, options)" } as const;

/**
 * Reads rows of cells of one kind of record into a ledger: text, numbers, bigints, dates (`Date`), decimals of any library,
 * and nothing (`null`). The options and the faults are those of `readCsv`; the header is row 1 where `header` says no other.
 * Rows that are objects have their titles in their names, and are counted from 1. Numbers of more than 15 digits, which
 * spreadsheets do not keep, and dates with a time of day are refused. No rows give the ledger of `into`.
 *
 * @returns issues as `readCsv` does, and `io/inexact-number`, `io/time-of-day`, `io/unreadable-cell`
 * @throws `model/unknown-kind`, `io/unknown-field`, `io/invalid-limit`, `model/invalid-records` for `into`,
 * `io/invalid-argument`, `io/unknown-option`; what the rows throw
 * @example
 * const rows = [["id", "direction", "date", "persons"], ["a", "outbound", new Date("2012-01-05"), 1100]];
 * const { ledger } = await readRows("delegations", rows);
 * ledger.delegations // => [{ id: "a", direction: "outbound", period: "2012-01-05", persons: 1100 }]
 */
export async function readRows<Kind extends keyof Ledger>(
  kind: Kind,
  rows: RowSource,
  options: ReadRowsOptions<Kind> = {},
): Promise<TableReading> {
  const { into, maxIssues, dateCells, ...table } = checkedOptions(CALL, options, [
    ...TABLE_OPTIONS,
    "into",
    "maxIssues",
    "dateCells",
  ] as (keyof ReadRowsOptions<Kind> & string)[]);
  checkTableOptions(CALL, kind, { ...table, dateCells } as ReadRowsOptions);
  if (!isSequence(rows))
    throw invalidArgument(CALL, "rows", rows, "rows of cells: an array or another iterable");
  const limit = maxIssues === undefined ? {} : { maxIssues };
  const collector = new TableCollector(kind, into ?? {}, new LedgerReader(limit));
  const cut = new RowsOfCells(table.header, dateCells);
  let reader: TableReader | undefined;
  for await (const given of rows) {
    const { titles, cells } = cut.next(given);
    reader ??= new TableReader(
      kind,
      (titles === undefined ? table : { ...table, header: titles }) as ReadRowsOptions,
    );
    const told: TableRow[] = [];
    reader.push(cut.row, cells, told);
    for (const found of told) collector.take(found, reader);
  }
  reader ??= new TableReader(kind, table as ReadRowsOptions);
  const told: TableRow[] = [];
  reader.end(told);
  for (const found of told) collector.take(found, reader);
  return collector.reading(reader);
}

function isSequence(rows: unknown): boolean {
  return (
    typeof rows === "object" && rows !== null && (Symbol.iterator in rows || Symbol.asyncIterator in rows)
  );
}

/**
 * The cells of rows, numbered, in the order of the titles of the first one where they are objects. Libraries leave out the
 * cells at the end that have nothing in them, or give more of these than there are titles.
 */
class RowsOfCells {
  row = 0;
  #titles: readonly string[] | undefined;
  #width: number | undefined;

  constructor(
    readonly header: ReadRowsOptions["header"],
    readonly dates: DateCells | undefined,
  ) {
    if (typeof header === "object") this.#width = header.length;
  }

  next(given: RowOfCells): { readonly titles: readonly string[] | undefined; readonly cells: GivenCells } {
    this.row += 1;
    if (Array.isArray(given)) {
      if (this.row === (this.header ?? 1)) this.#width ??= given.length;
      return { titles: undefined, cells: this.#cells(given) };
    }
    if (!hasFields(given))
      throw invalidArgument(CALL, `row ${this.row}`, given, "an array of cells, or an object");
    if (this.header !== undefined)
      throw invalidArgument(CALL, "header", given, "left out where rows are objects");
    this.#titles ??= Object.keys(given);
    const names = this.#titles;
    this.#width ??= names.length;
    const others = Object.keys(given).filter((name) => !names.includes(name));
    const values = [...names, ...others].map((name) => (given as Readonly<Record<string, unknown>>)[name]);
    return { titles: names, cells: this.#cells(values) };
  }

  /** As many cells as there are titles, where none has something in it that would have no title. */
  #cells(values: readonly unknown[]): GivenCells {
    const cells = Array.from(values, (cell) => cellOf(cell, this.dates));
    if (this.#width === undefined) return cells;
    while (cells.length > this.#width && cells.at(-1) === "") cells.pop();
    while (cells.length < this.#width) cells.push("");
    return cells;
  }
}
