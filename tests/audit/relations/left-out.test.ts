/** What a total is without moves its ends: less than nothing takes away from a lower bound. */

import {
  type AgainstRelation,
  type AreaCode,
  type AuditedTotal,
  aggregate,
  type Claim,
  count,
  createLedger,
  type Delegation,
  exportTotal,
  type Finding,
  figure,
  filter,
  lessThan,
  moreThan,
  personTripCount,
  rmb,
  type TradeRecord,
  tradeBalance,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { areaKey, flatMapInput, mapOutput, withoutOverlap } from "cultural-ledger/aggregate";
import { namedAreas } from "cultural-ledger/geography";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { audited, claimOf2012, ends, verdictOf } from "../audited";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const dollars = (id: string, value: string, more: Partial<TradeRecord> = {}): TradeRecord => ({
  ...sale,
  id,
  value: usd(value),
  ...more,
});
const yuan = (id: string, value: string): TradeRecord => ({ ...sale, id, value: rmb(value) });
const silent: TradeRecord = { ...sale, id: "silent" };

function against(
  trades: readonly TradeRecord[],
  relation: Partial<AgainstRelation<"trades">> = {},
  more: Partial<Claim> = {},
): Finding {
  return audited(
    [claimOf2012("claim", figure(50, { unit: "USD" }), more)],
    { id: "r", kind: "against", claim: "claim", collection: "trades", records: "complete", ...relation },
    { ledger: createLedger({ trades }) },
  );
}

const measures = [undefined, exportTotal, tradeTotal("exports", { overlap: "allow" })] as const;
const ofMeasure = (measure: (typeof measures)[number]) => (measure === undefined ? {} : { measure });

describe("amounts without a rate", () => {
  test.each(measures)("leave the end that they cannot move", (measure) => {
    const evidence = (trades: readonly TradeRecord[]) => ends(against(trades, ofMeasure(measure)).evidence);
    expect(evidence([dollars("a", "100"), yuan("b", "60")])).toBe("[100, ?)");
    expect(evidence([dollars("a", "100"), yuan("returned", "-60")])).toBe("(?, 100]");
    expect(evidence([dollars("a", "100"), yuan("b", "0")])).toBe("[100, 100]");
  });

  test("of either sign leave none", () => {
    const january = { ...yuan("returned", "-60"), period: "2012-01" } as const;
    const finding = against([dollars("a", "100"), yuan("b", "60"), january]);
    expect(ends(finding.evidence)).toBe("(?, ?)");
  });

  test("of which a rounded nothing may be less", () => {
    const rounded: TradeRecord = { ...yuan("b", "0"), decimals: -4 };
    expect(ends(against([dollars("a", "100"), rounded]).evidence)).toBe("(?, ?)");
  });

  test("of more digits than they declare keep their sign", () => {
    const vague = (value: string) => dollars("b", value, { decimals: -2, period: "2012-02" });
    expect(ends(against([dollars("a", "100"), vague("61")]).evidence)).toBe("[100, ?)");
    expect(ends(against([dollars("a", "100"), vague("-61")]).evidence)).toBe("(?, ?)");
  });
});

describe("records that state nothing", () => {
  test.each(measures)("are not negative", (measure) => {
    const finding = against([dollars("a", "100"), silent], ofMeasure(measure));
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["contradicted, disjoint", "[100, ?)"]);
  });

  test.each(measures)("may be corrections where others are", (measure) => {
    const trades = [dollars("a", "120"), dollars("returned", "-20"), silent];
    const finding = against(trades, ofMeasure(measure));
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["undetermined: missing-figure", "(?, ?)"]);
  });
});

