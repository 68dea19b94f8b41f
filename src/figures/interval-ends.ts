/**
 * The ends of what is known of a number, and how far they can be drawn together.
 */

import type { Decimal } from "decimal.js";
import { compareDecimals, type DecimalBounds, decimalOf } from "../number/decimal";

/**
 * One end of an interval: a number that belongs to it (`closed`) or doesn't; `unbounded` where the source sets no
 * bound; `unknown` where there is one and the evidence doesn't give it.
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

export const UNBOUNDED: IntervalEnd = /* @__PURE__ */ Object.freeze({ kind: "unbounded" });
export const UNKNOWN: IntervalEnd = /* @__PURE__ */ Object.freeze({ kind: "unknown" });

/** An end at a number. */
export function finiteEnd(value: Decimal, closed: boolean): IntervalEnd {
  return Object.freeze({ kind: "finite", value, closed });
}

/** An end at a number, and no other. */
export type FiniteEnd = Extract<IntervalEnd, { readonly kind: "finite" }>;

/** More than 0 where the first of two ends lies further inward, less where the second does: of one number, an open one. */
export function compareEnds(one: FiniteEnd, other: FiniteEnd, inward: 1 | -1): number {
  return compareDecimals(one.value, other.value) * inward || Number(other.closed) - Number(one.closed);
}

/** Which end of an interval a result is for: it is rounded away from the interval. */
export type Side = "lower" | "upper";

/** An end at a result, open where that is not exact. */
export function endAt(bounds: DecimalBounds, side: Side, closed = true): IntervalEnd {
  return finiteEnd(bounds[side], closed && isExactly(bounds));
}

/** Whether an end is a number that belongs to its interval, which an inexact result does not. */
export function isReached(end: IntervalEnd): end is FiniteEnd {
  return end.kind === "finite" && end.closed;
}

/** Whether both ends are one, as those of an exact number are: it is computed with once. */
export function isOneEnd({ lower, upper }: Omit<Interval, "whole">): boolean {
  return lower === upper && isReached(lower);
}

/** Whether a result is one number. */
export function isExactly({ lower, upper }: DecimalBounds): boolean {
  return compareDecimals(lower, upper) === 0;
}

/**
 * The narrowest ends between which the same numbers lie: of whole numbers, `more than 3` begins with a closed 4. Without a
 * number between them there are none.
 */
export function narrowestEnds({ lower, upper, whole }: Interval): Omit<Interval, "whole"> | undefined {
  const from = whole ? wholeEnd(lower, 1) : lower;
  if (from === upper && isReached(from)) return { lower, upper };
  const to = whole ? wholeEnd(upper, -1) : upper;
  if (from.kind === "finite" && to.kind === "finite") {
    const order = compareDecimals(from.value, to.value);
    if (order > 0 || (order === 0 && !(from.closed && to.closed))) return undefined;
  }
  return { lower: from, upper: to };
}

/** The first whole number inward of an end: ceil of a closed lower end, floor + 1 of an open one, and mirrored above. */
function wholeEnd(end: IntervalEnd, inward: 1 | -1): IntervalEnd {
  if (end.kind !== "finite") return end;
  const { value, closed } = end;
  if (value.isInteger()) return closed ? end : finiteEnd(nextInteger(value, inward), true);
  return finiteEnd(decimalOf((inward > 0 ? value.ceil() : value.floor()).toFixed()), true);
}

/** As a bigint: a `Decimal` of another copy of decimal.js would round to its own precision. */
function nextInteger(value: Decimal, step: 1 | -1): Decimal {
  return decimalOf(String(BigInt(value.toFixed()) + BigInt(step)));
}
