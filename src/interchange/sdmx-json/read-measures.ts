/**
 * The measures of a message: which parts of which figures they are, and the numbers in their cells.
 */

import type { IssuePath } from "../../foundation/issue";
import { digitsKept } from "../../io/json/json-text";
import type { DataMeasure } from "../dataset/dataset";
import { OBS_VALUE } from "../dataset/dataset";
import { MISSING } from "./message";
import { componentsIn, type PlacedComponent } from "./read-dimensions";
import {
  type Given,
  listIn,
  objectIn,
  plainText,
  type Reading,
  type Step,
  scalarText,
  tell,
} from "./read-given";
import { namesIn } from "./read-names";

/** A measure of a message, or a bound of one. */
export interface ReadMeasure extends DataMeasure {
  /** The number in a cell as text: empty where it is missing on purpose, `undefined` where nothing stands. */
  readonly read: (cell: unknown, path: IssuePath, at: Step) => string | undefined;
}

/** The measures in the order of cells. A message that does not speak of measures has the one of all older messages. */
export function measuresOf(structure: Given, path: IssuePath, reading: Reading): readonly ReadMeasure[] {
  if (structure["measures"] === undefined || structure["measures"] === null)
    return [{ id: OBS_VALUE, read: (cell, cells, at) => numberText(cell, cells, at, reading) }];
  const components = componentsIn(structure, "measures", ["observation"], path, reading);
  if (components.length === 0)
    tell(
      reading,
      [...path, "measures"],
      "interchange/no-measure",
      "at least one measure, because a dataset has figures",
      structure["measures"],
    );
  return components.map((component) => readMeasure(component, reading));
}

function readMeasure({ id, given, path }: PlacedComponent, reading: Reading): ReadMeasure {
  const names = namesIn({ id, name: given["name"], names: given["names"] }, reading.language);
  const reserved = sentinelsOf(given, path, reading);
  const { values } = given;
  const read = (cell: unknown, cells: IssuePath, at: Step): string | undefined => {
    if (!Array.isArray(values)) {
      const text = numberText(cell, cells, at, reading);
      if (text === undefined || !reserved.has(text)) return text;
      return tell(
        reading,
        [...cells, at],
        "interchange/sentinel-value",
        "a number, and not one that stands for a word",
        cell,
      );
    }
    if (typeof cell !== "number") return numberText(cell, cells, at, reading);
    const value = objectIn(values[cell]);
    if (value !== undefined) return numberText(value["value"] ?? value["id"], cells, at, reading);
    return tell(
      reading,
      [...cells, at],
      "interchange/unknown-index",
      `the index of one of ${values.length} values`,
      cell,
    );
  };
  return { id, ...(names !== undefined && { names }), read };
}

/** Numbers that a measure reserves for words, as -1 for no answer. */
function sentinelsOf(given: Given, path: IssuePath, reading: Reading): ReadonlySet<string> {
  const place = [...path, "format", "sentinelValues"];
  const listed = listIn(objectIn(given["format"])?.["sentinelValues"], place, reading);
  return new Set(listed.flatMap((value) => plainText(objectIn(value)?.["value"]) ?? []));
}

/** What stands for a number that is missing on purpose. */
const MISSING_NUMBERS: readonly unknown[] = [MISSING, "NaN", ""];

function numberText(cell: unknown, path: IssuePath, at: Step, reading: Reading): string | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (MISSING_NUMBERS.includes(cell) || Number.isNaN(cell)) return "";
  if (typeof cell === "string" || typeof cell === "number" || digitsKept(cell) !== undefined)
    return scalarText(cell, path, at, reading);
  return tell(reading, [...path, at], "interchange/invalid-number", "a number, or a number as text", cell);
}
