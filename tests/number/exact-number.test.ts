import { describe, expect, test } from "vitest";
import {
  addExact,
  compareExact,
  formatFixed,
  formatPlain,
  narrow,
  negate,
  parseExact,
  powerOfTen,
  trimScale,
  unitsAt,
} from "../../src/number/exact-number";

const BOUNDS = { integer: 24, fraction: 12 };

describe("parseExact", () => {
  test("keeps safe integers as numbers and longer ones as bigints", () => {
    expect(parseExact("12.50", BOUNDS)).toEqual({ units: 1250, scale: 2 });
    expect(parseExact("-12", BOUNDS)).toEqual({ units: -12, scale: 0 });
    expect(parseExact("999999999999999", BOUNDS)).toEqual({ units: 999_999_999_999_999, scale: 0 });
    expect(parseExact("9007199254740991", BOUNDS)).toEqual({ units: 2 ** 53 - 1, scale: 0 });
    expect(parseExact("9007199254740993", BOUNDS)).toEqual({ units: 9007199254740993n, scale: 0 });
    expect(parseExact("-90071992547409.93", BOUNDS)).toEqual({ units: -9007199254740993n, scale: 2 });
  });

  test("gives zero and never negative zero", () => {
    for (const zero of ["0", "-0", "-0.00", "-000000000000000000000000.000000000000"]) {
      expect(parseExact(zero, BOUNDS)?.units).toBe(0);
    }
  });

  test("holds text to the bounds that it is given", () => {
    const bounds = { integer: 2, fraction: 1 };
    expect(parseExact("-12.3", bounds)).toEqual({ units: -123, scale: 1 });
    for (const text of ["123", "1.23", "-12.34", "012", "", "-", ".1", "1.", "1.2.3"]) {
      expect(parseExact(text, bounds)).toBeUndefined();
    }
  });
});

describe("whole numbers", () => {
  test("are numbers as far as they are safe", () => {
    expect(narrow(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
    expect(narrow(1n - 2n ** 53n)).toBe(1 - 2 ** 53);
    expect(narrow(2n ** 53n)).toBe(2n ** 53n);
    expect(narrow(-(2n ** 53n))).toBe(-(2n ** 53n));
    expect(narrow(0n)).toBe(0);
  });

  test("are negated without negative zero", () => {
    expect(negate(0)).toBe(0);
    expect(negate(5)).toBe(-5);
    expect(negate(2n ** 53n)).toBe(-(2n ** 53n));
    expect(negate(-5n)).toBe(5);
  });

  test("are counted at a larger scale", () => {
    expect(powerOfTen(0)).toBe(1n);
    expect(powerOfTen(36)).toBe(BigInt(`1${"0".repeat(36)}`));
    expect(unitsAt({ units: -15, scale: 1 }, 1)).toBe(-15n);
    expect(unitsAt({ units: -15, scale: 1 }, 3)).toBe(-1500n);
  });
});

describe("addExact", () => {
  test("crosses 2^53 in both directions without rounding", () => {
    const most = { units: 2 ** 53 - 1, scale: 2 };
    expect(addExact(most, { units: 1, scale: 2 })).toEqual({ units: 2n ** 53n, scale: 2 });
    expect(addExact(most, { units: 2, scale: 2 })).toEqual({ units: 2n ** 53n + 1n, scale: 2 });
    expect(addExact(most, most)).toEqual({ units: 2n ** 54n - 2n, scale: 2 });
    expect(addExact({ units: 2n ** 53n, scale: 2 }, { units: -1, scale: 2 })).toEqual(most);
  });

  test("keeps the larger scale", () => {
    expect(addExact({ units: 1, scale: 0 }, { units: 5, scale: 3 })).toEqual({ units: 1005, scale: 3 });
    expect(addExact({ units: 5, scale: 1 }, { units: -500, scale: 3 })).toEqual({ units: 0, scale: 3 });
  });
});

describe("compareExact", () => {
  test("compares across scales and across numbers and bigints", () => {
    expect(compareExact({ units: 15, scale: 1 }, { units: 150, scale: 2 })).toBe(0);
    expect(compareExact({ units: 9, scale: 0 }, { units: 10, scale: 0 })).toBe(-1);
    expect(compareExact({ units: 2n ** 53n, scale: 0 }, { units: 2 ** 53 - 1, scale: 0 })).toBe(1);
    expect(compareExact({ units: -(2n ** 53n), scale: 0 }, { units: 1, scale: 12 })).toBe(-1);
  });
});

describe("trimScale", () => {
  test("cuts zeros down to the smallest scale allowed, and fills up to it", () => {
    expect(trimScale({ units: 1500, scale: 3 }, 0)).toEqual({ units: 15, scale: 1 });
    expect(trimScale({ units: 1500, scale: 3 }, 2)).toEqual({ units: 150, scale: 2 });
    expect(trimScale({ units: 15, scale: 0 }, 2)).toEqual({ units: 1500, scale: 2 });
    expect(trimScale({ units: 0, scale: 12 }, 0)).toEqual({ units: 0, scale: 0 });
    expect(trimScale({ units: 10n ** 20n, scale: 12 }, 2)).toEqual({ units: 10 ** 10, scale: 2 });
    expect(trimScale({ units: 10n ** 20n + 1n, scale: 12 }, 2)).toEqual({
      units: 10n ** 20n + 1n,
      scale: 12,
    });
  });
});

describe("the digits of a number", () => {
  test.each([
    [{ units: 0, scale: 0 }, "0", "0"],
    [{ units: 0, scale: 2 }, "0.00", "0"],
    [{ units: 5, scale: 2 }, "0.05", "0.05"],
    [{ units: -5, scale: 1 }, "-0.5", "-0.5"],
    [{ units: 690_000_000, scale: 2 }, "6900000.00", "6900000"],
    [{ units: -(10n ** 35n), scale: 12 }, `-1${"0".repeat(23)}.${"0".repeat(12)}`, `-1${"0".repeat(23)}`],
  ])("of %o are %s in full and %s at least", (number, fixed, plain) => {
    expect(formatFixed(number)).toBe(fixed);
    expect(formatPlain(number)).toBe(plain);
  });
});
