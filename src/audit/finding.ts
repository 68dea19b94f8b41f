/**
 * A finding: what can be said of a relation, on what basis, and where nothing can be said, why.
 */

import type { Decimal } from "decimal.js";
import type { Figure, FigureUnit, Qualifier } from "../figures/figure";
import type { Interval } from "../figures/interval";
import type { FigureScale } from "../figures/scale";
import type { AreaCount } from "../geography/area-count";
import type { SourceRef } from "../model/record";
import type { RateIssue } from "../rates/rate-issue";
import type { ResolvedRate } from "../rates/resolved-rate";
import type { TradeOverlap } from "../statistics/trade-overlaps";
import type { Period } from "../time/period";
import type { Claim } from "./claim";
import type { ChangeForm, ClaimId, Relation, RelationKind } from "./relation";

/**
 * `supported`: the evidence agrees with the claim. `contradicted`: no true values agree with all the figures.
 * `undetermined`: neither, for the reasons named. `derived`: nothing was claimed, and the figures give what they give.
 */
export type Verdict = "supported" | "contradicted" | "undetermined" | "derived";

/**
 * What a verdict rests on. `exact`: both are the same number. `entailed`: the evidence lies inside the claim.
 * `recomputes`: what the printed numbers give is the printed result, rounded as that is. `within-rounding`: a closed list
 * of rounded numbers meets the whole. `disjoint`: they don't meet.
 */
export type Basis = "exact" | "entailed" | "recomputes" | "within-rounding" | "disjoint" | "none";

/** Why nothing can be said, or what a reader should know about a verdict. */
export type Reason =
  | "open-list"
  | "no-history"
  | "partial-coverage"
  | "missing-figure"
  | "unit-mismatch"
  | "no-rate"
  | "overlapping-areas"
  | "overlapping-levels"
  | "overlapping-periods"
  | "whole-and-part"
  | "mixed-levels"
  | "period-mismatch"
  | "period-unstated"
  | "scope-mismatch"
  | "forecast"
  | "base-not-positive"
  | "division-by-zero"
  | "does-not-recompute"
  | "restated-base"
  | "revision"
  | "one-sided"
  | "overlap-only"
  | "ambiguous-identity"
  | "excess-digits"
  | "conflicting-duplicates"
  | "vague"
  | "areas-as-of";

/** Something that a reader should know about a verdict, which it does not change. */
export interface Warning {
  readonly reason: Extract<Reason, "period-unstated" | "scope-mismatch" | "areas-as-of">;
  /** The claims that it is about. */
  readonly claims: readonly ClaimId[];
  /** Of `areas-as-of`: the areas named as they stood in the period of the claims, where that can be told. */
  readonly areas?: AreaCount;
}

/** What a figure would have to be, all the others being as they are. In the unit of its own claim. */
export interface NeededFigure {
  readonly claim: ClaimId;
  /** The measure of the claim. */
  readonly measure: string;
  readonly unit: FigureUnit | undefined;
  readonly interval: Interval;
}

/** Two keys of one column that a measure refused: areas or ids of which the first holds the second, or codes of two levels. */
export interface KeyOverlap {
  readonly column: string;
  readonly keys: readonly string[];
}

/** One step of the evidence: a claim or records, how they were read, and at which rate they were converted. */
export interface TraceStep {
  readonly claim: ClaimId | undefined;
  /** The measure of the claim, or the kind of the records. */
  readonly measure: string;
  /** The ids of the records, where the step is of records. */
  readonly records: readonly string[];
  readonly source: SourceRef | undefined;
  readonly figure: Figure | undefined;
  /** The id of the reading policy. */
  readonly reading: string;
  readonly unit: FigureUnit | undefined;
  /** What the figure says of the true number, in its own unit; `undefined` where it says nothing. */
  readonly interval: Interval | undefined;
  /** The rates at which it was converted; none where it is in the unit of the finding. */
  readonly rates: readonly ResolvedRate[];
  /** Why amounts of it have no rate, where they have none or several; left out where there is nothing. */
  readonly unrated?: readonly RateIssue[];
  /**
   * What keeps the records from having a total, because it would count twice: pairs of trade, or the keys that a
   * measure refused; left out where there is nothing.
   */
  readonly overlaps?: readonly (TradeOverlap | KeyOverlap)[];
}

