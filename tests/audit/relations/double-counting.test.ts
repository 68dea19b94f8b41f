/** Records that hold one another: an audit gives no total of them, and says which. */

import {
  type AgainstRelation,
  aggregate,
  auditClaims,
  createLedger,
  explainFinding,
  exportTotal,
  figure,
  importTotal,
  type TradeRecord,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { codeKey, withoutOverlap } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const nested: readonly TradeRecord[] = deepFreeze([
  { ...sale, id: "region", markets: ["035"], value: usd("100") },
  { ...sale, id: "country", markets: ["TH"], value: usd("60") },
]);

function audited(
  trades: readonly TradeRecord[],
  relation: Partial<AgainstRelation<"trades">> = {},
  claimed = 160,
) {
  const [finding] = auditClaims({
    ledger: createLedger({ trades }),
    claims: [{ id: "x", measure: "exports", period: "2012", figure: figure(claimed, { unit: "USD" }) }],
    relations: [
      { id: "r", kind: "against", claim: "x", collection: "trades", records: "complete", ...relation },
    ],
  }).findings;
  return finding!;
}

describe("markets that contain one another", () => {
  const pair = {
    flow: "exports",
    kind: "goods",
    period: "2012",
    product: "Linen",
    outer: "035",
    inner: "TH",
  };

  test.each([
    ["no measure", {}],
    ["a measure that refuses them", { measure: exportTotal }],
  ] as const)("give no evidence but the pair, with %s", (_, relation) => {
    const finding = audited(nested, relation);
    expect([finding.verdict, finding.reasons, finding.evidence]).toEqual([
      "undetermined",
      ["overlapping-areas"],
      undefined,
    ]);
    expect(finding.trace.flatMap(({ overlaps = [] }) => overlaps)).toEqual([pair]);
    expect(explainFinding(finding)).toContain(
      "markets of the records contain one another, so that what they share would count twice. These overlap: TH in 035 (exports of Linen, 2012).",
    );
  });

  test("are added up where that is asked for, by an option or by the measure", () => {
    for (const relation of [
      { overlap: "allow" },
      { measure: tradeTotal("exports", { overlap: "allow" }) },
    ] as const)
      expect(audited(nested, relation)).toMatchObject({ verdict: "supported", basis: "entailed" });
  });

  test("on the two sides of trade, of two products or of two periods do not overlap", () => {
    const [region, country] = nested as [TradeRecord, TradeRecord];
    for (const other of [
      { flow: "import" },
      { product: "Art" },
      { kind: "services" },
      { period: "2012-05" },
    ] as const)
      expect(audited([region, { ...country, ...other }]).verdict).toBe("supported");
  });

  test("an option that there is not is refused", () => {
    expectCode(() => audited(nested, { overlap: "no" as never }), "audit/invalid-input");
  });
});

describe("codes of several levels", () => {
  const bought = { ...sale, flow: "import" } as const;
  const levels: readonly TradeRecord[] = deepFreeze([
    { ...bought, id: "chapter", product: "92", value: usd("100") },
    { ...bought, id: "pianos", product: "9201", value: usd("60") },
    { ...bought, id: "strings", product: "9202", value: usd("40") },
  ]);
  /** A product is any text, so whoever keeps codes there says so. */
  const byLevel = withoutOverlap({ code: codeKey(({ product }: TradeRecord) => product) }, importTotal);

  test("are refused by a total that is told of them, in whatever order", () => {
    expectCode(() => aggregate(levels, byLevel), "aggregate/mixed-levels");
    expectCode(() => aggregate([...levels].reverse(), byLevel), "aggregate/mixed-levels");
    expect(String(aggregate(levels.slice(1), byLevel))).toBe("USD 100");
    expect(String(aggregate(levels.slice(0, 1), byLevel))).toBe("USD 100");
  });

  test("leave a claim undetermined, whatever it says", () => {
    for (const claimed of [100, 200]) {
      const finding = audited(levels, { measure: byLevel }, claimed);
      expect([finding.verdict, finding.reasons]).toEqual(["undetermined", ["mixed-levels"]]);
      expect(finding.trace[1]?.overlaps).toEqual([{ column: "code", keys: ["92", "9201"] }]);
      expect(explainFinding(finding)).toContain(
        "codes of the records are of several levels, so that one may hold another. These overlap: 92 and 9201 (code).",
      );
    }
  });
});
