import {
  about,
  atLeast,
  atMost,
  between,
  describeFigure,
  exactly,
  type Figure,
  figure,
  isLedgerError,
  lessThan,
  moreThan,
  nearly,
  odd,
} from "cultural-ledger";
import { expect, test } from "vitest";

test.each<[figure: Figure, words: string]>([
  [figure(198), "198"],
  [figure("1100"), "1,100"],
  [figure("21.10", { scale: "million", unit: "USD" }), "USD 21.10 million"],
  [figure("6.14", { unit: "number" }), "6.14"],
  [figure("12", { unit: "count" }), "12"],
  [figure("0.25", { unit: "ratio" }), "0.25"],
  [figure("70", { scale: "percent" }), "70 %"],
  [figure("-1234567.5", { unit: "CNY" }), "CNY -1,234,567.5"],
  [figure("30000", { decimals: -3 }), "30,000"],
  [exactly(61), "exactly 61"],
  [moreThan(1000), "more than 1,000"],
  [atLeast(2), "at least 2"],
  [lessThan(10, { scale: "percent" }), "less than 10 %"],
  [atMost(50), "at most 50"],
  [about("1/10"), "about 1/10"],
  [odd(20), "20-odd"],
  [odd(2100), "2,100-odd"],
  [odd(30, { scale: "million", unit: "USD" }), "USD 30-odd million"],
  [odd("1.5", { scale: "wan" }), "1.5-odd wan"],
  [odd(20, { scale: "percent" }), "20-odd %"],
  [nearly(15, { scale: "thousand" }), "nearly 15 thousand"],
  [between("1000", "2000", { scale: "wan", unit: "CNY" }), "between CNY 1,000 and 2,000 wan"],
  [between("1/10", "2/10"), "between 1/10 and 2/10"],
])("%j is said %j", (given, words) => {
  expect(describeFigure(given)).toBe(words);
});

test("what is no figure is refused", () => {
  expect.assertions(1);
  try {
    describeFigure({ qualifier: "roughly", number: "20" } as unknown as Figure);
  } catch (error) {
    expect(isLedgerError(error) && error.code).toBe("figures/invalid-figure");
  }
});
