import { rmb, type TradeRecord, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { sale } from "../../model/records";
import { WORLD_BANK as worldBank } from "../../rates/of-2012";
import { below, type TradeOptions, trade } from "./trade-section";

describe("totals", () => {
  test("where no record has a value the totals are not known, and never zero", () => {
    expect(below(trade([sale("a", { value: rmb("5") }), sale("b")])).slice(2)).toEqual([
      "- Exports: not known, because no record has a value in USD",
      "- Imports: no records",
      "- Together: not known, because no record has a value in USD",
    ]);
  });

  test("a true zero is written as zero", () => {
    expect(below(trade([sale("a", { value: usd("0") })]))).toEqual([
      "- Exports: USD 0.00 (1 record)",
      "- Imports: no records",
      "- Together: USD 0.00",
    ]);
  });

  test("a balance is not known where one side of it is not, and values keep all their decimals", () => {
    const lines = trade([
      sale("a", { value: usd("0.125") }),
      sale("b", { value: usd("0.125") }),
      sale("c", { flow: "import", value: rmb("9") }),
    ]);
    expect(lines).toContain("- Balance: not known, because one side of it is not");
    expect(lines.join("\n")).toContain("USD 0.125");
    expect(lines).toContain("- Exports: USD 0.25 (2 records)");
  });
});

test("of markets that contain one another the first five records are named", () => {
  const region = sale("r", { product: "Linen", markets: ["035"], value: usd("1") });
  const sales = [..."abcdefg"].map((id) => sale(id, { product: "Linen", markets: ["TH"], value: usd("1") }));
  const [item] = below(trade([region, ...sales])).filter((line) => line.includes("not added up"));
  expect(item).toMatch(/\(r, a, b, c, d and 3 more\)$/);
});

test("whatever keeps a total from being one is named with its records", () => {
  const of = (id: string, fields: Partial<TradeRecord>) =>
    sale(id, { product: "Linen", value: usd("1"), ...fields });
  const said = (...trades: readonly TradeRecord[]) =>
    below(trade(trades)).filter((line) => line.includes("not added up"));
  const scheme = "HS 2012";
  expect(said(of("a", { code: "92", scheme }), of("b", { code: "9201", scheme }))).toEqual([
    "- Exports are not added up: of Linen (goods, 2012), code 92 holds 9201, so that what they share would count twice (a and b)",
  ]);
  expect(said(of("a", {}), of("b", { period: "2012-Q1" }))).toEqual([
    "- Exports are not added up: of Linen (goods, 2012-Q1), periods 2012 and 2012-Q1 share days, so that what they share would count twice (a and b)",
  ]);
  expect(said(of("a_1", {}), of("b", { product: "Silk", partOf: "a_1" }))).toEqual([
    "- Exports are not added up: of Silk (goods, 2012), record b is part of a\\_1, so that what they share would count twice (a\\_1 and b)",
  ]);
  expect(below(trade([of("a", {}), of("b", { product: "Silk", partOf: "a" })]))).toContain(
    "- Exports: not known, because records hold one another (2 records)",
  );
});

describe("that rounded parts need not add up", () => {
  const NOTE = "- Each figure is rounded once, by itself, so that rounded parts need not add up";
  const last = (trades: readonly TradeRecord[], options: TradeOptions = {}) =>
    below(trade(trades, { rates: [worldBank], ...options })).at(-1);
  // 100.01 yuan are 15.84367... dollars: 31.68734... for two, 47.53101... for three.
  const yuan = (ids: string, flow: TradeRecord["flow"] = "export") =>
    [...ids].map((id) => sale(id, { flow, value: rmb("100.01") }));
  const dollars = (id: string, value: string, flow: TradeRecord["flow"] = "export") =>
    sale(id, { flow, value: usd(value) });

  test.each<[differs: string, trades: readonly TradeRecord[]]>([
    ["exports differ from their lines", yuan("ab")],
    ["imports differ from theirs", [...yuan("ab", "import"), dollars("c", "1")]],
    // 31.68734... of 15.84 and 15.84.
    ["both sides differ from the total, and from nothing else", [...yuan("a"), ...yuan("b", "import")]],
    // One yuan is 0.158421...: 15.68525... of 15.84 less 0.16, and 16.00209... of both.
    [
      "both sides differ from the balance, and from nothing else",
      [...yuan("a"), sale("b", { flow: "import", value: rmb("1") })],
    ],
  ])("is said where %s", (_, trades) => {
    expect(last(trades)).toBe(NOTE);
  });

  test("is said of imports where exports have no total", () => {
    const region = sale("r", { product: "Linen", markets: ["035"], value: usd("1") });
    const country = sale("s", { product: "Linen", markets: ["TH"], value: usd("1") });
    expect(below(trade([region, country, ...yuan("ab", "import")], { rates: [worldBank] }))).toContain(NOTE);
    const even = below(trade([region, country, dollars("c", "1", "import")]));
    expect(even).not.toContain(NOTE);
  });

  test.each<[adds: string, trades: readonly TradeRecord[], options: TradeOptions]>([
    ["nothing was rounded", [dollars("a", "1.25"), dollars("b", "0.75", "import")], {}],
    ["what was rounded adds up", [...yuan("a"), dollars("b", "1", "import")], {}],
    ["each row is rounded", [...yuan("abc"), ...yuan("de", "import")], { round: "each-row" }],
    [
      "each row is rounded up",
      [...yuan("abc"), ...yuan("de", "import")],
      { round: "each-row", rounding: { mode: "ceiling" } },
    ],
    ["no balance is printed that could differ", yuan("a", "import"), { rounding: { mode: "ceiling" } }],
    ["one side has no value", [dollars("a", "1"), sale("b", { flow: "import" })], {}],
    ["there are no records", [], {}],
  ])("is not said where %s", (_, trades, options) => {
    expect(below(trade(trades, { rates: [worldBank], ...options }))).not.toContain(NOTE);
  });
});
