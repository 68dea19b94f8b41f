/**
 * Records as NDJSON: one line of JSON a record, which says its kind, so that a file is read and written as a stream.
 */

import { checkedOptions } from "../../foundation/arguments";
import { type Issue, type IssuePath, mismatchAt } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";
import { requireLedger } from "../../model/given-records";
import { checkRecord, type Ledger, RECORD_KINDS, type RecordOf } from "../../model/ledger";
import {
  LedgerReader,
  type LedgerReading,
  placed,
  type ReadingIssue,
  type ReadingOptions,
} from "../ledger-reading";
import { type TextEncodingName, type TextSource, UndecodableText } from "../text-source";
import { readRecord } from "./json";
import { parseJsonText } from "./json-text";
import { LONGEST_LINE, linesOf, type TextLine } from "./ndjson-lines";
import { type NullOptions, type NullReader, nullReader } from "./nulls";

const TO_CALL = { chapter: "io", call: "toNdjson(ledger)" } as const;
const READ_CALL = { chapter: "io", call: "readNdjson(source, { encoding, nulls, maxIssues })" } as const;
const STREAM_CALL = { chapter: "io", call: "streamNdjson(source, { encoding, nulls })" } as const;

/**
 * The lines of a ledger, each `{"kind":...,"record":...}` without a line break. An empty ledger has no lines.
 *
 * @throws `io/invalid-argument`; `model/invalid-records` for what `createLedger` did not make
 * @example
 * const ledger = createLedger({ sources: [{ id: "s", title: "Yearbook", publisher: "Bureau" }] });
 * [...toNdjson(ledger)] // => ['{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau"}}']
 */
export function* toNdjson(ledger: Ledger): Generator<string> {
  const records = requireLedger(TO_CALL, ledger);
  for (const kind of RECORD_KINDS) {
    for (const record of records[kind]) yield JSON.stringify({ kind, record });
  }
}

/** How lines of NDJSON are read. */
export interface NdjsonOptions extends NullOptions {
  /** For bytes; UTF-8 where left out. */
  readonly encoding?: TextEncodingName;
}

/** How NDJSON is read into a ledger. */
export interface ReadNdjsonOptions extends NdjsonOptions, ReadingOptions {}

/** One line of a stream: a record that is right by itself, with its kind, or what is wrong with the line. */
export type NdjsonRecord =
  | {
      readonly [Kind in keyof Ledger]: {
        readonly ok: true;
        readonly line: number;
        readonly kind: Kind;
        readonly record: RecordOf<Kind>;
      };
    }[keyof Ledger]
  | { readonly ok: false; readonly line: number; readonly issues: readonly ReadingIssue[] };

/**
 * Reads a ledger from NDJSON: a text, bytes, or a stream. Lines with faults are left out and named by their number;
 * empty lines are no records. No lines give an empty ledger.
 *
 * @returns issues of the model, and `io/invalid-json`, `io/invalid-line`, `io/line-too-long`, `io/undecodable-text`, where the
 * rest is not read
 * @throws `io/invalid-limit`, `io/unknown-encoding`, `io/invalid-argument`, `io/unknown-option`; what the stream throws
 * @example
 * const text = '{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau"}}\n{"kind":"sources"';
 * const { accepted, issues } = await readNdjson(text);
 * accepted // => 1
 * issues.map(({ row, code }) => `${row}: ${code}`) // => ["2: io/invalid-json"]
 */
export async function readNdjson(
  source: TextSource,
  options: ReadNdjsonOptions = {},
): Promise<LedgerReading> {
  const { encoding, nulls, ...limit } = checkedOptions(READ_CALL, options, [
    "encoding",
    "nulls",
    "maxIssues",
  ]);
  const reading = nullReader(nulls);
  const reader = new LedgerReader(limit, reading.tell);
  await collectNdjson(source, reader, { encoding, nulls: reading });
  return reader.reading();
}

/** How lines are read that may be records alone. */
export interface LineOptions {
  readonly encoding: TextEncodingName | undefined;
  readonly nulls: NullReader;
  /** The kind of lines that are a record without its kind; such lines are faults where it is left out. */
  readonly of?: keyof Ledger | undefined;
}

/** Gives the records of lines to a reader, which may have those of other texts as well. */
export async function collectNdjson(
  source: TextSource,
  reader: LedgerReader,
  options: LineOptions,
): Promise<void> {
  for await (const { line, read, records } of recordsOf(source, options)) {
    const place = placeOf(line);
    if (read.ok) reader.take({ ...read.value, label: `line ${line}`, place });
    else reader.refuse(placed(read.issues, place), records);
  }
}

