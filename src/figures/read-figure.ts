/**
 * Reading a figure: from the statement to the interval that the true number lies in, under a policy.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { addDecimals, decimalOf, decimalOfExact, multiplyDecimals, signOfDecimal } from "../number/decimal";
import { addExact, type ExactNumber, narrow, powerOfTen, unitsAt } from "../number/exact-number";
import { type Figure, requireFigure } from "./figure";
import { endsOfFraction } from "./fraction-words";
import { finiteEnd, type Interval, type IntervalEnd, intervalBetween, UNBOUNDED, UNKNOWN } from "./interval";
import { endAt, isExactly, type Side } from "./interval-ends";
import { policyOfFigure } from "./read-by-policy";
import { type ReadableFigure, readable } from "./readable-figure";
import { AS_WRITTEN, type ReadingPolicy, requirePolicy } from "./reading-policy";

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
  return readParsed(readable(figure), policy);
}

/** As `readChecked`, for a figure that was parsed before. */
export function readParsed(parsed: ReadableFigure, policy: ReadingPolicy): Interval {
  const { figure, unit, value, isWhole } = parsed;
  const [lower, upper] = endsOf(parsed, policyOfFigure(figure, policy));
  const isClipped = unit === "count" && signOfDecimal(value.lower) >= 0;
  return intervalBetween(isClipped ? notNegative(lower, upper) : lower, upper, isWhole);
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
  const checked = requireFigure(figure);
  return checked.decimals !== undefined && readable(checked).hasExcessDigits;
}

/**
 * The choices of a policy that the reading of a figure depends on, as text: two policies with the same choices read it
 * alike, whatever else they differ in.
 */
