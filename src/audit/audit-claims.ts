/**
 * The audit: every relation between published claims, with what can be said of it and on what basis.
 */

import { isPrintedCount } from "../figures/count";
import { AS_WRITTEN, choicesOfItsOwn, READING_PANEL, type ReadingPolicy } from "../figures/reading-policy";
import { lazily } from "../foundation/collections";
import { requireValid } from "../foundation/result";
import { ISO_3166 } from "../geography/area-profile";
import type { Source } from "../model/source";
import { rateFinder } from "../rates/rate-choice";
import { AUDIT_CALL, type AuditInput, checkClaims } from "./audit-input";
import type { Claim } from "./claim";
import { describeRelation } from "./describe-relation";
import type { Evaluation } from "./evaluation";
import type { Finding, Stability, Stated, Verdict } from "./finding";
import { hintsFor, isSuspicious } from "./hints";
import { type AuditContext, indexClaims, readingsOf } from "./quantity";
import type { ClaimId, Relation } from "./relation";
import { claimsOfRelation, divisionOf, recordsOf, withoutCode } from "./relation-parts";
import { evaluateRelation } from "./relations/evaluate";
import { asKnown, revisionsOf } from "./revisions";
import { type DocumentClaims, documentClaims } from "./slips/document-claims";
import { IN_ENGLISH } from "./telling";

/** The findings of an audit, in the order of its relations, with what they are about. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  /** The id of the reading policy. */
  readonly reading: string;
  readonly sources: readonly Source[];
}

/**
 * Audits claims. For each relation there is one finding, whatever is missing; a relation that nothing can be said of is
 * undetermined and says why. No relations give no findings.
 *
 * @throws `audit/invalid-input` where anything is wrong; its `issues` hold every fault, as from `checkClaims`.
 * `audit/missing-ledger`, `audit/invalid-measure` for what only the records can tell
 * @source XBRL Calculations 1.1; the GRIM test; statcheck; VTL 2.0, check_hierarchy
 * @example
 * const claims: Claim[] = [
 *   { id: "projects", measure: "projects", period: "2012", figure: figure(198) },
 *   { id: "abroad", measure: "visits", period: "2012", figure: figure(61) },
 *   { id: "received", measure: "visits", period: "2012", figure: figure(137) },
 * ];
 * const { findings } = auditClaims({
 *   claims,
 *   relations: [{ id: "projects", kind: "sum", whole: "projects", parts: ["abroad", "received"], list: "closed" }],
 * });
 * findings.map(({ verdict, basis }) => `${verdict}, ${basis}`) // => ["supported, exact"]
 */
export function auditClaims(input: AuditInput): Audit {
  const kept = requireValid(checkClaims(input), "audit/invalid-input", "audit the claims", "checkClaims");
  const { reading = AS_WRITTEN, panel = READING_PANEL, profile = ISO_3166, ledger, relations } = kept;
  const claims = new Map(kept.claims.map((claim) => [claim.id, claim]));
  const index = indexClaims(claims);
  const policies = [reading, ...panel.filter(({ id }) => id !== reading.id)];
  const [context, ...others] = readingsOf(index, policies, {
    profile,
    rates: rateFinder(AUDIT_CALL, kept),
    ledger,
  }) as [AuditContext, ...AuditContext[]];
  const revisions = revisionsOf(kept.claims);
  const document = documentClaims(claims, relations);
  const findings = relations.map((relation) =>
    findingOf(asKnown(relation, claims, revisions), claims, context, others, document),
  );
  return Object.freeze({
    findings: Object.freeze(findings),
    claims: kept.claims,
    relations,
    reading: reading.id,
    sources: kept.sources ?? Object.freeze([...(ledger?.sources ?? [])]),
  });
}

function findingOf(
  relation: Relation,
  claims: ReadonlyMap<ClaimId, Claim>,
  context: AuditContext,
  others: readonly AuditContext[],
  document: DocumentClaims,
): Finding {
  const evaluation = evaluateRelation(relation, context);
  const { verdict, basis, reasons, warnings = [], leftOut = [], needed, trace } = evaluation;
  const stability = stabilityOf(relation, evaluation, context, others);
  const stated: Stated = Object.freeze({
    relation: withoutCode(relation),
    claims: Object.freeze([...new Set(claimsOfRelation(relation))].map((id) => claims.get(id) as Claim)),
  });
  const isSettled = verdict === "supported" || verdict === "derived";
  // Said and divided when they are read: most findings of many are never shown.
  const statement = lazily(() => describeRelation(stated, IN_ENGLISH));
  const share = lazily(() => evaluation.share?.());
  return Object.freeze({
    relation: relation.id,
    kind: relation.kind,
    get statement() {
      return statement();
    },
    stated,
    verdict,
    basis,
    reasons: Object.freeze(reasons),
    warnings: Object.freeze(warnings),
    unit: evaluation.unit,
    claimed: evaluation.claimed,
    evidence: evaluation.evidence,
    recomputed: evaluation.recomputed,
    remainder: evaluation.remainder,
    get share() {
      return share();
    },
    gap: evaluation.gap,
    leftOut: Object.freeze(leftOut),
    neededToClose: Object.freeze(isSettled || needed === undefined ? [] : needed()),
    trace: Object.freeze(trace()),
    stability,
    hints: isSuspicious(evaluation)
      ? hintsFor(relation, context, evaluation, stability, document)
      : Object.freeze([]),
  });
}

