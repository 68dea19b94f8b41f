/**
 * Revisions: the same thing as it was known on different days. What is computed from an earlier figure is held against that
 * as it was known to whoever computed it.
 */

import { getOrCreate } from "../foundation/collections";
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
 * A relation from the base as it was known to its own document: of its claims the one of the same day, or else the last one
 * of the days before. Where no day is stated, it is the one that the relation names.
 */
export function withKnownBase(
  relation: Relation,
  claims: ReadonlyMap<ClaimId, Claim>,
  revisions: ReadonlyMap<string, readonly Claim[]>,
): Relation {
  if (!isFromBase(relation)) return relation;
  const day = claims.get(resultOf(relation) ?? relation.to)?.published;
  const base = claims.get(relation.from);
  const thing = base && thingOf(base);
  if (day === undefined || thing === undefined) return relation;
  const known = (revisions.get(thing) ?? []).filter(
    ({ published }) => published !== undefined && published <= day,
  );
  const latest = known.reduce<Claim | undefined>(
    (last, claim) =>
      last?.published !== undefined && last.published >= (claim.published ?? "") ? last : claim,
    undefined,
  );
  return latest === undefined || latest.published === base?.published
    ? relation
    : { ...relation, from: latest.id };
}

/** Whether the base of a change is of another document than the change: it may have been restated since. */
export function isOtherBase(relation: Relation, claimOf: (id: ClaimId) => Claim): boolean {
  if (!isFromBase(relation)) return false;
  const result = claimOf(resultOf(relation) ?? relation.to);
  const base = claimOf(relation.from);
  if (result.published !== undefined && base.published !== undefined)
    return result.published !== base.published;
  const [one, other] = [result.source?.document, base.source?.document];
  return one !== undefined && other !== undefined && one !== other;
}
