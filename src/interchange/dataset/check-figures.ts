/**
 * The figures of a dataset against its structure: keys of known codes, plain digits, bounds in order, no figure twice, and
 * one word for all figures of a key about its status and unit.
 */

import { hasFields } from "../../foundation/arguments";
import { elementsOf } from "../../foundation/collections";
import { type Inspection, report, reportUnreadable } from "../../foundation/inspection";
import type { ErrorCode, IssuePath } from "../../foundation/issue";
import type { DataBound, DataFigure, Dataset } from "./dataset";
import { isAbove, isPlainDigits } from "./digits";
import { keySaid, keyText } from "./key-text";
import { isLanguage } from "./names";

/** Adds what is wrong with the figures of a dataset whose structure is right. */
export function checkFigures(dataset: Dataset, inspection: Inspection): void {
  const { figures } = dataset;
  if (!Array.isArray(figures)) {
    report(inspection, ["figures"], "model/invalid-list", "an array", figures);
    return;
  }
  const check = figureCheck(dataset, inspection);
  for (const [at, figure] of elementsOf(figures).entries())
    try {
      check(figure, at);
    } catch {
      reportUnreadable(inspection, ["figures", at]);
    }
}

const FIELDS = new Set(["key", "measure", "value", "lower", "upper", "attributes"]);

/** Checks one figure after the other. */
function figureCheck({ dimensions, measures, attributes }: Dataset, inspection: Inspection) {
  const codesOf = dimensions.map(({ id, codes }) => [id, new Set(codes.map((code) => code.id))] as const);
  const known = new Set(dimensions.map(({ id }) => id));
  const measured = new Set(measures.map(({ id }) => id));
  const said = new Map(
    attributes.map(({ id, codes }) => [id, codes && new Set(codes.map((code) => code.id))]),
  );
  const seen = new Map<string, { readonly attributes: string; readonly measures: Set<string> }>();
  const ids = dimensions.map(({ id }) => id);

  const fault = (path: IssuePath, code: ErrorCode, expected: string, value: unknown) =>
    report(inspection, path, code, expected, value);

  const checkKey = (key: unknown, path: IssuePath): boolean => {
    if (!isObject(key)) {
      fault(path, "interchange/invalid-figure", "an object with the code of each dimension", key);
      return false;
    }
    const before = inspection.issues.length;
    for (const [id, codes] of codesOf)
      if (!Object.hasOwn(key, id) || !codes.has(key[id] as string))
        fault([...path, id], "interchange/unknown-code", `a code of the dimension ${id}`, key[id]);
    for (const id of Object.keys(key))
      if (!known.has(id))
        fault([...path, id], "interchange/unknown-component", "the id of a dimension of the dataset", id);
    return inspection.issues.length === before;
  };

  const checkBound = (bound: unknown, path: IssuePath): DataBound | undefined => {
    const { end, digits, ...others } = (isObject(bound) ? bound : {}) as Partial<
      Record<"end" | "digits", unknown>
    >;
    const isAt = (end === "closed" || end === "open") && isPlainDigits(digits);
    const isNowhere = (end === "unbounded" || end === "unknown") && digits === undefined;
    if ((isAt || isNowhere) && Object.keys(others).length === 0) return bound as DataBound;
    const expected =
      '{ end: "closed" or "open", digits: plain decimal text } or { end: "unbounded" or "unknown" }';
    fault(path, "interchange/invalid-bound", expected, bound);
    return undefined;
  };

  const checkAttributes = (given: unknown, path: IssuePath): void => {
    if (given === undefined) return;
    if (!isObject(given)) {
      fault(path, "interchange/invalid-figure", "an object with texts by the ids of attributes", given);
      return;
    }
    for (const [id, value] of Object.entries(given)) {
      if (!said.has(id))
        fault([...path, id], "interchange/unknown-component", "the id of an attribute of the dataset", id);
      const codes = said.get(id);
      const several = Array.isArray(value) ? value : [value];
      if (several.length === 0) fault([...path, id], "interchange/invalid-text", "at least one text", value);
      for (const one of several)
        if (codes !== undefined && !codes.has(one))
          fault([...path, id], "interchange/unknown-code", `a code of the attribute ${id}`, one);
        else if (!isText(one))
          fault(
            [...path, id],
            "interchange/invalid-text",
            "text that is not empty, or such text by language",
            one,
          );
    }
  };

  return (figure: unknown, at: number): void => {
    const path = ["figures", at];
    if (!isObject(figure)) {
      fault(path, "interchange/invalid-figure", "an object with a key and a measure", figure);
      return;
    }
    const before = inspection.issues.length;
    const {
      key,
      measure,
      value,
      lower,
      upper,
      attributes: given,
    } = figure as Partial<Record<keyof DataFigure, unknown>>;
    for (const name of Object.keys(figure))
      if (!FIELDS.has(name))
        fault([...path, name], "interchange/unknown-component", `one of ${[...FIELDS].join(", ")}`, name);
    const hasKey = checkKey(key, [...path, "key"]);
    if (!measured.has(measure as string))
      fault(
        [...path, "measure"],
        "interchange/unknown-component",
        "the id of a measure of the dataset",
        measure,
      );
    if (value !== undefined && !isPlainDigits(value))
      fault(
        [...path, "value"],
        "interchange/invalid-number",
        "a number as plain decimal text, or left out",
        value,
      );
    if ((lower === undefined) !== (upper === undefined))
      fault(
        path,
        "interchange/invalid-bound",
        "a figure with both bounds or with neither; of one without end say unbounded or unknown",
        figure,
      );
    const from = lower === undefined ? undefined : checkBound(lower, [...path, "lower"]);
    const to = upper === undefined ? undefined : checkBound(upper, [...path, "upper"]);
    if (from !== undefined && to !== undefined && areReversed(from, to))
      fault(
        [...path, "upper"],
        "interchange/reversed-bounds",
        "not below the lower bound",
        "digits" in to ? to.digits : to.end,
      );
    checkAttributes(given, [...path, "attributes"]);
    if (!hasKey || inspection.issues.length > before) return;
    const place = keyText(ids, key as DataFigure["key"]);
    const text = given === undefined ? "{}" : sortedText(given as object);
    const earlier = seen.get(place);
    if (earlier === undefined) seen.set(place, { attributes: text, measures: new Set([measure as string]) });
    else if (earlier.measures.has(measure as string))
      fault(
        path,
        "interchange/duplicate-figure",
        "the only figure of its key and measure",
        keySaid(ids, key as DataFigure["key"]),
      );
    else {
      earlier.measures.add(measure as string);
      if (earlier.attributes !== text)
        fault(
          [...path, "attributes"],
          "interchange/contradicting-attributes",
          "the same as those of the other measures of its key",
          given,
        );
    }
  };
}

function areReversed(lower: DataBound, upper: DataBound): boolean {
  return "digits" in lower && "digits" in upper && isAbove(lower.digits, upper.digits);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return hasFields(value);
}

function isText(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (!isObject(value)) return false;
  const texts = Object.entries(value);
  return (
    texts.length > 0 &&
    texts.every(([language, text]) => isLanguage(language) && typeof text === "string" && text !== "")
  );
}

/** Attributes as text, whatever their order. */
function sortedText(given: object): string {
  const entries = Object.entries(given);
  return entries.length < 2
    ? JSON.stringify(entries)
    : JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
