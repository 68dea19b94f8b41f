/** Claims and relations as JSON: names, presets, faults, and what has no JSON. */

import {
  type AuditInput,
  auditClaims,
  type Claim,
  claimOfResult,
  createLedger,
  createRateTable,
  figure,
  ISO_3166,
  moreThan,
  PRC_STATISTICS,
  personTripCount,
  READINGS,
  type Relation,
  totalCount,
} from "cultural-ledger";
import { auditSchema, claimsToJson, parseClaims } from "cultural-ledger/io";
import { delegationRecord } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { relations as inRelease, claims as ofRelease } from "../../../docs/examples/chongqing-2012/claims";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";
import { WORLD_BANK } from "../../rates/of-2012";

const outbound = ({ direction }: { readonly direction: string }) => direction === "outbound";
const names = deepFreeze({ measures: { persons: personTripCount }, filters: { outbound } });
const own = {
  id: "own",
  kind: "against",
  claim: "sent",
  collection: "delegations",
  records: "complete",
} as const;
const claims: readonly Claim[] = deepFreeze([
  { id: "sent", measure: "persons", period: "2012", figure: figure(1100), published: "2013-01-10" },
]);
const against: Relation = deepFreeze({ ...own, measure: personTripCount, where: outbound });

const faults = (json: unknown, options = {}) => {
  const read = parseClaims(json, options);
  return read.ok ? [] : read.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
};

