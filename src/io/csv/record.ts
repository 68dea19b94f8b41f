/**
 * One row of a spreadsheet as a record: each cell read by the form of its column.
 */

import type { Count } from "../../figures/count";
import { printedFigure } from "../../figures/describe-figure";
import { type Figure, isUnknownFigure, plainFigure } from "../../figures/figure";
import { unknown } from "../../figures/make-figure";
import { type IssuePath, mismatchAt, quote } from "../../foundation/issue";
import { attempt, failure, type Result, success } from "../../foundation/result";
import { halfWidth } from "../../foundation/text";
import type { AreaNameOptions } from "../../geography/resolve-area";
import { checkRecord, type Ledger } from "../../model/ledger";
import type { ObservedValue } from "../../model/observation";
import { parseCurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount } from "../../money/currency-amount";
import { parseJsonText } from "../json/json-text";
import { placed, type ReadingIssue } from "../ledger-reading";
import { CSV_WORDS, CURRENCY_WORDS, ONE_RECORD, stepsOf } from "./columns";
import { unguarded } from "./formula-guard";
import type { Header, HeaderColumn } from "./header";
import {
  readArea,
  readAreas,
  readCount,
  readFigureText,
  readNumber,
  readNumberText,
  readObservedNumber,
  readPeriodText,
} from "./values";

/** A row that is read: the record that it would be, or the faults that keep it from being one. */
export type ReadRow =
  | { readonly row: number; readonly record: unknown }
  | { readonly row: number; readonly issues: readonly ReadingIssue[] };

/** The record of a row, or everything that is wrong with it. */
export function readRow(kind: keyof Ledger, cells: readonly string[], row: number, header: Header): ReadRow {
  if (cells.length !== header.width) {
    const expected = `a row of ${header.width} cells, as the header has`;
    const message = `Row ${row}: ${cells.length} cells are not ${expected}.`;
    const received = String(cells.length);
    return { row, issues: [{ code: "io/ragged-row", path: [row], message, expected, received, row }] };
  }
  const record: Record<string, unknown> = {};
  const issues: ReadingIssue[] = [];
  const cellOf = (field: string): { readonly column: HeaderColumn; readonly cell: string } | undefined => {
    const column = header.columns.find((known) => known.field === field);
    const cell = column === undefined ? "" : (cells[column.at] ?? "");
    return column === undefined || cell.trim() === "" ? undefined : { column, cell };
  };
  for (const column of header.columns) {
    const found = cellOf(column.field);
    if (found === undefined && column.field === "count") record[column.field] = unknown();
    if (found === undefined || column.form === "currency" || saysOne(found)) continue;
    const list = statedList(column.field);
    // What an open list states stands with the list, or makes one of its own.
    if (list !== undefined && cellOf(list) !== undefined) continue;
    const read: Result<unknown> =
      list === undefined
        ? readCell(found.cell, column, cellOf, header.areaNames)
        : readAreas("", readCount(found.cell, column.zeros) as Count, header.areaNames);
    const { title } = column;
    if (read.ok) place(record, list ?? column.field, read.value);
    else issues.push({ ...read.issues[0], path: [row, title], row, column: title });
  }
  for (const at of header.untitled) {
    const cell = cells[at] ?? "";
    if (cell.trim() !== "") issues.push(untitledCell(row, at, cell));
  }
  return issues.length > 0
    ? { row, issues: [...issues, ...otherIssues(kind, record, row, header, issues)] }
    : { row, record };
}

/** Whether a cell says in words that its record is one, as where no count is given. An empty one says that nobody knows. */
function saysOne({ column, cell }: { readonly column: HeaderColumn; readonly cell: string }): boolean {
  return column.field === "count" && word(cell) === ONE_RECORD;
}

/** The faults of the fields that could be read, so that a row is corrected in one go. */
function otherIssues(
  kind: keyof Ledger,
  record: unknown,
  row: number,
  header: Header,
  found: readonly ReadingIssue[],
): readonly ReadingIssue[] {
  const result = checkRecord(kind, record);
  const columns = new Set(found.map(({ column }) => column));
  const others = result.ok ? [] : placed(result.issues, (path) => placeOf(row, header, path));
  return others.filter(({ column }) => !columns.has(column));
}

function untitledCell(row: number, at: number, cell: string): ReadingIssue {
  const expected = `empty, as column ${at + 1} has no title`;
  const where = `Row ${row}: `;
  return { ...mismatchAt([row, at + 1], "io/unknown-column", expected, cell, { where }), row, column: "" };
}

function place(record: Record<string, unknown>, field: string, value: unknown): void {
  const { name, part } = stepsOf(field);
  record[name] = part === undefined ? value : { ...(record[name] as object | undefined), [part]: value };
}

/** The field of the list that a column states the number of. */
function statedList(field: string): string | undefined {
  return field.endsWith(".stated") ? field.slice(0, -".stated".length) : undefined;
}

type CellOf = (field: string) => { readonly column: HeaderColumn; readonly cell: string } | undefined;

