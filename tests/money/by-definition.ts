/**
 * Money by bigint arithmetic alone, independent of the library: amounts as whole numbers of 10^-12, and rounding by
 * its definition.
 */

import type { RoundingMode } from "cultural-ledger/money";
import fc from "fast-check";

/** An amount as text, beside the same amount counted in 10^-12 of its currency. */
export interface WrittenAmount {
  readonly text: string;
  readonly units: bigint;
}

/** What counts one whole dollar. */
export const WHOLE = 10n ** 12n;

/** The smallest magnitude that no amount reaches: 10^24 whole dollars. */
export const TOO_LARGE = 10n ** 36n;

export const ROUNDING_MODES = [
  "half-even",
  "half-up",
  "half-down",
  "up",
  "down",
  "ceiling",
  "floor",
] as const satisfies readonly RoundingMode[];

/** Amounts of the whole allowed range, small ones and ones about 2^53 minor units, of 0 to 12 decimals. */
export const writtenAmount: fc.Arbitrary<WrittenAmount> = fc
  .integer({ min: 0, max: 12 })
  .chain((decimals) =>
    fc
      .oneof(
        fc.bigInt({ min: 1n - 10n ** BigInt(24 + decimals), max: 10n ** BigInt(24 + decimals) - 1n }),
        fc.bigInt({ min: -1000n, max: 1000n }),
        fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }),
        fc.bigInt({ min: -(2n ** 53n) - 9n, max: -(2n ** 53n) + 9n }),
      )
      .map((digits) => ({ text: withPoint(digits, decimals), units: digits * 10n ** BigInt(12 - decimals) })),
  );

/** Writes a whole number of `10 ** -decimals` with all its decimals. */
export function withPoint(digits: bigint, decimals: number): string {
  const all = String(digits < 0n ? -digits : digits).padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals);
  const sign = digits < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${all.slice(-decimals)}`;
}

/** Reads plain digits with at most so many decimals as a whole number of `10 ** -decimals`. */
export function withoutPoint(text: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** Writes a whole number of 10^-12 with no more decimals than needed. */
export function plain(units: bigint): string {
  return withPoint(units, 12).replace(/\.?0+$/, "");
}

/** `numerator / denominator` as a whole number, by what each mode means. The denominator is positive. */
export function roundedByDefinition(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const aboveLower = ((numerator % denominator) + denominator) % denominator;
  const lower = (numerator - aboveLower) / denominator;
  if (aboveLower === 0n) return lower;
  const upper = lower + 1n;
  const [towardsZero, awayFromZero] = numerator < 0n ? [upper, lower] : [lower, upper];
  const tie = aboveLower * 2n === denominator;
  const nearer = aboveLower * 2n < denominator ? lower : upper;
  switch (mode) {
    case "floor":
      return lower;
    case "ceiling":
      return upper;
    case "down":
      return towardsZero;
    case "up":
      return awayFromZero;
    case "half-down":
      return tie ? towardsZero : nearer;
    case "half-up":
      return tie ? awayFromZero : nearer;
    case "half-even":
      return !tie ? nearer : lower % 2n === 0n ? lower : upper;
  }
}
