/**
 * The tables of a report as data: which figures stand beside each other. Words and forms are for those who write it.
 */

import type { Period } from "../../time/period";
import type { Indicator, Member, ReportFigure, Statistic } from "../figures/report-figure";

/** The tables that a report can have. */
export type TableId =
  | "key-figures"
  | "visits-by-direction"
  | "visits-by-class"
  | "visits-by-area"
  | "activities-by-kind"
  | "activities-by-class"
  | "activities-by-area"
  | "by-programme"
  | "by-art-form"
  | "agreements"
  | "trade-totals"
  | "trade-as-stated"
  | "exports-by-product"
  | "imports-by-product"
  | "exports-by-market"
  | "imports-by-market"
  | "observations"
  | "periods"
  | "contributions";

/** All of them. */
export const TABLES: readonly [TableId, ...TableId[]] = /* @__PURE__ */ Object.freeze([
  "key-figures",
  "visits-by-direction",
  "visits-by-class",
  "visits-by-area",
  "activities-by-kind",
  "activities-by-class",
  "activities-by-area",
  "by-programme",
  "by-art-form",
  "agreements",
  "trade-totals",
  "trade-as-stated",
  "exports-by-product",
  "imports-by-product",
  "exports-by-market",
  "imports-by-market",
  "observations",
  "periods",
  "contributions",
] satisfies [TableId, ...TableId[]]);

/** What a column holds of each row. */
export interface ReportColumn {
  /** Left out where it differs by row. */
  readonly indicator: Indicator | undefined;
  /** Left out where it differs by row, as published and computed values do. */
  readonly statistic: Statistic | undefined;
  readonly period: Period;
  /** Of changes: the period compared with. */
  readonly base: Period | undefined;
}

/** A row: what it is of, and a figure for each column. */
export interface ReportRow {
  /** What all its figures are of, where rows are of several indicators. */
  readonly indicator: Indicator | undefined;
  /** What all its figures are of. None of a total. */
  readonly members: readonly Member[];
  /** As many as there are columns. `undefined` where there is nothing to say, as a share of a total. */
  readonly cells: readonly (ReportFigure | undefined)[];
}

/** A table of a report. */
export interface ReportTable {
  readonly id: TableId;
  readonly columns: readonly ReportColumn[];
  /** One at least. */
  readonly rows: readonly ReportRow[];
  /** Whether rows without the total add up to it: not where one record is in several rows, or in none. */
  readonly addsUp: boolean;
}

/** The chapters of a report, in their order. */
export type ChapterId = "key-figures" | "exchange" | "programmes" | "trade" | "observations" | "compared";

/** A chapter with its tables; one without any table is left out of a report, unless it lists programmes or agreements. */
export interface ReportChapter {
  readonly id: ChapterId;
  readonly tables: readonly ReportTable[];
}
