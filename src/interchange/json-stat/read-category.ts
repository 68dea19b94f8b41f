/**
 * The categories of a dimension: their order, labels and hierarchy.
 *
 * @source JSON-stat 2.0, full specification, category
 */

import type { IssuePath } from "../../foundation/issue";
import type { DataCode } from "../dataset/dataset";
import { ownField } from "../dataset/own-field";
import { readParents } from "./read-parents";
import {
  EXPECTED_ID,
  type Fields,
  fieldsAt,
  idsAt,
  isFields,
  isId,
  isLeftOut,
  namesAt,
  type Reading,
  tell,
} from "./reading";

/** Categories as codes, in the order of the cells. */
export function readCategory(reading: Reading, path: IssuePath, value: unknown): readonly DataCode[] {
  if (!isFields(value)) {
    const expected =
      "an object with the categories; of a dimension given by its href alone they have to be put here";
    tell(reading, path, "interchange/invalid-field", expected, value);
    return [];
  }
  const told = reading.issues.length;
  const ids = readIndex(reading, path, value);
  if (reading.issues.length > told) return ids.map((id) => ({ id }));
  const labels = fieldsAt(reading, [...path, "label"], value["label"]);
  const known = new Set(ids);
  reportUnknown(reading, [...path, "label"], labels, known);
  for (const name of ["coordinates", "note"])
    reportUnknown(reading, [...path, name], fieldsAt(reading, [...path, name], value[name]), known);
  const parents = readParents(reading, [...path, "child"], value["child"], ids);
  return ids.map((id) => {
    const names = namesAt(reading, [...path, "label", id], ownField(labels, id));
    const parent = parents.get(id);
    return { id, ...(names !== undefined && { names }), ...(parent !== undefined && { parent }) };
  });
}

/** Tells of every name that is no category. */
export function reportUnknown(
  reading: Reading,
  path: IssuePath,
  fields: Fields,
  known: ReadonlySet<string>,
): void {
  for (const name of Object.keys(fields))
    if (!known.has(name))
      tell(reading, [...path, name], "interchange/unknown-code", "of a category of the dimension", name);
}

/** Ids by a list, by positions, or of a single category by its label. */
function readIndex(reading: Reading, path: IssuePath, { index, label }: Fields): readonly string[] {
  const place = [...path, "index"];
  if (Array.isArray(index)) return idsAt(reading, place, index);
  if (isFields(index)) return readPositions(reading, place, index);
  const labelled = isFields(label) ? Object.keys(label) : [];
  const [only] = labelled;
  if (isLeftOut(index) && labelled.length === 1 && isId(only)) return [only];
  tell(
    reading,
    place,
    "interchange/invalid-field",
    "the ids of the categories; only a single one with a label needs none",
    index,
  );
  return [];
}

function readPositions(reading: Reading, path: IssuePath, index: Fields): readonly string[] {
  const entries = Object.entries(index);
  const ids: string[] = [];
  for (const [id, position] of entries) {
    const isPlace =
      Number.isInteger(position) && (position as number) >= 0 && (position as number) < entries.length;
    if (!isId(id)) tell(reading, [...path, id], "interchange/invalid-id", EXPECTED_ID, id);
    else if (!isPlace)
      tell(
        reading,
        [...path, id],
        "interchange/invalid-position",
        `a position from 0 to ${entries.length - 1}`,
        position,
      );
    else if (ids[position as number] !== undefined)
      tell(
        reading,
        [...path, id],
        "interchange/invalid-position",
        "a position that no other category has",
        position,
      );
    else ids[position as number] = id;
  }
  return ids.filter((id) => id !== undefined);
}
