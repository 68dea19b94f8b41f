/**
 * A finding in sentences that can be quoted: the verdict, what it rests on, what is left, and why nothing more is said.
 */

import { describeFigure } from "../figures/describe-figure";
import { exactValue, type Interval, intervalBetween, UNBOUNDED } from "../figures/interval";
import { type Call, madeOf } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { quote } from "../foundation/issue";
import { capitalize, joinWords, oneLine } from "../foundation/text";
import { describeAreaCount } from "../geography/area-count-words";
import { describeRate } from "../rates/resolved-rate";
import { describeOverlap } from "../statistics/trade-overlaps";
import { describeHint } from "./describe-hint";
import { describeSides, intervalInUnit, isTelling } from "./describe-sides";
import type { Basis, Finding, Reason, TraceStep, Verdict, Warning } from "./finding";
import type { ClaimId, RelationKind } from "./relation";

const BASES: Readonly<Record<Exclude<Basis, "none">, string>> = {
  exact: "the numbers are the same",
  entailed: "this holds for every value that the figures can stand for",
  recomputes: "the printed numbers give it, rounded as it is printed",
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
  "overlapping-areas": "areas of the records contain one another, so that what they share would count twice",
  "overlapping-levels": "a code of the records holds another one, so that what they share would count twice",
  "whole-and-part":
    "some of the records are, or may be, parts of others, so that what they share would count twice",
  "mixed-levels": "codes of the records are of several levels, so that one may hold another",
  "overlapping-periods": "periods of the records share days, so that what falls into both would count twice",
  "period-mismatch": "the figures are for different periods",
  "period-unstated": "a period is not stated",
  "scope-mismatch": "the figures differ in scope",
  forecast: "a forecast is compared with what happened",
  "base-not-positive": "growth from nothing, or from what may be less, has no rate",
  "division-by-zero": "nothing can be divided by zero",
  "does-not-recompute": "the figures could agree, but the printed numbers do not give it",
  "restated-base":
    "the earlier figure is of another document, where it may have been restated since or mistaken",
  revision: "the figures were published on different days, and the later ones revise the earlier ones",
  "one-sided": "a figure is bounded on one side only",
  "overlap-only": "the figures may agree or may not",
  "ambiguous-identity": "the statements may not be of the same thing",
  "excess-digits": "a figure has more digits than the precision that it declares",
  "conflicting-duplicates": "statements of the same figure conflict",
  vague: 'a word such as "about" has no agreed span',
  "areas-as-of": "areas changed within the period that they are counted as of, or were none then",
};

const WARNINGS: Readonly<Record<Warning["reason"], (measures: string, warning: Warning) => string>> = {
  "period-unstated": (measures) => `no period is stated for ${measures}`,
  "scope-mismatch": (measures) => `${measures} differ in scope`,
  "areas-as-of": (measures, { areas }) =>
    areas === undefined
      ? `areas named for ${measures} changed within its period or were none then`
      : `the areas named, as they stood in ${areas.asOf}, are ${describeAreaCount(areas)}`,
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
 * @throws `audit/invalid-argument`
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
  return madeOf(CALL, "the finding", finding, "a finding of auditClaims", sentencesOf);
}

const CALL: Call = { chapter: "audit", call: "explainFinding(finding)" };

function sentencesOf(finding: Finding): string {
  const measures = measuresIn(finding);
  const sentences = [
    headline(finding),
    overlaps(finding),
    describeSides(finding),
    remainder(finding),
    leftOut(finding, measures),
    needed(finding, measures),
    rates(finding),
    unrated(finding),
    warnings(finding, measures),
    hints(finding, measures),
    stability(finding),
  ];
  const told = sentences.flatMap((sentence) => (sentence === undefined ? [] : [`${capitalize(sentence)}.`]));
  // What claims measure, and sources of rates, are text from outside.
  return oneLine(told.join(" "));
}

