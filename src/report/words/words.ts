/**
 * What a language has to have to tell a report: words and patterns of sentences, as one table that does not compile where one
 * is missing. What is told, and in which order, is the same in every language.
 */

import type { ActivityKind } from "../../model/activity";
import type { Direction } from "../../model/record";
import type { ObservationStatus } from "../../model/statistic-status";
import type { OverlapReason } from "../../statistics/trade-overlaps";
import type { Dimension, Indicator, Statistic, UndefinedReason } from "../figures/report-figure";
import type { ChapterId, TableId } from "../tables/report-table";
import type { ChartWords } from "./chart-words";
import type { ExplanationWords } from "./explanation-words";
import type { ListWords } from "./list-words";
import type { MethodWords } from "./method-words";
import type { NumberWords, SignedKind } from "./number-words";

/** The sections of a page: the chapters of a report, and two that are of all of it. */
export type SectionId = ChapterId | "left-out" | "method";

/** Reasons for which figures have no value, but that records hold one another. */
type PlainReason = Exclude<UndefinedReason, OverlapReason>;

/** The words of one language. */
export interface ReportWords {
  /** The heading of a page about a period. */
  readonly title: (period: string) => string;
  /** What a page compares with, the latest period first; there is one at least. */
  readonly comparedWith: (periods: readonly string[]) => string;
  readonly sections: Readonly<Record<SectionId, string>>;
  /** Captions of tables, with the period in words. */
  readonly tables: Readonly<Record<TableId, (period: string) => string>>;

  /** What is counted or valued, as the head of a column or row begins: "Person-trips". */
  readonly indicators: Readonly<Record<Indicator, string>>;
  /** The same in one direction: "Person-trips abroad". */
  readonly directed: (indicator: Indicator, direction: Direction) => string;
  /** So many of it, as a sentence says them: "1 visit", "1100人次". */
  readonly counted: (indicator: Indicator, number: string) => string;
  /** What is said of an indicator, as the head of a column: "Share of exports", "Change on 2011". */
  readonly statistics: Readonly<
    Record<Statistic, (indicator: string | undefined, base: string | undefined) => string>
  >;
  /** What a change is of, by itself: "Growth of exports on 2011". */
  readonly changesOf: Readonly<Record<SignedKind, (subject: string, base: string) => string>>;
  /** By what rows are broken down, as the head of their column. */
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly heads: Readonly<Record<"source" | "figure" | "period", string>>;

  readonly directions: Readonly<Record<Direction, string>>;
  /** Several of a kind: "exhibitions". */
  readonly activities: Readonly<Record<ActivityKind, string>>;
  /** Classes of areas of known profiles, by their ids; others are told in the words of their profile. */
  readonly classes: Readonly<Record<string, string>>;
  /** Of the codes of CL_OBS_STATUS, behind a value. */
  readonly statuses: Readonly<Record<ObservationStatus, string>>;
  readonly total: string;
  readonly notStated: string;
  /** More than are named. */
  readonly others: string;
  /** Of so many members of a table that are not listed. */
  readonly rest: (dimension: Dimension, members: number | undefined) => string;

  /** Why there is no number, as a clause. */
  readonly reasons: Readonly<Record<PlainReason, string>>;
  readonly overlapping: Readonly<Record<OverlapReason, string>>;
  /** Why cells of a table have no number: what they are of, and the clause. */
  readonly reasonNote: (cells: readonly string[], more: number, reason: string) => string;
  /** Stands in a cell without a number. */
  readonly noNumber: string;
  readonly notKnown: string;
  /** Of a report in which nothing stands: whether there are no records, or none that gives a number, it does not say. */
  readonly noFigures: string;

  readonly numbers: NumberWords;
  readonly charts: ChartWords;
  readonly lists: ListWords;
  readonly method: MethodWords;
  readonly explanation: ExplanationWords;

  /** Several of a kind: "a, b and c". */
  readonly join: (items: readonly string[]) => string;
  /** The first of many, and how many there are besides. */
  readonly few: (items: readonly string[], more: number) => string;
  /** Parts of what something is: "visits, outbound, 2012". */
  readonly parts: (parts: readonly string[]) => string;
  /** A sentence with its stop, and several one after the other. */
  readonly sentence: (text: string) => string;
  readonly sentences: (sentences: readonly string[]) => string;
  /** A head and what stands behind it: "Exhibitions: 2". */
  readonly labelled: (label: string, text: string) => string;
  readonly inBrackets: (text: string) => string;
  /** The places of citations, one after the other, and how many more there are. */
  readonly citations: (places: readonly string[], more: number) => string;
}
