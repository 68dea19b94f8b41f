/**
 * Records as NDJSON: one line of JSON a record, which says its kind, so that a file is read and written as a stream.
 */

import { checkedOptions } from "../../foundation/arguments";
import { type Issue, type IssuePath, mismatchAt } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";
import { requireLedger } from "../../model/given-records";
import { type Ledger, RECORD_KINDS } from "../../model/ledger";
import { LedgerReader, type LedgerReading, placed, type ReadingOptions } from "../ledger-reading";
import { linesOf, type TextEncodingName, type TextSource, UndecodableText } from "../text-source";
import { readRecord } from "./json";
import { parseJsonText } from "./json-text";

const TO_CALL = { chapter: "io", call: "toNdjson(ledger)" } as const;
const READ_CALL = { chapter: "io", call: "readNdjson(source, { encoding, maxIssues })" } as const;

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

/** How NDJSON is read. */
export interface NdjsonOptions extends ReadingOptions {
  /** For bytes; UTF-8 where left out. */
  readonly encoding?: TextEncodingName;
}

/**
 * Reads a ledger from NDJSON: a text, bytes, or a stream. Lines with faults are left out and named by their number;
 * empty lines are no records. No lines give an empty ledger.
 *
 * @returns issues of the model, and `io/invalid-json`, `io/invalid-line`, `io/undecodable-text`, where the rest is not read
 * @throws `io/invalid-limit`, `io/unknown-encoding`, `io/invalid-argument`, `io/unknown-option`; what the stream throws
 * @example
 * const text = '{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau"}}\n{"kind":"sources"';
 * const { accepted, issues } = await readNdjson(text);
 * accepted // => 1
 * issues.map(({ row, code }) => `${row}: ${code}`) // => ["2: io/invalid-json"]
 */
export async function readNdjson(source: TextSource, options: NdjsonOptions = {}): Promise<LedgerReading> {
  const { encoding = "utf-8", ...limit } = checkedOptions(READ_CALL, options, ["encoding", "maxIssues"]);
  const reader = new LedgerReader(limit);
  try {
    for await (const { line, text } of linesOf(source, encoding)) {
      if (text.trim() === "") continue;
      const read = readLine(text);
      const place = (path: IssuePath) => ({ path: [line, ...path], row: line });
      if (read.ok) reader.take({ ...read.value, label: `line ${line}`, place });
      else reader.refuse(placed(read.issues, place), 1);
    }
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    reader.refuse([error.issue], 0);
  }
  return reader.reading();
}

function readLine(text: string): Result<{ readonly kind: keyof Ledger; readonly record: unknown }> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return parsed;
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
  const read = readRecord(kind, record);
  return read.ok ? success({ kind, record: read.value }) : read;
}

function invalidLine(text: string): Issue {
  const expected = `a line such as {"kind":"delegations","record":{...}}, its kind one of ${RECORD_KINDS.join(", ")}`;
  return mismatchAt([], "io/invalid-line", expected, text);
}