/** The verdict under the readings of the panel that can change it. */
export interface Stability {
  /** Whether all of them agree with the verdict. */
  readonly stable: boolean;
  /** That of the audit's own reading first; none of a reading that takes every figure of the relation alike. */
  readonly verdicts: readonly { readonly reading: string; readonly verdict: Verdict }[];
  /** The readings under which the verdict is another one. */
  readonly flippedBy: readonly string[];
}

/**
 * The slip that would explain a relation that does not hold: a guess to look into, never a verdict.
 *
 * `cut`: the digits of a result were cut off instead of rounded. `inclusive-bound`: a bound was meant to hold its own
 * number. `digits-swapped`, `digit-left-out`, `digit-doubled`, `digit-replaced`: the number meant has one digit, or two
 * neighbours, otherwise. `scale`: thousands for millions; `power-of-ten` where that is no scale with a name. `currency`,
 * `sign`: another one. `change-form`: a change was said in another form, as points for per cent. `base-period`: the
 * figure of another period was taken for the base. `other-claim`: a part was taken for its whole, or a whole for its
 * part. `open-list`: a list names only some. `as-of`: areas were counted as they stood in the period.
 */
export type Hint =
  | { readonly kind: "cut"; readonly claim: ClaimId }
  | { readonly kind: "inclusive-bound"; readonly claim: ClaimId; readonly qualifier: Qualifier }
  | { readonly kind: "digits-swapped"; readonly claim: ClaimId; readonly number: string }
  | { readonly kind: "digit-left-out"; readonly claim: ClaimId; readonly number: string }
  | { readonly kind: "digit-doubled"; readonly claim: ClaimId; readonly number: string }
  | { readonly kind: "digit-replaced"; readonly claim: ClaimId; readonly number: string }
  | { readonly kind: "scale"; readonly claim: ClaimId; readonly scale: FigureScale | undefined }
  | { readonly kind: "power-of-ten"; readonly claim: ClaimId; readonly power: number }
  | { readonly kind: "currency"; readonly claim: ClaimId; readonly currency: FigureUnit }
  | { readonly kind: "sign"; readonly claim: ClaimId }
  | { readonly kind: "change-form"; readonly claim: ClaimId; readonly in: ChangeForm }
  | {
      readonly kind: "base-period";
      readonly claim: ClaimId;
      /** The claim that may have been meant, with what it says. */
      readonly instead: ClaimId;
      readonly measure: string;
      readonly period: Period | undefined;
      readonly figure: Figure | undefined;
    }
  | {
      readonly kind: "other-claim";
      readonly claim: ClaimId;
      /** The claim that may have been meant, with what it says. */
      readonly instead: ClaimId;
      readonly measure: string;
      readonly period: Period | undefined;
      readonly figure: Figure | undefined;
    }
  | { readonly kind: "open-list" }
  | { readonly kind: "as-of"; readonly areas: AreaCount };

/**
 * A relation, without code of the caller's such as a measure, and the claims that it names: all that its statement says, in any
 * language.
 */
export interface Stated {
  readonly relation: Relation;
  readonly claims: readonly Claim[];
}

/** What an audit says of one relation. Intervals are in `unit`, unless they say otherwise. */
export interface Finding {
  readonly relation: string;
  readonly kind: RelationKind;
  /** What the relation says, in English: "projects (198, 2012) should equal the sum of ..." */
  readonly statement: string;
  /** What the statement is of. */
  readonly stated: Stated;
  readonly verdict: Verdict;
  readonly basis: Basis;
  /** Why it is undetermined; empty otherwise. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly unit: FigureUnit | undefined;
  /** What is claimed, as an interval. */
  readonly claimed: Interval | undefined;
  /** What the evidence gives for it. */
  readonly evidence: Interval | undefined;
  /** What the printed numbers give, each taken as it stands, where a result is computed from them; otherwise `undefined`. */
  readonly recomputed: Interval | undefined;
  /** The claim without the evidence: what the parts or the records leave unexplained. */
  readonly remainder: Interval | undefined;
  /** The remainder as a share of the whole, from 0 to 1. */
  readonly share: Interval | undefined;
  /** How far apart claim and evidence are at least, where they don't meet. */
  readonly gap: Decimal | undefined;
  /** Claims that are in neither evidence nor remainder, because they could not be converted or read. */
  readonly leftOut: readonly ClaimId[];
  /** For each figure alone, what it would have to be. Empty where the relation is supported. */
  readonly neededToClose: readonly NeededFigure[];
  readonly trace: readonly TraceStep[];
  readonly stability: Stability;
  readonly hints: readonly Hint[];
}
