/**
 * The rows of SDMX-CSV behind its header, each held to the first columns and put to its observation.
 */

import type { Issue } from "../../foundation/issue";
import type { RowScanner } from "../../io/csv/row-scanner";
import { type MeasurePart, PARTS } from "../dataset/components";
import { setOwnField } from "../dataset/own-field";
import { readParts } from "../dataset/reading";
import { type Collected, type FigureParts, mergeRow, type PartialRow, type Titles } from "./collected";
import { BEFORE_NAME, MISSING, NOT_A_NUMBER, TIME_PERIOD, YEAR_START } from "./layout";
import { type CodeColumn, codeColumn, FAULTY, OPEN, placeOfCode } from "./read-codes";
import type { SdmxCsvHeader } from "./read-header";
import { cellIssue, rowIssue } from "./read-issues";
import { keysFit } from "./read-keys";
import type { ReadingForm } from "./read-options";
import type { ColumnRoles, MeasureColumns } from "./read-roles";
import { noteText, type TextColumn, textColumn } from "./read-texts";

/** What the rows of a file say. */
export interface ReadRows {
  /** The cells of the first row, whose structure is that of all. */
  readonly first: readonly string[] | undefined;
  readonly dimensions: readonly CodeColumn[];
  readonly attributes: readonly TextColumn[];
  readonly observations: ReadonlyMap<string, Collected>;
  readonly partial: readonly PartialRow[];
  readonly titles: Titles;
}

/** Reads every row; what is wrong with one is said of it, and the others are read. */
export function readRows(
  scanner: RowScanner,
  header: SdmxCsvHeader,
  roles: ColumnRoles,
  form: ReadingForm,
  issues: Issue[],
): ReadRows {
  const reading = openRows(header, roles, form, issues);
  for (let row = 2; ; row += 1) {
    const scanned = scanner.next();
    if (scanned === "more") break;
    if (scanned === "row") reading.take(scanner.cells, row);
    else {
      const expected = "one whose quotes open and close around its cells";
      const rest = scanned === "open" ? "Nothing is read from it on" : "Double the quotes within its cells";
      issues.push(rowIssue(row, "interchange/malformed-row", expected, "a row with a stray quote", rest));
      if (scanned === "open") break;
    }
  }
  return reading.end();
}

const ACTIONS: readonly string[] = ["", "I", "A", "M", "R"];

function openRows(header: SdmxCsvHeader, roles: ColumnRoles, form: ReadingForm, issues: Issue[]) {
  const { places, labels, width, isFirstVersion } = header;
  const dimensions = roles.dimensions.map(codeColumn);
  const attributes = roles.attributes.map(textColumn);
  const titles: Titles = {
    measures: roles.measures.map(({ id, parts }) => parts.value?.title ?? id),
    attributes: roles.attributes.map(({ title }) => title),
  };
  const observations = new Map<string, Collected>();
  const partial: PartialRow[] = [];
  const actionAt = places.get("ACTION");
  const identity = [...places].filter(([name]) => /^(DATAFLOW|STRUCTURE)/.test(name));
  const yearStartAt = roles.attributes.findIndex(({ id }) => id === YEAR_START.id);
  const numbers = roles.measures.map((measure) => numberReader(measure, header, form, issues));
  const isMissing = (cell: string) => cell === "" || (!isFirstVersion && cell === MISSING);
  let first: readonly string[] | undefined;
  let firstRow = 2;

  const isOfStructure = (cells: readonly string[], row: number): boolean => {
    if (first === undefined) [first, firstRow] = [cells, row];
    for (const [name, at] of identity)
      if (cells[at] !== first[at]) {
        const expected = `the structure of row ${firstRow}, ${JSON.stringify(first[at])}: a dataset is of one`;
        issues.push(
          cellIssue(
            row,
            name,
            "interchange/several-structures",
            expected,
            cells[at],
            "Cut the file by its structures",
          ),
        );
        return false;
      }
    return true;
  };

  const isKept = (cells: readonly string[], row: number): boolean => {
    const action = actionAt === undefined ? "" : (cells[actionAt] as string);
    if (ACTIONS.includes(action)) return true;
    const isDeletion = action === "D";
    const code = isDeletion ? "interchange/deleting-action" : "interchange/unknown-action";
    const expected = isDeletion
      ? "an action of rows that say figures: this one deletes"
      : "an action of rows that say figures: I, A, M or R";
    const wayOut = isDeletion ? "Take the row out, and delete what it names where the figures are kept" : "";
    issues.push(cellIssue(row, "ACTION", code, expected, action, wayOut));
    return false;
  };

  /** The start of a year of one's own is said by the period, where that is a unit of such a year. */
  const yearStartOf = (cells: readonly string[], texts: string[], row: number): string | undefined => {
    const text = yearStartAt === -1 ? "" : (texts[yearStartAt] as string);
    const time = roles.dimensions.find(({ id }) => id === TIME_PERIOD);
    if (text === "" || time === undefined || !/^\d{4}-?[A-Z]/.test(cells[time.at] as string))
      return undefined;
    texts[yearStartAt] = "";
    if (/^--\d{2}-\d{2}$/.test(text)) return text;
    const expected = "the month and day on which a year begins, as --04-01";
    issues.push(cellIssue(row, YEAR_START.id, "interchange/no-period", expected, text));
    return undefined;
  };

  const take = (cells: readonly string[], row: number): void => {
    if (cells.length === 1 && cells[0] === "") return;
    if (cells.length !== width) {
      issues.push(
        rowIssue(
          row,
          "interchange/ragged-row",
          `as long as the header, ${width} cells`,
          `${cells.length} cells long`,
        ),
      );
      return;
    }
    if (!isOfStructure(cells, row) || !isKept(cells, row)) return;
    const texts = roles.attributes.map(({ at }) =>
      isMissing(cells[at] as string) ? "" : (cells[at] as string),
    );
    const yearStart = yearStartOf(cells, texts, row);
    const codes: number[] = [];
    for (const dimension of dimensions)
      codes.push(placeOfCode(dimension, cells, row, labels, yearStart, issues));
    for (let at = 0; at < texts.length; at++)
      if (texts[at] !== "") noteText(attributes[at] as TextColumn, cells, row, issues);
    const figures = numbers.map((read) => read(cells, row));
    if (codes.includes(FAULTY)) return;
    if (codes.includes(OPEN)) {
      takePartial({ row, places: codes, texts }, cells, figures);
      return;
    }
    keysFit(header, roles.dimensions, cells, row, issues);
    const key = codes.join();
    const known = observations.get(key);
    if (known === undefined) observations.set(key, { row, key: keyOf(codes), places: codes, figures, texts });
    else
      mergeRow(
        known,
        { row, figures, texts },
        actionAt !== undefined && cells[actionAt] === "R",
        titles,
        issues,
      );
  };

  const takePartial = (each: PartialRow, cells: readonly string[], figures: Collected["figures"]): void => {
    const { row, places: codes } = each;
    if (isFirstVersion || figures.some((figure) => figure !== undefined)) {
      const { title, at } = roles.dimensions[codes.indexOf(OPEN)] as (typeof roles.dimensions)[number];
      const expected = "a code: the key of a figure has one of each dimension";
      issues.push(cellIssue(row, title, "interchange/missing-code", expected, cells[at]));
    } else partial.push(each);
  };

  const keyOf = (codes: readonly number[]): Record<string, string> => {
    const key: Record<string, string> = {};
    for (let at = 0; at < dimensions.length; at++) {
      const { column, ids } = dimensions[at] as CodeColumn;
      setOwnField(key, column.id, ids[codes[at] as number] as string);
    }
    return key;
  };

  return {
    take,
    end: (): ReadRows => ({ first, dimensions, attributes, observations, partial, titles }),
  };
}

