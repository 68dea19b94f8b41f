/**
 * An exact decimal number as an integer and a scale: `units` divided by ten to the power of `scale`.
 * `units` is a safe integer where it fits and a bigint where it doesn't, so that ordinary amounts are added as fast as
 * floats and none is ever rounded.
 */

/** `units / 10 ** scale`. A number in `units` is a safe integer and never negative zero. */
export interface ExactNumber {
  readonly units: number | bigint;
  readonly scale: number;
}

/** How many digits text may have before and after the point. */
export interface DigitBounds {
  readonly integer: number;
  readonly fraction: number;
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;
const SAFE_DIGITS = 15;

/**
 * Reads plain decimal text (`-?digits(.digits)?`, ASCII only) by character code, within the bounds.
 * Anything else, an exponent, a sign `+`, a missing digit beside the point or too many digits, gives `undefined`.
 * The time is bounded by the bounds, not by the length of the text.
 */
export function parseExact(text: string, bounds: DigitBounds): ExactNumber | undefined {
  if (text.length > bounds.integer + bounds.fraction + 2) return undefined;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let pointAt = text.length;
  let value = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && pointAt === text.length) pointAt = at;
    else if (code < ZERO || code > NINE) return undefined;
    else value = value * 10 + (code - ZERO);
  }
  const integerDigits = pointAt - start;
  const scale = Math.max(text.length - pointAt - 1, 0);
  if (integerDigits < 1 || integerDigits > bounds.integer || scale > bounds.fraction) return undefined;
  if (pointAt === text.length - 1) return undefined;
  if (integerDigits + scale <= SAFE_DIGITS) return { units: start === 1 ? negate(value) : value, scale };
  const units = BigInt(text.slice(start, pointAt) + text.slice(pointAt + 1));
  return { units: narrow(start === 1 ? -units : units), scale };
}

/** The integer as a number where that is exact, otherwise as it is. */
export function narrow(units: bigint): number | bigint {
  return units >= Number.MIN_SAFE_INTEGER && units <= Number.MAX_SAFE_INTEGER ? Number(units) : units;
}

/** The integer with the other sign; zero stays zero and is never negative zero. */
export function negate(units: number): number;
export function negate(units: number | bigint): number | bigint;
export function negate(units: number | bigint): number | bigint {
  return typeof units === "number" ? 0 - units : narrow(-units);
}

/** Ten to the power of a whole number that is not negative. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The integer of the same number at a scale that is not smaller, always a bigint. */
export function unitsAt(number: ExactNumber, scale: number): bigint {
  const units = BigInt(number.units);
  return scale === number.scale ? units : units * powerOfTen(scale - number.scale);
}

/** The exact sum. */
export function addExact(left: ExactNumber, right: ExactNumber): ExactNumber {
  if (left.scale === right.scale && typeof left.units === "number" && typeof right.units === "number") {
    const units = left.units + right.units;
    if (Number.isSafeInteger(units)) return { units, scale: left.scale };
  }
  const scale = Math.max(left.scale, right.scale);
  return { units: narrow(unitsAt(left, scale) + unitsAt(right, scale)), scale };
}

/** A running total that is changed in place; `units` is always exact. */
export interface RunningSum {
  units: number | bigint;
  scale: number;
}

/** A running total of nothing. */
export function emptySum(): RunningSum {
  return { units: 0, scale: 0 };
}

/** Adds an exact number to a running total, in place. */
export function addToSum(sum: RunningSum, addend: ExactNumber): void {
  const { units, scale } = addExact(sum, addend);
  sum.units = units;
  sum.scale = scale;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareExact(left: ExactNumber, right: ExactNumber): -1 | 0 | 1 {
  const scale = Math.max(left.scale, right.scale);
  const [leftUnits, rightUnits] =
    left.scale === right.scale ? [left.units, right.units] : [unitsAt(left, scale), unitsAt(right, scale)];
  if (leftUnits === rightUnits) return 0;
  return leftUnits < rightUnits ? -1 : 1;
}

/**
 * The same number with the fewest decimals that hold it, but at least `minScale`: one form for one number.
 */
export function trimScale(number: ExactNumber, minScale: number): ExactNumber {
  let { units, scale } = number;
  if (scale < minScale) return { units: narrow(unitsAt(number, minScale)), scale: minScale };
  if (typeof units === "number") {
    for (; scale > minScale && units % 10 === 0; scale--) units /= 10;
    return { units, scale };
  }
  let rest = units;
  for (; scale > minScale && rest % 10n === 0n; scale--) rest /= 10n;
  return { units: narrow(rest), scale };
}

/** Plain digits with exactly `scale` decimals: no exponent, no grouping, no negative zero. */
export function formatFixed(number: ExactNumber): string {
  const { units, scale } = number;
  const negative = units < 0;
  const all = String(negative ? -units : units).padStart(scale + 1, "0");
  const pointAt = all.length - scale;
  const text = scale === 0 ? all : `${all.slice(0, pointAt)}.${all.slice(pointAt)}`;
  return negative ? `-${text}` : text;
}

/** Plain digits with no more decimals than needed: `6900000`, `-0.5`. */
export function formatPlain(number: ExactNumber): string {
  return formatFixed(trimScale(number, 0));
}
