/**
 * A dataset: figures with the structure that says what they are broken down by. It is plain data, from which every format of
 * other tools is written and into which every one is read.
 *
 * @source SDMX 3.0 information model: dimensions, several measures an observation, attributes; its guide gives an estimate
 * with its lower and upper limit as the example
 */

import type { CodeListRef } from "../../classification/code-list";

/** Words by the tag of their language: `{ en: "Visits", zh: "出访" }`. */
export type Names = Readonly<Record<string, string>>;

/** One code of a dimension or an attribute. `parent` is the code that holds it. */
export interface DataCode {
  readonly id: string;
  /** The id alone where left out. */
  readonly names?: Names;
  readonly parent?: string;
}

/** What figures are broken down by. Every code that a figure has is in its codes, which are in the order of tables. */
export interface DataDimension {
  readonly id: string;
  readonly names?: Names;
  /** Of time its codes are periods, of area those of places, of indicator what is counted or valued. */
  readonly role?: "time" | "area" | "indicator";
  readonly codes: readonly DataCode[];
  /** The list and the edition from which the codes are. */
  readonly list?: CodeListRef;
}

/** What is counted or valued of a key; most datasets have the one measure `OBS_VALUE`, and indicators in a dimension. */
export interface DataMeasure {
  readonly id: string;
  readonly names?: Names;
}

/** What else is said of a figure, such as its status or unit; with codes where it is coded. */
export interface DataAttribute {
  readonly id: string;
  readonly names?: Names;
  readonly codes?: readonly DataCode[];
  readonly list?: CodeListRef;
}

/** An end of where a figure lies: at a number as plain decimal text, or without one. */
export type DataBound =
  | { readonly end: "closed" | "open"; readonly digits: string }
  | { readonly end: "unbounded" | "unknown" };

/** What an attribute says: a code or text, or text by language. */
export type DataText = string | Names;

/** One figure: the value of a measure at a key. */
export interface DataFigure {
  /** The code of each dimension, by the id of the dimension. */
  readonly key: Readonly<Record<string, string>>;
  /** The id of the measure. */
  readonly measure: string;
  /** Its number as plain decimal text of any length; left out where it is not known to be one number. */
  readonly value?: string;
  /** Where it lies. Of one exact number both are left out; otherwise both are there, or neither where nothing is known. */
  readonly lower?: DataBound;
  readonly upper?: DataBound;
  /** By the id of the attribute. Figures of one key have the same ones. */
  readonly attributes?: Readonly<Record<string, DataText | readonly DataText[]>>;
}

/** Figures with their structure. */
export interface Dataset {
  readonly id: string;
  /** Who maintains it, as SDMX names agencies. */
  readonly agency?: string;
  readonly version?: string;
  readonly names: Names;
  readonly notes?: readonly Names[];
  /** Where the figures are from, in words. */
  readonly source?: Names;
  /** The day or time of the last change, as ISO 8601. */
  readonly updated?: string;
  readonly dimensions: readonly DataDimension[];
  /** At least one. */
  readonly measures: readonly DataMeasure[];
  readonly attributes: readonly DataAttribute[];
  readonly figures: readonly DataFigure[];
}

/** The measure of datasets that have one. */
export const OBS_VALUE = "OBS_VALUE";

/** Whether nothing is known of a figure: it has no number, and no end that says anything. */
export function isUnknown({ value, lower, upper }: Pick<DataFigure, "value" | "lower" | "upper">): boolean {
  if (value !== undefined) return false;
  return [lower, upper].every((bound) => bound === undefined || !("digits" in bound));
}
