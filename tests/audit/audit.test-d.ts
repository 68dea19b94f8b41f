import {
  type AgainstRelation,
  type AnyRecordsTerm,
  type Audit,
  activityCount,
  atMost,
  auditClaims,
  type Claim,
  exactly,
  type Finding,
  figure,
  personTripCount,
  type Relation,
  tradeTotal,
  type Verdict,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

declare const claims: readonly Claim[];
declare const relations: readonly Relation[];

test("an audit gives a finding for each relation", () => {
  expectTypeOf(auditClaims({ claims, relations })).toEqualTypeOf<Audit>();
  expectTypeOf<Audit["findings"]>().toEqualTypeOf<readonly Finding[]>();
  expectTypeOf<Verdict>().toEqualTypeOf<"supported" | "contradicted" | "undetermined" | "derived">();
});

test("claims and relations are both needed", () => {
  // @ts-expect-error no relations
  auditClaims({ claims });
  // @ts-expect-error no claims
  auditClaims({ relations });
});

test("a claim has an id and a measure, and a figure made as one", () => {
  const claim: Claim = { id: "a", measure: "visits", figure: figure(61) };
  expectTypeOf(claim).toExtend<Claim>();
  // @ts-expect-error no measure
  ({ id: "a", figure: figure(61) }) satisfies Claim;
  // @ts-expect-error a number says nothing of how it was rounded
  ({ id: "a", measure: "visits", figure: 61 }) satisfies Claim;
  // @ts-expect-error no period
  ({ id: "a", measure: "visits", period: "last year" }) satisfies Claim;
  ({ id: "a", measure: "visits", status: "F" }) satisfies Claim;
  // @ts-expect-error no code of CL_OBS_STATUS
  ({ id: "a", measure: "visits", status: "forecast" }) satisfies Claim;
});

test("each kind of relation has its own fields, all of them", () => {
  ({
    id: "r",
    kind: "sum",
    whole: "a",
    parts: ["b", { claim: "c", weight: -1 }],
    list: "open",
  }) satisfies Relation;
  // @ts-expect-error whether the list is open or closed is said, never assumed
  ({ id: "r", kind: "sum", whole: "a", parts: ["b"] }) satisfies Relation;
  // @ts-expect-error no such list
  ({ id: "r", kind: "sum", whole: "a", parts: ["b"], list: "half-open" }) satisfies Relation;
  // @ts-expect-error a weighted part has a weight
  ({ id: "r", kind: "sum", whole: "a", parts: [{ claim: "b" }], list: "open" }) satisfies Relation;
  // @ts-expect-error no denominator
  ({ id: "r", kind: "ratio", numerator: "a" }) satisfies Relation;
  // @ts-expect-error no count
  ({ id: "r", kind: "mean", mean: "a" }) satisfies Relation;
  // @ts-expect-error no such values
  ({ id: "r", kind: "mean", mean: "a", count: "b", values: "integers" }) satisfies Relation;
  // @ts-expect-error no history, not even an empty one
  ({ id: "r", kind: "maxInHistory", claim: "a" }) satisfies Relation;
  // @ts-expect-error from where
  ({ id: "r", kind: "growth", rate: "a", to: "b" }) satisfies Relation;
  // @ts-expect-error a figure is no claim
  ({ id: "r", kind: "partOf", whole: "a", part: exactly(61) }) satisfies Relation;
  // @ts-expect-error no such kind
  ({ id: "r", kind: "difference", whole: "a", parts: ["b"] }) satisfies Relation;
  // @ts-expect-error in which form
  ({ id: "r", kind: "change", from: "a", to: "b" }) satisfies Relation;
  // @ts-expect-error no such form
  ({ id: "r", kind: "change", from: "a", to: "b", in: "times" }) satisfies Relation;
  ({ id: "r", kind: "averageGrowth", from: "a", to: "b" }) satisfies Relation;
  // @ts-expect-error the periods say how many years
  ({ id: "r", kind: "averageGrowth", from: "a", to: "b", years: 5 }) satisfies Relation;
  ({ id: "r", kind: "rank", claim: "a", among: ["b"], place: atMost(5), order: "lowest" }) satisfies Relation;
  // @ts-expect-error a place is no claim
  ({ id: "r", kind: "rank", claim: "a", among: ["b"], place: "c" }) satisfies Relation;
  // @ts-expect-error a year is no period unless it is text
  ({ id: "r", kind: "cumulative", total: "a", parts: ["b"], since: 2005 }) satisfies Relation;
  // @ts-expect-error no id
  ({ kind: "same", claims: ["a", "b"] }) satisfies Relation;
  // @ts-expect-error a field of another kind
  ({ id: "r", kind: "same", claims: ["a", "b"], list: "open" }) satisfies Relation;
});

test("records are held against claims by a measure of their own kind", () => {
  const against = { id: "r", kind: "against", claim: "a", records: "complete" } as const;
  ({ ...against, collection: "delegations", measure: personTripCount }) satisfies Relation;
  ({ ...against, collection: "trades", measure: tradeTotal("exports") }) satisfies Relation;
  ({ ...against, collection: "trades" }) satisfies Relation;
  ({
    ...against,
    collection: "activities",
    measure: activityCount,
    where: ({ kind }) => kind === "performance",
  }) satisfies Relation;
  // @ts-expect-error a measure of activities
  ({ ...against, collection: "delegations", measure: activityCount }) satisfies Relation;
  // @ts-expect-error delegations have no product
  ({ ...against, collection: "delegations", where: ({ product }) => product === "linen" }) satisfies Relation;
  // @ts-expect-error sources are not counted
  ({ ...against, collection: "sources", measure: personTripCount }) satisfies Relation;
  // @ts-expect-error whether the records are all there are is said, never assumed
  ({ id: "r", kind: "against", claim: "a", collection: "trades" }) satisfies Relation;
  expectTypeOf<AgainstRelation<"trades">>().toExtend<Relation>();
  expectTypeOf<AgainstRelation<"projects">["where"]>().not.toEqualTypeOf<
    AgainstRelation<"trades">["where"]
  >();
});

test("a ratio has claims or totals of records for its terms, each with a measure of its own kind", () => {
  const visits = { collection: "delegations", records: "complete", measure: personTripCount } as const;
  ({ id: "r", kind: "ratio", numerator: visits, denominator: "a" }) satisfies Relation;
  ({
    id: "r",
    kind: "ratio",
    ratio: "a",
    numerator: {
      collection: "delegations",
      records: "complete",
      measure: personTripCount,
      where: ({ direction }) => direction === "outbound",
    },
    denominator: visits,
  }) satisfies Relation;
  // @ts-expect-error a measure of activities
  ({ ...visits, measure: activityCount }) satisfies AnyRecordsTerm;
});

test("findings are read, not written", () => {
  const finding = {} as Finding;
  // @ts-expect-error read-only
  finding.verdict = "supported";
  // @ts-expect-error a finding may have no gap
  expectTypeOf(finding.gap.toFixed()).toEqualTypeOf<string>();
});
