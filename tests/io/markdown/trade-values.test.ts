import { currencyAmount, type ExchangeRate, type RatePolicy, rmb, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { sale } from "../../model/records";
import { FEDERAL_RESERVE as federalReserve, WORLD_BANK as worldBank } from "../../rates/of-2012";
import { below, trade } from "./trade-section";

describe("conversions", () => {
  test("each conversion is written out with its rate, and whether it was rounded", () => {
    const trades = [
      sale("a", { value: rmb("6900000") }),
      sale("b", { value: rmb("631.23") }),
      sale("c", { value: usd(5) }),
    ];
    expect(below(trade(trades, { rates: [worldBank], display: "rmb" }))).toEqual([
      "- a: RMB 6,900,000.00 = USD 1,093,103.94 at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF), rounded",
      "- b: RMB 631.23 = USD 100.00 at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF)",
      "- Exports: USD 1,093,208.94 (3 records)",
      "- Imports: no records",
      "- Together: USD 1,093,208.94",
    ]);
  });

  test.each([
    [{ decimals: 0, mode: "down" }, "USD 15.00"],
    [{ decimals: 4 }, "USD 15.8437"],
    [{ mode: "ceiling" }, "USD 15.85"],
  ] as const)("what %o rounds is said to be rounded, and not to what", (rounding, amount) => {
    const [line] = below(trade([sale("a", { value: rmb("100.01") })], { rates: [worldBank], rounding }));
    expect(line).toBe(
      `- a: CNY 100.01 = ${amount} at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF), rounded`,
    );
  });
});

describe("what is in no total", () => {
  test("is named with the reason, and the totals say what they leave out", () => {
    const trades = [
      sale("a", { value: rmb("5"), period: "2012-03" }),
      sale("b"),
      sale("c", { value: usd("7") }),
      sale("d", { value: usd("2"), flow: "import" }),
    ];
    expect(below(trade(trades))).toEqual([
      "- a: CNY 5.00 is in no total, because no rate was given for 2012-03, or else 2012 (any basis of exports)",
      "- b: in no total, because its value is not stated",
      "- Exports: USD 7.00 (1 of 3 records)",
      "- Imports: USD 2.00 (1 record)",
      "- Balance: USD 5.00, without 2 of the records",
      "- Together: USD 9.00, without 2 of the records",
    ]);
  });

  test("rates of which none was chosen are all named", () => {
    const lines = below(trade([sale("a", { value: rmb("5") })], { rates: [worldBank, federalReserve] }));
    expect(lines[0]).toBe(
      "- a: CNY 5.00 is in no total, because 2 rates were given where one rate for 2012 (any basis of exports) was asked for: 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF) and 6.3093 CNY per USD (annual average, 2012; Federal Reserve, H.10)",
    );
  });

  test.each<[asked: string, policy: RatePolicy]>([
    ["2011 (annual average)", { kind: "average", period: "2011", basis: "annual-average" }],
    ["2012-03-05 (spot)", { kind: "on", date: "2012-03-05", basis: "spot" }],
    ["2010, or else 2011 (any basis)", { kind: "ofPeriod", periods: ["2010", "2011"] }],
  ])("says %s where that was asked for, and not the period of the record", (asked, policy) => {
    const [line] = below(
      trade([sale("a", { value: rmb("5") })], { rates: [worldBank], policyOf: () => policy }),
    );
    expect(line).toBe(`- a: CNY 5.00 is in no total, because no rate was given for ${asked}`);
  });

  test("names the source that was asked for, as text", () => {
    const search = { source: "*IMF*" };
    const [line] = below(trade([sale("a", { value: rmb("5") })], { rates: [worldBank], search }));
    expect(line).toContain('no rate was given for 2012 (any basis of exports; "\\*IMF\\*")');
  });

  test("of many rates the first five are named, of many records too, and each reason once", () => {
    const rates = Array.from(
      { length: 1200 },
      (_, at): ExchangeRate => ({ ...worldBank, rate: `6.${1000 + at}`, source: `S${at}` }),
    );
    const trades = [
      ...Array.from({ length: 300 }, (_, at) => sale(`P${at}`, { value: rmb("5") })),
      ...Array.from({ length: 2 }, (_, at) => sale(`Q${at}`, { value: currencyAmount("5", "EUR") })),
      ...Array.from({ length: 3 }, (_, at) => sale(`R${at}`, { product: "Film" })),
    ];
    const lines = below(trade(trades, { rates, display: "rmb" }));
    expect(lines.slice(0, 3)).toEqual([
      "- P0, P1, P2, P3, P4 and 295 more: 300 values in RMB are in no total, because 1200 rates were given where one rate for 2012 (any basis of exports) was asked for: 6.1000 CNY per USD (annual average, 2012; S0), 6.1001 CNY per USD (annual average, 2012; S1), 6.1002 CNY per USD (annual average, 2012; S2), 6.1003 CNY per USD (annual average, 2012; S3), 6.1004 CNY per USD (annual average, 2012; S4) and 1195 more",
      "- Q0 and Q1: 2 values in EUR are in no total, because no rate was given for 2012 (any basis of exports)",
      "- Film: in no total, because 3 values are not stated",
    ]);
    expect(lines.length).toBe(6);
  });

  test("the same question for two currencies is two reasons", () => {
    const trades = [sale("a", { value: rmb("5") }), sale("b", { value: currencyAmount("5", "EUR") })];
    const missing = "is in no total, because no rate was given for 2012 (any basis of exports)";
    expect(below(trade(trades)).slice(0, 2)).toEqual([
      `- a: CNY 5.00 ${missing}`,
      `- b: EUR 5.00 ${missing}`,
    ]);
  });
});