describe("records that nobody has", () => {
  const partial = { records: "partial" } as const;

  test.each(measures)("are not negative, unless some of those at hand are", (measure) => {
    const finding = against([dollars("a", "100")], { ...partial, ...ofMeasure(measure) });
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["contradicted, disjoint", "[100, ?)"]);
    const trades = [dollars("a", "120"), dollars("returned", "-20")];
    const corrected = against(trades, { ...partial, ...ofMeasure(measure) });
    expect([verdictOf(corrected), ends(corrected.evidence)]).toEqual([
      "undetermined: partial-coverage",
      "(?, ?)",
    ]);
  });

  test("may be imports, which a balance takes away", () => {
    const measure = mapOutput(
      tradeBalance,
      ({ balance, unknown }): AuditedTotal => ({ total: balance, known: 0, unknown }),
    );
    const bought: TradeRecord = { ...dollars("b", "20"), flow: "import" };
    expect(ends(against([dollars("a", "120")], { ...partial, measure }).evidence)).toBe("[120, ?)");
    expect(ends(against([dollars("a", "120"), bought], { ...partial, measure }).evidence)).toBe("(?, ?)");
  });

  test("may be counted off by a measure of counts too", () => {
    const lost = filter(({ note }: TradeRecord) => note === "lost", count());
    const measure = mapOutput({ lines: count(), lost }, ({ lines, lost }) => lines - 2 * lost);
    const lines = (trades: readonly TradeRecord[]) =>
      ends(
        audited(
          [claimOf2012("claim", figure(1))],
          { id: "r", kind: "against", claim: "claim", collection: "trades", ...partial, measure },
          { ledger: createLedger({ trades }) },
        ).evidence,
      );
    expect(lines([dollars("a", "1"), dollars("b", "1")])).toBe("[2, ?)");
    expect(lines([dollars("a", "1"), dollars("b", "1"), dollars("c", "1", { note: "lost" })])).toBe("(?, ?)");
  });

  test("are not looked at by what adds only some of those at hand", () => {
    const returned = dollars("returned", "-20", { flow: "import" });
    const finding = against([dollars("a", "100"), returned], { ...partial, measure: exportTotal });
    expect(ends(finding.evidence)).toBe("[100, ?)");
  });
});

describe("records that cannot be placed in the period", () => {
  const ofMay = { period: "2012-05" } as const;

  test.each(measures)("leave the end that they cannot move", (measure) => {
    const evidence = (value: string) =>
      ends(against([dollars("a", "100", ofMay), dollars("b", value)], ofMeasure(measure), ofMay).evidence);
    expect(evidence("60")).toBe("[100, ?)");
    expect(evidence("-60")).toBe("(?, 100]");
  });

  test("are not of one sign because their sum is", () => {
    const trades = [dollars("a", "100", ofMay), dollars("b", "60"), dollars("c", "-10")];
    expect(ends(against(trades, {}, ofMay).evidence)).toBe("(?, ?)");
  });

  test("may state nothing", () => {
    expect(ends(against([dollars("a", "100", ofMay), silent], {}, ofMay).evidence)).toBe("[100, ?)");
  });

  test("no count of them is negative, however little is known of it", () => {
    const delegations: readonly Delegation[] = [
      { id: "a", direction: "outbound", persons: 40, ...ofMay },
      { id: "b", direction: "outbound", persons: lessThan(9), period: "2012" },
      { id: "c", direction: "outbound", persons: moreThan(9), period: "2012" },
    ];
    const finding = audited(
      [claimOf2012("claim", figure(30), ofMay)],
      {
        id: "r",
        kind: "against",
        claim: "claim",
        collection: "delegations",
        records: "complete",
        measure: personTripCount,
      },
      { ledger: createLedger({ delegations }) },
    );
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["contradicted, disjoint", "[40, ?)"]);
    expect(finding.evidence?.whole).toBe(true);
  });

  test("are looked at one by one, as they may not belong there together", () => {
    const nested: readonly TradeRecord[] = [
      dollars("region", "60", { markets: ["035"] }),
      dollars("country", "60", { markets: ["TH"] }),
    ];
    expectCode(() => aggregate(nested, exportTotal), "aggregate/overlapping-areas");
    const trades = [dollars("a", "100", ofMay), ...nested];
    expect(ends(against(trades, { measure: exportTotal }, ofMay).evidence)).toBe("[100, ?)");
  });

  test("may be anything where the measure refuses one of them", () => {
    const markets = withoutOverlap({ market: areaKey((market: AreaCode) => market) }, count());
    const measure = flatMapInput(({ markets = [] }: TradeRecord) => namedAreas(markets), markets);
    const finding = (more: Partial<TradeRecord>) =>
      audited(
        [claimOf2012("claim", figure(3), ofMay)],
        { id: "r", kind: "against", claim: "claim", collection: "trades", records: "complete", measure },
        {
          ledger: createLedger({
            trades: [dollars("a", "1", { markets: ["FR"], ...ofMay }), dollars("b", "1", more)],
          }),
        },
      );
    expect(ends(finding({ markets: ["TH", "JP"] }).evidence)).toBe("[1, ?)");
    expect(ends(finding({ markets: ["035", "TH"] }).evidence)).toBe("(?, ?)");
  });
});
