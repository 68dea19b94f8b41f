/**
 * What a relation is made of: the claims that it names, and what a division divides by what.
 */

import type {
  AnyRecordsTerm,
  AverageGrowthRelation,
  ChangeRelation,
  ClaimId,
  GrowthRelation,
  MeanRelation,
  Part,
  RatioRelation,
  Relation,
} from "./relation";

/** The claims that a relation names, in the order in which it names them. */
export function claimsOfRelation(relation: Relation): readonly ClaimId[] {
  switch (relation.kind) {
    case "sum":
      return [relation.whole, ...relation.parts.map(claimOfPart)];
    case "partOf":
      return [relation.whole, relation.part];
    case "ratio":
      return [
        ...present(relation.ratio),
        ...[relation.numerator, relation.denominator].filter((term) => typeof term === "string"),
      ];
    case "mean":
      return [relation.mean, ...present(relation.total), relation.count];
    case "countDistinct":
      return typeof relation.named === "string" ? [relation.count, relation.named] : [relation.count];
    case "maxInHistory":
      return [relation.claim, ...relation.history];
    case "growth":
    case "averageGrowth":
      return [...present(relation.rate), relation.from, relation.to];
    case "change":
      return [...present(relation.change), relation.from, relation.to];
    case "rank":
      return [relation.claim, ...relation.among];
    case "cumulative":
      return [relation.total, ...relation.parts];
    case "same":
      return relation.claims;
    case "against":
      return [relation.claim];
  }
}

/** The totals of records that a relation names. */
export function recordsOf(relation: Relation): readonly AnyRecordsTerm[] {
  if (relation.kind === "against") return [relation];
  if (relation.kind !== "ratio") return [];
  return [relation.numerator, relation.denominator].filter((term) => typeof term !== "string");
}

/** A change that is said by what it was: in per cent of it, or as its multiple. */
export type RelativeChange = ChangeRelation & { readonly in: "percent" | "multiple" };

/** Whether a change is said by what it was, and not as the difference of two figures. */
export function isRelative(relation: ChangeRelation): relation is RelativeChange {
  return relation.in === "percent" || relation.in === "multiple";
}

/** A ratio, a mean, a rate of growth, or a change that is said by what it was. */
export type DivisionRelation =
  | RatioRelation
  | MeanRelation
  | GrowthRelation
  | AverageGrowthRelation
  | RelativeChange;

/** What is divided: a claim, or a total of records. */
export type DivisionTerm = ClaimId | AnyRecordsTerm;

/** What is divided by what, and what is said to come out, as far as there are claims of it. */
interface Division {
  readonly result: ClaimId | undefined;
  readonly dividend: DivisionTerm | undefined;
  readonly divisor: DivisionTerm;
}

/** The claims of a division by what they are in it. Growth is that of the later figure over the earlier one. */
export function divisionOf(relation: DivisionRelation): Division;
export function divisionOf(relation: Relation): Division | undefined;
export function divisionOf(relation: Relation): Division | undefined {
  switch (relation.kind) {
    case "ratio":
      return { result: relation.ratio, dividend: relation.numerator, divisor: relation.denominator };
    case "mean":
      return { result: relation.mean, dividend: relation.total, divisor: relation.count };
    case "growth":
    case "averageGrowth":
      return { result: relation.rate, dividend: relation.to, divisor: relation.from };
    case "change":
      return isRelative(relation)
        ? { result: relation.change, dividend: relation.to, divisor: relation.from }
        : undefined;
    default:
      return undefined;
  }
}

/** The claim of a part. */
export function claimOfPart(part: Part): ClaimId {
  return typeof part === "string" ? part : part.claim;
}

function present(claim: ClaimId | undefined): readonly ClaimId[] {
  return claim === undefined ? [] : [claim];
}

/** A relation without the code of its caller, which no sentence says: all that is left is data. */
export function withoutCode(relation: Relation): Relation {
  if (relation.kind === "against") {
    const { measure, where, ...said } = relation;
    return Object.freeze(said);
  }
  if (relation.kind !== "ratio") return relation;
  const { numerator, denominator } = relation;
  return Object.freeze({
    ...relation,
    numerator: termWithoutCode(numerator),
    denominator: termWithoutCode(denominator),
  });
}

function termWithoutCode(term: DivisionTerm): DivisionTerm {
  if (typeof term === "string") return term;
  const { measure, where, ...said } = term;
  return Object.freeze(said);
}
