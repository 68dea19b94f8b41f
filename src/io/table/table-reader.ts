/**
 * A table, read row by row: what stands above its header, the header, records, rows that are skipped, and every fault.
 */

import type { Issue } from "../../foundation/issue";
import { mismatchAt } from "../../foundation/issue";
import type { Ledger } from "../../model/ledger";
import type { ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";
import { fieldsKnown } from "./column-choice";
import { fieldReaders } from "./field-reader";
import { type Header, readHeader, withNotedUnit } from "./header";
import type { TableOptions } from "./options";
import { Refusal } from "./refusal";
import { isOfHeader, issueInRow, placeOf, type RowPlan, readRow } from "./row";
import { unitInNote } from "./unit";
import { isTotalLabel } from "./words";

/** Why a row is no record: the caller skips it, or it is a sum of others. */
export type SkippedBy = "skip" | "totals";

/** What became of a row. */
export type TableRow =
  | { readonly row: number; readonly record: unknown; readonly plan: RowPlan }
  | { readonly row: number; readonly issues: readonly ReadingIssue[]; readonly isHeader?: true }
  | { readonly row: number; readonly skipped: SkippedBy; readonly label: string };

/** Cells of a row that may not be cells at all. */
export type GivenCells = readonly (Cell | Refusal)[];

/** A row that waits, or what became of it already. */
type Waiting = { readonly row: number; readonly cells: GivenCells } | TableRow;

/** Rows that are looked at for the titles, where the first row has them not. */
const LOOKED_AT = 20;

/** Reads the rows of a table one after the other. */
export class TableReader {
  #plan: RowPlan | undefined;
  /** The last row above the header. */
  #above = 0;
  /** What the notes above the header say of units, and the row of the last one. */
  #note: { readonly text: string; readonly row: number } | undefined;
  /** Rows behind a header that is not understood, until it is known whether a later one is. */
  #waiting: Waiting[] | undefined;
  #headerRow: number;

  constructor(
    readonly kind: keyof Ledger,
    readonly options: TableOptions,
  ) {
    const { header = 1 } = options;
    this.#headerRow = typeof header === "number" ? header : 0;
    if (typeof header !== "number") this.#begin(readHeader(kind, header, 1, options));
  }

  /** Says in which row the titles are, where no row is read yet and the titles are not given. */
  beginAt(row: number): void {
    if (this.#plan === undefined) this.#headerRow = row;
  }

  /** The titles of columns that are left out. */
  get ignored(): readonly string[] {
    return this.#plan?.header.ignored ?? [];
  }

  /** Whether the header was understood, so that rows are taken. */
  get isOpen(): boolean {
    return this.#plan !== undefined && this.#plan.header.issues.length === 0;
  }

  /** Where a fault of a record is in a row. */
  place(row: number, path: Issue["path"]): Pick<ReadingIssue, "path" | "row" | "column"> {
    return placeOf(this.#plan ?? { readers: [], header: NO_HEADER }, row, path);
  }

  /** What becomes of a row, and of those that waited for it. */
  push(row: number, cells: GivenCells): readonly TableRow[] {
    if (row < this.#headerRow) {
      this.#above = row;
      this.#look(row, cells);
      return [];
    }
    if (row === this.#headerRow) {
      const titles = cells.map((cell) => (cell instanceof Refusal ? "" : textOfCell(cell)));
      this.#begin(readHeader(this.kind, titles, row, this.options));
      return [];
    }
    if (this.#waiting === undefined) return this.#read(row, cells);
    this.#waiting.push({ row, cells });
    const isEnough = this.options.header !== undefined || this.#waiting.length >= LOOKED_AT;
    return isEnough ? this.end() : [];
  }

  /** A row that cannot be cut into cells; without its header nothing else can be read. */
  refuse(row: number, issues: readonly ReadingIssue[]): readonly TableRow[] {
    const refused: TableRow = row > this.#headerRow ? { row, issues } : { row, issues, isHeader: true };
    if (this.#waiting === undefined) return [refused];
    this.#waiting.push(refused);
    return [];
  }

  /** What becomes of the rows that are left. */
  end(): readonly TableRow[] {
    const waiting = this.#waiting;
    if (this.#plan === undefined && this.#above > 0) return [noHeader(this.#headerRow, this.#above)];
    if (waiting === undefined || this.#plan === undefined) return [];
    this.#waiting = undefined;
    const { header } = this.#plan;
    // Without rows nothing is missing.
    if (waiting.length === 0 && header.issues.every(({ code }) => code === "io/missing-column")) return [];
    const better = this.options.header === undefined ? this.#betterHeader(waiting, header) : undefined;
    const faults =
      better === undefined
        ? this.#headerFaults(header)
        : {
            row: this.#headerRow,
            issues: [titlesElsewhere(this.#headerRow, better)],
            isHeader: true as const,
          };
    return [
      faults,
      ...waiting.flatMap((found) => ("cells" in found ? this.#read(found.row, found.cells) : found)),
    ];
  }

  #headerFaults(header: Header): TableRow {
    return { row: this.#headerRow, issues: header.issues, isHeader: true };
  }

  #begin(header: Header): void {
    const settled =
      this.#note === undefined ? header : withNotedUnit(header, this.#note.text, this.#note.row);
    const readers = fieldReaders(settled, { kind: this.kind, options: this.options });
    const constants = (this.options.constants ?? {}) as Readonly<Record<string, unknown>>;
    this.#plan = { kind: this.kind, header: settled, readers, constants };
    if (!this.isOpen) this.#waiting = [];
  }

  /** Looks above the header for the unit that a note gives for the whole table. */
  #look(row: number, cells: GivenCells): void {
    for (const cell of cells) {
      const text = cell instanceof Refusal ? undefined : unitInNote(textOfCell(cell));
      if (text === undefined || text === this.#note?.text) continue;
      this.#note = { text: this.#note === undefined ? text : `${this.#note.text}; ${text}`, row };
    }
  }

  #betterHeader(waiting: readonly Waiting[], header: Header): number | undefined {
    for (const found of waiting) {
      if (!("cells" in found)) continue;
      const titles = found.cells.map((cell) => (cell instanceof Refusal ? "" : textOfCell(cell)));
      const count = fieldsKnown(this.kind, titles);
      if (count >= 2 && count > header.columns.length + 1) return found.row;
    }
    return undefined;
  }

  #read(row: number, cells: GivenCells): readonly TableRow[] {
    const plan = this.#plan;
    if (plan === undefined || isBlank(cells)) return [];
    const refused = cells.findIndex((cell) => cell instanceof Refusal);
    const read =
      refused < 0 ? (cells as readonly Cell[]) : cells.map((cell) => (cell instanceof Refusal ? "" : cell));
    const { skip, totals } = this.options;
    const label = () => read.map((cell) => textOfCell(cell).trim()).find((text) => text !== "") ?? "";
    if (skip?.(read.map(textOfCell), row) === true) return [{ row, skipped: "skip", label: label() }];
    const total = totals === "keep" ? undefined : this.#totalOf(plan, read);
    if (total !== undefined)
      return [
        totals === "skip"
          ? { row, skipped: "totals", label: total }
          : { row, issues: [totalRow(row, total)] },
      ];
    if (refused >= 0) {
      const { title = "" } = plan.header.columns.find(({ at }) => at === refused) ?? {};
      return [{ row, issues: [issueInRow(cells[refused] as Refusal, row, title)] }];
    }
    const found = readRow(plan, read, row);
    const { issues } = plan.header;
    if ("record" in found) return issues.length === 0 ? [{ ...found, plan }] : [{ row, issues: [] }];
    return [{ row, issues: found.issues.filter((issue) => !isOfHeader(plan.header, issue)) }];
  }

  /** The label of a row that is a sum of others: its first cell, or one that names the record. */
  #totalOf({ header }: RowPlan, cells: readonly Cell[]): string | undefined {
    let isFirst = true;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (typeof cell !== "string" || cell === "") continue;
      if ((isFirst || header.naming.has(at)) && isTotalLabel(cell)) return cell.trim();
      isFirst = false;
    }
    return undefined;
  }
}

const NO_HEADER: Header = {
  columns: [],
  placeOf: new Map(),
  naming: new Set(),
  untitled: [],
  ignored: [],
  missing: [],
  width: 0,
  issues: [],
};

function isBlank(cells: GivenCells): boolean {
  return cells.every((cell) => typeof cell === "string" && cell.trim() === "");
}

/** The table is over before the row that the options call the header. */
function noHeader(headerRow: number, last: number): TableRow {
  const expected = `the row of the titles, as header says: the table ends in row ${last}`;
  const message = `Row ${headerRow} is not ${expected}.`;
  const issue = {
    code: "io/missing-column",
    path: [headerRow],
    message,
    expected,
    received: "no row",
  } as const;
  return { row: headerRow, issues: [{ ...issue, row: headerRow, option: "header" }], isHeader: true };
}

function totalRow(row: number, label: string): ReadingIssue {
  const expected = "a record, or said to be a sum of other rows";
  const rest =
    '. Say { totals: "skip" } where it is a sum, { totals: "keep" } where it is a record, or skip it.';
  const issue = mismatchAt([row], "io/total-row", expected, label, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "totals", readings: ["a sum of other rows", "a record"] };
}

function titlesElsewhere(row: number, better: number): ReadingIssue {
  const expected = `the row of the titles, which are in row ${better}`;
  const message = `Row ${row} is not ${expected}. Say { header: ${better} }.`;
  return {
    code: "io/unknown-column",
    path: [row],
    message,
    expected,
    received: "other cells",
    row,
    option: "header",
  };
}
