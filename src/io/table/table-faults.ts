/**
 * Faults of whole rows of a table: what seems to be no record, and where the titles are.
 */

import { mismatchAt } from "../../foundation/issue";
import type { ReadingIssue } from "../ledger-reading";

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
