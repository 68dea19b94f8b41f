/**
 * A relation: what has to hold between claims, or between a claim and records, as whoever audits reads the document.
 */

import type { Aggregator } from "../aggregate/aggregator";
import type { SummedCount } from "../aggregate/leaves/counts";
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

/** A figure divided by another. Without a claim of the ratio it is derived. */
export interface RatioRelation extends RelationBase {
  readonly kind: "ratio";
  readonly ratio?: ClaimId;
  readonly numerator: ClaimId;
  readonly denominator: ClaimId;
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

/** A rate of change from one claim to a later one: 0.21, or 21 percent. */
export interface GrowthRelation extends RelationBase {
  readonly kind: "growth";
  readonly rate: ClaimId;
  readonly from: ClaimId;
  readonly to: ClaimId;
}

/** Statements of one thing. */
export interface SameRelation extends RelationBase {
  readonly kind: "same";
  readonly claims: readonly ClaimId[];
}

/** The kinds of records that a claim can be held against. */
export type AuditedKind = "projects" | "delegations" | "activities" | "trades" | "observations";

/** What a measure of records may give to hold a claim against. */
export type AuditedTotal = number | Interval | SummedCount | MoneySum | TradeTotal | ObservationTotal;

/** A claim against the records of one kind that were held in its period. */
export interface AgainstRelation<Kind extends AuditedKind = AuditedKind> extends RelationBase {
  readonly kind: "against";
  readonly claim: ClaimId;
  readonly collection: Kind;
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

/** A relation of any kind. */
export type Relation =
  | SumRelation
  | PartOfRelation
  | RatioRelation
  | MeanRelation
  | CountDistinctRelation
  | MaxInHistoryRelation
  | GrowthRelation
  | SameRelation
  | { readonly [Kind in AuditedKind]: AgainstRelation<Kind> }[AuditedKind];

/** What kind a relation is. */
export type RelationKind = Relation["kind"];

/** The claims that a relation names, in the order in which it names them. */
export function claimsOfRelation(relation: Relation): readonly ClaimId[] {
  switch (relation.kind) {
    case "sum":
      return [relation.whole, ...relation.parts.map(claimOfPart)];
    case "partOf":
      return [relation.whole, relation.part];
    case "ratio":
      return [...present(relation.ratio), relation.numerator, relation.denominator];
    case "mean":
      return [relation.mean, ...present(relation.total), relation.count];
    case "countDistinct":
      return typeof relation.named === "string" ? [relation.count, relation.named] : [relation.count];
    case "maxInHistory":
      return [relation.claim, ...relation.history];
    case "growth":
      return [relation.rate, relation.from, relation.to];
    case "same":
      return relation.claims;
    case "against":
      return [relation.claim];
  }
}

/** A ratio, a mean or a rate of growth. */
export type DivisionRelation = RatioRelation | MeanRelation | GrowthRelation;

/** What is divided by what, and what is said to come out, as far as there are claims of it. */
interface Division {
  readonly result: ClaimId | undefined;
  readonly dividend: ClaimId | undefined;
  readonly divisor: ClaimId;
}

/** The claims of a division by what they are in it. Growth is that of the later figure over the earlier one. */
export function divisionOf(relation: DivisionRelation): Division;
export function divisionOf(relation: Relation): Division | undefined;
export function divisionOf(relation: Relation): Division | undefined {
  switch (relation.kind) {
    case "ratio":
      return { result: relation.ratio, dividend: relation.numerator, divisor: relation.denominator };
    case "mean":
      return { result: relation.mean, dividend: relation.total, divisor: relation.count };
    case "growth":
      return { result: relation.rate, dividend: relation.to, divisor: relation.from };
    default:
      return undefined;
  }
}

/** The claim of a part. */
export function claimOfPart(part: Part): ClaimId {
  return typeof part === "string" ? part : part.claim;
}

function present(claim: ClaimId | undefined): readonly ClaimId[] {
  return claim === undefined ? [] : [claim];
}
