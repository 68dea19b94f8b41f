/**
 * Fields that two columns hold together: money with a column of its currency, a list of areas with one of their number.
 */

import type { Count } from "../../figures/count";
import { isOwnAmount } from "../../money/currency-amount";
import { readAreas } from "./area-cells";
import { type Cell, textOfCell } from "./cell";
import { areasOf, givenOf, numbersOf, type Settings, wordsOfCaller } from "./cell-readers";
import type { Header, TableColumn } from "./header";
import { readAmount, readMoney, readObserved } from "./money-cells";
import { readCount } from "./number-cells";
import { type FieldReader, readerOf } from "./one-field";
import { Refusal, under } from "./refusal";
import { keyOfWord } from "./text-cells";

/** The number of a list whose areas no column names. */
export function statedReader(column: TableColumn, list: string, settings: Settings): FieldReader {
  const stated = readStated(column, settings);
  return {
    ...readerOf({ ...column, field: list }, (cells) => openList(stated(cells), undefined)),
    part: undefined,
  };
}

function openList(stated: unknown, areas: unknown): unknown {
  if (stated === undefined) return areas;
  if (stated instanceof Refusal) return stated;
  return { named: [], open: true, stated };
}

function readStated(
  column: TableColumn,
  settings: Settings,
): (cells: readonly Cell[]) => Count | Refusal | undefined {
  const [given, numbers] = [givenOf(column, settings), numbersOf(column, settings)];
  return (cells) => {
    const cell = given(cells[column.at] ?? "");
    return under(
      column.title,
      cell === undefined || cell instanceof Refusal ? cell : readCount(cell, numbers),
    );
  };
}

/** A list of areas, and the number of them that another column states, which makes it an open one. */
export function areasReader(column: TableColumn, header: Header, settings: Settings): FieldReader {
  const given = givenOf(column, settings);
  const companion = header.columns.find(({ field }) => field === `${column.field}.stated`) as TableColumn;
  const readNumber = readStated(companion, settings);
  const areas = areasOf(column, settings);
  return readerOf(column, (cells) => {
    const cell = given(cells[column.at] ?? "");
    const stated = readNumber(cells);
    if (cell === undefined || cell instanceof Refusal || stated instanceof Refusal)
      return cell instanceof Refusal ? cell : openList(stated, undefined);
    return readAreas(textOfCell(cell), stated, areas);
  });
}

/** Money in the currency of the cell, of a column of its own, or of the title. */
export function moneyReader(column: TableColumn, header: Header, settings: Settings): FieldReader {
  const { at, form, currency } = column;
  const given = givenOf(column, settings);
  const unit = { ...numbersOf(column, settings), currency };
  const currencyOf = currencyReader(column, header, settings);
  const read = { amount: readAmount, money: readMoney, observed: readObserved }[
    form as "amount" | "money" | "observed"
  ];
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
  const own = new Map(
    Object.entries(wordsOfCaller(column.field, settings)).map(([word, code]) => [keyOfWord(word), code]),
  );
  return (cells) => {
    const cell = under(column.title, given(cells[column.at] ?? ""));
    if (cell === undefined || cell instanceof Refusal) return cell;
    const text = textOfCell(cell);
    return own.size === 0 ? text : (own.get(keyOfWord(text)) ?? text);
  };
}