function readCell(
  cell: string,
  column: HeaderColumn,
  cellOf: CellOf,
  areaNames: AreaNameOptions,
): Result<unknown> {
  const { form, field, zeros } = column;
  switch (form) {
    case "text":
    case "reference":
      return success(unguarded(cell));
    case "names":
      return /^\s*["[]/.test(cell) ? parseJsonText(unguarded(cell)) : success(unguarded(cell));
    case "choice":
      return success(word(cell));
    case "oneOrMore": {
      const kinds = cell.split("+").filter((kind) => kind.trim() !== "");
      return success(cell.includes("+") ? kinds.map(word) : word(cell));
    }
    case "period":
    case "date":
      return success(readPeriodText(cell));
    case "count":
      return success(readCount(cell, zeros));
    case "whole": {
      const digits = readNumberText(cell, 0);
      const isInteger = digits !== undefined && String(Number(digits)) === digits;
      return success(isInteger ? Number(digits) : cell);
    }
    case "area":
      return readArea(cell, areaNames);
    case "areas": {
      const stated = cellOf(`${field}.stated`);
      const count = stated === undefined ? undefined : readCount(stated.cell, stated.column.zeros);
      return readAreas(cell, count as Count | undefined, areaNames);
    }
    case "number":
      return success(readNumber(cell, zeros));
    case "amount":
      return readAmount(cell, column, cellOf(`${field}.currency`)?.cell);
    case "money":
      return readMoney(cell, column, cellOf(`${field}.currency`)?.cell);
    case "observed":
      return readObserved(cell, column, cellOf(`${field}.currency`)?.cell);
    default:
      return parseJsonText(unguarded(cell));
  }
}

function word(cell: string): string {
  const text = cell.trim();
  return CSV_WORDS.get(text.toLowerCase()) ?? text;
}

/** An amount, or a figure such as "more than USD 100 billion", of which the currency may have a column of its own. */
function readMoney(
  cell: string,
  column: HeaderColumn,
  currencyCell: string | undefined,
): Result<CurrencyAmount | Figure> {
  const amount = readAmount(cell, column, currencyCell);
  const figure = amount.ok ? undefined : readFigureText(cell, column.zeros);
  if (amount.ok || figure === undefined || isUnknownFigure(figure)) return amount;
  // The currency of the words, and those of the column and the title, have to be one.
  const { unit, ...words } = figure;
  const of = readAmount("1", { ...column, zeros: 0, currency: column.currency }, currencyCell ?? unit);
  if (!of.ok) return of;
  const { currency } = of.value;
  if (unit !== undefined && unit !== currency) return amount;
  // "30 USD" is the amount that "USD 30" is; a figure of digits alone is written as JSON.
  const isAmount = words.qualifier === "equal" && words.scale === undefined && !cell.includes("{");
  return isAmount
    ? readAmount(words.number, { ...column, zeros: 0, currency }, currency)
    : success(printedFigure(plainFigure({ ...words, unit: currency })));
}

/** Money where the column, the title or the cell says a currency, and a number or figure without one otherwise. */
function readObserved(
  cell: string,
  column: HeaderColumn,
  currencyCell: string | undefined,
): Result<ObservedValue | string> {
  if (currencyCell !== undefined || column.currency !== undefined)
    return readMoney(cell, column, currencyCell);
  const money = readMoney(cell, column, undefined);
  return money.ok ? money : success(readObservedNumber(cell, column.zeros));
}

/** An amount: its digits, and the currency of its own column, of the cell itself ("USD 30"), or of the title. */
function readAmount(
  cell: string,
  { currency, zeros }: HeaderColumn,
  currencyCell: string | undefined,
): Result<CurrencyAmount> {
  const text = halfWidth(cell).trim();
  const firstDigit = Math.max(text.search(/\d/), 0);
  const [before, digitsText] = [text.slice(0, firstDigit), text.slice(firstDigit)];
  const ownText = before.replace(/-$/, "").trim();
  const digits = readNumberText((before.endsWith("-") ? "-" : "") + digitsText, zeros);
  const texts = [ownText, currencyCell ?? "", currency ?? ""].filter((text) => text !== "");
  const codes = texts.map((text) =>
    parseCurrencyCode(CURRENCY_WORDS.get(text.trim().toLowerCase()) ?? text.trim()),
  );
  const [first, ...others] = codes;
  // Words before the digits are a currency or are refused: a hedge is not dropped.
  if (digits === undefined || first === undefined) {
    const expected = "an amount: digits, and a currency in its own column, in the title or before the digits";
    return failure(mismatchAt([], "money/invalid-amount", expected, cell));
  }
  if (!first.ok) return first;
  for (const other of others) if (!other.ok) return other;
  if (others.some((other) => other.ok && other.value !== first.value)) {
    const expected = `an amount in one currency: other columns say ${texts.slice(1).map(quote).join(" and ")}`;
    return failure(mismatchAt([], "money/invalid-amount", expected, cell));
  }
  return attempt([], () => currencyAmount(digits, first.value));
}

/** The row and column of a fault: the column of the field, or of its first part. */
export function placeOf(
  row: number,
  { columns }: Header,
  path: IssuePath,
): Pick<ReadingIssue, "path" | "row" | "column"> {
  const [field, part] = path;
  const column =
    columns.find((known) => known.field === `${field}.${part}`) ??
    columns.find((known) => known.field === field) ??
    columns.find((known) => known.field.startsWith(`${field}.`));
  return column === undefined
    ? { path: [row, ...path], row }
    : { path: [row, column.title, ...path], row, column: column.title };
}
