/**
 * Arithmetic of intervals: the result holds every number that numbers of the operands can give. What cannot be computed
 * exactly is rounded outward, and its end is open.
 *
 * @source IEEE 1788-2015, interval arithmetic; its decorations are not used: ends say themselves why they are not finite
 */

import type { Decimal } from "decimal.js";
import { requireArray } from "../foundation/arguments";
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  signOfDecimal,
} from "../number/decimal";
import type { Fraction } from "../number/fraction";
import {
  everyNumber,
  finiteEnd,
  type Interval,
  type IntervalEnd,
  intervalBetween,
  knownInterval,
  pointInterval,
  tightenInterval,
  UNBOUNDED,
  UNKNOWN,
} from "./interval";
import { endAt, type FiniteEnd, isExactly, isOneEnd, isReached, type Side } from "./interval-ends";

const CALL = { chapter: "figures", call: "addIntervals(intervals)" } as const;

/**
 * The sum of intervals; of none, exactly 0. An unknown end leaves the sum's unknown, whatever the others are.
 *
 * @throws `figures/invalid-interval`; `figures/invalid-argument` for what is no array
 * @example
 * const parts = [readFigure(figure("21.13", { scale: "million" })), readFigure(figure("1.12", { scale: "million" }))];
 * describeInterval(addIntervals(parts)) // => "between 22,240,000 and 22,260,000"
 * describeInterval(addIntervals([])) // => "0"
 */
export function addIntervals(intervals: readonly Interval[]): Interval {
  let sum: Interval | undefined;
  for (const interval of requireArray(CALL, "the intervals", intervals)) {
    const known = knownInterval(interval);
    sum = sum === undefined ? known : sumOf(sum, known);
  }
  return sum ?? pointInterval(decimalOf("0"), true);
}

function sumOf(left: Interval, right: Interval): Interval {
  const lower = addEnds(left.lower, right.lower, "lower");
  const upper =
    isOneEnd(left) && isOneEnd(right) && isReached(lower) ? lower : addEnds(left.upper, right.upper, "upper");
  return intervalBetween(lower, upper, left.whole && right.whole);
}

/**
 * The numbers with the other sign: the ends change places, each with its flag.
 *
 * @throws `figures/invalid-interval`
 * @example
 * describeInterval(negateInterval(totalCount([5]))) // => "-5"
 */
export function negateInterval(interval: Interval): Interval {
  const { lower, upper, whole } = knownInterval(interval);
  const negated = negateEnd(upper);
  return intervalBetween(negated, lower === upper ? negated : negateEnd(lower), whole);
}

/**
 * The difference of two intervals that are known independently of each other.
 *
 * @throws `figures/invalid-interval`
 * @example
 * const whole = readFigure(figure("30", { scale: "million" }));
 * describeInterval(subtractIntervals(whole, readFigure(figure("21.13", { scale: "million" }))))
 * // => "between 8,365,000 and 9,375,000"
 */
export function subtractIntervals(left: Interval, right: Interval): Interval {
  return sumOf(knownInterval(left), negateInterval(right));
}

/**
 * The products of the numbers of two intervals that are known independently of each other.
 *
 * @throws `figures/invalid-interval`
 * @example
 * describeInterval(multiplyIntervals(readFigure(figure("1/10")), readFigure(exactly(81)))) // => "between 4.05 and 12.15"
 */
export function multiplyIntervals(left: Interval, right: Interval): Interval {
  const [one, other] = [tightenInterval(knownInterval(left)), tightenInterval(knownInterval(right))];
  const whole = left.whole && right.whole;
  if (one === undefined || other === undefined) return everyNumber(whole);
  const corners = [one.lower, one.upper].flatMap((end, at) =>
    [other.lower, other.upper].map((factor, place): readonly [Corner, Corner] => [
      cornerOf(end, at === 0 ? -1 : 1),
      cornerOf(factor, place === 0 ? -1 : 1),
    ]),
  );
  const outermost = (side: Side) =>
    outermostCorner(
      corners.map((pair) => product(pair, side)),
      side === "lower" ? -1 : 1,
    );
  return intervalBetween(outermost("lower"), outermost("upper"), whole);
}

/**
 * The quotients of the numbers of two intervals that are known independently of each other. Where the divisor can be 0,
 * nothing is known of the quotient: both ends are unbounded.
 *
 * @throws `figures/invalid-interval`
 * @example
 * const perShow = divideIntervals(
 *   readFigure(figure("6.9", { scale: "million", unit: "CNY" })),
 *   readFigure(moreThan(1000)),
 * );
 * describeInterval(perShow, { decimals: 2 }) // => "between 0.00 and 6,943.06"
 */
export function divideIntervals(dividend: Interval, divisor: Interval): Interval {
  const over = knownInterval(dividend);
  const by = tightenInterval(knownInterval(divisor));
  const sign = by && signOfDivisor(by);
  return by === undefined || sign === undefined ? everyNumber(false) : quotientOf(over, by, sign);
}