describe("what is written", () => {
  test("has names for code and ids for presets, and is read as the same", () => {
    const input: AuditInput = deepFreeze({
      claims,
      relations: [
        against,
        {
          id: "ratio",
          kind: "ratio",
          numerator: { ...own, measure: personTripCount } as never,
          denominator: "sent",
        },
        {
          id: "areas",
          kind: "countDistinct",
          count: "sent",
          named: ["FR"],
          profile: PRC_STATISTICS,
          asOf: "record",
        },
        {
          id: "sum",
          kind: "sum",
          whole: "sent",
          parts: [{ claim: "sent", weight: 2n }, "sent"],
          list: "open",
        },
      ],
      reading: READINGS.ROUND_NUMBERS,
      panel: [READINGS.AS_WRITTEN, { ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" }],
      profile: ISO_3166,
      rates: [WORLD_BANK],
      search: { pivots: ["EUR"] },
    });
    // The fields of a relation do not belong into a total of records.
    const { id: _, kind: __, claim: ___, ...term } = own;
    const relations = input.relations.map((relation) =>
      relation.kind === "ratio"
        ? { ...relation, numerator: { ...term, measure: personTripCount } }
        : relation,
    );
    const text = claimsToJson({ ...input, relations }, { ...names, indent: 1 });
    expect(JSON.parse(text)).toEqual({
      claims: [{ ...claims[0], figure: { qualifier: "equal", number: "1100" } }],
      relations: [
        { ...own, measure: "persons", where: "outbound" },
        { id: "ratio", kind: "ratio", numerator: { ...term, measure: "persons" }, denominator: "sent" },
        {
          id: "areas",
          kind: "countDistinct",
          count: "sent",
          named: ["FR"],
          profile: "PRC_STATISTICS",
          asOf: "record",
        },
        {
          id: "sum",
          kind: "sum",
          whole: "sent",
          parts: [{ claim: "sent", weight: "2" }, "sent"],
          list: "open",
        },
      ],
      reading: "ROUND_NUMBERS",
      panel: ["AS_WRITTEN", { ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" }],
      profile: "ISO_3166",
      rates: [WORLD_BANK],
      search: { pivots: ["EUR"] },
    });
    const read = parseClaims(text, names);
    if (!read.ok) throw new Error(read.issues[0].message);
    expect(read.value.relations[0]).toEqual(against);
    expect([read.value.reading, read.value.profile]).toEqual([READINGS.ROUND_NUMBERS, ISO_3166]);
    expect(claimsToJson(read.value, { ...names, indent: 1 })).toBe(text);
  });

  test("of the press release is read as the press release", () => {
    const text = claimsToJson({
      claims: ofRelease,
      relations: inRelease.filter(({ kind }) => kind !== "against"),
    });
    const read = parseClaims(text);
    expect(read.ok && read.value.claims).toEqual(ofRelease.map((claim) => ({ ...claim })));
  });

  test("keeps the sources of a table of rates", () => {
    const rates = createRateTable({
      rates: [{ ...WORLD_BANK, source: "wb" }],
      sources: [{ id: "wb", title: "PA.NUS.FCRF", publisher: "World Bank" }],
    });
    const read = parseClaims(claimsToJson({ claims, relations: [], rates }));
    expect(read.ok && read.value.rates).toEqual(rates);
  });

  test("is no code without a name, no records and no fault", () => {
    expectCode(() => claimsToJson({ claims, relations: [against] }), "io/unnamed-code");
    expectCode(
      () => claimsToJson({ claims, relations: [against] }, { measures: names.measures }),
      "io/unnamed-code",
    );
    expectCode(
      () =>
        claimsToJson(
          { claims, relations: [against] },
          { ...names, measures: { persons: claimOfResult } as never },
        ),
      "io/unnamed-code",
    );
    expectCode(
      () => claimsToJson({ claims, relations: [], ledger: createLedger({}) } as never),
      "io/invalid-argument",
    );
    expectCode(
      () => claimsToJson({ claims, relations: [], policyOf: () => ({}) } as never),
      "io/invalid-argument",
    );
    expectCode(() => claimsToJson({ claims: [{ id: "a" }], relations: [] } as never), "audit/invalid-input");
    expectCode(() => claimsToJson({ claims, relations: [] }, { indent: 11 }), "io/invalid-argument");
  });
});

describe("what is read", () => {
  const json = { claims, relations: [{ ...own, measure: "persons", where: "outbound" }] };

  test("is held against records", () => {
    const read = parseClaims(JSON.stringify(json), names);
    const ledger = createLedger({
      delegations: [delegationRecord({ period: "2012", direction: "outbound", persons: 1100 })],
    });
    expect(read.ok && auditClaims({ ...read.value, ledger }).findings.map(({ verdict }) => verdict)).toEqual([
      "supported",
    ]);
  });

  test("has names that are known; each other one is a fault, with the names that there are", () => {
    expect(faults(json)).toEqual([
      "relations.0.measure io/unknown-name",
      "relations.0.where io/unknown-name",
    ]);
    for (const measure of ["Persons", "", "constructor", "__proto__", 5, null, {}, personTripCount])
      expect(faults({ ...json, relations: [{ ...own, measure }] }, names)).toEqual([
        "relations.0.measure io/unknown-name",
      ]);
    const read = parseClaims({ ...json, relations: [{ ...own, measure: "visits" }] }, names);
    expect(!read.ok && read.issues[0].message).toBe(
      'relations.0.measure is "visits"; it must be the name of one of the measures that parseClaims was given: persons.',
    );
    const term = { collection: "delegations", records: "complete", measure: "visits", where: "inbound" };
    expect(
      faults({ claims, relations: [{ id: "r", kind: "ratio", numerator: term, denominator: term }] }, names),
    ).toEqual([
      "relations.0.numerator.measure io/unknown-name",
      "relations.0.numerator.where io/unknown-name",
      "relations.0.denominator.measure io/unknown-name",
      "relations.0.denominator.where io/unknown-name",
    ]);
    expect(
      faults({ claims, relations: [{ id: "r", kind: "partOf", whole: "sent", part: "sent", measure: "x" }] }),
    ).toEqual(["relations.0.measure model/unknown-field"]);
  });

  test("has every fault at once, of names and of all else", () => {
    expect(
      faults(
        {
          claims: [{ id: "sent ", measure: "" }, ...claims],
          relations: [
            { ...own, measure: "visits", records: "all" },
            { id: "own", kind: "growth", from: "sent", to: "none" },
          ],
          reading: "AS_PRINTED",
          panel: ["AS_WRITTEN", "MINE", 5],
          profile: { id: "BUREAU", source: "", regions: ["hk"] },
          rates: { rates: [{ ...WORLD_BANK, rate: "0" }], sorces: [] },
          ledger: { delegations: [] },
          policyOf: "average",
        },
        names,
      ).sort(),
    ).toEqual(
      [
        "claims.0.id model/invalid-text",
        "claims.0.measure model/invalid-text",
        "ledger model/unknown-field",
        "panel.1 model/unknown-value",
        "panel.2 figures/invalid-policy",
        "policyOf model/unknown-field",
        "profile geography/invalid-profile",
        "rates.rates.0.rate money/invalid-rate",
        "rates.sorces model/unknown-field",
        "reading model/unknown-value",
        "relations.0.measure io/unknown-name",
        "relations.0.records model/unknown-value",
        "relations.1.id audit/duplicate-id",
        "relations.1.to audit/unknown-claim",
      ].sort(),
    );
  });

  test("is text of JSON, or what it stands for, and nothing else", () => {
    expect(faults('{"claims":[')).toEqual([" io/invalid-json"]);
    expect(faults('{"claims":[],"claims":[],"relations":[]}')).toEqual([" io/invalid-json"]);
    for (const other of [null, 5, [], "[]", "5"]) expect(faults(other)).toEqual([" model/not-a-record"]);
    expect(faults(undefined)).toEqual([" model/not-a-record"]);
    expect(faults({})).toEqual(["claims model/missing-field", "relations model/missing-field"]);
    expect(faults({ claims: null, relations: {} })).toEqual([
      "claims model/invalid-list",
      "relations model/invalid-list",
    ]);
    const many = '{"claims":[{"id":"a","measure":"m","note":12345678901234567890}],"relations":[]}';
    expect(faults(many)).toEqual(["claims.0.note model/invalid-text"]);
  });

  test("may have the nulls of a database", () => {
    const withNulls = { claims: [{ ...claims[0], areas: null, source: null }], relations: [], rates: null };
    expect(faults(withNulls)).toEqual([
      "claims.0.areas model/invalid-list",
      "claims.0.source model/not-a-record",
      "rates money/invalid-rate-table",
    ]);
    const read = parseClaims(withNulls, { nulls: "absent" });
    expect(read.ok && read.value).toEqual({ claims, relations: [] });
    const unread = parseClaims(withNulls);
    expect(!unread.ok && unread.issues[0].message).toContain('{ nulls: "absent" }');
  });

  test("never throws for what it holds", () => {
    const refuse = () => {
      throw new TypeError("no");
    };
    const hostile = () => new Proxy({ ...own }, { get: refuse, ownKeys: refuse });
    for (const value of [
      hostile(),
      { claims: hostile(), relations: [] },
      { claims: [hostile()], relations: [hostile()] },
      { claims, relations: new Proxy([own], { get: refuse }) },
      { claims, relations: [], profile: hostile() },
      { claims, relations: [], rates: hostile() },
      { claims, relations: [], panel: [hostile()], reading: hostile() },
      { claims, relations: new Array(2 ** 32 - 1) },
    ])
      expect(faults(value, names).length).toBeGreaterThan(0);
    // One that cannot be read keeps the names of the others known.
    expect(faults({ claims, relations: [hostile(), { ...own, measure: "persons" }] }, names)).toEqual([
      "relations.0 model/unreadable-value",
    ]);
  });

  test("is asked for with options that are some", () => {
    expectCode(() => parseClaims({}, { measure: {} } as never), "io/unknown-option");
    expectCode(() => parseClaims({}, { measures: null } as never), "io/invalid-argument");
    expectCode(() => parseClaims({}, { filters: [] } as never), "io/invalid-argument");
    expectCode(() => parseClaims({}, { nulls: "null" } as never), "io/unknown-option");
  });
});

test("a claim of a result is JSON as any other", () => {
  const claim = claimOfResult(totalCount([5, moreThan(20)]), { id: "c", measure: "visits", period: "2012" });
  const read = parseClaims(claimsToJson({ claims: [claim], relations: [] }));
  expect(read.ok && read.value.claims).toEqual([claim]);
});

test("the Standard Schema takes an object, and no text", () => {
  const { validate } = auditSchema(names)["~standard"];
  const json = { claims, relations: [{ ...own, measure: "persons" }] };
  const result = validate(json);
  expect(result.issues === undefined && result.value.relations).toEqual([
    { ...own, measure: personTripCount },
  ]);
  expect(validate(JSON.stringify(json)).issues?.map(({ code }) => code)).toEqual(["model/not-a-record"]);
  expect(
    auditSchema()
      ["~standard"].validate(json)
      .issues?.map(({ code, path }) => [code, path]),
  ).toEqual([["io/unknown-name", ["relations", 0, "measure"]]]);
});
