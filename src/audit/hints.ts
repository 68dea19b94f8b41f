/**
 * Hints: the one slip of the pen that would explain a relation that does not hold. They tell where to look first. A slip
 * explains a relation where without it nothing contradicts it; one that would explain nearly anything is no hint.
 *
 * @source Scholtus (2009), Automatic correction of simple typing errors in numerical data with balance edits, Statistics
 * Netherlands: interchanged digits and wrong signs
 */

import type { Interval } from "../figures/interval";
import { intersectIntervals } from "../figures/interval-order";
import { type Evaluation, isBounded } from "./evaluation";
import type { Hint, Reason, Stability } from "./finding";
import type { AuditContext, Quantity } from "./quantity";
import type { ClaimId, Relation } from "./relation";
import { claimsOfRelation, divisionOf } from "./relation-parts";
import { evaluateRelation } from "./relations/evaluate";
import { ofBases, ofWholesAndParts } from "./slips/claims";
import { digitDoubled, digitLeftOut, digitReplaced, digitsSwapped } from "./slips/digits";
import type { DocumentClaims } from "./slips/document-claims";
import {
  ofBounds,
  ofCurrencies,
  ofCuts,
  ofDigits,
  ofPowers,
  ofSigns,
  type SlipsOfClaim,
} from "./slips/figures";
import { ofAreasAsOf, ofChangeForms, ofOpenLists } from "./slips/relations";
import type { Slip, Suspect, Suspicion } from "./slips/slip";

/** The most slips that are tried in all, and the most claims that are evaluated for them: fewer slips of a long list. */
const MOST_TRIED = 100;
const MOST_EVALUATED = 100_000;

/** One kind of slip. */
interface Kind {
  /** The slips of it, in groups: of one claim, or of the relation. */
  readonly groups: (suspicion: Suspicion) => readonly (readonly Slip[])[];
  /** How many of a group are hints, the least slips first; where left out, any number. */
  readonly most?: number;
  /** The most hints of this kind: where there are more of a kind that has many slips, they say nothing. */
  readonly mostInAll?: number;
  /** The most claims of a relation that is searched for it, where each has slips in numbers or takes an evaluation. */
  readonly mostClaims?: number;
  /** Whether it changes a number, which nobody has to suspect who sees a bound beside the number that it leaves out. */
  readonly changesNumber?: true;
}

function ofClaims(slipsOf: SlipsOfClaim): Kind["groups"] {
  return (suspicion) => suspicion.suspects.map((suspect) => slipsOf(suspect, suspicion));
}

function ofRelation(slipsOf: (suspicion: Suspicion) => readonly Slip[]): Kind["groups"] {
  return (suspicion) => [slipsOf(suspicion)];
}

/** Slips that have many forms, so that one of them explains much by chance. */
const MANY = { most: 2, mostInAll: 6, mostClaims: 50, changesNumber: true } as const;

/** The kinds of slips, the likeliest first: what happens often, in few ways. */
const KINDS: readonly Kind[] = [
  { groups: ofClaims(ofCuts) },
  { groups: ofClaims(ofBounds) },
  { groups: ofRelation(ofAreasAsOf) },
  { groups: ofRelation(ofChangeForms) },
  { groups: ofClaims(ofDigits("digits-swapped", digitsSwapped)), changesNumber: true },
  { groups: ofClaims(ofCurrencies), mostClaims: 50 },
  { groups: ofClaims(ofPowers), most: 1, changesNumber: true },
  { groups: ofClaims(ofSigns) },
  { groups: ofRelation(ofBases) },
  { groups: ofRelation(ofWholesAndParts) },
  { groups: ofRelation(ofOpenLists) },
  { groups: ofClaims(ofDigits("digit-doubled", digitDoubled)), ...MANY },
  { groups: ofClaims(ofDigits("digit-replaced", digitReplaced)), ...MANY },
  { groups: ofClaims(ofDigits("digit-left-out", digitLeftOut)), ...MANY },
];

/** Whether the figures cannot all be right, as they were printed here. */
function isApart({ verdict, reasons }: Pick<Evaluation, "verdict" | "reasons">): boolean {
  return verdict === "contradicted" || reasons.includes("restated-base");
}

/** Whether something seems to have gone wrong, for which there may be a hint. */
export function isSuspicious({ verdict, reasons }: Pick<Evaluation, "verdict" | "reasons">): boolean {
  return isApart({ verdict, reasons }) || reasons.includes("does-not-recompute");
}

