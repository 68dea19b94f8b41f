/**
 * The evaluation of a relation under one reading, and the rules by which it gets its verdict.
 *
 * @source the roll-up of XBRL Calculations 1.1 is consistent where the intervals meet; here an open list, a bound or a
 * word without a span keep a meeting from being support
 */

import type { Decimal } from "decimal.js";
import type { FigureUnit } from "../figures/figure";
import { exactValue, type Interval } from "../figures/interval";
import { containsInterval, intersectIntervals, intervalGap } from "../figures/interval-order";
import type { Basis, NeededFigure, Reason, TraceStep, Verdict, Warning } from "./finding";
import type { Quantity } from "./quantity";
import type { ClaimId } from "./relation";

/** What one reading says of a relation. What only the finding shows is computed when it is asked for. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly reasons: readonly Reason[];
  readonly warnings?: readonly Warning[];
  readonly unit?: FigureUnit | undefined;
  readonly claimed?: Interval | undefined;
  readonly evidence?: Interval | undefined;
  readonly recomputed?: Interval | undefined;
  readonly remainder?: Interval | undefined;
  readonly share?: () => Interval | undefined;
  readonly gap?: Decimal | undefined;
  readonly leftOut?: readonly ClaimId[];
  readonly needed?: () => readonly NeededFigure[];
  /** The same whether or not a figure could be that: with any other the relation doesn't hold. `needed` where left out. */
  readonly balancing?: () => readonly NeededFigure[];
  readonly trace: () => readonly TraceStep[];
}

/** A verdict with what it rests on. */
export type Judgement = Pick<Evaluation, "verdict" | "basis" | "reasons" | "gap">;

/** Nothing can be said, for these reasons. */
export function undetermined(reasons: readonly Reason[]): Judgement {
  return { verdict: "undetermined", basis: "none", reasons: [...new Set(reasons)] };
}

/** Nothing was claimed, and the figures give what they give. */
export function derived(): Judgement {
  return { verdict: "derived", basis: "none", reasons: [] };
}

/** How a comparison that is neither apart nor contained is decided. */
export interface Grounds {
  /** What the printed numbers give: where the claim is of that it is supported, and where it could only be, it is open. */
  readonly recomputed?: Interval | undefined;
  /** Why the evidence decides nothing; where it is empty, two intervals overlap and that is all. */
  readonly reasons: readonly Reason[];
  /** Whether a meeting is support: of rounded numbers, as the whole and its closed list, and of duplicates. */
  readonly isRounding?: boolean;
}

/** What the evidence says of a claim: the rules of a verdict, in their order. */
export function judge(
  claimed: Interval,
  evidence: Interval,
  { reasons, isRounding = false, recomputed }: Grounds,
): Judgement {
  if (intersectIntervals(claimed, evidence) === undefined) return contradicted(claimed, evidence);
  if (exactValue(claimed) !== undefined && exactValue(evidence) !== undefined) return supported("exact");
  if (containsInterval(claimed, evidence)) return supported("entailed");
  if (isRounding) return supported("within-rounding");
  if (recomputed && containsInterval(claimed, recomputed)) return supported("recomputes");
  if (reasons.length > 0) return undetermined(reasons);
  return undetermined([recomputed === undefined ? "overlap-only" : "does-not-recompute"]);
}

export function supported(basis: Basis): Judgement {
  return { verdict: "supported", basis, reasons: [] };
}

export function contradicted(claimed: Interval, evidence: Interval): Judgement {
  return {
    verdict: "contradicted",
    basis: "disjoint",
    reasons: [],
    gap: intervalGap(claimed, evidence)?.abs(),
  };
}

/** Whether a claim says nothing of its thing, so that a relation can only derive it. */
export function isUnprinted({ claim }: Pick<Quantity, "claim">): boolean {
  return claim.figure === undefined && claim.areas === undefined;
}

/** Why the quantities of a comparison may decide nothing: lists that go on, words without a span, bounds on one side. */
export function whyUndecided(quantities: readonly Quantity[]): readonly Reason[] {
  const figures = quantities.filter(({ isOpen }) => !isOpen);
  const endless = figures.filter((quantity) => !isBounded(quantity));
  return [
    ...(figures.length < quantities.length ? (["open-list"] as const) : []),
    ...(endless.some(({ isVague }) => isVague) ? (["vague"] as const) : []),
    ...(endless.every(({ isVague }) => isVague) ? [] : (["one-sided"] as const)),
  ];
}

/** Whether all quantities are numbers as printed or counts of closed lists, each with two ends. */
export function areRoundings(quantities: readonly Quantity[]): boolean {
  return quantities.every((quantity) => quantity.isRounding && isBounded(quantity));
}

/** Whether a quantity has two known ends. */
export function isBounded({ interval }: Pick<Quantity, "interval">): boolean {
  return interval?.lower.kind === "finite" && interval.upper.kind === "finite";
}
