/**
 * Descriptions: what rows do not say of themselves and a dataset has to. Where the columns stand, what they are called in which
 * language, and from which list in which edition their codes are.
 */

import type { CodeList, CodeListRef } from "../../classification/code-list";
import type { ObservationStatus } from "../../model/statistic-status";
import type { DataCode, DataDimension, Dataset, Names } from "./dataset";

/** What a dataset is called and where it is from. */
export type DatasetHead = Pick<
  Dataset,
  "id" | "agency" | "version" | "names" | "notes" | "source" | "updated"
>;

/** The codes that a column may have: a code list with its edition, or codes with names. */
export type CodeBook = CodeList | readonly DataCode[];

/** What codes of a column are, and how its texts become them. */
export interface CodedColumn {
  readonly names?: Names;
  /** Those of the rows in their order where left out; with it, a row with another one is refused. */
  readonly codes?: CodeBook;
  /** The codes of texts that are none: `{ "Grass linen": "GRASS_LINEN" }`. The text is then a name of the code. */
  readonly codeOf?: Readonly<Record<string, string>>;
}

/** A dimension by the column that it is in. */
export interface DescribedDimension extends CodedColumn {
  readonly column: string;
  readonly role?: NonNullable<DataDimension["role"]>;
  /**
   * The code of empty cells, which need be none of `codes`: `_T` for a total, `_Z` not applicable, `_U` not stated. An empty cell
   * is refused where it is left out.
   */
  readonly empty?: string;
}

/** An attribute by the column that it is in; an empty cell says nothing. With `codes` it is coded. */
export interface DescribedAttribute extends CodedColumn {
  readonly column: string;
}

/** What is counted or valued, by the column that its quantities are in. */
export interface DescribedMeasure {
  readonly column: string;
  readonly names?: Names;
  /** What its numbers are in, where the rows do not say a currency: `PERSONS`. */
  readonly unit?: string;
}

/** How rows become a dataset; components are by their ids. */
export interface DatasetDescription extends DatasetHead {
  readonly dimensions: Readonly<Record<string, DescribedDimension>>;
  /** Each is a code of the dimension `INDICATOR`. */
  readonly measures: Readonly<Record<string, DescribedMeasure>>;
  readonly attributes?: Readonly<Record<string, DescribedAttribute>>;
  /** The code of CL_OBS_STATUS for what has no value: `O`, missing, where left out. */
  readonly missing?: ObservationStatus;
}

export const HEAD_NAMES = ["id", "agency", "version", "names", "notes", "source", "updated"] as const;

/** The list that codes are from; `undefined` of codes that are from none. */
export function listOf(codes: CodeBook | undefined): CodeListRef | undefined {
  if (codes === undefined || !("edition" in codes)) return undefined;
  const { agency, id, edition } = codes;
  return { agency, id, edition };
}
