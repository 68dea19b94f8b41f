/**
 * A file of exchange rates, read completely: every cell is a rate or is named with the reason why it is none.
 */

import { LedgerError } from "../../foundation/error";
import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import { attempt } from "../../foundation/result";
import { type ExchangeRate, exchangeRate } from "../../rates/exchange-rate";
import { parseCalendarDate } from "../../time/calendar-date";
import { periodOf } from "../../time/period";

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

/** One cell of a line: its column, what it says, and the rate that it would be. */
export interface RateCell {
  readonly column: string;
  readonly text: string;
  /** The rate but for its number and period, or the issue that keeps the cell from being one. */
  readonly rate: Omit<ExchangeRate, "rate" | "period"> | Issue;
}

/** How the lines of a file are read, each of which begins with a day. */
export interface RateLines {
  /** What the day of a line stands for. */
  readonly unit: "day" | "month" | "year";
  /** The column of the days; faults of a day are told of the cells that it keeps from being rates where left out. */
  readonly dayColumn?: string;
  readonly cellsOf: (line: NumberedLine) => readonly RateCell[];
}

/** A header that is another one than expected, in a column. */
export interface UnknownHeader {
  readonly column: string;
  readonly text: string;
  readonly expected: string;
}

/** What files write where there was no rate that day. */
const NO_RATE = new Set(["", ".", "N/A", "NA", "-"]);

/** Reads a file completely, line by line, as its header says. */
export function readRateFile(
  text: string,
  open: (titles: readonly string[]) => RateLines | UnknownHeader,
): RateFile {
  const rates: ExchangeRate[] = [];
  const unused: UnusedCell[] = [];
  for (const { line, column, found } of readCells(text, open)) {
    if ("code" in found) unused.push(Object.freeze({ line, column, issue: found }));
    else rates.push(found);
  }
  return Object.freeze({
    rates: Object.freeze(rates),
    unused: Object.freeze(unused),
    cells: rates.length + unused.length,
  });
}

function* readCells(
  text: string,
  open: (titles: readonly string[]) => RateLines | UnknownHeader,
): Generator<{ readonly line: number; readonly column: string; readonly found: ExchangeRate | Issue }> {
  const [header, ...lines] = numberedLines(text);
  if (header === undefined) return;
  const opened = open(header.fields);
  if ("expected" in opened) {
    const { column, text: title, expected } = opened;
    const found = issueOfCell("io/unknown-file", header.line, column, expected, title);
    yield { line: header.line, column, found };
    return;
  }
  const width = withoutLastEmpty(header.fields).length;
  for (const numbered of lines) {
    const { line, fields } = numbered;
    if (fields.length === width || withoutLastEmpty(fields).length === width)
      for (const cell of opened.cellsOf(numbered))
        yield { line, column: cell.column, found: rateOfCell(cell, numbered, opened) };
    else {
      // Which field is which cannot be said.
      const expected = `a line of ${width} fields, as the header has`;
      const found = issueOfCell("io/malformed-line", line, "", expected, fields.join(","));
      yield { line, column: "", found };
    }
  }
}

function rateOfCell(
  { column, text, rate }: RateCell,
  { line, fields: [dayText] }: NumberedLine,
  { unit, dayColumn = column }: RateLines,
): ExchangeRate | Issue {
  const day = parseCalendarDate(dayText);
  if (!day.ok) return { ...day.issues[0], path: [line, dayColumn] };
  if ("code" in rate) return rate;
  if (NO_RATE.has(text)) return issueOfCell("io/no-rate", line, column, "a rate: there was none", text);
  const complete = { ...rate, period: periodOf(day.value, unit), rate: text };
  const made = attempt([line, column], () => exchangeRate(complete));
  return made.ok ? made.value : made.issues[0];
}

/** An issue at a line and column of a file. */
export function issueOfCell(
  code: Issue["code"],
  line: number,
  column: string,
  expected: string,
  text: string,
): Issue {
  return mismatchAt([line, column], code, expected, text, { where: `Line ${line}, ${quote(column)}: ` });
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

/** Some files end each line with a comma, behind which there is no field. */
export function withoutLastEmpty(fields: readonly string[]): readonly string[] {
  return fields.at(-1) === "" ? fields.slice(0, -1) : fields;
}
