/** Amounts that a measure gives are of no one record: they are converted only where all records have one rate. */

import {
  type AgainstRelation,
  type CurrencyAmount,
  createLedger,
  type Delegation,
  type ExchangeRate,
  exactly,
  explainFinding,
  exportTotal,
  type Figure,
  importTotal,
  type Period,
  personTripCount,
  type RatePolicy,
  type Relation,
  rmb,
  sumMoney,
  type TradeRecord,
  tradeTotal,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { WORLD_BANK } from "../../rates/of-2012";
import { type AuditOptions, audited, claimOf2012, ends, verdictOf } from "../audited";

const monthly = (period: Period, rate: string): ExchangeRate =>
  deepFreeze({ ...WORLD_BANK, basis: "month-average", period, rate });
const yearly = (rate: string, more: Partial<ExchangeRate> = {}): ExchangeRate =>
  deepFreeze({ ...WORLD_BANK, rate, ...more });
const weighted = (flow: "export" | "import", rate: string) =>
  yearly(rate, { basis: "trade-weighted-annual-average", flow });

const sale = { flow: "export", kind: "goods", product: "Linen" } as const;
const sold = (period: Period, yuan: string, more: Partial<TradeRecord> = {}): TradeRecord => ({
  ...sale,
  id: `${period} ${more.flow}`,
  period,
  value: rmb(yuan),
  ...more,
});

const yuanOf = ({ value }: TradeRecord) => value as CurrencyAmount<"CNY">;
const exports = { measure: exportTotal } as const;
/** In January six yuan are a dollar, in July eight, over the year seven. */
const seasons = [monthly("2012-01", "6"), monthly("2012-07", "8"), yearly("7")];
const ofTwoMonths = [sold("2012-01", "600"), sold("2012-07", "800")];

function against(
  trades: readonly TradeRecord[],
  rates: readonly ExchangeRate[],
  relation: Partial<AgainstRelation<"trades">> = {},
  options: AuditOptions = {},
) {
  return audited(
    [claimOf2012("claim", exactly(200, { unit: "USD" }))],
    { id: "r", kind: "against", claim: "claim", collection: "trades", records: "complete", ...relation },
    { ledger: createLedger({ trades }), rates, ...options },
  );
}

test("a claim that says number is held against what is counted, as beside other claims", () => {
  const delegations = deepFreeze<Delegation[]>([
    { id: "a", direction: "outbound", period: "2012", persons: 1100 },
    { id: "b", direction: "inbound", period: "2012", persons: 2299 },
  ]);
  const held = (claim: Figure) =>
    verdictOf(
      audited(
        [claimOf2012("claim", claim)],
        {
          id: "r",
          kind: "against",
          claim: "claim",
          collection: "delegations",
          records: "complete",
          measure: personTripCount,
        },
        { ledger: createLedger({ delegations }) },
      ),
    );
  expect(held(exactly(3399, { unit: "number" }))).toBe("supported, exact");
  expect(held(exactly(3399))).toBe("supported, exact");
  expect(held(exactly(3400, { unit: "number" }))).toBe("contradicted, disjoint");
  expect(held(exactly(3399, { unit: "USD" }))).toBe("undetermined: unit-mismatch");
});

describe("records of several periods", () => {
  test("are each converted at their own rate where nothing is measured but their values", () => {
    const finding = against(ofTwoMonths, seasons);
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["supported, exact", "[200, 200]"]);
    expect(finding.trace[1]?.rates.map(({ period }) => period)).toEqual(["2012-01", "2012-07"]);
  });

  test.each([
    ["a total of exports", exportTotal],
    ["one that allows overlaps", tradeTotal("exports", { overlap: "allow" })],
    ["a sum of amounts", sumMoney("CNY", yuanOf)],
  ])("have no rate together that is not theirs: %s", (_, measure) => {
    // Seven yuan, the rate of the claim's own year, would give exactly 200.
    const finding = against(ofTwoMonths, seasons, { measure });
    expect([verdictOf(finding), finding.evidence]).toEqual(["undetermined: no-rate", undefined]);
    expect(finding.trace[1]?.rates).toEqual([]);
    expect(finding.trace[1]?.unrated?.map(({ code }) => code)).toEqual(["money/rate-ambiguous"]);
  });

  test("share the rate of a longer period, which is named once", () => {
    for (const trades of [ofTwoMonths, [sold("2012-03", "700"), sold("2012-05-02", "700")]]) {
      const finding = against(trades, [yearly("7")], exports);
      expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["supported, exact", "[200, 200]"]);
      expect(finding.trace[1]?.rates.map(({ period }) => period)).toEqual(["2012"]);
      expect(against(trades, [yearly("7")]).trace[1]?.rates).toHaveLength(1);
    }
  });

  test("share a number, of which all sources are named", () => {
    const rates = [monthly("2012-01", "7"), monthly("2012-07", "7.00")];
    const finding = against(ofTwoMonths, rates, exports);
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.trace[1]?.rates).toHaveLength(2);
  });

  test("name the first of many rates", () => {
    const days = Array.from(
      { length: 300 },
      (_, at) =>
        `2012-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 25) + 1).padStart(2, "0")}` as Period,
    );
    const rates = days.map((period, at) => yearly(`6.${at + 1}`, { basis: "spot", period }));
    const finding = against(
      days.map((period) => sold(period, "1")),
      rates,
      exports,
    );
    expect(verdictOf(finding)).toBe("undetermined: no-rate");
    expect(explainFinding(finding)).toContain("; and 295 more.");
  });

  test("have none where one of them has none", () => {
    const finding = against(ofTwoMonths, [monthly("2012-01", "6")], exports);
    expect(verdictOf(finding)).toBe("undetermined: no-rate");
    expect(explainFinding(finding)).toContain("No rate from CNY to USD for 2012-07, or else 2012");
  });

  test("ask a policy for each of them", () => {
    const asked = new Set<Period | undefined>();
    const policyOf = ({ period }: { readonly period?: Period | undefined }): RatePolicy => {
      asked.add(period);
      return { kind: "average", period: "2012", basis: "annual-average" };
    };
    expect(verdictOf(against(ofTwoMonths, seasons, exports, { policyOf }))).toBe("supported, exact");
    expect([...asked]).toEqual(["2012-01", "2012-07"]);
  });

  test("of other kinds have periods too", () => {
    const delegations: readonly Delegation[] = [
      { id: "a", direction: "outbound", period: "2012-01" },
      { id: "b", direction: "outbound", period: "2012-07" },
    ];
    const cost = new Map([
      ["a", rmb("600")],
      ["b", rmb("800")],
    ]);
    const relation: Relation = {
      id: "r",
      kind: "against",
      claim: "claim",
      collection: "delegations",
      records: "complete",
      measure: sumMoney("CNY", ({ id }: Delegation) => cost.get(id) as CurrencyAmount<"CNY">),
    };
    const costs = (rates: readonly ExchangeRate[]) =>
      audited([claimOf2012("claim", exactly(200, { unit: "USD" }))], relation, {
        ledger: createLedger({ delegations }),
        rates,
      });
    expect(verdictOf(costs(seasons))).toBe("undetermined: no-rate");
    expect(verdictOf(costs([yearly("7")]))).toBe("supported, exact");
  });

  test("are none: the period of the claim is that of nothing", () => {
    const finding = against([], seasons, { measure: sumMoney("CNY", yuanOf) });
    expect([verdictOf(finding), ends(finding.evidence)]).toEqual(["contradicted, disjoint", "[0, 0]"]);
  });
});

