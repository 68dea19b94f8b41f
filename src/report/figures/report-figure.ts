/**
 * A figure of a report: what it is of, what is known of it, and what it rests on. Its id is the same in every run, language
 * and order of records.
 */

import type { Decimal } from "decimal.js";
import type { Figure, FigureUnit } from "../../figures/figure";
import type { Interval } from "../../figures/interval";
import type { MoneySum } from "../../figures/money-extent";
import type { AreaCount } from "../../geography/area-count";
import type { SourceRef } from "../../model/record";
import type { ObservationStatus } from "../../model/statistic-status";
import type { RateUse } from "../../rates/amounts-by-rate";
import type { OverlapReason } from "../../statistics/trade-overlaps";
import type { CalendarDate } from "../../time/calendar-date";
import type { Period } from "../../time/period";

/** What is counted or valued. */
export type Indicator =
  | "projects"
  /** Visits by delegations. */
  | "visits"
  /** Person-trips. */
  | "persons"
  /** Countries and regions visited or received from. */
  | "areas"
  | "cities"
  | "activities"
  | "audience"
  | "editions"
  | "agreements-signed"
  | "agreements-in-force"
  | "exports"
  | "imports"
  /** Exports and imports together. */
  | "trade"
  /** Exports minus imports. */
  | "balance"
  /** A value of an indicator of one's own; its name is in the breakdown. */
  | "observation";

/** All indicators, in the order in which a report has them. */
export const INDICATORS: readonly [Indicator, ...Indicator[]] = /* @__PURE__ */ Object.freeze([
  "projects",
  "visits",
  "persons",
  "areas",
  "cities",
  "activities",
  "audience",
  "editions",
  "agreements-signed",
  "agreements-in-force",
  "trade",
  "exports",
  "imports",
  "balance",
  "observation",
]);

/** What is said of an indicator. */
export type Statistic =
  /** As computed from records. */
  | "value"
  /** As a source has printed it. */
  | "published"
  /** The published value minus that of the records. */
  | "remainder"
  /** Per one of the same indicator without the last part of the breakdown. */
  | "share"
  /** Value minus the value of the base period. */
  | "change"
  /** Change per one of the value of the base period. */
  | "growth"
  /** Change per one of the value of the whole in the base period. */
  | "contribution"
  /** Persons, or audience, for each visit or activity. */
  | "per-event"
  /** Of money: unconverted, in the currency that records state. */
  | "as-stated";

/** By what a figure is broken down. */
export type Dimension =
  | "direction"
  /** The class of areas of a profile, such as foreign countries; several ids joined by "+". */
  | "class"
  /** The kinds of activities that records count together, joined by "+". */
  | "kind"
  | "programme"
  /** The art form: scheme and code. */
  | "domain"
  | "product"
  /** Areas visited or received from; several codes joined by "+" where one record names several. */
  | "area"
  /** Areas sold to or bought from; as areas. */
  | "market"
  | "currency"
  | "observation";

/** The id of a member for whatever its records do not say. */
export const NOT_STATED_MEMBER = "~not-stated";
/** The id of a member for all that a table does not list. */
export const REST_MEMBER = "~rest";

/** One part of a breakdown: `{ dimension: "direction", id: "outbound" }`. */
export interface Member {
  readonly dimension: Dimension;
  /** A word, code or id; the name itself where the records know no other, as of products. */
  readonly id: string;
  /** What readers are told, in the words of the records or the profile; none where the language has a word for the id. */
  readonly name?: string;
  /** Of the rest: how many members it stands for. */
  readonly members?: number;
}

/** Why a figure has no value. */
export type UndefinedReason =
  /** There are no records of its kind in the period. */
  | "no-records"
  /** Records are there, and none of them says it. */
  | "not-stated"
  /** No rate, or more than one, converts the values. */
  | "no-rate"
  /** The other figure has no value. */
  | "no-base"
  | "zero-base"
  | "sign-change"
  /** The series is broken between the two periods. */
  | "break"
  /** One is published and the other computed. */
  | "other-basis"
  /** One of several values of a period had to be chosen. */
  | "several-values"
  /** Records hold one another. */
  | OverlapReason;

