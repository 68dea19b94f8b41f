import {
  aggregate,
  auditClaims,
  type Claim,
  claimOf,
  createLedger,
  explainFinding,
  figure,
  filter,
  moreThan,
  type Observation,
  observationTotal,
  type Relation,
  usd,
} from "cultural-ledger";
import { observationRecord } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const flow: Observation = deepFreeze({
  id: "visits",
  indicator: "museum visits",
  area: "CN-CQ",
  place: "Yuzhong",
  period: "2012",
  value: 1.5,
  unit: "million persons",
  published: "2013-01-10",
  obsStatus: "P",
  source: { document: "yearbook", at: "table 3" },
  note: "Without schools.",
});

describe("the claim of an observation", () => {
  test("says all that the observation does", () => {
    expect(claimOf(flow)).toEqual({
      id: "visits",
      measure: "museum visits",
      subject: "Yuzhong, CN-CQ, million persons",
      figure: { qualifier: "exactly", number: "1.5" },
      period: "2012",
      areas: ["CN-CQ"],
      published: "2013-01-10",
      status: "P",
      source: { document: "yearbook", at: "table 3" },
      note: "Without schools.",
    });
    expect(Object.isFrozen(claimOf(flow))).toBe(true);
  });

  test("has the figure as it is printed, and numbers and amounts with all their digits", () => {
    const figures = [0.1, 1e21, -5, usd("5.10"), moreThan(20), figure("12.5", { scale: "percent" })].map(
      (value) => claimOf(observationRecord({ value })).figure,
    );
    expect(figures).toEqual([
      { qualifier: "exactly", number: "0.1" },
      { qualifier: "exactly", number: "1000000000000000000000" },
      { qualifier: "exactly", number: "-5" },
      { qualifier: "exactly", number: "5.1", unit: "USD" },
      { qualifier: "moreThan", number: "20" },
      { qualifier: "equal", number: "12.5", scale: "percent" },
    ]);
    expectCode(() => claimOf(observationRecord({ value: 1e-13 })), "figures/invalid-number");
  });

  test("has no figure where the value is unknown, and then no areas, whose number it would state", () => {
    for (const fields of [{}, { value: 0, obsStatus: "M" }] as const) {
      const claim = claimOf(observationRecord({ area: "FR", ...fields }));
      expect([claim.figure, claim.areas, claim.subject]).toEqual([undefined, undefined, "FR"]);
    }
  });

  test("of a stock has its day; of a normal value no status; of a part the part that it is, and no scope", () => {
    const stock: Observation = { id: "s", indicator: "museums", at: "2014-12-31", value: 5, obsStatus: "A" };
    expect(claimOf(stock)).toEqual({
      id: "s",
      measure: "museums",
      period: "2014-12-31",
      figure: { qualifier: "exactly", number: "5" },
    });
    expect(claimOf({ ...stock, partOf: "all" })).toEqual(claimOf(stock));
    const part = claimOf({ ...stock, area: "CN", partOf: "all" });
    expect([part.subject, part.scope]).toEqual(['CN, "s" of "all"', undefined]);
    expect(claimOf({ ...stock, partOf: "all" }, { subject: "museums" }).subject).toBe("museums");
    const own = claimOf(stock, { id: "claim", subject: "museums of China" });
    expect([own.id, own.subject]).toEqual(["claim", "museums of China"]);
  });
});

describe("claims of parts", () => {
  const of = (id: string, value: number, partOf?: string) =>
    claimOf(
      deepFreeze(observationRecord({ id, area: "CN", value, ...(partOf !== undefined && { partOf }) })),
    );
  const claims = [of("w", 100), of("p", 60, "w"), of("q", 25, "p"), of("r", 40, "w"), of("many", 120, "p")];
  const finding = (relation: Relation) => auditClaims({ claims, relations: [relation] }).findings[0];
  test.each([
    ["w", "p", "undetermined"],
    ["p", "q", "undetermined"],
    ["w", "q", "undetermined"],
    ["p", "many", "contradicted"],
    ["w", "many", "contradicted"],
  ] as const)("%s holds %s, whatever holds it in turn: %s", (whole, part, verdict) => {
    const found = finding({ id: "r", kind: "partOf", whole, part });
    expect(found?.reasons).not.toContain("scope-mismatch");
    expect(found?.reasons).not.toContain("conflicting-duplicates");
    expect(found?.verdict === "supported" ? "undetermined" : found?.verdict).toBe(verdict);
  });

  test("make up their whole", () => {
    expect(finding({ id: "r", kind: "sum", whole: "w", parts: ["p", "r"], list: "closed" })?.verdict).toBe(
      "supported",
    );
    expect(finding({ id: "r", kind: "sum", whole: "p", parts: ["q", "r"], list: "closed" })?.verdict).toBe(
      "contradicted",
    );
  });
});

