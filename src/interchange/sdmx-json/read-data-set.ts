/**
 * A data set of a message: its observations, flat or in series, with what is said of them at every level.
 */

import type { IssuePath } from "../../foundation/issue";
import type { Level } from "./read-dimensions";
import { fieldsIn, listIn, type Reading, tell } from "./read-given";
import { groupsIn } from "./read-groups";
import type { Placed } from "./read-message";
import { type FigureSink, observationReader } from "./read-observation";
import type { ReadOptions } from "./read-options";
import { type Said, saidAbove, sayAnnotations, sayCells } from "./read-said";
import type { ReadStructure } from "./read-structure";

const ACTIONS: readonly unknown[] = [undefined, null, "Merge", "Replace", "Append", "Information"];

/** Reads the figures of a data set. */
export function readDataSet(
  { given, path }: Placed,
  structure: ReadStructure,
  options: ReadOptions,
  sink: FigureSink,
  reading: Reading,
): void {
  const { action } = given;
  if (!ACTIONS.includes(action)) {
    const expected =
      "Merge, Replace, Append or Information, because a data set that deletes has no figures; read the others with the option dataSet";
    const code = action === "Delete" ? "interchange/deleting-action" : "interchange/unknown-action";
    tell(reading, [...path, "action"], code, expected, action);
    return;
  }
  const groupPath = [...path, "dimensionGroupAttributes"];
  const groups = groupsIn(given["dimensionGroupAttributes"], groupPath, structure, options, reading);
  const said = saidAbove();
  const cells = listIn(given["attributes"], [...path, "attributes"], reading);
  sayCells(said, structure.attributes.dataSet, cells, [...path, "attributes"]);
  const read = observationReader(structure, groups, sink, reading);
  const indices = structure.dimensions.map(({ level }) => (level === "dataSet" ? 0 : -1));

  const readAll = (
    observations: unknown,
    at: IssuePath,
    above: Said,
    levels: readonly Level[],
    from: number[],
  ) => {
    const places = placesAt(structure, levels);
    for (const [key, given] of Object.entries(fieldsIn(observations, at, reading))) {
      const place = [...at, key];
      if (setIndices(key, places, from, structure, place, reading))
        read(listIn(given, place, reading), place, above, from);
    }
  };
  const { series, observations } = given;
  // Observations that are not in series have the indices of series in their own keys.
  readAll(observations, [...path, "observations"], said, ["series", "observation"], indices);
  for (const [key, value] of Object.entries(fieldsIn(series, [...path, "series"], reading))) {
    const place = [...path, "series", key];
    const one = fieldsIn(value, place, reading);
    const own = saidAbove(said);
    const texts = listIn(one["attributes"], [...place, "attributes"], reading);
    const before = Object.keys(own.attributes).length;
    sayCells(own, structure.attributes.series, texts, [...place, "attributes"]);
    const marks = listIn(one["annotations"], [...place, "annotations"], reading);
    sayAnnotations(own, structure, marks, [...place, "annotations"]);
    const held = fieldsIn(one["observations"], [...place, "observations"], reading);
    if (Object.keys(held).length === 0 && texts.length > 0 && Object.keys(own.attributes).length > before)
      tellUnplaced(place, texts, reading);
    if (setIndices(key, placesAt(structure, ["series"]), indices, structure, place, reading))
      readAll(held, [...place, "observations"], own, ["observation"], indices);
  }
  for (const group of groups.unused()) tellUnplaced(group.path, group.cells, reading);
}

function tellUnplaced(path: IssuePath, cells: readonly unknown[], reading: Reading): void {
  tell(
    reading,
    path,
    "interchange/unplaced-attribute",
    "of figures that are in the message, because an attribute belongs to figures",
    cells,
  );
}

/** The places of the dimensions whose indices stand in the keys of levels, in the order of the message. */
function placesAt({ dimensions, listed }: ReadStructure, levels: readonly Level[]): readonly number[] {
  return levels.flatMap((level) => listed.filter((place) => dimensions[place]?.level === level));
}

/** Puts the indices of a key at the places of their dimensions; `false`, and an issue, where it is no key. */
function setIndices(
  key: string,
  places: readonly number[],
  indices: number[],
  { dimensions }: ReadStructure,
  path: IssuePath,
  reading: Reading,
): boolean {
  const parts = key.split(":");
  const isKey =
    parts.length === places.length &&
    parts.every((part, at) => {
      const place = places[at] as number;
      indices[place] = /^\d{1,15}$/.test(part) ? Number(part) : Number.NaN;
      return (indices[place] as number) < (dimensions[place]?.values.length ?? 0);
    });
  if (isKey) return true;
  const ids = places.map((place) => dimensions[place]?.id).join(", ");
  tell(reading, path, "interchange/invalid-key", `the indices of values of ${ids}, joined by colons`, key);
  return false;
}
