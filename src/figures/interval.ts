/**
 * What is known of a number: the interval that it lies in. A bound stays a bound, an unknown stays unknown. An interval
 * prints itself: `${interval}` is what `describeInterval(interval)` says.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { printing } from "../foundation/printing";
import {
  compareDecimals,
  decimalOf,
  divideDecimals,
  isOwnDecimal,
  plainTextOfDecimal,
} from "../number/decimal";
import type { Fraction } from "../number/fraction";
import {
  endAt,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  narrowestEnds,
  UNBOUNDED,
  UNKNOWN,
} from "./interval-ends";
import { wordsOfInterval } from "./interval-words";

export { finiteEnd, type Interval, type IntervalEnd, UNBOUNDED, UNKNOWN };

const printedInterval = /* @__PURE__ */ printing<Interval>(
  "interval",
  (interval) => wordsOfInterval(requireInterval(interval)),
  "exactValue(interval), or compare with containsInterval and intervalGap",
);

/** The interval between two ends. */
export function intervalBetween(lower: IntervalEnd, upper: IntervalEnd, whole: boolean): Interval {
  return printedInterval({ lower, upper, whole });
}

/** The interval that holds one number only. */
export function pointInterval(value: Decimal, whole: boolean): Interval {
  const end = finiteEnd(value, true);
  return intervalBetween(end, end, whole);
}

/** The interval that holds one fraction only, between the nearest ends where it does not come out even. */
export function fractionInterval({ numerator, denominator }: Fraction): Interval {
  const bounds = divideDecimals(decimalOf(String(numerator)), decimalOf(String(denominator)));
  return intervalBetween(endAt(bounds, "lower"), endAt(bounds, "upper"), false);
}

/** The digits that the number of an end may have on either side of the point. */
const END_DIGITS = 1000;

/**
 * Guards against what is no interval. One of the library's own numbers is given back as it is, which costs a few looks;
 * any other is taken over or refused.
 */
export function knownInterval(value: Interval): Interval {
  return isOwnInterval(value) ? value : requireInterval(value);
}

function isOwnInterval(value: Interval): boolean {
  try {
    return isOwnEnd(value.lower) && isOwnEnd(value.upper) && typeof value.whole === "boolean";
  } catch {
    return false;
  }
}

function isOwnEnd(end: IntervalEnd): boolean {
  if (end === UNBOUNDED || end === UNKNOWN) return true;
  return (
    end.kind === "finite" &&
    isOwnDecimal(end.value) &&
    end.value.isFinite() &&
    typeof end.closed === "boolean"
  );
}

/** Guards against what is no interval; gives one of the library's own numbers. */
export function requireInterval(value: Interval): Interval {
  try {
    const { lower, upper, whole } = value;
    const [from, to] = [ownEnd(lower), ownEnd(upper)];
    if (from !== undefined && to !== undefined && typeof whole === "boolean")
      return intervalBetween(from, to, whole);
  } catch {
    // A null, or a proxy or an accessor that throws: it is none either way.
  }
  throw new LedgerError(
    "figures/invalid-interval",
    `Cannot use ${quote(value)} as an interval: it has two ends, which are finite, unbounded or unknown, and says whether it is of whole numbers. Make one with readFigure(figure) or totalCount(counts); what intersectIntervals gives is undefined where nothing is left.`,
    { details: { received: value } },
  );
}

function ownEnd(end: IntervalEnd): IntervalEnd | undefined {
  const { kind } = end;
  if (kind === "unbounded") return UNBOUNDED;
  if (kind === "unknown") return UNKNOWN;
  const { value, closed } = end;
  const text = kind === "finite" ? plainTextOfDecimal(value, END_DIGITS) : undefined;
  return text === undefined || typeof closed !== "boolean" ? undefined : finiteEnd(decimalOf(text), closed);
}

/** The interval that says nothing: no bound on either side. */
export function everyNumber(whole: boolean): Interval {
  return intervalBetween(UNBOUNDED, UNBOUNDED, whole);
}

/**
 * The same numbers between the narrowest ends: of whole numbers, `more than 3` begins with a closed 4. An interval
 * without a number in it is `undefined`.
 */
export function tightenInterval(interval: Interval): Interval | undefined {
  const ends = narrowestEnds(interval);
  if (ends === undefined) return undefined;
  const { lower, upper } = ends;
  const isTight = lower === interval.lower && upper === interval.upper;
  return isTight ? interval : intervalBetween(lower, upper, interval.whole);
}

/**
 * Whether the interval holds one number only.
 *
 * @throws `figures/invalid-interval`
 * @example
 * isExact(totalCount([61, 137])) // => true
 * isExact(totalCount([61, moreThan(137)])) // => false
 */
export function isExact(interval: Interval): boolean {
  return exactValue(interval) !== undefined;
}

/**
 * The number of an interval that holds one only; `undefined` where it is not exact.
 *
 * @throws `figures/invalid-interval`
 * @example
 * String(exactValue(totalCount([61, 137]))) // => "198"
 * exactValue(totalCount([moreThan(20)])) // => undefined
 */
export function exactValue(interval: Interval): Decimal | undefined {
  const { lower, upper } = tightenInterval(knownInterval(interval)) ?? { lower: UNKNOWN, upper: UNKNOWN };
  if (lower.kind !== "finite" || upper.kind !== "finite") return undefined;
  return compareDecimals(lower.value, upper.value) === 0 ? lower.value : undefined;
}
