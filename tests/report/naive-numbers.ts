/**
 * Arithmetic for the naive way of a report: fractions of bigints, and intervals of them, each operation by its definition. What
 * does not come out even is rounded outward to forty digits, as a report promises.
 */

/** A fraction with a divisor greater than 0. */
export type Q = readonly [over: bigint, by: bigint];

/** Where an interval ends. */
export type End = { readonly at: Q; readonly closed: boolean } | "unbounded" | "unknown";

/** The numbers between two ends; only whole ones where that is said. */
export interface Range {
  readonly lower: End;
  readonly upper: End;
  readonly whole: boolean;
}

export const ZERO: Q = [0n, 1n];
export const ONE: Q = [1n, 1n];
const DIGITS = 40n;

function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function divisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : divisor(right, left % right);
}

export function q(over: bigint, by = 1n): Q {
  const shared = divisor(absolute(over), absolute(by)) * (by < 0n ? -1n : 1n);
  return shared === 0n ? ZERO : [over / shared, by / shared];
}

/** Plain decimal text as a fraction. */
export function ofText(text: string): Q {
  const [whole = "0", fraction = ""] = text.split(".");
  return q(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const plus = ([a, b]: Q, [c, d]: Q): Q => q(a * d + c * b, b * d);
export const minus = (left: Q, [c, d]: Q): Q => plus(left, [-c, d]);
export const times = ([a, b]: Q, [c, d]: Q): Q => q(a * c, b * d);
export const over = ([a, b]: Q, [c, d]: Q): Q => q(a * d, b * c);
const compare = ([a, b]: Q, [c, d]: Q): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
export const sign = ([a]: Q): number => (a < 0n ? -1 : a > 0n ? 1 : 0);
export const sum = (all: readonly Q[]): Q => all.reduce(plus, ZERO);

function floor([a, b]: Q): bigint {
  return a >= 0n || a % b === 0n ? a / b : a / b - 1n;
}

function ceil([a, b]: Q): bigint {
  return -floor([-a, b]);
}

function power(exponent: bigint): Q {
  return exponent >= 0n ? [10n ** exponent, 1n] : [1n, 10n ** -exponent];
}

/** Rounded to so many decimals, a half to the even digit. */
export function rounded(value: Q, decimals: number): Q {
  const scaled = times(value, power(BigInt(decimals)));
  const below = floor(scaled);
  const rest = compare(minus(scaled, q(below)), [1n, 2n]);
  const up = rest > 0 || (rest === 0 && below % 2n !== 0n);
  return times(q(up ? below + 1n : below), power(BigInt(-decimals)));
}

/** Rounded up to so many decimals. */
export function roundedUp(value: Q, decimals: number): Q {
  return times(q(ceil(times(value, power(BigInt(decimals))))), power(BigInt(-decimals)));
}

/** A number of forty digits at most on the side of an end. */
function outward(value: Q, side: "lower" | "upper"): { readonly at: Q; readonly isExact: boolean } {
  if (value[0] === 0n) return { at: value, isExact: true };
  let exponent = BigInt(String(absolute(value[0])).length - String(value[1]).length);
  const size: Q = [absolute(value[0]), value[1]];
  while (compare(size, power(exponent)) < 0) exponent -= 1n;
  while (compare(size, power(exponent + 1n)) >= 0) exponent += 1n;
  const scaled = times(value, power(DIGITS - 1n - exponent));
  const near = side === "lower" ? floor(scaled) : ceil(scaled);
  const at = times(q(near), power(exponent + 1n - DIGITS));
  return { at, isExact: compare(at, value) === 0 };
}

/** The plain decimal text of a fraction that comes out even. */
export function textOf(value: Q): string {
  let scale = 0n;
  while (10n ** scale % value[1] !== 0n) scale += 1n;
  const digits = String(absolute(value[0]) * (10n ** scale / value[1])).padStart(Number(scale) + 1, "0");
  const whole = digits.slice(0, digits.length - Number(scale));
  const fraction = digits.slice(digits.length - Number(scale));
  return `${value[0] < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

export function end(at: Q, closed = true): End {
  return { at, closed };
}

export function point(at: Q, whole = false): Range {
  return { lower: end(at), upper: end(at), whole };
}

function isNumber(one: End): one is Exclude<End, string> {
  return typeof one === "object";
}

function addEnds(left: End, right: End): End {
  if (left === "unknown" || right === "unknown") return "unknown";
  if (left === "unbounded" || right === "unbounded") return "unbounded";
  return end(plus(left.at, right.at), left.closed && right.closed);
}

export function add(left: Range, right: Range): Range {
  return {
    lower: addEnds(left.lower, right.lower),
    upper: addEnds(left.upper, right.upper),
    whole: left.whole && right.whole,
  };
}

function negate({ lower, upper, whole }: Range): Range {
  const turned = (one: End): End => (isNumber(one) ? end(minus(ZERO, one.at), one.closed) : one);
  return { lower: turned(upper), upper: turned(lower), whole };
}

export const subtract = (left: Range, right: Range): Range => add(left, negate(right));

/** Of whole numbers the ends are whole numbers that belong to them. */
function tight({ lower, upper, whole }: Range): Range {
  if (!whole) return { lower, upper, whole };
  const from = isNumber(lower) && end(q(ceil(lower.at) + (lower.closed || lower.at[1] !== 1n ? 0n : 1n)));
  const to = isNumber(upper) && end(q(floor(upper.at) - (upper.closed || upper.at[1] !== 1n ? 0n : 1n)));
  return { lower: from || lower, upper: to || upper, whole };
}

/** The one number of a range, if it is one. */
export function only(range: Range): Q | undefined {
  const { lower, upper } = tight(range);
  return isNumber(lower) && isNumber(upper) && compare(lower.at, upper.at) === 0 ? lower.at : undefined;
}

const NOTHING_KNOWN: Range = { lower: "unbounded", upper: "unbounded", whole: false };

/** Quotients by a divisor that is greater or less than 0; of any other nothing is known. */
export function divide(dividend: Range, divisor: Range): Range {
  const by = tight(divisor);
  if (isNumber(by.lower) && (sign(by.lower.at) > 0 || (sign(by.lower.at) === 0 && !by.lower.closed)))
    return dividePositive(tight(dividend), by);
  if (isNumber(by.upper) && (sign(by.upper.at) < 0 || (sign(by.upper.at) === 0 && !by.upper.closed)))
    return dividePositive(negate(tight(dividend)), negate(by));
  return NOTHING_KNOWN;
}

function dividePositive(dividend: Range, by: Range): Range {
  const quotient = (one: End, side: "lower" | "upper"): End => {
    if (!isNumber(one) || sign(one.at) === 0) return one;
    const isOutward = sign(one.at) === (side === "lower" ? -1 : 1);
    const other = isOutward ? by.lower : by.upper;
    if (!isNumber(other)) return isOutward ? other : end(ZERO, false);
    if (sign(other.at) === 0) return "unbounded";
    const { at, isExact } = outward(over(one.at, other.at), side);
    return end(at, isExact && one.closed && other.closed);
  };
  return { lower: quotient(dividend.lower, "lower"), upper: quotient(dividend.upper, "upper"), whole: false };
}

/** Times a fraction greater than 0. */
export function scaled({ lower, upper, whole }: Range, factor: Q): Range {
  const times1 = (one: End, side: "lower" | "upper"): End => {
    if (!isNumber(one)) return one;
    const { at, isExact } = outward(times(one.at, factor), side);
    return end(at, one.closed && isExact);
  };
  return { lower: times1(lower, "lower"), upper: times1(upper, "upper"), whole: whole && factor[1] === 1n };
}

export function widened(range: Range, error: Q): Range {
  if (sign(error) === 0) return range;
  return add(range, { lower: end(minus(ZERO, error)), upper: end(error), whole: false });
}

export function isPositive({ lower }: Range): boolean {
  return isNumber(lower) && (sign(lower.at) > 0 || (sign(lower.at) === 0 && !lower.closed));
}

export function isNegative(range: Range): boolean {
  return isPositive(negate(range));
}

/** The share of a part in a sum of which all else is known apart from it. */
export function shareOfSum(part: Range, whole: Range): Range {
  const share = (side: "lower" | "upper", own: End, other: End, all: End, fallback: Q): End => {
    if (!isNumber(own) || !isNumber(other) || !isNumber(all)) return end(fallback);
    const sumThere = plus(minus(all.at, other.at), own.at);
    if (sign(sumThere) <= 0) return end(fallback);
    const { at } = outward(over(own.at, sumThere), side);
    return end(at, own.closed && other.closed && all.closed);
  };
  return {
    lower: share("lower", part.lower, part.upper, whole.upper, ZERO),
    upper: share("upper", part.upper, part.lower, whole.lower, ONE),
    whole: false,
  };
}
