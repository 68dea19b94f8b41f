import {
  annualReport,
  createLedger,
  exchangeRate,
  figure,
  ISO_3166,
  type MoneyValue,
  moreThan,
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
  const text = (trades: readonly TradeRecord[], published?: number) =>
    toMarkdown(
      annualReport(ledger(...trades), {
        ...options,
        rates: [rate],
        ...(published !== undefined && {
          published: [{ indicator: "trade", claim: { id: "trade", figure: figure(published, billion) } }],
        }),
      }),
    );

  test("says lines as worded and totals as far as they are known", () => {
    const report = text([films, linen, yuan]);
    expect(report).toMatch(/^\| Films +\| +more than USD 100 billion \|/m);
    expect(report).toMatch(/^\| Linen +\| +USD 160 \|/m);
    expect(report).toMatch(/^\| Shows +\| +more than USD 1 million \|/m);
    expect(report).toMatch(/^\| \*\*Total\*\* +\| +\*\*more than USD 100 billion\*\* \|/m);
    expect(report).not.toContain("Without a value");
  });

  test("says what no rate converts, as worded", () => {
    const report = text([{ ...yuan, value: moreThan(5, { scale: "million", unit: "EUR" }) }, linen]);
    expect(report).toContain("more than EUR 5 million");
    expect(report).toContain("**Without an exchange rate**");
  });

  test("leaves something of what was published where the records cannot reach it, and nothing where they exceed it", () => {
    expect(text([films, linen], 150)).toContain("not explained by the records");
    expect(text([films, linen], 90)).toContain("exceed");
  });
});
