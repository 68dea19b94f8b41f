/**
 * How each field is read from the cells of a row, made once a table: most fields have one column, money and lists of areas two,
 * ids and periods as many as the caller says.
 */

import { unknown } from "../../figures/make-figure";
import { faultsOf } from "../../foundation/inspection";
import type { Count } from "../../figures/count";
import { type Ledger, shapeOf } from "../../model/ledger";
import { isOwnAmount } from "../../money/currency-amount";
import { isMoney, stepsOf } from "../csv/columns";
import { readAreas } from "./area-cells";
import { type Cell, Digits, textOfCell } from "./cell";
import { cellReader, givenOf, numbersOf, type Settings } from "./cell-readers";
import type { Header, TableColumn } from "./header";
import { readAmount, readMoney, readObserved } from "./money-cells";
import { readCount } from "./number-cells";
import type { PeriodColumns } from "./options";
import { periodOfEnds, readPeriodText } from "./period-cells";
import { Refusal } from "./refusal";
import { keyOfWord } from "./text-cells";
import { keyOfTitle } from "./title";
import { ONE_RECORD } from "./words";

/** Reads a field from the cells of a row. */
export interface FieldReader {
  /** The title of its column, or of the first of several. */
  readonly title: string;
  readonly name: string;
  readonly part: string | undefined;
  /** A value, `undefined` for nothing, or why it is none. */
  readonly read: (cells: readonly Cell[], row: number) => unknown;
  /** Whether a value that is read is right for its field, so that it need not be checked again. */
  readonly isRight: (value: unknown) => boolean;
}

