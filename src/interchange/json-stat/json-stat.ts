/**
 * What a JSON-stat 2.0 dataset looks like, and what stands in its `extension`: bounds, the digits that a double would lose,
 * names in further languages. A reader that knows nothing of these sees values that are exact, and nothing else as a value.
 *
 * @source JSON-stat 2.0, full specification, https://json-stat.org/full/
 */

import type { CodeListRef } from "../../classification/code-list";
import type { FigureEnd } from "../../io/rows/quantity";
import type { DataCode, DataText, Names } from "../dataset/dataset";

/** A value: a number where a double keeps all its digits, otherwise its digits as text; `null` where no one number is known. */
export type JsonStatValue = number | string | null;

/** What is said at positions of the cube, which are counted from 0 with the last dimension fastest. */
export type ByPosition<Said> = Readonly<Record<string, Said>>;

/** How the numbers of a category are shown, of a dimension that says what is counted or valued. */
export interface JsonStatUnit {
  readonly decimals: number;
  readonly label: string;
}

/** The categories of a dimension in their order. */
export interface JsonStatCategory {
  readonly index: readonly string[];
  readonly label?: Readonly<Record<string, string>>;
  /** The categories directly under a category. */
  readonly child?: Readonly<Record<string, readonly string[]>>;
  readonly unit?: Readonly<Record<string, JsonStatUnit>>;
}

/** What JSON-stat has no place for in a dimension. */
export interface DimensionExtension {
  /** Where they are more, or others, than the label: the names in all languages; without any where there are none. */
  readonly names?: Names;
  readonly codes?: Readonly<Record<string, Names>>;
  /** The order of tables, where it is another one than that of time. */
  readonly order?: readonly string[];
  readonly list?: CodeListRef;
}

/** A dimension of the cube. */
export interface JsonStatDimension {
  readonly label?: string;
  readonly category: JsonStatCategory;
  readonly extension?: { readonly "cultural-ledger": DimensionExtension };
}

/** What an attribute says, where it is not in `status`: of every figure alike, or of some by their position. */
export interface AttributeExtension {
  readonly id: string;
  readonly names?: Names;
  readonly codes?: readonly DataCode[];
  readonly list?: CodeListRef;
  readonly all?: DataText | readonly DataText[];
  readonly at?: ByPosition<DataText | readonly DataText[]>;
}

/** What JSON-stat has no place for in a dataset. Whatever is by position says it of the cell that holds the value. */
export interface DatasetExtension {
  readonly id: string;
  readonly agency?: string;
  readonly version?: string;
  /** The language of all labels. */
  readonly language: string;
  readonly names?: Names;
  readonly notes?: readonly Names[];
  readonly source?: Names;
  readonly updated?: string;
  /** The cube whose positions these are: a tool that cuts it may leave them behind as they were. */
  readonly cells: { readonly id: readonly string[]; readonly size: readonly number[] };
  /** The one measure, where it is not a plain `OBS_VALUE`. */
  readonly measure?: { readonly id: string; readonly names?: Names };
  /** The dimension whose categories are measures, where there are several. */
  readonly measureDimension?: string;
  /** The dimension whose categories are the value, its lower and its upper bound, where bounds are cells. */
  readonly boundDimension?: string;
  /** Numbers that were printed with more zeros behind the point than a number of JSON shows. */
  readonly digits?: ByPosition<string>;
  readonly lower?: ByPosition<string>;
  readonly upper?: ByPosition<string>;
  /** How an interval ends, where not with its bound. */
  readonly lowerEnd?: ByPosition<Exclude<FigureEnd, "closed">>;
  readonly upperEnd?: ByPosition<Exclude<FigureEnd, "closed">>;
  /** Figures of which nothing else is said. */
  readonly unknown?: readonly number[];
  readonly attributes?: readonly AttributeExtension[];
}

/** A dataset as JSON-stat 2.0: plain data for `JSON.stringify`. */
export interface JsonStatDataset {
  readonly version: "2.0";
  readonly class: "dataset";
  readonly label: string;
  readonly source?: string;
  readonly updated?: string;
  readonly note?: readonly string[];
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role?: {
    readonly time?: readonly string[];
    readonly geo?: readonly string[];
    readonly metric?: readonly string[];
  };
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  /** All cells, or where fewer than half have a value those by position. */
  readonly value: readonly JsonStatValue[] | ByPosition<JsonStatValue>;
  /** Codes of OBS_STATUS; what they mean is in `extension.status.label`. */
  readonly status?: readonly (string | null)[] | ByPosition<string>;
  readonly extension: {
    readonly "cultural-ledger": DatasetExtension;
    readonly status?: { readonly label: Readonly<Record<string, string>> };
    /** Some values, or all, are text, because numbers would have lost digits or were not asked for. */
    readonly exact?: true;
  };
}

/** The name of what is ours in an extension. */
export const OURS = "cultural-ledger";

/** What a role of a dimension is called. */
export const ROLES = { time: "time", area: "geo", indicator: "metric" } as const;

/** The categories of a dimension of bounds, in the order of its cells. */
export const BOUND_CELLS = ["value", "lower", "upper"] as const;
