/**
 * The two sides of a finding in words: what the published figure is read as, what the evidence gives, and how far they are
 * apart, or why they contradict each other although they seem to meet.
 */

import type { Decimal } from "decimal.js";
import { describeInterval } from "../figures/describe-interval";
import type { FigureUnit } from "../figures/figure";
import {
  exactValue,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  UNBOUNDED,
} from "../figures/interval";
import type { FiniteEnd } from "../figures/interval-ends";
import { intersectIntervals } from "../figures/interval-order";
import { isCurrency } from "./common-unit";
import type { Finding } from "./finding";
import type { RelationKind } from "./relation";

/** Where the evidence comes from; from the other figures where left out. */
const EVIDENCE: Readonly<Partial<Record<RelationKind, string>>> = {
  countDistinct: "the list gives",
  maxInHistory: "the highest earlier figure is",
  same: "the other statements give",
  against: "the records give",
};

/** Both sides, or the one that there is. */
export function describeSides(finding: Finding): string | undefined {
  const { claimed, evidence, unit, verdict } = finding;
  if (evidence === undefined || !isTelling(evidence)) {
    const why = reason(finding);
    if (claimed === undefined || why === "") return undefined;
    const said = [2, 3, 4, 6].map((decimals) => intervalInUnit(claimed, unit, decimals));
    // Both ends have to be seen to see that nothing is between them.
    return `the published figure is read as ${said.find((text) => !text.startsWith("about")) ?? said[0]}${why}`;
  }
  const source = sourceOf(finding);
  if (claimed === undefined || !isTelling(claimed)) return `${source} ${intervalInUnit(evidence, unit)}`;
  const decimals = decimalsToTellApart(finding);
  const [said, given] = [claimed, evidence].map((side) => intervalInUnit(side, unit, decimals));
  if (verdict === "supported" && said === given) return undefined;
  return `the published figure is read as ${said}, ${source} ${given}${distance(finding, decimals)}`;
}

/** An interval in the unit of a finding: amounts and other numbers to two decimals, ratios in percent. */
export function intervalInUnit(interval: Interval, unit: FigureUnit | undefined, decimals = 2): string {
  const { lower, upper, whole } = interval;
  // Of what is measured, "between 0.00 and 5" would say no more than "less than 5". A zero that is reached is said: what
  // is less than nothing is not "at most 5" there.
  const isFromZero = !whole && isZero(lower) && !lower.closed && upper.kind === "finite" && upper.value.gt(0);
  const said = isFromZero ? intervalBetween(UNBOUNDED, upper, whole) : interval;
  const isBetween = said.lower.kind === "finite" && said.upper.kind === "finite";
  const isRatio = unit === "ratio";
  return describeInterval(said, {
    decimals: isWholeIn(said, isRatio ? 100 : 1) ? 0 : decimals,
    rounding: isBetween ? "nearest" : "outward",
    ...(isRatio && { scale: "percent" }),
    ...(isCurrency(unit) && { unit }),
  });
}

/** Whether an interval says anything. */
export function isTelling({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" || upper.kind === "finite";
}

function isZero(end: IntervalEnd): end is FiniteEnd {
  return end.kind === "finite" && end.value.isZero();
}

/** Whole numbers, amounts and percentages are shown without decimals. */
function isWholeIn({ lower, upper }: Interval, times: number): boolean {
  return [lower, upper].every((end) => end.kind !== "finite" || end.value.times(times).isInteger());
}

function sourceOf({ kind, claimed, leftOut }: Finding): string {
  if (kind === "maxInHistory" && leftOut.length > 0) return "of those at hand, the highest earlier figure is";
  return EVIDENCE[kind] ?? (claimed === undefined ? "the figures give" : "the other figures give");
}

/** How far apart the sides of a contradiction are, or why they contradict each other although they meet. */
function distance(finding: Finding, decimals: number): string {
  const { verdict, gap } = finding;
  if (verdict !== "contradicted" || !gap?.gt(0)) return reason(finding);
  return `: they are ${gapInUnit(gap, finding, decimals)} apart`;
}

/**
 * How far apart two sides are; two ratios so many percentage points. The least distance of two intervals is rounded down,
 * so that it stays true.
 */
function gapInUnit(gap: Decimal, finding: Finding, decimals: number): string {
  const { unit } = finding;
  const end = finiteEnd(unit === "ratio" ? gap.times(100) : gap, true);
  const said = intervalBetween(end, isExactGap(finding) ? end : UNBOUNDED, false);
  if (unit !== "ratio") return intervalInUnit(said, unit, decimals);
  const points = intervalInUnit(said, "number", decimals);
  return `${points} percentage point${/^(at least )?1$/.test(points) ? "" : "s"}`;
}

/** Whether both sides are known to be so far apart and no further. */
function isExactGap({ claimed, evidence, leftOut }: Finding): boolean {
  const isExact = [claimed, evidence].every((side) => side !== undefined && exactValue(side) !== undefined);
  return isExact && leftOut.length === 0;
}

/** Why two sides that meet, or that nothing is between, contradict each other. */
function reason(finding: Finding): string {
  const { kind, verdict, claimed, evidence, gap, trace } = finding;
  if (verdict !== "contradicted" || gap?.gt(0)) return "";
  const isMeeting =
    claimed === undefined || evidence === undefined || intersectIntervals(claimed, evidence) !== undefined;
  if (kind === "same" && (isMeeting || trace.every(({ figure }) => figure?.qualifier === "equal")))
    return ": no number is rounded to both";
  if (gap !== undefined) return `: one of them excludes that number${exclusion(finding)}`;
  if (!isMeeting) return ": no whole number is in both";
  if (kind !== "ratio" && kind !== "mean" && kind !== "growth") return "";
  // The result stands first, then what is divided, where it is published.
  const dividend = trace.length > 2 ? trace[1] : undefined;
  return `: no whole ${dividend === undefined ? "total" : `number for ${dividend.measure}`} gives it`;
}

/** Which side has an open end where both meet: in "between 13.83 and 15.37 %" nobody sees it. */
function exclusion({ claimed, evidence, unit }: Finding): string {
  for (const [side, other] of [
    [claimed, evidence],
    [evidence, claimed],
  ]) {
    if (side === undefined || other === undefined) continue;
    if (isOpenAt(side.upper, other.lower))
      return `, being ${intervalInUnit(intervalBetween(UNBOUNDED, side.upper, side.whole), unit)}`;
    if (isOpenAt(side.lower, other.upper))
      return `, being ${intervalInUnit(intervalBetween(side.lower, UNBOUNDED, side.whole), unit)}`;
  }
  return "";
}

function isOpenAt(end: IntervalEnd, other: IntervalEnd): boolean {
  return end.kind === "finite" && other.kind === "finite" && !end.closed && end.value.eq(other.value);
}

/** Two decimals, or as many more as it takes to show a small gap and the difference of its sides. */
function decimalsToTellApart(finding: Finding): number {
  const { claimed, evidence, unit, gap } = finding;
  const sides = [claimed, evidence].flatMap((side) => side ?? []);
  const isShown = (decimals: number) =>
    gap === undefined ||
    gap.isZero() ||
    (/[1-9]/.test(gapInUnit(gap, finding, decimals)) &&
      new Set(sides.map((side) => intervalInUnit(side, unit, decimals))).size === sides.length);
  return [2, 3, 4, 6, 8, 12].find(isShown) ?? 24;
}
