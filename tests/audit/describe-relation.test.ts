import { type Claim, createLedger, figure, moreThan, personTripCount, type Relation } from "cultural-ledger";
import { expect, test } from "vitest";
import { describeRelation, nameOf } from "../../src/audit/describe-relation";
import { IN_ENGLISH } from "../../src/audit/telling";
import { audited, claim } from "./audited";

const claims: readonly Claim[] = [
  claim("projects", figure(198), { period: "2012" }),
  claim("visits", figure(61), { period: "2012" }),
  claim("guests", figure(137)),
  claim("persons"),
  claim("places", undefined, { areas: { named: ["JP", "FR"], open: true } }),
];
test.each<[relation: Relation, words: string]>([
  [
    { id: "r", kind: "sum", whole: "projects", parts: ["visits", "guests"], list: "closed" },
    "projects (198, 2012) should equal the sum of visits (61, 2012) and guests (137)",
  ],
  [
    { id: "r", kind: "sum", whole: "projects", parts: ["visits"], list: "closed" },
    "projects (198, 2012) should equal visits (61, 2012)",
  ],
  [
    { id: "r", kind: "sum", whole: "projects", parts: [], list: "closed" },
    "projects (198, 2012) should equal nothing",
  ],
  [
    { id: "r", kind: "sum", whole: "projects", parts: ["visits", "guests"], list: "open" },
    "projects (198, 2012) should include visits (61, 2012) and guests (137), among others",
  ],
  [
    {
      id: "r",
      kind: "sum",
      whole: "projects",
      parts: ["visits", { claim: "guests", weight: -1 }],
      list: "closed",
    },
    "projects (198, 2012) should equal visits (61, 2012), less guests (137)",
  ],
  [
    {
      id: "r",
      kind: "sum",
      whole: "projects",
      parts: [
        { claim: "visits", weight: "0.5" },
        { claim: "guests", weight: "1/3" },
        { claim: "persons", weight: "-2" },
      ],
      list: "closed",
    },
    "projects (198, 2012) should equal the sum of 0.5 times visits (61, 2012) and 1/3 times guests (137), less 2 times persons (not printed)",
  ],
  [
    { id: "r", kind: "partOf", whole: "projects", part: "visits" },
    "visits (61, 2012) should be part of projects (198, 2012)",
  ],
  [
    { id: "r", kind: "ratio", ratio: "persons", numerator: "visits", denominator: "guests" },
    "persons (not printed) should equal visits (61, 2012) divided by guests (137)",
  ],
  [
    { id: "r", kind: "ratio", numerator: "visits", denominator: "guests" },
    "visits (61, 2012) divided by guests (137)",
  ],
  [
    { id: "r", kind: "mean", mean: "persons", count: "guests" },
    "persons (not printed) should be a mean over guests (137)",
  ],
  [
    { id: "r", kind: "mean", mean: "persons", count: "guests", values: "whole" },
    "persons (not printed) should be a mean of whole numbers over guests (137)",
  ],
  [
    { id: "r", kind: "mean", mean: "persons", count: "guests", total: "visits" },
    "persons (not printed) should equal visits (61, 2012) divided by guests (137)",
  ],
  [
    { id: "r", kind: "countDistinct", count: "visits", named: "places" },
    "visits (61, 2012) should match the list of France, Japan and others",
  ],
  [
    { id: "r", kind: "countDistinct", count: "visits", named: ["JP", "FR"] },
    "visits (61, 2012) should match the list of France and Japan",
  ],
  [
    { id: "r", kind: "countDistinct", count: "visits", named: "persons" },
    "visits (61, 2012) should match the list of areas that are not named",
  ],
  [
    { id: "r", kind: "countDistinct", count: "visits", named: { named: [], open: true } },
    "visits (61, 2012) should match the list of areas that are not named",
  ],
  [
    { id: "r", kind: "maxInHistory", claim: "visits", history: [] },
    "visits (61, 2012) should be the highest ever",
  ],
  [
    { id: "r", kind: "maxInHistory", claim: "visits", history: ["guests"], since: "2005" },
    "visits (61, 2012) should be the highest ever, on figures since 2005",
  ],
  [
    { id: "r", kind: "growth", rate: "persons", from: "guests", to: "visits" },
    "persons (not printed) should be the growth from guests (137) to visits (61, 2012)",
  ],
  [
    { id: "r", kind: "same", claims: ["visits", "guests", "persons"] },
    "visits (61, 2012), guests (137) and persons (not printed) should agree",
  ],
  [
    { id: "r", kind: "against", claim: "visits", collection: "projects", records: "complete" },
    "visits (61, 2012) should match the projects on record",
  ],
  [
    { id: "r", kind: "against", claim: "visits", collection: "trades", records: "partial" },
    "visits (61, 2012) should include the trades on record, among others",
  ],
])("%j", (relation, words) => {
  expect(describeRelation({ relation, claims }, IN_ENGLISH)).toBe(words);
});

test("a claim is said with its figure as printed, or with how many areas it names", () => {
  expect(nameOf(claim("shows", moreThan(1000)), IN_ENGLISH)).toBe("shows (more than 1,000)");
  expect(
    nameOf(
      claim("trade", figure("30", { scale: "million", unit: "USD" }), { period: "2012-Q3" }),
      IN_ENGLISH,
    ),
  ).toBe("trade (USD 30 million, third quarter of 2012)");
  expect(nameOf(claim("places", undefined, { areas: ["JP", "FR"] }), IN_ENGLISH)).toBe("places (2 named)");
});

test("a finding has the statement of its relation", () => {
  const { statement } = audited(
    claims,
    {
      id: "r",
      kind: "against",
      claim: "visits",
      collection: "delegations",
      records: "complete",
      measure: personTripCount,
    },
    { ledger: createLedger({}) },
  );
  expect(statement).toBe("visits (61, 2012) should match the delegations on record");
});
