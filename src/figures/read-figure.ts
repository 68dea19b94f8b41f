/**
 * Reading a figure: from the statement to the interval that the true number lies in, under a policy.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import {
  addDecimals,
  type DecimalBounds,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
} from "../number/decimal";
import { type Figure, fractionOfNumber, requireFigure, unitOfFigure } from "./figure";
import { lastNonZero, lastPrinted } from "./figure-digits";
import { endsOfFraction } from "./fraction-words";
import { finiteEnd, type Interval, type IntervalEnd, intervalBetween, UNBOUNDED, UNKNOWN } from "./interval";
import { endAt, isExactly, type Side } from "./interval-ends";
import { policyOfFigure } from "./read-by-policy";
import { AS_WRITTEN, type ReadingPolicy, requirePolicy } from "./reading-policy";
import { powerOfScale } from "./scale";

/**
 * The interval that a figure's true number lies in, as a policy reads it; of whole numbers where the figure counts things
 * and its number is whole. What counts things is never negative, unless its printed number is: "less than 50" and a rounded
 * zero stop at 0, "between -20 and 30" and "more than -5" stay where they are.
 *
 * @throws `figures/invalid-figure`, `figures/invalid-policy`, `figures/unknown-option`; `figures/excess-digits` for more
 * digits than the figure declares
 * @example
 * const describe = (interval: Interval) => describeInterval(interval, { scale: "million" });
 * describe(readFigure(figure("30", { scale: "million", unit: "USD" }))) // => "between 29.5 and 30.5 million"
 * describe(readFigure(figure("30", { scale: "million" }), READINGS.ROUND_NUMBERS)) // => "between 25 and 35 million"
 * describeInterval(readFigure(figure("1100"))) // => "1,100"
 * describeInterval(readFigure(moreThan(20))) // => "more than 20"
 * describeInterval(readFigure(figure("1/10")), { scale: "percent" }) // => "between 5 and 15 %"
 * describeInterval(readFigure(about("1/10")), { scale: "percent" }) // => "more than 0 and less than 20 %"
 * describeInterval(readFigure(about(40), READINGS.NO_SPANS)) // => "unknown"
 */
export function readFigure(figure: Figure, policy: ReadingPolicy = AS_WRITTEN): Interval {
  return readChecked(requireFigure(figure), policyOfFigure(figure, requirePolicy(policy)));
}

/** As `readFigure`, for a figure and a policy that are already known to be good. */
export function readChecked(figure: Figure, policy: ReadingPolicy): Interval {
  const value = numberBounds(figure, figure.number);
  const until = figure.to === undefined ? value : numberBounds(figure, figure.to);
  const isCount = unitOfFigure(figure) === "count";
  const isWhole = isCount && isExactWhole(value) && isExactWhole(until);
  const [lower, upper] = endsOf(figure, { value, until, isWhole }, policyOfFigure(figure, policy));
  const isNegative = value.lower.lt(0);
  return intervalBetween(isCount && !isNegative ? notNegative(lower, upper) : lower, upper, isWhole);
}

/**
 * Whether a figure is printed with digits beyond the precision that it declares, so that nobody can say what it was
 * rounded to.
 *
 * @source XBRL Calculations 1.1: calculations stop at facts with excess digits
 * @example
 * hasExcessDigits(figure("21.13", { scale: "million", decimals: -6 })) // => true
 * hasExcessDigits(figure("21", { scale: "million", decimals: -6 })) // => false
 */
export function hasExcessDigits(figure: Figure): boolean {
  const { decimals, number, scale } = requireFigure(figure);
  if (decimals === undefined || !/[1-9]/.test(number)) return false;
  return lastNonZero(number) + powerOfScale(scale) < -decimals;
}

/**
 * The choices of a policy that the reading of a figure depends on, as text: two policies with the same choices read it
 * alike, whatever else they differ in.
 */
export function readingChoices(figure: Figure, policy: ReadingPolicy): string {
  if (wordOf(figure, policy) !== undefined) return policy.fractions;
  switch (figure.qualifier) {
    case "equal": {
      if (isFraction(figure)) return "exact";
      if (hasExcessDigits(figure)) return "unreadable";
      const power = policy.rounding === "none" ? undefined : roundedTo(figure, policy);
      return power === undefined ? "exact" : `${policy.rounding} ${power}`;
    }
    case "about":
      return policy.about;
    case "nearly":
      return policy.nearly;
    default:
      return "exact";
  }
}

type Ends = readonly [lower: IntervalEnd, upper: IntervalEnd];

interface Printed {
  readonly value: DecimalBounds;
  /** The other number of "between". */
  readonly until: DecimalBounds;
  readonly isWhole: boolean;
}

