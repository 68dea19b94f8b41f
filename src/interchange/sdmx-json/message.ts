/**
 * The SDMX-JSON data message 2.1 as it is written: plain data, of which `JSON.stringify` makes the file.
 *
 * @source SDMX-JSON data message 2.1.0, field guide: meta, structure, component, dataSet, series, observations
 */

import type { Names } from "../dataset/dataset";

/** A name for readers of one language, and beside it the names in all. */
export interface SdmxJsonNamed {
  readonly id: string;
  readonly name: string;
  readonly names?: Names;
}

/** A place elsewhere, here by the name that SDMX gives to structures and code lists. */
export interface SdmxJsonLink {
  readonly rel: string;
  readonly urn: string;
}

/** One value of a component: a code, or a period with its first and last second. */
export type SdmxJsonValue =
  | (SdmxJsonNamed & { readonly parent?: string; readonly order?: number })
  | {
      readonly value: string;
      readonly name?: string;
      readonly names?: Names;
      readonly start?: string;
      readonly end?: string;
    };

/** A dimension, a measure or an attribute. */
export interface SdmxJsonComponent extends SdmxJsonNamed {
  /** Of dimensions: the place in keys, from 0. */
  readonly keyPosition?: number;
  readonly roles?: readonly string[];
  /** Of attributes: what they depend on. */
  readonly relationship?:
    | { readonly dataflow: Readonly<Record<never, never>> }
    | { readonly dimensions: readonly string[] }
    | { readonly observation: Readonly<Record<never, never>> };
  readonly format?: { readonly dataType: string; readonly isMultiLingual?: true };
  readonly maxOccurs?: "unbounded";
  readonly links?: readonly SdmxJsonLink[];
  readonly "x-code-list"?: { readonly agency: string; readonly id: string; readonly edition: string };
  readonly values?: readonly SdmxJsonValue[];
}

/** A remark on the dataset as a whole: a note, its source, or the day of its last change. */
export interface SdmxJsonAnnotation {
  readonly type: string;
  readonly text?: string;
  readonly texts?: Names;
  readonly value?: string;
}

/** The components by the level at which their values stand. */
export interface SdmxJsonStructure {
  readonly dataSets: readonly [0];
  readonly links: readonly [SdmxJsonLink];
  readonly name: string;
  readonly names: Names;
  readonly dimensions: {
    readonly dataSet: readonly SdmxJsonComponent[];
    readonly series: readonly SdmxJsonComponent[];
    readonly observation: readonly SdmxJsonComponent[];
  };
  readonly measures: { readonly observation: readonly SdmxJsonComponent[] };
  readonly attributes: {
    readonly dataSet: readonly SdmxJsonComponent[];
    readonly series: readonly SdmxJsonComponent[];
    readonly observation: readonly SdmxJsonComponent[];
  };
  readonly annotations?: readonly SdmxJsonAnnotation[];
}

/** A number as text, the index of a code, or what an attribute says; `null` for nothing. */
export type SdmxJsonCell = string | number | Names | readonly (string | number | Names)[] | null;

/** Observations by the indices of their dimensions, as `0:1`: the measures, and then the attributes. */
export type SdmxJsonObservations = Readonly<Record<string, readonly SdmxJsonCell[]>>;

/** Observations of which all but one dimension are the same. */
export interface SdmxJsonSeries {
  readonly attributes?: readonly SdmxJsonCell[];
  readonly observations: SdmxJsonObservations;
}

/** The data, flat or in series. */
export interface SdmxJsonDataSet {
  readonly structure: 0;
  readonly action: "Merge" | "Replace";
  readonly annotations?: readonly number[];
  readonly attributes?: readonly SdmxJsonCell[];
  readonly observations?: SdmxJsonObservations;
  readonly series?: Readonly<Record<string, SdmxJsonSeries>>;
}

/** A message with the one dataset. */
export interface SdmxJsonMessage {
  readonly $schema: string;
  readonly meta: {
    readonly id: string;
    readonly prepared: string;
    readonly contentLanguages: readonly string[];
    readonly sender: { readonly id: string; readonly name?: string; readonly names?: Names };
  };
  readonly data: {
    readonly structures: readonly [SdmxJsonStructure];
    readonly dataSets: readonly [SdmxJsonDataSet];
  };
}

/** Where the schema of such messages is. */
export const SDMX_JSON_SCHEMA = "https://json.sdmx.org/2.1/sdmx-json-data-schema.json";

/** What stands for a number or text that is missing on purpose, where `null` only says that it is not in the message. */
export const MISSING = "#N/A";

/** The attribute with the first day of a reporting year, as `--04-01`. */
export const YEAR_START = "REPORTING_YEAR_START_DAY";

/** The types of the annotations in which what a dataset says of itself is written. */
export const ANNOTATION_TYPES = { note: "NOTE", source: "SOURCE", updated: "UPDATED" } as const;
