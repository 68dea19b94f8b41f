/**
 * A file of exchange rates, read completely: every cell is a rate or is named with the reason why it is none.
 */

import { type Call, invalidArgument, requiredOptions } from "../../foundation/arguments";
import { type Issue, mismatchAt, quote } from "../../foundation/issue";
import { attempt } from "../../foundation/result";
import { type ExchangeRate, exchangeRate } from "../../rates/exchange-rate";
import { parseCalendarDate } from "../../time/calendar-date";
import { type Period, periodOf } from "../../time/period";
import { isoDay, isWithin, type NumberMark, readMarkedNumber, usesCommas } from "./rate-cells";
import { type NumberedLine, readRateText, saysNoRate } from "./rate-lines";
import { RATE_TABLES, type RateCell, type RateTable } from "./rate-tables";

/** How the numbers of a file are written. */
export interface RateFileOptions {
  /**
   * The decimal mark; the other one then groups thousands. Where left out it is the point, and a number that would be
   * another one under a comma is refused.
   */
  readonly decimal?: "." | ",";
}

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

/**
 * Refuses options that no reader of rates has.
 *
 * @throws `io/invalid-argument`, `io/unknown-option`
 */
export function checkedRateOptions<Options extends RateFileOptions>(
  call: Call,
  options: Options,
  names: readonly (keyof Options & string)[],
): Options {
  const { decimal } = requiredOptions(call, options, names);
  if (decimal === undefined || decimal === "." || decimal === ",") return options;
  throw invalidArgument(call, "decimal", decimal, '"." or ","');
}

/** Reads a file completely, line by line, as the description of its kind says. */
export function readRateFile(text: string, table: RateTable, { decimal }: RateFileOptions): RateFile {
  const rates: ExchangeRate[] = [];
  const unused: UnusedCell[] = [];
  for (const { line, column, found } of readCells(text, table, decimal)) {
    if ("code" in found) unused.push(Object.freeze({ line, column, issue: found }));
    else rates.push(found);
  }
  return Object.freeze({
    rates: Object.freeze(rates),
    unused: Object.freeze(unused),
    cells: rates.length + unused.length,
  });
}

interface ReadCell {
  readonly line: number;
  readonly column: string;
  readonly found: ExchangeRate | Issue;
}

function* readCells(text: string, table: RateTable, decimal: NumberMark | undefined): Generator<ReadCell> {
  const read = readRateText(text);
  if (read === undefined) return;
  const { header, lines, delimiter } = read;
  const [dayTitle = ""] = header.fields;
  const opened = header.issue === undefined ? table.linesOf(header.fields) : undefined;
  if (opened === undefined) {
    yield unknownFile(header, table);
    return;
  }
  const { unit, cellsOf } = opened;
  const days = lines.map(({ fields: [day = ""] }) => isoDay(day));
  const inside = days.findIndex((day) => isWithin(day, unit));
  if (inside >= 0) {
    const { line } = lines[inside] ?? header;
    const expected = `the first day of a ${unit}, by which averages of ${unit}s are dated: the file is of another frequency`;
    yield {
      line,
      column: dayTitle,
      found: issueOfCell("io/unknown-file", line, dayTitle, expected, days[inside]),
    };
    return;
  }
  const marks = {
    decimal,
    isOfPoints: delimiter === "," && !lines.some(({ fields }) => fields.some(usesCommas)),
  };
  for (const [at, numbered] of lines.entries()) {
    const { line, issue } = numbered;
    if (issue !== undefined) {
      yield { line, column: "", found: issue };
      continue;
    }
    const day = parseCalendarDate(days[at]);
    for (const cell of cellsOf(numbered)) {
      // A fault of the day is told of each cell that it keeps from being a rate.
      const found = day.ok
        ? rateOfCell(cell, line, periodOf(day.value, unit), marks)
        : { ...day.issues[0], path: [line, dayTitle] };
      yield { line, column: cell.column, found };
    }
  }
}

/** The header is that of another kind of file, or of none that is known. */
function unknownFile({ line, fields, issue }: NumberedLine, table: RateTable): ReadCell {
  const column = fields.slice(1).join(",") || fields.join(",");
  if (issue !== undefined) return { line, column, found: issue };
  const other = RATE_TABLES.find(({ linesOf }) => linesOf(fields) !== undefined);
  const rest = other === undefined ? "." : `; ${other.call} reads this file.`;
  const where = `Line ${line}: `;
  const found = mismatchAt([line, column], "io/unknown-file", table.header, fields.join(","), {
    where,
    rest,
  });
  return { line, column, found };
}

function rateOfCell(
  { column, text, rate }: RateCell,
  line: number,
  period: Period,
  marks: Parameters<typeof readMarkedNumber>[1],
): ExchangeRate | Issue {
  if ("code" in rate) return { ...rate, path: [line, column] };
  if (saysNoRate(text)) return issueOfCell("io/no-rate", line, column, "a rate: there was none", text);
  const number = readMarkedNumber(text, marks);
  if (number === undefined) {
    const expected =
      marks.decimal === undefined
        ? 'a number with one reading: pass { decimal: "." } or { decimal: "," }'
        : `a number whose decimal mark is ${quote(marks.decimal)}`;
    return issueOfCell("io/ambiguous-number", line, column, expected, text);
  }
  const complete = { ...rate, period, rate: number };
  const made = attempt([line, column], () => exchangeRate(complete));
  return made.ok ? made.value : made.issues[0];
}

/** An issue at a line and column of a file. */
function issueOfCell(
  code: Issue["code"],
  line: number,
  column: string,
  expected: string,
  text: string | undefined,
): Issue {
  return mismatchAt([line, column], code, expected, text, { where: `Line ${line}, ${quote(column)}: ` });
}
