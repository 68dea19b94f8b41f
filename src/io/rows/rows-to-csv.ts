/**
 * Rows as CSV: any answer of the algebra as a table that spreadsheets and databases read.
 */

import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { type CsvDelimiter, requireDelimiter } from "../csv/delimiter";
import { guarded } from "../csv/formula-guard";
import { quoted } from "../csv/quoted";
import { type FlatTable, flatTable } from "./flat-columns";
import { rowsOf } from "./flat-rows";
import { digitsOfNumber, type FlatCell } from "./quantity";

/** How rows are written as CSV. */
export interface RowsToCsvOptions {
  /** A comma where left out. */
  readonly delimiter?: CsvDelimiter;
  /** Whether the text begins with a byte order mark, by which spreadsheets know UTF-8; not where left out. */
  readonly byteOrderMark?: boolean;
}

const CALL: Call = { chapter: "io", call: "rowsToCsv(rows, { delimiter, byteOrderMark })" };

/**
 * Rows as CSV, with the columns of `flatRows` and a header, rows ending in CR LF. Each number stands there once, with its exact
 * digits and without an exponent; what nobody knows is an empty cell, and empty text a pair of quotes. Text that a spreadsheet
 * would run as a formula is guarded by an apostrophe, numbers such as -5 are not. No rows give empty text.
 *
 * @throws as `flatRows`; `io/unknown-delimiter`
 * @source RFC 4180; OWASP, CSV Injection
 * @example
 * const visits = [{ area: "FR", fees: usd("1250.10") }, { area: "JP", fees: usd("980") }];
 * const rows = groupRecords(visits, { area: (visit) => visit.area }, { fees: sumMoney("USD", (visit) => visit.fees) });
 * rowsToCsv(rows) // => "area,fees,fees_unit\r\nFR,1250.1,USD\r\nJP,980,USD\r\n"
 */
export function rowsToCsv(rows: Iterable<object> | object, options?: RowsToCsvOptions): string {
  const form = requireCsvForm(CALL, checkedOptions(CALL, options, ["delimiter", "byteOrderMark"]));
  return csvOfTable(flatTable(rowsOf(CALL, rows), "instead"), form);
}

/** Options of CSV that are right, with those that were left out. */
export function requireCsvForm(call: Call, options: RowsToCsvOptions): Required<RowsToCsvOptions> {
  const { delimiter = ",", byteOrderMark = false } = options;
  if (typeof byteOrderMark !== "boolean")
    throw invalidArgument(call, "byteOrderMark", byteOrderMark, "true or false");
  requireDelimiter(delimiter);
  return { delimiter, byteOrderMark };
}

/** A table as CSV; one without columns is empty text. */
export function csvOfTable(
  { columns, rows }: FlatTable,
  { delimiter, byteOrderMark }: Required<RowsToCsvOptions>,
): string {
  if (columns.length === 0) return "";
  const lines = [columns, ...rows].map(
    (cells) => `${cells.map((cell) => written(cell, delimiter)).join(delimiter)}\r\n`,
  );
  return `${byteOrderMark ? "\uFEFF" : ""}${lines.join("")}`;
}

function written(cell: FlatCell, delimiter: CsvDelimiter): string {
  if (cell === null) return "";
  if (typeof cell === "number") return digitsOfNumber(cell);
  if (typeof cell === "boolean") return String(cell);
  return cell === "" ? '""' : quoted(guarded(cell), delimiter);
}
