/**
 * A relation: what has to hold between claims, or between a claim and records, as whoever audits reads the document.
 */

import type { Aggregator } from "../aggregate/aggregator";
import type { DistinctAreas } from "../aggregate/leaves/areas";
import type { SummedCount } from "../aggregate/leaves/counts";
import type { Count } from "../figures/count";
import type { Interval } from "../figures/interval";
import type { FigureInput } from "../figures/make-figure";
import type { MoneySum } from "../figures/money-extent";
import type { AreasAsOf } from "../geography/area-count";
import type { AreaList } from "../geography/area-list";
import type { AreaProfile } from "../geography/area-profile";
import type { RecordOf } from "../model/ledger";
import type { ObservationTotal } from "../statistics/observations";
import type { TradeTotal } from "../statistics/trade";
import type { Period } from "../time/period";

/** The id of a claim. */
export type ClaimId = string;

interface RelationBase {
  readonly id: string;
  readonly note?: string;
}

/** A part of a sum, with the factor that it counts with: -1 for what is taken away. */
export type Part = ClaimId | { readonly claim: ClaimId; readonly weight: FigureInput };

/**
 * The whole is the sum of its parts: of all of them where the list is closed, of them and others not named where it is
 * open. An open list bounds the whole from below only, the parts being none of them negative.
 */
export interface SumRelation extends RelationBase {
  readonly kind: "sum";
  readonly whole: ClaimId;
  readonly parts: readonly Part[];
  readonly list: "open" | "closed";
}

/** A part is no greater than its whole. */
export interface PartOfRelation extends RelationBase {
  readonly kind: "partOf";
  readonly whole: ClaimId;
  readonly part: ClaimId;
}

/** A figure or a total of records divided by another. Without a claim of the ratio it is derived. */
export interface RatioRelation extends RelationBase {
  readonly kind: "ratio";
  readonly ratio?: ClaimId;
  readonly numerator: ClaimId | AnyRecordsTerm;
  readonly denominator: ClaimId | AnyRecordsTerm;
}

/**
 * A mean of so many values. Where the values are whole numbers, their total is one too, and few means are possible.
 *
 * @source Brown and Heathers (2017), The GRIM Test
 */
export interface MeanRelation extends RelationBase {
  readonly kind: "mean";
  readonly mean: ClaimId;
  readonly count: ClaimId;
  /** The total of the values, where it is published. */
  readonly total?: ClaimId;
  /** `whole` for counts and scores in whole numbers; `any` where left out. */
  readonly values?: "any" | "whole";
}

/** A published number of areas against the areas named. */
export interface CountDistinctRelation extends RelationBase {
  readonly kind: "countDistinct";
  readonly count: ClaimId;
  /** The claim that names the areas, or the list itself. */
  readonly named: ClaimId | AreaList;
  /** How countries and regions are counted; that of the audit where left out. */
  readonly profile?: AreaProfile;
  /**
   * Counts the areas named as they stood on this day or over this period, or with `"record"` in the period that the claims
   * state; as they are named where left out.
   */
  readonly asOf?: AreasAsOf;
}

/** "The highest ever": every earlier value is lower. */
export interface MaxInHistoryRelation extends RelationBase {
  readonly kind: "maxInHistory";
  readonly claim: ClaimId;
  /** Claims of the same thing for earlier periods. */
  readonly history: readonly ClaimId[];
  /** The first period of the history: with it, missing periods can be told; without it the history is never complete. */
  readonly since?: Period;
}

/** A rate of growth from one claim to a later one: 0.21, or 21 percent. Without a claim of the rate it is derived. */
export interface GrowthRelation extends RelationBase {
  readonly kind: "growth";
  readonly rate?: ClaimId;
  readonly from: ClaimId;
  readonly to: ClaimId;
}

/**
 * How a change is said: `absolute`, so many more or fewer in the unit of what changed; in `percent` of what it was; of two
 * ratios, in percentage `points`; as the `multiple` of what it was, which 2 is of what doubled.
 */
export type ChangeForm = "absolute" | "percent" | "points" | "multiple";