/** Reads the cells of one measure; `undefined` where all are empty. */
function numberReader(
  { id, parts }: MeasureColumns,
  { labels, isFirstVersion }: SdmxCsvHeader,
  { decimal }: ReadingForm,
  issues: Issue[],
): (cells: readonly string[], row: number) => FigureParts | undefined {
  const given = PARTS.flatMap((part) => {
    const column = parts[part];
    return column === undefined ? [] : [[part, column] as const];
  });
  const titleOf = (part: MeasurePart) => parts[part]?.title ?? id;
  return (cells, row) => {
    const texts: { [Part in MeasurePart]?: string } = {};
    let isSaid = false;
    for (const [part, { at, nameAt, title }] of given) {
      let cell = cells[at] as string;
      const beside = nameAt === undefined ? "" : (cells[nameAt] as string);
      if (beside !== "" && beside !== cell)
        issues.push(
          cellIssue(row, title, "interchange/contradicting-name", "a number without a name", beside),
        );
      if (cell === "") continue;
      isSaid = true;
      if (cell === NOT_A_NUMBER || (!isFirstVersion && cell === MISSING)) continue;
      if (labels === "both" && cell.includes(BEFORE_NAME)) cell = withoutItself(cell);
      texts[part] = cell;
    }
    if (!isSaid) return undefined;
    const before = issues.length;
    const read = readParts(texts, (part) => [row, titleOf(part)], issues, decimal);
    if (read === undefined && decimal === "." && isWithComma(texts)) hintAtComma(issues, before);
    return read ?? {};
  };
}

/** `1: 1`, as some write a number with itself for a name. */
function withoutItself(cell: string): string {
  const cut = cell.indexOf(BEFORE_NAME);
  return cell.slice(0, cut) === cell.slice(cut + BEFORE_NAME.length) ? cell.slice(0, cut) : cell;
}

function isWithComma(texts: { readonly [Part in MeasurePart]?: string }): boolean {
  return Object.values(texts).some((text) => /^[+-]?\d+,\d+$/.test(text));
}

function hintAtComma(issues: Issue[], from: number): void {
  for (let at = from; at < issues.length; at++) {
    const issue = issues[at] as Issue;
    if (issue.code !== "interchange/invalid-number") continue;
    const message = `${issue.message} Say { decimal: "," } where the file has decimal commas.`;
    issues[at] = { ...issue, message };
  }
}
