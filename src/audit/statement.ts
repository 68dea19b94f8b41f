/**
 * Relations in words: what a document claims, with its figures as printed.
 */

import { describeFigure } from "../figures/describe-figure";
import { joinWords } from "../foundation/words";
import { isOpenList, namedAreas } from "../geography/area-list";
import type { Claim } from "./claim";
import { type ClaimId, claimOfPart, type Part, type Relation } from "./relation";

/** What a relation says, as the beginning of a sentence without its stop. */
export function describeRelation(relation: Relation, claims: ReadonlyMap<ClaimId, Claim>): string {
  const named = (id: ClaimId) => nameOf(claims.get(id) as Claim);
  switch (relation.kind) {
    case "sum": {
      const parts = joinWords(relation.parts.map((part) => weighted(part, named(claimOfPart(part)))));
      return relation.list === "closed"
        ? `${named(relation.whole)} is the sum of ${parts}`
        : `${named(relation.whole)} includes ${parts}, and others that are not named`;
    }
    case "partOf":
      return `${named(relation.part)} is part of ${named(relation.whole)}`;
    case "ratio": {
      const quotient = `${named(relation.numerator)} divided by ${named(relation.denominator)}`;
      return relation.ratio === undefined ? quotient : `${named(relation.ratio)} is ${quotient}`;
    }
    case "mean": {
      const total = relation.total === undefined ? "" : `, which add up to ${named(relation.total)}`;
      return `${named(relation.mean)} is the mean of ${named(relation.count)}${total}`;
    }
    case "countDistinct":
      return `${named(relation.count)} counts ${listOf(relation.named, claims)}`;
    case "maxInHistory":
      return `${named(relation.claim)} is the highest ever`;
    case "growth":
      return `${named(relation.rate)} is the growth from ${named(relation.from)} to ${named(relation.to)}`;
    case "same":
      return `${joinWords(relation.claims.map(named))} are of one thing`;
    case "against":
      return `${named(relation.claim)} is what the ${relation.collection} on record come to`;
  }
}

/** A claim by its measure, with the figure as printed and its period. */
export function nameOf({ measure, figure, period, areas }: Claim): string {
  const number =
    figure === undefined
      ? areas === undefined
        ? "not printed"
        : `${namedAreas(areas).length} named`
      : describeFigure(figure);
  return `${measure} (${number}${period === undefined ? "" : `, ${period}`})`;
}

function weighted(part: Part, name: string): string {
  return typeof part === "string" ? name : `${part.weight} times ${name}`;
}

function listOf(
  named: Extract<Relation, { readonly kind: "countDistinct" }>["named"],
  claims: ReadonlyMap<ClaimId, Claim>,
): string {
  const list = typeof named === "string" ? claims.get(named)?.areas : named;
  if (list === undefined) return "areas that are not named";
  const codes = namedAreas(list).join(", ");
  return isOpenList(list) ? `${codes} and others that are not named` : codes;
}
