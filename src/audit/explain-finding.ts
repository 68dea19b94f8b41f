/**
 * A finding in sentences that can be quoted: the verdict, what it rests on, what is left, and why nothing more is said.
 */

import { exactValue, type Interval, intervalBetween, UNBOUNDED } from "../figures/interval";
import { intervalInUnit, writerOf } from "../figures/interval-writer";
import { figureForReaders } from "../figures/readers-scale";
import { type Call, checkedOptions, madeOf, requireFields } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { oneLine } from "../foundation/text";
import { requireWordsLocale, type WordsLocale } from "../foundation/words-locale";
import { type AreaWordsOptions, wordsOfAreaCount } from "../geography/area-count-words";
import { overlapsSaid, ratesSaid, recomputedSaid, whyUnrated } from "./describe-evidence";
import { describeHints } from "./describe-hint";
import { describeDerived, describeRelation } from "./describe-relation";
import { asSaid, describeSides, isTelling } from "./describe-sides";
import type { Finding, TraceStep, Verdict, Warning } from "./finding";
import type { ClaimId, RelationKind } from "./relation";
import { asOfSaid, auditWords, periodSaid, type Telling } from "./telling";

/** The language of an explanation, and names of areas that go before those of `Intl`. */
export interface ExplainOptions extends Pick<AreaWordsOptions, "labels"> {
  /** English where left out. */
  readonly locale?: WordsLocale;
}

/**
 * Explains a finding in English or Chinese sentences, with large numbers in the units of its readers: million and billion, or
 * 万 and 亿. Exact numbers have all their digits, others three significant ones and as many more as tell two sides apart. They
 * are rounded to the nearest, a bound without another one away from it, so that it stays true. What is undetermined is never
 * said to be wrong or right. Readings are told where one gives another verdict, periods that are not stated where they matter.
 *
 * @throws `audit/invalid-argument`, `audit/unknown-option`
 * @example
 * const claims: Claim[] = [
 *   { id: "all", measure: "projects", period: "2012", figure: figure(189) },
 *   { id: "out", measure: "visits abroad", period: "2012", figure: figure(61) },
 *   { id: "in", measure: "visits received", period: "2012", figure: figure(137) },
 * ];
 * const sum: Relation = { id: "sum", kind: "sum", whole: "all", parts: ["out", "in"], list: "closed" };
 * const [finding] = auditClaims({ claims, relations: [sum] }).findings;
 * finding && explainFinding(finding)
 * // => "Contradicted: projects (189, 2012) should equal the sum of visits abroad (61, 2012) and visits received (137, 2012), but then the figures cannot all be right. The published figure is read as 189, the other figures give 198: they are 9 apart. For this to hold, projects would have to be 198, or visits abroad 52, or visits received 128. To look at first: it would hold with two digits of projects swapped (198)."
 * finding && explainFinding(finding, { locale: "zh" }).slice(0, 3) // => "矛盾："
 */
export function explainFinding(finding: Finding, options: ExplainOptions = {}): string {
  const { locale, labels = {} } = checkedOptions(CALL, options, ["locale", "labels"]);
  requireFields(CALL, "labels", labels);
  const telling = { locale: requireWordsLocale("audit", locale), labels };
  return madeOf(CALL, "the finding", finding, "a finding of auditClaims", (made) => explained(made, telling));
}

const CALL: Call = { chapter: "audit", call: "explainFinding(finding, { locale, labels })" };

/** The sentences of a finding, in a language that is known to be one. */
export function explained(found: Finding, telling: Telling): string {
  const finding = asSaid(found);
  const words = auditWords(telling);
  const measures = measuresIn(finding, telling);
  const sentences = [
    headline(finding, telling),
    overlapsSaid(finding, telling),
    finding.verdict === "derived" ? undefined : (recomputed(finding, telling) ?? sides(finding, telling)),
    remainder(finding, telling),
    finding.leftOut.length === 0 ? undefined : words.leftOut(finding.leftOut.map(measures)),
    needed(finding, telling, measures),
    ratesSaid(finding, telling),
    whyUnrated(finding, telling),
    warnings(finding, telling, measures),
    hints(finding, telling, measures),
    stability(finding, telling),
  ];
  const told = sentences.flatMap((sentence) => (sentence === undefined ? [] : [words.sentence(sentence)]));
  // What claims measure, and sources of rates, are text from outside.
  return oneLine(words.sentences(told));
}

