import {
  type CurrencyCode,
  checkLedger,
  convertAmount,
  createLedger,
  currencyAmount,
  exchangeRate,
  formatAmount,
  type Period,
  sumAmounts,
} from "cultural-ledger";
import { checkRateTable, currencyInfo, roundAmount } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { withdrawnBefore } from "../../src/money/withdrawal";
import { expectCode } from "../docs/expect-code";
import { readIsoList } from "../generate/currencies";

const WITHDRAWN = readIsoList("list-three")
  .currencies.filter(({ minorUnits }) => minorUnits !== "N.A.")
  .map(({ code }) => code as CurrencyCode);

describe("amounts in withdrawn currencies", () => {
  test("are written, added, rounded and shown in all of them", () => {
    for (const code of WITHDRAWN) {
      const amount = currencyAmount("1234.25", code);
      expect(amount.toString()).toBe(`${code} 1234.25`);
      expect(sumAmounts(code, [amount, amount]).toString()).toBe(`${code} 2468.5`);
      const digits = currencyInfo(code).minorUnits === 0 ? "1,234" : "1,234.25";
      expect(formatAmount(amount)).toBe(`${code} ${digits}`);
      expect(formatAmount(amount, { locale: "zh", decimals: 0 })).toContain("1,234");
    }
    expect(roundAmount(currencyAmount("100.5", "ITL"), { mode: "half-up" }).toString()).toBe("ITL 101");
  });
});

describe("a period after the withdrawal", () => {
  const codeOf = (currency: CurrencyCode, period: Period) =>
    withdrawnBefore(currency, period)?.code ?? "none";

  test("begins after the month in which ISO 4217 withdrew the currency", () => {
    const periods = [
      "2012",
      "2022-12-31",
      "2023",
      "2023-01",
      "2023-01-31",
      "2023-02-01",
      "2023-02",
      "2024",
    ] as const;
    expect(periods.map((period) => codeOf("HRK", period))).toEqual([
      ...Array(5).fill("none"),
      ...Array(3).fill("money/withdrawn-currency"),
    ]);
    // Every form of a period is judged by its first day.
    expect(codeOf("HRK", "2023-01-15/2024-12-31")).toBe("none");
    expect(codeOf("HRK", "2022-04-01/P1Y")).toBe("none");
    expect(codeOf("HRK", "2023-S2")).toBe("money/withdrawn-currency");
    expect(codeOf("HRK", "2023-04-01/P1Y")).toBe("money/withdrawn-currency");
    // Years without a month end with their last day.
    expect([codeOf("ILR", "1990-Q4"), codeOf("ILR", "1991")]).toEqual(["none", "money/withdrawn-currency"]);
    for (const current of ["USD", "CNY", "EUR", "XCG"] as const) expect(codeOf(current, "9999")).toBe("none");
  });

  test("is told with the currency, the date, the period and what took over", () => {
    expect(withdrawnBefore("HRK", "2024")).toMatchInlineSnapshot(`
      {
        "code": "money/withdrawn-currency",
        "expected": "a currency of 2024",
        "message": ""HRK" is not a currency of 2024: it was withdrawn in 2023-01. EUR took over. State the figure in EUR, restated at the rate of the changeover (the code alone must not be replaced), or correct the period.",
        "path": [],
        "received": ""HRK"",
      }
    `);
  });

  test("names the currency of that time, and not one that was withdrawn in turn", () => {
    const wordsOf = (currency: CurrencyCode, period: Period) =>
      /\. .*? took over|State the figure in the currency of that time/.exec(
        withdrawnBefore(currency, period)?.message ?? "",
      )?.[0];
    expect(wordsOf("VEB", "2010")).toBe(". VEF took over");
    expect(wordsOf("VEB", "2020")).toBe(". VEF, then VES took over");
    expect(wordsOf("YUM", "2005")).toBe(". CSD took over");
    expect(wordsOf("LTT", "2013")).toBe(". LTL took over");
    expect(wordsOf("LTT", "2016")).toBe(". LTL, then EUR took over");
    expect(wordsOf("ANG", "2025-Q2")).toBe(". XCG took over");
    expect(wordsOf("CSK", "1999")).toBe("State the figure in the currency of that time");
  });

  test("leads to a currency of today from every withdrawn one that has a successor", () => {
    const withoutSuccessor = WITHDRAWN.filter((code) => {
      const message = withdrawnBefore(code, "2026-02")?.message ?? "";
      const [, last] = /State the figure in ([A-Z]{3}),/.exec(message) ?? [];
      if (last !== undefined) expect(currencyInfo(last as CurrencyCode).withdrawn).toBeUndefined();
      return last === undefined;
    });
    expect(withoutSuccessor).toEqual(["CSJ", "CSK", "USS"]);
  });
});

