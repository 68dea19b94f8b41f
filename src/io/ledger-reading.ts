/**
 * What reading records answers: the ledger of all that is right, every fault with its place, and how many records were
 * taken and refused. Nothing is dropped without a line.
 */

import { LedgerError } from "../foundation/error";
import { type Issue, type IssuePath, quote } from "../foundation/issue";
import { checkTogether, forEachKind, type Ledger, type LedgerRecords, RECORD_KINDS } from "../model/ledger";

/** A fault, and where a person finds it: the row or line of the file, counted from 1, and the title of the column. */
export interface ReadingIssue extends Issue {
  readonly row?: number;
  readonly column?: string;
  /** What a cell can be read as, where two readings differ. */
  readonly readings?: readonly string[];
  /** The option that settles it. */
  readonly option?: string;
}

/** What a file or a text of JSON holds. */
export interface LedgerReading {
  /** The records without faults, checked together. */
  readonly ledger: Ledger;
  /** The faults, up to the limit, by row. */
  readonly issues: readonly ReadingIssue[];
  /** How many more faults there are than `issues` holds. */
  readonly moreIssues: number;
  /** Records in the ledger. */
  readonly accepted: number;
  /** Records left out for their faults. */
  readonly refused: number;
}

/** How many faults are told in full. */
export interface ReadingOptions {
  /** 100 where left out; further faults are counted. */
  readonly maxIssues?: number;
}

const MAX_ISSUES = 100;

/** A record that was read, and its place for people. */
export interface PlacedRecord {
  readonly kind: keyof Ledger;
  readonly record: unknown;
  /** What messages call its place, as "row 3". */
  readonly label: string;
  /** Whether the caller had it before, so that it is neither accepted nor refused. */
  readonly isGiven?: boolean;
  /** Whether it is known to be right by itself, so that only its id and its references are looked at. */
  readonly isChecked?: boolean;
  readonly place: (path: IssuePath) => Pick<ReadingIssue, "path" | "row" | "column">;
}

/** The faults of a record at its place. */
export function placed(issues: readonly Issue[], place: PlacedRecord["place"]): readonly ReadingIssue[] {
  return issues.map((issue) => ({ ...issue, ...place(issue.path) }));
}

/** Takes the records of a file that can be read, and the faults of those that cannot. */
export class LedgerReader {
  readonly #placed: PlacedRecord[] = [];
  readonly #issues: ReadingIssue[] = [];
  #moreIssues = 0;
  #refused = 0;
  readonly #limit: number;
  readonly #tell: (issue: ReadingIssue) => ReadingIssue;

  /** @param tell what each fault is told as, where its reader knows more of it than the model */
  constructor({ maxIssues = MAX_ISSUES }: ReadingOptions, tell = (issue: ReadingIssue) => issue) {
    if (!Number.isSafeInteger(maxIssues) || maxIssues < 0) throw invalidLimit(maxIssues);
    this.#limit = maxIssues;
    this.#tell = tell;
  }

  take(record: PlacedRecord): void {
    this.#placed.push(record);
  }

  /** Tells faults, up to the limit, which keep so many records from being read. */
  refuse(issues: readonly ReadingIssue[], records: number): void {
    this.#refused += records;
    for (const issue of issues) {
      if (this.#issues.length < this.#limit) this.#issues.push(Object.freeze(this.#tell(issue)));
      else this.#moreIssues += 1;
    }
  }

  /**
   * A ledger of the records that have no fault. A record that names a refused one is refused as well, until all
   * references lead somewhere.
   */
  reading(): LedgerReading {
    let remaining: readonly PlacedRecord[] = this.#placed;
    for (let round = 0; ; round++) {
      const byKind: Readonly<Record<keyof Ledger, PlacedRecord[]>> = forEachKind(() => []);
      for (const record of remaining) byKind[record.kind].push(record);
      const records = forEachKind((kind) => byKind[kind].map(({ record }) => record));
      // What is left after the first round has no fault of its own.
      const isChecked = (kind: keyof Ledger, at: number) => round > 0 || byKind[kind][at]?.isChecked === true;
      const result = checkTogether(records as LedgerRecords, isChecked);
      if (result.ok) {
        return Object.freeze({
          ledger: result.value,
          issues: Object.freeze(this.#issues.sort((left, right) => (left.row ?? 0) - (right.row ?? 0))),
          moreIssues: this.#moreIssues,
          accepted: numberRead(remaining),
          refused: this.#refused,
        });
      }
      const faulty = new Set<PlacedRecord>();
      for (const issue of result.issues) {
        const [kind, at, ...inside] = issue.path;
        const record = byKind[kind as keyof Ledger]?.[at as number];
        if (record === undefined) throw new Error(`an issue of no record: ${issue.message}`);
        faulty.add(record);
        const message = placesNamed(issue.message, byKind);
        this.refuse([{ ...issue, message, ...record.place(inside) }], 0);
      }
      this.#refused += numberRead(faulty);
      remaining = remaining.filter((record) => !faulty.has(record));
    }
  }
}

function numberRead(records: Iterable<PlacedRecord>): number {
  let number = 0;
  for (const { isGiven = false } of records) if (!isGiven) number += 1;
  return number;
}

const PLACE = new RegExp(`\\b(${RECORD_KINDS.join("|")})\\[(\\d+)\\]`, "g");

/** The message with the places of the file, where the model counts those records that it was given. */
function placesNamed(
  message: string,
  byKind: Readonly<Record<keyof Ledger, readonly PlacedRecord[]>>,
): string {
  return message.replace(
    PLACE,
    (place, kind, at) => byKind[kind as keyof Ledger]?.[Number(at)]?.label ?? place,
  );
}

function invalidLimit(maxIssues: unknown): LedgerError {
  return new LedgerError(
    "io/invalid-limit",
    `Cannot tell ${quote(maxIssues)} issues: maxIssues is a whole number of 0 or more.`,
    { details: { maxIssues } },
  );
}
