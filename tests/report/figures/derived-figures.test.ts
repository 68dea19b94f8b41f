import { atLeast, between, type Count, type LedgerRecords, moreThan, rmb, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { reportOf, said, visits } from "../years";

const OUT = "direction=outbound";
const rangeOf = (records: LedgerRecords, id: string) =>
  reportOf(records).figures.find((figure) => figure.id === id)?.interval;
const counts = (before: Count, now: Count): LedgerRecords => ({
  delegations: [
    { id: "before", direction: "outbound", period: "2011", count: before },
    { id: "now", direction: "outbound", period: "2012", count: now },
  ],
});

describe("change and growth", () => {
  test("of exact counts are numbers", () => {
    const report = reportOf(visits(50, 61));
    expect(said(report, "change")[`visits:change/2012~2011/${OUT}`]).toBe("11");
    expect(said(report, "growth")).toMatchObject({
      [`visits:growth/2012~2011/${OUT}`]: "0.22",
      "visits:growth/2012~2011": "0.22",
    });
  });

  test("a third is rounded half to even at twelve decimals, and lies between the nearest ends", () => {
    const report = reportOf(visits(3, 4));
    const growth = report.figures.find(({ statistic }) => statistic === "growth");
    expect(growth?.number?.toFixed()).toBe("0.333333333333");
    const { lower, upper } = growth?.interval ?? {};
    expect([lower, upper].map((end) => end?.kind === "finite" && end.closed)).toEqual([false, false]);
  });

  test.each<[before: Count, now: Count, growth: string]>([
    // Of 500 and more than 1,000, which is 1,001 at least: 2.002 times as many.
    [500, moreThan(1000), "at least 1.002"],
    [between(40, 50), 60, "between 0.2 and 0.5"],
    // Both may be any number: what is left is that it is more than nothing.
    [atLeast(10), atLeast(20), "more than -1"],
  ])("from %o to %o it is %s", (before, now, words) => {
    const report = reportOf(counts(before, now));
    const growth = report.figures.find(({ statistic }) => statistic === "growth");
    expect(growth?.reason ?? String(growth?.interval)).toBe(words);
  });

  test("of nothing there is no rate", () => {
    const report = reportOf(visits(0, 5));
    expect(said(report, "change")[`visits:change/2012~2011/${OUT}`]).toBe("5");
    // A column in which nothing is said is left out.
    expect(said(report, "growth")).toEqual({});
  });

  test.each([
    ["surplus", "40"],
    ["smaller deficit", "20"],
  ])("from a deficit to a %s the change is told, and no rate", (_, exported) => {
    const of = (id: string, flow: "export" | "import", period: "2011" | "2012", amount: string) =>
      ({ id, flow, kind: "goods", product: "Films", period, value: usd(amount) }) as const;
    const trades = [
      of("a", "export", "2011", "10"),
      of("b", "import", "2011", "30"),
      of("c", "export", "2012", exported),
      of("d", "import", "2012", "30"),
    ];
    const { figures } = reportOf({ trades });
    const balance = figures.filter(({ indicator, base }) => indicator === "balance" && base !== undefined);
    expect(balance.map(({ statistic, reason, number }) => [statistic, reason ?? number?.toFixed()])).toEqual([
      ["growth", "sign-change"],
      ["change", String(Number(exported) - 10)],
    ]);
  });
});

describe("shares and contributions", () => {
  const sale = { flow: "export", kind: "goods" } as const;
  const trades = [
    { ...sale, id: "a", product: "Linen", period: "2011", value: usd("60") },
    { ...sale, id: "b", product: "Fans", period: "2011", value: usd("40") },
    { ...sale, id: "c", product: "Linen", period: "2012", value: usd("90") },
    { ...sale, id: "d", product: "Fans", period: "2012", value: usd("30") },
    { ...sale, id: "e", product: "Silk", period: "2012", value: usd("5") },
  ] as const;

  test("a share is of the sum, a contribution of the sum of the year before", () => {
    const report = reportOf({ trades });
    expect(said(report, "share")).toEqual({
      "exports:share/2012": "1",
      "exports:share/2012/product=Linen": "0.72",
      "exports:share/2012/product=Fans": "0.24",
      "exports:share/2012/product=Silk": "0.04",
    });
    expect(said(report, "contribution")).toEqual({
      "exports:contribution/2012~2011/product=Linen": "0.3",
      "exports:contribution/2012~2011/product=Fans": "-0.1",
      // What was not sold before was nothing of it.
      "exports:contribution/2012~2011/product=Silk": "0.05",
    });
  });

  test("a share of a sum that is not known whole is known as far", () => {
    const withPart = [...trades, { ...sale, id: "f", product: "Jade", period: "2012" }] as const;
    const share = rangeOf({ trades: withPart }, "exports:share/2012/product=Linen");
    // Jade may be worth anything, so that linen is 90 of 125 at most.
    expect(String(share)).toBe("between 0 and 0.72");
  });

  test("the whole is all of itself, however little of it is known", () => {
    const withPart = [...trades, { ...sale, id: "f", product: "Jade", period: "2012" }] as const;
    expect(String(rangeOf({ trades: withPart }, "exports:share/2012"))).toBe("1");
  });

  test("a way that no record of either year goes contributed nothing that could be told", () => {
    expect(Object.keys(said(reportOf(visits(50, 61)), "contribution"))).toEqual([
      `visits:contribution/2012~2011/${OUT}`,
    ]);
  });

  test("of values without a rate there is none", () => {
    const yuan = [{ ...sale, id: "y", product: "Linen", period: "2012", value: rmb("10") }] as const;
    expect(said(reportOf({ trades: yuan }), "share")).toEqual({
      "exports:share/2012/product=Linen": "no-rate",
    });
    expect(reportOf({ trades: yuan }).leftOut).toMatchObject([{ reason: "no-rate", currency: "CNY" }]);
  });
});

test("persons for each visit, of bounded persons", () => {
  const delegations = [
    { id: "a", direction: "outbound", period: "2012", count: 4, persons: between(40, 60) },
  ] as const;
  expect(String(rangeOf({ delegations }, `persons:per-event/2012/${OUT}`))).toBe("between 10 and 15");
});
