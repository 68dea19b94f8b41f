import {
  type CurrencyAmount,
  type CurrencyCode,
  currencyAmount,
  rmb,
  totalByCurrency,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

describe("totalByCurrency", () => {
  test("adds each currency apart and converts nothing", () => {
    const total = totalByCurrency(deepFreeze([rmb("6900000"), usd("21130000"), usd("1120000")]));
    expect(total.entries().map(String)).toEqual(["CNY 6900000", "USD 22250000"]);
    expect(total.get("USD")).toEqual(usd("22250000"));
    expect(total.get("CNY")).toEqual(rmb("6900000"));
    expect(JSON.parse(JSON.stringify(total))).toEqual([
      { currency: "CNY", value: "6900000" },
      { currency: "USD", value: "22250000" },
    ]);
  });

  test("of nothing has no entries, and not a zero of some currency", () => {
    const total = totalByCurrency([]);
    expect(total.entries()).toEqual([]);
    expect(total.get("USD")).toBeUndefined();
    expect(JSON.stringify(total)).toBe("[]");
  });

  test("keeps a currency whose amounts cancel out, because it occurred", () => {
    const total = totalByCurrency([usd("1.5"), usd("-1.50")]);
    expect(total.entries()).toEqual([usd("0")]);
    expect(total.get("USD")).toEqual(usd("0"));
    expect(total.get("CNY")).toBeUndefined();
  });

  test("is in code order, whatever the order of the amounts", () => {
    const codes: readonly CurrencyCode[] = ["USD", "JPY", "AUD", "CNY", "EUR", "KWD"];
    const total = totalByCurrency(codes.map((code) => currencyAmount("1", code)));
    expect(total.entries().map(({ currency }) => currency)).toEqual([
      "AUD",
      "CNY",
      "EUR",
      "JPY",
      "KWD",
      "USD",
    ]);
  });

  test("is exact beyond 2^53 minor units", () => {
    const total = totalByCurrency([usd("90071992547409.92"), rmb("1"), usd("0.01")]);
    expect(total.get("USD")?.toString()).toBe("USD 90071992547409.93");
  });

  test("cannot be changed", () => {
    const total = totalByCurrency([usd("1")]);
    expect(() => (total.entries() as CurrencyAmount[]).push(usd("2"))).toThrow(TypeError);
    expect(() => {
      (total as { get: unknown }).get = () => usd("2");
    }).toThrow(TypeError);
    (total.toJSON() as unknown[]).pop();
    expect(total.toJSON()).toEqual([{ currency: "USD", value: "1" }]);
  });

  test.each(["__proto__", "constructor", "RMB", "", undefined])("holds nothing under %o", (code) => {
    expect(totalByCurrency([usd("1")]).get(code as CurrencyCode)).toBeUndefined();
  });

  test("refuses what is no amount, and a currency that is none", () => {
    for (const value of [undefined, "5", usd("5").toJSON(), { ...usd("5"), currency: "__proto__" }]) {
      expect(() => totalByCurrency([usd("1"), value as CurrencyAmount])).toThrow(
        expect.objectContaining({ code: "money/not-an-amount", details: { received: value } }),
      );
    }
  });

  test("refuses a total beyond the bounds", () => {
    const most = usd("9".repeat(24));
    expect(() => totalByCurrency([rmb("1"), most, most])).toThrow(
      expect.objectContaining({ code: "money/out-of-range" }),
    );
  });
});
