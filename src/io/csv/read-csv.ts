/**
 * Reading a spreadsheet: rows of CSV become records of one kind, each checked, and every fault is named by row and column.
 */

import { checkedOptions } from "../../foundation/arguments";
import { checkRecord, type Ledger, type RecordOf } from "../../model/ledger";
import { LedgerReader, placed, type ReadingIssue } from "../ledger-reading";
import { checkTableOptions, TABLE_OPTIONS } from "../table/check-options";
import type { IntoOptions, TableOptions } from "../table/options";
import { TableCollector, type TableReading } from "../table/read-table";
import { type SkippedBy, TableReader, type TableRow } from "../table/table-reader";
import { piecesOf, type TextEncodingName, type TextSource, UndecodableText } from "../text-source";
import { type CsvDelimiter, type CsvRow, RowCutter } from "./rows";

/** How a spreadsheet is read. */
export interface CsvOptions<Kind extends keyof Ledger = keyof Ledger> extends TableOptions<Kind> {
  /** The one that the header has most of, where left out. */
  readonly delimiter?: CsvDelimiter;
  /** For bytes; UTF-8 where left out. */
  readonly encoding?: TextEncodingName;
}

/** How a spreadsheet is read into a ledger that has other records already. */
export interface ReadCsvOptions<Kind extends keyof Ledger = keyof Ledger>
  extends CsvOptions<Kind>,
    IntoOptions {}

/** One row of a stream: a record that is right by itself, what is wrong with the row, or that it is skipped, as the options say. */
export type CsvRecord<Kind extends keyof Ledger> =
  | { readonly ok: true; readonly row: number; readonly record: RecordOf<Kind> }
  | {
      readonly ok: false;
      readonly row: number;
      readonly issues: readonly ReadingIssue[];
      readonly skipped?: SkippedBy;
    };

const CSV_OPTIONS = [...TABLE_OPTIONS, "delimiter", "encoding"] as (keyof CsvOptions & string)[];
const READ_CALL = { chapter: "io", call: "readCsv(kind, source, options)" } as const;
const STREAM_CALL = { chapter: "io", call: "streamCsv(kind, source, options)" } as const;

/**
 * Reads a CSV text or stream of one kind of record into a ledger. Titles of columns are known in English and Chinese, or
 * said in `columns`; dates may stand as 2012-01-05, 2012/1/5, 5 January 2012 or 2012\u5E741\u67085\u65E5, areas by code or by name,
 * counts as they are printed ("about 1,500", "1.5 wan", "unknown"). Where two readings of a cell differ, as of `1,100` or
 * `2012/13`, it is refused, and the fault names the option that settles it. An empty cell under the count of a record
 * is an unknown count, under any other field nothing. Rows with faults are left out, every fault is named, and empty rows
 * are no records. While a column is unknown no row is taken. A text without rows gives the ledger of `into`.
 *
 * @returns issues of the model and of areas, and `io/malformed-row`, `io/ragged-row`, `io/unknown-column`,
 * `io/duplicate-column`, `io/missing-column`, `io/unknown-unit`, `io/contradicting-unit`, `io/number-marks`, `io/missing-mark`,
 * `io/ambiguous-period`, `io/ambiguous-cell`, `io/total-row`, `io/invalid-json`, `io/undecodable-text`, each with `row` (the
 * first row of the file is row 1), `column`, the `readings` where there are two, and the `option` that settles it
 * @throws `model/unknown-kind`, `io/unknown-field`, `io/unknown-delimiter`, `io/unknown-encoding`, `io/invalid-limit`,
 * `model/invalid-records` for `into`, `io/invalid-argument`, `io/unknown-option`; what the stream throws
 * @example
 * const csv = "id,direction,date,persons\na,outbound,2012/1/5,\"1,100\"\nb,abroad,2012,40\n";
 * const { ledger, issues, refused } = await readCsv("delegations", csv, { decimal: "." });
 * ledger.delegations // => [{ id: "a", direction: "outbound", period: "2012-01-05", persons: 1100 }]
 * issues.map(({ row, column, code }) => `${row} ${column}: ${code}`) // => ["3 direction: model/unknown-value"]
 * refused // => 1
 */
export async function readCsv<Kind extends keyof Ledger>(
  kind: Kind,
  source: TextSource,
  options: ReadCsvOptions<Kind> = {},
): Promise<TableReading> {
  const { into, maxIssues, ...csv } = checkedOptions(READ_CALL, options as ReadCsvOptions, [
    ...CSV_OPTIONS,
    "into",
    "maxIssues",
  ]);
  const limit = maxIssues === undefined ? {} : { maxIssues };
  const collector = new TableCollector(kind, into ?? {}, new LedgerReader(limit));
  const table = await collectCsv(kind, source, csv, collector);
  return collector.reading(table);
}

