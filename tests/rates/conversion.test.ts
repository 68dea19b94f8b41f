import {
  addAmounts,
  type CurrencyAmount,
  type CurrencyCode,
  convertAmount,
  currencyAmount,
  type ExchangeRate,
  rmb,
  subtractAmounts,
  usd,
} from "cultural-ledger";
import type { RoundingMode } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { FEDERAL_RESERVE, WORLD_BANK } from "./of-2012";

/** The function as a caller without types sees it. */
const convertUntyped = convertAmount as unknown as (
  amount: unknown,
  rate: unknown,
  options?: unknown,
) => unknown;

describe("the published figures of Chongqing 2012", () => {
  test("RMB 6.9 million at the average of the World Bank are USD 1,093,103.94", () => {
    const { amount } = convertAmount(rmb("6900000"), WORLD_BANK);
    expect(amount.toString()).toBe("USD 1093103.94");
    const total = addAmounts(addAmounts(usd("21130000"), usd("1120000")), amount);
    expect(total.toString()).toBe("USD 23343103.94");
    expect(subtractAmounts(usd("30000000"), total).toString()).toBe("USD 6656896.06");
  });

  test("RMB 6.9 million at the average of the Federal Reserve are USD 1,093,623.70", () => {
    expect(convertAmount(rmb("6900000"), FEDERAL_RESERVE).amount.toString()).toBe("USD 1093623.7");
  });
});

