/**
 * Records as a spreadsheet: CSV that `readCsv` reads back as the same records, and that runs nothing when it is opened.
 */

import { checkedOptions, invalidArgument } from "../../foundation/arguments";
import { requireRecords } from "../../model/given-records";
import { type Ledger, requireKind } from "../../model/ledger";
import { ONE_RECORD } from "../table/words";
import { type CellWriter, writerOf } from "./cell-writers";
import { CSV_COLUMNS, type CsvColumn, stepsOf } from "./columns";
import { quoted } from "./quoted";
import { type CsvDelimiter, requireDelimiter } from "./rows";

/** How a spreadsheet is written. */
export interface WriteCsvOptions {
  /** A comma where left out. */
  readonly delimiter?: CsvDelimiter;
  /** Whether the text begins with a byte order mark, by which spreadsheets know UTF-8; not where left out. */
  readonly byteOrderMark?: boolean;
}

const CALL = { chapter: "io", call: "writeCsv(kind, ledger[kind], { delimiter, byteOrderMark })" } as const;

/**
 * The records of one kind as CSV, with a column for every field that one of them has, rows ending in CR LF. Text that a
 * spreadsheet would run as a formula is guarded by an apostrophe, which `readCsv` takes off; numbers such as -5 are not text
 * and stay. Legs, parties and editions are JSON in one cell. A record without a count says "one" in a column of counts,
 * where an empty cell would say that nobody knows. What other readers could take for something else is written so that
 * they cannot: 21.125 as 21.1250, and Namibia as NAM. No records give the header of the id alone.
 *
 * @throws `model/unknown-kind`, `io/unknown-delimiter`, `io/invalid-argument`, `io/unknown-option`;
 * `model/invalid-records` for records of another kind
 * @source RFC 4180; OWASP, CSV Injection
 * @example
 * const visits: Delegation[] = [{ id: "=1+1", direction: "outbound", period: "2012", persons: moreThan(20) }];
 * writeCsv("delegations", visits) // => "id,direction,period,persons\r\n'=1+1,outbound,2012,more than 20\r\n"
 */
export function writeCsv<Kind extends keyof Ledger>(
  kind: Kind,
  records: Ledger[Kind],
  options: WriteCsvOptions = {},
): string {
  requireKind(kind);
  requireNoAnswer(records);
  requireRecords(CALL, kind, records);
  const { delimiter = ",", byteOrderMark = false } = checkedOptions(CALL, options, [
    "delimiter",
    "byteOrderMark",
  ]);
  if (typeof byteOrderMark !== "boolean")
    throw invalidArgument(CALL, "byteOrderMark", byteOrderMark, "true or false");
  requireDelimiter(delimiter);
  const rows = records as unknown as readonly Readonly<Record<string, unknown>>[];
  const given = new Set(["id"]);
  for (const record of rows) for (const name of Object.keys(record)) given.add(name);
  const columns = CSV_COLUMNS[kind]
    .filter(({ field }) => given.has(stepsOf(field).name))
    .map((column): WrittenColumn => ({ column, write: writerOf(column) }))
    .filter(
      ({ column, write }) => column.field === "id" || rows.some((record) => write(record) !== undefined),
    );
  const header = columns.map(({ column }) => column.field).join(delimiter);
  let text = `${byteOrderMark ? "\uFEFF" : ""}${header}\r\n`;
  for (const record of rows) text += `${rowOf(record, columns, delimiter)}\r\n`;
  return text;
}

/** A column of the text, and how its cells are written. */
interface WrittenColumn {
  readonly column: CsvColumn;
  readonly write: CellWriter;
}

/** Rows of `groupBy` and reports are answers: they have columns of their own, and no record to come back as. */
function requireNoAnswer(records: unknown): void {
  const first: unknown = Array.isArray(records) ? records[0] : records;
  const isRow = typeof first === "object" && first !== null && !Object.hasOwn(first, "id");
  if (Array.isArray(records) && !isRow) return;
  const expected =
    "an array of records with ids, such as ledger.trades; rows of groupBy, series and reports are none";
  throw invalidArgument(CALL, "the records", records, expected);
}

function rowOf(
  record: Readonly<Record<string, unknown>>,
  columns: readonly WrittenColumn[],
  delimiter: CsvDelimiter,
): string {
  let row = "";
  for (const { column, write } of columns) {
    const cell = write(record) ?? (column.field === "count" ? ONE_RECORD : "");
    row += delimiter + quoted(cell, delimiter);
  }
  return row.slice(1);
}
