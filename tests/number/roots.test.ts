import { expect, test } from "vitest";
import { decimalOf } from "../../src/number/decimal";
import { powerOf, rootOf } from "../../src/number/roots";

test.each([
  ["2", 2, "1.4142135623730950488016887242096980785696", "1.4142135623730950488016887242096980785697"],
  ["1.61051", 5, "1.1", "1.1"],
  ["0", 7, "0", "0"],
  ["0.000001", 3, "0.01", "0.01"],
  ["1000000000000000000000000", 8, "1000", "1000"],
  ["7", 1, "7", "7"],
])("the root of %s of degree %i", (value, degree, lower, upper) => {
  const bounds = rootOf(decimalOf(value), degree);
  expect([bounds.lower.toFixed(), bounds.upper.toFixed()]).toEqual([lower, upper]);
});

test("a power has all its digits", () => {
  expect(powerOf(decimalOf("1.05"), 3).toFixed()).toBe("1.157625");
  expect(powerOf(decimalOf("0"), 4).toFixed()).toBe("0");
  // 1.0725 to the 200th has 800 decimals, the last of them 5.
  expect(powerOf(decimalOf("1.0725"), 200).toFixed()).toMatch(/^\d+\.\d{799}5$/);
});

test("a root of two hundred years takes a moment", () => {
  const started = performance.now();
  for (let at = 0; at < 10; at++) rootOf(decimalOf(`1234.56789${at}`), 200);
  expect(performance.now() - started).toBeLessThan(2000);
});
