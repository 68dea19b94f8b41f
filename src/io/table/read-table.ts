/**
 * A table as a ledger: records checked together, every fault at its place, and every row accounted for.
 */

import { type Issue, type IssuePath, quote } from "../../foundation/issue";
import { checkLedger, createLedger, type Ledger, type LedgerRecords, RECORD_KINDS } from "../../model/ledger";
import type { LedgerReader, LedgerReading, PlacedRecord, ReadingIssue } from "../ledger-reading";
import type { SkippedBy, TableReader, TableRow } from "./table-reader";

/** A row that is no record: its number, why it was skipped, and what its first cell says. */
export interface SkippedRow {
  readonly row: number;
  readonly by: SkippedBy;
  readonly label: string;
}

/** What a table holds. Accepted, refused and skipped rows are all that have something in them. */
export interface TableReading extends LedgerReading {
  /** Rows that are no records, as the options say. */
  readonly skipped: readonly SkippedRow[];
  /** The titles of the columns that the options leave out. */
  readonly ignoredColumns: readonly string[];
}

/** Takes the rows of a table into a ledger, and says what became of each. */
export class TableCollector {
  readonly #reader: LedgerReader;
  readonly #taken: ReadonlySet<string>;
  readonly #skipped: SkippedRow[] = [];

  constructor(kind: keyof Ledger, into: LedgerRecords, reader: LedgerReader) {
    this.#reader = reader;
    const given = givenRecords(kind, into);
    for (const record of given) this.#reader.take(record);
    this.#taken = new Set(given.map(({ record }) => (record as { readonly id: string }).id));
  }

  /** @param table the reader of the row, who knows where the faults of its record are */
  take(found: TableRow, table: TableReader): void {
    const { row } = found;
    if ("skipped" in found) this.#skipped.push(Object.freeze({ row, by: found.skipped, label: found.label }));
    else if ("issues" in found) this.#reader.refuse(found.issues, found.isHeader === true ? 0 : 1);
    else {
      const { record, isRight } = found;
      const { id } = record as { readonly id?: unknown };
      if (typeof id === "string" && this.#taken.has(id))
        this.#reader.refuse([{ ...duplicateId(id), ...table.place(row, ["id"]) }], 1);
      else this.#reader.take(new RecordOfRow(table, row, record, isRight));
    }
  }

  /** Rows that are no records so far. */
  get skipped(): readonly SkippedRow[] {
    return this.#skipped;
  }

  reading({ ignored }: Pick<TableReader, "ignored">): TableReading {
    const reading = this.#reader.reading();
    return Object.freeze({
      ...reading,
      issues: Object.freeze(reading.issues.map(withInto)),
      skipped: Object.freeze(this.#skipped),
      ignoredColumns: Object.freeze([...ignored]),
    });
  }
}

/** Records that rows name are handed over, where they are not rows of the table. */
function withInto(issue: ReadingIssue): ReadingIssue {
  if (issue.code !== "model/dangling-reference") return issue;
  const [, kind = "sources"] = /one of the (\w+) of the ledger/.exec(issue.expected) ?? [];
  const message = `${issue.message} Hand the record over in { into: { ${kind}: [...] } }.`;
  return Object.freeze({ ...issue, message, option: "into" });
}

/** A record and its row. There are many of them, so that what only faults ask for is made when they do. */
class RecordOfRow implements PlacedRecord {
  constructor(
    readonly table: TableReader,
    readonly row: number,
    readonly record: unknown,
    readonly isChecked: boolean,
  ) {}

  get kind(): keyof Ledger {
    return this.table.kind;
  }

  get label(): string {
    return `row ${this.row}`;
  }

  place(path: IssuePath): Pick<ReadingIssue, "path" | "row" | "column"> {
    return this.table.place(this.row, path);
  }
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
