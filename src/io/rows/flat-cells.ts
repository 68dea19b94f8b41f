/**
 * The cells of one row, by the names of their columns: what lies in a field of a field has the names of both.
 */

import { isFigure, isUnknownFigure } from "../../figures/figure";
import { LedgerError } from "../../foundation/error";
import { describePath, type IssuePath, quote } from "../../foundation/issue";
import { printedKind } from "../../foundation/printing";
import { isCurrencyAmount } from "../../money/currency-amount";
import { isMultiCurrencyTotal } from "../../money/multi-currency-total";
import { isDecimal, plainTextOfDecimal } from "../../number/decimal";
import { isBraces, itemsOf, MOST_DIGITS, MOST_LEVELS } from "../json/plain";
import { type Quantities, quantitiesOfAnswer, quantitiesOfTotal, quantityOfFigure } from "./quantities";
import { digitsOfNumber, type Quantity, quantityOfMoney } from "./quantity";

/** What stands in a column of a row before columns are laid out: a quantity, or what is plain already. */
export type RowCell = Quantity | string | number | boolean | null;

/** Takes the cell of a column: its name, and where in the row it was found. */
export type CellSink = (name: string, path: IssuePath, cell: RowCell) => void;

/** Hands on the cells of a row. */
export function cellsOfRow(row: unknown, at: number, sink: CellSink): void {
  const isRow = typeof row === "object" && row !== null && printedKind(row) === undefined && isBraces(row);
  if (!isRow) throw cannotFlatten(row, [at], "a row is an object with a name for each of its answers");
  cellsOfFields(row, "", [at], sink);
}

function cellsOfFields(fields: object, prefix: string, path: IssuePath, sink: CellSink): void {
  if (path.length > MOST_LEVELS) throw cannotFlatten(fields, path, `it lies ${MOST_LEVELS} levels deep`);
  for (const [name, value] of Object.entries(fields) as [string, unknown][])
    cellsOfValue(value, prefix === "" ? name : `${prefix}_${name}`, [...path, name], sink);
}

function cellsOfValue(value: unknown, name: string, path: IssuePath, sink: CellSink): void {
  if (typeof value !== "object" || value === null) sink(name, path, plainCell(value, path));
  else if (Array.isArray(value)) sink(name, path, joined(value, path));
  else cellsOfObject(value, name, path, sink);
}

function plainCell(value: unknown, path: IssuePath): RowCell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return { digits: String(value) };
  if (typeof value !== "number") throw cannotFlatten(value, path, "code and symbols are no data");
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  throw cannotFlatten(value, path, "it is no number that a column can hold");
}

function cellsOfObject(value: object, name: string, path: IssuePath, sink: CellSink): void {
  const quantities = quantitiesOf(value, path);
  if (quantities !== undefined)
    for (const [end, quantity] of quantities) sink(end === "" ? name : `${name}_${end}`, path, quantity);
  else if (isBraces(value)) cellsOfFields(value, name, path, sink);
  else throw cannotFlatten(value, path, "it is an instance of a class that is not the library's");
}

/** `undefined` for what is no answer of the library. */
function quantitiesOf(value: object, path: IssuePath): Quantities | undefined {
  if (isCurrencyAmount(value)) return [["", quantityOfMoney(value)]];
  if (isDecimal(value)) return [["", { digits: digitsOfDecimal(value, path) }]];
  const kind = printedKind(value);
  if (kind !== undefined) return quantitiesOfAnswer(kind, value);
  if (isFigure(value) || isUnknownFigure(value)) return [["", quantityOfFigure(value)]];
  return isMultiCurrencyTotal(value) ? quantitiesOfTotal(value) : undefined;
}

function digitsOfDecimal(value: object, path: IssuePath): string {
  const digits = plainTextOfDecimal(value, MOST_DIGITS);
  if (digits !== undefined) return digits === "-0" ? "0" : digits;
  throw cannotFlatten(
    value,
    path,
    `it is a Decimal that is not finite, or of more than ${MOST_DIGITS} digits`,
  );
}

/** Between the items of a list, which stand in quotes where a reader could take one of them for two. */
const BETWEEN = "; ";

/** The items of a list in one text. */
function joined(list: readonly unknown[], path: IssuePath): string {
  const items = itemsOf(list);
  if (items === undefined) throw cannotFlatten(list, path, "it is a list with holes or fields of its own");
  return items.map((item, at) => unmistaken(textOfItem(item, [...path, at]))).join(BETWEEN);
}

function unmistaken(item: string): string {
  return /[;"]/.test(item) || item !== item.trim() || item === "" ? `"${item.replaceAll('"', '""')}"` : item;
}

function textOfItem(item: unknown, path: IssuePath): string {
  if (typeof item === "string") return item;
  if (typeof item === "boolean" || typeof item === "bigint") return String(item);
  if (typeof item === "number" && Number.isFinite(item)) return digitsOfNumber(item);
  if (typeof item === "object" && item !== null) {
    if (isDecimal(item)) return digitsOfDecimal(item, path);
    if (isCurrencyAmount(item)) return String(item);
    if (isCitation(item)) return item.at === undefined ? item.document : `${item.document}, ${item.at}`;
  }
  throw cannotFlatten(
    item,
    path,
    "lists hold texts, numbers, amounts or citations, for several rows are no cell",
  );
}

/** A document, and where in it; nothing else is known of it. */
function isCitation(value: object): value is { readonly document: string; readonly at?: string } {
  const { document, at, ...others } = value as Readonly<Record<string, unknown>>;
  const isPlace = at === undefined || typeof at === "string";
  return typeof document === "string" && isPlace && Object.keys(others).length === 0;
}

function cannotFlatten(value: unknown, path: IssuePath, why: string): LedgerError {
  return new LedgerError(
    "io/cannot-flatten",
    `${describePath(path)} is ${quote(value)} and has no place in a flat row: ${why}. Leave it out, give what it says as text or numbers, or flatten the list that it is by itself.`,
    { details: { path: [...path], value } },
  );
}
