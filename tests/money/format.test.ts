import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type CurrencyAmount, currencyAmount, formatAmount, rmb, usd } from "cultural-ledger";
import type { AmountFormat, RoundingMode } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

describe("formatAmount", () => {
  test("writes the published figures of Chongqing 2012", () => {
    expect(formatAmount(usd("1093103.94"))).toBe("USD 1,093,103.94");
    expect(formatAmount(rmb("6900000"))).toBe("CNY 6,900,000.00");
    expect(formatAmount(rmb("6900000"), { display: "rmb" })).toBe("RMB 6,900,000.00");
  });

  test("writes RMB for yuan only", () => {
    expect(formatAmount(usd("5"), { display: "rmb" })).toBe("USD 5.00");
    expect(formatAmount(rmb("5"), { display: "code" })).toBe("CNY 5.00");
    expect(formatAmount(rmb("5"), { display: "rmb", locale: "de" })).toBe("5,00 RMB");
  });

  test.each<[CurrencyAmount, AmountFormat, string]>([
    [usd("0"), {}, "USD 0.00"],
    [usd("-12.5"), {}, "-USD 12.50"],
    [usd("-0.001"), {}, "USD 0.00"],
    [usd("0.125"), {}, "USD 0.12"],
    [usd("0.125"), { mode: "half-up" }, "USD 0.13"],
    [usd("23343103.94"), { decimals: 0 }, "USD 23,343,104"],
    [usd("23343103.94"), { decimals: 0, mode: "down" }, "USD 23,343,103"],
    [usd("1.5"), { decimals: 4 }, "USD 1.5000"],
    [usd("0.000000000001"), { decimals: 12 }, "USD 0.000000000001"],
    [usd("9007199254740993"), {}, "USD 9,007,199,254,740,993.00"],
    [
      usd(`${"9".repeat(24)}.${"9".repeat(12)}`),
      { decimals: 12 },
      "USD 999,999,999,999,999,999,999,999.999999999999",
    ],
    [currencyAmount("1234.5", "JPY"), {}, "JPY 1,234"],
    [currencyAmount("1234.5", "KWD"), {}, "KWD 1,234.500"],
    [currencyAmount("1234", "IDR"), {}, "IDR 1,234.00"],
    [usd("23343103.94"), { locale: "de", decimals: 0 }, "23.343.104 USD"],
    [usd("1234567.5"), { locale: "zh" }, "USD 1,234,567.50"],
    [usd("1234567.5"), { locale: "en-IN" }, "USD 12,34,567.50"],
  ])("writes %o by %o as %s", (amount, options, text) => {
    expect(formatAmount(amount, options)).toBe(text);
  });

  test("writes the same when it is asked again, in between other formats", () => {
    const texts = () => [
      formatAmount(usd("1.5")),
      formatAmount(rmb("1.5")),
      formatAmount(usd("1.5"), { decimals: 0 }),
    ];
    expect(texts()).toEqual(["USD 1.50", "CNY 1.50", "USD 2"]);
    expect(texts()).toEqual(["USD 1.50", "CNY 1.50", "USD 2"]);
  });

  test.each(["he", "ar", "fa", "ur", "ckb"])("puts no space before the amount in %s", (locale) => {
    for (const amount of [usd("1234.5"), usd("-1234.5")]) {
      expect(formatAmount(amount, { locale })).not.toMatch(/^\s|\s$|\s\s/);
    }
  });

  test("falls back to English for a language that Intl does not know, never to the machine's own", () => {
    const script = `
      import { formatAmount, usd } from "./src/index.ts";
      const machine = new Intl.NumberFormat().resolvedOptions().locale;
      console.log([machine, formatAmount(usd("1234.5"), { locale: "tlh" }), formatAmount(usd("1234.5"))].join("|"));
    `;
    const argv = ["--import", "tsx", "--input-type=module", "--eval", script];
    const cwd = fileURLToPath(new URL("../..", import.meta.url));
    const env = { ...process.env, LC_ALL: "de_DE.UTF-8" };
    const [machine, unknown, none] = execFileSync(process.execPath, argv, { cwd, env, encoding: "utf8" })
      .trim()
      .split("|");
    expect(machine).toBe("de-DE");
    expect(unknown).toBe("USD 1,234.50");
    expect(none).toBe("USD 1,234.50");
  });

  test("refuses what is no amount", () => {
    const values: readonly unknown[] = [undefined, null, 5, "5", { currency: "USD", value: "5" }];
    for (const value of values) {
      expect(() => formatAmount(value as CurrencyAmount)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    }
  });

  test("refuses decimals, modes and results that roundAmount refuses", () => {
    expect(() => formatAmount(usd("1"), { decimals: 13 })).toThrow(
      expect.objectContaining({ code: "money/invalid-decimals" }),
    );
    expect(() => formatAmount(usd("1"), { mode: "bankers" as RoundingMode })).toThrow(
      expect.objectContaining({ code: "money/unknown-rounding-mode" }),
    );
    expect(() => formatAmount(usd(`${"9".repeat(24)}.999`))).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
  });

  test.each(["not a locale", "x", "", null, 5])("refuses %j, which is no language tag", (locale) => {
    expectCode(() => formatAmount(usd("1"), { locale: locale as string }), "money/invalid-locale");
  });

  test("refuses options that there are not, and words that an option does not have", () => {
    expectCode(() => formatAmount(usd("1"), { decimal: 0 } as never), "money/unknown-option");
    expectCode(() => formatAmount(usd("1"), { display: "symbol" as never }), "money/unknown-option");
    expectCode(() => formatAmount(usd("1"), null as never), "money/invalid-argument");
  });
});

describe("in a scale", () => {
  test.each<[CurrencyAmount, AmountFormat, string]>([
    [usd("23343103.94"), { scale: "million" }, "USD 23.34 million"],
    [usd("30000000"), { scale: "million" }, "USD 30 million"],
    [usd("30000000"), { scale: "million", decimals: 1 }, "USD 30.0 million"],
    [usd("23343103.94"), { scale: "million", decimals: 3, mode: "up" }, "USD 23.344 million"],
    [rmb("9330000000"), { scale: "billion", display: "rmb" }, "RMB 9.33 billion"],
    [rmb("9330000000"), { scale: "yi", locale: "zh" }, "CNY 93.3亿"],
    [usd("-1500"), { scale: "thousand" }, "-USD 1.5 thousand"],
    [usd("4"), { scale: "million" }, "USD 0 million"],
  ])("writes %o by %o as %s", (amount, options, text) => {
    expect(formatAmount(amount, options)).toBe(text);
  });

  test("a scale that is none, or has no word in the language, is refused", () => {
    for (const scale of ["percent", "hundred", "millions", null, 6])
      expectCode(() => formatAmount(usd("1"), { scale: scale as never }), "money/unknown-option");
    expectCode(() => formatAmount(usd("1"), { scale: "million", locale: "de" }), "money/unknown-option");
    expectCode(() => formatAmount(usd("1"), { scale: "million", decimals: 13 }), "money/invalid-decimals");
  });
});
