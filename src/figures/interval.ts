/**
 * What is known of a number: the interval that it lies in. A bound stays a bound, an unknown stays unknown.
 */

import type { Decimal } from "decimal.js";

/**
 * One end of an interval: a number that belongs to it (`closed`) or doesn't; `unbounded` where the source sets no
 * bound; `unknown` where part of the evidence is missing.
 */
export type IntervalEnd =
  | { readonly kind: "finite"; readonly value: Decimal; readonly closed: boolean }
  | { readonly kind: "unbounded" }
  | { readonly kind: "unknown" };

/** The numbers between two ends; only the whole ones where `whole` is true. */
export interface Interval {
  readonly lower: IntervalEnd;
  readonly upper: IntervalEnd;
  readonly whole: boolean;
}

/**
 * Whether the interval holds one number only.
 *
 * @example
 * isExact(totalCount([61, 137])) // => true
 * isExact(totalCount([61, moreThan(137)])) // => false
 */
export function isExact({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" && upper.kind === "finite" && lower.value.eq(upper.value);
}

/**
 * The number of an interval that holds one only; `undefined` where it is not exact.
 *
 * @example
 * String(exactValue(totalCount([61, 137]))) // => "198"
 * exactValue(totalCount([moreThan(20)])) // => undefined
 */
export function exactValue(interval: Interval): Decimal | undefined {
  return isExact(interval) && interval.lower.kind === "finite" ? interval.lower.value : undefined;
}

/**
 * Says an interval in words, with numbers grouped in threes.
 *
 * @example
 * describeInterval(totalCount([1100, 2299])) // => "3,399"
 * describeInterval(totalCount([5, moreThan(1000)])) // => "more than 1,005"
 * describeInterval(totalCount([5, undefined])) // => "at least 5 (part of it unknown)"
 */
export function describeInterval(interval: Interval): string {
  const { lower, upper } = interval;
  if (lower.kind !== "finite") return "unknown";
  const number = groupThousands(lower.value);
  if (isExact(interval)) return number;
  if (upper.kind === "finite") {
    const ends = `from ${number}${lower.closed ? "" : " (excluded)"} to ${groupThousands(upper.value)}`;
    return upper.closed ? ends : `${ends} (excluded)`;
  }
  const bound = `${lower.closed ? "at least" : "more than"} ${number}`;
  return upper.kind === "unknown" ? `${bound} (part of it unknown)` : bound;
}

function groupThousands(value: Decimal): string {
  const [whole = "", fraction] = value.toFixed().split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end));
  return `${sign}${groups.join(",")}${fraction === undefined ? "" : `.${fraction}`}`;
}
