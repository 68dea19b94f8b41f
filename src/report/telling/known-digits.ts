/**
 * To which digit a computed number is known: it prints no finer than what it rests on allows.
 */

import type { Decimal } from "decimal.js";
import type { FiniteEnd } from "../../figures/interval-ends";
import { compareDecimals, decimalOf } from "../../number/decimal";

/** A number as it is printed: rounded to a power of ten. */
export interface KnownDigits {
  readonly value: Decimal;
  /** The place of the last digit that is printed: 5 of hundred thousands, -1 of tenths. */
  readonly place: number;
  /** Whether it lies further from what it stands for than one unit of that place, or may. */
  readonly isAbout: boolean;
}

/** Quotients that come from below and from above are one number. */
const ONE_NUMBER = decimalOf("1e-20");

/** Whether two ends are one number. */
export function isOnePoint(lower: FiniteEnd, upper: FiniteEnd): boolean {
  if (compareDecimals(lower.value, upper.value) === 0) return true;
  const size = upper.value.abs();
  return upper.value.minus(lower.value).abs().lt(size.times(ONE_NUMBER));
}

/** How a number can be written. */
export interface PlacesWritten {
  /** The first place at or above one to which a number of this size is written. */
  readonly coarsened: (size: Decimal, place: number) => number;
  /** Whether the last digit that is written is the one of the place, and no zero that fills up. */
  readonly shows: (size: Decimal, place: number) => boolean;
}

/**
 * What can be printed of a number between two ends: its middle, or the number that was computed where it does as well.
 * The last place is the first that is at least as wide as the interval, so that the printed number is off by one unit of it at
 * most. Where fewer than two digits would be left, or where zeros would have to fill up, it is about the middle, to the first
 * digit of what it may be off by. Nothing where that says too little: where the number may be off by more than a third of itself.
 */
export function knownDigits(
  lower: FiniteEnd,
  upper: FiniteEnd,
  number: Decimal | undefined,
  { coarsened, shows }: PlacesWritten,
): KnownDigits | undefined {
  const middle = decimalOf(lower.value.plus(upper.value).div(2).toFixed());
  const [ofMiddle, ofNumber] = [middle, number ?? middle].map((from) => ({
    from,
    off: [lower.value, upper.value].reduce(
      (most, end) => (end.minus(from).abs().gt(most) ? end.minus(from).abs() : most),
      decimalOf("0"),
    ),
  })) as [Known, Known];
  const known = stepOf(ofNumber.off) === stepOf(ofMiddle.off) ? ofNumber : ofMiddle;
  const place = coarsened(known.from.abs(), stepOf(known.off));
  const rounded = roundedTo(known.from, place);
  if (!rounded.isZero() && rounded.e - place >= 1 && shows(rounded.abs(), place))
    return { value: rounded, place, isAbout: false };
  const { from, off } = ofMiddle;
  if (off.times(3).gt(from.abs())) return undefined;
  const coarse = coarsened(from.abs(), off.e);
  return { value: roundedTo(from, coarse), place: coarse, isAbout: true };
}

interface Known {
  readonly from: Decimal;
  readonly off: Decimal;
}

/** The smallest power of ten of which half is at least as much. */
function stepOf(off: Decimal): number {
  const twice = off.times(2);
  return twice.eq(decimalOf(`1e${twice.e}`)) ? twice.e : twice.e + 1;
}

/** Rounded to a power of ten, halves to the even digit. */
function roundedTo(value: Decimal, place: number): Decimal {
  const units = decimalOf(value.times(`1e${-place}`).toDecimalPlaces(0, HALF_EVEN).toFixed());
  return decimalOf(units.times(`1e${place}`).toFixed());
}

/** As decimal.js names it. */
const HALF_EVEN = 6;