function endsOf(figure: Figure, printed: Printed, policy: ReadingPolicy): Ends {
  const { value, until } = printed;
  const { lower: below, upper: above } = value;
  const word = wordOf(figure, policy);
  if (word !== undefined) return endsOfFraction(...word);
  const [from, to] = [endAt(value, "lower"), endAt(value, "upper")];
  switch (figure.qualifier) {
    case "exactly":
      return [from, to];
    case "moreThan":
      return [finiteEnd(below, false), UNBOUNDED];
    case "atLeast":
      return [from, UNBOUNDED];
    case "lessThan":
      return [UNBOUNDED, finiteEnd(above, false)];
    case "atMost":
      return [UNBOUNDED, to];
    case "odd":
      return [finiteEnd(below, false), finiteEnd(addDecimals(above, lastUnit(figure)).upper, false)];
    case "between":
      return [from, endAt(until, "upper")];
    case "nearly":
      // Nothing is nearer to nothing, so that "nearly 0" names no side: of things there are none or some. So are there of
      // "nearly 1": whoever prints it counts something, and does not mean none.
      if (printed.isWhole && above.eq(1)) return [finiteEnd(decimalOf("0"), true), UNKNOWN];
      if (above.isZero()) return [unitOfFigure(figure) === "count" ? to : UNKNOWN, UNKNOWN];
      // What is nearly -5 % is nearer to nothing.
      return below.lt(0)
        ? [finiteEnd(below, false), spanEnd(printed, policy.nearly, "upper")]
        : [spanEnd(printed, policy.nearly, "lower"), finiteEnd(above, false)];
    case "about":
      return [spanEnd(printed, policy.about, "lower"), spanEnd(printed, policy.about, "upper")];
    case "equal":
      return isFraction(figure) ? [from, to] : roundedEnds(figure, below, policy);
  }
}

/** The value of a number with its scale, bounded where a fraction does not come out even. */
function numberBounds({ scale }: Figure, number: string): DecimalBounds {
  if (!number.includes("/")) return multiplyDecimals(decimalOf(number), powerOfTen(powerOfScale(scale)));
  const { numerator, denominator } = fractionOfNumber(number);
  return divideDecimals(decimalOf(String(numerator)), decimalOf(String(denominator)));
}

function isFraction({ number }: Figure): boolean {
  return number.includes("/");
}

/** A fraction as a word that a policy gives a reach to; `undefined` for any other figure, and where it is exact. */
function wordOf(
  { qualifier, number }: Figure,
  { fractions }: ReadingPolicy,
): Parameters<typeof endsOfFraction> | undefined {
  const isHedged = qualifier === "equal" || qualifier === "about" || qualifier === "nearly";
  if (!isHedged || fractions === "exact" || !number.includes("/")) return undefined;
  return [qualifier, fractionOfNumber(number), fractions];
}

function isExactWhole(bounds: DecimalBounds): boolean {
  return isExactly(bounds) && bounds.lower.isInteger();
}

/** Things are never fewer than none, unless that leaves no number. */
function notNegative(lower: IntervalEnd, upper: IntervalEnd): IntervalEnd {
  if (upper.kind === "finite" && upper.value.isZero() && !upper.closed) return lower;
  const isBelow = lower.kind === "unbounded" || (lower.kind === "finite" && lower.value.lt(0));
  return isBelow ? finiteEnd(decimalOf("0"), true) : lower;
}

/**
 * The end of a span around a number. A share of zero is nothing, so "about 0" sets no end; of things it reaches to the next
 * one at least, "nearly 8" being 7 and not none at all.
 */
function spanEnd({ value, isWhole }: Printed, span: string, side: Side): IntervalEnd {
  if (span === "vague" || value.lower.isZero()) return UNKNOWN;
  const share = multiplyDecimals(value.upper.abs(), decimalOf(span)).lower;
  const reach = isWhole && share.gt(0) && share.lt(1) ? decimalOf("1") : share;
  const end = addDecimals(value[side], side === "lower" ? reach.neg() : reach);
  return finiteEnd(end[side], isExactly(value));
}

/** A number as printed, as far away from the true one as its rounding allows. */
function roundedEnds(figure: Figure, value: Decimal, policy: ReadingPolicy): Ends {
  const power = roundedTo(figure, policy);
  const point = finiteEnd(value, true);
  if (power === undefined || policy.rounding === "none") return [point, point];
  const unit = powerOfTen(power);
  const end = (share: string, closed: boolean) =>
    finiteEnd(addDecimals(value, multiplyDecimals(unit, decimalOf(share)).lower).lower, closed);
  const sign = value.isZero() ? 0 : value.s;
  switch (policy.rounding) {
    case "nearest":
      return [end("-0.5", true), end("0.5", true)];
    case "half-up":
      return [end("-0.5", sign > 0), end("0.5", sign < 0)];
    case "half-even": {
      const isEven = multiplyDecimals(value, powerOfTen(-power)).lower.mod(2).isZero();
      return [end("-0.5", isEven), end("0.5", isEven)];
    }
    case "truncate":
      return [sign > 0 ? point : end("-1", false), sign < 0 ? point : end("1", false)];
    default:
      return [end("-1", false), end("1", false)];
  }
}

/** The power of ten that a number was rounded to; `undefined` where it was not. */
function roundedTo(figure: Figure, policy: ReadingPolicy): number | undefined {
  const { number, scale, decimals } = figure;
  if (decimals !== undefined) {
    if (!hasExcessDigits(figure)) return -decimals;
    throw new LedgerError(
      "figures/excess-digits",
      `Cannot read ${quote(number)} rounded to ${decimals} decimals: it has digits beyond them, so one of the two is wrong. Correct the number, or leave the decimals out.`,
      { details: { figure } },
    );
  }
  const power = lastPrinted(number, policy.trailingZeros === "significant");
  const isBareCount = unitOfFigure(figure) === "count" && scale === undefined && !number.includes(".");
  return isBareCount && policy.counts === "exact" && power === 0 ? undefined : power + powerOfScale(scale);
}

/** One of the last digit that is not zero: the next number that "odd" does not reach. */
function lastUnit({ number, scale }: Figure): Decimal {
  return powerOfTen(lastNonZero(number) + powerOfScale(scale));
}

function powerOfTen(power: number): Decimal {
  return decimalOf(power < 0 ? `0.${"0".repeat(-power - 1)}1` : `1${"0".repeat(power)}`);
}
