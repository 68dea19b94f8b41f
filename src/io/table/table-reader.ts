/**
 * A table, read row by row: what stands above its header, the header, records, rows that are skipped, and every fault.
 */

import type { Issue } from "../../foundation/issue";
import { checkRecord, type Ledger, shapeOf } from "../../model/ledger";
import type { ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";
import { fieldsKnown } from "./column-choice";
import { fieldReaders } from "./field-reader";
import { type Header, readHeader, withNotedUnit } from "./header";
import type { TableOptions } from "./options";
import { Refusal } from "./refusal";
import { isOfHeader, issueInRow, placeOf, type RowPlan, readRow } from "./row";
import { absentHeader, noteRow, titlesElsewhere, totalRow, unitOfSkipped } from "./table-faults";
import { unitInNote } from "./unit";
import { isTotalLabel } from "./words";

/** Why a row is no record: the caller skips it, or it is a sum of others. */
export type SkippedBy = "skip" | "totals";

/** What became of a row. */
export type TableRow =
  | { readonly row: number; readonly record: unknown; readonly isRight: boolean }
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
  /** Whether another row has the titles, so that the faults of the cells say nothing. */
  #isElsewhere = false;

  constructor(
    readonly kind: keyof Ledger,
    readonly options: TableOptions,
  ) {
    const { header = 1 } = options;
    this.#headerRow = typeof header === "number" ? header : 0;
    if (typeof header !== "number") this.#open(readHeader(kind, header, 1, options));
    if (this.#plan !== undefined && !this.isOpen) this.#waiting = [];
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

  /** Tells what becomes of a row, and of those that waited for it. */
  push(row: number, cells: GivenCells, told: TableRow[]): void {
    if (row < this.#headerRow) {
      this.#above = row;
      this.#look(row, cells);
    } else if (row === this.#headerRow) {
      const titles = cells.map((cell) => (cell instanceof Refusal ? "" : textOfCell(cell)));
      this.#open(readHeader(this.kind, titles, row, this.options));
      if (!this.isOpen) this.#waiting = [];
    } else if (this.#waiting === undefined) {
      const found = this.#read(row, cells);
      if (found !== undefined) told.push(found);
    } else {
      this.#waiting.push({ row, cells });
      const isEnough = this.options.header !== undefined || this.#waiting.length >= LOOKED_AT;
      if (isEnough) this.end(told);
    }
  }

  /** A row that cannot be cut into cells; without its header nothing else can be read. */
  refuse(row: number, issues: readonly ReadingIssue[], told: TableRow[]): void {
    const refused: TableRow = row > this.#headerRow ? { row, issues } : { row, issues, isHeader: true };
    (this.#waiting ?? told).push(refused);
  }

  /** Tells what becomes of the rows that are left. */
  end(told: TableRow[]): void {
    const waiting = this.#waiting;
    const row = this.#headerRow;
    if (this.#plan === undefined && this.#above > 0)
      told.push({ row, issues: [absentHeader(row, this.#above)], isHeader: true });
    if (waiting === undefined || this.#plan === undefined) return;
    this.#waiting = undefined;
    const { header } = this.#plan;
    // Without rows nothing is missing.
    if (waiting.length === 0 && header.issues.every(({ code }) => code === "io/missing-column")) return;
    const better = this.options.header === undefined ? this.#betterHeader(waiting, header) : undefined;
    this.#isElsewhere = better !== undefined;
    told.push({
      row,
      issues: better === undefined ? header.issues : [titlesElsewhere(row, better)],
      isHeader: true,
    });
    for (const waited of waiting) {
      const found = "cells" in waited ? this.#read(waited.row, waited.cells) : waited;
      if (found !== undefined) told.push(found);
    }
  }

  #open(header: Header): void {
    const settled =
      this.#note === undefined ? header : withNotedUnit(header, this.#note.text, this.#note.row);
    const readers = fieldReaders(settled, { kind: this.kind, options: this.options });
    const constants = (this.options.constants ?? {}) as Readonly<Record<string, unknown>>;
    this.#plan = {
      kind: this.kind,
      shape: shapeOf(this.kind),
      header: settled,
      readers,
      constants,
      values: [],
      likes: new Map(),
    };
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

  #read(row: number, cells: GivenCells): TableRow | undefined {
    const plan = this.#plan;
    const filled = filledCells(cells);
    if (plan === undefined || filled === 0) return undefined;
    const refused = cells.findIndex((cell) => cell instanceof Refusal);
    const read =
      refused < 0 ? (cells as readonly Cell[]) : cells.map((cell) => (cell instanceof Refusal ? "" : cell));
    const { skip, totals } = this.options;
    if (skip?.(read.map(textOfCell), row) === true) {
      const unsaid = unitOfSkipped(plan.header, read, row);
      return unsaid === undefined
        ? { row, skipped: "skip", label: labelOf(read) }
        : { row, issues: [unsaid] };
    }
    if (this.#isElsewhere) return { row, issues: [] };
    const total = totals === "keep" ? undefined : this.#totalOf(plan, read);
    if (total !== undefined && totals === "skip") return { row, skipped: "totals", label: total };
    if (total !== undefined) return { row, issues: [totalRow(row, total)] };
    if (refused >= 0) {
      const { title = "" } = plan.header.columns.find(({ at }) => at === refused) ?? {};
      return { row, issues: [issueInRow(cells[refused] as Refusal, row, title)] };
    }
    const found = readRow(plan, read, row);
    const isNote = filled === 1 && !("record" in found && checkRecord(this.kind, found.record).ok);
    if (isNote && plan.header.width > 1) return { row, issues: [noteRow(row, labelOf(read))] };
    const { issues } = plan.header;
    if ("record" in found) return issues.length === 0 ? found : { row, issues: [] };
    return { row, issues: found.issues.filter((issue) => !isOfHeader(plan.header, issue)) };
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

/** How many cells of a row have something in them: none, one, or more, which is 2. */
function filledCells(cells: GivenCells): number {
  let filled = 0;
  for (const cell of cells)
    if (cell !== "" && (typeof cell !== "string" || cell.trim() !== "")) {
      filled += 1;
      if (filled > 1) break;
    }
  return filled;
}

/** What the first cell says that says something. */
function labelOf(cells: readonly Cell[]): string {
  for (const cell of cells) {
    const text = textOfCell(cell).trim();
    if (text !== "") return text;
  }
  return "";
}
