import { type LedgerRecords, rmb, type TradeRecord, unknown, usd } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
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

describe("records whose number is unknown", () => {
  const out = { direction: "outbound", period: "2012" } as const;

  test("are named, of every kind and period, and change no figure", () => {
    const report = reportOf({
      projects: [{ id: "p", name: "Tours", period: "2012", count: unknown() }],
      delegations: [
        { ...out, id: "a", count: unknown(), persons: 12 },
        { ...out, id: "b", name: "Spring visits", count: unknown() },
        { ...out, id: "c", count: 4 },
        { ...out, id: "d", period: "2011", count: unknown() },
        { ...out, id: "e", count: unknown(), status: "planned" },
      ],
      activities: [{ id: "f", name: "Fairs", kind: "performance", period: "2012", count: unknown() }],
    });
    expect(report.leftOut.filter(({ reason }) => reason === "no-count")).toEqual([
      { reason: "no-count", indicator: "projects", records: ["p"], names: ["Tours"] },
      { reason: "no-count", indicator: "visits", records: ["a", "b"], names: ["a", "Spring visits"] },
      { reason: "no-count", indicator: "activities", records: ["f"], names: ["Fairs"] },
      { reason: "no-count", indicator: "visits", records: ["d"], names: ["d"] },
    ]);
    expect(said(report)["visits/2012"]).toBe("at least 4 (part of it unknown)");
    expect(toMarkdown(report)).toContain(
      "**Without a number**\n\n- Tours: the number of projects is not known",
    );
    expect(toMarkdown(report, { locale: "zh" })).toContain("- a和Spring visits：2条记录的批次不明");
  });

  test("are named where there is nothing else, and not where a counted whole holds them or they are none", () => {
    const only = reportOf({ delegations: [{ ...out, id: "a", count: unknown() }] });
    expect([only.figures, only.leftOut.map(({ reason }) => reason)]).toEqual([[], ["no-count"]]);
    const parts = reportOf({
      delegations: [
        { ...out, id: "all", count: 9 },
        { ...out, id: "some", count: unknown(), partOf: "all" },
        { ...out, id: "none", count: 0 },
        { ...out, id: "one" },
      ],
    });
    expect(parts.leftOut).toEqual([]);
  });
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
