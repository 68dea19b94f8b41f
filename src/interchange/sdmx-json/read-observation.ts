/**
 * An observation of a message: the figures of its measures, at the key of its codes, with all that is said of them.
 */

import type { IssuePath } from "../../foundation/issue";
import type { MeasurePart } from "../dataset/components";
import type { DataFigure } from "../dataset/dataset";
import { keyText } from "../dataset/key-text";
import { ownField, setOwnField } from "../dataset/own-field";
import { readParts } from "../dataset/reading";
import { YEAR_START } from "./message";
import { type Reading, tell } from "./read-given";
import type { Group, ReadGroups } from "./read-groups";
import { attributesSaid, type Said, saidAbove, sayAnnotations, sayCells } from "./read-said";
import type { ReadStructure } from "./read-structure";

/** Where figures go. */
export interface FigureSink {
  readonly figures: DataFigure[];
  /** The keys that there are. */
  readonly seen: Set<string>;
  /** The id of the attribute that annotations become. */
  readonly annotationId: string;
  /** The ids of attributes that figures have, and `PERIODS` where periods say where their years start. */
  readonly used: Set<string>;
}

/** No attribute is called so. */
export const PERIODS = "";

/** Reads the cells of an observation: with their path, what is said of it above, and the indices of its dimensions. */
export type ObservationReader = (
  cells: readonly unknown[],
  path: IssuePath,
  above: Said,
  indices: readonly number[],
) => void;

/** The reader for the observations of a data set. */
export function observationReader(
  structure: ReadStructure,
  { groupsOf }: ReadGroups,
  sink: FigureSink,
  reading: Reading,
): ObservationReader {
  const { attributes, components } = structure;
  const ids = structure.dimensions.map(({ id }) => id);
  const readFigures = figureReader(structure, sink, reading);

  const saidOf = (cells: readonly unknown[], path: IssuePath, above: Said, indices: readonly number[]) => {
    const said = saidAbove(above);
    if (attributes.dimensionGroup.length > 0) {
      sayGroups(said, structure, groupsOf(indices), path, reading);
    }
    sayCells(said, attributes.observation, cells, path, { from: components.length });
    sayAnnotations(said, structure, cells, path, components.length + attributes.observation.length);
    return said;
  };

  return (cells, path, above, indices) => {
    const said = saidOf(cells, path, above, indices);
    const key = keyOf(structure, said, sink, indices);
    const place = keyText(ids, key);
    if (sink.seen.has(place)) {
      const expected =
        "the only observation of its key; read one data set after the other with the option dataSet";
      tell(reading, path, "interchange/duplicate-figure", expected, path.at(-1));
      return;
    }
    sink.seen.add(place);
    readFigures(key, said, cells, path);
  };
}

/** Adds what is said of the groups of an observation; two of them must not contradict each other. */
function sayGroups(
  said: Said,
  structure: ReadStructure,
  groups: readonly Group[],
  path: IssuePath,
  reading: Reading,
): void {
  const { dimensionGroup } = structure.attributes;
  sayCells(said, dimensionGroup, [], path);
  const together = saidAbove();
  for (const group of groups) {
    const alone = saidAbove();
    sayCells(alone, dimensionGroup, group.cells, group.path, { defaults: false });
    sayAnnotations(said, structure, group.cells, group.path, dimensionGroup.length);
    for (const [id, text] of Object.entries({ ...alone.attributes, ...alone.parts })) {
      const other = ownField(together.attributes, id) ?? text;
      if (JSON.stringify(other) === JSON.stringify(text)) setOwnField(together.attributes, id, text);
      else
        tell(
          reading,
          group.path,
          "interchange/contradicting-attributes",
          `the same of ${id} as another group says`,
          text,
        );
    }
    for (const [id, text] of Object.entries(alone.attributes)) setOwnField(said.attributes, id, text);
    for (const [id, text] of Object.entries(alone.parts)) setOwnField(said.parts, id, text);
  }
}

/** The codes of an observation; where the first day of a reporting year made one of them, it is said no more. */
function keyOf(
  { dimensions, codes }: ReadStructure,
  { attributes }: Said,
  { used }: FigureSink,
  indices: readonly number[],
): DataFigure["key"] {
  const { [YEAR_START]: start } = attributes;
  const yearStart = typeof start === "string" ? start : undefined;
  const key: Record<string, string> = {};
  for (const [at, dimension] of codes.entries()) {
    const { id } = dimensions[at] as ReadStructure["dimensions"][number];
    const index = indices[at] as number;
    setOwnField(key, id, dimension.codeAt(index, yearStart));
    if (yearStart === undefined || !dimension.dependsOn(index, yearStart)) continue;
    delete attributes[YEAR_START];
    used.add(PERIODS);
  }
  return key;
}

type FoundParts = { [Part in MeasurePart]?: string };

/** Reads the figures of a key out of cells. */
function figureReader(
  { components, measures, partOf }: ReadStructure,
  { figures, annotationId, used }: FigureSink,
  { issues }: Reading,
): (key: DataFigure["key"], said: Said, cells: readonly unknown[], path: IssuePath) => void {
  const placeOf = (id: string) => {
    const { measure = id, part = "value" } = partOf(id) ?? {};
    return { at: measures.findIndex((each) => each.id === measure), part };
  };
  const placed = components.map((component) => ({ ...placeOf(component.id), read: component.read }));

  return (key, said, cells, path) => {
    const found: (FoundParts | undefined)[] = measures.map(() => undefined);
    const put = (at: number, part: MeasurePart, text: string) => {
      const parts = found[at] ?? {};
      parts[part] = text;
      found[at] = parts;
    };
    for (const [column, { at, part, read }] of placed.entries()) {
      const text = read(cells[column], path, column);
      if (text !== undefined) put(at, part, text);
    }
    // Bounds may be attributes, and of a measure that has no figure here there is none.
    const parts = Object.entries(said.parts);
    for (const [id, text] of parts) {
      const { at, part } = placeOf(id);
      if (found[at] !== undefined || part === "lower" || part === "upper") put(at, part, text);
    }
    // An observation of which nothing is known is one of all measures.
    const isEmpty = found.every((each) => each === undefined);
    const attributes = attributesSaid(said, annotationId);
    for (const id in attributes) used.add(id);
    for (const [at, { id: measure }] of measures.entries()) {
      const texts = found[at] ?? (isEmpty ? {} : undefined);
      const read = texts && readParts(texts, () => path, issues);
      if (read === undefined) continue;
      figures.push({ key, measure, ...read, ...(attributes !== undefined && { attributes }) });
    }
  };
}
