import { type LedgerRecords, rmb, type TradeRecord, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { WORLD_BANK } from "../rates/of-2012";
import { reportOf, said } from "./years";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;

describe("values without a rate", () => {
  const trades: readonly TradeRecord[] = [
    { ...sale, id: "a", value: rmb("10") },
    { ...sale, id: "b", product: "Fans", value: rmb("20") },
    { ...sale, id: "c", value: usd("5") },
  ];

  test("are one line for a currency, and make the total a lower bound", () => {
    const report = reportOf({ trades }, { compare: [] });
    expect(report.leftOut).toMatchObject([
      { reason: "no-rate", currency: "CNY", records: ["a", "b"], names: ["Linen", "Fans"] },
    ]);
    const exports = report.figures.find(({ id }) => id === "exports/2012");
    expect([exports?.number?.toFixed(), String(exports?.interval)]).toEqual([
      "5",
      "at least 5 (part of it unknown)",
    ]);
    expect(said(report)["exports/2012/product=Fans"]).toBe("no-rate");
  });

  test("with a rate are in the total", () => {
    const report = reportOf({ trades }, { compare: [], rates: [WORLD_BANK] });
    expect(report.leftOut).toEqual([]);
    // 30 / 6.3123 + 5
    expect(said(report)["exports/2012"]).toBe("9.75");
    expect(report.rates).toMatchObject([{ from: "CNY", to: "USD" }]);
  });
});

test("trades without a value are named", () => {
  const report = reportOf({
    trades: [
      { ...sale, id: "a" },
      { ...sale, id: "b", value: usd("5") },
    ],
  });
  expect(report.leftOut).toMatchObject([{ reason: "no-value", records: ["a"], names: ["Linen"] }]);
});

describe("records that hold one another", () => {
  const trades: readonly TradeRecord[] = [
    { ...sale, id: "year", value: usd("50") },
    { ...sale, id: "quarter", period: "2012-Q1", value: usd("20") },
  ];

  test("have no total, and the pair is named", () => {
    const report = reportOf({ trades }, { compare: [] });
    expect(said(report)["exports/2012"]).toBe("overlapping-periods");
    expect(report.leftOut).toMatchObject([
      { reason: "overlap", overlap: { by: "period", outer: "2012", inner: "2012-Q1" } },
    ]);
  });

  test("are added up where that is allowed", () => {
    const report = reportOf({ trades }, { compare: [], overlap: "allow" });
    expect(said(report)["exports/2012"]).toBe("70");
    expect(report.leftOut).toEqual([]);
  });
});

test("what is only partly in a period is named once, whichever of the periods it shares days with", () => {
  const records: LedgerRecords = {
    projects: [{ id: "p", name: "Great tour", period: "2011/2013" }],
    observations: [{ id: "o", indicator: "museums", period: "2011/2012", value: 3 }],
  };
  expect(reportOf(records).leftOut).toMatchObject([
    { reason: "partly-in-period", record: "p", name: "Great tour", period: "2011/2013" },
    { reason: "partly-in-period", record: "o", name: "museums", period: "2011/2012" },
  ]);
});
