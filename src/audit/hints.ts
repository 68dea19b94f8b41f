/**
 * Hints: the one slip of the pen that would explain a relation that does not hold. They tell where to look first. A slip
 * explains a relation where without it nothing contradicts it; one that would explain nearly anything is no hint.
 *
 * @source Scholtus (2009), Automatic correction of simple typing errors in numerical data with balance edits, Statistics
 * Netherlands: interchanged digits and wrong signs
 */

import { exactValue, type Interval } from "../figures/interval";
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
  readonly groups: (suspicion: Suspicion) => readonly Group[];
  /** How many of a group are hints, the least slips first; where left out, any number. */
  readonly most?: number;
  /** The most hints of this kind: where there are more of a kind that has many slips, they say nothing. */
  readonly mostInAll?: number;
  /** The most claims of a relation that is searched for it, where each has slips in numbers or takes an evaluation. */
  readonly mostClaims?: number;
}

/** Slips of one kind and of one claim, or of the relation. */
interface Group {
  readonly slips: readonly Slip[];
  /** Whether any number on one side will do, so that one slip tells no more than the next. */
  readonly isOfBound: boolean;
}

function ofClaims(slipsOf: SlipsOfClaim): Kind["groups"] {
  return (suspicion) =>
    suspicion.suspects.map((suspect) => ({
      slips: slipsOf(suspect, suspicion),
      isOfBound: !isBounded({ interval: suspect.wanted }) || !isBounded(suspect.quantity),
    }));
}

function ofRelation(slipsOf: (suspicion: Suspicion) => readonly Slip[]): Kind["groups"] {
  return (suspicion) => [{ slips: slipsOf(suspicion), isOfBound: false }];
}

/** What may have been read otherwise than it was meant. */
const READ: readonly Kind[] = [
  { groups: ofClaims(ofCuts) },
  { groups: ofClaims(ofBounds) },
  { groups: ofRelation(ofAreasAsOf) },
];

/** What may have been written otherwise, in a few forms of which one seldom fits by chance. */
const WRITTEN: readonly Kind[] = [
  { groups: ofRelation(ofChangeForms) },
  { groups: ofClaims(ofDigits("digits-swapped", digitsSwapped)) },
  { groups: ofClaims(ofCurrencies), mostClaims: 50 },
  { groups: ofClaims(ofPowers), most: 1 },
  { groups: ofClaims(ofSigns) },
];

/** What may have been taken for another claim. */
const TAKEN: readonly Kind[] = [{ groups: ofRelation(ofBases) }, { groups: ofRelation(ofWholesAndParts) }];

const MANY = { most: 2, mostInAll: 6, mostClaims: 50 } as const;

/** Slips that have many forms, so that one of them fits much by chance; none of these kinds is likelier than the others. */
const OF_MANY_FORMS: readonly Kind[] = [
  { groups: ofClaims(ofDigits("digit-doubled", digitDoubled)), ...MANY },
  { groups: ofClaims(ofDigits("digit-replaced", digitReplaced)), ...MANY },
  { groups: ofClaims(ofDigits("digit-left-out", digitLeftOut)), ...MANY },
];

/** A list that goes on: it explains whatever is too little, so that a digit which makes exact numbers agree is likelier. */
const OPEN_LIST: Kind = { groups: ofRelation(ofOpenLists) };

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
  // All statements of one thing are asked for the same.
  const identityOf = (claim: ClaimId) => context.statement(claim).identity;
  const wanted = new Map(balancing().map(({ claim, interval }) => [identityOf(claim), interval]));
  const suspicion: Suspicion = {
    relation,
    context,
    suspects: claims.flatMap((id) => suspectOf(id, relation, context, wanted.get(identityOf(id)))),
    document,
    isRounding: verdicts.some(({ verdict }) => verdict === "supported"),
  };
  const explains = explanations(suspicion, evaluation, claims.length);
  const hintsOf = ({ groups, most, mostInAll = Infinity, mostClaims = Infinity }: Kind): readonly Hint[] => {
    if (claims.length > mostClaims) return [];
    const found = groups(suspicion).flatMap((group) => likeliest(group, explains, most));
    return found.length > mostInAll ? [] : byFit(found).map(({ slip }) => slip.hint);
  };
  const read = READ.flatMap(hintsOf);
  // Nobody suspects a number that stands beside a bound which leaves it out, or that agrees within its rounding.
  const isNumberRight = !isApart(evaluation) || read.some(({ kind }) => kind === "inclusive-bound");
  const written = isNumberRight ? [] : WRITTEN.flatMap(hintsOf);
  const taken = TAKEN.flatMap(hintsOf);
  const ofManyForms = isNumberRight ? [] : inTurn(OF_MANY_FORMS.map(hintsOf));
  const listed = hintsOf(OPEN_LIST);
  const last = isExact(evaluation) ? [ofManyForms, listed] : [listed, ofManyForms];
  return Object.freeze([...read, ...written, ...taken, ...last.flat()]);
}

function isExact({ claimed, evidence }: Evaluation): boolean {
  return [claimed, evidence].every((side) => side !== undefined && exactValue(side) !== undefined);
}

/** The first of each list, then the second of each. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

interface Explained {
  readonly slip: Slip;
  readonly fit: Fit;
}

/** The slips of a group that explain what is found, those that make it hold before others. */
function likeliest(
  { slips, isOfBound }: Group,
  explains: (slip: Slip) => Fit,
  mostOfAll = Infinity,
): readonly Explained[] {
  const most = isOfBound ? Math.min(mostOfAll, 1) : mostOfAll;
  const found: Explained[] = [];
  for (const slip of slips) {
    const fit = explains(slip);
    if (fit > 0) found.push({ slip, fit });
    if (found.filter((one) => one.fit === 2).length >= most) break;
  }
  return byFit(found).slice(0, most);
}

function byFit(found: readonly Explained[]): readonly Explained[] {
  return [...found].sort((one, other) => other.fit - one.fit);
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
type Fit = 0 | 1 | 2;

function explanations(
  { relation, context, suspects }: Suspicion,
  evaluation: Evaluation,
  claims: number,
): (slip: Slip) => Fit {
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
    // Whoever reads the relation otherwise has few ways to: only slips of figures are limited.
    const isOfFigures = slip.reads !== undefined;
    if (isElsewhere(slip) || (isOfFigures && tried >= most)) return 0;
    if (isOfFigures) tried += 1;
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
