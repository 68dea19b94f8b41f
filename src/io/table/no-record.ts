/**
 * Rows that are no records: notes, sums of other rows, and titles that stand in another row than the one that is read.
 */

import { mismatchAt } from "../../foundation/issue";
import type { ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";
import type { Header } from "./header";
import { isTotalLabel } from "./words";

/** The label of a row that is a sum of others: its first cell, or one that names the record. */
export function totalOf({ naming }: Pick<Header, "naming">, cells: readonly Cell[]): string | undefined {
  let isFirst = true;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (typeof cell !== "string" || cell === "") continue;
    if ((isFirst || naming.has(at)) && isTotalLabel(cell)) return cell.trim();
    isFirst = false;
  }
  return undefined;
}

/** Whether one cell alone of several has something in it, as in a note. */
export function isOneCell(cells: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of cells)
    if (cell !== "" && textOfCell(cell).trim() !== "") {
      filled += 1;
      if (filled > 1) return false;
    }
  return filled === 1;
}

export function noteRow(row: number, label: string): ReadingIssue {
  const expected = "a record: it is the only cell of its row that has something in it, as a note is";
  const rest = '. Say which rows are none, as { skip: (cells) => cells[0].startsWith("Note") }.';
  const issue = mismatchAt([row], "io/note-row", expected, label, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "skip", readings: ["a note", "a record without its other cells"] };
}

/** The table is over before the row that the options call the header. */
export function noHeader(headerRow: number, last: number): ReadingIssue {
  const expected = `the row of the titles, as header says: the table ends in row ${last}`;
  const message = `Row ${headerRow} is not ${expected}.`;
  const issue = {
    code: "io/missing-column",
    path: [headerRow],
    message,
    expected,
    received: "no row",
  } as const;
  return { ...issue, row: headerRow, option: "header" };
}

export function totalRow(row: number, label: string): ReadingIssue {
  const expected = "a record, or said to be a sum of other rows";
  const rest =
    '. Say { totals: "skip" } where it is a sum, { totals: "keep" } where it is a record, or skip it.';
  const issue = mismatchAt([row], "io/total-row", expected, label, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "totals", readings: ["a sum of other rows", "a record"] };
}

export function titlesElsewhere(row: number, better: number): ReadingIssue {
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
