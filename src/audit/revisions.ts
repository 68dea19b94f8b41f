/**
 * Revisions: the same thing as it was known on different days. What is computed from an earlier figure is held against that
 * as it was known to whoever computed it.
 */

import { getOrCreate } from "../foundation/collections";
import type { CalendarDate } from "../time/calendar-date";
import { type Claim, thingOf } from "./claim";
import type { AverageGrowthRelation, ChangeRelation, ClaimId, GrowthRelation, Relation } from "./relation";

/** A relation between an earlier figure, a later one, and how the one became the other. */
type FromBase = GrowthRelation | ChangeRelation | AverageGrowthRelation;

function isFromBase(relation: Relation): relation is FromBase {
  return relation.kind === "growth" || relation.kind === "change" || relation.kind === "averageGrowth";
}

/** The claim of what is said of a change. */
function resultOf(relation: FromBase): ClaimId | undefined {
  return relation.kind === "change" ? relation.change : relation.rate;
}

/** The claims of each thing of which any says on which day it was made known. */
export function revisionsOf(claims: Iterable<Claim>): ReadonlyMap<string, readonly Claim[]> {
  const revisions = new Map<string, Claim[]>();
  for (const claim of claims) {
    const thing = claim.published === undefined ? undefined : thingOf(claim);
    if (thing !== undefined) getOrCreate(revisions, thing, () => []).push(claim);
  }
  return revisions;
}

/**
 * A change between two figures as they were known to its own document: of the claims of each those of the same day, or else
 * the last ones of the days before. Where no day is stated, they are those that the relation names.
 */
export function asKnown(
  relation: Relation,
  claims: ReadonlyMap<ClaimId, Claim>,
  revisions: ReadonlyMap<string, readonly Claim[]>,
): Relation {
  if (!isFromBase(relation)) return relation;
  const day = claims.get(resultOf(relation) ?? relation.to)?.published;
  if (day === undefined) return relation;
  const known = (id: ClaimId) => knownOn(day, claims.get(id), revisions)?.id ?? id;
  const [from, to] = [known(relation.from), known(relation.to)];
  return from === relation.from && to === relation.to ? relation : { ...relation, from, to };
}

function knownOn(
  day: CalendarDate,
  claim: Claim | undefined,
  revisions: ReadonlyMap<string, readonly Claim[]>,
): Claim | undefined {
  const thing = claim && thingOf(claim);
  if (thing === undefined || claim?.published === day) return claim;
  const known = (revisions.get(thing) ?? []).filter(
    ({ published }) => published !== undefined && published <= day,
  );
  return known.reduce<Claim | undefined>(
    (last, next) => ((last?.published ?? "") >= (next.published ?? "") && last ? last : next),
    undefined,
  );
}

/** Whether a figure that changed is of another document than the change: it may have been restated since. */
export function isRestated(relation: Relation, claimOf: (id: ClaimId) => Claim): boolean {
  if (!isFromBase(relation)) return false;
  const result = claimOf(resultOf(relation) ?? relation.to);
  return [relation.from, relation.to].some((id) => areOfTwoDocuments(result, claimOf(id)));
}

/** Whether claims that contradict each other were made known on different days, so that one of them may be revised. */
export function areOfSeveralDays(claims: readonly Claim[]): boolean {
  return new Set(claims.flatMap(({ published }) => published ?? [])).size > 1;
}

function areOfTwoDocuments(one: Claim, other: Claim): boolean {
  if (one.published !== undefined && other.published !== undefined) return one.published !== other.published;
  const [document, second] = [one.source?.document, other.source?.document];
  return document !== undefined && second !== undefined && document !== second;
}
