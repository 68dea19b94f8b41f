import type { RoundingMode } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { divideRounded } from "../../src/number/rounding";

const NUMBERS = [55n, 25n, 16n, 11n, 10n, -10n, -11n, -16n, -25n, -55n];

/** The table in the documentation of java.math.RoundingMode: what 5.5, 2.5, 1.6, 1.1, 1.0 and so on become. */
const PUBLISHED: readonly (readonly [RoundingMode, readonly number[]])[] = [
  ["up", [6, 3, 2, 2, 1, -1, -2, -2, -3, -6]],
  ["down", [5, 2, 1, 1, 1, -1, -1, -1, -2, -5]],
  ["ceiling", [6, 3, 2, 2, 1, -1, -1, -1, -2, -5]],
  ["floor", [5, 2, 1, 1, 1, -1, -2, -2, -3, -6]],
  ["half-up", [6, 3, 2, 1, 1, -1, -1, -2, -3, -6]],
  ["half-down", [5, 2, 2, 1, 1, -1, -1, -2, -2, -5]],
  ["half-even", [6, 2, 2, 1, 1, -1, -1, -2, -2, -6]],
];

describe("divideRounded", () => {
  test.each(PUBLISHED)("rounds %s as published", (mode, answers) => {
    expect(NUMBERS.map((number) => Number(divideRounded(number, 10n, mode).units))).toEqual(answers);
  });

  test.each(PUBLISHED)("says of %s whether anything was cut off", (mode) => {
    expect(divideRounded(10n, 5n, mode)).toEqual({ units: 2n, rounded: false });
    expect(divideRounded(0n, 7n, mode)).toEqual({ units: 0n, rounded: false });
    expect(divideRounded(-10n, 4n, mode).rounded).toBe(true);
    expect(divideRounded(1n, 10n ** 40n, mode).rounded).toBe(true);
  });

  test.each<unknown>([
    "bankers",
    "HALF_EVEN",
    "",
    "__proto__",
    "constructor",
    "toString",
    ["up"],
    undefined,
    null,
    6,
  ])("does not know the mode %o, even where nothing is to be rounded", (mode) => {
    expect(() => divideRounded(10n, 5n, mode as RoundingMode)).toThrow(
      expect.objectContaining({ code: "money/unknown-rounding-mode", details: { mode } }),
    );
  });

  test("lists the modes to one who names another", () => {
    expect(() => divideRounded(1n, 2n, "bankers" as RoundingMode)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot round by "bankers": the mode must be one of half-even, half-up, half-down, up, down, ceiling, floor.]`,
    );
  });
});
