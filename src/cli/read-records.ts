/**
 * The records of several files as one ledger, and every fault by its file: what one file names may be in another.
 */

import { collectCsv } from "../io/csv/read-csv";
import { collectLedger } from "../io/json/json";
import { collectNdjson } from "../io/json/ndjson";
import { nullReader } from "../io/json/nulls";
import { LedgerReader, type PlacedRecord, type ReadingIssue } from "../io/ledger-reading";
import { type SkippedRow, TableCollector } from "../io/table/read-table";
import { type Ledger, RECORD_KINDS } from "../model/ledger";
import type { Arguments } from "./arguments";
import { option } from "./command";
import { type Input, type InputFormat, openInputs, textOf } from "./input";
import { type FileOptions, readerOptions } from "./reader-options";
import { quotedName, shown, WrongUse } from "./wrong-use";

/** A fault, and the file that has it. */
export interface FileIssue extends ReadingIssue {
  readonly file: string;
}

/** What the files hold. */
export interface RecordsRead {
  readonly ledger: Ledger;
  /** Every fault, by file and row. */
  readonly issues: readonly FileIssue[];
  readonly accepted: number;
  readonly refused: number;
  /** Rows that are no records, as the options say. */
  readonly skipped: readonly (SkippedRow & { readonly file: string })[];
}

/**
 * Reads the records that a command names.
 *
 * @throws WrongUse for files that cannot be read, and tables whose kind nobody says; what readers throw for their options
 */
export async function readRecords(args: Arguments, files: readonly string[]): Promise<RecordsRead> {
  const options = await readerOptions(option(args, "kind"), option(args, "reader"));
  const said = option(args, "input-format") as InputFormat | undefined;
  const { inputs, progress } = await openInputs(files, { said });
  const { nulls } = options.of("");
  const whole = new LedgerReader({ maxIssues: Number.MAX_SAFE_INTEGER }, nullReader(nulls).tell);
  const skipped: RecordsRead["skipped"][number][] = [];
  if (options.into !== undefined)
    collectLedger(
      options.into.records,
      new FileReader(whole, options.into.file, { isGiven: true }),
      nullReader(undefined),
    );
  const isOne = inputs.length === 1;
  try {
    for (const input of inputs) {
      const rows = await readInput(
        input,
        options.of(input.name),
        new FileReader(whole, input.name, { isNamed: !isOne }),
      );
      skipped.push(...rows.map((row) => ({ ...row, file: input.name })));
    }
  } finally {
    progress.end();
  }
  const { ledger, issues, accepted, refused } = whole.reading();
  const names = [...inputs.map(({ name }) => name), options.into?.file];
  const place = ({ file }: FileIssue) => names.indexOf(file);
  const sorted = [...(issues as readonly FileIssue[])].sort((left, right) => place(left) - place(right));
  return { ledger, issues: sorted, accepted, refused, skipped };
}

/** Gives the records of an input to a reader, and answers with its rows that are none. */
async function readInput(
  { name, format, bytes }: Input,
  { kind, csv, nulls }: FileOptions,
  reader: FileReader,
): Promise<readonly SkippedRow[]> {
  if (format === "json") {
    collectLedger(await textOf(name, bytes), reader, nullReader(nulls));
    return [];
  }
  if (format === "ndjson") {
    await collectNdjson(bytes, reader, { encoding: csv.encoding, nulls: nullReader(nulls), of: kind });
    return [];
  }
  if (kind === undefined)
    throw new WrongUse(
      `Cannot tell what the rows of ${quotedName(name)} are: add --kind with one of ${RECORD_KINDS.join(", ")}, or call the file so.`,
    );
  const collector = new TableCollector(kind, {}, reader);
  await collectCsv(kind, bytes, csv, collector);
  return collector.skipped;
}

/** A reader of one file, which gives what it takes to that of the whole. */
class FileReader extends LedgerReader {
  constructor(
    readonly whole: LedgerReader,
    readonly file: string,
    readonly how: { readonly isGiven?: boolean; readonly isNamed?: boolean },
  ) {
    super({});
  }

  override take(record: PlacedRecord): void {
    const { file } = this;
    const { isGiven = false, isNamed = true } = this.how;
    this.whole.take({
      kind: record.kind,
      record: record.record,
      label: isNamed ? `${record.label} of ${shown(file)}` : record.label,
      isGiven,
      isChecked: record.isChecked === true,
      place: (path) => ({ ...record.place(path), file }),
    });
  }

  override refuse(issues: readonly ReadingIssue[], records: number): void {
    const { file } = this;
    this.whole.refuse(
      issues.map((issue) => ({ ...issue, file })),
      records,
    );
  }
}
