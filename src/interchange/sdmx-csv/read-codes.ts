/**
 * The codes of dimensions as the rows of a file name them, each looked at once.
 */

import type { Issue } from "../../foundation/issue";
import { unseenIn } from "../../foundation/unseen";
import type { DataCode, DataDimension } from "../dataset/dataset";
import { ownField } from "../dataset/own-field";
import { periodOfSdmx } from "../sdmx/periods";
import { BEFORE_NAME, NOT_APPLICABLE, type SdmxCsvLabels, TIME_PERIOD } from "./layout";
import type { HeaderColumn } from "./read-header";
import { cellIssue } from "./read-issues";

/** The codes of a dimension, in the order in which they come. */
export interface CodeColumn {
  readonly column: HeaderColumn;
  /** The places of codes by the cells that name them. */
  readonly known: Map<string, number>;
  readonly ids: string[];
  readonly names: (string | undefined)[];
  readonly places: Map<string, number>;
}

export function codeColumn(column: HeaderColumn): CodeColumn {
  return { column, known: new Map(), ids: [], names: [], places: new Map() };
}

/** Where a dimension is left open: the row is not of one observation. */
export const OPEN = -1;
/** Where a cell holds no code; said in an issue. */
export const FAULTY = -2;

const ROLES: Readonly<Record<string, NonNullable<DataDimension["role"]>>> = {
  [TIME_PERIOD]: "time",
  REF_AREA: "area",
  INDICATOR: "indicator",
};

/** The place of the code of a cell, `OPEN` or `FAULTY`. */
export function placeOfCode(
  codes: CodeColumn,
  cells: readonly string[],
  row: number,
  labels: SdmxCsvLabels,
  yearStart: string | undefined,
  issues: Issue[],
): number {
  const { column, known } = codes;
  const cell = cells[column.at] as string;
  const said = yearStart === undefined ? cell : `${cell}\n${yearStart}`;
  let place = known.get(said);
  if (place === undefined) {
    if (cell === "" || cell === NOT_APPLICABLE) place = OPEN;
    else place = newPlace(codes, cell, row, labels, yearStart, issues);
    if (place !== FAULTY) known.set(said, place);
  }
  if (column.nameAt !== undefined && place >= 0)
    addName(codes, place, cells[column.nameAt] as string, row, issues);
  return place;
}

function newPlace(
  codes: CodeColumn,
  cell: string,
  row: number,
  labels: SdmxCsvLabels,
  yearStart: string | undefined,
  issues: Issue[],
): number {
  const { column, ids, names, places } = codes;
  const cut = labels === "both" ? cell.indexOf(BEFORE_NAME) : -1;
  const text = cut === -1 ? cell : cell.slice(0, cut);
  const id = column.id === TIME_PERIOD ? periodOfSdmx(text, yearStart) : text;
  if (id === undefined) {
    const expected = "a year, half, quarter, month, day or range of SDMX that is a period of the library";
    issues.push(cellIssue(row, column.title, "interchange/no-period", expected, text));
    return FAULTY;
  }
  if (id === "" || id !== id.trim() || unseenIn(id) !== undefined) {
    const expected = "a code without spaces around it, line breaks or invisible characters";
    issues.push(cellIssue(row, column.title, "interchange/invalid-id", expected, text));
    return FAULTY;
  }
  let place = places.get(id);
  if (place === undefined) {
    place = ids.push(id) - 1;
    names.push(undefined);
    places.set(id, place);
  }
  // A code without a name is followed by itself, a period by its own text.
  const name = cut === -1 ? "" : cell.slice(cut + BEFORE_NAME.length);
  if (name !== text) addName(codes, place, name, row, issues);
  return place;
}

function addName(codes: CodeColumn, place: number, name: string, row: number, issues: Issue[]): void {
  const { column, ids, names } = codes;
  const before = names[place];
  if (name === "" || name === before || name === ids[place]) return;
  if (before === undefined) names[place] = name;
  else
    issues.push(
      cellIssue(
        row,
        column.title,
        "interchange/contradicting-name",
        `the name that ${ids[place]} has before, ${JSON.stringify(before)}`,
        name,
      ),
    );
}

/** The dimensions with the codes that came. Where areas report on no other, those that are reported on are the areas. */
export function dimensionsOf(all: readonly CodeColumn[], language: string): readonly DataDimension[] {
  const hasArea = all.some(({ column }) => column.id === "REF_AREA");
  return all.map((codes) => {
    const { id } = codes.column;
    return dimensionOf(codes, language, id === "COUNTERPART_AREA" && !hasArea ? "area" : ownField(ROLES, id));
  });
}

function dimensionOf(
  { column, ids, names }: CodeColumn,
  language: string,
  role: DataDimension["role"],
): DataDimension {
  const codes = ids.map((id, place): DataCode => {
    const name = names[place];
    return name === undefined ? { id } : { id, names: { [language]: name } };
  });
  return {
    id: column.id,
    ...(column.names && { names: column.names }),
    ...(role && { role }),
    codes,
  };
}