/** Why a finding is as it is: its reasons, or its basis; nothing for what is derived. */
export function groundsOf({ basis, reasons }: Pick<Finding, "basis" | "reasons">): string {
  if (reasons.length > 0) return joinWords(reasons.map((reason) => REASONS[reason]));
  return basis === "none" ? "" : BASES[basis];
}

function headline(finding: Finding): string {
  const { verdict, statement } = finding;
  const grounds = groundsOf(finding);
  return `${verdict}: ${statement}${grounds === "" ? "" : BECAUSE[verdict] + grounds}`;
}

/** The pairs that keep records from having a total. */
function overlaps({ trace }: Finding): string | undefined {
  const pairs = trace.flatMap((step) => step.overlaps ?? []);
  if (pairs.length === 0) return undefined;
  const named = pairs.map((pair) =>
    "keys" in pair ? `${pair.keys.join(" and ")} (${pair.column})` : describeOverlap(pair),
  );
  return `these overlap: ${joinWords(named)}`;
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

function leftOut(finding: Finding, measures: Measures): string | undefined {
  if (finding.leftOut.length === 0) return undefined;
  return `left out of the comparison: ${joinWords(finding.leftOut.map(measures))}`;
}

/** What figures would have to be; of an undetermined finding only those that are not printed. */
function needed(finding: Finding, measures: Measures): string | undefined {
  const { neededToClose, verdict, trace } = finding;
  const printed = new Set(trace.flatMap(({ claim, figure }) => (figure === undefined ? [] : [claim])));
  const shown = neededToClose.filter(
    ({ claim, interval }) => isTelling(interval) && (verdict === "contradicted" || !printed.has(claim)),
  );
  const figures = shown.map(
    ({ claim, unit, interval }, at) =>
      `${measures(claim)}${at === 0 ? " would have to be" : ""} ${intervalInUnit(interval, unit)}`,
  );
  return figures.length === 0 ? undefined : `for this to hold, ${figures.join(", or ")}`;
}

function rates({ trace }: Finding): string | undefined {
  const used = new Set(trace.flatMap((step) => step.rates.map((rate) => describeRate(rate))));
  return used.size === 0 ? undefined : `converted at ${joinWords([...used])}`;
}

/** Why amounts have no rate: in the sentences of whoever looked for it, the last of them without its stop. */
function unrated({ trace }: Finding): string | undefined {
  const why = new Set(trace.flatMap((step) => step.unrated?.map(({ message }) => message) ?? []));
  return why.size === 0 ? undefined : [...why].join(" ").replace(/\.$/, "");
}

function warnings(finding: Finding, measures: Measures): string | undefined {
  const isHinted = finding.hints.some(({ kind }) => kind === "as-of");
  const told = finding.warnings.filter(({ reason }) => !(isHinted && reason === "areas-as-of"));
  const notes = told.map((warning) =>
    WARNINGS[warning.reason](joinWords(warning.claims.map(measures)), warning),
  );
  return notes.length === 0 ? undefined : `note that ${notes.join(", and that ")}`;
}

function hints(finding: Finding, measures: Measures): string | undefined {
  const figures = (claim: ClaimId) => finding.trace.find((step) => step.claim === claim)?.figure;
  const slips = finding.hints.map((hint) => describeHint(hint, measures, figures));
  return slips.length === 0 ? undefined : `to look at first: it would hold with ${slips.join(", or with ")}`;
}

/** The measure of a claim, with the figure as printed where other claims have the same measure. */
type Measures = (claim: ClaimId) => string;

function measuresIn({ trace }: Finding): Measures {
  const steps = new Map<ClaimId | undefined, TraceStep>();
  const claims = new Map<string, Set<ClaimId | undefined>>();
  for (const step of trace) {
    getOrCreate(steps, step.claim, () => step);
    getOrCreate(claims, step.measure, () => new Set()).add(step.claim);
  }
  return (id) => {
    const step = steps.get(id);
    if (step === undefined) return id;
    const { measure, figure } = step;
    const isShared = (claims.get(measure)?.size ?? 0) > 1;
    return isShared
      ? `${measure} (${figure === undefined ? "not printed" : describeFigure(figure)})`
      : measure;
  };
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