export function readingChoices(parsed: ReadableFigure, policy: ReadingPolicy): string {
  if (wordOf(parsed, policy) !== undefined) return policy.fractions;
  switch (parsed.figure.qualifier) {
    case "equal": {
      if (parsed.hasExcessDigits) return "unreadable";
      if (parsed.exact === undefined || policy.rounding === "none") return "exact";
      const power = roundedTo(parsed, policy);
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

function endsOf(parsed: ReadableFigure, policy: ReadingPolicy): Ends {
  const { figure, unit, value, until, isWhole } = parsed;
  const word = wordOf(parsed, policy);
  if (word !== undefined) return endsOfFraction(...word);
  const { lower: below, upper: above } = value;
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
      return [finiteEnd(below, false), finiteEnd(nextOfOdd(parsed), false)];
    case "between":
      return [from, endAt(until, "upper")];
    case "nearly":
      // Nothing is nearer to nothing, so that "nearly 0" names no side: of things there are none or some. So are there of
      // "nearly 1": whoever prints it counts something, and does not mean none.
      if (isWhole && above.eq(1)) return [finiteEnd(decimalOf("0"), true), UNKNOWN];
      if (above.isZero()) return [unit === "count" ? to : UNKNOWN, UNKNOWN];
      // What is nearly -5 % is nearer to nothing.
      return signOfDecimal(below) < 0
        ? [finiteEnd(below, false), spanEnd(parsed, policy.nearly, "upper")]
        : [spanEnd(parsed, policy.nearly, "lower"), finiteEnd(above, false)];
    case "about":
      return [spanEnd(parsed, policy.about, "lower"), spanEnd(parsed, policy.about, "upper")];
    case "equal":
      return roundedEnds(parsed, policy);
  }
}

/** A fraction as a word that a policy gives a reach to; `undefined` for any other figure, and where it is exact. */
function wordOf(
  { figure: { qualifier }, exact, fraction }: ReadableFigure,
  { fractions }: ReadingPolicy,
): Parameters<typeof endsOfFraction> | undefined {
  const isHedged = qualifier === "equal" || qualifier === "about" || qualifier === "nearly";
  if (exact !== undefined || fractions === "exact" || !isHedged) return undefined;
  return [qualifier, fraction, fractions];
}

/** Things are never fewer than none, unless that leaves no number. */
function notNegative(lower: IntervalEnd, upper: IntervalEnd): IntervalEnd {
  if (upper.kind === "finite" && upper.value.isZero() && !upper.closed) return lower;
  const isBelow = lower.kind === "unbounded" || (lower.kind === "finite" && signOfDecimal(lower.value) < 0);
  return isBelow ? finiteEnd(decimalOf("0"), true) : lower;
}

/**
 * The end of a span around a number. A share of zero is nothing, so "about 0" sets no end; of things it reaches to the next
 * one at least, "nearly 8" being 7 and not none at all.
 */
function spanEnd(parsed: ReadableFigure, span: string, side: Side): IntervalEnd {
  const { value, exact, isWhole, lastDigit } = parsed;
  if (span === "vague" || value.lower.isZero()) return UNKNOWN;
  const share = multiplyDecimals(value.upper.abs(), decimalOf(span)).lower;
  // A hedge says no more than the bare number: it reaches as far as the rounding of its digits, and of things to the next one.
  const half = exact === undefined ? undefined : decimalOfExact(stepOf(5, lastDigit - 1));
  const least = isWhole && (half === undefined || half.lt(1)) ? decimalOf("1") : half;
  const reach = least !== undefined && share.gt(0) && share.lt(least) ? least : share;
  const end = addDecimals(value[side], side === "lower" ? reach.neg() : reach);
  return finiteEnd(end[side], isExactly(value));
}

/** A number as printed, as far away from the true one as its rounding allows. */
function roundedEnds(parsed: ReadableFigure, policy: ReadingPolicy): Ends {
  const { exact, value } = parsed;
  const power = exact && roundedTo(parsed, policy);
  if (exact === undefined || power === undefined || policy.rounding === "none")
    return [endAt(value, "lower"), endAt(value, "upper")];
  const point = finiteEnd(value.lower, true);
  const end = (tenths: number, closed: boolean) =>
    finiteEnd(decimalOfExact(addExact(exact, stepOf(tenths, power - 1))), closed);
  const { units } = exact;
  switch (policy.rounding) {
    case "nearest":
      return [end(-5, true), end(5, true)];
    case "half-up":
      return [end(-5, units > 0), end(5, units < 0)];
    case "half-even": {
      const isEven = isEvenAt(exact, power);
      return [end(-5, isEven), end(5, isEven)];
    }
    case "truncate":
      return [units > 0 ? point : end(-10, false), units < 0 ? point : end(10, false)];
    default:
      return [end(-10, false), end(10, false)];
  }
}

/** So many units of a power of ten. */
function stepOf(units: number, power: number): ExactNumber {
  return power <= 0
    ? { units, scale: -power }
    : { units: narrow(BigInt(units) * powerOfTen(power)), scale: 0 };
}

/** Whether the last digit of a number that was rounded to a power of ten is even. */
function isEvenAt(number: ExactNumber, power: number): boolean {
  const places = Math.max(number.scale, -power);
  return (unitsAt(number, places) / powerOfTen(places + power)) % 2n === 0n;
}

/** The next number that "odd" does not reach: one more of the last digit that is not zero. */
function nextOfOdd({ exact, lastNonZero }: ReadableFigure): Decimal {
  return decimalOfExact(addExact(exact as ExactNumber, stepOf(1, lastNonZero)));
}

/** The power of ten that a number was rounded to; `undefined` where it was not. */
function roundedTo(parsed: ReadableFigure, policy: ReadingPolicy): number | undefined {
  const { figure, unit, lastDigit, lastInsignificant, hasExcessDigits } = parsed;
  const { number, decimals } = figure;
  if (decimals !== undefined) {
    if (!hasExcessDigits) return -decimals;
    throw new LedgerError(
      "figures/excess-digits",
      `Cannot read ${quote(number)} rounded to ${decimals} decimals: it has digits beyond them, so one of the two is wrong. Correct the number, or leave the decimals out.`,
      { details: { figure } },
    );
  }
  const power = policy.trailingZeros === "significant" ? lastDigit : lastInsignificant;
  const isBareCount = unit === "count" && figure.scale === undefined && !number.includes(".");
  return isBareCount && policy.counts === "exact" && power === 0 ? undefined : power;
}
