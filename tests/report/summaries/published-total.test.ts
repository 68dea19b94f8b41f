import {
  createLedger,
  describeAreaCount,
  PRC_STATISTICS,
  type PublishedTotal,
  rmb,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { sale } from "../../model/records";

function compare(trades: readonly TradeRecord[], published: unknown) {
  return tradeSummary(createLedger({ trades: deepFreeze(trades) }), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    published: deepFreeze(published) as PublishedTotal<"USD">,
  }).published;
}

describe("a published total", () => {
  const trades = [sale("a", { value: usd("23343103.94") })];

  test.each([
    ["30000000", "USD 6656896.06"],
    ["23343103.94", "USD 0"],
    ["20000000", "USD -3343103.94"],
    ["0", "USD -23343103.94"],
  ])("of USD %s leaves %s unexplained", (value, unexplained) => {
    const published = compare(trades, { value: usd(value) });
    expect(String(published?.unexplained)).toBe(unexplained);
    expect([published?.markets, published?.source]).toEqual([undefined, undefined]);
  });

  test("keeps its source, and its markets are counted", () => {
    const source = { document: "release", at: "sentence 23" };
    const markets = { named: ["JP", "HK"], open: true };
    const published = compare([], { value: usd("5"), markets, source, note: "Of goods.", decimals: -24 });
    expect(published).toMatchObject({ source, note: "Of goods.", decimals: -24 });
    expect(describeAreaCount(published!.markets!)).toBe("at least 1 country and 1 region");
  });

  test("is none where none is given", () => {
    expect(compare(trades, undefined)).toBeUndefined();
  });
});

describe("what is no published total is refused, also where there is no trade", () => {
  const value = usd("5");
  test.each<[published: unknown, code: string, message: string]>([
    [null, "report/invalid-argument", "Cannot take null for published"],
    [0, "report/invalid-argument", "Cannot take 0 for published"],
    ["", "report/invalid-argument", 'Cannot take "" for published'],
    [false, "report/invalid-argument", "Cannot take false for published"],
    [value, "report/unknown-option", "of published"],
    [{}, "report/invalid-argument", "published: value is undefined"],
    [{ valeu: value }, "report/unknown-option", 'the option "valeu" of published'],
    [{ value, scope: "all" }, "report/unknown-option", "takes value, decimals, markets, source, note"],
    [{ value: "5" }, "money/not-an-amount", "published: value"],
    [{ value: null }, "money/not-an-amount", "published: value is null"],
    [{ value: rmb("5") }, "money/currency-mismatch", "CNY 5"],
    [{ value, decimals: null }, "report/invalid-argument", "published: decimals is null"],
    [{ value, decimals: 0.5 }, "report/invalid-argument", "a whole number from -24 to 12"],
    [{ value, decimals: -25 }, "report/invalid-argument", "decimals is -25"],
    [{ value, decimals: 13 }, "report/invalid-argument", "decimals is 13"],
    [{ value, markets: null }, "report/invalid-argument", "published: markets is null"],
    [{ value, markets: "" }, "report/invalid-argument", 'markets is ""'],
    [{ value, markets: ["XX"] }, "geography/unknown-area", "published: "],
    [{ value, markets: { named: ["FR", "DE"], open: true, stated: 1 } }, "geography/stated-too-few", "2"],
    [{ value, markets: { named: [], open: true, statd: 1 } }, "report/invalid-argument", "statd"],
    [{ value, markets: { named: [], open: true, stated: -1 } }, "figures/invalid-count", "stated"],
    [{ value, source: "release" }, "report/invalid-argument", "published: source"],
    [{ value, source: {} }, "report/invalid-argument", "source.document"],
    [{ value, note: 0 }, "report/invalid-argument", "published: note is 0"],
  ])("%o: %s", (published, code, message) => {
    expect(() => compare([], published)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test("another currency is refused where overlaps leave no total to subtract from", () => {
    const trades = [
      sale("a", { value: usd("100"), markets: ["035"] }),
      sale("b", { value: usd("60"), markets: ["TH"] }),
    ];
    expect(() => compare(trades, { value: rmb("5") })).toThrow(
      expect.objectContaining({ code: "money/currency-mismatch" }),
    );
  });
});
