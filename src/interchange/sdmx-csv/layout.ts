/**
 * What SDMX-CSV fixes: its versions, the headers of its first columns, and the marks that stand for no value.
 *
 * @source SDMX-CSV field guide of the SDMX technical working group, versions 1.0, 2.0 (SDMX 3.0) and 2.1 (SDMX 3.1)
 */

import type { Names } from "../dataset/dataset";

/** 1.0 goes with SDMX 2.1, 2.0 with SDMX 3.0, and 2.1 with SDMX 3.1. */
export type SdmxCsvVersion = "1.0" | "2.0" | "2.1";

/** Ids alone, ids with a column for names beside each, or both in one cell as `FR: France`. */
export type SdmxCsvLabels = "id" | "name" | "both";

/** Columns for the key of the observation, of its series (without time), or of both. */
export type SdmxCsvKeys = "none" | "obs" | "series" | "both";

/** What a receiver is asked to do with a row: information, append, replace, merge. */
export type SdmxCsvAction = "I" | "A" | "R" | "M";

/** What the rows are figures of. */
export type SdmxCsvStructure = "dataflow" | "datastructure" | "dataprovision";

/** The headers that no component may have. */
export const FIXED_HEADERS = [
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "SERIES_KEY",
  "OBS_KEY",
] as const;

export type FixedHeader = (typeof FIXED_HEADERS)[number];

export const TIME_PERIOD = "TIME_PERIOD";

/** The attribute with the first day of a year of one's own, as `--04-01`. */
export const YEAR_START: { readonly id: string; readonly names: Names } = {
  id: "REPORTING_YEAR_START_DAY",
  names: { en: "First day of the reporting year", zh: "报告年度首日" },
};

/** A value that is missing on purpose, whatever its type but float and double. */
export const MISSING = "#N/A";
/** A value of type float or double that is missing on purpose. */
export const NOT_A_NUMBER = "NaN";
/** A dimension that what the row says does not depend on. */
export const NOT_APPLICABLE = "~";

/** Between an id and its name. A name may hold it too, so it cuts where it stands first. */
export const BEFORE_NAME = ": ";

/** A code with its name in one cell. */
export const CODE_WITH_NAME = /^[A-Za-z0-9_@$-]+: /;