/**
 * The records of NDJSON, one line at a time, so that a file of any size is read in the memory of a few lines; empty lines are
 * none. Each record is checked by itself; that ids are unique and references lead somewhere only a ledger can say.
 *
 * @throws `io/unknown-encoding`, `io/invalid-argument`, `io/unknown-option`; what the stream throws
 * @example
 * const text = '{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau"}}\n{"kind":"sources"';
 * const lines: string[] = [];
 * for await (const line of streamNdjson(text)) lines.push(line.ok ? line.kind : line.issues[0]?.code ?? "");
 * lines // => ["sources", "io/invalid-json"]
 */
export async function* streamNdjson(
  source: TextSource,
  options: NdjsonOptions = {},
): AsyncGenerator<NdjsonRecord> {
  const { encoding, nulls } = checkedOptions(STREAM_CALL, options, ["encoding", "nulls"]);
  yield* recordsOfLines(source, { encoding, nulls: nullReader(nulls) });
}

/** As `streamNdjson`, of lines that may be records alone. */
export async function* recordsOfLines(
  source: TextSource,
  options: LineOptions,
): AsyncGenerator<NdjsonRecord> {
  const { tell } = options.nulls;
  for await (const { line, read } of recordsOf(source, options)) {
    const result = read.ok ? checkRecord(read.value.kind, read.value.record) : read;
    if (read.ok && result.ok) yield { ok: true, line, ...read.value } as NdjsonRecord;
    else if (!result.ok) yield { ok: false, line, issues: placed(result.issues, placeOf(line)).map(tell) };
  }
}

interface ReadLine {
  readonly line: number;
  readonly read: Result<{ readonly kind: keyof Ledger; readonly record: unknown }>;
  /** How many records a fault keeps from being read: none where nobody knows. */
  readonly records: 0 | 1;
}

/** Every line that is not empty, read; bytes that are no text come as a last line without a record. */
async function* recordsOf(
  source: TextSource,
  { encoding, nulls: { take }, of }: LineOptions,
): AsyncGenerator<ReadLine> {
  let last = 0;
  try {
    for await (const { line, text } of linesOf(source, encoding ?? "utf-8")) {
      last = line;
      if (text?.trim() !== "") yield { line, read: readLine(text, take, of), records: 1 };
    }
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    const line = last + 1;
    const message = `${error.issue.message} Nothing is read from line ${line} on.`;
    yield { line, read: failure({ ...error.issue, message }), records: 0 };
  }
}

function placeOf(line: number): (path: IssuePath) => Pick<ReadingIssue, "path" | "row"> {
  return (path) => ({ path: [line, ...path], row: line });
}

function readLine(
  text: TextLine["text"],
  take: NullReader["take"],
  of: keyof Ledger | undefined,
): ReadLine["read"] {
  if (text === undefined) return failure(lineTooLong());
  const parsed = parseJsonText(text);
  if (!parsed.ok) return parsed;
  if (of !== undefined && isBare(parsed.value)) return recordOf(of, take(parsed.value));
  const {
    kind: name,
    record,
    ...others
  } = (parsed.value ?? {}) as {
    readonly kind?: unknown;
    readonly record?: unknown;
  };
  const kind = RECORD_KINDS.find((known) => known === name);
  if (kind === undefined || Object.keys(others).length > 0) return failure(invalidLine(text));
  return recordOf(kind, take(record));
}

/** Whether a line is a record alone: no kind of record has a field that is called so. */
function isBare(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Object.hasOwn(value, "record");
}

function recordOf(kind: keyof Ledger, record: unknown): ReadLine["read"] {
  const read = readRecord(kind, record, true);
  return read.ok ? success({ kind, record: read.value }) : read;
}

function invalidLine(text: string): Issue {
  const expected = `a line such as {"kind":"delegations","record":{...}}, its kind one of ${RECORD_KINDS.join(", ")}`;
  return mismatchAt([], "io/invalid-line", expected, text);
}

/** As of an array of JSON, or a file that is no text in lines at all. */
function lineTooLong(): Issue {
  const expected = `one record of at most ${LONGEST_LINE} characters`;
  const message = `The line is longer than ${LONGEST_LINE} characters; it must be ${expected}. A text of JSON that is not in lines is read by parseLedger.`;
  return { code: "io/line-too-long", path: [], message, expected, received: "a longer line" };
}
