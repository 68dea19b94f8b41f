import { expect, test } from "vitest";
import { currencyName } from "../../src/money/currency-name";

test("currencies have their code in English, and in Chinese the name of statistics, or their code", () => {
  expect(currencyName("USD", "en")).toBe("USD");
  expect(["CNY", "USD", "HKD", "EUR"].map((code) => currencyName(code as "CNY", "zh"))).toEqual([
    "元",
    "美元",
    "港元",
    "欧元",
  ]);
  expect(currencyName("XAF", "zh")).toBe("XAF");
});