/** What a figure rests on. */
export interface FigureBasis {
  /** The ids of the records that were asked, in code-point order. */
  readonly records: readonly string[];
  /** The ids of the claims of documents. */
  readonly claims: readonly string[];
  /** What records and claims cite, each citation once. */
  readonly sources: readonly SourceRef[];
  /** The rates at which values were converted. */
  readonly rates: readonly RateUse<MoneySum>[];
  /** The ids of the figures that it was computed from. */
  readonly figures: readonly string[];
}

/** A figure of a report. */
export interface ReportFigure {
  /** Such as `exports:share/2012/product=Grass%20linen`. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly statistic: Statistic;
  readonly period: Period;
  /** Of changes: the period compared with. */
  readonly base: Period | undefined;
  /** None of a whole. */
  readonly breakdown: readonly Member[];
  /** `count` of whole numbers, `number`, `ratio` per one, or a currency. */
  readonly unit: FigureUnit;
  /** What the value of an observation counts, in the words of its source. */
  readonly unitName: string | undefined;
  /** Where it lies, its wording and the rounding of what it rests on included; `undefined` where nothing is known. */
  readonly interval: Interval | undefined;
  /** What was computed of the records that state it, with every digit. The value it is only where `interval` is that one number. */
  readonly number: Decimal | undefined;
  /** Why it has no value, where it has none. */
  readonly reason: UndefinedReason | undefined;
  /** As a source has printed it. */
  readonly printed: Figure | undefined;
  /** Of areas: which they are. */
  readonly areas: AreaCount | undefined;
  /** Of an observation: its status, a code of SDMX CL_OBS_STATUS. */
  readonly obsStatus: ObservationStatus | undefined;
  /** Of a stock: the day on which it was observed. */
  readonly day: CalendarDate | undefined;
  readonly basis: FigureBasis;
}

/** What tells one figure of a report from all others. */
export type FigureKey = Pick<ReportFigure, "indicator" | "period"> &
  Partial<Pick<ReportFigure, "statistic" | "base" | "breakdown">>;

/** The id of a figure: it is made of what the figure is of alone. */
export function figureId({
  indicator,
  statistic = "value",
  period,
  base,
  breakdown = [],
}: FigureKey): string {
  const what = statistic === "value" ? indicator : `${indicator}:${statistic}`;
  const when = base === undefined ? period : `${period}~${base}`;
  const of = breakdown.map(({ dimension, id }) => `${dimension}=${encodeURIComponent(id)}`);
  return [what, encodeURIComponent(when), ...of].join("/");
}

const NO_BASIS: FigureBasis = /* @__PURE__ */ Object.freeze({
  records: [],
  claims: [],
  sources: [],
  rates: [],
  figures: [],
});

/** What a figure may leave out. */
type GivenFigure = FigureKey &
  Pick<ReportFigure, "unit"> &
  Partial<Omit<ReportFigure, "id" | "basis">> & { readonly basis?: Partial<FigureBasis> };

/** A frozen figure with its id. */
export function reportFigure(given: GivenFigure): ReportFigure {
  const {
    statistic = "value",
    base,
    breakdown = [],
    unitName,
    interval,
    number,
    reason,
    printed,
    areas,
    obsStatus,
    day,
  } = given;
  const { indicator, period, unit } = given;
  return Object.freeze({
    id: figureId(given),
    indicator,
    statistic,
    period,
    base,
    breakdown: Object.freeze(breakdown),
    unit,
    unitName,
    interval,
    number,
    reason,
    printed,
    areas,
    obsStatus,
    day,
    basis: Object.freeze({ ...NO_BASIS, ...given.basis }),
  });
}
