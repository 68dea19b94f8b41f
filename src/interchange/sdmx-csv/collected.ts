/**
 * The observations of a file of SDMX-CSV as its rows say them. Several rows may say parts of one observation; what is said
 * twice has to be the same, because a file has one word about each figure.
 */

import type { Issue } from "../../foundation/issue";
import type { DataFigure } from "../dataset/dataset";
import { cellIssue, rowIssue } from "./read-issues";

/** What a row says of one measure. */
export type FigureParts = Pick<DataFigure, "value" | "lower" | "upper">;

/** One observation. */
export interface Collected {
  /** Its first row. */
  readonly row: number;
  readonly key: DataFigure["key"];
  /** The places of its codes, by the place of the dimension. */
  readonly places: readonly number[];
  /** By the place of the measure. */
  readonly figures: (FigureParts | undefined)[];
  /** The cells of attributes, by the place of the attribute; empty text where nothing is said. */
  readonly texts: string[];
}

/** What a row says of every observation with some of the codes of its key. */
export interface PartialRow {
  readonly row: number;
  readonly places: readonly number[];
  readonly texts: readonly string[];
}

/** The titles of columns, by which faults are named. */
export interface Titles {
  readonly measures: readonly string[];
  readonly attributes: readonly string[];
}

/** Adds what another row says of an observation. */
export function mergeRow(
  known: Collected,
  { row, figures, texts }: Omit<Collected, "key" | "places">,
  isReplacing: boolean,
  titles: Titles,
  issues: Issue[],
): void {
  const expected = (what: unknown) => `the same as in row ${known.row}, ${JSON.stringify(what)}`;
  const wayOut =
    "Leave one of the rows out; where a column tells them apart, name it in the option dimensions";
  if (isReplacing && leavesOut(known, figures, texts)) {
    const what = `one that says all that row ${known.row} says, which it replaces`;
    issues.push(
      rowIssue(row, "interchange/duplicate-figure", what, "a row that leaves something out", wayOut),
    );
  }
  for (const [at, figure] of figures.entries()) {
    const before = known.figures[at];
    if (figure === undefined) continue;
    if (before === undefined) known.figures[at] = figure;
    else if (JSON.stringify(before) !== JSON.stringify(figure))
      issues.push(
        cellIssue(
          row,
          titles.measures[at] as string,
          "interchange/duplicate-figure",
          expected(shownFigure(before)),
          shownFigure(figure),
          wayOut,
        ),
      );
  }
  for (const [at, text] of texts.entries()) {
    const before = known.texts[at] as string;
    if (text === "" || text === before) continue;
    if (before === "") known.texts[at] = text;
    else
      issues.push(
        cellIssue(
          row,
          titles.attributes[at] as string,
          "interchange/contradicting-attributes",
          expected(before),
          text,
          wayOut,
        ),
      );
  }
}

function leavesOut(known: Collected, figures: Collected["figures"], texts: readonly string[]): boolean {
  return (
    figures.some((figure, at) => figure === undefined && known.figures[at] !== undefined) ||
    texts.some((text, at) => text === "" && known.texts[at] !== "")
  );
}

function shownFigure({ value, lower, upper }: FigureParts): string {
  if (value !== undefined) return value;
  const digits = [lower, upper].map((bound) => (bound && "digits" in bound ? bound.digits : "?"));
  return lower === undefined ? "unknown" : digits.join(" to ");
}

/** Gives attributes of partial keys to every observation that has the codes. */
export function spreadAttributes(
  partial: readonly PartialRow[],
  observations: Iterable<Collected>,
  titles: Titles,
  issues: Issue[],
): void {
  const bySet = new Map<
    string,
    { readonly dimensions: readonly number[]; readonly rows: Map<string, PartialRow[]> }
  >();
  for (const each of partial) {
    const dimensions = each.places.flatMap((place, at) => (place >= 0 ? [at] : []));
    const set = bySet.get(dimensions.join()) ?? { dimensions, rows: new Map<string, PartialRow[]>() };
    bySet.set(dimensions.join(), set);
    const key = dimensions.map((at) => each.places[at]).join();
    set.rows.set(key, [...(set.rows.get(key) ?? []), each]);
  }
  const used = new Set<PartialRow>();
  if (bySet.size > 0)
    for (const observation of observations)
      for (const { dimensions, rows } of bySet.values())
        for (const each of rows.get(dimensions.map((at) => observation.places[at]).join()) ?? []) {
          used.add(each);
          giveTexts(observation, each, titles, issues);
        }
  for (const each of partial) {
    if (used.has(each)) continue;
    const expected = "about an observation of the file, and no row has a figure with its codes";
    const wayOut = "A dataset holds attributes of figures; take the row out";
    issues.push(
      rowIssue(each.row, "interchange/unplaced-attribute", expected, "about a part of a key", wayOut),
    );
  }
}

function giveTexts(
  { row, texts: known }: Collected,
  { row: from, texts }: PartialRow,
  titles: Titles,
  issues: Issue[],
): void {
  for (const [at, text] of texts.entries()) {
    const before = known[at] as string;
    if (text === "" || text === before) continue;
    if (before === "") known[at] = text;
    else {
      const expected = `the same as in row ${row}, ${JSON.stringify(before)}, which it is about too`;
      issues.push(
        cellIssue(
          from,
          titles.attributes[at] as string,
          "interchange/contradicting-attributes",
          expected,
          text,
        ),
      );
    }
  }
}
