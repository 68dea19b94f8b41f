/**
 * What else a document claims that a figure of it may have been taken for: the same thing in another period, and wholes
 * and parts of it.
 */

import type { FigureUnit } from "../../figures/figure";
import { getOrCreate } from "../../foundation/collections";
import { type Claim, compareScopes } from "../claim";
import { isCurrency } from "../common-unit";
import { isSamePeriod } from "../comparability";
import type { ClaimId, Relation } from "../relation";
import { claimOfPart } from "../relation-parts";

/** The claims of a document by what they have in common. */
export interface DocumentClaims {
  /** The currencies that it states amounts in. */
  readonly currencies: () => ReadonlySet<FigureUnit>;
  /** Claims of the same thing in other periods. */
  readonly ofOtherPeriods: (claim: Claim) => readonly Claim[];
  /** Claims of a whole that a claim is part of, and of parts of it, in its own period. */
  readonly wholesAndParts: (claim: Claim) => readonly Claim[];
}

/** The most claims that one is taken for. */
const MOST = 20;

/** Looks through the claims of a document once, and not before it is asked. */
export function documentClaims(
  claims: ReadonlyMap<ClaimId, Claim>,
  relations: readonly Relation[],
): DocumentClaims {
  const printed = once(() => [...claims.values()].filter(({ figure }) => figure !== undefined));
  const series = once(() => groupedBy(printed(), seriesOf));
  const measures = once(() => groupedBy(printed(), measureOf));
  const links = once(() => linksOf(relations));
  return {
    currencies: once(() => new Set(printed().flatMap(({ figure }) => currencyOf(figure?.unit)))),
    ofOtherPeriods: (claim) =>
      (series().get(seriesOf(claim)) ?? [])
        .filter((other) => other.id !== claim.id && !isOfPeriodOf(other, claim))
        .slice(0, MOST),
    wholesAndParts: (claim) => {
      const nested = (measures().get(measureOf(claim)) ?? []).filter((other) =>
        ["within", "around"].includes(compareScopes(other, claim)),
      );
      const linked = [...(links().get(claim.id) ?? [])].flatMap((id) => claims.get(id) ?? []);
      return [...new Set([...nested, ...linked])]
        .filter((other) => other.figure !== undefined && isOfPeriodOf(other, claim))
        .slice(0, MOST);
    },
  };
}

/** What a claim is of, whenever. */
export function seriesOf({ measure, subject, scope, areas }: Claim): string {
  return JSON.stringify([measure, subject, scope, areas]);
}

function measureOf({ measure, subject }: Claim): string {
  return JSON.stringify([measure, subject]);
}

function isOfPeriodOf({ period: one }: Claim, { period: other }: Claim): boolean {
  return one === undefined || other === undefined ? one === other : isSamePeriod(one, other);
}

function currencyOf(unit: FigureUnit | undefined): readonly FigureUnit[] {
  return isCurrency(unit) ? [unit] : [];
}

/** What relations say is a part of what, both ways. */
function linksOf(relations: readonly Relation[]): ReadonlyMap<ClaimId, ReadonlySet<ClaimId>> {
  const links = new Map<ClaimId, Set<ClaimId>>();
  for (const relation of relations) {
    if (relation.kind !== "sum" && relation.kind !== "partOf") continue;
    const parts = relation.kind === "sum" ? relation.parts.map(claimOfPart) : [relation.part];
    for (const part of parts) {
      getOrCreate(links, part, () => new Set()).add(relation.whole);
      getOrCreate(links, relation.whole, () => new Set()).add(part);
    }
  }
  return links;
}

function groupedBy(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => string,
): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) getOrCreate(groups, keyOf(claim), () => []).push(claim);
  return groups;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
