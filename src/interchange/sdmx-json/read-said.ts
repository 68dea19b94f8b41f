/**
 * What a message says of figures at one of its levels: attributes, parts of measures that are written as attributes, and
 * annotations.
 */

import type { IssuePath } from "../../foundation/issue";
import type { DataFigure, DataText, Names } from "../dataset/dataset";
import { setOwnField } from "../dataset/own-field";
import type { AttributeText } from "./read-cells";
import type { ReadAttribute, ReadStructure } from "./read-structure";

/** The attributes that figures have, the texts of parts by component, and the texts of annotations. */
export interface Said {
  readonly attributes: Record<string, NonNullable<AttributeText>>;
  readonly parts: Record<string, string>;
  readonly annotations: Names[];
}

/** Nothing yet, or what was said at the level above. */
export function saidAbove(above?: Said): Said {
  return {
    attributes: { ...above?.attributes },
    parts: { ...above?.parts },
    annotations: above === undefined ? [] : [...above.annotations],
  };
}

/**
 * Adds what the cells of a level say. An attribute without a cell says what it says by default; `from` is the place of the
 * first cell among the others beside it.
 */
export function sayCells(
  said: Said,
  attributes: readonly ReadAttribute[],
  cells: readonly unknown[],
  path: IssuePath,
  { from = 0, defaults = true } = {},
): void {
  for (let at = 0; at < attributes.length; at++) {
    const attribute = attributes[at] as ReadAttribute;
    const cell = cells[from + at];
    const isThere = cell !== undefined && cell !== null;
    if (isThere) say(said, attribute, attribute.read(cell, path, from + at));
    else if (defaults) say(said, attribute, attribute.fallback);
  }
}

function say({ attributes, parts }: Said, { id, part }: ReadAttribute, text: AttributeText): void {
  if (text === undefined) return;
  if (part === undefined) setOwnField(attributes, id, text);
  else setOwnField(parts, id, typeof text === "string" ? text : JSON.stringify(text));
}

/** Adds the annotations whose indices stand in a list, from a place on. */
export function sayAnnotations(
  said: Said,
  { annotations }: ReadStructure,
  indices: readonly unknown[],
  path: IssuePath,
  from = 0,
): void {
  for (let at = from; at < indices.length; at++) {
    const text = annotations.ofFigure(indices[at], [...path, at]);
    if (text !== undefined) said.annotations.push(text);
  }
}

/** The attributes of a figure, with its annotations as one of them. */
export function attributesSaid(
  { attributes, annotations }: Said,
  annotationId: string,
): DataFigure["attributes"] {
  const [first, ...others] = annotations;
  if (first !== undefined) {
    const texts: DataText | readonly DataText[] = others.length === 0 ? first : annotations;
    return { ...attributes, [annotationId]: texts };
  }
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}