describe("convertAmount", () => {
  test("answers with everything that the result rests on", () => {
    const original = rmb("6900000");
    const conversion = convertAmount(original, WORLD_BANK);
    expect(conversion).toEqual({
      amount: usd("1093103.94"),
      original,
      rate: {
        from: "CNY",
        to: "USD",
        legs: [{ rate: WORLD_BANK, inverted: true }],
        period: "2012",
        ageDays: 0,
      },
      rounded: true,
    });
    expect(conversion.original).toBe(original);
    expect(Object.isFrozen(conversion)).toBe(true);
  });

  test("multiplies in one direction and divides in the other", () => {
    const paid = convertAmount(usd("100"), WORLD_BANK);
    expect(paid).toMatchObject({
      amount: rmb("631.23"),
      rate: { legs: [{ inverted: false }] },
      rounded: false,
    });
    const back = convertAmount(rmb("631.23"), WORLD_BANK);
    expect(back).toMatchObject({ amount: usd("100"), rate: { legs: [{ inverted: true }] }, rounded: false });
  });

  test("divides by the rate itself and not by a rounded inverse", () => {
    const billion = convertAmount(rmb("1000000000"), WORLD_BANK, { decimals: 12 }).amount;
    expect(convertAmount(billion, WORLD_BANK).amount).toEqual(rmb("1000000000"));
  });

  test("reads rates per hundred units", () => {
    const perHundred = { ...WORLD_BANK, rate: "631.23", perUnits: 100 } as const;
    expect(convertAmount(rmb("6900000"), perHundred).amount).toEqual(usd("1093103.94"));
    expect(convertAmount(usd("100"), perHundred).amount).toEqual(rmb("631.23"));
  });

  test("rounds to the minor unit of the currency converted into", () => {
    const yen = { ...WORLD_BANK, base: "USD", quote: "JPY", rate: "79.79" } as const;
    const dinar = { ...WORLD_BANK, base: "KWD", quote: "USD", rate: "3.57" } as const;
    expect(convertAmount(usd("1.25"), yen).amount.toString()).toBe("JPY 100");
    expect(convertAmount(usd("1.25"), yen, { decimals: 4 }).amount.toString()).toBe("JPY 99.7375");
    expect(convertAmount(usd("1"), dinar).amount.toString()).toBe("KWD 0.28");
    expect(convertAmount(usd("2"), dinar).amount.toString()).toBe("KWD 0.56");
    expect(convertAmount(usd("10"), dinar).amount.toString()).toBe("KWD 2.801");
  });

  test.each<[RoundingMode | undefined, string, string]>([
    [undefined, "0.12", "-0.12"],
    ["half-even", "0.12", "-0.12"],
    ["half-up", "0.13", "-0.13"],
    ["half-down", "0.12", "-0.12"],
    ["up", "0.13", "-0.13"],
    ["down", "0.12", "-0.12"],
    ["ceiling", "0.13", "-0.12"],
    ["floor", "0.12", "-0.13"],
  ])("rounds a tie by %s", (mode, positive, negative) => {
    const eighth = { ...WORLD_BANK, rate: "0.125" } as const;
    const options = mode === undefined ? {} : { mode };
    expect(convertAmount(usd("1"), eighth, options).amount).toEqual(rmb(positive));
    expect(convertAmount(usd("-1"), eighth, options).amount).toEqual(rmb(negative));
    expect(convertAmount(rmb("1"), { ...eighth, rate: "8" }, options).amount).toEqual(usd(positive));
  });

  test("says whether decimals were cut off", () => {
    expect(convertAmount(usd("0"), WORLD_BANK)).toMatchObject({ amount: rmb("0"), rounded: false });
    expect(convertAmount(usd("1"), WORLD_BANK).rounded).toBe(true);
    expect(convertAmount(usd("1"), WORLD_BANK, { decimals: 4 })).toMatchObject({
      amount: rmb("6.3123"),
      rounded: false,
    });
    expect(convertAmount(rmb("0.000000000001"), WORLD_BANK)).toMatchObject({
      amount: usd("0"),
      rounded: true,
    });
  });

  test("never gives negative zero", () => {
    expect(convertAmount(usd("-0.001"), WORLD_BANK, { mode: "ceiling" }).amount.toJSON().value).toBe("0");
  });

  test("refuses an amount whose currency is on neither side", () => {
    expect(() => convertUntyped(currencyAmount("5", "EUR"), WORLD_BANK)).toThrow(
      expect.objectContaining({
        code: "money/rate-does-not-apply",
        details: { amount: currencyAmount("5", "EUR"), rate: WORLD_BANK },
      }),
    );
    expect(() => convertUntyped(currencyAmount("5", "EUR"), WORLD_BANK)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot convert EUR 5.00 at 6.3123 CNY per USD (annual average, 2012; "World Bank, PA.NUS.FCRF"): the amount must be in USD or CNY. Find a rate with EUR on one side.]`,
    );
  });

  test("refuses a result beyond the bounds", () => {
    const steep = { ...WORLD_BANK, rate: "999999999999" } as const;
    const flat = { ...WORLD_BANK, rate: "0.000000000001" } as const;
    const outOfRange = expect.objectContaining({ code: "money/out-of-range" });
    expect(() => convertAmount(usd("10000000000000"), steep)).toThrow(outOfRange);
    expect(() => convertAmount(rmb("1000000000000"), flat)).toThrow(outOfRange);
    expect(convertAmount(rmb("999999999999"), flat).amount.toString()).toBe(
      `USD ${"9".repeat(12)}${"0".repeat(12)}`,
    );
  });

  test.each([undefined, null, 5, "CNY 5", { currency: "CNY", value: "5" }])(
    "refuses %o as an amount",
    (value) => {
      expect(() => convertUntyped(value, WORLD_BANK)).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    },
  );

  test.each([undefined, null, "6.3123", {}, { ...WORLD_BANK, rate: 6.3123 }, { ...WORLD_BANK, source: "" }])(
    "refuses %o as a rate, although rates need not be made by exchangeRate",
    (rate) => {
      expect(() => convertUntyped(rmb("5"), rate)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^money\/(invalid-rate|unknown-currency)$/) }),
      );
    },
  );

  test("refuses decimals and modes that it does not know, even where nothing is to be rounded", () => {
    expect(() => convertAmount(usd("0"), WORLD_BANK, { decimals: 13 })).toThrow(
      expect.objectContaining({ code: "money/invalid-decimals" }),
    );
    expect(() => convertAmount(usd("0"), WORLD_BANK, { mode: "bankers" as RoundingMode })).toThrow(
      expect.objectContaining({ code: "money/unknown-rounding-mode" }),
    );
  });

  test("converts what is typed as any currency", () => {
    const amount: CurrencyAmount = rmb("6900000");
    const rate: ExchangeRate<CurrencyCode, CurrencyCode> = WORLD_BANK;
    expect(convertAmount(amount, rate).amount).toEqual(usd("1093103.94"));
  });
});