describe("claims against observations", () => {
  const of = (id: string, fields: Partial<Observation>): Observation =>
    deepFreeze(observationRecord({ id, indicator: "visits", ...fields }));
  const ledger = createLedger({
    observations: [
      of("q1", { period: "2012-Q1", value: 40 }),
      of("q2", { period: "2012-Q2", value: 60 }),
      of("later", { period: "2013", value: 500 }),
      of("across", { period: "2012-12-31/2013-01-01", area: "FR", value: 9 }),
      of("box office", { indicator: "box office", value: usd("5") }),
    ],
  });
  const visits = ({ indicator }: Observation) => indicator === "visits";
  const against = (claim: Partial<Claim>, where: (record: Observation) => boolean, given = ledger) =>
    auditClaims({
      ledger: given,
      claims: [{ id: "c", measure: "visits", period: "2012", figure: figure(100), ...claim }],
      relations: [
        {
          id: "r",
          kind: "against",
          claim: "c",
          collection: "observations",
          records: "complete",
          where,
          measure: observationTotal(),
        },
      ],
    }).findings[0]!;

  test("hold the records of its period only", () => {
    const inFirstHalf = against({ period: "2012-S1" }, visits);
    expect([inFirstHalf.verdict, inFirstHalf.basis]).toEqual(["supported", "exact"]);
    expect(against({ period: "2012-S1", figure: figure(99) }, visits).verdict).toBe("contradicted");
    // One that is only partly in the year may belong to it or not.
    expect(against({}, visits).reasons).toContain("partial-coverage");
  });

  test("of money compare amounts, and stocks on their day", () => {
    const money = against(
      { figure: figure(5, { unit: "USD" }) },
      ({ indicator }) => indicator === "box office",
    );
    expect(money.verdict).toBe("supported");
    const stocks = createLedger({
      observations: [
        { id: "a", indicator: "museums", at: "2014-12-31", area: "FR", value: 3 },
        { id: "b", indicator: "museums", at: "2014-12-31", area: "DE", value: 4 },
        { id: "c", indicator: "museums", at: "2015-12-31", area: "FR", value: 5 },
      ],
    });
    const atTheEnd = { period: "2014-12-31", figure: figure(7) } as const;
    expect(against(atTheEnd, () => true, stocks).verdict).toBe("supported");
  });

  test("are undetermined where a value stands beside its revision, and the finding names the days", () => {
    const ledgerOf = (...days: readonly Observation["published"][]) =>
      createLedger({
        observations: days.map((published, at) =>
          of(`o${at}`, { value: 100, ...(published !== undefined && { published }) }),
        ),
      });
    const found = against({}, () => true, ledgerOf("2013-01-10", "2014-01-20"));
    expect([found.verdict, found.reasons]).toEqual(["undetermined", ["revision"]]);
    expect(found.trace.flatMap(({ overlaps = [] }) => overlaps)).toEqual([
      { column: "published", keys: ["2013-01-10", "2014-01-20"] },
    ]);
    expect(against({}, () => true, ledgerOf("2013-01-10")).verdict).toBe("supported");
    expect(against({}, () => true, ledgerOf(undefined)).verdict).toBe("supported");
    const latest = ({ published }: Observation) => published === "2014-01-20";
    expect(against({}, latest, ledgerOf("2013-01-10", "2014-01-20")).verdict).toBe("supported");
  });

  test("are undetermined where the records may hold one another, and the finding names the pair", () => {
    const doubled = (fields: Partial<Observation>) =>
      against(
        {},
        () => true,
        createLedger({
          observations: [of("whole", { area: "FR", value: 60 }), of("part", { value: 40, ...fields })],
        }),
      );
    const reasons = [
      doubled({ area: "FR", period: "2012-Q1" }),
      doubled({ area: "DE", partOf: "whole" }),
      doubled({ area: "150" }),
    ].map(({ verdict, reasons }) => [verdict, ...reasons]);
    expect(reasons).toEqual([
      ["undetermined", "overlapping-periods"],
      ["undetermined", "whole-and-part"],
      ["undetermined", "overlapping-areas"],
    ]);
    const finding = doubled({ area: "DE", partOf: "whole" });
    expect(explainFinding(finding)).toContain("parts of others");
    expect(finding.trace.at(-1)?.overlaps).toEqual([{ column: "partOf", keys: ["whole", "part"] }]);
  });

  test("need a measure", () => {
    const relation = {
      id: "r",
      kind: "against",
      claim: "c",
      collection: "observations",
      records: "complete",
    } as const;
    const claims = [{ id: "c", measure: "visits", figure: figure(1) }];
    expectCode(() => auditClaims({ ledger, claims, relations: [relation] }), "audit/invalid-input");
  });

  test("a claim of one observation is supported by it", () => {
    const [record] = ledger.observations;
    expect(against(claimOf(record!, { id: "c" }), ({ id }) => id === record!.id).verdict).toBe("supported");
    expect(aggregate(ledger.observations, filter(visits, observationTotal({ overlap: "allow" }))).known).toBe(
      4,
    );
  });
});
