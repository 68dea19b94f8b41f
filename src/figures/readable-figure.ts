/**
 * A figure that remembers: what reading, counting and comparing ask of its text, parsed once, whoever many policies read it.
 */

import { type DecimalBounds, decimalOf, decimalOfExact, divideDecimals } from "../number/decimal";
import { type ExactNumber, narrow, parseExact, powerOfTen } from "../number/exact-number";
import { type Fraction, fractionOf } from "../number/fraction";
import { FIGURE_DIGITS, type Figure, type FigureUnit, fractionOfNumber, unitOfFigure } from "./figure";
import { lastNonZero, lastPrinted } from "./figure-digits";
import { isExactly } from "./interval-ends";
import { powerOfScale } from "./scale";

/** A figure that is known to be one, with what its text says. Numbers have their scale in them. */
export interface ReadableFigure {
  readonly figure: Figure;
  readonly unit: FigureUnit;
  readonly fraction: Fraction;
  /** Its number where that is written in digits, and not as a fraction. */
  readonly exact: ExactNumber | undefined;
  /** The power of ten of its last digit; where zeros at the end are no digits, and where those behind the point are none either. */
  readonly lastDigit: number;
  readonly lastInsignificant: number;
  readonly lastNonZero: number;
  /** Its number, bounded where a fraction does not come out even. */
  readonly value: DecimalBounds;
  /** The second number of "between"; of any other figure its number. */
  readonly until: DecimalBounds;
  /** Whether it counts things and its numbers are whole. */
  readonly isWhole: boolean;
  /** Whether it is printed with digits beyond the precision that it declares. */
  readonly hasExcessDigits: boolean;
}

/** Parses a figure that is known to be one. */
export function readable(figure: Figure): ReadableFigure {
  const { number, to, scale, decimals } = figure;
  const power = powerOfScale(scale);
  const unit = unitOfFigure(figure);
  const { exact, fraction, value } = parsed(number, power);
  const nonZero = lastNonZero(number) + power;
  const until = to === undefined ? value : parsed(to, power).value;
  const isWhole = unit === "count" && isExactWhole(value) && (until === value || isExactWhole(until));
  const hasExcessDigits = decimals !== undefined && exact?.units !== 0 && nonZero < -decimals;
  return {
    figure,
    unit,
    fraction,
    exact,
    lastDigit: lastPrinted(number, true) + power,
    lastInsignificant: lastPrinted(number, false) + power,
    lastNonZero: nonZero,
    value,
    until,
    isWhole,
    hasExcessDigits,
  };
}

function parsed(number: string, power: number): Pick<ReadableFigure, "exact" | "fraction" | "value"> {
  const digits = parseExact(number, FIGURE_DIGITS);
  if (digits === undefined) {
    const fraction = fractionOfNumber(number);
    const { numerator, denominator } = fraction;
    const value = divideDecimals(decimalOf(String(numerator)), decimalOf(String(denominator)));
    return { exact: undefined, fraction, value };
  }
  const exact = timesPowerOfTen(digits, power);
  const value = decimalOfExact(exact);
  return { exact, fraction: fractionOf(exact), value: { lower: value, upper: value } };
}

function timesPowerOfTen({ units, scale }: ExactNumber, power: number): ExactNumber {
  if (power <= scale) return { units, scale: scale - power };
  return { units: narrow(BigInt(units) * powerOfTen(power - scale)), scale: 0 };
}

function isExactWhole(bounds: DecimalBounds): boolean {
  return isExactly(bounds) && bounds.lower.isInteger();
}
