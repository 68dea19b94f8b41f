import {
  about,
  aggregate,
  annualReport,
  auditClaims,
  createLedger,
  type Delegation,
  delegationCount,
  exchangeSummary,
  figure,
  filter,
  groupBy,
  ISO_3166,
  legCount,
  nearly,
  personTripCount,
  READINGS,
  type ReadingPolicy,
  readBy,
  sumCounts,
  visitedAreas,
} from "cultural-ledger";
import { indexRecords, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { isHeld } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const visits = deepFreeze<Delegation[]>([
  {
    id: "a",
    direction: "outbound",
    period: "2012",
    count: about(40),
    persons: figure("1.5", { scale: "wan" }),
    areas: ["FR"],
  },
  { id: "b", direction: "inbound", period: "2012", count: figure(1100), persons: nearly(800) },
  {
    id: "c",
    direction: "inbound",
    period: "2012",
    count: 2,
    persons: 5,
    areas: { named: [], open: true, stated: about(20) },
  },
]);

describe("measures", () => {
  const measures = { visits: delegationCount, persons: personTripCount };
  test.each<[ReadingPolicy, string, string]>([
    [READINGS.AS_WRITTEN, "between 1,138 and 1,146", "between 15,225 and 16,304"],
    [READINGS.ROUND_NUMBERS, "between 1,088 and 1,196", "between 15,225 and 16,304"],
    [READINGS.TRUNCATED, "between 1,138 and 1,146", "between 15,725 and 16,803"],
    [READINGS.EXACT_DIGITS, "between 1,138 and 1,146", "between 15,725 and 15,804"],
    [READINGS.NO_SPANS, "at least 1,102 (part of it unknown)", "between 14,505 and 16,304"],
  ])("of %o", (reading, ofVisits, ofPersons) => {
    const { visits: sum, persons } = aggregate(visits, readBy(reading, measures));
    expect([String(sum), String(persons)]).toEqual([ofVisits, ofPersons]);
    const rows = aggregate(indexRecords(visits), readBy(reading, groupBy({ id: ({ id }) => id }, measures)));
    expect(rows.length).toBe(3);
    const own = sumCounts((visit: Delegation) => visit.count, { reading });
    expect(aggregate(visits, own)).toEqual(sum);
    expect(aggregate(visits, readBy(reading, filter(isHeld, delegationCount)))).toEqual(sum);
  });

  test("what a policy makes of nothing leaves the areas open", () => {
    const none = { ...visits[0], count: figure(0, { scale: "wan" }) } as Delegation;
    const codes = (reading: ReadingPolicy) => {
      const { areas, unknown } = aggregate([none], readBy(reading, visitedAreas(ISO_3166)));
      return [areas.codes.length, areas.open, unknown];
    };
    expect(codes(READINGS.AS_WRITTEN)).toEqual([0, true, 1]);
    expect(codes(READINGS.EXACT_DIGITS)).toEqual([0, false, 0]);
    const one = { ...visits[0], count: about(1) } as Delegation;
    expect(aggregate([one], readBy({ ...READINGS.AS_WRITTEN, id: "near", about: "0" }, legCount)).known).toBe(
      1,
    );
    expect(aggregate([one], legCount).unknown).toBe(1);
  });

  test("the number that a list states is read too", () => {
    const least = (reading: ReadingPolicy) =>
      String(aggregate(visits.slice(2), readBy(reading, visitedAreas(ISO_3166))));
    expect(least(READINGS.AS_WRITTEN)).toBe("between 18 and 22 countries and regions");
    expect(least(READINGS.NO_SPANS)).toBe("unknown");
  });

  test("policies that read alike are joined, others are not, and what is read as written is the measure itself", () => {
    expect(readBy(READINGS.AS_WRITTEN, delegationCount)).toBe(delegationCount);
    expect(readBy({ ...READINGS.AS_WRITTEN, id: "mine" }, delegationCount)).toBe(delegationCount);
    expect(sumCounts(() => 1, { reading: READINGS.AS_WRITTEN }).definition).toBe(
      sumCounts(() => 1).definition,
    );
    const wide = (id: string, span: string) =>
      readBy({ ...READINGS.AS_WRITTEN, id, about: span }, delegationCount);
    const [one, same, wider] = [wide("one", "0.2"), wide("same", "0.2"), wide("one", "0.3")];
    const parts = [partialOf(visits, one, { shard: "1" }), partialOf(visits, same, { shard: "2" })] as const;
    expect(mergePartials(parts, one)).toBeDefined();
    expectCode(
      () => mergePartials([parts[0], partialOf(visits, wider, { shard: "2" })], one),
      "aggregate/partial-mismatch",
    );
    expectCode(
      () => mergePartials([parts[0], partialOf(visits, delegationCount, { shard: "2" })], one),
      "aggregate/partial-mismatch",
    );
  });

  test("a policy that is none is refused", () => {
    expectCode(() => readBy("AS_WRITTEN" as never, delegationCount), "figures/invalid-policy");
    expectCode(() => sumCounts(() => 1, { reading: {} as never }), "figures/invalid-policy");
    expectCode(
      () => sumCounts(() => 1, { policy: READINGS.AS_WRITTEN } as never),
      "aggregate/unknown-option",
    );
  });
});

describe("reports and audits", () => {
  const ledger = createLedger({
    delegations: visits,
    agreements: [
      {
        id: "x",
        name: "Exchange",
        parties: [{ area: "CN" }, { area: "FR" }],
        signed: "2012",
        termYears: 5,
        count: about(20),
      },
    ],
  });

  test("read by the policy that they are given", () => {
    const summary = (reading?: ReadingPolicy) =>
      String(
        exchangeSummary(ledger, { period: "2012", profile: ISO_3166, ...(reading && { reading }) }).visits,
      );
    expect(summary()).toBe("between 1,138 and 1,146");
    expect(summary(READINGS.ROUND_NUMBERS)).toBe("between 1,088 and 1,196");
    const options = {
      period: "2012",
      currency: "USD",
      profile: ISO_3166,
      reading: READINGS.NO_SPANS,
    } as const;
    const report = annualReport(ledger, options);
    expect(String(report.agreementsSigned)).toBe("unknown");
    expect(String(report.agreementsInForce)).toBe("unknown");
    const asWritten = annualReport(ledger, { ...options, reading: READINGS.AS_WRITTEN });
    expect(String(asWritten.agreementsInForce)).toBe("between 18 and 22");
    const rounded = annualReport(ledger, {
      ...options,
      reading: { ...READINGS.AS_WRITTEN, id: "wide", about: "0.2" },
    });
    expect([rounded.agreementsSigned, rounded.agreementsInForce].map(String)).toEqual([
      "between 16 and 24",
      "between 16 and 24",
    ]);
    expect(report.exchange.inbound.visits.records).toEqual(["b", "c"]);
    expectCode(
      () => exchangeSummary(ledger, { ...options, reading: {} as never } as never),
      "report/unknown-option",
    );
  });

  test("a verdict is tried with records read by each reading", () => {
    const against = (claimed: number, records = ledger, reading = READINGS.AS_WRITTEN) =>
      auditClaims({
        claims: [{ id: "c", measure: "visits", period: "2012", figure: figure(claimed) }],
        relations: [
          {
            id: "r",
            kind: "against",
            claim: "c",
            collection: "delegations",
            records: "complete",
            measure: delegationCount,
          },
        ],
        ledger: records,
        reading,
      }).findings[0];
    const found = against(1130);
    expect(found?.verdict).toBe("contradicted");
    expect(found?.stability.flippedBy).toEqual(["ROUND_NUMBERS", "NO_SPANS"]);
    expect(found?.stability.verdicts.find(({ reading }) => reading === "NO_SPANS")?.verdict).toBe(
      "undetermined",
    );
  });
});
