/**
 * The axes of a cube as dimensions of JSON-stat: categories, labels in one language, hierarchies and units; and beside them
 * what a label cannot say.
 */

import { getOrCreate } from "../../foundation/collections";
import type { DataAttribute, DataCode, DataFigure, Dataset, Names } from "../dataset/dataset";
import { nameOf, textIn } from "../dataset/names";
import type { Axis, Cube } from "./cube";
import {
  type DimensionExtension,
  type JsonStatCategory,
  type JsonStatDataset,
  type JsonStatDimension,
  type JsonStatUnit,
  OURS,
  ROLES,
} from "./json-stat";

/** The dimensions of a cube by their ids. */
export function writeDimensions(
  dataset: Dataset,
  { axes }: Cube,
  language: string,
): JsonStatDataset["dimension"] {
  return Object.fromEntries(
    axes.map((axis, at) => [axis.id, writeDimension(dataset, axis, dataset.dimensions[at], language)]),
  );
}

/** The ids of the axes that have a role. */
export function writeRoles({ axes }: Cube): Pick<JsonStatDataset, "role"> {
  const withRole = (role: keyof typeof ROLES) =>
    axes.filter((axis) => axis.role === role).map(({ id }) => id);
  const roles = Object.entries(ROLES).flatMap(([role, name]) => {
    const ids = withRole(role as keyof typeof ROLES);
    return ids.length === 0 ? [] : [[name, ids] as const];
  });
  return roles.length === 0 ? {} : { role: Object.fromEntries(roles) };
}

/** Whether names are all that a label in the language says. */
export function isLabel(names: Names, language: string): boolean {
  const languages = Object.keys(names);
  return languages.length === 1 && languages[0] === language;
}

function writeDimension(
  dataset: Dataset,
  axis: Axis,
  dimension: Dataset["dimensions"][number] | undefined,
  language: string,
): JsonStatDimension {
  const label = textIn(axis.names, language);
  const extension = writeExtension(axis, dimension?.codes ?? axis.codes, language);
  return {
    ...(label !== undefined && { label }),
    category: writeCategory(dataset, axis, language),
    ...(Object.keys(extension).length > 0 && { extension: { [OURS]: extension } }),
  };
}

function writeExtension(
  { kind, names, codes, list }: Axis,
  ordered: readonly DataCode[],
  language: string,
): DimensionExtension {
  if (kind === "bounds") return {};
  const named = codes.some((code) => code.names !== undefined);
  const others = codes.flatMap(({ id, names: given }) =>
    (given === undefined ? !named : isLabel(given, language)) ? [] : [[id, given ?? {}] as const],
  );
  const isMoved = ordered.some(({ id }, at) => codes[at]?.id !== id);
  return {
    ...(kind === "dimension" && names !== undefined && !isLabel(names, language) && { names }),
    ...(others.length > 0 && { codes: Object.fromEntries(others) }),
    ...(isMoved && { order: ordered.map(({ id }) => id) }),
    ...(list !== undefined && { list }),
  };
}

function writeCategory(dataset: Dataset, axis: Axis, language: string): JsonStatCategory {
  const { codes, role } = axis;
  const named = codes.some(({ names }) => names !== undefined);
  const child = new Map<string, string[]>();
  for (const { id, parent } of codes) {
    if (parent === undefined) continue;
    const children = child.get(parent);
    if (children === undefined) child.set(parent, [id]);
    else children.push(id);
  }
  const units = role === "indicator" ? writeUnits(dataset, axis, language) : [];
  return {
    index: codes.map(({ id }) => id),
    ...(named && { label: Object.fromEntries(codes.map((code) => [code.id, nameOf(code, language)])) }),
    ...(child.size > 0 && { child: Object.fromEntries(child) }),
    ...(units.length > 0 && { unit: Object.fromEntries(units) }),
  };
}

/** The unit of each category of which all figures have one; how many decimals they say, or else how many they have at most. */
function writeUnits(
  { figures, attributes }: Dataset,
  { id, kind }: Axis,
  language: string,
): readonly (readonly [string, JsonStatUnit])[] {
  const unit = attributes.find((attribute) => attribute.id === "UNIT_MEASURE");
  if (unit === undefined) return [];
  const found = new Map<string, { units: Set<unknown>; decimals: Set<unknown>; most: number }>();
  for (const figure of figures) {
    const category = kind === "measures" ? figure.measure : (figure.key[id] as string);
    const { attributes: said = {} } = figure;
    const seen = getOrCreate(found, category, () => ({ units: new Set(), decimals: new Set(), most: 0 }));
    seen.units.add(unitText(said, unit, language));
    seen.decimals.add(said["DECIMALS"]);
    seen.most = Math.max(seen.most, decimalsOf(figure));
  }
  return [...found].flatMap(([category, { units, decimals, most }]) => {
    const [label] = units;
    if (units.size !== 1 || typeof label !== "string") return [];
    const [said] = decimals;
    const stated = decimals.size === 1 && typeof said === "string" && /^\d{1,3}$/.test(said);
    return [[category, { decimals: stated ? Number(said) : most, label }] as const];
  });
}

/** `US dollars`, and of millions of them `US dollars × 10^6`, so that no client shows millions as ones. */
function unitText(
  { UNIT_MEASURE: said, UNIT_MULT: multiplier }: NonNullable<DataFigure["attributes"]>,
  { codes = [] }: DataAttribute,
  language: string,
): string | undefined {
  if (typeof said !== "string") return undefined;
  const code = codes.find(({ id }) => id === said);
  const name = code === undefined ? said : nameOf(code, language);
  if (multiplier === undefined || multiplier === "0") return name;
  return typeof multiplier === "string" ? `${name} × 10^${multiplier}` : undefined;
}

function decimalsOf({ value, lower, upper }: DataFigure): number {
  let most = 0;
  for (const digits of [
    value,
    lower && "digits" in lower ? lower.digits : undefined,
    upper && "digits" in upper ? upper.digits : undefined,
  ]) {
    const point = digits?.indexOf(".") ?? -1;
    if (digits !== undefined && point !== -1) most = Math.max(most, digits.length - point - 1);
  }
  return most;
}
