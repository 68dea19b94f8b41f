/**
 * How each field is read from the cells of a row, made once a table: most fields have one column, money and lists of areas two,
 * ids and periods as many as the caller says.
 */

import { unknown } from "../../figures/make-figure";
import { faultsOf } from "../../foundation/inspection";
import { isPlainAscii } from "../../foundation/unseen";
import { type Ledger, shapeOf } from "../../model/ledger";
import { isMoney, stepsOf } from "../csv/columns";
import { type Cell, Digits } from "./cell";
import { cellReader, givenOf, type Settings } from "./cell-readers";
import type { Header, TableColumn } from "./header";
import { idReader, periodReader } from "./made-fields";
import { type FieldReader, never, readerOf } from "./one-field";
import { areasReader, moneyReader, statedReader } from "./paired-fields";
import { Refusal } from "./refusal";
import { keyOfWord } from "./text-cells";
import { ONE_RECORD } from "./words";

/** The readers of the fields of a table, in the order of its columns. */
export function fieldReaders(header: Header, settings: Settings): readonly FieldReader[] {
  const { id, period } = settings.options;
  const fields = new Set(header.columns.map(({ field }) => field));
  const readers = header.columns.flatMap((column): FieldReader[] => {
    if (column.form === "currency") return [];
    const list = listStated(column.field);
    if (list !== undefined) return fields.has(list) ? [] : [statedReader(column, list, settings)];
    if (isMoney(column)) return [moneyReader(column, header, settings)];
    if (column.form === "areas" && fields.has(`${column.field}.stated`))
      return [areasReader(column, header, settings)];
    return [column.field === "count" ? countReader(column, settings) : plainReader(column, settings)];
  });
  return [
    ...(id === undefined ? [] : [idReader(id, header, settings)]),
    ...readers,
    ...(period === undefined ? [] : [periodReader(period, header, settings)]),
  ];
}

/** The field of the list that a column states the number of. */
function listStated(field: string): string | undefined {
  return field.endsWith(".stated") ? field.slice(0, -".stated".length) : undefined;
}

/** Forms of which a column has few values, so that these are remembered with what their field says of them. */
const REPEATED = new Set<TableColumn["form"]>([
  "choice",
  "oneOrMore",
  "period",
  "date",
  "area",
  "areas",
  "count",
  "whole",
]);

/** How many cells of a column are remembered. */
const REMEMBERED = 4096;

function plainReader(column: TableColumn, settings: Settings): FieldReader {
  const [given, read] = [givenOf(column, settings), cellReader(column, settings)];
  const readGiven = (cell: Cell): unknown => {
    const found = given(cell);
    return found === undefined || found instanceof Refusal ? found : read(found);
  };
  const { form, field, at } = column;
  if (REPEATED.has(form)) return rememberingReader(column, settings.kind, readGiven);
  const isRight = form !== "text" ? never : field === "id" ? isPlainId : isFilled;
  return readerOf(column, (cells) => readGiven(cells[at] ?? ""), isRight);
}

/** Whether a text has something in it, as its first character tells. */
function isFilled(text: unknown): boolean {
  return typeof text === "string" && text.charCodeAt(0) > SPACE;
}

/** Whether an id is of letters, digits and signs of ASCII with no space around, in which nothing can be wrong. */
function isPlainId(id: unknown): boolean {
  return (
    isFilled(id) && (id as string).charCodeAt((id as string).length - 1) > SPACE && isPlainAscii(id as string)
  );
}

const SPACE = 32;

/** A reader that looks at a cell once, and once at what it says. */
function rememberingReader(
  column: TableColumn,
  kind: keyof Ledger,
  read: (cell: Cell) => unknown,
): FieldReader {
  const memory = new Map<string, unknown>();
  const wrong = new Set<unknown>();
  const { at } = column;
  const { name, part } = stepsOf(column.field);
  const shape = part === undefined ? shapeOf(kind).fields[name]?.shape : undefined;
  const remember = (cell: string): unknown => {
    const value = read(cell);
    if (typeof value === "object" && value !== null) Object.freeze(value);
    const isWrong = shape === undefined || faultsOf("", value, shape.check).length > 0;
    if (isWrong && value !== undefined) wrong.add(value);
    if (memory.size < REMEMBERED) memory.set(cell, value);
    return value;
  };
  return readerOf(
    column,
    (cells) => {
      const cell = cells[at] ?? "";
      if (cell instanceof Digits) {
        const value = read(cell);
        wrong.add(value);
        return value;
      }
      const known = memory.get(cell);
      return known !== undefined || memory.has(cell) ? known : remember(cell);
    },
    (value) => wrong.size === 0 || !wrong.has(value),
  );
}

/** How many a record stands for: nobody knows where the cell is empty, and "one" is what a record without a count is. */
function countReader(column: TableColumn, settings: Settings): FieldReader {
  const plain = plainReader(column, settings);
  const nobodyKnows = unknown();
  return {
    ...plain,
    read: (cells, row) => {
      const cell = cells[column.at] ?? "";
      if (typeof cell === "string" && keyOfWord(cell) === ONE_RECORD) return undefined;
      const value = plain.read(cells, row);
      return value === undefined ? nobodyKnows : value;
    },
  };
}
