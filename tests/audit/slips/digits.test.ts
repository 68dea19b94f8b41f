import { describe, expect, test } from "vitest";
import {
  digitDoubled,
  digitLeftOut,
  digitReplaced,
  digitsSwapped,
  pointMoved,
} from "../../../src/audit/slips/digits";

describe("numbers that may have been meant", () => {
  test("two neighbours swapped, also across a point, and never to a leading zero", () => {
    expect(digitsSwapped("189")).toEqual(["819", "198"]);
    expect(digitsSwapped("-1.20")).toEqual(["-2.10", "-1.02"]);
    expect(digitsSwapped("10")).toEqual([]);
    expect(digitsSwapped("0.5")).toEqual(["5.0"]);
    expect(digitsSwapped("77")).toEqual([]);
  });

  test("a digit left out: none that is only a power of ten, or behind the last", () => {
    const around = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${digit}7`);
    const behind = [1, 2, 3, 4, 5, 6, 8, 9].map((digit) => `7${digit}`);
    expect(digitLeftOut("7")).toEqual([...around, ...behind]);
    expect(digitLeftOut("1.5")).toEqual(expect.arrayContaining(["1.25", "12.5", "31.5", "10.5"]));
    expect(digitLeftOut("1.5").every((number) => number.endsWith("5"))).toBe(true);
  });

  test("a digit doubled, where the rest is more than zeros", () => {
    expect(digitDoubled("1998")).toEqual(["198"]);
    expect(digitDoubled("1003")).toEqual(["103"]);
    expect([digitDoubled("100"), digitDoubled("1.1"), digitDoubled("123")]).toEqual([[], [], []]);
  });

  test("a digit replaced, the nearest numbers first", () => {
    const numbers = digitReplaced("60");
    expect(numbers).toHaveLength(8 + 9);
    expect(numbers.slice(0, 2)).toEqual(["61", "62"]);
    expect(numbers).not.toContain("00");
  });

  test("another single digit is any other number, and a fraction has no digits", () => {
    expect(digitReplaced("7")).toEqual([]);
    for (const meant of [digitsSwapped, digitLeftOut, digitDoubled, digitReplaced])
      expect(meant("11/20")).toEqual([]);
  });

  test.each([
    ["6.9", 1, "69"],
    ["6.9", 3, "6900"],
    ["6.9", -1, "0.69"],
    ["-69", -3, "-0.069"],
    ["0.05", 2, "5"],
    ["700", -2, "7.00"],
  ])("the point of %s moved by %i is %s", (number, places, moved) => {
    expect(pointMoved(number, places)).toBe(moved);
  });
});