/** The readers of the fields of a table, in the order of its columns. */
export function fieldReaders(header: Header, settings: Settings): readonly FieldReader[] {
  const { id, period } = settings.options;
  const fields = new Set(header.columns.map(({ field }) => field));
  const readers = header.columns.flatMap((column): FieldReader[] => {
    if (column.form === "currency") return [];
    const list = listStated(column.field);
    if (list !== undefined) return fields.has(list) ? [] : [statedReader(column, list, settings)];
    if (isMoney(column)) return [moneyReader(column, header, settings)];
    if (column.form === "areas" && fields.has(`${column.field}.stated`)) return [areasReader(column, header, settings)];
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

const never = () => false;
const always = () => true;

function readerOf(
  column: TableColumn,
  read: FieldReader["read"],
  isRight: FieldReader["isRight"] = never,
): FieldReader {
  return { title: column.title, ...{ part: undefined, ...stepsOf(column.field) }, read, isRight };
}

/** Forms of which a column has few values, so that these are remembered with what their field says of them. */
const REPEATED = new Set<TableColumn["form"]>(["choice", "oneOrMore", "period", "date", "area", "areas", "count", "whole"]);

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
  const isText = form === "text" && field !== "id";
  return readerOf(column, (cells) => readGiven(cells[at] ?? ""), isText ? always : never);
}

/** A reader that looks at a cell once, and once at what it says. */
function rememberingReader(column: TableColumn, kind: keyof Ledger, read: (cell: Cell) => unknown): FieldReader {
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

/** The number of a list whose areas no column names. */
function statedReader(column: TableColumn, list: string, settings: Settings): FieldReader {
  const stated = readStated(column, settings);
  return { ...readerOf({ ...column, field: list }, (cells) => openList(stated(cells), undefined)), part: undefined };
}

function openList(stated: unknown, areas: unknown): unknown {
  if (stated === undefined) return areas;
  if (stated instanceof Refusal) return stated;
  return { named: [], open: true, stated };
}

function readStated(column: TableColumn, settings: Settings): (cells: readonly Cell[]) => Count | Refusal | undefined {
  const [given, numbers] = [givenOf(column, settings), numbersOf(column, settings)];
  return (cells) => {
    const cell = given(cells[column.at] ?? "");
    return cell === undefined || cell instanceof Refusal ? cell : readCount(cell, numbers);
  };
}

/** A list of areas, and the number of them that another column states, which makes it an open one. */
function areasReader(column: TableColumn, header: Header, settings: Settings): FieldReader {
  const { options } = settings;
  const given = givenOf(column, settings);
  const companion = header.columns.find(({ field }) => field === `${column.field}.stated`) as TableColumn;
  const readNumber = readStated(companion, settings);
  const areas = {
    areaNames: options.areaNames ?? {},
    separators: column.own.separators ?? options.separators,
    isOfCodes: column.isOfCodes,
  };
  return readerOf(column, (cells) => {
    const cell = given(cells[column.at] ?? "");
    const stated = readNumber(cells);
    if (cell === undefined || cell instanceof Refusal || stated instanceof Refusal)
      return cell instanceof Refusal ? cell : openList(stated, undefined);
    return readAreas(textOfCell(cell), stated, areas);
  });
}

function moneyReader(column: TableColumn, header: Header, settings: Settings): FieldReader {
  const { at, form, currency } = column;
  const given = givenOf(column, settings);
  const unit = { ...numbersOf(column, settings), currency };
  const currencyOf = currencyReader(column, header, settings);
  const read = { amount: readAmount, money: readMoney, observed: readObserved }[form as "amount" | "money" | "observed"];
  return readerOf(
    column,
    (cells) => {
      const cell = given(cells[at] ?? "");
      if (cell === undefined || cell instanceof Refusal) return cell;
      const named = currencyOf(cells);
      return named instanceof Refusal ? named : read(cell, unit, named);
    },
    isOwnAmount,
  );
}

/** The currency that a column of its own names, by the caller's words first. */
function currencyReader(
  { field }: TableColumn,
  header: Header,
  settings: Settings,
): (cells: readonly Cell[]) => string | Refusal | undefined {
  const column = header.columns.find((other) => other.field === `${field}.currency`);
  if (column === undefined) return () => undefined;
  const given = givenOf(column, settings);
  const words = settings.options.words as Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  const own = new Map(Object.entries(words?.[column.field] ?? {}).map(([word, code]) => [keyOfWord(word), code]));
  return (cells) => {
    const cell = given(cells[column.at] ?? "");
    if (cell === undefined || cell instanceof Refusal) return cell;
    const text = textOfCell(cell);
    return own.size === 0 ? text : (own.get(keyOfWord(text)) ?? text);
  };
}

/** Ids of the number of the row, or of columns that all have something in them. */
function idReader(id: "row" | readonly string[], header: Header, settings: Settings): FieldReader {
  if (id === "row") return { title: "", name: "id", part: undefined, read: (_, row) => `row-${row}`, isRight: always };
  const given = givenOf({ own: {}, form: "text" }, settings);
  const parts = id.map((title) => ({ title, at: header.placeOf.get(keyOfTitle(title)) ?? -1 }));
  const read = (cells: readonly Cell[]): unknown => {
    const texts: string[] = [];
    for (const { title, at } of parts) {
      const cell = given(cells[at] ?? "");
      if (cell instanceof Refusal) return cell;
      if (cell === undefined) return new Refusal("model/missing-field", `a value under ${title}, which is part of the id`, "");
      texts.push(textOfCell(cell).trim());
    }
    return texts.join("-");
  };
  return { title: parts[0]?.title ?? "", name: "id", part: undefined, read, isRight: never };
}

/** Periods of the columns in which they begin and end, or which hold their year, month and day. */
function periodReader(columns: PeriodColumns, header: Header, settings: Settings): FieldReader {
  const given = givenOf({ own: {}, form: "period" }, settings);
  const titles = "from" in columns ? [columns.from, columns.to] : [columns.year, columns.month, columns.day];
  const parts = titles.map((title = "") => ({ title, at: header.placeOf.get(keyOfTitle(title)) ?? -1 }));
  const read = (cells: readonly Cell[]): unknown => {
    const found = parts.map(({ at }) => given(cells[at] ?? ""));
    const refused = found.find((cell) => cell instanceof Refusal);
    if (refused !== undefined || found.every((cell) => cell === undefined)) return refused;
    const texts = found.map((cell) => (cell === undefined ? "" : textOfCell(cell as Cell).trim()));
    return "from" in columns ? ofEnds(texts, parts, settings) : ofParts(texts);
  };
  return { title: parts[0]?.title ?? "", name: "period", part: undefined, read, isRight: never };
}

function ofEnds(
  texts: readonly string[],
  parts: readonly { readonly title: string }[],
  { options }: Settings,
): string | Refusal {
  const empty = texts.indexOf("");
  if (empty >= 0) {
    const expected = `a value under ${parts[empty]?.title}, where the period begins or ends`;
    return new Refusal("model/missing-field", expected, "");
  }
  const [from = "", to = ""] = texts.map((text) => readPeriodText(text, options));
  if (from instanceof Refusal) return from;
  return to instanceof Refusal ? to : periodOfEnds(from, to);
}

/** `2012`, `2012-3` or `2012-3-5` of a year, a month and a day; a day without its month is no period. */
function ofParts([year = "", month = "", day = ""]: readonly string[]): string | Refusal {
  if (month === "" && day !== "") return new Refusal("time/invalid-period", "a day in a month", day);
  const text = [year, month, day].filter((part) => part !== "").join("/");
  const read = /^\d{4}(?:\/\d{1,2}){0,2}$/.test(text) ? text.split("/").map((part) => part.padStart(2, "0")).join("-") : text;
  return read;
}
