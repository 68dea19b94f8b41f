/**
 * Reading a spreadsheet: rows of CSV become records of one kind, each checked, and every fault is named by row and column.
 */

import { checkedOptions, requireFields } from "../../foundation/arguments";
import { type Issue, type IssuePath, quote } from "../../foundation/issue";
import { type AreaNameOptions, checkedNameOptions } from "../../geography/resolve-area";
import {
  checkLedger,
  checkRecord,
  createLedger,
  type Ledger,
  type LedgerRecords,
  RECORD_KINDS,
  type RecordOf,
  requireKind,
} from "../../model/ledger";
import {
  LedgerReader,
  type LedgerReading,
  type PlacedRecord,
  placed,
  type ReadingIssue,
  type ReadingOptions,
} from "../ledger-reading";
import { piecesOf, type TextEncodingName, type TextSource, UndecodableText } from "../text-source";
import { type ColumnChoices, checkChoices, type Header, readHeader } from "./header";
import { placeOf, type ReadRow, readRow } from "./record";
import { type CsvDelimiter, type CsvRow, RowCutter } from "./rows";

/** How a spreadsheet is read. */
export interface CsvOptions {
  /** Fields of columns whose titles say too little, by title; `null` leaves a column out. */
  readonly columns?: ColumnChoices;
  /** The one that the header has most of, where left out. */
  readonly delimiter?: CsvDelimiter;
  /** What the source means by names of areas that are ambiguous, and in which languages it writes, as for `resolveArea`. */
  readonly areaNames?: AreaNameOptions;
  /** For bytes; UTF-8 where left out. */
  readonly encoding?: TextEncodingName;
}

/** How a spreadsheet is read into a ledger that has other records already. */
export interface ReadCsvOptions extends CsvOptions, ReadingOptions {
  /** Records that the rows may name, as projects and sources: they are in the ledger too, and not among the accepted. */
  readonly into?: LedgerRecords;
}

/** One row of a stream: a record that is right by itself, or what is wrong with the row. */
export type CsvRecord<Kind extends keyof Ledger> =
  | { readonly ok: true; readonly row: number; readonly record: RecordOf<Kind> }
  | { readonly ok: false; readonly row: number; readonly issues: readonly ReadingIssue[] };

const CSV_OPTIONS = ["columns", "delimiter", "areaNames", "encoding"] as const;
const READ_CALL = { chapter: "io", call: "readCsv(kind, source, options)" } as const;
const STREAM_CALL = { chapter: "io", call: "streamCsv(kind, source, options)" } as const;

