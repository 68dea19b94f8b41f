/**
 * The two sides of a finding in words: what the published figure is read as, what the evidence gives, and how far they are
 * apart, or why they contradict each other although they seem to meet.
 */

import type { Decimal } from "decimal.js";
import {
  exactValue,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  UNBOUNDED,
} from "../figures/interval";
import { intersectIntervals } from "../figures/interval-order";
import { DIGITS, intervalInUnit, writerOf } from "../figures/interval-writer";
import type { Finding } from "./finding";
import type { RelationKind } from "./relation";
import { auditWords, type Telling } from "./telling";
import type { EvidenceWords } from "./words/words";

/** Where the evidence comes from; from the other figures where left out. */
const EVIDENCE: Readonly<Partial<Record<RelationKind, keyof EvidenceWords>>> = {
  countDistinct: "list",
  maxInHistory: "earlier",
  rank: "place",
  same: "statements",
  against: "records",
};

/** More digits for what would look equal otherwise. */
const MORE_DIGITS = [DIGITS, 4, 5, 6, 8, 12, 24, 40];
const TWO_NUMBERS = /\d[^\d.,]+\d/;

/** Both sides, or the one that there is. */
export function describeSides(finding: Finding, telling: Telling): string | undefined {
  const { claimed, evidence, unit, verdict } = finding;
  const words = auditWords(telling);
  const isVacuous = evidence !== undefined && verdict !== "contradicted" && isAnyPositive(evidence);
  if (evidence === undefined || !isTelling(evidence) || isVacuous) {
    const why = reason(finding, telling);
    if (claimed === undefined || why === undefined) return undefined;
    // Both ends have to be seen to see that nothing is between them.
    const said = MORE_DIGITS.map((digits) => writerOf(telling, unit, [claimed], digits)(claimed));
    const range = said.find((text) => TWO_NUMBERS.test(text)) ?? said[0] ?? "";
    return words.because(words.readAs(range), why);
  }
  const source = words.evidence[sourceOf(finding)];
  if (claimed === undefined || !isTelling(claimed))
    return words.gives(source, intervalInUnit(telling, evidence, unit));
  const digits = digitsToTellApart(finding, telling);
  const [said, given] = sidesIn(finding, telling, digits);
  if (verdict === "supported" && said === given) return undefined;
  const sides = words.both(words.readAs(said), words.gives(source, given));
  const why = distance(finding, telling, digits);
  return why === undefined ? sides : words.because(sides, why);
}

/** A finding with the numbers of a multiple as so many times, and not in per cent. */
export function asSaid(finding: Finding): Finding {
  const { stated, unit } = finding;
  const isMultiple = stated.relation.kind === "change" && stated.relation.in === "multiple";
  return isMultiple && unit === "ratio" ? { ...finding, unit: "number" } : finding;
}