/** Why a finding is as it is: its reasons, or its basis; nothing for what is derived. */
export function groundsOf(finding: Pick<Finding, "basis" | "reasons" | "stated">, telling: Telling): string {
  const { basis, reasons, stated } = finding;
  const words = auditWords(telling);
  if (reasons.length === 0) return basis === "none" ? "" : words.bases[basis];
  const said = reasons.map((reason) => {
    if (reason === "period-unstated") {
      const unstated = stated.claims.filter(({ period }) => period === undefined);
      if (unstated.length > 0) return words.periodUnstated(unstated.map(({ measure }) => measure));
    }
    if (reason === "revision") {
      const days = new Set(stated.claims.flatMap(({ published }) => published ?? []));
      if (days.size > 1) return words.revision([...days].sort().map((day) => periodSaid(telling, day)));
    }
    return words.reasons[reason];
  });
  return words.and(said);
}

/** What is derived is said by its value, anything else by what should hold. */
function headline(finding: Finding, telling: Telling): string {
  const { verdict, stated, evidence, unit } = finding;
  const words = auditWords(telling);
  if (verdict === "derived" && evidence !== undefined && isTelling(evidence))
    return describeDerived(stated, intervalInUnit(telling, evidence, unit), telling);
  return words.headline(verdict, describeRelation(stated, telling), groundsOf(finding, telling));
}

/** Of what is computed and printed, which number comes out where another one is printed. */
function recomputed(finding: Finding, telling: Telling): string | undefined {
  const { recomputed: result, trace, reasons, unit } = finding;
  const printed = trace[0]?.figure;
  if (result === undefined || printed === undefined || !reasons.includes("does-not-recompute"))
    return undefined;
  const value = recomputedSaid(result, printed, unit, telling);
  return auditWords(telling).recomputed(value, figureForReaders(telling, printed), isCutOff(finding));
}

function sides(finding: Finding, telling: Telling): string | undefined {
  return finding.basis === "recomputes" ? undefined : describeSides(finding, telling);
}

/** What is left of a whole, where something can be; roundings that meet leave nothing. */
function remainder(finding: Finding, telling: Telling): string | undefined {
  const { kind, verdict, remainder: rest, share, unit } = finding;
  if (rest === undefined || !hasRemainder(kind) || verdict === "contradicted") return undefined;
  const { lower, upper, whole } = rest;
  const isNothing =
    lower.kind === "finite" ? lower.value.lt(0) : upper.kind !== "finite" || !upper.value.gt(0);
  if (isNothing || exactValue(rest)?.isZero()) return undefined;
  const words = auditWords(telling);
  const left = intervalInUnit(telling, intervalBetween(orNone(lower), orNone(upper), whole), unit);
  if (kind === "countDistinct") return words.notNamed(left);
  const part = share === undefined || !isTelling(share) ? undefined : intervalInUnit(telling, share, "ratio");
  return kind === "partOf" ? words.forOthers(left, part) : words.unexplained(left, part);
}

/** Whether the claim of a relation is a whole that can have a rest; a difference of ratios is none. */
export function hasRemainder(kind: RelationKind): boolean {
  return (
    kind === "sum" ||
    kind === "cumulative" ||
    kind === "partOf" ||
    kind === "countDistinct" ||
    kind === "against"
  );
}

function orNone(end: Interval["lower"]): Interval["lower"] {
  return end.kind === "unknown" ? UNBOUNDED : end;
}