/** The slips that would explain a relation that does not hold, the likeliest first. */
export function hintsFor(
  relation: Relation,
  context: AuditContext,
  evaluation: Evaluation,
  { verdicts }: Pick<Stability, "verdicts">,
  document: DocumentClaims,
): readonly Hint[] {
  const claims = [...new Set(claimsOfRelation(relation))];
  const { needed = () => [], balancing = needed } = evaluation;
  const wanted = new Map(balancing().map(({ claim, interval }) => [claim, interval]));
  const suspicion: Suspicion = {
    relation,
    context,
    suspects: claims.flatMap((id) => suspectOf(id, relation, context, wanted.get(id))),
    document,
    isRounding: verdicts.some(({ verdict }) => verdict === "supported"),
  };
  const explains = explanations(suspicion, evaluation, claims.length);
  const hints: Hint[] = [];
  for (const { groups, most, mostInAll = Infinity, mostClaims = Infinity, changesNumber } of KINDS) {
    const isOwnBound = changesNumber && hints.some(({ kind }) => kind === "inclusive-bound");
    if (claims.length > mostClaims || isOwnBound) continue;
    const found = groups(suspicion).map((slips) =>
      slips
        .map((slip) => ({ slip, fit: explains(slip) }))
        .filter(({ fit }) => fit > 0)
        .sort((one, other) => other.fit - one.fit)
        .slice(0, most),
    );
    const best = found.flat().sort((one, other) => other.fit - one.fit);
    if (best.length <= mostInAll) hints.push(...best.map(({ slip }) => slip.hint));
  }
  return Object.freeze(hints);
}

function suspectOf(
  id: ClaimId,
  relation: Relation,
  context: AuditContext,
  wanted: Interval | undefined,
): readonly Suspect[] {
  const quantity = divisionOf(relation)?.result === id ? context.quotient(id) : context.statement(id);
  const { figure } = quantity.claim;
  return figure === undefined || quantity.interval === undefined ? [] : [{ id, figure, quantity, wanted }];
}

/** Why nothing can be said of figures that may well agree. */
const OPEN: ReadonlySet<Reason> = /* @__PURE__ */ new Set<Reason>([
  "does-not-recompute",
  "overlap-only",
  "open-list",
  "partial-coverage",
  "missing-figure",
]);

/** How well a slip explains what is found: 2 where the relation then holds, 1 where it is only no longer contradicted, or 0. */
function explanations(
  { relation, context, suspects }: Suspicion,
  evaluation: Evaluation,
  claims: number,
): (slip: Slip) => 0 | 1 | 2 {
  const wasApart = isApart(evaluation);
  const known = new Map(suspects.map((suspect) => [suspect.id, suspect]));
  const most = Math.min(MOST_TRIED, Math.ceil(MOST_EVALUATED / claims));
  let tried = 0;
  // What the other figures ask of this one tells most slips apart without evaluating the relation again.
  const isElsewhere = ({ reads = [] }: Slip): boolean => {
    const [[claim, read] = ["", undefined], ...more] = reads;
    const { wanted, quantity } = known.get(claim) ?? {};
    if (read?.interval === undefined || wanted === undefined || more.length > 0) return false;
    return read.unit === quantity?.unit && intersectIntervals(read.interval, wanted) === undefined;
  };
  return (slip) => {
    if (isElsewhere(slip) || tried >= most) return 0;
    tried += 1;
    const read = (slip.reads ?? []).reduce(
      (all, [claim, quantity]) => replaced(all, claim, quantity),
      context,
    );
    const { verdict, reasons, claimed, evidence } = evaluateRelation(slip.relation ?? relation, read);
    if (verdict === "supported") return 2;
    if (verdict !== "undetermined" || !wasApart) return 0;
    // Where little is said, nothing is contradicted.
    const isSaid = [claimed, evidence].every((interval) => interval === undefined || isBounded({ interval }));
    const isOpen = reasons.includes("open-list");
    return reasons.every((reason) => OPEN.has(reason)) && (isSaid || isOpen) ? 1 : 0;
  };
}

/** All claims of one thing are read as one of them is. */
function replaced(context: AuditContext, claim: ClaimId, quantity: Quantity): AuditContext {
  const { identity } = context.statement(claim);
  const replacing = (read: AuditContext["quantity"]) => (id: ClaimId) => {
    const own = read(id);
    return own.identity === identity ? quantity : own;
  };
  return {
    ...context,
    statement: (id) => (id === claim ? quantity : context.statement(id)),
    quantity: replacing(context.quantity),
    quotient: replacing(context.quotient),
  };
}
