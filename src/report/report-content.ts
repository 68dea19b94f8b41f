/**
 * The report of a period as data: its chapters with their tables, the programmes and agreements in them, and what stands in
 * no figure. `toMarkdown` and `toHtml` of `cultural-ledger/io` write it for people.
 */

import type { AreasAsOf } from "../geography/area-count";
import type { Agreement } from "../model/agreement";
import type { AgreementForce } from "../model/agreement-force";
import type { Partnership } from "../model/partnership";
import type { SourceRef } from "../model/record";
import type { Source } from "../model/source";
import type { CurrencyCode } from "../money/currency";
import type { ResolvedRate } from "../rates/resolved-rate";
import type { Period } from "../time/period";
import type { ReportFigure } from "./figures/report-figure";
import type { AreaChange, BreakLine, HighLine, LeftOut } from "./report-notes";
import type { AreaNote } from "./summaries/area-notes";
import type { OrganizedBy } from "./summaries/organized-by";
import type { ProgrammeLine } from "./summaries/programme-line";
import type { Standing } from "./summaries/standing";
import type { ReportChapter } from "./tables/report-table";

/** An agreement, where its signing stands, and whether it is in force on the last day of the period. */
export interface AgreementLine {
  readonly agreement: Agreement;
  readonly standing: Standing;
  readonly force: AgreementForce;
}

/** A note of records or of a published figure, each note once with the names that it is about. */
export interface NoteLine {
  readonly names: readonly string[];
  readonly note: string;
  readonly source: SourceRef | undefined;
}

/** The report of a period. */
export interface AnnualReport<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  /** The periods compared with, the latest first. Changes and growth are against the first of them. */
  readonly earlier: readonly Period[];
  readonly currency: C;
  /** The id of the profile by which countries and regions were counted. */
  readonly profile: string;
  /** As of when, where that was said. */
  readonly asOf: AreasAsOf | undefined;
  /** The id of the policy that printed figures were read by. */
  readonly reading: string;
  /** Every figure of the tables, in their order, and then those that they were computed from; each once. */
  readonly figures: readonly ReportFigure[];
  /** In their order. */
  readonly chapters: readonly ReportChapter[];
  /** Who stands behind all of the exchange, as far as the records say. */
  readonly organizedBy: OrganizedBy;
  readonly programmes: readonly ProgrammeLine[];
  /** All agreements of the ledger but those signed later. */
  readonly agreements: readonly AgreementLine[];
  /** All partnerships of the ledger but those that began later. */
  readonly partnerships: readonly Partnership[];
  /** Whether figures are the highest of those looked at, and what sources say of it. */
  readonly highs: readonly HighLine[];
  readonly areaChanges: readonly AreaChange[];
  readonly breaks: readonly BreakLine[];
  /** What is in no figure. */
  readonly leftOut: readonly LeftOut[];
  /** Counts of areas that are others where areas are counted as they stood. */
  readonly areaNotes: readonly AreaNote[];
  /** What records and published figures of the period say beside their numbers. */
  readonly notes: readonly NoteLine[];
  /** The rates that were used in any figure. */
  readonly rates: readonly ResolvedRate[];
  readonly sources: readonly Source[];
}
