/**
 * What a file of ours says in its extension: the dataset's own ids, names in all languages, and by position bounds, digits and
 * attributes. A tool that cuts a cube and leaves the extension as it was moves the cells away from these positions: such a
 * file is refused, for its bounds would be those of other figures.
 */

import type { IssuePath } from "../../foundation/issue";
import type { DataAttribute, DataMeasure } from "../dataset/dataset";
import type { FoundDataset } from "./find-dataset";
import { OURS } from "./json-stat";
import type { ReadAxis } from "./read-axes";
import {
  allNamesAt,
  EXPECTED_ID,
  type Fields,
  fieldsAt,
  isFields,
  isId,
  isLeftOut,
  listAt,
  type Reading,
  tell,
} from "./reading";

/** Something by position, with where it stands. */
interface PositionsAt {
  readonly path: IssuePath;
  readonly fields: Fields;
}

/** An attribute of a file of ours, with what it says. */
export interface ReadAttribute {
  readonly attribute: DataAttribute;
  readonly all?: unknown;
  readonly at: PositionsAt;
}

/** The extension of a file of ours. */
export interface OwnExtension {
  readonly path: IssuePath;
  readonly fields: Fields;
  readonly measure: DataMeasure | undefined;
  readonly measureDimension: string | undefined;
  readonly boundDimension: string | undefined;
  readonly digits: PositionsAt;
  readonly lower: PositionsAt;
  readonly upper: PositionsAt;
  readonly lowerEnd: PositionsAt;
  readonly upperEnd: PositionsAt;
  readonly unknown: readonly unknown[];
  readonly attributes: readonly ReadAttribute[];
}

/** The part of a file that is ours, where it has one. */
export function ownFieldsOf({ fields }: FoundDataset): Fields | undefined {
  const { extension } = fields;
  const ours = isFields(extension) ? extension[OURS] : undefined;
  return isFields(ours) ? ours : undefined;
}

/** Reads it, for the axes that the file has. */
export function readExtension(
  reading: Reading,
  dataset: FoundDataset,
  fields: Fields,
  axes: readonly ReadAxis[],
): OwnExtension {
  const path = [...dataset.path, "extension", OURS];
  requireSameCells(reading, [...path, "cells"], fields["cells"], axes);
  const positionsOf = (name: string): PositionsAt => {
    const place = [...path, name];
    return { path: place, fields: fieldsAt(reading, place, fields[name]) };
  };
  const axisOf = (name: string): string | undefined => {
    const id = fields[name];
    if (id === undefined || axes.some((axis) => axis.id === id)) return id as string | undefined;
    tell(reading, [...path, name], "interchange/unknown-component", "the id of a dimension", id);
    return undefined;
  };
  return {
    path,
    fields,
    measure: readMeasure(reading, [...path, "measure"], fields["measure"]),
    measureDimension: axisOf("measureDimension"),
    boundDimension: axisOf("boundDimension"),
    digits: positionsOf("digits"),
    lower: positionsOf("lower"),
    upper: positionsOf("upper"),
    lowerEnd: positionsOf("lowerEnd"),
    upperEnd: positionsOf("upperEnd"),
    unknown: listAt(reading, [...path, "unknown"], fields["unknown"]),
    attributes: listAt(reading, [...path, "attributes"], fields["attributes"]).map((given, at) =>
      readAttribute(reading, [...path, "attributes", at], given),
    ),
  };
}

function readMeasure(reading: Reading, path: IssuePath, value: unknown): DataMeasure | undefined {
  if (isLeftOut(value)) return undefined;
  const { id, names } = fieldsAt(reading, path, value);
  requireId(reading, [...path, "id"], id);
  allNamesAt(reading, [...path, "names"], names);
  return value as DataMeasure;
}

function readAttribute(reading: Reading, path: IssuePath, value: unknown): ReadAttribute {
  const { all, at, ...attribute } = fieldsAt(reading, path, value);
  const place = [...path, "at"];
  requireId(reading, [...path, "id"], attribute["id"]);
  const { codes } = attribute;
  if (codes === null)
    tell(reading, [...path, "codes"], "interchange/invalid-field", "an array, or left out", codes);
  listAt(reading, [...path, "codes"], codes).forEach((code, of) => {
    requireId(reading, [...path, "codes", of, "id"], isFields(code) ? code["id"] : code);
  });
  return {
    // Whatever else is wrong with it, the check of the dataset says.
    attribute: attribute as unknown as DataAttribute,
    all,
    at: { path: place, fields: fieldsAt(reading, place, at) },
  };
}

function requireId(reading: Reading, path: IssuePath, id: unknown): void {
  if (!isId(id)) tell(reading, path, "interchange/invalid-id", EXPECTED_ID, id);
}

function requireSameCells(
  reading: Reading,
  path: IssuePath,
  value: unknown,
  axes: readonly ReadAxis[],
): void {
  const { id, size } = fieldsAt(reading, path, value);
  const before = JSON.stringify([id, size]);
  const now = JSON.stringify([axes.map((axis) => axis.id), axes.map(({ cells }) => cells.length)]);
  if (before === now) return;
  const expected =
    "the id and size of the dataset: cells were moved after the file was written, and what stands here by position is of others. Take this part out of the extension to read values alone";
  tell(reading, path, "interchange/moved-cells", expected, value);
}
