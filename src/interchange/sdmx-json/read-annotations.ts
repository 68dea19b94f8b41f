/**
 * The annotations of a message: those of figures become an attribute, and all others notes of the dataset.
 */

import type { IssuePath } from "../../foundation/issue";
import type { Dataset, Names } from "../dataset/dataset";
import { ANNOTATION_TYPES } from "./message";
import { type Given, listIn, objectIn, plainText, type Reading, tell, textIn } from "./read-given";
import { namesIn } from "./read-names";

/** The annotations of a structure while its figures are read. */
export interface ReadAnnotations {
  /** The text of one that a figure has. */
  readonly ofFigure: (index: unknown, path: IssuePath) => Names | undefined;
  /** What the others say of the dataset, when the figures are read. */
  readonly ofDataset: () => Pick<Dataset, "notes" | "source" | "updated">;
}

/** The annotations of a structure. */
export function annotationsIn(structure: Given, path: IssuePath, reading: Reading): ReadAnnotations {
  const listed = listIn(structure["annotations"], [...path, "annotations"], reading).map(
    (annotation) => objectIn(annotation) ?? {},
  );
  const texts = listed.map((annotation) => textsOf(annotation, reading.language));
  const ofFigures = new Set<number>();
  return {
    ofFigure(index, at) {
      if (typeof index === "number" && index in texts) {
        ofFigures.add(index);
        return texts[index];
      }
      return tell(
        reading,
        at,
        "interchange/unknown-index",
        `the index of one of ${texts.length} annotations`,
        index,
      );
    },
    ofDataset() {
      const places = placesIn(structure);
      const about = descriptionOf(structure, reading.language);
      const notes: Names[] = about === undefined ? [] : [about];
      const said: { source?: Names; updated?: string } = {};
      for (const [index, annotation] of listed.entries()) {
        const { type, value } = annotation;
        const words = namesIn({ name: annotation["text"], names: annotation["texts"] }, reading.language);
        const at = places.get(index) ?? [];
        const text = texts[index];
        for (const place of at) if (text !== undefined) notes.push(placed(text, place));
        if (at.length > 0 || ofFigures.has(index)) continue;
        const day = textIn(value);
        if (type === ANNOTATION_TYPES.source && words !== undefined && said.source === undefined)
          said.source = words;
        else if (type === ANNOTATION_TYPES.updated && day !== undefined && said.updated === undefined)
          said.updated = day;
        else if (type === ANNOTATION_TYPES.note && words !== undefined) notes.push(words);
        else if (text !== undefined) notes.push(text);
      }
      return { ...(notes.length > 0 && { notes }), ...said };
    },
  };
}

/** What an annotation says: its title, or its type where it has none, its value and its text. */
function textsOf(annotation: Given, language: string): Names | undefined {
  const { title, type, value, text, texts } = annotation;
  const words = namesIn({ name: text, names: texts }, language);
  const before = [textIn(title) ?? textIn(type), textIn(value)].filter((word) => word !== undefined);
  if (words === undefined) return before.length === 0 ? undefined : { [language]: joined(before) };
  return Object.fromEntries(Object.entries(words).map(([tag, word]) => [tag, joined([...before, word])]));
}

/** A part that ends as a sentence does needs no colon behind it. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => text + (/[.!?:。！？：]$/.test(text) ? " " : ": ") + part);
}

function placed(texts: Names, place: string): Names {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, `${place}: ${text}`]));
}

function descriptionOf(structure: Given, language: string): Names | undefined {
  return namesIn({ name: structure["description"], names: structure["descriptions"] }, language);
}

/** The components and values that have annotations, by the index of the annotation. */
function placesIn(structure: Given): ReadonlyMap<number, readonly string[]> {
  const places = new Map<number, string[]>();
  const look = (annotated: Given, place: string) => {
    const indices = annotated["annotations"];
    for (const index of Array.isArray(indices) ? indices : [])
      if (typeof index === "number") places.set(index, [...(places.get(index) ?? []), place]);
  };
  for (const kind of ["dimensions", "measures", "attributes"])
    for (const level of Object.values(objectIn(structure[kind]) ?? {}))
      for (const component of Array.isArray(level) ? level : []) {
        const given = objectIn(component) ?? {};
        const id = textIn(given["id"]) ?? "";
        look(given, id);
        for (const value of Array.isArray(given["values"]) ? given["values"] : []) {
          const { id: code, value: text, ...rest } = objectIn(value) ?? {};
          look(rest, `${id} ${textIn(code) ?? plainText(text) ?? ""}`.trim());
        }
      }
  return places;
}
