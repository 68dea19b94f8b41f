/**
 * Datasets as JSON-stat 2.0, which browsers, R, Python and many statistical offices read.
 *
 * @source JSON-stat 2.0, full specification, https://json-stat.org/full/
 */

import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { optionWord } from "../../foundation/option-word";
import { isCalendarDate } from "../../time/calendar-date";
import { requireDataset } from "../dataset/check-dataset";
import { type Dataset, type Names, OBS_VALUE } from "../dataset/dataset";
import { requireLanguage } from "../dataset/language";
import { textIn } from "../dataset/names";
import { ownField } from "../dataset/own-field";
import { type Cube, cubeOf } from "./cube";
import { type DatasetExtension, type JsonStatDataset, OURS } from "./json-stat";
import { writeAttributes } from "./write-attributes";
import { writeCells } from "./write-cells";
import { isLabel, writeDimensions, writeRoles } from "./write-dimensions";

/** How a dataset is written as JSON-stat. */
export interface ToJsonStatOptions {
  /**
   * `"number"` where left out: a value is a number where a double keeps all its digits, otherwise text. With `"text"` every
   * value is text.
   */
  readonly values?: "number" | "text";
  /**
   * `"extension"` where left out: bounds stand beside the cube, so that no viewer takes one for a value. With `"dimension"` they
   * are cells of a further dimension with the categories value, lower and upper.
   */
  readonly bounds?: "extension" | "dimension";
  /** The language of the labels, `"en"` where left out. Names in other languages are kept in the extension. */
  readonly language?: string;
  /** How many cells the cube may have, filled or not, for many readers make a list of all of them; 10 million where left out. */
  readonly most?: number;
}

const CALL: Call = {
  chapter: "interchange",
  call: "toJsonStat(dataset, { values, bounds, language, most })",
};
const MOST_CELLS = 10_000_000;

/**
 * A dataset as JSON-stat 2.0: plain data for `JSON.stringify`, from which `readJsonStat` makes the same dataset.
 *
 * Each dimension is one of JSON-stat, time, areas and indicators by their role; several measures are a further dimension of the
 * role `metric`, whose categories they are. A value stands in the cube only where it is known to be one number; where a figure
 * lies is in the extension, with its digits as text. OBS_STATUS is the `status` of a cell, all other attributes are in the
 * extension, and the unit also at the categories of a `metric`. Codes of time stand in the order of time. A dataset without
 * figures is a cube without values, and one with a dimension without codes a cube of no cells.
 *
 * @throws `interchange/invalid-dataset`, `interchange/too-many-cells`, `interchange/invalid-argument`,
 * `interchange/unknown-option`
 * @source JSON-stat 2.0, full specification
 * @example
 * const dataset = createDataset({
 *   id: "EXPORTS",
 *   names: { en: "Exports" },
 *   dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2011" }, { id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: [
 *     { key: { TIME_PERIOD: "2011" }, measure: "OBS_VALUE", value: "21130000.5" },
 *     { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", lower: { end: "open", digits: "30" }, upper: { end: "unbounded" } },
 *   ],
 * });
 * const { size, value, extension } = toJsonStat(dataset);
 * size // => [2]
 * value // => [21130000.5, null]
 * extension["cultural-ledger"].lower // => { "1": "30" }
 * extension["cultural-ledger"].lowerEnd // => { "1": "open" }
 */
export function toJsonStat(dataset: Dataset, options?: ToJsonStatOptions): JsonStatDataset {
  const given = checkedOptions(CALL, options, ["values", "bounds", "language", "most"]);
  const values = optionWord("interchange", "values", given.values, ["number", "text"]);
  const bounds = optionWord("interchange", "bounds", given.bounds, ["extension", "dimension"]);
  const language = requireLanguage(CALL, given.language);
  const right = requireDataset(CALL, dataset);
  const cube = cubeOf(right, bounds === "dimension");
  requireRoom(cube, given.most ?? MOST_CELLS);
  const positions = right.figures.map(cube.positionOf);
  const { value, extension, isText } = writeCells(right.figures, positions, {
    values,
    bounds,
    cells: cube.cells,
  });
  const attributes = writeAttributes(right, positions, cube.cells, language);
  const { note, source, updated } = writeTexts(right, language);
  return frozen({
    version: "2.0",
    class: "dataset",
    label: textIn(right.names, language) ?? right.id,
    ...source,
    ...updated,
    ...note,
    id: cube.axes.map(({ id }) => id),
    size: cube.size,
    ...writeRoles(cube),
    dimension: writeDimensions(right, cube, language),
    value,
    ...attributes.status,
    extension: {
      ...attributes.labels,
      ...(isText && { exact: true }),
      [OURS]: { ...describe(right, cube, language), ...extension, ...attributes.extension },
    },
  });
}

function requireRoom({ cells, axes, size }: Cube, most: number): void {
  if (!(Number.isSafeInteger(most) && most >= 0))
    throw invalidArgument(CALL, "most", most, "a whole number, 0 or more");
  if (cells <= most) return;
  const sizes = axes.map(({ id }, at) => `${id} ${size[at]}`);
  throw new LedgerError(
    "interchange/too-many-cells",
    `Cannot write a cube of ${cells} cells (${sizes.join(" × ")}): at most ${most} are written, because many readers of JSON-stat make a list of all of them. Leave out codes or dimensions, or say a larger number as most.`,
    { details: { cells, most, size } },
  );
}

/** A day, or a time with its zone, which is all that JSON-stat takes. */
const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function isUpdated(text: string): boolean {
  return isCalendarDate(TIME.exec(text)?.[1]);
}

function writeTexts(
  { notes, source, updated }: Dataset,
  language: string,
): Record<"note" | "source" | "updated", object> {
  const inLanguage = (names: Names) => textIn(names, language) ?? "";
  return {
    note: notes === undefined ? {} : { note: [...new Set(notes.map(inLanguage))] },
    source: source === undefined ? {} : { source: inLanguage(source) },
    updated: updated === undefined || !isUpdated(updated) ? {} : { updated },
  };
}

/** What the labels and fields of JSON-stat do not say of a dataset. */
function describe(dataset: Dataset, { axes, size }: Cube, language: string): DatasetExtension {
  const { id, agency, version, names, notes, source, updated, measures } = dataset;
  const idOf = (kind: string) => axes.find((axis) => axis.kind === kind)?.id;
  const [measureDimension, boundDimension] = [idOf("measures"), idOf("bounds")];
  const [measure] = measures;
  const isPlain = measure?.id === OBS_VALUE && measure.names === undefined;
  return {
    id,
    ...(agency !== undefined && { agency }),
    ...(version !== undefined && { version }),
    language,
    ...(!isLabel(names, language) && { names }),
    ...(notes !== undefined && !areLabels(notes, language) && { notes }),
    ...(source !== undefined && !isLabel(source, language) && { source }),
    ...(updated !== undefined && !isUpdated(updated) && { updated }),
    cells: { id: axes.map((axis) => axis.id), size },
    ...(measures.length === 1 && measure !== undefined && !isPlain && { measure }),
    ...(measureDimension !== undefined && { measureDimension }),
    ...(boundDimension !== undefined && { boundDimension }),
  };
}

/** Whether notes say no more than those in the language, of which JSON-stat has none twice. */
function areLabels(notes: readonly Names[], language: string): boolean {
  const texts = new Set(notes.map((note) => ownField(note, language)));
  return texts.size === notes.length && notes.every((note) => isLabel(note, language));
}

/** Frozen with everything in it; a list of numbers or text is passed over quickly. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) if (typeof part === "object") frozen(part);
  return Object.freeze(value);
}
