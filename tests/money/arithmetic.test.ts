import {
  addAmounts,
  type CurrencyAmount,
  compareAmounts,
  currencyAmount,
  rmb,
  roundAmount,
  subtractAmounts,
  usd,
} from "cultural-ledger";
import type { RoundingMode, RoundingOptions } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";

const MOST = usd(`${"9".repeat(24)}.${"9".repeat(12)}`);
const LEAST = usd(`-${"9".repeat(24)}.${"9".repeat(12)}`);

/** The functions as a caller without types sees them. */
type Untyped = (left: unknown, right: unknown) => unknown;
const untyped = {
  addAmounts: addAmounts as unknown as Untyped,
  subtractAmounts: subtractAmounts as unknown as Untyped,
  compareAmounts: compareAmounts as unknown as Untyped,
};

describe("the published figures of Chongqing 2012", () => {
  test("USD 21.13 million and 1.12 million and the converted 1,093,103.94 are 23,343,103.94", () => {
    const total = addAmounts(addAmounts(usd("21130000"), usd("1120000")), usd("1093103.94"));
    expect(total.toString()).toBe("USD 23343103.94");
  });

  test("the rest of the published 30 million is 6,656,896.06", () => {
    expect(subtractAmounts(usd("30000000"), usd("23343103.94")).toString()).toBe("USD 6656896.06");
  });
});

describe("addAmounts and subtractAmounts", () => {
  test("are exact where floats are not", () => {
    expect(addAmounts(usd("0.1"), usd("0.2")).toString()).toBe("USD 0.3");
    expect(subtractAmounts(usd("0.3"), usd("0.1")).toString()).toBe("USD 0.2");
    expect(addAmounts(rmb("9007199254740992"), rmb("1")).toString()).toBe("CNY 9007199254740993");
    expect(addAmounts(usd("90071992547409.91"), usd("0.01")).toString()).toBe("USD 90071992547409.92");
    expect(addAmounts(usd("1"), usd("0.000000000001")).toString()).toBe("USD 1.000000000001");
  });

  test("give zero and never negative zero", () => {
    expect(subtractAmounts(usd("1.50"), usd("1.5")).toJSON()).toEqual({ currency: "USD", value: "0" });
    expect(subtractAmounts(usd("0"), usd("0")).toJSON().value).toBe("0");
    expect(subtractAmounts(usd("0"), usd("0"))).toEqual(usd("0"));
    expect(addAmounts(usd("-0.005"), usd("0.005"))).toEqual(usd("0"));
  });

  test("reach the largest amount and refuse to go beyond", () => {
    const outOfRange = expect.objectContaining({ code: "money/out-of-range" });
    expect(addAmounts(subtractAmounts(MOST, usd("1")), usd("1"))).toEqual(MOST);
    expect(addAmounts(MOST, LEAST)).toEqual(usd("0"));
    expect(() => addAmounts(MOST, usd("0.000000000001"))).toThrow(outOfRange);
    expect(() => subtractAmounts(LEAST, usd("0.000000000001"))).toThrow(outOfRange);
    expect(() => addAmounts(MOST, MOST)).toThrow(outOfRange);
    expect(() => subtractAmounts(LEAST, MOST)).toThrow(outOfRange);
  });

  test("leave the amounts given as they were", () => {
    const [left, right] = [usd("1.25"), usd("2")];
    addAmounts(left, right);
    subtractAmounts(left, right);
    expect([left, right].map(String)).toEqual(["USD 1.25", "USD 2"]);
  });
});

describe("amounts of two currencies", () => {
  test("are not added, and both are in the message", () => {
    expect(() => untyped.addAmounts(usd("1"), rmb("1"))).toThrow(
      expect.objectContaining({
        code: "money/currency-mismatch",
        details: { first: usd("1"), second: rmb("1") },
      }),
    );
    expect(() => untyped.addAmounts(rmb("12.5"), usd("3"))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot add CNY 12.50 to USD 3.00: amounts must share a currency. Convert one side with convertAmount(amount, rate), or keep both with totalByCurrency(amounts).]`,
    );
  });

  test("are neither subtracted nor compared", () => {
    expect(() => untyped.subtractAmounts(usd("3"), rmb("12.5"))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot subtract CNY 12.50 from USD 3.00: amounts must share a currency. Convert one side with convertAmount(amount, rate), or keep both with totalByCurrency(amounts).]`,
    );
    expect(() => untyped.compareAmounts(usd("3"), rmb("12.5"))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot compare USD 3.00 with CNY 12.50: amounts must share a currency. Convert one side with convertAmount(amount, rate), or keep both with totalByCurrency(amounts).]`,
    );
  });

  test("are not added where one of them is zero", () => {
    expect(() => untyped.addAmounts(usd("0"), rmb("0"))).toThrow(
      expect.objectContaining({ code: "money/currency-mismatch" }),
    );
  });
});

describe("values that are no amounts", () => {
  test.each<unknown>([
    undefined,
    null,
    5,
    "5",
    "USD 5",
    {},
    { currency: "USD", value: "5" },
    usd("5").value,
    [usd("5")],
  ])("such as %o are refused on either side", (value) => {
    const notAnAmount = expect.objectContaining({
      code: "money/not-an-amount",
      details: { received: value },
    });
    for (const calculate of Object.values(untyped)) {
      expect(() => calculate(value, usd("5"))).toThrow(notAnAmount);
      expect(() => calculate(usd("5"), value)).toThrow(notAnAmount);
    }
    expect(() => roundAmount(value as CurrencyAmount)).toThrow(notAnAmount);
  });

  test("are answered with the way to make one", () => {
    expect(() => untyped.addAmounts(usd("5"), "5")).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Expected an amount of money and received "5": make one with usd(value), rmb(value) or currencyAmount(value, currency).]`,
    );
  });
});