/** What changed from one claim to a later one, also of stocks. A fall is negative. Without a claim of the change it is derived. */
export interface ChangeRelation extends RelationBase {
  readonly kind: "change";
  readonly change?: ClaimId;
  readonly from: ClaimId;
  readonly to: ClaimId;
  /** How it is said, which no figure tells by itself: two percentages differ in per cent and in points. */
  readonly in: ChangeForm;
}

/** The rate of growth that, each year anew, leads from one claim to a later one. Without a claim of the rate it is derived. */
export interface AverageGrowthRelation extends RelationBase {
  readonly kind: "averageGrowth";
  readonly rate?: ClaimId;
  readonly from: ClaimId;
  /** So many whole years later as the periods of the two say. */
  readonly to: ClaimId;
}

/** The place of a claim among its peers: the first is the highest, or the lowest, and peers of one number share a place. */
export interface RankRelation extends RelationBase {
  readonly kind: "rank";
  readonly claim: ClaimId;
  /** Claims of the same measure and period; whether the claim itself is among them makes no difference. */
  readonly among: readonly ClaimId[];
  /** 1 is the first; `atMost(5)` is among the first five. Left out, it is derived. */
  readonly place?: Count;
  /** Which end the first place is at; `highest` where left out. */
  readonly order?: "highest" | "lowest";
}

/** A total since a period, which the claims of its periods add up to: "altogether", "since 2005". */
export interface CumulativeRelation extends RelationBase {
  readonly kind: "cumulative";
  readonly total: ClaimId;
  /** Claims of single periods, or of several together such as an earlier total. */
  readonly parts: readonly ClaimId[];
  /** The first period of the total; that of the total's own period where left out. */
  readonly since?: Period;
}

/** Statements of one thing. */
export interface SameRelation extends RelationBase {
  readonly kind: "same";
  readonly claims: readonly ClaimId[];
}

/** The kinds of records that a claim can be held against. */
export type AuditedKind = "projects" | "delegations" | "activities" | "trades" | "observations";

/** What a measure of records may give to hold a claim against. */
export type AuditedTotal =
  | number
  | Interval
  | SummedCount
  | DistinctAreas
  | MoneySum
  | TradeTotal
  | ObservationTotal;

/** The total of the records of one kind in a period. */
export interface RecordsTerm<Kind extends AuditedKind = AuditedKind> {
  readonly collection: Kind;
  /** What the records are, for sentences: "projects abroad". The kind of records where left out. */
  readonly label?: string;
  /**
   * `complete` where the records are all there are; `partial` records bound the claim from below only, and not at all
   * where some of them are negative, as corrections are.
   */
  readonly records: "complete" | "partial";
  /**
   * What to count. For trades it may be left out: their values, each with the precision that it declares, and at the rate
   * of its own period and side of trade. An amount that a measure gives is converted only where all records have one rate.
   */
  readonly measure?: Aggregator<RecordOf<Kind>, AuditedTotal>;
  /**
   * What to do with trade of which one record holds what another one holds, as `overlappingTrades` finds it. Only without a measure:
   * refused where left out, so that there is no total and the finding names the pairs.
   */
  readonly overlap?: "refuse" | "allow";
  /** Which of the records the claim is about; all where left out. */
  readonly where?: (record: RecordOf<Kind>) => boolean;
}

/** The total of records of any kind. */
export type AnyRecordsTerm = { readonly [Kind in AuditedKind]: RecordsTerm<Kind> }[AuditedKind];

/** A claim against the records of one kind that were held in its period. */
export interface AgainstRelation<Kind extends AuditedKind = AuditedKind>
  extends RelationBase,
    RecordsTerm<Kind> {
  readonly kind: "against";
  readonly claim: ClaimId;
}

/** A relation of any kind. */
export type Relation =
  | SumRelation
  | PartOfRelation
  | RatioRelation
  | MeanRelation
  | CountDistinctRelation
  | MaxInHistoryRelation
  | GrowthRelation
  | ChangeRelation
  | AverageGrowthRelation
  | RankRelation
  | CumulativeRelation
  | SameRelation
  | { readonly [Kind in AuditedKind]: AgainstRelation<Kind> }[AuditedKind];

/** What kind a relation is. */
export type RelationKind = Relation["kind"];
