/** Claims and relations from outside: every fault at once, and never an error. */

import { type AuditInput, auditClaims, checkClaims, figure, isLedgerError } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const untyped = (value: unknown) => value as AuditInput;

function faults(input: unknown): readonly string[] {
  const result = checkClaims(untyped(input));
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

function messages(input: unknown): readonly string[] {
  const result = checkClaims(untyped(input));
  return result.ok ? [] : result.issues.map(({ message }) => message);
}

const visits = { id: "visits", measure: "visits", period: "2012", figure: figure(61) };
const refuse = () => {
  throw new TypeError("no");
};
const hostile: readonly (readonly [string, () => unknown])[] = [
  ["a proxy whose fields throw", () => new Proxy({}, { get: refuse, getOwnPropertyDescriptor: refuse })],
  ["a proxy whose names throw", () => new Proxy({ ...visits }, { ownKeys: refuse })],
  ["an accessor that throws", () => Object.defineProperty({}, "id", { enumerable: true, get: refuse })],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ["an object without a prototype", () => Object.create(null)],
];

test("claims that are right are answered with, in frozen lists", () => {
  const input = deepFreeze({ claims: [visits], relations: [], sources: [] });
  const result = checkClaims(untyped(input));
  expect(result).toEqual({ ok: true, value: input });
  expect(result.ok && [result.value, result.value.claims].every(Object.isFrozen)).toBe(true);
  const open = { claims: [visits], relations: [] };
  expect(checkClaims(untyped(open)).ok && Object.isFrozen(open.claims)).toBe(false);
});

test("every fault is told at once, and auditClaims has them all in its error", () => {
  const input = deepFreeze({
    claims: [
      { ...visits, figure: 61, areas: ["FR", "UK"], perod: "2012" },
      { ...visits, period: "2012-02-09/2012-01-15", note: "" },
      { measure: "visits", scope: ["trade", ""], source: { at: "page 1" } },
      null,
    ],
    relations: [
      {
        id: "r",
        kind: "sum",
        whole: "visits",
        parts: ["shows", { claim: "visits", weight: 0.5 }],
        list: "half",
      },
      { id: "r", kind: "same", claims: ["visits"], note: 1 },
      { id: "s", kind: "against", claim: "visits", collection: "projects", records: "all", overlap: "no" },
      { id: "t", kind: "product", whole: "visits" },
    ],
    sources: [{ id: "release", title: "A year of exchange" }],
    ledger: {},
    panel: [{ id: "mine" }],
    profle: null,
  });
  const all = [
    "claims.0.figure figures/invalid-figure",
    "claims.0.areas.1 geography/unknown-area",
    "claims.0.perod model/unknown-field",
    "claims.1.period time/reversed-range",
    "claims.1.note model/invalid-text",
    "claims.1.id audit/duplicate-id",
    "claims.2.id model/missing-field",
    "claims.2.scope.1 model/invalid-text",
    "claims.2.source.document model/missing-field",
    "claims.3 model/not-a-record",
    "relations.0.parts.1.weight figures/invalid-number",
    "relations.0.list model/unknown-value",
    "relations.1.note model/invalid-text",
    "relations.1.claims audit/invalid-relation",
    "relations.1.id audit/duplicate-id",
    "relations.2.records model/unknown-value",
    "relations.2.overlap model/unknown-value",
    "relations.2.measure audit/invalid-relation",
    "relations.3.kind model/unknown-value",
    "ledger model/unknown-value",
    "panel.0 figures/unknown-option",
    "sources.0.publisher model/missing-field",
    "profle model/unknown-field",
    "relations.0.parts.0 audit/unknown-claim",
  ];
  expect(faults(input)).toEqual(all);
  let caught: unknown;
  try {
    auditClaims(untyped(input));
  } catch (error) {
    caught = error;
  }
  expect(isLedgerError(caught, "audit/invalid-input") && caught.issues).toHaveLength(all.length);
});

test("ids are text that everybody sees, and that has no space around it", () => {
  const relation = { kind: "same", claims: ["a", "b"] };
  const claims = [
    { id: "a", measure: "m" },
    { id: "b", measure: "m" },
  ];
  for (const id of [" c", "c ", "c\n", "c\u200B", "c\u00AD", "\uFEFFc", "c\u2028d", "", " ", 5, null]) {
    expect(faults({ claims: [...claims, { id, measure: "m" }], relations: [] })).toEqual([
      "claims.2.id model/invalid-text",
    ]);
    expect(faults({ claims, relations: [{ ...relation, id }] })).toEqual([
      "relations.0.id model/invalid-text",
    ]);
  }
  for (const id of ["c d", "订单", "R-1", "é"])
    expect(faults({ claims: [...claims, { id, measure: "m" }], relations: [{ ...relation, id }] })).toEqual(
      [],
    );
});

test("of several faults in several rates, sources and totals of records each is told", () => {
  const rate = {
    base: "USD",
    quote: "CNY",
    rate: "6.3123",
    basis: "annual-average",
    period: "2012",
    source: "A",
  };
  const input = deepFreeze({
    claims: [{ ...visits, figure: { qualifier: "equal", number: 61 }, published: "2012" }],
    relations: [
      {
        id: "ratio",
        kind: "ratio",
        numerator: { collection: "projects", records: "some", where: "abroad" },
        denominator: { collection: "visits", records: "complete", measure: 5 },
      },
      { id: "rank", kind: "rank", claim: "visits", among: ["visits", 5], place: 0, order: "first" },
      { id: "change", kind: "change", from: "visits", to: "none", in: "per cent" },
      {
        id: "list",
        kind: "countDistinct",
        count: "visits",
        named: { named: ["XX"], open: false },
        asOf: "May",
      },
    ],
    rates: [rate, { ...rate, rate: "6,3" }, { ...rate, quote: "USD", basis: "mean" }, 5],
    sources: [{ id: "a" }, { id: "a ", title: "T", publisher: "P", published: "2012" }],
  });
  expect(faults(input)).toEqual([
    "claims.0.figure figures/invalid-figure",
    "claims.0.published time/invalid-date",
    "relations.0.numerator.records model/unknown-value",
    "relations.0.numerator.where model/unknown-value",
    "relations.0.numerator.measure audit/invalid-relation",
    "relations.0.denominator.collection model/unknown-value",
    "relations.0.denominator.measure model/unknown-value",
    "relations.1.among.1 model/invalid-text",
    "relations.1.place model/unknown-value",
    "relations.1.order model/unknown-value",
    "relations.2.in model/unknown-value",
    "relations.3.named.named.0 geography/unknown-area",
    "relations.3.named.open model/unknown-value",
    "relations.3.asOf time/invalid-period",
    "sources.0.title model/missing-field",
    "sources.0.publisher model/missing-field",
    "sources.1.id model/invalid-text",
    "sources.1.published time/invalid-date",
    "relations.2.to audit/unknown-claim",
    "rates.1.rate money/invalid-rate",
    "rates.2.basis model/unknown-value",
    "rates.2.quote money/invalid-rate",
    "rates.3 model/not-a-record",
  ]);
  expect(faults({ claims: [], relations: [], rates: { rates: [{ ...rate, rate: "0" }] } })).toEqual([
    "rates.rates.0.rate money/invalid-rate",
  ]);
  expect(faults({ claims: [], relations: [], rates: 5 })).toEqual(["rates money/invalid-rate-table"]);
});

test("each message names the claim or the relation, the field, and what it has to be", () => {
  const relations = [{ id: "all", kind: "sum", whole: "shows", parts: [], list: "closed" }];
  expect(messages({ claims: [{ ...visits, figure: 61 }, { measure: 5 }, undefined], relations })).toEqual([
    'The claim "visits" (claims[0]): figure is 61; it must be one that figure(number) or moreThan(number) makes.',
    "The claim at claims[1]: id is undefined; it must be a value: the field is required.",
    "The claim at claims[1]: measure is 5; it must be text that is not empty.",
    "The claim at claims[2]: it is undefined; it must be an object with the fields of its kind.",
    'The relation "all" (relations[0]): whole is "shows"; it must be the id of a claim; what the document prints no number for is a claim without a figure.',
  ]);
  expect(messages(null)).toEqual([
    "The audit: it is null; it must be an object with the fields of its kind.",
  ]);
});

describe("what has code of its own", () => {
  test.each(hostile)("%s is a fault wherever it stands", (_, make) => {
    for (const input of [
      make(),
      { claims: make(), relations: [] },
      { claims: [make()], relations: [] },
      { claims: [{ ...visits, figure: make() }], relations: [] },
      { claims: [{ ...visits, areas: make() }], relations: [] },
      { claims: [{ ...visits, source: make() }], relations: [] },
      { claims: [visits], relations: [make()] },
      {
        claims: [visits],
        relations: [{ id: "r", kind: "sum", whole: "visits", parts: [make()], list: "open" }],
      },
      { claims: [], relations: [], sources: [make()] },
      { claims: [], relations: [], ledger: make() },
      { claims: [], relations: [], rates: make() },
      { claims: [], relations: [], rates: [make()] },
      { claims: [], relations: [], search: make() === undefined ? 1 : [make()] },
      { claims: [], relations: [], panel: [make()] },
      { claims: [], relations: [], profile: make() },
    ])
      expect(faults(input).length).toBeGreaterThan(0);
  });

  test("an array that throws is a fault too", () => {
    const list = new Proxy([visits], { get: refuse });
    for (const name of ["claims", "relations", "sources", "panel", "rates"])
      expect(faults({ claims: [], relations: [], [name]: list }).length).toBeGreaterThan(0);
  });
});

test("lists of holes have one fault, at their first place", () => {
  const holes = new Array(2 ** 32 - 1);
  for (const name of ["claims", "relations", "sources"])
    expect(faults({ claims: [], relations: [], [name]: holes })).toEqual([`${name}.0 model/not-a-record`]);
  expect(faults({ claims: [], relations: [], rates: holes })).toEqual(["rates.0 model/not-a-record"]);
  expect(faults({ claims: [{ ...visits, scope: holes }], relations: [] })).toEqual([
    "claims.0.scope.0 model/invalid-text",
  ]);
  const sum = { id: "r", kind: "sum", whole: "visits", list: "open", parts: holes };
  expect(faults({ claims: [visits], relations: [sum] })).toEqual(["relations.0.parts.0 model/not-a-record"]);
});

test("names of what every object has are fields that nobody knows", () => {
  const claim = JSON.parse('{ "id": "a", "measure": "b", "__proto__": 1, "constructor": 2 }');
  expect(faults({ claims: [claim], relations: [] })).toEqual([
    "claims.0.__proto__ model/unknown-field",
    "claims.0.constructor model/unknown-field",
  ]);
});

test("many faults are all told", () => {
  const claims = Array.from({ length: 20_000 }, () => ({ id: "a" }));
  expect(faults({ claims, relations: [] })).toHaveLength(39_999);
});