/** What figures would have to be; of an undetermined finding only those that are not printed, and a base that was restated. */
function needed(finding: Finding, telling: Telling, measures: Measures): string | undefined {
  const { neededToClose, verdict, trace, reasons, stated } = finding;
  const printed = new Set(trace.flatMap(({ claim, figure }) => (figure === undefined ? [] : [claim])));
  const { relation } = stated;
  const base = reasons.includes("restated-base") && "from" in relation ? relation.from : undefined;
  const shown = neededToClose.filter(
    ({ claim, interval }) =>
      isTelling(interval) &&
      (base === undefined ? verdict === "contradicted" || !printed.has(claim) : claim === base),
  );
  if (shown.length === 0) return undefined;
  const figures = shown.map(({ claim, unit, interval }) => {
    const ofOneUnit = shown.flatMap((figure) => (figure.unit === unit ? [figure.interval] : []));
    return [measures(claim), writerOf(telling, unit, ofOneUnit)(interval)] as const;
  });
  const words = auditWords(telling);
  const told = words.needed(figures);
  return base === undefined ? told : words.because(told, words.restated(measures(base)));
}

/** A period that is not stated may be another one, which matters where figures contradict each other or want a rate. */
function warnings(finding: Finding, telling: Telling, measures: Measures): string | undefined {
  const words = auditWords(telling);
  const isHinted = finding.hints.some(({ kind }) => kind === "as-of");
  const isTold = ({ reason }: Warning) =>
    reason === "period-unstated"
      ? finding.verdict === "contradicted" || finding.reasons.includes("no-rate")
      : !(isHinted && reason === "areas-as-of");
  const notes = finding.warnings.filter(isTold).map(({ reason, claims, areas }) => {
    const about = claims.map(measures);
    if (reason === "period-unstated") return words.periodUnstated(about);
    if (reason === "scope-mismatch") return words.scopesDiffer(about);
    if (areas === undefined) return words.areasChanged(about);
    const { locale, labels } = telling;
    return words.areasStood(asOfSaid(telling, areas.asOf), wordsOfAreaCount(areas, locale, labels));
  });
  return notes.length === 0 ? undefined : words.note(notes);
}

/** What to look at first. That digits may have been cut off is told where the printed numbers give another one. */
function hints(finding: Finding, telling: Telling, measures: Measures): string | undefined {
  const { hints: all, trace, reasons } = finding;
  const figures = (claim: ClaimId) => trace.find((step) => step.claim === claim)?.figure;
  const told = reasons.includes("does-not-recompute") ? all.filter(({ kind }) => kind !== "cut") : all;
  return describeHints(told, telling, measures, figures);
}

/** The measure of a claim, with the figure as printed where other claims have the same measure. */
type Measures = (claim: ClaimId) => string;

function measuresIn({ trace }: Finding, telling: Telling): Measures {
  const words = auditWords(telling);
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
    if (!isShared) return measure;
    return words.claim(measure, [
      figure === undefined ? words.notPrinted : figureForReaders(telling, figure),
    ]);
  };
}

/** The readings that give another verdict; that digits may have been cut off is told with what was recomputed. */
function stability(finding: Finding, telling: Telling): string | undefined {
  const { verdict: own } = finding;
  const words = auditWords(telling);
  const readings = new Map<Verdict, string[]>();
  for (const { reading, verdict } of finding.stability.verdicts) {
    if (verdict === own || (verdict === "supported" && isCutOff(finding))) continue;
    const supposed = Object.hasOwn(words.readings, reading) ? words.readings[reading] : undefined;
    getOrCreate(readings, verdict, () => []).push(supposed ?? words.underReading(reading));
  }
  if (readings.size === 0) return undefined;
  return words.would([...readings].map(([verdict, suppositions]) => [words.verdicts[verdict], suppositions]));
}

/** Whether the printed numbers give the printed result where digits were cut off. */
function isCutOff({ reasons, stability: { verdicts } }: Finding): boolean {
  return (
    reasons.includes("does-not-recompute") &&
    verdicts.some(({ reading, verdict }) => reading === "TRUNCATED" && verdict === "supported")
  );
}