/**
 * Reads a CSV text or stream of one kind of record into a ledger. Titles of columns are known in English and Chinese, or
 * said in `columns`; dates may stand as 2012-01-05, 2012/1/5 or 2012\u5E741\u67085\u65E5, areas by code or by name, numbers with
 * separators, counts as they are printed ("about 1,500", "1.5 wan", "unknown"). An empty cell under the count of a record
 * is an unknown count, under any other field nothing. Rows with faults are left out, every fault is named, and empty rows
 * are no records. A text without rows gives the ledger of `into`.
 *
 * @returns issues of the model and of areas, and `io/malformed-row`, `io/ragged-row`, `io/unknown-column`,
 * `io/duplicate-column`, `io/unknown-unit`, `io/invalid-json`, `io/undecodable-text`, each with `row` (the header is row 1) and `column`
 * @throws `model/unknown-kind`, `io/unknown-field`, `io/unknown-delimiter`, `io/unknown-encoding`, `io/invalid-limit`,
 * `model/invalid-records` for `into`, `io/invalid-argument`, `io/unknown-option`; what the stream throws
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
  const { into: given = {}, ...limit } = checkedOptions(READ_CALL, options, [
    ...CSV_OPTIONS,
    "into",
    "maxIssues",
  ]);
  const reader = new LedgerReader(limit);
  const into = givenRecords(kind, given);
  for (const record of into) reader.take(record);
  const taken = new Set(into.map(({ record }) => (record as { readonly id: string }).id));
  for await (const { row, header, ...read } of rowsOf(kind, source, options)) {
    if ("issues" in read) {
      reader.refuse(read.issues, row > 1 ? 1 : 0);
      continue;
    }
    const { record } = read;
    const { id } = record as { readonly id?: unknown };
    const place = (path: IssuePath) => placeOf(row, header, path);
    if (typeof id === "string" && taken.has(id)) reader.refuse([{ ...duplicateId(id), ...place(["id"]) }], 1);
    else reader.take({ kind, record, label: `row ${row}`, place });
  }
  return reader.reading();
}

/**
 * The rows of a CSV text or stream, one record at a time, so that a file of any size is read in the memory of a few rows.
 * Each record is checked by itself; that ids are unique and references lead somewhere only a ledger can say.
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
  options: CsvOptions = {},
): AsyncGenerator<CsvRecord<Kind>> {
  checkedOptions(STREAM_CALL, options, CSV_OPTIONS);
  for await (const { row, header, ...read } of rowsOf(kind, source, options)) {
    if ("issues" in read) {
      yield { ok: false, row, issues: read.issues };
      continue;
    }
    const result = checkRecord(kind, read.record);
    if (result.ok) yield { ok: true, row, record: result.value };
    else yield { ok: false, row, issues: placed(result.issues, (path) => placeOf(row, header, path)) };
  }
}

/** Every row but the header, read; the faults of the header and of the text come as rows without a record. */
async function* rowsOf(
  kind: keyof Ledger,
  source: TextSource,
  { columns = {}, delimiter, encoding = "utf-8", areaNames = {} }: CsvOptions,
): AsyncGenerator<ReadRow & { readonly header: Header }> {
  requireKind(kind);
  checkChoices(kind, requireFields(STREAM_CALL, "columns", columns));
  checkedNameOptions(areaNames);
  const cutter = new RowCutter(delimiter);
  let header: Header = { columns: [], untitled: [], width: 0, areaNames, issues: [] };
  let last = 0;
  const read = (cut: CsvRow): (ReadRow & { readonly header: Header }) | undefined => {
    const { row } = cut;
    last = row;
    if ("issue" in cut) return { row, header, issues: [{ ...cut.issue, row }] };
    const { cells } = cut;
    if (row < cutter.headerRow) return undefined;
    if (row > cutter.headerRow)
      return isBlank(cells) ? undefined : { ...readRow(kind, cells, row, header), header };
    header = readHeader(kind, cells, columns, areaNames);
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
    const row = last + 1;
    const message = `${error.issue.message} Nothing is read from row ${row} on.`;
    yield { row, header, issues: [{ ...error.issue, message, path: [row], row }] };
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

/** The row gives way, because the records of `into` were right before. */
function duplicateId(id: string): Issue {
  const expected = "unique in the ledger, and a record of into has it already";
  const message = `The id is ${quote(id)}; it must be ${expected}.`;
  return { code: "model/duplicate-id", path: [], message, expected, received: quote(id) };
}

/** The records that the caller has. They may name rows that are still to be read, and have no other fault. */
function givenRecords(read: keyof Ledger, into: LedgerRecords): readonly PlacedRecord[] {
  const result = checkLedger(into);
  const namesRow = ({ code, expected }: Issue) =>
    code === "model/dangling-reference" && expected.includes(`one of the ${read} `);
  const isComplete = result.ok || result.issues.every(namesRow);
  const records: LedgerRecords = isComplete ? into : createLedger(into);
  return RECORD_KINDS.flatMap((kind) =>
    (records[kind] ?? []).map((record, at): PlacedRecord => {
      const place = (path: IssuePath) => ({ path: [kind, at, ...path] });
      return { kind, record, label: `${kind}[${at}] of into`, isGiven: true, place };
    }),
  );
}
