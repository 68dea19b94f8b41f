/**
 * The dimensions of a message, in the order of keys: their codes by index, and which level of a message has them.
 */

import type { IssuePath } from "../../foundation/issue";
import type { DataCode, DataDimension } from "../dataset/dataset";
import {
  fieldsIn,
  type Given,
  listIn,
  objectIn,
  plainText,
  type Reading,
  scalarText,
  tell,
  textIn,
} from "./read-given";
import { codeListIn, namesIn } from "./read-names";

/** Where the values of a component stand. */
export type Level = "dataSet" | "dimensionGroup" | "series" | "observation";

/** A value of a dimension: its code, and of a period its first day. */
export interface ReadValue extends DataCode {
  readonly start?: string;
}

/** A dimension of a message. */
export interface ReadDimension extends Omit<DataDimension, "codes"> {
  readonly level: Level;
  readonly path: IssuePath;
  /** Its place in keys; infinite where the message does not say it. */
  readonly position: number;
  /** As the indices of keys count them. */
  readonly values: readonly ReadValue[];
  /** As tables list them. */
  readonly ordered: readonly ReadValue[];
}

/** A component as it stands, with the place of its level among all. */
export interface PlacedComponent {
  readonly id: string;
  readonly given: Given;
  readonly level: Level;
  readonly path: IssuePath;
}

/** The components of a kind, level by level; one without an id is an issue, as is a level that there is not. */
export function componentsIn(
  structure: Given,
  kind: "dimensions" | "measures" | "attributes",
  levels: readonly Level[],
  path: IssuePath,
  reading: Reading,
): readonly PlacedComponent[] {
  const holder = fieldsIn(structure[kind], [...path, kind], reading);
  for (const level of Object.keys(holder))
    if (!(levels as readonly string[]).includes(level) && !level.startsWith("x-"))
      tell(
        reading,
        [...path, kind, level],
        "interchange/unknown-level",
        `one of ${levels.join(", ")}`,
        level,
      );
  return levels.flatMap((level) => {
    const listed = listIn(holder[level], [...path, kind, level], reading);
    return listed.flatMap((component, at): PlacedComponent[] => {
      const place = [...path, kind, level, at];
      const given = objectIn(component) ?? {};
      const id = textIn(given["id"]);
      if (id !== undefined) return [{ id, given, level, path: place }];
      tell(reading, [...place, "id"], "interchange/missing-id", "the id of a component", given["id"]);
      return [];
    });
  });
}

/** The dimensions as a message lists them. */
export function dimensionsIn(structure: Given, path: IssuePath, reading: Reading): readonly ReadDimension[] {
  const components = componentsIn(
    structure,
    "dimensions",
    ["dataSet", "series", "observation"],
    path,
    reading,
  );
  return components.map((component) => readDimension(component, reading));
}

/** Dimensions in the order of keys; those that do not say their place come last, as the message lists them. */
export function inKeyOrder(dimensions: readonly ReadDimension[]): readonly ReadDimension[] {
  return [...dimensions].sort((one, other) =>
    one.position === other.position ? 0 : one.position - other.position,
  );
}

function readDimension({ id, given, level, path }: PlacedComponent, reading: Reading): ReadDimension {
  const names = namesIn({ id, name: given["name"], names: given["names"] }, reading.language);
  const role = roleOf(id, given);
  const { keyPosition: position } = given;
  if (level === "dataSet" && Array.isArray(given["values"]) && given["values"].length > 1)
    tell(
      reading,
      [...path, "values"],
      "interchange/invalid-field",
      "the one value of all figures",
      given["values"],
    );
  const list = codeListIn(given);
  const values = listIn(given["values"], [...path, "values"], reading).map((value, index) =>
    readValue(value, [...path, "values", index], reading),
  );
  return {
    id,
    ...(names !== undefined && { names }),
    ...(role !== undefined && { role }),
    ...(list !== undefined && { list }),
    level,
    path,
    position: typeof position === "number" ? position : Number.POSITIVE_INFINITY,
    values,
    ordered: inOrder(values, given["values"]),
  };
}

/** One value of a component, by its id or by the value itself. */
export function readValue(value: unknown, path: IssuePath, reading: Reading): ReadValue {
  const given = objectIn(value) ?? {};
  const id = textIn(given["id"]) ?? scalarText(given["value"], path, "value", reading);
  if (id === undefined || id.trim() === "") {
    tell(reading, [...path, "id"], "interchange/missing-id", "the id of a code, or a value", given["id"]);
    return { id: "" };
  }
  const names = namesIn({ id, name: given["name"], names: given["names"] }, reading.language);
  const parent = textIn(given["parent"]);
  const start = textIn(given["start"]);
  return {
    id,
    ...(names !== undefined && { names }),
    ...(parent !== undefined && { parent }),
    ...(start !== undefined && { start }),
  };
}

/** Values by the order that they state, where all of them state one; otherwise as they stand. */
export function inOrder<Value>(values: readonly Value[], given: unknown): readonly Value[] {
  const orders = (Array.isArray(given) ? given : []).map((value) => objectIn(value)?.["order"]);
  if (!orders.every((order) => typeof order === "number")) return values;
  const places = values.map((_, index) => index);
  places.sort((one, other) => (orders[one] as number) - (orders[other] as number) || one - other);
  return places.map((place) => values[place] as Value);
}

/** Codes without repetition; a parent that the message only names is a code too. */
export function codesOf(
  values: readonly ReadValue[],
  isRepeated: (value: ReadValue) => void,
): readonly DataCode[] {
  const codes = new Map<string, DataCode>();
  for (const value of values) {
    const { start: _, ...code } = value;
    if (codes.has(code.id)) isRepeated(value);
    else codes.set(code.id, code);
  }
  for (const { parent } of [...codes.values()])
    if (parent !== undefined && !codes.has(parent)) codes.set(parent, { id: parent });
  return [...codes.values()];
}

/** What a dimension is of, by the concept that it names as its role; by its id where it names none. */
function roleOf(id: string, given: Given): DataDimension["role"] {
  if (id === "TIME_PERIOD") return "time";
  const stated = given["roles"] ?? given["role"] ?? undefined;
  const roles = stated === undefined ? [id] : [stated].flat();
  const words = new Set(roles.map((role) => plainText(role)?.toUpperCase()));
  if (words.has("TIME_PERIOD") || words.has("TIME")) return "time";
  if (words.has("REF_AREA")) return "area";
  return words.has("INDICATOR") ? "indicator" : undefined;
}
