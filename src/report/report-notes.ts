/**
 * What a report says beside its figures: record highs, new and lost areas, breaks, and what is in no figure.
 */

import type { AreaCode } from "../geography/area-code";
import type { SourceRef } from "../model/record";
import type { RateIssue } from "../rates/rate-issue";
import type { Period } from "../time/period";
import type { Indicator, Member } from "./figures/report-figure";
import type { ReportedOverlap } from "./summaries/reported-total";

/** What a figure is of. */
export interface SeriesKey {
  readonly indicator: Indicator;
  readonly breakdown: readonly Member[];
}

/** Whether the figure of the period is the highest of the periods that the report looks at. */
export interface HighLine extends SeriesKey {
  /** `stated` is what a source says, whatever the report looked at. */
  readonly kind: "new" | "equalled" | "none" | "undetermined" | "stated";
  /** The id of the figure. */
  readonly figure: string;
  /** The period of the highest of the others. */
  readonly previous: Period | undefined;
  /** The first period with a value, or since when the source says it; `undefined` where it says "ever". */
  readonly since: Period | undefined;
  /** How many earlier periods have a value, and how many have none. */
  readonly periods: number;
  readonly missing: number;
  readonly source: SourceRef | undefined;
}

/** Areas of a period that were not there in the base period, and the other way round. */
export interface AreaChange {
  readonly of: "exports" | "imports" | "outbound" | "inbound";
  readonly period: Period;
  readonly base: Period;
  readonly gained: readonly AreaCode[];
  readonly lost: readonly AreaCode[];
  /** Whether lists of the base are open, so that gained ones may have been there; or of the period, so that lost ones may be. */
  readonly mayHaveBeen: boolean;
  readonly mayStillBe: boolean;
}

/** A break in series: figures of either side of the beginning of a period are not compared. */
export interface SeriesBreak {
  /** The first period of the new series. */
  readonly at: Period;
  /** All where left out. */
  readonly indicators?: readonly Indicator[];
  /** What changed, as "since 2012 the districts report as well". */
  readonly note?: string;
  readonly source?: SourceRef;
}

/** A break of a report: one that the caller gave, or that records mark with the status B. */
export interface BreakLine {
  readonly at: Period;
  readonly indicators: readonly Indicator[];
  readonly note: string | undefined;
  readonly source: SourceRef | undefined;
  /** The records that mark it. */
  readonly records: readonly string[];
}

/** Something that is in no figure, and why. */
export type LeftOut =
  | {
      readonly reason: "planned";
      /** The id of the planned record, or of the programme of the planned edition. */
      readonly record: string;
      readonly name: string;
      readonly period: Period | undefined;
      readonly source: SourceRef | undefined;
      readonly note: string | undefined;
    }
  | {
      /** Only part of its own period is in one of the report. */
      readonly reason: "partly-in-period";
      readonly record: string;
      readonly name: string;
      readonly period: Period;
      readonly source: SourceRef | undefined;
    }
  | {
      /** Values without a rate: one line for all that share a currency and an issue. */
      readonly reason: "no-rate";
      readonly currency: string;
      readonly records: readonly string[];
      readonly names: readonly string[];
      readonly issue: RateIssue;
    }
  | {
      /** Trades without a value. */
      readonly reason: "no-value";
      readonly records: readonly string[];
      readonly names: readonly string[];
    }
  | {
      /** Records of exchange that say that their number is not known: one line for all of an indicator in a period. */
      readonly reason: "no-count";
      readonly indicator: "projects" | "visits" | "activities";
      readonly records: readonly string[];
      readonly names: readonly string[];
    }
  | {
      /** Records that hold one another, which are not added up. */
      readonly reason: "overlap";
      readonly overlap: ReportedOverlap;
    };
