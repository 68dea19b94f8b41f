/**
 * A finding in sentences that can be quoted: the verdict, what it rests on, what is left, and why nothing more is said.
 */

import { describeInterval } from "../figures/describe-interval";
import type { FigureUnit } from "../figures/figure";
import { groupDigits } from "../figures/group-digits";
import { exactValue, type Interval, pointInterval } from "../figures/interval";
import { capitalize, joinWords } from "../foundation/words";
import { describeResolvedRate } from "../money/resolved-rate";
import { isCurrency } from "./common-unit";
import type { Basis, Finding, Hint, Reason, Verdict, Warning } from "./finding";
import type { ClaimId } from "./relation";

const BASES: Readonly<Record<Exclude<Basis, "none">, string>> = {
  exact: "the numbers are the same",
  entailed: "it holds for every value that the figures can stand for",
  "within-rounding": "the figures agree within their rounding",
  disjoint: "no true values agree with all the figures",
};

/** Why nothing can be said, in words. */
export const REASONS: Readonly<Record<Reason, string>> = {
  "open-list": "the list names only some of what it counts",
  "no-history": "no earlier figures are given",
  "partial-coverage": "only part of what would have to be looked at is at hand",
  "missing-figure": "a figure is not printed",
  "unit-mismatch": "the figures are in units that cannot be compared",
  "no-rate": "there is not one exchange rate for an amount in another currency",
  "period-mismatch": "the figures are of different periods",
  "period-unstated": "a period is not stated",
  "scope-mismatch": "the figures are of different scope",
  forecast: "a forecast is set against what came of it",
  "one-sided": "a figure has a bound on one side only",
  "overlap-only": "the figures leave room for both",
  "ambiguous-identity": "it is not certain that the statements are of one thing",
  "excess-digits": "a figure has more digits than it declares",
  "conflicting-duplicates": "statements of one figure conflict",
  vague: 'a word such as "about" has no agreed span',
};

const WARNINGS: Readonly<Record<Warning["reason"], (measures: string) => string>> = {
  "period-unstated": (measures) => `no period is stated for ${measures}`,
  "scope-mismatch": (measures) => `${measures} differ in scope`,
};

/** What a reading supposes, where its id says it to those only who know it. */
const READINGS: Readonly<Record<string, string>> = {
  AS_WRITTEN: "digits are taken as written",
  ROUND_NUMBERS: "zeros at the end are not taken for digits",
  HALF_UP: "halves were rounded up",
  HALF_EVEN: "halves were rounded to the even digit",
  TRUNCATED: "digits were cut off",
  ANY_ROUNDING: "nobody knows how it was rounded",
  EXACT_DIGITS: "numbers are exact",
  NO_SPANS: '"about" and "nearly" have no span',
};

/**
 * Explains a finding in English sentences: amounts to the minor unit, ratios as percentages to two decimals, numbers
 * rounded to the nearest. What is undetermined is never said to be wrong or right.
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
 * // => "Contradicted: projects (189, 2012) is the sum of visits abroad (61, 2012) and visits received (137, 2012); no true values agree with all the figures. The document's figure is read as 189, the evidence gives 198: they are at least 9 apart. To agree, projects would have to be 198, or visits abroad would have to be 52, or visits received would have to be 128. Look first: swapping two digits of projects to 198 would make it hold. Every reading of the figures gives this verdict."
 */
