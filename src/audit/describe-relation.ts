/**
 * Relations in words: what a document claims, with its figures as printed.
 */

import { describeFigure } from "../figures/describe-figure";
import { joinWords } from "../foundation/text";
import type { AreasAsOf } from "../geography/area-count";
import { isOpenList, namedAreas } from "../geography/area-list";
import type { Claim } from "./claim";
import type { AnyRecordsTerm, ClaimId, Part, Relation } from "./relation";
import { claimOfPart } from "./relation-parts";

/** What a relation expects, as the beginning of a sentence without its stop; of a ratio that nobody claims, its terms. */
export function describeRelation(relation: Relation, claims: ReadonlyMap<ClaimId, Claim>): string {
  const named = (id: ClaimId) => nameOf(claims.get(id) as Claim);
  switch (relation.kind) {
    case "sum":
      return `${named(relation.whole)} should ${
        relation.list === "closed"
          ? `equal ${partsOf(relation.parts, named, "the sum of ")}`
          : `include ${partsOf(relation.parts, named)}, among others`
      }`;
    case "partOf":
      return `${named(relation.part)} should be part of ${named(relation.whole)}`;
    case "ratio": {
      const termOf = (term: ClaimId | AnyRecordsTerm) =>
        typeof term === "string" ? named(term) : `the ${term.collection} on record`;
      const quotient = `${termOf(relation.numerator)} divided by ${termOf(relation.denominator)}`;
      return relation.ratio === undefined ? quotient : `${named(relation.ratio)} should equal ${quotient}`;
    }
    case "mean": {
      const { mean, total, count, values } = relation;
      const dividend = `a mean${values === "whole" ? " of whole numbers" : ""} over`;
      return total === undefined
        ? `${named(mean)} should be ${dividend} ${named(count)}`
        : `${named(mean)} should equal ${named(total)} divided by ${named(count)}`;
    }
    case "countDistinct":
      return `${named(relation.count)} should match the list of ${listOf(relation.named, claims)}${asOfWords(relation.asOf)}`;
    case "maxInHistory": {
      const since = relation.since === undefined ? "" : `, on figures since ${relation.since}`;
      return `${named(relation.claim)} should be the highest ever${since}`;
    }
    case "growth":
    case "averageGrowth": {
      const year = relation.kind === "growth" ? "" : "average yearly ";
      const growth = `the ${year}growth from ${named(relation.from)} to ${named(relation.to)}`;
      return relation.rate === undefined ? growth : `${named(relation.rate)} should be ${growth}`;
    }
    case "change": {
      const change = `the change from ${named(relation.from)} to ${named(relation.to)}`;
      return relation.change === undefined ? change : `${named(relation.change)} should be ${change}`;
    }
    case "rank": {
      const { place, order = "highest" } = relation;
      const rank = `of ${joinWords(relation.among.map(named))}, counted from the ${order}`;
      return place === undefined
        ? `the place of ${named(relation.claim)} ${rank}`
        : `${named(relation.claim)} should be in place ${typeof place === "number" ? place : describeFigure(place)} ${rank}`;
    }
    case "cumulative":
      return `${named(relation.total)} should equal the sum of ${joinWords(relation.parts.map(named))}`;
    case "same":
      return `${joinWords(relation.claims.map(named))} should agree`;
    case "against":
      return relation.records === "complete"
        ? `${named(relation.claim)} should match the ${relation.collection} on record`
        : `${named(relation.claim)} should include the ${relation.collection} on record, among others`;
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

/** Parts with what is taken away behind the others: "receipts (10), less costs (4)". */
function partsOf(parts: readonly Part[], named: (id: ClaimId) => string, ofSeveral = ""): string {
  const weighted = parts.map((part) => {
    const weight = typeof part === "string" ? "1" : String(part.weight);
    const factor = weight.replace("-", "");
    const name = named(claimOfPart(part));
    return { isLess: weight.startsWith("-"), text: factor === "1" ? name : `${factor} times ${name}` };
  });
  const [added, taken] = [false, true].map((isLess) =>
    weighted.flatMap((part) => (part.isLess === isLess ? [part.text] : [])),
  ) as [string[], string[]];
  const less = taken.length === 0 ? "" : `, less ${joinWords(taken)}`;
  return `${added.length > 1 ? ofSeveral : ""}${joinWords(added) || "nothing"}${less}`;
}

function asOfWords(asOf: AreasAsOf | undefined): string {
  if (asOf === undefined) return "";
  return `, as they stood in ${asOf === "record" ? "the period stated" : asOf}`;
}

function listOf(
  named: Extract<Relation, { readonly kind: "countDistinct" }>["named"],
  claims: ReadonlyMap<ClaimId, Claim>,
): string {
  const list = typeof named === "string" ? claims.get(named)?.areas : named;
  const codes = list === undefined ? [] : namedAreas(list);
  if (list === undefined || codes.length === 0) return "areas that are not named";
  return joinWords(isOpenList(list) ? [...codes, "others"] : codes);
}
