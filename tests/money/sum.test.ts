import {
  type CurrencyAmount,
  type CurrencyCode,
  currencyAmount,
  rmb,
  sumAmounts,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

describe("sumAmounts", () => {
  test("adds the published figures of Chongqing 2012 up to USD 23,343,103.94", () => {
    const sales = deepFreeze([usd("21130000"), usd("1120000"), usd("1093103.94")]);
    expect(sumAmounts("USD", sales).toString()).toBe("USD 23343103.94");
  });

  test("of nothing is zero of the currency asked for", () => {
    expect(sumAmounts("USD", [])).toEqual(usd("0"));
    expect(sumAmounts("CNY", new Set<CurrencyAmount<"CNY">>())).toEqual(rmb("0"));
    expect(sumAmounts("JPY", []).toJSON()).toEqual({ currency: "JPY", value: "0" });
  });

  test("reads any iterable once", () => {
    function* weeks() {
      for (let week = 1; week <= 52; week++) yield usd(week);
    }
    expect(sumAmounts("USD", weeks()).toString()).toBe("USD 1378");
    expect(sumAmounts("USD", new Map([["a", usd("1")]]).values()).toString()).toBe("USD 1");
  });

  test("is exact where a float loop is not", () => {
    const tenths = Array.from({ length: 1_000_000 }, () => usd("0.1"));
    expect(sumAmounts("USD", tenths)).toEqual(usd("100000"));
  });

  test("is exact beyond 2^53 minor units, and back", () => {
    const large = usd("90071992547409.92");
    expect(sumAmounts("USD", [large, usd("0.01")]).toString()).toBe("USD 90071992547409.93");
    expect(sumAmounts("USD", [large, usd("0.01"), usd("-90071992547409.92")]).toString()).toBe("USD 0.01");
  });

  test("may pass the bounds on its way but not at its end", () => {
    const most = usd("9".repeat(24));
    expect(sumAmounts("USD", [most, most, usd(`-${"9".repeat(24)}`)])).toEqual(most);
    expect(() => sumAmounts("USD", [most, most])).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
  });

  test("refuses an amount of another currency, with the amount in the message", () => {
    const mixed = [usd("1"), rmb("6900000")] as unknown as CurrencyAmount<"USD">[];
    expect(() => sumAmounts("USD", mixed)).toThrow(
      expect.objectContaining({
        code: "money/currency-mismatch",
        details: { currency: "USD", amount: rmb("6900000") },
      }),
    );
    expect(() => sumAmounts("USD", mixed)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add CNY 6900000.00 to a total in USD: amounts must share a currency. Convert it with convertAmount(amount, rate), or total each currency with totalByCurrency(amounts).]`,
    );
  });

  test.each(["RMB", "", "__proto__", "constructor", undefined, null])(
    "refuses the currency %o, with and without amounts",
    (code) => {
      const unknownCurrency = expect.objectContaining({ code: "money/unknown-currency" });
      expect(() => sumAmounts(code as unknown as "USD", [])).toThrow(unknownCurrency);
      expect(() => sumAmounts(code as unknown as "USD", [usd("1")])).toThrow(unknownCurrency);
    },
  );

  test.each<unknown>([undefined, null, 5, "5", { currency: "USD", value: "5" }])(
    "refuses %o among the amounts",
    (value) => {
      expect(() => sumAmounts("USD", [usd("1"), value as CurrencyAmount<"USD">])).toThrow(
        expect.objectContaining({ code: "money/not-an-amount" }),
      );
    },
  );

  test("skips no hole of an array", () => {
    const holes = new Array<CurrencyAmount<"USD">>(2);
    expect(() => sumAmounts("USD", holes)).toThrow(expect.objectContaining({ code: "money/not-an-amount" }));
  });

  test("adds amounts of every currency", () => {
    const codes: readonly CurrencyCode[] = ["JPY", "KWD", "CLF", "EUR"];
    for (const code of codes) {
      const amounts = [currencyAmount("1.25", code), currencyAmount("2", code)];
      expect(sumAmounts(code as "EUR", amounts as CurrencyAmount<"EUR">[]).toJSON()).toEqual({
        currency: code,
        value: "3.25",
      });
    }
  });
});