describe("both sides of trade", () => {
  const both = [sold("2012", "1200"), sold("2012", "800", { flow: "import" })];
  const flows = [weighted("export", "6"), weighted("import", "8")];

  test("have a rate each", () => {
    expect(verdictOf(against(both.slice(0, 1), flows, exports))).toBe("supported, exact");
    expect(ends(against(both.slice(1), flows, { measure: importTotal }).evidence)).toBe("[100, 100]");
    expect(ends(against(both, flows).evidence)).toBe("[300, 300]");
  });

  test("have none together, and one where one side is chosen", () => {
    expect(verdictOf(against(both, flows, exports))).toBe("undetermined: no-rate");
    expect(verdictOf(against(both, flows, { measure: sumMoney("CNY", yuanOf) }))).toBe(
      "undetermined: no-rate",
    );
    const where = ({ flow }: TradeRecord) => flow === "export";
    expect(verdictOf(against(both, flows, { ...exports, where }))).toBe("supported, exact");
  });

  test("have one where rates are of no side", () => {
    expect(ends(against(both, [yearly("8")], { measure: importTotal }).evidence)).toBe("[100, 100]");
    expect(ends(against(both, [yearly("8")]).evidence)).toBe("[250, 250]");
    expect(against(both, [yearly("8")]).trace[1]?.rates).toHaveLength(1);
  });

  test("re-exports are exports", () => {
    const again = [sold("2012", "600"), sold("2012", "600", { flow: "re-export" })];
    expect(verdictOf(against(again, flows, exports))).toBe("supported, exact");
  });
});

test("amounts in the currency of the claim need no rate", () => {
  const finding = audited(
    [claimOf2012("claim", exactly(1400, { unit: "CNY" }))],
    { id: "r", kind: "against", claim: "claim", collection: "trades", records: "complete", ...exports },
    { ledger: createLedger({ trades: ofTwoMonths }), rates: seasons },
  );
  expect(verdictOf(finding)).toBe("supported, exact");
  expect(finding.trace[1]).not.toHaveProperty("unrated");
});
