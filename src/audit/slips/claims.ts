/**
 * Slips of claims, undone: the figure of another year taken for the base, a part for its whole, a whole for its part.
 */

import type { Claim } from "../claim";
import type { Hint } from "../finding";
import type { ClaimId, Relation } from "../relation";
import { claimsOfRelation } from "../relation-parts";
import { seriesOf } from "./document-claims";
import type { ClaimRead, Slip, Suspicion } from "./slip";

/** The figure of another period as the base of a change; of growth by the year, over as many years, or over its own. */
export function ofBases(suspicion: Suspicion): readonly Slip[] {
  const { relation, context, document } = suspicion;
  const base = baseOf(relation);
  if (base === undefined) return [];
  const { claim } = context.statement(base.from);
  return document
    .ofOtherPeriods(claim)
    .filter(({ id }) => id !== base.to)
    .flatMap((other): readonly Slip[] => {
      const hint = hintOf("base-period", base.from, other);
      const ofOwnPeriod: Slip = { hint, reads: [[base.from, context.quantity(other.id)]] };
      const overAsMany: Slip = { hint, reads: [taken(base.from, other, suspicion)] };
      return relation.kind === "averageGrowth" ? [ofOwnPeriod, overAsMany] : [ofOwnPeriod];
    });
}

/** A whole for its part or a part for its whole: in one claim, and in both ends of a change. */
export function ofWholesAndParts(suspicion: Suspicion): readonly Slip[] {
  const { relation, context, document } = suspicion;
  const named = new Set(claimsOfRelation(relation));
  const others = (id: ClaimId): readonly Claim[] =>
    document.wholesAndParts(context.statement(id).claim).filter((other) => !named.has(other.id));
  const single = [...named].flatMap((id) =>
    others(id).map(
      (other): Slip => ({ hint: hintOf("other-claim", id, other), reads: [taken(id, other, suspicion)] }),
    ),
  );
  const base = baseOf(relation);
  if (base === undefined) return single;
  const both = others(base.to).flatMap((later) =>
    others(base.from)
      .filter((earlier) => seriesOf(earlier) === seriesOf(later))
      .map(
        (earlier): Slip => ({
          hint: hintOf("other-claim", base.to, later),
          reads: [taken(base.to, later, suspicion), taken(base.from, earlier, suspicion)],
        }),
      ),
  );
  return [...single, ...both];
}

/** A claim with the figure of another one; it remains a claim of what it says. */
function taken(id: ClaimId, other: Claim, { context }: Suspicion): ClaimRead {
  const { claim, identity } = context.statement(id);
  return [id, { ...context.quantity(other.id), claim, identity }];
}

function hintOf(
  kind: "base-period" | "other-claim",
  claim: ClaimId,
  { id, measure, period, figure }: Claim,
): Hint {
  return Object.freeze({ kind, claim, instead: id, measure, period, figure });
}

/** What changes from what to what. */
function baseOf(relation: Relation): { readonly from: ClaimId; readonly to: ClaimId } | undefined {
  const isChange =
    relation.kind === "growth" || relation.kind === "change" || relation.kind === "averageGrowth";
  return isChange ? relation : undefined;
}
