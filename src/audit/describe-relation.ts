/**
 * Relations in words: what a document claims, with its figures as printed.
 */

import type { Figure } from "../figures/figure";
import { figureForReaders } from "../figures/readers-scale";
import { isOpenList, namedAreas } from "../geography/area-list";
import type { Claim } from "./claim";
import type { Stated } from "./finding";
import type { ChangeForm, ClaimId, CountDistinctRelation, Part, RankRelation, Relation } from "./relation";
import { claimOfPart, type DivisionTerm } from "./relation-parts";
import { areaSaid, auditWords, periodSaid, type Telling } from "./telling";
import type { Saying } from "./words/words";

/** What a relation says, and of which claim, where there is one. */
interface RelationSaid {
  readonly claim?: Claim | undefined;
  readonly saying: Saying;
}

/** What a relation expects, as the beginning of a sentence without its stop; of a ratio that nobody claims, its terms. */
export function describeRelation(stated: Stated, telling: Telling): string {
  const { claim, saying } = sayingOf(stated, telling);
  const form = stated.relation.kind === "change" ? stated.relation.in : undefined;
  if (claim !== undefined) return saying.of(nameOf(claim, telling, form));
  return isClaimed(stated.relation) ? saying.of("") : saying.what;
}

/** Whether a relation without a claim of a result says something nonetheless. */
function isClaimed(relation: Relation): boolean {
  return relation.kind === "same" || (relation.kind === "rank" && relation.place !== undefined);
}

/** What nobody claims: its value for the claim that would be of it, and what it is derived from. */
export function describeDerived(stated: Stated, value: string, telling: Telling): string {
  const { claim, saying } = sayingOf({ ...stated, relation: asDerived(stated.relation) }, telling);
  const words = auditWords(telling);
  const period = claim?.period === undefined ? [] : [periodSaid(telling, claim.period)];
  return words.derived(value, claim && words.claim(claim.measure, period), saying.what);
}

/** Of a part, what is derived is the whole: at least that part. */
function asDerived(relation: Relation): Relation {
  if (relation.kind !== "partOf") return relation;
  return { id: relation.id, kind: "sum", whole: relation.whole, parts: [relation.part], list: "open" };
}

function sayingOf(stated: Stated, telling: Telling): RelationSaid {
  const { relation } = stated;
  const { relations } = auditWords(telling);
  const claims = new Map(stated.claims.map((claim) => [claim.id, claim]));
  const claimOf = (id: ClaimId) => claims.get(id) as Claim;
  const optional = (id: ClaimId | undefined) => (id === undefined ? undefined : claimOf(id));
  const named = (id: ClaimId) => nameOf(claimOf(id), telling);
  const termOf = (term: DivisionTerm) => (typeof term === "string" ? named(term) : relations.records(term));
  switch (relation.kind) {
    case "sum": {
      const pattern = relation.list === "closed" ? relations.sum : relations.openSum;
      return {
        claim: claimOf(relation.whole),
        saying: pattern(...partsOf(relation.parts, named, relations.times)),
      };
    }
    case "cumulative":
      return { claim: claimOf(relation.total), saying: relations.sum(relation.parts.map(named), []) };
    case "partOf":
      return { claim: claimOf(relation.part), saying: relations.partOf(named(relation.whole)) };
    case "ratio":
      return {
        claim: optional(relation.ratio),
        saying: relations.quotient(termOf(relation.numerator), termOf(relation.denominator)),
      };
    case "mean": {
      const { mean, total, count, values } = relation;
      const saying =
        total === undefined
          ? relations.mean(named(count), values === "whole")
          : relations.quotient(named(total), named(count));
      return { claim: claimOf(mean), saying };
    }
    case "countDistinct":
      return { claim: claimOf(relation.count), saying: listOf(relation, claims, telling) };
    case "maxInHistory":
      return {
        claim: claimOf(relation.claim),
        saying: relations.highest(relation.since && periodSaid(telling, relation.since)),
      };
    case "growth":
    case "averageGrowth":
      return {
        claim: optional(relation.rate),
        saying: relations[relation.kind](named(relation.from), named(relation.to)),
      };
    case "change": {
      const { change, from, to, in: form } = relation;
      return { claim: optional(change), saying: relations.change(named(from), named(to), form) };
    }
    case "rank": {
      const { claim, among, order = "highest" } = relation;
      const peers = among.filter((peer) => peer !== claim).map(named);
      return { saying: relations.rank(named(claim), peers, order, placeOf(relation, telling)) };
    }
    case "same":
      return { saying: relations.same(relation.claims.map(named)) };
    case "against":
      return {
        claim: claimOf(relation.claim),
        saying: relations.against(relation, relation.records === "complete"),
      };
  }
}

/** A claim by its measure, with the figure as printed, or as the change that it is, and its period. */
export function nameOf(
  { measure, figure, period, areas }: Claim,
  telling: Telling,
  form?: ChangeForm,
): string {
  const words = auditWords(telling);
  const number =
    figure !== undefined
      ? changeSaid(figure, telling, form)
      : areas === undefined
        ? words.notPrinted
        : words.areasNamed(namedAreas(areas).length);
  return words.claim(measure, [number, ...(period === undefined ? [] : [periodSaid(telling, period)])]);
}

/** A figure, in points or times where it is a change in these. */
function changeSaid(figure: Figure, telling: Telling, form: ChangeForm | undefined): string {
  const { scale, decimals, ...others } = figure;
  const words = auditWords(telling);
  const plain = (): string => figureForReaders(telling, { ...others, unit: "number" });
  if (form === "points" && scale === "percent") return words.points(plain());
  return form === "multiple" && scale === undefined
    ? words.times(plain())
    : figureForReaders(telling, figure);
}

/** Parts that are added, and those that are taken away, each with the factor that it counts with. */
function partsOf(
  parts: readonly Part[],
  named: (id: ClaimId) => string,
  times: (factor: string, part: string) => string,
): readonly [added: readonly string[], taken: readonly string[]] {
  const weighted = parts.map((part) => {
    const weight = typeof part === "string" ? "1" : String(part.weight);
    const factor = weight.replace("-", "");
    const name = named(claimOfPart(part));
    return { isLess: weight.startsWith("-"), text: factor === "1" ? name : times(factor, name) };
  });
  const those = (isLess: boolean) => weighted.flatMap((part) => (part.isLess === isLess ? [part.text] : []));
  return [those(false), those(true)];
}

/** A place as a number, or what is known of it. */
function placeOf({ place }: RankRelation, telling: Telling): number | string | undefined {
  return typeof place === "object" && place.qualifier !== "unknown"
    ? figureForReaders(telling, place)
    : (place as number | undefined);
}

function listOf(
  { named, asOf }: CountDistinctRelation,
  claims: ReadonlyMap<ClaimId, Claim>,
  telling: Telling,
): Saying {
  const list = typeof named === "string" ? claims.get(named)?.areas : named;
  const codes = list === undefined ? [] : namedAreas(list);
  const when = asOf === undefined || asOf === "record" ? asOf : periodSaid(telling, asOf);
  const names = codes.map((code) => areaSaid(telling, code));
  return auditWords(telling).relations.list(names, list !== undefined && isOpenList(list), when);
}