/** Gives the rows of a table to a collector, whose reader may have the records of other texts as well. */
export async function collectCsv(
  kind: keyof Ledger,
  source: TextSource,
  options: CsvOptions,
  collector: TableCollector,
): Promise<TableReader> {
  const csv = checkedOptions(READ_CALL, options, CSV_OPTIONS);
  const table = openTable(READ_CALL, kind, csv);
  for await (const rows of rowsOf(table, source, csv)) for (const row of rows) collector.take(row, table);
  return table;
}

/**
 * The rows of a CSV text or stream, one record at a time, so that a file of any size is read in the memory of a few rows.
 * Each record is checked by itself; that ids are unique and references lead somewhere only a ledger can say. A header that
 * is not understood ends the stream with its faults.
 *
 * @throws `model/unknown-kind`, `io/unknown-field`, `io/unknown-delimiter`, `io/unknown-encoding`, `io/invalid-argument`,
 * `io/unknown-option`; what the stream throws
 * @example
 * const rows: number[] = [];
 * for await (const row of streamCsv("delegations", "id,direction,period\na,outbound,2012\n")) rows.push(row.row);
 * rows // => [2]
 */
export async function* streamCsv<Kind extends keyof Ledger>(
  kind: Kind,
  source: TextSource,
  options: CsvOptions<Kind> = {},
): AsyncGenerator<CsvRecord<Kind>> {
  const csv = checkedOptions(STREAM_CALL, options as CsvOptions, CSV_OPTIONS);
  const reader = openTable(STREAM_CALL, kind, csv);
  for await (const rows of rowsOf(reader, source, csv)) {
    for (const found of rows) {
      yield recordOf(kind, found, reader);
      if ("isHeader" in found) return;
    }
  }
}

function recordOf<Kind extends keyof Ledger>(
  kind: Kind,
  found: TableRow,
  reader: TableReader,
): CsvRecord<Kind> {
  const { row } = found;
  if ("skipped" in found) return { ok: false, row, issues: [], skipped: found.skipped };
  if ("issues" in found) return { ok: false, row, issues: found.issues };
  if (found.isRight) return { ok: true, row, record: found.record as RecordOf<Kind> };
  const result = checkRecord(kind, found.record);
  return result.ok
    ? { ok: true, row, record: result.value }
    : { ok: false, row, issues: placed(result.issues, (path) => reader.place(row, path)) };
}

function openTable(
  call: typeof READ_CALL | typeof STREAM_CALL,
  kind: keyof Ledger,
  options: CsvOptions,
): TableReader {
  checkTableOptions(call, kind, options);
  return new TableReader(kind, options);
}

/** Faults that another encoding settles. */
const OF_ENCODING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "io/undecodable-text",
  "io/wrong-encoding",
]);

/** Every row, read, in batches as they come; the faults of the text come as rows without a record. */
async function* rowsOf(
  reader: TableReader,
  source: TextSource,
  { delimiter, header, encoding = "utf-8" }: CsvOptions,
): AsyncGenerator<readonly TableRow[]> {
  const cutter = new RowCutter(delimiter, typeof header === "number" ? header : undefined);
  let last = 0;
  const read = (cuts: readonly CsvRow[]): TableRow[] => {
    const told: TableRow[] = [];
    for (const cut of cuts) {
      last = cut.row;
      // A first line such as `sep=;` is no row of the table.
      if (typeof header !== "number") reader.beginAt(cutter.headerRow);
      if ("issue" in cut) reader.refuse(cut.row, [{ ...cut.issue, row: cut.row }], told);
      else reader.push(cut.row, cut.cells, told);
    }
    return told;
  };
  try {
    for await (const piece of piecesOf(source, encoding)) yield read(cutter.push(piece));
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    const row = last + 1;
    const message = `${error.issue.message} Nothing is read from row ${row} on.`;
    const settled = OF_ENCODING.has(error.issue.code) ? { option: "encoding" } : {};
    const told: TableRow[] = [];
    reader.refuse(row, [{ ...error.issue, message, path: [row], row, ...settled }], told);
    reader.end(told);
    yield told;
    return;
  }
  const told = read(cutter.end());
  reader.end(told);
  yield told;
}
