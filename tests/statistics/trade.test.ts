import {
  aggregate,
  coverageRatio,
  currencyAmount,
  exportTotal,
  groupBy,
  importTotal,
  rmb,
  type TradeRecord,
  tradeBalance,
  tradeTotal,
  usd,
} from "cultural-ledger";
import type { OutputOf } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { deepFreeze } from "../frozen";

const sale = { id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const purchase = { ...sale, flow: "import" } as const;
const trades = (...records: readonly TradeRecord[]): readonly TradeRecord[] => deepFreeze(records);
const untyped = (value: unknown) => value as never;
const overlapping = expect.objectContaining({ name: "LedgerError", code: "aggregate/overlapping-areas" });

const mixed = trades(
  { ...sale, value: usd("100") },
  { ...sale, flow: "re-export", value: usd("0.50") },
  { ...sale, value: rmb("7") },
  sale,
  { ...sale, status: "planned", value: usd("1000") },
  { ...purchase, value: usd("130") },
  { ...purchase, flow: "re-import", value: currencyAmount("3", "EUR") },
  { ...purchase, status: "cancelled" },
  purchase,
);

describe("exports, imports and balance", () => {
  test("both sides are totals by currency of what was held, with what they could not include", () => {
    const { exports, imports, balance, unknown } = aggregate(mixed, tradeBalance);
    expect(exports.total.entries().map(String)).toEqual(["CNY 7", "USD 100.5"]);
    expect(imports.total.entries().map(String)).toEqual(["EUR 3", "USD 130"]);
    expect(balance.entries().map(String)).toEqual(["CNY 7", "EUR -3", "USD -29.5"]);
    expect([exports.known, exports.unknown, imports.known, imports.unknown, unknown]).toEqual([
      3, 1, 2, 1, 2,
    ]);
  });

  test("each side is its own measure", () => {
    const sides = aggregate(mixed, { exports: exportTotal, imports: importTotal });
    expect(JSON.stringify(sides)).toBe(
      JSON.stringify({
        exports: aggregate(mixed, tradeTotal("exports")),
        imports: aggregate(mixed, tradeTotal("imports")),
      }),
    );
    expect([sides, sides.exports, aggregate(mixed, tradeBalance)].every(Object.isFrozen)).toBe(true);
  });

  test("no records give totals without entries", () => {
    const { exports, imports, balance, unknown } = aggregate([], tradeBalance);
    expect([exports.total, imports.total, balance].flatMap((total) => total.entries())).toEqual([]);
    expect([exports.known, exports.unknown, unknown]).toEqual([0, 0, 0]);
  });

  test("equal sides balance to zero of the currency, which did occur", () => {
    const even = trades({ ...sale, value: usd("1") }, { ...purchase, value: usd("1.00") });
    expect(aggregate(even, tradeBalance).balance.entries().map(String)).toEqual(["USD 0"]);
  });

  test.each([[null], [61], ["61"], [{ currency: "USD", value: "1" }], [Number.NaN]])(
    "%j is refused as a value",
    (value) => {
      expect(() => aggregate([{ ...sale, value: untyped(value) }], exportTotal)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
      expect(
        aggregate([{ ...sale, status: "planned", value: untyped(value) } as const], exportTotal).known,
      ).toBe(0);
    },
  );
});

describe("markets that contain one another", () => {
  const region = { ...sale, id: "region", markets: ["035"], value: usd("100") } as const;
  const country = { ...sale, id: "country", markets: ["TH"], value: usd("60") } as const;

  test("are refused for one product, kind and period, whichever comes first", () => {
    expect(() => aggregate(trades(region, country), exportTotal)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add up exports of "Linen" (2012, market 035) and of "Linen" (2012, market TH): the market "035" contains "TH", so that what they share would count twice. Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.]`,
    );
    for (const measure of [
      exportTotal,
      tradeBalance,
      coverageRatio("USD"),
      tradeTotal("exports", { overlap: "refuse" }),
    ])
      expect(() => aggregate<TradeRecord, unknown>(trades(country, region), measure)).toThrow(overlapping);
  });

  test.each<readonly [string, Partial<TradeRecord>]>([
    ["another product", { product: "Shows" }],
    ["another kind", { kind: "services" }],
    ["another period", { period: "2013" }],
    ["the other flow", { flow: "import" }],
    ["what was not held", { status: "cancelled" }],
    ["no markets", { markets: [] }],
    ["a market beside it", { markets: ["JP"] }],
    ["the same market", { markets: ["035"] }],
  ])("are not refused beside %s", (_what, fields) => {
    expect(
      String(aggregate(trades(region, { ...country, ...fields }), exportTotal).total.get("USD")),
    ).toMatch(/^USD 1[06]0$/);
  });

  test("re-exports are exports, and open lists are looked at too", () => {
    expect(() => aggregate(trades(region, { ...country, flow: "re-export" }), exportTotal)).toThrow(
      overlapping,
    );
    const open = { ...country, markets: { named: ["TH"], open: true } } as const;
    expect(() => aggregate(trades(region, open), exportTotal)).toThrow(overlapping);
    expect(() =>
      aggregate(trades({ ...region, markets: ["CN-HK"] }, { ...country, markets: ["HK"] }), exportTotal),
    ).toThrow(overlapping);
  });

  test("one record may name a region and a country in it, for its value is one", () => {
    const both = { ...region, markets: ["TH", "035"] } as const;
    expect(String(aggregate(trades(both, both), exportTotal).total.get("USD"))).toBe("USD 200");
    expect(() => aggregate(trades(both, country), exportTotal)).toThrow(overlapping);
  });

  test("records without a value overlap as well", () => {
    const { value: _, ...unvalued } = country;
    expect(() => aggregate(trades(region, unvalued), exportTotal)).toThrow(overlapping);
  });

  test("are allowed when asked, and compared group by group", () => {
    const asked = tradeTotal("exports", { overlap: "allow" });
    expect(String(aggregate(trades(region, country), asked).total.get("USD"))).toBe("USD 160");
    const byId = groupBy({ id: (trade: TradeRecord) => trade.id }, { exports: exportTotal });
    expect(aggregate(trades(region, country), byId).map((row) => row.exports.known)).toEqual([1, 1]);
  });

  test("shards that are apart are refused once they meet", () => {
    const { init, step, merge, finish } = stepsOf(exportTotal);
    const parts = [region, country].map((trade) => step(init(), trade));
    expect(parts.map((part) => finish(part).known)).toEqual([1, 1]);
    expect(() => finish(parts.reduce(merge))).toThrow(overlapping);
  });

  test("what is no area, and no list of areas, is refused", () => {
    const wrong = (markets: unknown) => () =>
      aggregate([{ ...sale, markets: untyped(markets) }], exportTotal);
    expect(wrong(["UK"])).toThrow(expect.objectContaining({ code: "geography/unknown-area" }));
    expect(wrong([null])).toThrow(expect.objectContaining({ name: "LedgerError" }));
    expect(wrong("TH")).toThrow(expect.objectContaining({ code: "geography/invalid-area-list" }));
    expect(wrong(null)).toThrow(expect.objectContaining({ code: "geography/invalid-area-list" }));
  });
});

describe("tradeTotal refuses words that it does not know", () => {
  test("for the flow, which is always said", () => {
    expect(() => tradeTotal(untyped("export"))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take "export" for the flow of tradeTotal: it must be "exports" or "imports".]`,
    );
    for (const flow of [undefined, null, "", "re-export", {}, 1])
      expect(() => tradeTotal(untyped(flow)), String(flow)).toThrow(
        expect.objectContaining({ code: "aggregate/unknown-option" }),
      );
  });

  test.each([["alow"], [null], [true], [""]])("for the overlap: %j", (overlap) => {
    expect(() => tradeTotal("exports", { overlap: untyped(overlap) })).toThrow(
      expect.objectContaining({ code: "aggregate/unknown-option" }),
    );
  });
});

describe("coverageRatio", () => {
  test("it is exports divided by imports of one currency, and names the others", () => {
    const answer = aggregate(mixed, coverageRatio("USD"));
    // 100.5 / 130
    expect(answer.kind === "ratio" && answer.ratio.toString()).toBe("0.773076923077");
    expect(answer).toMatchObject({ rounded: true, unknown: 2, otherCurrencies: ["CNY", "EUR"] });
    expect([String(answer.exports), String(answer.imports)]).toEqual(["USD 100.5", "USD 130"]);
  });

  test.each([
    ["125", "100", "1.25", false],
    ["100", "125", "0.8", false],
    ["2", "3", "0.666666666667", true],
    ["-1", "4", "-0.25", false],
    ["1", "-4", "-0.25", false],
    ["0", "7", "0", false],
    ["1", "2000000000000", "0", true],
    ["3", "2000000000000", "0.000000000002", true],
    ["9".repeat(24), "0.000000000001", `${"9".repeat(24)}${"0".repeat(12)}`, false],
  ])("%s for %s is %s", (out, into, wanted, rounded) => {
    const answer = aggregate(
      trades({ ...sale, value: usd(out) }, { ...purchase, value: usd(into) }),
      coverageRatio("USD"),
    );
    expect(answer.kind === "ratio" && [answer.ratio.toFixed(), answer.rounded]).toEqual([wanted, rounded]);
  });

  test.each<readonly [string, readonly TradeRecord[]]>([
    ["no records", []],
    ["exports alone", trades({ ...sale, value: usd("1") })],
    ["imports in another currency", trades({ ...purchase, value: rmb("1") })],
    ["imports of zero", trades({ ...sale, value: usd("1") }, { ...purchase, value: usd("0") })],
    ["imports without a value", trades(purchase)],
  ])("%s give none", (_what, records) => {
    expect(aggregate(records, coverageRatio("USD"))).toMatchObject({
      kind: "undefined",
      reason: "no-imports",
    });
  });

  test("ratios of groups are never added: the whole has its own", () => {
    const years = trades(
      { ...sale, value: usd("1") },
      { ...purchase, value: usd("1") },
      { ...sale, period: "2013", value: usd("30") },
      { ...purchase, period: "2013", value: usd("10") },
    );
    const coverage = coverageRatio("USD");
    const ratio = (answer: OutputOf<typeof coverage>) =>
      answer.kind === "ratio" ? answer.ratio.toString() : "";
    const rows = aggregate(years, groupBy({ period: (trade) => trade.period }, { coverage }));
    expect(rows.map((row) => ratio(row.coverage))).toEqual(["1", "3"]);
    expect(ratio(aggregate(years, coverage))).toBe("2.818181818182");
  });

  test("a currency that is none is refused before any record", () => {
    for (const code of ["DOLLAR", "usd", "", null, undefined, 1])
      expect(() => coverageRatio(untyped(code))).toThrow(
        expect.objectContaining({ code: "money/unknown-currency" }),
      );
  });
});
