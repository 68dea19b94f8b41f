/**
 * The dimensions of a JSON-stat file in the order of its cells. Before version 2.0 their order, sizes and roles stood among
 * them, later beside them.
 *
 * @source JSON-stat 2.0, full specification, dimension, id, size, role
 */

import type { CodeListRef } from "../../classification/code-list";
import type { IssuePath } from "../../foundation/issue";
import type { DataCode, DataDimension, Names } from "../dataset/dataset";
import { ownField } from "../dataset/own-field";
import { periodOfSdmx } from "../sdmx/periods";
import type { FoundDataset } from "./find-dataset";
import { OURS, ROLES } from "./json-stat";
import { readCategory } from "./read-category";
import { type ReadUnit, readUnits } from "./read-units";
import {
  allNamesAt,
  type Fields,
  fieldsAt,
  idsAt,
  isFields,
  listAt,
  namesAt,
  needed,
  type Reading,
  tell,
} from "./reading";

/** A dimension of a file: its codes in the order of tables, its `cells` in that of its cells. */
export interface ReadAxis extends DataDimension {
  readonly cells: readonly string[];
  readonly units: ReadonlyMap<string, ReadUnit>;
  /** Its category, for the notes in it. */
  readonly category: Fields;
  readonly path: IssuePath;
  readonly note: unknown;
}

/** The axes of a file, or fewer with issues. `isOurs` is a file of ours, in which time is named as it was. */
export function readAxes(
  reading: Reading,
  { fields, path }: FoundDataset,
  isOurs: boolean,
): readonly ReadAxis[] {
  const dimensionPath = [...path, "dimension"];
  const dimensions = fieldsAt(
    reading,
    dimensionPath,
    needed(reading, dimensionPath, fields["dimension"], "an object"),
  );
  const isBefore = !Array.isArray(fields["id"]) && Array.isArray(dimensions["id"]);
  const [holder, place] = isBefore ? [dimensions, dimensionPath] : [fields, path];
  const told = reading.issues.length;
  const ids = idsAt(
    reading,
    [...place, "id"],
    needed(reading, [...place, "id"], holder["id"], "an array of ids"),
  );
  if (reading.issues.length > told) return [];
  const roles = readRoles(reading, [...place, "role"], holder["role"], ids);
  const known = new Set(ids);
  for (const id of Object.keys(dimensions)) {
    const isLayout = ["id", "size", "role"].includes(id) && !isDimension(dimensions[id]);
    if (!known.has(id) && !isLayout)
      tell(
        reading,
        [...dimensionPath, id],
        "interchange/unknown-component",
        "of a dimension that id names",
        id,
      );
  }
  const before = reading.issues.length;
  const axes = ids.map((id) =>
    readAxis(reading, [...dimensionPath, id], id, ownField(dimensions, id), roles.get(id), isOurs),
  );
  const size = listAt(
    reading,
    [...place, "size"],
    needed(reading, [...place, "size"], holder["size"], "an array of numbers"),
  );
  if (size.length !== ids.length && Array.isArray(holder["size"]))
    tell(reading, [...place, "size"], "interchange/wrong-size", `an array of ${ids.length}, as id has`, size);
  else if (reading.issues.length === before)
    axes.forEach(({ cells }, at) => {
      if (size[at] !== cells.length)
        tell(
          reading,
          [...place, "size", at],
          "interchange/wrong-size",
          `${cells.length}, as it has categories`,
          size[at],
        );
    });
  return axes;
}

function isDimension(value: unknown): boolean {
  return isFields(value) && "category" in value;
}

function readRoles(
  reading: Reading,
  path: IssuePath,
  value: unknown,
  ids: readonly string[],
): ReadonlyMap<string, DataDimension["role"]> {
  const roles = new Map<string, DataDimension["role"]>();
  const fields = fieldsAt(reading, path, value);
  for (const [role, name] of Object.entries(ROLES))
    listAt(reading, [...path, name], fields[name]).forEach((id, at) => {
      const place = [...path, name, at];
      if (!ids.includes(id as string))
        tell(reading, place, "interchange/unknown-component", "the id of a dimension", id);
      else if (roles.has(id as string))
        tell(reading, place, "interchange/duplicate-id", "in one role only", id);
      else roles.set(id as string, role as DataDimension["role"]);
    });
  return roles;
}

function readAxis(
  reading: Reading,
  path: IssuePath,
  id: string,
  value: unknown,
  role: DataDimension["role"],
  isOurs: boolean,
): ReadAxis {
  if (value === undefined)
    tell(reading, path, "interchange/unknown-component", "described, as id names it", value);
  const fields = fieldsAt(reading, path, value);
  const place = [...path, "category"];
  const category = isFields(fields["category"]) ? fields["category"] : {};
  const codesRead = value === undefined ? [] : readCategory(reading, place, fields["category"]);
  const units = readUnits(
    reading,
    [...place, "unit"],
    category["unit"],
    new Set(codesRead.map((code) => code.id)),
  );
  const names = namesAt(reading, [...path, "label"], fields["label"]);
  const inFile = { id, units, category, path, note: fields["note"], ...(role !== undefined && { role }) };
  const extension = isOurs && isFields(fields["extension"]) ? fields["extension"][OURS] : undefined;
  if (isFields(extension))
    return { ...inFile, ...extended(reading, [...path, "extension", OURS], extension, names, codesRead) };
  const codes = role === "time" && !isOurs ? withPeriods(codesRead) : codesRead;
  return { ...inFile, ...(names !== undefined && { names }), codes, cells: codes.map((code) => code.id) };
}

/** With what our extension says: names in all languages, the order of tables and the list. */
function extended(
  reading: Reading,
  path: IssuePath,
  extension: Fields,
  label: Names | undefined,
  given: readonly DataCode[],
): Pick<ReadAxis, "names" | "codes" | "cells" | "list"> {
  const named = fieldsAt(reading, [...path, "codes"], extension["codes"]);
  const codes = given.map((code): DataCode => {
    if (!Object.hasOwn(named, code.id)) return code;
    const names = allNamesAt(reading, [...path, "codes", code.id], named[code.id]) ?? {};
    const { names: _, ...rest } = code;
    return Object.keys(names).length === 0 ? rest : { ...rest, names };
  });
  const names = allNamesAt(reading, [...path, "names"], extension["names"]) ?? label;
  const cells = codes.map(({ id }) => id);
  return {
    ...(names !== undefined && { names }),
    ...(extension["list"] !== undefined && { list: extension["list"] as CodeListRef }),
    codes: ordered(reading, [...path, "order"], extension["order"], codes),
    cells,
  };
}

function ordered(
  reading: Reading,
  path: IssuePath,
  order: unknown,
  codes: readonly DataCode[],
): readonly DataCode[] {
  if (order === undefined) return codes;
  const byId = new Map(codes.map((code) => [code.id, code]));
  const ids = idsAt(reading, path, order);
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  if (inOrder.length === codes.length && ids.length === codes.length) return inOrder;
  tell(reading, path, "interchange/invalid-field", "all ids of the categories", order);
  return codes;
}

/** Codes of time as the library writes periods, `2012-03` for `2012M03`; all as they were where two would become one. */
function withPeriods(codes: readonly DataCode[]): readonly DataCode[] {
  const idOf = (id: string) => periodOfSdmx(id) ?? id;
  const renamed = codes.map(({ id, parent, ...code }) => ({
    id: idOf(id),
    ...code,
    ...(parent !== undefined && { parent: idOf(parent) }),
  }));
  return new Set(renamed.map(({ id }) => id)).size === codes.length ? renamed : codes;
}
