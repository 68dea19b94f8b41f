import { describe, expect, test } from "vitest";
import { decodeSum, decodeTally, encodeSum } from "../../../src/aggregate/values/partial-json";

const foreign = expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" });

describe("sums in JSON", () => {
  test.each([
    [{ units: 0, scale: 0 }, "0"],
    [{ units: 0, scale: 12 }, "0"],
    [{ units: 150, scale: 2 }, "1.5"],
    [{ units: -5, scale: 1 }, "-0.5"],
    [{ units: 9007199254740993n, scale: 0 }, "9007199254740993"],
    [{ units: 10n ** 36n - 1n, scale: 0 }, "9".repeat(36)],
    [{ units: -(10n ** 48n - 1n), scale: 12 }, `-${"9".repeat(36)}.${"9".repeat(12)}`],
  ])("%o is %s and comes back", (sum, text) => {
    expect(encodeSum(sum)).toBe(text);
    const { units, scale } = decodeSum(text, "sumMoney");
    expect(BigInt(units) * 10n ** BigInt(sum.scale)).toBe(BigInt(sum.units) * 10n ** BigInt(scale));
  });

  test.each([
    1.5,
    null,
    undefined,
    {},
    [],
    "",
    "-",
    ".5",
    "5.",
    "1e3",
    "0x1f",
    "٣",
    "１",
    "1_000",
    "\u00a01",
  ])("%j is no sum", (json) => {
    expect(() => decodeSum(json, "sumMoney")).toThrow(foreign);
  });

  test.each(["-0", "01", "-01", "1.0", "1.50", "0.0"])("%j is a sum in a form that no sum has", (json) => {
    expect(() => decodeSum(json, "sumMoney")).toThrow(foreign);
  });
});

describe("tallies in JSON", () => {
  test.each([0, 1, Number.MAX_SAFE_INTEGER])("%j is a tally", (tally) => {
    expect(decodeTally(tally, "count")).toBe(tally);
  });

  test.each([
    -1,
    0.5,
    Number.MAX_SAFE_INTEGER + 1,
    Number.NaN,
    Infinity,
    "1",
    null,
    undefined,
    true,
    [1],
    1n,
  ])("%s is no tally", (json) => {
    expect(() => decodeTally(json, "count")).toThrow(foreign);
  });
});
