/**
 * Faults of whole rows of a table: what seems to be no record, and where the titles are.
 */

import { mismatchAt } from "../../foundation/issue";
import type { ReadingIssue } from "../ledger-reading";
import { type Cell, textOfCell } from "./cell";
import { type Header, withNotedUnit } from "./header";
import { unitInNote } from "./unit";

/** The table is over before the row that the options call the header. */
export function absentHeader(headerRow: number, last: number): ReadingIssue {
  const expected = `the row of the titles, as header says: the table ends in row ${last}`;
  const message = `Row ${headerRow} is not ${expected}.`;
  return {
    code: "io/missing-column",
    path: [headerRow],
    message,
    expected,
    received: "no row",
    row: headerRow,
    option: "header",
  };
}

/** A row of one cell, which is no record. */
export function noteRow(row: number, label: string): ReadingIssue {
  const expected = "a record: it is the only cell of its row that has something in it, as a note is";
  const rest = '. Say which rows are none, as { skip: (cells) => cells[0].startsWith("Note") }.';
  const issue = mismatchAt([row], "io/note-row", expected, label, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "skip", readings: ["a note", "a record without its other cells"] };
}

/** A row that is named as a sum of others are. */
export function totalRow(row: number, label: string): ReadingIssue {
  const expected = "a record, or said to be a sum of other rows";
  const rest =
    '. Say { totals: "skip" } where it is a sum, { totals: "keep" } where it is a record, or skip it.';
  const issue = mismatchAt([row], "io/total-row", expected, label, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "totals", readings: ["a sum of other rows", "a record"] };
}

/** The header has not the titles, and another row does. */
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

/** A row that is skipped, and says in what unit columns are that say none. */
function skippedUnit(row: number, note: string): ReadingIssue {
  const expected = "to be skipped: it names a unit, in which columns may be that say none";
  const rest = ". Say the scale and the currency of each column of numbers in columns.";
  const issue = mismatchAt([row], "io/unknown-unit", expected, note, { where: `Row ${row}: `, rest });
  return { ...issue, row, option: "columns" };
}

/** The fault of a row that is skipped and names a unit in which columns may be that say none. */
export function unitOfSkipped(header: Header, cells: readonly Cell[], row: number): ReadingIssue | undefined {
  for (const cell of cells) {
    const note = unitInNote(textOfCell(cell));
    if (note === undefined) continue;
    const { columns, issues } = withNotedUnit({ ...header, issues: [] }, note, row);
    const isOther = columns.some(({ zeros, currency }, at) => {
      const before = header.columns[at];
      return zeros !== before?.zeros || currency !== before.currency;
    });
    if (isOther || issues.length > 0) return issues[0] ?? skippedUnit(row, note);
  }
  return undefined;
}
