/**
 * The lines of a table of rates, whoever saved it: as published, with cells in quotes, or with the row numbers and the
 * untitled columns of R, pandas and spreadsheets.
 */

import { LedgerError } from "../../foundation/error";
import { type Issue, quote } from "../../foundation/issue";
import { type CsvDelimiter, RowCutter } from "../csv/rows";

/** A line of a file: its number, counted from 1, and its fields; or why its fields cannot be told. */
export interface NumberedLine {
  readonly line: number;
  readonly fields: readonly string[];
  readonly issue?: Issue;
}

/** A table of text: the titles of its columns, and the lines under them. */
export interface RateText {
  readonly header: NumberedLine;
  readonly lines: readonly NumberedLine[];
  readonly delimiter: CsvDelimiter;
}

/** What files write where there was no rate: the banks, spreadsheets, R and pandas. In small letters. */
const NO_RATE: ReadonlySet<string> = new Set([
  "",
  ".",
  "..",
  "-",
  "\u2013",
  "\u2014",
  "n/a",
  "#n/a",
  "na",
  "nan",
  "nd",
  "null",
  "none",
]);

/** Whether a cell says that there is no rate. */
export function saysNoRate(text: string): boolean {
  return NO_RATE.has(text) || (text.length < 5 && NO_RATE.has(text.toLowerCase()));
}

/** Titles of columns that have none: of row numbers at the front, of nothing behind a last comma. R writes X, pandas Unnamed. */
const NO_TITLE = /^(?:X(?:\.\d+)?|Unnamed: \d+(?:\.\d+)?|index|)$/;

/**
 * The table of a text, without a byte order mark, empty lines and columns without a title; `undefined` for a text of no
 * lines.
 *
 * @throws `io/not-text`
 */
export function readRateText(text: string): RateText | undefined {
  if (typeof text !== "string") {
    const message = `Cannot read ${quote(text)} as a file of rates: pass the text of the file.`;
    throw new LedgerError("io/not-text", message, { details: { received: text } });
  }
  const whole = text.replace(/^\uFEFF/, "").replace(/\r*\n|\r/g, "\n");
  const emptyLines = whole.length - whole.replace(/^\n+/, "").length;
  const delimiter = delimiterOf(whole.slice(emptyLines, whole.indexOf("\n", emptyLines) + 1 || undefined));
  const cutter = new RowCutter(delimiter);
  const cut = [...cutter.push(whole.slice(emptyLines)), ...cutter.end()];
  const all = cut.map((found): NumberedLine => {
    const line = found.row + emptyLines;
    if (!("issue" in found)) return { line, fields: found.cells.map(plainField) };
    return { line, fields: [], issue: { ...found.issue, path: [line] } };
  });
  const [header, ...lines] = all.filter(({ fields, issue }) => issue !== undefined || fields.some(Boolean));
  return header === undefined ? undefined : { ...withTitles(header, lines), delimiter };
}

/** The delimiter of a header: titles of rates hold no semicolon and no tab. */
function delimiterOf(header: string): CsvDelimiter {
  return ([";", "\t"] as const).find((delimiter) => header.includes(delimiter)) ?? ",";
}

/** A field without the blanks around it, and without quotes that stand behind a blank. */
function plainField(cell: string): string {
  const field = cell.trim();
  return /^"[^"]*"$/.test(field) ? field.slice(1, -1).trim() : field;
}

/** The columns that have titles. A line that has text under no title, or too few fields, has no fields to be told. */
function withTitles(header: NumberedLine, lines: readonly NumberedLine[]): Omit<RateText, "delimiter"> {
  const titles = header.fields;
  const isTitle = (title: string) => !NO_TITLE.test(title);
  const first = Math.max(titles.findIndex(isTitle), 0);
  const end = titles.reduce((last, title, at) => (isTitle(title) ? at + 1 : last), 0);
  const isWhole = ({ fields }: NumberedLine) =>
    fields.length >= end &&
    fields.slice(0, first).every((field) => /^\d+$/.test(field)) &&
    fields.slice(end).every(saysNoRate);
  const width = end - first;
  return {
    header: { ...header, fields: titles.slice(first, end) },
    lines: lines.map((line) => {
      if (line.issue !== undefined) return line;
      return isWhole(line)
        ? { ...line, fields: line.fields.slice(first, end) }
        : { ...line, issue: malformed(line, width) };
    }),
  };
}

/** Which field is which cannot be said. */
function malformed({ line, fields }: NumberedLine, width: number): Issue {
  const expected = `a line of ${width} fields, as the header has`;
  const received = quote(fields.join(","));
  const message = `Line ${line}: ${received} is not ${expected}.`;
  return { code: "io/malformed-line", path: [line, ""], message, expected, received };
}
