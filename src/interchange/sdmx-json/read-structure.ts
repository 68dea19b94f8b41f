/**
 * The structure of a message: what its keys, cells and attributes mean.
 */

import type { IssuePath } from "../../foundation/issue";
import type { MeasurePart } from "../dataset/components";
import type { DataAttribute, Dataset, Names } from "../dataset/dataset";
import { measuresIn } from "../dataset/reading";
import { annotationsIn, type ReadAnnotations } from "./read-annotations";
import { type CellReader, cellReader } from "./read-cells";
import {
  componentsIn,
  dimensionsIn,
  inKeyOrder,
  type Level,
  type PlacedComponent,
  type ReadDimension,
} from "./read-dimensions";
import { type Given, listIn, objectIn, plainText, type Reading, tell, textIn } from "./read-given";
import { measuresOf, type ReadMeasure } from "./read-measures";
import type { Placed } from "./read-message";
import { codeListIn, namesIn } from "./read-names";
import type { ReadOptions } from "./read-options";
import { type DimensionCodes, dimensionCodes } from "./read-periods";
import { type StructureRef, structureOfAddress, structureOfUrn } from "./urn";

/** An attribute of a message; one that is part of a measure says so. */
export interface ReadAttribute extends CellReader {
  readonly id: string;
  readonly names?: Names;
  readonly list?: DataAttribute["list"];
  readonly part: { readonly measure: string; readonly part: MeasurePart } | undefined;
  /** The dimensions on which it depends, where the message says some. */
  readonly depends: readonly string[] | undefined;
}

/** The structure of a message. */
export interface ReadStructure {
  readonly ref: StructureRef | undefined;
  readonly names: Names | undefined;
  /** In the order of keys. */
  readonly dimensions: readonly ReadDimension[];
  readonly codes: readonly DimensionCodes[];
  /** The places of the dimensions in the order in which the message lists them. */
  readonly listed: readonly number[];
  /** In the order of cells. */
  readonly components: readonly ReadMeasure[];
  /** Those that are no bounds of others, and the part of a measure that each component is. */
  readonly measures: readonly ReadMeasure[];
  readonly partOf: ReturnType<typeof measuresIn>["partOf"];
  readonly attributes: Readonly<Record<Level, readonly ReadAttribute[]>>;
  readonly annotations: ReadAnnotations;
}

/** The structure at a place of a message. */
export function readStructure(
  { given, path }: Placed,
  options: ReadOptions,
  reading: Reading,
): ReadStructure {
  const asListed = dimensionsIn(given, path, reading);
  const dimensions = inKeyOrder(asListed);
  const components = measuresOf(given, path, reading);
  const levels: readonly Level[] = ["dataSet", "dimensionGroup", "series", "observation"];
  const placed = componentsIn(given, "attributes", levels, path, reading);
  const { measures, partOf } = measuresIn(
    components.map(({ id }) => id),
    placed.map(({ id }) => id),
  );
  const read = placed.map((component) => readAttribute(component, partOf(component.id), reading));
  const at = (level: Level) => read.filter((_, index) => placed[index]?.level === level);
  return {
    ref: options.id === undefined ? structureRef(given, path, reading) : { id: options.id },
    names: namesIn({ name: given["name"], names: given["names"] }, reading.language),
    dimensions,
    codes: dimensions.map((dimension) => dimensionCodes(dimension, reading)),
    listed: asListed.map((dimension) => dimensions.indexOf(dimension)),
    components,
    measures: components.filter(({ id }) => measures.includes(id)),
    partOf,
    attributes: {
      dataSet: at("dataSet"),
      dimensionGroup: at("dimensionGroup"),
      series: at("series"),
      observation: at("observation"),
    },
    annotations: annotationsIn(given, path, reading),
  };
}

function readAttribute(
  component: PlacedComponent,
  part: ReadAttribute["part"],
  reading: Reading,
): ReadAttribute {
  const { id, given } = component;
  const names = namesIn({ id, name: given["name"], names: given["names"] }, reading.language);
  const list = codeListIn(given);
  const depends = objectIn(given["relationship"])?.["dimensions"];
  return {
    id,
    ...(names !== undefined && { names }),
    ...(list !== undefined && { list }),
    ...cellReader(component, reading),
    part,
    depends: Array.isArray(depends) ? depends.flatMap((id) => plainText(id) ?? []) : undefined,
  };
}

/** What the data are known by: the first link that names a structure, or what stands in its place in older messages. */
function structureRef(structure: Given, path: IssuePath, reading: Reading): StructureRef | undefined {
  const links = listIn(structure["links"], [...path, "links"], reading).map((link) => objectIn(link) ?? {});
  for (const { urn } of links) {
    const ref = typeof urn === "string" ? structureOfUrn(urn) : undefined;
    if (ref !== undefined) return ref;
  }
  for (const address of [...links.map(({ href }) => href), structure["uri"]]) {
    const ref = typeof address === "string" ? structureOfAddress(address) : undefined;
    if (ref !== undefined) return ref;
  }
  const id = textIn(structure["id"]);
  if (id !== undefined) return { id };
  const expected =
    "links that name a dataflow or a data structure; give the id of the dataset with the option id";
  return tell(reading, [...path, "links"], "interchange/missing-id", expected, structure["links"]);
}

/** The attributes of a dataset: those of all levels but for parts of measures. */
export function attributesOf({ attributes }: ReadStructure): readonly DataAttribute[] {
  const all = [
    ...attributes.dataSet,
    ...attributes.dimensionGroup,
    ...attributes.series,
    ...attributes.observation,
  ];
  return all.flatMap(({ id, names, list, codes, part }): DataAttribute[] => {
    if (part !== undefined) return [];
    return [
      {
        id,
        ...(names !== undefined && { names }),
        ...(codes !== undefined && { codes }),
        ...(list !== undefined && { list }),
      },
    ];
  });
}

/** The dimensions of a dataset, when its figures are read. */
export function dimensionsOf({ dimensions, codes }: ReadStructure): Dataset["dimensions"] {
  return dimensions.map(({ id, names, role, list }, at) => ({
    id,
    ...(names !== undefined && { names }),
    ...(role !== undefined && { role }),
    codes: codes[at]?.codes() ?? [],
    ...(list !== undefined && { list }),
  }));
}
