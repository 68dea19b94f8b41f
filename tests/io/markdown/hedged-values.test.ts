import {
  annualReport,
  createLedger,
  exchangeRate,
  ISO_3166,
  type MoneyValue,
  moreThan,
  rmb,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { revive, toMarkdown, toPlain } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

const billion = { scale: "billion", unit: "USD" } as const;
const sold = (id: string, value: MoneyValue): TradeRecord => ({
  id,
  flow: "export",
  kind: "goods",
  product: id,
  period: "2012",
  value,
});
const rate = exchangeRate({
  base: "USD",
  quote: "CNY",
  rate: "6.3123",
  basis: "annual-average",
  period: "2012",
  source: "World Bank",
});
const options = { period: "2012", currency: "USD", profile: ISO_3166 } as const;
const ledger = (...trades: readonly TradeRecord[]) => createLedger({ trades });
const films = sold("Films", moreThan(100, billion));
const linen = sold("Linen", usd("160"));
const yuan = sold("Shows", moreThan("6.3123", { scale: "million", unit: "CNY" }));

describe("a summary of values as worded", () => {
  test("has the extent of the total and no amount, and leaves no record out", () => {
    const { exports, imports, total, lines, unvalued, byCurrency, extents } = tradeSummary(
      ledger(films, linen),
      options,
    );
    expect([exports, total].map(({ kind }) => kind)).toEqual(["undefined", "undefined"]);
    expect(exports).toMatchObject({ reason: "hedged-value" });
    expect([exports, imports, total].map(String)).toEqual([
      "more than USD 100,000,000,160",
      "USD 0",
      "more than USD 100,000,000,160",
    ]);
    expect(lines.map(({ value }) => value.kind)).toEqual(["as-worded", "as-stated"]);
    expect([unvalued, byCurrency.entries(), extents.map(String)]).toEqual([
      [],
      [],
      ["more than USD 100,000,000,160"],
    ]);
  });

  test("travels as it is", () => {
    const summary = tradeSummary(ledger(films, yuan), { ...options, rates: [rate] });
    const back = revive(JSON.parse(JSON.stringify(toPlain(summary))));
    expect(back.ok && back.value).toEqual(summary);
    expect(back.ok && String((back.value as typeof summary).exports)).toBe("more than USD 100,001,000,000");
  });
});

describe("a report of values as worded", () => {
  const text = (trades: readonly TradeRecord[], published?: string) =>
    toMarkdown(
      annualReport(ledger(...trades), {
        ...options,
        rates: [rate],
        ...(published !== undefined && { published: { value: usd(published) } }),
      }),
    );

  test("says lines as worded and totals as far as they are known", () => {
    const report = text([films, linen, yuan]);
    expect(report).toContain("more than USD 100 billion");
    expect(report).toContain("Exports: more than USD 100,001,000,160 (3 records)");
    expect(report).toContain("Together: more than USD 100,001,000,160");
    expect(report).toContain(
      "Shows: more than CNY 6.3123 million = more than USD 1,000,000 at 6.3123 CNY per USD",
    );
    expect(report).not.toContain("USD 0.00");
    expect(report).not.toContain("in no total");
  });

  test("says what no rate converts, as worded", () => {
    expect(text([{ ...yuan, value: moreThan(5, { scale: "million", unit: "EUR" }) }, linen])).toContain(
      "more than EUR 5 million is in no total",
    );
  });

  test.each([
    ["150000000000", "agree with it as far as they are known"],
    ["90000000000", "exceed it by more than USD 10,000,000,160"],
  ])("beside USD %s published: %s", (published, words) => {
    expect(text([films, linen], published)).toContain(words);
  });

  test("leaves something where the records cannot reach what was published", () => {
    const few = sold("Films", { qualifier: "between", number: "1", to: "2", scale: "million", unit: "USD" });
    expect(text([few, sold("Shows", rmb("6.3123"))], "5000000")).toContain(
      "Of it, between USD 2,999,999 and 3,999,999 is not explained by the 2 records above.",
    );
  });
});