/** Whether an interval says anything. */
export function isTelling({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" || upper.kind === "finite";
}

/** More than nothing, as everything is that is divided: that tells a reader nothing. */
function isAnyPositive({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" && lower.value.isZero() && upper.kind !== "finite";
}

function sourceOf({ kind, claimed, leftOut }: Finding): keyof EvidenceWords {
  if (kind === "maxInHistory" && leftOut.length > 0) return "earlierAtHand";
  return EVIDENCE[kind] ?? (claimed === undefined ? "all" : "others");
}

/** How far apart the sides of a contradiction are, or why they contradict each other although they meet. */
function distance(finding: Finding, telling: Telling, digits: number): string | undefined {
  const { kind, verdict, gap } = finding;
  if (verdict !== "contradicted" || !gap?.gt(0)) return reason(finding, telling);
  // Places are no amounts, and nobody says how far they are apart.
  if (kind === "rank") return undefined;
  return auditWords(telling).apart(gapSaid(gap, finding, telling, digits));
}

/** Both sides, in one scale with their distance. */
function sidesIn(finding: Finding, telling: Telling, digits: number): readonly [string, string] {
  const { claimed, evidence, unit, gap } = finding;
  const sides = [claimed, evidence].flatMap((side) => side ?? []);
  const write = writerOf(telling, unit, inOneSentence(finding, gap), digits);
  return sides.map(write) as unknown as readonly [string, string];
}

function inOneSentence(finding: Finding, gap: Decimal | undefined): readonly Interval[] {
  const { claimed, evidence } = finding;
  const sides = [claimed, evidence].flatMap((side) => side ?? []);
  return gap?.gt(0) ? [...sides, gapOf(gap, finding)] : sides;
}

/**
 * How far apart two sides are; two ratios so many percentage points. The least distance of two intervals is rounded down,
 * so that it stays true.
 */
function gapSaid(gap: Decimal, finding: Finding, telling: Telling, digits: number): string {
  const { unit } = finding;
  const apart = gapOf(gap, finding);
  if (unit !== "ratio") return writerOf(telling, unit, inOneSentence(finding, gap), digits)(apart);
  return auditWords(telling).points(writerOf(telling, "number", [apart], digits)(apart));
}

function gapOf(gap: Decimal, finding: Finding): Interval {
  const end = finiteEnd(finding.unit === "ratio" ? gap.times(100) : gap, true);
  return intervalBetween(end, isExactGap(finding) ? end : UNBOUNDED, false);
}

/** Whether both sides are known to be so far apart and no further. */
function isExactGap({ claimed, evidence, leftOut }: Finding): boolean {
  const isExact = [claimed, evidence].every((side) => side !== undefined && exactValue(side) !== undefined);
  return isExact && leftOut.length === 0;
}

/** Why two sides that meet, or that nothing is between, contradict each other. */
function reason(finding: Finding, telling: Telling): string | undefined {
  const { kind, verdict, claimed, evidence, gap, trace } = finding;
  if (verdict !== "contradicted" || gap?.gt(0)) return undefined;
  const { differ } = auditWords(telling);
  const isMeeting =
    claimed === undefined || evidence === undefined || intersectIntervals(claimed, evidence) !== undefined;
  if (kind === "same" && (isMeeting || trace.every(({ figure }) => figure?.qualifier === "equal")))
    return differ.rounding;
  if (gap !== undefined) return differ.exclusion(exclusion(finding, telling));
  if (!isMeeting) return differ.noWholeNumber;
  if (kind !== "ratio" && kind !== "mean" && kind !== "growth") return undefined;
  // The result stands first, then what is divided, where it is published.
  const dividend = trace.length > 2 ? trace[1] : undefined;
  return differ.noWholeDividend(dividend?.measure);
}

/** Which side has an open end where both meet: in "between 13.83 and 15.37 %" nobody sees it. */
function exclusion({ claimed, evidence, unit }: Finding, telling: Telling): string | undefined {
  for (const [side, other] of [
    [claimed, evidence],
    [evidence, claimed],
  ]) {
    if (side === undefined || other === undefined) continue;
    const { lower, upper, whole } = side;
    if (isOpenAt(upper, other.lower))
      return intervalInUnit(telling, intervalBetween(UNBOUNDED, upper, whole), unit);
    if (isOpenAt(lower, other.upper))
      return intervalInUnit(telling, intervalBetween(lower, UNBOUNDED, whole), unit);
  }
  return undefined;
}

function isOpenAt(end: IntervalEnd, other: IntervalEnd): boolean {
  return end.kind === "finite" && other.kind === "finite" && !end.closed && end.value.eq(other.value);
}

/** Three digits, or as many more as it takes to show a small gap and the difference of its sides. */
function digitsToTellApart(finding: Finding, telling: Telling): number {
  const { gap } = finding;
  const isShown = (digits: number) => {
    if (gap === undefined || gap.isZero()) return true;
    const [said, given] = sidesIn(finding, telling, digits);
    return said !== given && /[1-9]/.test(gapSaid(gap, finding, telling, digits));
  };
  return MORE_DIGITS.find(isShown) ?? DIGITS;
}
