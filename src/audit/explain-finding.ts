/**
 * A finding in sentences that can be quoted: the verdict, what it rests on, what is left, and why nothing more is said.
 */

import type { Decimal } from "decimal.js";
import { describeFigure } from "../figures/describe-figure";
import { describeInterval } from "../figures/describe-interval";
import type { FigureUnit } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { exactValue, type Interval, intervalBetween, pointInterval, UNBOUNDED } from "../figures/interval";
import { getOrCreate } from "../foundation/get-or-create";
import { quote } from "../foundation/issue";
import { capitalize, joinWords } from "../foundation/words";
import { describeResolvedRate } from "../money/resolved-rate";
import { isCurrency } from "./common-unit";
import type { Basis, Finding, Hint, Reason, Verdict, Warning } from "./finding";
import type { ClaimId, RelationKind } from "./relation";

const BASES: Readonly<Record<Exclude<Basis, "none">, string>> = {
  exact: "the numbers are the same",
  entailed: "this holds for every value that the figures can stand for",
  "within-rounding": "the figures agree within their rounding",
  disjoint: "the figures cannot all be right",
};

/** What stands between a relation and the grounds of its verdict. */
const BECAUSE: Readonly<Record<Verdict, string>> = {
  supported: ", and ",
  contradicted: ", but then ",
  undetermined: "; this cannot be settled, because ",
  derived: "; ",
};

/** Why nothing can be said, in words. */
const REASONS: Readonly<Record<Reason, string>> = {
  "open-list": "the list names only some of what it counts",
  "no-history": "no earlier figures are given",
  "partial-coverage": "only some of the records or earlier figures are at hand",
  "missing-figure": "a figure is missing",
  "unit-mismatch": "the figures are in units that cannot be compared",
  "no-rate": "no single exchange rate is given for an amount in another currency",
  "period-mismatch": "the figures are for different periods",
  "period-unstated": "a period is not stated",
  "scope-mismatch": "the figures differ in scope",
  forecast: "a forecast is compared with what happened",
  "base-not-positive": "growth from nothing, or from what may be less, has no rate",
  "one-sided": "a figure is bounded on one side only",
  "overlap-only": "the figures may agree or may not",
  "ambiguous-identity": "the statements may not be of the same thing",
  "excess-digits": "a figure has more digits than the precision that it declares",
  "conflicting-duplicates": "statements of the same figure conflict",
  vague: 'a word such as "about" has no agreed span',
};

const WARNINGS: Readonly<Record<Warning["reason"], (measures: string) => string>> = {
  "period-unstated": (measures) => `no period is stated for ${measures}`,
  "scope-mismatch": (measures) => `${measures} differ in scope`,
};

/** Where the evidence comes from; from the other figures where left out. */
const EVIDENCE: Readonly<Partial<Record<RelationKind, string>>> = {
  countDistinct: "the list gives",
  maxInHistory: "the highest earlier figure is",
  same: "the other statements give",
  against: "the records give",
};

/** What a reading supposes, where its id says it to those only who know it. */
const READINGS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["AS_WRITTEN", "digits were taken as written"],
  ["ROUND_NUMBERS", "zeros at the end were not taken for digits"],
  ["HALF_UP", "halves were rounded up"],
  ["HALF_EVEN", "halves were rounded to the even digit"],
  ["TRUNCATED", "digits were cut off"],
  ["ANY_ROUNDING", "nothing were known of the rounding"],
  ["EXACT_DIGITS", "numbers were exact"],
  ["NO_SPANS", '"about" and "nearly" had no span'],
]);

/**
 * Explains a finding in English sentences: amounts to the minor unit, ratios as percentages to two decimals. Numbers are
 * rounded to the nearest, a bound without another one away from it, so that it stays true. What is undetermined is never
 * said to be wrong or right.
 *
 * @example
 * const claims: Claim[] = [
 *   { id: "all", measure: "projects", period: "2012", figure: figure(189) },
 *   { id: "out", measure: "visits abroad", period: "2012", figure: figure(61) },
 *   { id: "in", measure: "visits received", period: "2012", figure: figure(137) },
 * ];
 * const sum: Relation = { id: "sum", kind: "sum", whole: "all", parts: ["out", "in"], list: "closed" };
 * const [finding] = auditClaims({ claims, relations: [sum] }).findings;
 * finding && explainFinding(finding)
 * // => "Contradicted: projects (189, 2012) should equal the sum of visits abroad (61, 2012) and visits received (137, 2012), but then the figures cannot all be right. The published figure is read as 189, the other figures give 198: they are 9 apart. For this to hold, projects would have to be 198, or visits abroad 52, or visits received 128. To look at first: it would hold with two digits of projects swapped (198). All 8 readings of the figures give this verdict."
 */
