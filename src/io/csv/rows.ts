/**
 * The rows of a CSV text, cut by Papa Parse and numbered as a spreadsheet numbers them, read piece by piece.
 */

/// <reference path="./papaparse.d.ts" />

import Papa, { type RowParser } from "papaparse";
import { LedgerError } from "../../foundation/error";
import { type Issue, quote } from "../../foundation/issue";

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
  #newline = "\n";
  #isOver = false;
  readonly #delimiter: CsvDelimiter | undefined;

  constructor(delimiter: CsvDelimiter | undefined) {
    if (delimiter !== undefined) requireDelimiter(delimiter);
    this.#delimiter = delimiter;
  }

  /** Whether the header ends in LF alone. */
  get endsInLineFeed(): boolean {
    return this.#newline === "\n";
  }

  /** The rows that the piece completes. */
  push(piece: string): readonly CsvRow[] {
    if (this.#isOver) return [];
    this.#rest += piece;
    // A row is complete once another character follows its break, which may be one of two.
    if (!/[\r\n]./s.test(this.#rest) || !this.#knowsHeader(false))
      return this.#rest.length > LONGEST_ROW ? this.#tooLong() : [];
    const rows = this.#cut(true);
    return this.#rest.length > LONGEST_ROW ? [...rows, ...this.#tooLong()] : rows;
  }

  /** The rows that are left when the text is over. */
  end(): readonly CsvRow[] {
    if (this.#isOver || this.#rest === "") return [];
    this.#knowsHeader(true);
    return this.#cut(false);
  }

  /** Whether the header has been seen to its end, from which follows how all rows are cut. */
  #knowsHeader(isWhole: boolean): boolean {
    const header = this.#parser === undefined ? headerOf(this.#rest, isWhole) : undefined;
    if (header !== undefined) {
      const { text, newline } = header;
      this.#newline = newline;
      this.#parser = new Papa.Parser({ delimiter: this.#delimiter ?? guessDelimiter(text), newline });
    }
    return this.#parser !== undefined;
  }

  #cut(ignoreLastRow: boolean): readonly CsvRow[] {
    if (this.#parser === undefined) return [];
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

/**
 * The header without what is quoted in it, and the break that ends it: other ones may stand inside of quotes. `undefined`
 * where the header goes on in the next piece.
 */
function headerOf(
  text: string,
  isWhole: boolean,
): { readonly text: string; readonly newline: string } | undefined {
  let header = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\r" || character === "\n") {
      if (at + 1 === text.length && !isWhole) return undefined;
      return { text: header, newline: text.startsWith("\r\n", at) ? "\r\n" : character };
    }
    const isQuote = character === '"' && /(?:^|[,;\t])$/.test(header.slice(-1));
    if (isQuote) at = closingQuote(text, at);
    header += character;
  }
  return isWhole ? { text: header, newline: "\n" } : undefined;
}

/** Where the quotes close that are opened at a place; the end of the text where they do not. */
function closingQuote(text: string, openedAt: number): number {
  for (let at = openedAt + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    if (text.charAt(at + 1) !== '"') return at;
  }
}

/** The delimiter that the header has most of. */
function guessDelimiter(header: string): CsvDelimiter {
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

/** Guards against delimiters that spreadsheets do not use. */
export function requireDelimiter(delimiter: CsvDelimiter): void {
  if (DELIMITERS.includes(delimiter)) return;
  throw new LedgerError(
    "io/unknown-delimiter",
    `Cannot cut rows at ${quote(delimiter)}: the delimiter is ${DELIMITERS.map(quote).join(", ")}, or is left out and found in the header.`,
    { details: { delimiter } },
  );
}