/** The verdict under the readings that can change it. */
function stabilityOf(
  relation: Relation,
  evaluation: Evaluation,
  context: AuditContext,
  others: readonly AuditContext[],
): Stability {
  const { verdict } = evaluation;
  const asked = others
    .filter((other) => isAsked(relation, evaluation, context.policy, other.policy))
    .filter((other) => !isReadAlike(relation, context, other));
  const verdicts: { readonly reading: string; readonly verdict: Verdict }[] = [
    { reading: context.policy.id, verdict },
    ...verdictsOf(relation, asked),
  ];
  const flippedBy = verdicts.filter((other) => other.verdict !== verdict).map(({ reading }) => reading);
  return Object.freeze({
    stable: flippedBy.length === 0,
    verdicts: Object.freeze(verdicts),
    flippedBy: Object.freeze(flippedBy),
  });
}

/**
 * The verdict under each reading. One that holds whatever the rounding was holds of every way to round, so that these need
 * not be tried.
 */
function verdictsOf(
  relation: Relation,
  readings: readonly AuditContext[],
): readonly { readonly reading: string; readonly verdict: Verdict }[] {
  const widest = readings.find(({ policy }) => policy.rounding === "unknown");
  const isBound = widest !== undefined && isBoundOfPositive(relation, widest);
  const held = isBound ? evaluateRelation(relation, widest) : undefined;
  const isHeld = isBound && (held?.basis === "disjoint" || held?.basis === "entailed");
  return readings.map((reading) => {
    const isWithin = widest !== undefined && isHeld && isOtherRounding(reading.policy, widest.policy);
    const { verdict } =
      isWithin || (reading === widest && held) ? (held as Evaluation) : evaluateRelation(relation, reading);
    return { reading: reading.policy.id, verdict };
  });
}

/**
 * Whether a relation says no more than that a whole is not less than its parts, none of which can be negative and none of
 * which is stated twice.
 */
function isBoundOfPositive(relation: Relation, { quantity, statement }: AuditContext): boolean {
  const isOpen = relation.kind === "sum" && relation.list === "open";
  const isAdded =
    relation.kind === "partOf" || (isOpen && relation.parts.every((part) => typeof part === "string"));
  return (
    isAdded &&
    claimsOfRelation(relation).every((claim) => {
      const own = quantity(claim);
      const lower = own.interval?.lower;
      return own === statement(claim) && lower?.kind === "finite" && !lower.value.lt(0);
    })
  );
}

/** Whether two readings take all but the rounding alike. */
function isOtherRounding(one: ReadingPolicy, other: ReadingPolicy): boolean {
  return choicesOfItsOwn({ ...one, rounding: other.rounding }) === choicesOfItsOwn(other);
}

/** Relations of what was printed to different precision, in which no digits are exact. */
const OF_ROUNDED_NUMBERS: ReadonlySet<Relation["kind"]> = /* @__PURE__ */ new Set([
  "ratio",
  "mean",
  "growth",
  "change",
  "averageGrowth",
  "same",
]);

/** Whether a reading is one of figures in such a relation: what recomputes as it is rounded was rounded so. */
function isAsked(
  { kind }: Relation,
  { verdict, recomputed }: Evaluation,
  own: ReadingPolicy,
  { rounding }: ReadingPolicy,
): boolean {
  if (!OF_ROUNDED_NUMBERS.has(kind) || rounding === own.rounding) return true;
  return rounding !== "none" && !(verdict === "supported" && recomputed !== undefined);
}

/**
 * Whether two readings take every figure of a relation alike. Values and figures of records, and places that are hedged, have
 * readings of their own.
 */
function isReadAlike(relation: Relation, one: AuditContext, other: AuditContext): boolean {
  // What a claim says alone is the same wherever that is which its duplicates leave of it.
  const isAlike = (claim: ClaimId) => one.quantity(claim) === other.quantity(claim);
  const result = divisionOf(relation)?.result;
  const isSameResult = result === undefined || one.quotient(result) === other.quotient(result);
  const hasReadValues = recordsOf(relation).some(
    ({ measure, collection }) => measure === undefined || one.holdsPrintedFigures(collection),
  );
  const isReadPlace = relation.kind === "rank" && isPrintedCount(relation.place);
  return !hasReadValues && !isReadPlace && isSameResult && claimsOfRelation(relation).every(isAlike);
}