describe("compareAmounts", () => {
  test("compares numbers and not text", () => {
    expect(compareAmounts(usd("9"), usd("10"))).toBe(-1);
    expect(compareAmounts(usd("10"), usd("9"))).toBe(1);
    expect(compareAmounts(usd("1.50"), usd("1.5"))).toBe(0);
    expect(compareAmounts(usd("-0"), usd("0"))).toBe(0);
    expect(compareAmounts(usd("-10"), usd("-9"))).toBe(-1);
    expect(compareAmounts(LEAST, MOST)).toBe(-1);
    expect(compareAmounts(usd("9007199254740993"), usd("9007199254740992"))).toBe(1);
    expect(compareAmounts(usd("1"), usd("1.000000000001"))).toBe(-1);
  });

  test("sorts an array", () => {
    const sorted = ["10", "9", "-1", "0.5", "100"].map((text) => usd(text)).sort(compareAmounts);
    expect(sorted.map(({ value }) => value.toFixed())).toEqual(["-1", "0.5", "9", "10", "100"]);
  });
});

describe("roundAmount", () => {
  test("rounds to the minor unit, half-even, where the caller is silent", () => {
    expect(roundAmount(usd("1093103.9399")).toString()).toBe("USD 1093103.94");
    expect(roundAmount(usd("0.125")).toString()).toBe("USD 0.12");
    expect(roundAmount(usd("0.135")).toString()).toBe("USD 0.14");
    expect(roundAmount(usd("0.125000000001")).toString()).toBe("USD 0.13");
    expect(roundAmount(currencyAmount("1.5", "JPY")).toString()).toBe("JPY 2");
    expect(roundAmount(currencyAmount("2.5", "JPY")).toString()).toBe("JPY 2");
    expect(roundAmount(currencyAmount("1.2345", "KWD")).toString()).toBe("KWD 1.234");
  });

  test.each<[string, RoundingOptions, string]>([
    ["2.5", { decimals: 0 }, "2"],
    ["2.5", { decimals: 0, mode: "half-up" }, "3"],
    ["2.5", { decimals: 0, mode: "half-down" }, "2"],
    ["-2.5", { decimals: 0, mode: "half-up" }, "-3"],
    ["-2.1", { decimals: 0, mode: "up" }, "-3"],
    ["-2.9", { decimals: 0, mode: "down" }, "-2"],
    ["-2.1", { decimals: 0, mode: "ceiling" }, "-2"],
    ["-2.1", { decimals: 0, mode: "floor" }, "-3"],
    ["0.000000000001", { mode: "up" }, "0.01"],
    ["0.000000000004", { decimals: 11 }, "0"],
    ["0.000000000004", { decimals: 11, mode: "up" }, "0.00000000001"],
    ["1.234567890129", { decimals: 11, mode: "floor" }, "1.23456789012"],
    ["1.234567890123", { decimals: 12 }, "1.234567890123"],
    ["1.5", { decimals: 12, mode: "up" }, "1.5"],
    ["9007199254740992.5", { decimals: 0, mode: "up" }, "9007199254740993"],
    [`${"9".repeat(23)}.5`, { decimals: 0 }, `1${"0".repeat(23)}`],
  ])("rounds %s by %o to %s", (text, options, answer) => {
    expect(roundAmount(usd(text), options).toJSON().value).toBe(answer);
  });

  test("never gives negative zero", () => {
    expect(roundAmount(usd("-0.001"))).toEqual(usd("0"));
    expect(roundAmount(usd("-0.5"), { decimals: 0 }).toJSON().value).toBe("0");
    expect(roundAmount(usd("-0.5"), { decimals: 0, mode: "ceiling" }).toJSON().value).toBe("0");
  });

  test.each([-1, 13, 0.5, Number.NaN, Infinity, "2", null, 2n])(
    "does not round to %o decimals",
    (decimals) => {
      expect(() => roundAmount(usd("1"), { decimals: decimals as number })).toThrow(
        expect.objectContaining({ code: "money/invalid-decimals", details: { decimals } }),
      );
    },
  );

  test("says how many decimals there may be", () => {
    expect(() => roundAmount(usd("1"), { decimals: 13 })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot round to 13 decimals: it must be a whole number from 0 to 12.]`,
    );
  });

  test("does not know other modes, even where nothing is to be rounded", () => {
    expect(() => roundAmount(usd("1"), { mode: "bankers" as RoundingMode })).toThrow(
      expect.objectContaining({ code: "money/unknown-rounding-mode" }),
    );
  });

  test("refuses to round up beyond the largest amount", () => {
    expect(roundAmount(MOST, { mode: "down" }).toString()).toBe(`USD ${"9".repeat(24)}.99`);
    expect(() => roundAmount(MOST)).toThrow(expect.objectContaining({ code: "money/out-of-range" }));
  });
});