export function explainFinding(finding: Finding): string {
  const sentences = [
    headline(finding),
    comparison(finding),
    remainder(finding),
    leftOut(finding),
    needed(finding),
    rates(finding),
    warnings(finding),
    hints(finding),
    stability(finding),
  ];
  return sentences
    .flatMap((sentence) => (sentence === undefined ? [] : [`${capitalize(sentence)}.`]))
    .join(" ");
}

/** Why a finding is as it is: its reasons, or its basis; nothing for what is derived. */
export function groundsOf({ basis, reasons }: Pick<Finding, "basis" | "reasons">): string {
  if (reasons.length > 0) return joinWords(reasons.map((reason) => REASONS[reason]));
  return basis === "none" ? "" : BASES[basis];
}

/** An interval in the unit of a finding: amounts and other numbers to two decimals, ratios in percent. */
export function intervalInUnit(interval: Interval, unit: FigureUnit | undefined, decimals = 2): string {
  const { lower, upper, whole } = interval;
  // Of what is measured, "between 0.00 and 5" would say no more than "at most 5".
  const isFromZero =
    !whole && lower.kind === "finite" && lower.value.isZero() && upper.kind === "finite" && upper.value.gt(0);
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

/** Whole numbers, amounts and percentages are shown without decimals. */
function isWholeIn({ lower, upper }: Interval, times: number): boolean {
  return [lower, upper].every((end) => end.kind !== "finite" || end.value.times(times).isInteger());
}

/** How far apart two sides are; two ratios so many percentage points. */
function gapInUnit(gap: Decimal, unit: FigureUnit | undefined, decimals: number): string {
  if (unit !== "ratio") return intervalInUnit(pointInterval(gap, false), unit, decimals);
  const points = intervalInUnit(pointInterval(gap.times(100), false), "number", decimals);
  return `${points} percentage point${points === "1" ? "" : "s"}`;
}

/** Whether an interval says anything. */
function isTelling({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" || upper.kind === "finite";
}

function headline(finding: Finding): string {
  const { verdict, statement } = finding;
  const grounds = groundsOf(finding);
  return `${verdict}: ${statement}${grounds === "" ? "" : BECAUSE[verdict] + grounds}`;
}

function comparison(finding: Finding): string | undefined {
  const { kind, claimed, evidence, unit, verdict } = finding;
  if (evidence === undefined || !isTelling(evidence)) return undefined;
  const source = EVIDENCE[kind] ?? (claimed === undefined ? "the figures give" : "the other figures give");
  if (claimed === undefined) return `${source} ${intervalInUnit(evidence, unit)}`;
  const decimals = decimalsToTellApart(finding);
  const [said, given] = [claimed, evidence].map((side) => intervalInUnit(side, unit, decimals));
  if (verdict === "supported" && said === given) return undefined;
  return `the published figure is read as ${said}, ${source} ${given}${distance(finding, decimals)}`;
}

/** How far apart the sides of a contradiction are, or why they contradict each other although they meet. */
function distance({ kind, verdict, claimed, evidence, unit, gap }: Finding, decimals: number): string {
  if (verdict !== "contradicted") return "";
  if (gap?.gt(0)) {
    const isExact = [claimed, evidence].every((side) => side !== undefined && exactValue(side) !== undefined);
    return `: they are ${isExact ? "" : "at least "}${gapInUnit(gap, unit, decimals)} apart`;
  }
  if (kind === "same") return ": no number is rounded to both";
  return kind === "mean" && gap === undefined ? ": no whole total gives such a mean" : "";
}

/** Two decimals, or as many more as it takes to show a small gap and the difference of its sides. */
function decimalsToTellApart({ claimed, evidence, unit, gap }: Finding): number {
  const sides = [claimed, evidence].flatMap((side) => side ?? []);
  const isShown = (decimals: number) =>
    gap === undefined ||
    gap.isZero() ||
    (/[1-9]/.test(gapInUnit(gap, unit, decimals)) &&
      new Set(sides.map((side) => intervalInUnit(side, unit, decimals))).size === sides.length);
  return [2, 3, 4, 6, 8, 12].find(isShown) ?? 24;
}

/** What is left of a whole, where something can be; roundings that meet leave nothing. */
function remainder({ kind, verdict, remainder: rest, share, unit }: Finding): string | undefined {
  if (rest === undefined || !hasRemainder(kind) || verdict === "contradicted") return undefined;
  const { lower, upper, whole } = rest;
  const isNothing =
    lower.kind === "finite" ? lower.value.lt(0) : upper.kind !== "finite" || !upper.value.gt(0);
  if (isNothing || exactValue(rest)?.isZero()) return undefined;
  const left = intervalInUnit(intervalBetween(orNone(lower), orNone(upper), whole), unit);
  if (kind === "countDistinct") return `that leaves ${left} not named`;
  const part =
    share === undefined || !isTelling(share) ? "" : `, ${intervalInUnit(share, "ratio")} of the whole`;
  return `that leaves ${left} ${kind === "partOf" ? "for other parts" : "unexplained"}${part}`;
}

/** Whether the claim of a relation is a whole that can have a rest; a difference of ratios is none. */
export function hasRemainder(kind: RelationKind): boolean {
  return kind === "sum" || kind === "partOf" || kind === "countDistinct" || kind === "against";
}

function orNone(end: Interval["lower"]): Interval["lower"] {
  return end.kind === "unknown" ? UNBOUNDED : end;
}

function leftOut(finding: Finding): string | undefined {
  if (finding.leftOut.length === 0) return undefined;
  return `left out of the comparison: ${measuresOf(finding.leftOut, finding)}`;
}

/** What figures would have to be; of an undetermined finding only those that are not printed. */
function needed(finding: Finding): string | undefined {
  const { neededToClose, verdict, trace } = finding;
  const printed = new Set(trace.flatMap(({ claim, figure }) => (figure === undefined ? [] : [claim])));
  const shown = neededToClose.filter(
    ({ claim, interval }) => isTelling(interval) && (verdict === "contradicted" || !printed.has(claim)),
  );
  const figures = shown.map(
    ({ claim, unit, interval }, at) =>
      `${measureOf(claim, finding)}${at === 0 ? " would have to be" : ""} ${intervalInUnit(interval, unit)}`,
  );
  return figures.length === 0 ? undefined : `for this to hold, ${figures.join(", or ")}`;
}

function rates({ trace }: Finding): string | undefined {
  const used = new Set(trace.flatMap((step) => step.rates.map(describeResolvedRate)));
  return used.size === 0 ? undefined : `converted at ${joinWords([...used])}`;
}

function warnings(finding: Finding): string | undefined {
  const notes = finding.warnings.map(({ reason, claims }) => WARNINGS[reason](measuresOf(claims, finding)));
  return notes.length === 0 ? undefined : `note that ${notes.join(", and that ")}`;
}

function hints(finding: Finding): string | undefined {
  const slips = finding.hints.map((hint) => describeHint(hint, finding));
  return slips.length === 0 ? undefined : `to look at first: it would hold with ${slips.join(", or with ")}`;
}

function describeHint(hint: Hint, finding: Finding): string {
  if (hint.kind === "open-list") return "a list that names only some";
  const measure = measureOf(hint.claim, finding);
  switch (hint.kind) {
    case "digits-swapped":
      return `two digits of ${measure} swapped (${groupDigits(hint.number)})`;
    case "power-of-ten":
      return `${measure} ${hint.power > 0 ? "multiplied" : "divided"} by ${groupDigits(`1${"0".repeat(Math.abs(hint.power))}`)}`;
    case "currency":
      return `${measure} in ${hint.currency}`;
    case "sign":
      return `the sign of ${measure} reversed`;
  }
}

function measuresOf(ids: readonly ClaimId[], finding: Finding): string {
  return joinWords(ids.map((id) => measureOf(id, finding)));
}

/** The measure of a claim, with the figure as printed where other claims have the same measure. */
function measureOf(id: ClaimId, { trace }: Finding): string {
  const step = trace.find(({ claim }) => claim === id);
  if (step === undefined) return id;
  const { measure, figure } = step;
  const isShared = trace.some((other) => other.claim !== id && other.measure === measure);
  return isShared ? `${measure} (${figure === undefined ? "not printed" : describeFigure(figure)})` : measure;
}

function stability({ stability: { verdicts }, verdict: own }: Finding): string | undefined {
  if (verdicts.length < 2) return undefined;
  const readings = new Map<Verdict, string[]>();
  for (const { reading, verdict } of verdicts)
    if (verdict !== own) getOrCreate(readings, verdict, () => []).push(suppositionOf(reading));
  if (readings.size > 0)
    return `it would be ${[...readings].map(([verdict, conditions]) => `${verdict} ${conditions.join(" or ")}`).join(", and ")}`;
  return `${verdicts.length === 2 ? "both" : `all ${verdicts.length}`} readings of the figures give this verdict`;
}

function suppositionOf(reading: string): string {
  const supposed = READINGS.get(reading);
  return supposed === undefined ? `under the reading ${quote(reading)}` : `if ${supposed}`;
}