export function explainFinding(finding: Finding): string {
  const sentences = [
    headline(finding),
    comparison(finding),
    remainder(finding),
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
  return reasons.length > 0
    ? joinWords(reasons.map((reason) => REASONS[reason]))
    : basis === "none"
      ? ""
      : BASES[basis];
}

/** An interval in the unit of a finding: amounts and other numbers to two decimals, ratios in percent. */
export function intervalInUnit(interval: Interval, unit: FigureUnit | undefined): string {
  if (isCurrency(unit)) return describeInterval(interval, { unit, decimals: decimalsOf(interval) });
  if (unit === "ratio") return describeInterval(interval, { scale: "percent", decimals: 2 });
  return describeInterval(interval, { decimals: decimalsOf(interval) });
}

/** Whole numbers and whole amounts are shown without decimals. */
function decimalsOf({ lower, upper }: Interval): number {
  return [lower, upper].every((end) => end.kind !== "finite" || end.value.isInteger()) ? 0 : 2;
}

function headline(finding: Finding): string {
  const { verdict, statement } = finding;
  const grounds = groundsOf(finding);
  return `${verdict}: ${statement}${grounds === "" ? "" : `${verdict === "undetermined" ? ", but" : ";"} ${grounds}`}`;
}

function comparison({ claimed, evidence, unit, gap, verdict }: Finding): string | undefined {
  if (evidence === undefined) return undefined;
  const given = intervalInUnit(evidence, unit);
  if (claimed === undefined) return `the figures give ${given}`;
  const apart =
    gap === undefined
      ? ""
      : `: they are at least ${intervalInUnit(pointInterval(gap, claimed.whole && evidence.whole), unit)} apart`;
  const said = intervalInUnit(claimed, unit);
  if (verdict === "supported" && said === given) return undefined;
  return `the document's figure is read as ${said}, the evidence gives ${given}${apart}`;
}

/** What is left, where it is not nothing; a difference of ratios leaves nothing of a whole. */
function remainder(finding: Finding): string | undefined {
  const { kind, verdict, remainder: rest, share, unit, leftOut } = finding;
  if (rest === undefined || !["sum", "partOf", "countDistinct", "against"].includes(kind)) return undefined;
  if (verdict === "contradicted" || exactValue(rest)?.isZero()) return undefined;
  const part = share === undefined ? "" : `, ${intervalInUnit(share, "ratio")} of the whole`;
  const without =
    leftOut.length === 0 ? "" : `, without ${joinWords(leftOut.map((claim) => measureOf(claim, finding)))}`;
  if (kind === "countDistinct") return `${intervalInUnit(rest, unit)} are not named`;
  return `${intervalInUnit(rest, unit)} is left unexplained${part}${without}`;
}

/** What figures would have to be; of an undetermined finding only those that are not printed. */
function needed({ neededToClose, verdict, trace }: Finding): string | undefined {
  const printed = new Set(trace.flatMap(({ claim, figure }) => (figure === undefined ? [] : [claim])));
  const shown = neededToClose.filter(({ claim }) => verdict === "contradicted" || !printed.has(claim));
  if (shown.length === 0) return undefined;
  const figures = shown.map(
    ({ measure, unit, interval }) => `${measure} would have to be ${intervalInUnit(interval, unit)}`,
  );
  return `to agree, ${figures.join(", or ")}`;
}

function rates({ trace }: Finding): string | undefined {
  const used = new Set(trace.flatMap((step) => step.rates.map(describeResolvedRate)));
  return used.size === 0 ? undefined : `converted at ${joinWords([...used])}`;
}

function warnings(finding: Finding): string | undefined {
  const notes = finding.warnings.map(({ reason, claims }) =>
    WARNINGS[reason](joinWords(claims.map((claim) => measureOf(claim, finding)))),
  );
  return notes.length === 0 ? undefined : `note that ${notes.join("; ")}`;
}

function hints(finding: Finding): string | undefined {
  const slips = finding.hints.map((hint) => describeHint(hint, finding));
  return slips.length === 0 ? undefined : `look first: ${slips.join(", or ")} would make it hold`;
}

function describeHint(hint: Hint, finding: Finding): string {
  if (hint.kind === "open-list") return "a list that is open";
  const measure = measureOf(hint.claim, finding);
  switch (hint.kind) {
    case "digits-swapped":
      return `swapping two digits of ${measure} to ${hint.number}`;
    case "power-of-ten":
      return `${hint.power > 0 ? "multiplying" : "dividing"} ${measure} by ${groupDigits(`1${"0".repeat(Math.abs(hint.power))}`)}`;
    case "currency":
      return `${measure} in ${hint.currency}`;
    case "sign":
      return `the other sign of ${measure}`;
  }
}

function measureOf(id: ClaimId, { trace }: Finding): string {
  return trace.find(({ claim }) => claim === id)?.measure ?? id;
}

function stability({ stability: { stable, flippedBy, verdicts } }: Finding): string | undefined {
  if (verdicts.length < 2) return undefined;
  if (stable) return "every reading of the figures gives this verdict";
  const verdictOf = (reading: string) =>
    verdicts.find((other) => other.reading === reading)?.verdict as Verdict;
  const others = flippedBy.map(
    (reading) => `${verdictOf(reading)} if ${READINGS[reading] ?? `read by ${reading}`}`,
  );
  return `it would be ${joinWords(others)}`;
}
