/**
 * The shape of the structure of a dataset: names, codes, dimensions, measures and attributes, each with its check.
 */

import type { CodeListRef } from "../../classification/code-list";
import { REF_FIELDS } from "../../classification/code-list";
import { circlesIn, elementsOf } from "../../foundation/collections";
import { type Inspection, report } from "../../foundation/inspection";
import type { IssuePath } from "../../foundation/issue";
import { byField, named, withRule } from "../../foundation/parts";
import { id, key, oneOf, text } from "../../foundation/plain-shapes";
import {
  anything,
  checkedBy,
  type Fields,
  listOf,
  type ObjectShape,
  objectOf,
  optional,
  required,
  type Shape,
} from "../../foundation/shape";
import { PARTS, partId } from "./components";
import type { DataAttribute, DataCode, DataDimension, DataMeasure, Dataset } from "./dataset";
import { isLanguage } from "./names";

/** Texts by language, at least one. */
export const namesShape: Shape = checkedBy((value, path, inspection) => {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [];
  if (entries.length === 0)
    report(inspection, path, "interchange/invalid-names", 'names by language, as { en: "Visits" }', value);
  for (const [language, name] of entries) {
    const place = [...path, language];
    if (!isLanguage(language))
      report(
        inspection,
        place,
        "interchange/invalid-names",
        "named by the tag of a language, as en or zh-Hant",
        language,
      );
    text.check(name, place, inspection);
  }
});

const code = objectOf<DataCode>({ id: required(id), names: optional(namesShape), parent: optional(key) });
const listed: Shape = listOf(named("code", byField("id"), code));
/** Codes by ids of their own, none of which lies in itself. */
export const codesShape: Shape = checkedBy((value, path, inspection) => {
  const before = inspection.issues.length;
  listed.check(value, path, inspection);
  if (inspection.issues.length === before) checkParents(value as readonly DataCode[], path, inspection);
});

function checkParents(given: readonly DataCode[], path: IssuePath, inspection: Inspection): void {
  const places = new Map<string, number>();
  for (const [at, { id: each }] of given.entries())
    if (places.has(each)) reportTwice(inspection, [...path, at, "id"], each);
    else places.set(each, at);
  for (const [at, { parent }] of given.entries())
    if (parent !== undefined && !places.has(parent))
      report(
        inspection,
        [...path, at, "parent"],
        "interchange/unknown-code",
        "one of the codes beside it",
        parent,
      );
  for (const at of circlesIn(
    given.map(({ parent }) => (parent === undefined ? undefined : places.get(parent))),
  ))
    report(
      inspection,
      [...path, at, "parent"],
      "interchange/cyclic-parents",
      "a code that does not itself lie in this one",
      given[at]?.parent,
    );
}

function reportTwice(inspection: Inspection, path: IssuePath, value: string): void {
  report(inspection, path, "interchange/duplicate-id", "an id that nothing beside it has", value);
}

const list = objectOf<CodeListRef>(REF_FIELDS);
const COMPONENT = { id: required(id), names: optional(namesShape) };

/** What a dimension may say. */
export const roleShape: Shape = oneOf({ time: true, area: true, indicator: true });

const dimension = objectOf<DataDimension>({
  ...COMPONENT,
  role: optional(roleShape),
  codes: required(codesShape),
  list: optional(list),
});
const measure = objectOf<DataMeasure>(COMPONENT);
const attribute = objectOf<DataAttribute>({
  ...COMPONENT,
  codes: optional(codesShape),
  list: optional(list),
});

function components(noun: string, shape: ObjectShape, atLeast = 0): Shape {
  return listOf(named(noun, byField("id"), shape), atLeast);
}

const fields: Fields<Dataset> = {
  id: required(id),
  agency: optional(id),
  version: optional(id),
  names: required(namesShape),
  notes: optional(listOf(namesShape)),
  source: optional(namesShape),
  updated: optional(text),
  dimensions: required(components("dimension", dimension)),
  measures: required(components("measure", measure, 1)),
  attributes: required(components("attribute", attribute)),
  // Looked at by themselves, when the structure is known.
  figures: required(anything),
};

/** A dataset but for its figures; that its components have ids of their own, those of bounds included. */
export const structureShape: ObjectShape = withRule(objectOf<Dataset>(fields), (given, path, inspection) => {
  const taken = new Set<string>();
  for (const kind of ["dimensions", "measures", "attributes"])
    for (const [at, component] of elementsOf(given[kind]).entries()) {
      const { id: own } = (component ?? {}) as { readonly id?: unknown };
      if (typeof own !== "string") continue;
      const ids = kind === "measures" ? PARTS.map((part) => partId(own, part)) : [own];
      if (ids.some((each) => taken.has(each))) reportTwice(inspection, [...path, kind, at, "id"], own);
      for (const each of ids) taken.add(each);
    }
});
