/**
 * A file of exchange rates, read completely: every cell is a rate or is named with the reason why it is none.
 */

import { caughtIssue, LedgerError } from "../../foundation/error";
import { type Issue, quote } from "../../foundation/issue";
import { type ExchangeRate, exchangeRate } from "../../rates/exchange-rate";

/** A cell that gave no rate: `io/no-rate` where the file says that there was none, otherwise a fault. */
export interface UnusedCell {
  /** Counted from 1, the header being line 1. */
  readonly line: number;
  /** The column's title, or its currency. */
  readonly column: string;
  readonly issue: Issue;
}

/** What a file of rates holds: `cells` is the number of rates and unused cells together. */
export interface RateFile {
  readonly rates: readonly ExchangeRate[];
  readonly unused: readonly UnusedCell[];
  readonly cells: number;
}

/** One cell to read: what it says, and the rate that it would be. */
export interface RateCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  /** The rate but for its number, or the issue that keeps the cell from being one. */
  readonly rate: Omit<ExchangeRate, "rate"> | Issue;
}

/** What files write where there was no rate that day. */
const NO_RATE = new Set(["", ".", "N/A", "NA", "-"]);

/** What the header of a file says: how its lines are read, or which header was expected in place of a column's title. */
export type OpenedFile =
  | { readonly cellsOf: (line: NumberedLine) => Iterable<RateCell> }
  | { readonly column: string; readonly text: string; readonly expected: string };

/** Reads a file completely, line by line, as its header says. */
export function readRateFile(text: string, open: (titles: readonly string[]) => OpenedFile): RateFile {
  const rates: ExchangeRate[] = [];
  const unused: UnusedCell[] = [];
  for (const { line, column, text: value, rate } of cellsIn(text, open)) {
    const found = rateOfCell(value, rate, line, column);
    if ("code" in found) unused.push(Object.freeze({ line, column, issue: found }));
    else rates.push(found);
  }
  return Object.freeze({
    rates: Object.freeze(rates),
    unused: Object.freeze(unused),
    cells: rates.length + unused.length,
  });
}

function* cellsIn(text: string, open: (titles: readonly string[]) => OpenedFile): Generator<RateCell> {
  const [header, ...lines] = numberedLines(text);
  if (header === undefined) return;
  const { line } = header;
  const opened = open(header.fields);
  if ("cellsOf" in opened)
    for (const numbered of lines) {
      const malformed = malformedLine(numbered, header);
      if (malformed === undefined) yield* opened.cellsOf(numbered);
      else yield malformed;
    }
  else {
    const { column, text: title, expected } = opened;
    yield { line, column, text: title, rate: issueOfCell("io/unknown-file", line, column, expected, title) };
  }
}

function rateOfCell(
  text: string,
  rate: RateCell["rate"],
  line: number,
  column: string,
): ExchangeRate | Issue {
  if ("code" in rate) return rate;
  if (NO_RATE.has(text)) return issueOfCell("io/no-rate", line, column, "a rate: there was none", text);
  const complete = { ...rate, rate: text };
  return caughtIssue([line, column], () => exchangeRate(complete)) ?? exchangeRate(complete);
}

/** An issue at a line and column of a file. */
export function issueOfCell(
  code: Issue["code"],
  line: number,
  column: string,
  expected: string,
  text: string,
): Issue {
  const message = `Line ${line}, ${quote(column)}: ${quote(text)} is not ${expected}.`;
  return { code, path: [line, column], message, expected, received: quote(text) };
}

/** A line of a file: its number, counted from 1, and its fields. */
interface NumberedLine {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The lines of a text with their numbers, without a byte order mark and without empty lines. */
function numberedLines(text: string): readonly NumberedLine[] {
  if (typeof text !== "string") {
    const message = `Cannot read ${quote(text)} as a file of rates: pass the text of the file.`;
    throw new LedgerError("io/not-text", message, { details: { received: text } });
  }
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  return lines.flatMap((content, at) =>
    content.trim() === "" ? [] : [{ line: at + 1, fields: content.split(",").map((field) => field.trim()) }],
  );
}

/** The cell that stands for a line with more or fewer fields than the header: which is which cannot be said. */
function malformedLine({ line, fields }: NumberedLine, header: NumberedLine): RateCell | undefined {
  const width = withoutLastEmpty(header.fields).length;
  if (fields.length === width || withoutLastEmpty(fields).length === width) return undefined;
  const text = fields.join(",");
  const expected = `a line of ${width} fields, as the header has`;
  return { line, column: "", text, rate: issueOfCell("io/malformed-line", line, "", expected, text) };
}

/** Some files end each line with a comma, behind which there is no field. */
export function withoutLastEmpty(fields: readonly string[]): readonly string[] {
  return fields.at(-1) === "" ? fields.slice(0, -1) : fields;
}
