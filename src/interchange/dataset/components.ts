/**
 * The components of a dataset as formats lay them out: a measure whose figures have bounds is several columns, of which
 * `LOWER` and `UPPER` are measures too and `LOWER_END` and `UPPER_END` attributes that say how the interval ends.
 */

import { CSV_WORDS } from "../../io/rows/csv-words";
import type { FigureEnd } from "../../io/rows/quantity";
import { type DataFigure, type Dataset, type Names, OBS_VALUE } from "./dataset";
import { nameIn } from "./names";

/** What a component of a measure says of its figure. */
export type MeasurePart = (typeof PARTS)[number];

/** A component that is written for a part of a measure. */
export interface MeasureComponent {
  /** Its id: `OBS_VALUE`, `LOWER`, or of another measure `VISITS_LOWER`. */
  readonly id: string;
  readonly names: Names;
  readonly measure: string;
  readonly part: MeasurePart;
}

/** The components of a dataset that are for parts of measures; those of values come first. */
export interface MeasureComponents {
  /** Values, and where any figure of the measure has bounds the lower and upper ones: decimals. */
  readonly measures: readonly MeasureComponent[];
  /** How bounds end, where there are any: `closed`, `open`, `unbounded` or `unknown`. */
  readonly ends: readonly MeasureComponent[];
}

/** The ends, called as in the CSV of a report. */
export const ENDS: Readonly<Record<FigureEnd, Names>> = /* @__PURE__ */ Object.freeze({
  closed: /* @__PURE__ */ endNames("closed"),
  open: /* @__PURE__ */ endNames("open"),
  unbounded: /* @__PURE__ */ endNames("unbounded"),
  unknown: /* @__PURE__ */ endNames("unknown"),
});

function endNames(end: FigureEnd): Names {
  return { en: CSV_WORDS.en.ends[end], zh: CSV_WORDS.zh.ends[end] };
}

/** All parts that a measure may have. */
export const PARTS = ["value", "lower", "upper", "lower-end", "upper-end"] as const;

const SUFFIXES: Readonly<Record<MeasurePart, string>> = {
  value: "",
  lower: "LOWER",
  upper: "UPPER",
  "lower-end": "LOWER_END",
  "upper-end": "UPPER_END",
};

const PART_NAMES: Readonly<Record<Exclude<MeasurePart, "value">, Names>> = {
  lower: { en: "Lower bound", zh: "下限" },
  upper: { en: "Upper bound", zh: "上限" },
  "lower-end": { en: "How the lower bound ends", zh: "下限类型" },
  "upper-end": { en: "How the upper bound ends", zh: "上限类型" },
};

/** The id of the component for a part of a measure: `LOWER` of `OBS_VALUE`, `VISITS_LOWER` of `VISITS`. */
export function partId(measure: string, part: MeasurePart): string {
  if (part === "value") return measure;
  return measure === OBS_VALUE ? SUFFIXES[part] : `${measure}_${SUFFIXES[part]}`;
}

/** The components for the measures of a dataset. */
export function measureComponents({
  measures,
  figures,
}: Pick<Dataset, "measures" | "figures">): MeasureComponents {
  const bounded = new Set<string>();
  for (const { measure, lower, upper } of figures)
    if (lower !== undefined || upper !== undefined) bounded.add(measure);
  const component = (measure: string, of: Names, part: MeasurePart): MeasureComponent => ({
    id: partId(measure, part),
    names: part === "value" ? of : partNames(measure, of, PART_NAMES[part]),
    measure,
    part,
  });
  const named = measures.map(({ id, names }) => ({ id, names: names ?? { en: id } }));
  const ofBounded = named.filter(({ id }) => bounded.has(id));
  return {
    measures: [
      ...named.map(({ id, names }) => component(id, names, "value")),
      ...ofBounded.flatMap(({ id, names }) => [component(id, names, "lower"), component(id, names, "upper")]),
    ],
    ends: ofBounded.flatMap(({ id, names }) => [
      component(id, names, "lower-end"),
      component(id, names, "upper-end"),
    ]),
  };
}

/** `Lower bound` of the one measure; of others with their name behind: `Lower bound: Visits`. */
function partNames(measure: string, of: Names, part: Names): Names {
  if (measure === OBS_VALUE) return part;
  const languages = Object.keys(of);
  return Object.fromEntries(
    languages.map((language) => [
      language,
      `${nameIn(part, language) ?? part["en"]}${language === "zh" ? "：" : ": "}${of[language]}`,
    ]),
  );
}

/** The text of a figure for a component of its measure; `undefined` where it says nothing there. */
export function partOf(figure: DataFigure, part: MeasurePart): string | undefined {
  if (part === "value") return figure.value;
  const bound = part === "lower" || part === "lower-end" ? figure.lower : figure.upper;
  if (bound === undefined) return undefined;
  if (part === "lower-end" || part === "upper-end") return bound.end;
  return "digits" in bound ? bound.digits : undefined;
}
