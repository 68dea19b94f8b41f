/**
 * The rows of a CSV text, cut by Papa Parse and numbered as a spreadsheet numbers them, read piece by piece.
 */

/// <reference path="./papaparse.d.ts" />

import Papa, { type RowParser } from "papaparse";
import type { Issue } from "../foundation/issue";
import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";

/** One row: its number, the header being row 1, and its cells; or why it is none. */
export type CsvRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly issue: Issue };

/** Cells may be separated by a comma, a semicolon or a tab. */
export type CsvDelimiter = "," | ";" | "\t";

const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t"];

/** Characters of one row: more means that a quote was opened and never closed. */
const LONGEST_ROW = 1_048_576;

/** Takes pieces of a text and gives the rows that are complete. */
export class RowCutter {
  #rest = "";
  #row = 0;
  #parser: RowParser | undefined;
  #isOver = false;
  readonly #delimiter: CsvDelimiter | undefined;

  constructor(delimiter: CsvDelimiter | undefined) {
    if (delimiter !== undefined && !DELIMITERS.includes(delimiter)) throw unknownDelimiter(delimiter);
    this.#delimiter = delimiter;
  }

  /** The rows that the piece completes. */
  push(piece: string): readonly CsvRow[] {
    if (this.#isOver) return [];
    this.#rest += piece;
    // A row is complete once another character follows its break, which may be one of two.
    if (!/[\r\n]./s.test(this.#rest)) return this.#rest.length > LONGEST_ROW ? this.#tooLong() : [];
    const rows = this.#cut(true);
    return this.#rest.length > LONGEST_ROW ? [...rows, ...this.#tooLong()] : rows;
  }

  /** The rows that are left when the text is over. */
  end(): readonly CsvRow[] {
    return this.#isOver || this.#rest === "" ? [] : this.#cut(false);
  }

  #cut(ignoreLastRow: boolean): readonly CsvRow[] {
    this.#parser ??= parserFor(this.#rest, this.#delimiter);
    const { data, errors, meta } = this.#parser.parse(this.#rest, 0, ignoreLastRow);
    this.#rest = ignoreLastRow ? this.#rest.slice(meta.cursor) : "";
    const faults = new Map(errors.map(({ row = 0, code }) => [row, code]));
    return data.map((cells, at): CsvRow => {
      this.#row += 1;
      const fault = faults.get(at);
      return fault === undefined
        ? { row: this.#row, cells }
        : { row: this.#row, issue: quoteIssue(this.#row, cells) };
    });
  }

  /** What follows an open quote cannot be told from what it holds, so that nothing after it is read. */
  #tooLong(): readonly CsvRow[] {
    this.#isOver = true;
    const row = this.#row + 1;
    return [{ row, issue: quoteIssue(row, [this.#rest.slice(0, 32)]) }];
  }
}

function parserFor(text: string, delimiter: CsvDelimiter | undefined): RowParser {
  const newline = /\r\n|\r|\n/.exec(text)?.[0];
  return new Papa.Parser({ delimiter: delimiter ?? guessDelimiter(text), newline: newline ?? "\n" });
}

/** The delimiter that the header has most of, outside of quotes. */
function guessDelimiter(text: string): CsvDelimiter {
  const header = text.replace(/"(?:[^"]|"")*"/g, "").split(/[\r\n]/, 1)[0] ?? "";
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: header.split(delimiter).length }));
  return counted.reduce((best, other) => (other.times > best.times ? other : best)).delimiter;
}

function quoteIssue(row: number, cells: readonly string[]): Issue {
  const expected = "cells whose quotes are closed, and doubled inside";
  const received = quote(cells.join(","));
  return {
    code: "io/malformed-row",
    path: [row],
    message: `Row ${row}: ${received} is not made of ${expected}.`,
    expected,
    received,
  };
}

function unknownDelimiter(delimiter: unknown): LedgerError {
  return new LedgerError(
    "io/unknown-delimiter",
    `Cannot cut rows at ${quote(delimiter)}: the delimiter is ${DELIMITERS.map(quote).join(", ")}, or is left out and found in the header.`,
    { details: { delimiter } },
  );
}
