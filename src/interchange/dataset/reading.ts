/**
 * Figures out of files: which components of a file are parts of which measure, and what their cells say.
 */

import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import type { FigureEnd } from "../../io/rows/quantity";
import { type MeasurePart, PARTS, partId } from "./components";
import type { DataBound, DataFigure } from "./dataset";
import { isAbove, plainDigits } from "./digits";

/** The measures that a file has, and which part of which of them a component of it is. */
export interface ReadMeasures {
  readonly measures: readonly string[];
  readonly partOf: (id: string) => { readonly measure: string; readonly part: MeasurePart } | undefined;
}

/**
 * The measures among the components of a file. A component is part of a measure where its id is the measure's with the name
 * of the part: `LOWER` beside `OBS_VALUE`, `VISITS_LOWER` beside `VISITS`; as a measure or, as in SDMX-CSV 1.0, as an attribute.
 */
export function measuresIn(ids: readonly string[], attributeIds: readonly string[]): ReadMeasures {
  const measured = new Set(ids);
  const parts = new Map<string, { readonly measure: string; readonly part: MeasurePart }>();
  const given = new Set([...ids, ...attributeIds]);
  for (const measure of ids)
    for (const part of PARTS) {
      const id = partId(measure, part);
      if (part === "value" || !given.has(id)) continue;
      parts.set(id, { measure, part });
      measured.delete(id);
    }
  for (const measure of measured) parts.set(measure, { measure, part: "value" });
  // A bound of a bound is a measure that happens to be called so.
  for (const [id, { measure }] of parts) if (!measured.has(measure)) parts.delete(id);
  const measures = ids.filter((id) => measured.has(id) || !parts.has(id));
  for (const measure of measures) parts.set(measure, { measure, part: "value" });
  return { measures, partOf: (id) => parts.get(id) };
}

/** What the cells of a measure hold at one key; `undefined` and empty text where they hold nothing. */
export type PartTexts = { readonly [Part in MeasurePart]?: string | undefined };

/** Where each part stands in the file, for what is said of it. */
export type PartPaths = (part: MeasurePart) => IssuePath;

/** What stands before the decimals of a number. */
export type DecimalSign = "." | ",";

/**
 * The value and bounds that the cells say, with an issue for what they do not. A bound without a number and without a word
 * about its end is unknown, because the file does not say that there is none; one with a number belongs to what it bounds.
 * Issues quote the texts as they stand, with the sign that stands before decimals in the file.
 */
export function readParts(
  texts: PartTexts,
  pathOf: PartPaths,
  issues: Issue[],
  decimal: DecimalSign = ".",
): Pick<DataFigure, "value" | "lower" | "upper"> | undefined {
  const before = issues.length;
  const value = digitsIn(texts.value, pathOf("value"), issues, decimal);
  const lower = boundIn(texts, "lower", "lower-end", pathOf, issues, decimal);
  const upper = boundIn(texts, "upper", "upper-end", pathOf, issues, decimal);
  if (lower && upper && "digits" in lower && "digits" in upper && isAbove(lower.digits, upper.digits)) {
    const least = lower.digits.replace(".", decimal);
    issues.push(faultAt(pathOf("upper"), "interchange/reversed-bounds", `${least} or more`, texts.upper));
  }
  if (issues.length > before) return undefined;
  const bounds =
    lower === undefined && upper === undefined ? {} : { lower: lower ?? UNKNOWN, upper: upper ?? UNKNOWN };
  return { ...(value !== undefined && { value }), ...bounds };
}

const UNKNOWN: DataBound = /* @__PURE__ */ Object.freeze({ end: "unknown" });
const WITH_DIGITS: readonly string[] = ["closed", "open"];
const WITHOUT_DIGITS: readonly string[] = ["unbounded", "unknown"];

function digitsIn(
  text: string | undefined,
  path: IssuePath,
  issues: Issue[],
  decimal: DecimalSign,
): string | undefined {
  if (text === undefined || text === "") return undefined;
  const digits = decimal === "," ? digitsWithComma(text) : plainDigits(text);
  if (digits === undefined) {
    const expected = `a decimal number with a ${decimal === "," ? "comma" : "point"} and without groups`;
    issues.push(faultAt(path, "interchange/invalid-number", expected, text));
  }
  return digits;
}

/** A point is no decimal sign where the comma is one: it may stand between groups. */
function digitsWithComma(text: string): string | undefined {
  return text.includes(".") ? undefined : plainDigits(text.replace(",", "."));
}

function boundIn(
  texts: PartTexts,
  part: "lower" | "upper",
  endPart: "lower-end" | "upper-end",
  pathOf: PartPaths,
  issues: Issue[],
  decimal: DecimalSign,
): DataBound | undefined {
  const before = issues.length;
  const digits = digitsIn(texts[part], pathOf(part), issues, decimal);
  if (issues.length > before) return undefined;
  const end = texts[endPart] === "" ? undefined : texts[endPart];
  if (end === undefined) return digits === undefined ? undefined : { end: "closed", digits };
  if (digits !== undefined && WITH_DIGITS.includes(end)) return { end: end as "closed" | "open", digits };
  if ((texts[part] ?? "") === "" && WITHOUT_DIGITS.includes(end))
    return { end: end as Exclude<FigureEnd, "closed" | "open"> };
  const allowed = texts[part] === undefined || texts[part] === "" ? WITHOUT_DIGITS : WITH_DIGITS;
  issues.push(
    faultAt(pathOf(endPart), "interchange/unknown-end", `${allowed.join(" or ")} for such a bound`, end),
  );
  return undefined;
}