describe("rates", () => {
  const rate = {
    base: "EUR",
    quote: "DEM",
    rate: "1.95583",
    basis: "period-end",
    source: "Council",
  } as const;

  test("of a period that begins before the end are rates like others", () => {
    for (const period of ["1999-01-01", "2001", "2002-03-31"] as const)
      expect(exchangeRate({ ...rate, period }).period).toBe(period);
  });

  test("of a later period are refused, on either side", () => {
    expectCode(() => exchangeRate({ ...rate, period: "2002-04-01" }), "money/withdrawn-currency");
    const inverse = { ...rate, base: "DEM", quote: "EUR", rate: "0.511292", period: "2003" } as const;
    expectCode(() => exchangeRate(inverse), "money/withdrawn-currency");
    const literal = { ...rate, period: "2003" } as const;
    expectCode(() => convertAmount(currencyAmount("5", "DEM"), literal), "money/withdrawn-currency");
    const kroon = { ...rate, quote: "EEK", rate: "15.6466", period: "2010" } as const;
    const result = checkRateTable({ rates: [kroon, { ...kroon, period: "2012" }, inverse] });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["money/withdrawn-currency", ["rates", 1, "quote"]],
      ["money/withdrawn-currency", ["rates", 2, "base"]],
    ]);
  });
});

describe("trade records", () => {
  const sale = { id: "sale", flow: "export", kind: "goods", product: "Books" } as const;
  const issuesOf = (value: unknown, period: string) => {
    const result = checkLedger({ trades: [{ ...sale, value, period } as never] });
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join(".")]);
  };

  test("may state what they were paid in", () => {
    for (const [currency, period] of [
      ["HRK", "2012"],
      ["EEK", "2010-Q4"],
      ["DEM", "2001"],
      ["BGN", "2025"],
      ["ANG", "2025"],
    ] as const) {
      const { trades } = createLedger({
        trades: [{ ...sale, period, value: currencyAmount("5", currency) }],
      });
      expect(trades[0]?.value?.toString()).toBe(`${currency} 5`);
    }
  });

  test("of a later period are told of, each with its record and field", () => {
    for (const [currency, period] of [
      ["HRK", "2024"],
      ["EEK", "2011-02"],
      ["DEM", "2012"],
      ["BGN", "2026-02-01/P1Y"],
    ] as const)
      expect(issuesOf(currencyAmount("5", currency), period)).toEqual([
        ["money/withdrawn-currency", "trades.0.value"],
      ]);
    expect(issuesOf(currencyAmount("5", "EUR"), "2024")).toEqual([]);
  });

  test("with other faults have those told as well, and an unreadable period once", () => {
    const both = checkLedger({
      trades: [{ ...sale, product: "", value: currencyAmount("5", "HRK"), period: "2024" }],
    });
    expect(both.ok ? [] : both.issues.map(({ code }) => code)).toEqual([
      "model/invalid-text",
      "money/withdrawn-currency",
    ]);
    expect(issuesOf(currencyAmount("5", "HRK"), "spring")).toEqual([
      ["time/invalid-period", "trades.0.period"],
    ]);
    expect(issuesOf({ currency: "HRK", value: "5" }, "2024")).toEqual([
      ["money/not-an-amount", "trades.0.value"],
    ]);
  });
});
