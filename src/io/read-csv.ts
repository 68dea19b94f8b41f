/**
 * Reading a spreadsheet: rows of CSV become records of one kind, each checked, and every fault is named by row and column.
 */

import { checkRecord, type Ledger, type LedgerRecords, type RecordOf } from "../model/ledger";
import { type ColumnChoices, checkChoices, type Header, readHeader } from "./csv-header";
import { placeOf, type ReadRow, readRow } from "./csv-record";
import { type CsvDelimiter, type CsvRow, RowCutter } from "./csv-rows";
import {
  IssueLog,
  type LedgerReading,
  type PlacedRecord,
  type ReadingIssue,
  type ReadingOptions,
  readingOf,
  requireKind,
} from "./reading";
import { piecesOf, type TextEncodingName, type TextSource, UndecodableText } from "./text-source";

/** How a spreadsheet is read. */
export interface CsvOptions extends ReadingOptions {
  /** Fields of columns whose titles say too little, by title; `null` leaves a column out. */
  readonly columns?: ColumnChoices;
  /** The one that the header has most of, where left out. */
  readonly delimiter?: CsvDelimiter;
  /** For bytes; UTF-8 where left out. */
  readonly encoding?: TextEncodingName;
}

/** How a spreadsheet is read into a ledger that has other records already. */
export interface ReadCsvOptions extends CsvOptions {
  /** Records that the rows may name, as projects and sources: they are in the ledger too, and not among the accepted. */
  readonly into?: LedgerRecords;
}

/** One row of a stream: a record that is right by itself, or what is wrong with the row. */
export type CsvRecord<Kind extends keyof Ledger> =
  | { readonly ok: true; readonly row: number; readonly record: RecordOf<Kind> }
  | { readonly ok: false; readonly row: number; readonly issues: readonly ReadingIssue[] };

/**
 * Reads a CSV text or stream of one kind of record into a ledger. Titles of columns are known in English and Chinese, or
 * said in `columns`; dates may stand as 2012-01-05, 2012/1/5 or 2012\u5E741\u67085\u65E5, areas by code or by name, numbers with
 * separators; a scale counts only where the column says it. Rows with faults are left out, every fault is named, and
 * empty rows are no records. A text without rows gives the ledger of `into`.
 *
 * @returns issues of the model and of areas, and `io/malformed-row`, `io/ragged-row`, `io/unknown-column`,
 * `io/duplicate-column`, `io/invalid-json`, `io/undecodable-text`, each with `row` (the header is row 1) and `column`
 * @throws `io/unknown-kind`, `io/unknown-field`, `io/unknown-delimiter`, `io/unknown-encoding`, `io/invalid-limit`,
 * `model/invalid-records` for `into`; what the stream throws
 * @example
 * const csv = "id,direction,date,persons\na,outbound,2012/1/5,\"1,100\"\nb,abroad,2012,40\n";
 * const { ledger, issues, refused } = await readCsv("delegations", csv);
 * ledger.delegations // => [{ id: "a", direction: "outbound", period: "2012-01-05", persons: 1100 }]
 * issues.map(({ row, column, code }) => `${row} ${column}: ${code}`) // => ["3 direction: model/unknown-value"]
 * refused // => 1
 */
export async function readCsv<Kind extends keyof Ledger>(
  kind: Kind,
  source: TextSource,
  options: ReadCsvOptions = {},
): Promise<LedgerReading> {
  const log = new IssueLog(options);
  const placed: PlacedRecord[] = [];
  let refused = 0;
  const into = Object.entries(options.into ?? {}).flatMap(([name, list]) =>
    (list ?? []).map(
      (record, at): PlacedRecord => ({
        kind: name as keyof Ledger,
        record,
        place: (path) => ({ path: [name, at, ...path] }),
      }),
    ),
  );
  for await (const { row, header, ...read } of rowsOf(kind, source, options)) {
    if ("issues" in read) {
      for (const issue of read.issues) log.add(issue);
      if (row > 1) refused += 1;
    } else placed.push({ kind, record: read.record, place: (path) => placeOf(row, header, path) });
  }
  const reading = readingOf([...into, ...placed], log, refused);
  return Object.freeze({ ...reading, accepted: reading.accepted - into.length });
}

/**
 * The rows of a CSV text or stream, one record at a time, so that a file of any size is read in the memory of a few rows.
 * Each record is checked by itself; that ids are unique and references lead somewhere only a ledger can say.
 *
 * @throws as `readCsv`
 * @example
 * const rows: number[] = [];
 * for await (const row of streamCsv("delegations", "id,direction,period\na,outbound,2012\n")) rows.push(row.row);
 * rows // => [2]
 */
export async function* streamCsv<Kind extends keyof Ledger>(
  kind: Kind,
  source: TextSource,
  options: CsvOptions = {},
): AsyncGenerator<CsvRecord<Kind>> {
  for await (const { row, header, ...read } of rowsOf(kind, source, options)) {
    if ("issues" in read) {
      yield { ok: false, row, issues: read.issues };
      continue;
    }
    const result = checkRecord(kind, read.record);
    if (result.ok) yield { ok: true, row, record: result.value };
    else
      yield {
        ok: false,
        row,
        issues: result.issues.map((issue) => ({ ...issue, ...placeOf(row, header, issue.path) })),
      };
  }
}

/** Every row but the header, read; the faults of the header and of the text come as rows without a record. */
async function* rowsOf(
  kind: keyof Ledger,
  source: TextSource,
  { columns = {}, delimiter, encoding = "utf-8" }: CsvOptions,
): AsyncGenerator<ReadRow & { readonly header: Header }> {
  requireKind(kind);
  checkChoices(kind, columns);
  const cutter = new RowCutter(delimiter);
  let header: Header = { columns: [], width: 0, issues: [] };
  const read = (cut: CsvRow): (ReadRow & { readonly header: Header }) | undefined => {
    const { row } = cut;
    if ("issue" in cut) return { row, header, issues: [{ ...cut.issue, row }] };
    if (row > 1) return isBlank(cut.cells) ? undefined : { ...readRow(kind, cut.cells, row, header), header };
    header = readHeader(kind, cut.cells, columns);
    return header.issues.length === 0 ? undefined : { row, header, issues: header.issues };
  };
  try {
    for await (const piece of piecesOf(source, encoding)) {
      for (const cut of cutter.push(piece)) {
        const found = read(cut);
        if (found !== undefined) yield found;
      }
    }
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    yield { row: 1, header, issues: [error.issue] };
    return;
  }
  for (const cut of cutter.end()) {
    const found = read(cut);
    if (found !== undefined) yield found;
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
