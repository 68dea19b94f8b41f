/** A whole and its part that are both counted, with records between them that are not: no total adds both. */

import {
  activityCount,
  aggregate,
  auditClaims,
  createLedger,
  delegationCount,
  exportTotal,
  type LedgerRecords,
  projectCount,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { observationTotal } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

type Collection = "projects" | "delegations" | "activities" | "trades" | "observations";

function audited(collection: Collection, records: readonly object[], relation: object, claimed = 120) {
  const ledger = createLedger(deepFreeze({ [collection]: records }) as LedgerRecords);
  const { findings } = auditClaims({
    ledger,
    claims: [
      {
        id: "x",
        measure: collection,
        period: "2012",
        figure: {
          qualifier: "exactly",
          number: `${claimed}`,
          unit: collection === "trades" ? "USD" : "count",
        },
      },
    ],
    relations: [
      { id: "r", kind: "against", claim: "x", collection, records: "complete", ...relation } as never,
    ],
  });
  return findings[0]!;
}

/** W 100, M 60 in W, P 20 in M. */
function chain(base: object, sizeOf: (size: number) => object, between: object = { status: "planned" }) {
  return [
    { ...base, id: "W", ...sizeOf(100) },
    { ...base, id: "M", ...sizeOf(60), partOf: "W", ...between },
    { ...base, id: "P", ...sizeOf(20), partOf: "M" },
  ];
}

const count = (size: number) => ({ count: size });
const visit = { direction: "outbound", period: "2012" } as const;
const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;

describe("a whole and its part through a record that is not counted", () => {
  test.each([
    ["projects", chain({ name: "Tour", period: "2012" }, count), projectCount],
    ["delegations", chain(visit, count), delegationCount],
    ["delegations", chain(visit, count, { period: "2011" }), delegationCount],
    ["delegations", chain(visit, count, { direction: "inbound", period: "2011/2013" }), delegationCount],
    [
      "activities",
      chain({ kind: "performance", period: "2012" }, count, { status: "cancelled" }),
      activityCount,
    ],
    ["trades", chain(sale, (size) => ({ value: usd(`${size}`) })), exportTotal],
    ["trades", chain(sale, (size) => ({ value: usd(`${size}`) }), { period: "2011" }), undefined],
  ] as const)("%s give no total but the pair", (collection, records, measure) => {
    for (const order of [records, [...records].reverse()])
      for (const claimed of [100, 120]) {
        const relation = measure === undefined ? {} : { measure };
        const { verdict, reasons, evidence, trace } = audited(collection, order, relation, claimed);
        expect([verdict, evidence]).toEqual(["undetermined", undefined]);
        expect(reasons).toContain("whole-and-part");
        const [pair] = trace.flatMap(({ overlaps = [] }) => overlaps);
        expect("keys" in pair! ? pair.keys : [pair!.outer, pair!.inner]).toEqual(["W", "P"]);
      }
  });

  test("is seen through several of them, and through records that a condition leaves out", () => {
    const [whole, middle, part] = chain(visit, count);
    const long = [
      whole!,
      middle!,
      { ...visit, id: "N", partOf: "M", period: "2011" },
      { ...part, partOf: "N" },
    ];
    expect(audited("delegations", long, { measure: delegationCount }).reasons).toContain("whole-and-part");
    const where = ({ id }: { readonly id: string }) => id !== "M";
    const left = chain(visit, count, {});
    expect(audited("delegations", left, { measure: delegationCount, where }).reasons).toContain(
      "whole-and-part",
    );
  });

  test("of observations: a part of a part, with one of another period between", () => {
    const museums = { indicator: "museums", area: "CN", unit: "museums" };
    const records = [
      { ...museums, id: "W", period: "2011", value: 100 },
      { ...museums, id: "p", period: "2012", value: 60, partOf: "W" },
      { ...museums, id: "q", period: "2011/2013", value: 45, partOf: "p" },
      { ...museums, id: "r", period: "2012", value: 40, partOf: "q" },
    ];
    const relation = { measure: observationTotal({ overlap: "refuse" } as never), records: "partial" };
    expect(audited("observations", records, relation, 90).reasons).toContain("whole-and-part");
  });
});

test("a part whose whole is not counted is counted, and an allowed overlap stays allowed", () => {
  const [, middle, part] = chain(visit, count);
  const alone = [{ ...visit, id: "W", count: 100, period: "2011" }, middle!, part!];
  expect(audited("delegations", alone, { measure: delegationCount }, 20).verdict).toBe("supported");
  const records = chain(sale, (size) => ({ value: usd(`${size}`) }));
  for (const relation of [{ overlap: "allow" }, { measure: tradeTotal("exports", { overlap: "allow" }) }])
    expect(audited("trades", records, relation).verdict).toBe("supported");
  const held = records.filter(({ id }) => id !== "M") as never;
  expect(String(aggregate(held, exportTotal).total.get("USD"))).toBe("USD 120");
});