/** The interval times an exact fraction, as at an exchange rate: exact where the division comes out even. */
export function scaleInterval(interval: Interval, { numerator, denominator }: Fraction): Interval {
  if (numerator === denominator) return interval;
  if (numerator === 0n) return pointInterval(decimalOf("0"), interval.whole);
  if (numerator < 0n) return scaleInterval(negateInterval(interval), { numerator: -numerator, denominator });
  const [factor, divisor] = [decimalOf(String(numerator)), decimalOf(String(denominator))];
  const scaled = (end: IntervalEnd, side: Side): IntervalEnd => {
    if (end.kind !== "finite") return end;
    const times = multiplyDecimals(end.value, factor);
    if (denominator === 1n) return endAt(times, side, end.closed);
    return endAt(divideDecimals(times[side], divisor), side, end.closed && isExactly(times));
  };
  const whole = interval.whole && denominator === 1n;
  const lower = scaled(interval.lower, "lower");
  const isOne = isOneEnd(interval) && isReached(lower);
  return intervalBetween(lower, isOne ? lower : scaled(interval.upper, "upper"), whole);
}

function addEnds(left: IntervalEnd, right: IntervalEnd, side: Side): IntervalEnd {
  if (left.kind === "unknown" || right.kind === "unknown") return UNKNOWN;
  if (left.kind === "unbounded" || right.kind === "unbounded") return UNBOUNDED;
  return endAt(addDecimals(left.value, right.value), side, left.closed && right.closed);
}

function negateEnd(end: IntervalEnd): IntervalEnd {
  return end.kind === "finite" ? finiteEnd(negateDecimal(end.value), end.closed) : end;
}

/** An end as a number or an infinity with a sign, which may be of a bound that exists and is not known. */
type Corner =
  | { readonly kind: "finite"; readonly value: Decimal; readonly closed: boolean }
  | { readonly kind: "infinite"; readonly sign: number; readonly end: IntervalEnd };

function cornerOf(end: IntervalEnd, sign: -1 | 1): Corner {
  return end.kind === "finite" ? end : { kind: "infinite", sign, end };
}

function signOf(corner: Corner): number {
  return corner.kind === "infinite" ? corner.sign : signOfDecimal(corner.value);
}

/** The product of two corners. Zero times anything is zero, and is reached where the zero is. */
function product([left, right]: readonly [Corner, Corner], side: Side): Corner {
  const zeros = [left, right].filter((corner) => signOf(corner) === 0);
  if (zeros.length > 0) {
    const isReached = zeros.some((corner) => corner.kind === "finite" && corner.closed);
    return { kind: "finite", value: decimalOf("0"), closed: isReached };
  }
  if (left.kind === "finite" && right.kind === "finite") {
    const end = endAt(multiplyDecimals(left.value, right.value), side, left.closed && right.closed);
    return cornerOf(end, 1);
  }
  const ends = [left, right].flatMap((corner) => (corner.kind === "infinite" ? [corner.end] : []));
  const end = ends.find(({ kind }) => kind === "unknown") ?? UNBOUNDED;
  return { kind: "infinite", sign: signOf(left) * signOf(right), end };
}

/** The outermost of several corners as an end. Of two at one number a closed one goes first, of infinities an unknown one. */
function outermostCorner(corners: readonly Corner[], direction: -1 | 1): IntervalEnd {
  const infinite = corners.filter(
    (corner): corner is Corner & { readonly kind: "infinite" } =>
      corner.kind === "infinite" && corner.sign === direction,
  );
  if (infinite.length > 0) return infinite.some(({ end }) => end.kind === "unknown") ? UNKNOWN : UNBOUNDED;
  const finite = corners.filter((corner) => corner.kind === "finite");
  const [first, ...others] = finite;
  const best = others.reduce((outer, corner) => {
    if (outer === undefined) return corner;
    const order = compareDecimals(corner.value, outer.value) * direction;
    return order > 0 || (order === 0 && corner.closed) ? corner : outer;
  }, first);
  return best === undefined ? UNBOUNDED : finiteEnd(best.value, best.closed);
}

/** Whether a divisor keeps to one side of 0, and to which. */
function signOfDivisor({ lower, upper }: Interval): -1 | 1 | undefined {
  if (lower.kind === "finite" && isBeyondZero(lower, 1)) return 1;
  if (upper.kind === "finite" && isBeyondZero(upper, -1)) return -1;
  return undefined;
}

function isBeyondZero({ value, closed }: FiniteEnd, side: -1 | 1): boolean {
  return signOfDecimal(value) === side || (value.isZero() && !closed);
}

/** The quotients by a divisor of one sign. Both are taken positive or split, so that each end has one divisor. */
function quotientOf(dividend: Interval, divisor: Interval, sign: -1 | 1): Interval {
  if (sign < 0) return quotientOf(negateInterval(dividend), negateInterval(divisor), 1);
  const over = tightenInterval(dividend);
  if (over === undefined) return everyNumber(false);
  const lower = quotientEnd(over.lower, divisor, "lower");
  const isOne = isOneEnd(over) && isOneEnd(divisor) && isReached(lower);
  return intervalBetween(lower, isOne ? lower : quotientEnd(over.upper, divisor, "upper"), false);
}

/** The outermost quotient of an end by a divisor greater than 0: the smaller one enlarges, the larger one lessens. */
function quotientEnd(end: IntervalEnd, { lower, upper }: Interval, side: Side): IntervalEnd {
  if (end.kind !== "finite") return end;
  const { value, closed } = end;
  if (value.isZero()) return finiteEnd(value, closed);
  const isOutward = signOfDecimal(value) === (side === "lower" ? -1 : 1);
  const by = isOutward ? lower : upper;
  if (by.kind !== "finite") return isOutward ? by : finiteEnd(decimalOf("0"), false);
  if (by.value.isZero()) return UNBOUNDED;
  return endAt(divideDecimals(value, by.value), side, closed && by.closed);
}
