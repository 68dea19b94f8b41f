/**
 * The header of SDMX-CSV: where columns are cut, which version and labels it is of, and what each column holds.
 */

import { type Issue, quote } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";
import { unseenIn } from "../../foundation/unseen";
import { RowScanner } from "../../io/csv/row-scanner";
import type { Names } from "../dataset/dataset";
import { BEFORE_NAME, FIXED_HEADERS, type FixedHeader, type SdmxCsvLabels } from "./layout";
import { cellIssue, rowIssue } from "./read-issues";

/** A column that is none of the first ones. */
export interface HeaderColumn {
  readonly id: string;
  /** As its header has it, by which issues name it. */
  readonly title: string;
  readonly names: Names | undefined;
  /** Its place in a row, and that of the names of what stands there. */
  readonly at: number;
  readonly nameAt: number | undefined;
  readonly isList: boolean;
  readonly languages: readonly string[];
}

/** What the header of a file says. */
export interface SdmxCsvHeader {
  readonly isFirstVersion: boolean;
  readonly labels: SdmxCsvLabels;
  /** Between the texts of a cell. */
  readonly separator: string | undefined;
  readonly width: number;
  /** The places of the first columns. */
  readonly places: ReadonlyMap<FixedHeader, number>;
  readonly columns: readonly HeaderColumn[];
}

const FIRST = /^"?(?:(DATAFLOW)|STRUCTURE(?:\[([^\]"\r\n])[^\]"\r\n]*\])?)"?([^\w\s":.[\]]|\t)/;
const EXPECTED =
  "a header of SDMX-CSV, which begins with DATAFLOW (1.0) or STRUCTURE (2.0 and 2.1) and a separator";

/** The header, and a scanner that stands behind it. */
export function readHeader(
  text: string,
  language: string,
): Result<{ readonly header: SdmxCsvHeader; readonly scanner: RowScanner }> {
  // Some spreadsheets put the mark there, though the format has none.
  const whole = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const found = FIRST.exec(whole);
  const scanner = new RowScanner(whole, found?.[3] ?? ",", true);
  if (found === null || scanner.next() !== "row")
    return failure(
      rowIssue(1, "interchange/unknown-file", EXPECTED, quote(whole.slice(0, 80).split(/[\r\n]/)[0])),
    );
  const [, first, separator, delimiter] = found;
  if (separator === delimiter)
    return failure(
      cellIssue(
        1,
        "STRUCTURE",
        "interchange/no-separator",
        "a sign other than the one between columns",
        separator,
      ),
    );
  const issues: Issue[] = [];
  const { cells } = scanner;
  const places = placesOf(cells, first !== undefined, issues);
  const rest = cells.flatMap((title, at) => ([...places.values()].includes(at) ? [] : [{ title, at }]));
  const labels = places.has("STRUCTURE_NAME")
    ? "name"
    : rest.some(({ title }) => title.includes(BEFORE_NAME))
      ? "both"
      : "id";
  const columns = columnsOf(rest, { labels, separator, language }, issues);
  const [fault, ...others] = issues;
  if (fault !== undefined) return failure(fault, others);
  return success({
    scanner,
    header: { isFirstVersion: first !== undefined, labels, separator, width: cells.length, places, columns },
  });
}

function placesOf(
  cells: readonly string[],
  isFirstVersion: boolean,
  issues: Issue[],
): ReadonlyMap<FixedHeader, number> {
  if (isFirstVersion) return new Map([["DATAFLOW", 0]]);
  const places = new Map<FixedHeader, number>([["STRUCTURE", 0]]);
  for (const fixed of FIXED_HEADERS) {
    const at = cells.indexOf(fixed, 1);
    if (at !== -1) places.set(fixed, at);
  }
  if (!places.has("STRUCTURE_ID"))
    issues.push(
      rowIssue(
        1,
        "interchange/missing-column",
        "one with STRUCTURE_ID behind STRUCTURE",
        "a header without it",
      ),
    );
  return places;
}

interface Place {
  readonly title: string;
  readonly at: number;
}

interface HeaderForm {
  readonly labels: SdmxCsvLabels;
  readonly separator: string | undefined;
  readonly language: string;
}

function columnsOf(rest: readonly Place[], form: HeaderForm, issues: Issue[]): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const step = form.labels === "name" ? 2 : 1;
  for (let at = 0; at < rest.length; at += step) {
    const place = rest[at] as Place;
    const beside = rest[at + 1];
    if (step === 2 && beside === undefined) {
      const expected = "followed by a column for its names, as beside STRUCTURE_NAME every column is";
      issues.push(cellIssue(1, place.title, "interchange/unpaired-column", expected, place.title));
    }
    const column = columnOf(place, form, step === 2 ? beside : undefined, issues);
    if (columns.some(({ id }) => id === column.id))
      issues.push(
        cellIssue(1, column.id, "interchange/duplicate-id", "the only column of its id", place.title),
      );
    columns.push(column);
  }
  return columns;
}

const BRACKETS = /^([^[\]]*)(?:\[([^[\]]*)\])?$/;

/** `ID`, `ID[]` or `ID[en;zh]`, with `: name` behind it where labels are both. */
function columnOf(
  { title, at }: Place,
  { labels, separator, language }: HeaderForm,
  beside: Place | undefined,
  issues: Issue[],
): HeaderColumn {
  const cut = labels === "both" ? title.indexOf(BEFORE_NAME) : -1;
  const spelt = cut === -1 ? title : title.slice(0, cut);
  const name = beside?.title ?? (cut === -1 ? "" : title.slice(cut + BEFORE_NAME.length));
  const found = BRACKETS.exec(spelt);
  const [, id = spelt, inside] = found ?? [];
  if (found === null)
    issues.push(
      cellIssue(
        1,
        title,
        "interchange/nested-attribute",
        "a column whose values stand in no others",
        spelt,
        "A dataset holds texts and lists of texts; take the column out",
      ),
    );
  else if (id === "" || id !== id.trim() || unseenIn(id) !== undefined) {
    const expected = "an id without spaces around it, line breaks or invisible characters";
    issues.push(cellIssue(1, title, "interchange/invalid-id", expected, id));
  }
  if (inside !== undefined && separator === undefined)
    issues.push(
      cellIssue(
        1,
        title,
        "interchange/no-separator",
        "a column with one text a cell: the first header does not say what stands between several",
        spelt,
        "Say it there, as STRUCTURE[;]",
      ),
    );
  return {
    id,
    title,
    at,
    nameAt: beside?.at,
    names: name === "" || name === id ? undefined : { [language]: name },
    isList: inside === "",
    languages: inside === undefined || inside === "" ? [] : inside.split(separator ?? ";"),
  };
}
