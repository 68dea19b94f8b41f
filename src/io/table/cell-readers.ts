/**
 * The cell of one column as a value of its field, by the form of the column. An empty cell is nothing, as is a mark of what is
 * missing; what often is such a mark and was not said to be one is refused.
 */

import { areaReader } from "../../geography/resolve-area";
import type { Ledger } from "../../model/ledger";
import { type AreaColumn, namesNA, readArea, readAreas } from "./area-cells";
import { type Cell, Digits, textOfCell } from "./cell";
import { choicesOf } from "./check-options";
import { readText } from "./guard";
import type { TableColumn } from "./header";
import { type NumberColumn, readCount, readNumber, readWhole } from "./number-cells";
import { marksBeside } from "./number-text";
import type { TableOptions } from "./options";
import { readPeriodText } from "./period-cells";
import { Refusal } from "./refusal";
import { keyOfWord, readChoice, readChoices, readJson, readNames, wordsOf } from "./text-cells";
import { isMissingMark, UNKNOWN_WORDS } from "./words";

/** A cell as a value, `undefined` for nothing, or why it is none. */
export type ReadCell = (cell: Cell) => unknown;

/** How all cells of a table are read. */
export interface Settings {
  readonly kind: keyof Ledger;
  readonly options: TableOptions;
}

/** How the numbers of a column stand. */
export function numbersOf({ own, zeros }: TableColumn, { options }: Settings): NumberColumn {
  return { marks: marksBeside(own, options), zeros };
}

/** Takes away what stands for nothing. */
export function givenOf(
  column: Pick<TableColumn, "own" | "form">,
  { options }: Settings,
): (cell: Cell) => Cell | undefined | Refusal {
  const said = column.own.missing ?? options.missing;
  const marks = new Set(said?.map(keyOfWord));
  const mayBeUnknown = column.form === "count" || column.form === "observed";
  return (cell) => {
    if (cell === "") return undefined;
    if (cell instanceof Digits) return marks.has(cell.text) ? undefined : cell;
    const first = cell.charCodeAt(0);
    // Nearly every cell begins with a letter or a digit, and is longer than a mark.
    const text = first > 32 && first < 128 ? cell : cell.trim();
    if (text === "" || (marks.size > 0 && marks.has(keyOfWord(text)))) return undefined;
    if (said !== undefined || !isMissingMark(text)) return cell;
    const plain = keyOfWord(text);
    if (mayBeUnknown && UNKNOWN_WORDS.includes(plain)) return cell;
    if (plain === "na" && (column.form === "areas" || column.form === "area")) return cell;
    const call = `Say { missing: [${JSON.stringify(text.trim())}] } where it stands for nothing, or { missing: [] } where it is text`;
    const readings = ["nothing", "a text"];
    return new Refusal(
      "io/missing-mark",
      "a value, or said to stand for none",
      cell,
      { option: "missing", call },
      readings,
    );
  };
}

/** How the areas of a column stand. */
export function areasOf(column: TableColumn, { options }: Settings): AreaColumn {
  const separators = column.own.separators ?? options.separators;
  const { areaNames = {} } = options;
  const hasNA = column.isOfCodes || namesNA(areaNames);
  return { readName: areaReader(areaNames), separators, hasNA };
}

/** What the caller says of the words of a field. */
export function wordsOfCaller(field: string, { options }: Settings): Readonly<Record<string, string>> {
  const words = options.words as Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  return words?.[field] ?? {};
}

/** Reads the cells of a column that no other one says more of; whether a cell is given is looked at before. */
export function cellReader(column: TableColumn, settings: Settings): ReadCell {
  const { options, kind } = settings;
  const numbers = numbersOf(column, settings);
  const separators = column.own.separators;
  const areas = areasOf(column, settings);
  switch (column.form) {
    case "text":
      return /^extra\./.test(column.field)
        ? (cell) => (cell instanceof Digits ? cell.value : readText(cell))
        : (cell) => readText(textOfCell(cell));
    case "reference":
      return (cell) => readText(textOfCell(cell));
    case "names":
      return (cell) => readNames(textOfCell(cell), separators);
    case "choice":
    case "oneOrMore": {
      const own = wordsOfCaller(column.field, settings);
      const words = wordsOf(choicesOf(kind, column.field) as readonly string[], own);
      return column.form === "choice"
        ? (cell) => readChoice(textOfCell(cell), words, column.field)
        : (cell) => readChoices(textOfCell(cell), words, column.field, separators);
    }
    case "period":
    case "date":
      return (cell) => readPeriodText(cell, options);
    case "count":
      return (cell) => readCount(cell, numbers);
    case "whole":
      return (cell) => readWhole(cell, numbers);
    case "number":
      return (cell) => readNumber(cell, numbers);
    case "area":
      return (cell) => readArea(textOfCell(cell), areas);
    case "areas":
      return (cell) => readAreas(textOfCell(cell), undefined, areas);
    default:
      return (cell) => readJson(textOfCell(cell));
  }
}
