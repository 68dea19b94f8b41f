/** Records that hold one another: an audit gives no total of them, and says which. */

import {
  type AgainstRelation,
  aggregate,
  auditClaims,
  createLedger,
  delegationCount,
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
    by: "market",
    flow: "exports",
    kind: "goods",
    period: "2012",
    product: "Linen",
    outer: "035",
    inner: "TH",
    cells: [
      { product: "Linen", period: "2012", market: "035" },
      { product: "Linen", period: "2012", market: "TH" },
    ],
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
      "areas of the records contain one another, so that what they share would count twice. These overlap: Thailand in Southeast Asia (exports of Linen, 2012).",
    );
  });

  test("are added up where that is asked for, by an option or by the measure", () => {
    for (const relation of [
      { overlap: "allow" },
      { measure: tradeTotal("exports", { overlap: "allow" }) },
    ] as const)
      expect(audited(nested, relation)).toMatchObject({ verdict: "supported", basis: "entailed" });
  });

  test("on the two sides of trade, of two products, kinds or reporters do not overlap", () => {
    const [region, country] = nested as [TradeRecord, TradeRecord];
    for (const other of [
      { flow: "import" },
      { product: "Art" },
      { kind: "services" },
      { reporter: "CN-CQ" },
    ] as const)
      expect(audited([region, { ...country, ...other }]).verdict).toBe("supported");
  });

  test("an option that there is not is refused", () => {
    expectCode(() => audited(nested, { overlap: "no" as never }), "audit/invalid-input");
  });
});

describe("levels, periods and parts", () => {
  const [first] = nested as [TradeRecord];
  const more = (fields: Partial<TradeRecord>): TradeRecord => ({
    ...sale,
    id: "more",
    value: usd("60"),
    ...fields,
  });

  test.each([
    [
      "overlapping-levels",
      { ...first, code: "92", scheme: "HS 2012" },
      { code: "9201", scheme: "HS 2012" },
      "9201 in 92",
    ],
    ["overlapping-periods", first, { period: "2012-Q1" }, "first quarter of 2012 in 2012"],
    ["whole-and-part", first, { product: "Silk", partOf: "region" }, "more in region"],
  ] as const)("leave a claim undetermined: %s", (reason, whole, fields, said) => {
    const trades = [whole, more({ markets: ["035"], ...fields })];
    for (const relation of [{}, { measure: exportTotal }]) {
      const finding = audited(trades, relation);
      expect([finding.verdict, finding.reasons]).toEqual(["undetermined", [reason]]);
      expect(explainFinding(finding)).toContain(`These overlap: ${said} (exports of`);
    }
    expect(audited(trades, { overlap: "allow" }).verdict).toBe("supported");
  });

  test("a part of a part is known by the whole ledger, also where what is between is of another year", () => {
    const between = more({ id: "between", period: "2011", product: "Silk", partOf: "region" });
    const finding = audited([first, between, more({ product: "Art", partOf: "between" })]);
    expect(finding.reasons).toEqual(["whole-and-part"]);
  });

  test("of visits are refused by their count, and the two are named", () => {
    const visit = { direction: "outbound", period: "2012" } as const;
    const [finding] = auditClaims({
      ledger: createLedger({
        delegations: [
          { ...visit, id: "all", count: 3 },
          { ...visit, id: "some", partOf: "all" },
        ],
      }),
      claims: [{ id: "x", measure: "visits", period: "2012", figure: figure(3) }],
      relations: [
        {
          id: "r",
          kind: "against",
          claim: "x",
          collection: "delegations",
          records: "complete",
          measure: delegationCount,
        },
      ],
    }).findings;
    expect([finding?.verdict, finding?.reasons]).toEqual(["undetermined", ["whole-and-part"]]);
    expect(explainFinding(finding!)).toContain("These overlap: all and some (partOf).");
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
