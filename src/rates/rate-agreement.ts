/**
 * Whether two published rates say the same: one number in one direction, or two that can be roundings of a number and
 * its inverse.
 */

import { powerOfTen } from "../number/exact-number";
import { type ExchangeRate, readRate, unitRate } from "./exchange-rate";

/** Whether two rates between the same currencies agree, in whatever digits and direction. */
export function doRatesAgree(left: ExchangeRate, right: ExchangeRate): boolean {
  return left.base === right.base ? unitRate(left) === unitRate(right) : mayBeInverses(left, right);
}

/** Their intervals, one inverted, meet. */
function mayBeInverses(left: ExchangeRate, right: ExchangeRate): boolean {
  const [one, other] = [bounds(left), bounds(right)];
  // low * low <= 1 <= high * high, over the common denominator.
  const unit = one.denominator * other.denominator;
  return one.low * other.low <= unit && unit <= one.high * other.high;
}

/** The least and greatest number that a printed rate can stand for, rounded to its last digit. */
function bounds(rate: ExchangeRate): {
  readonly low: bigint;
  readonly high: bigint;
  readonly denominator: bigint;
} {
  const { number, perUnits } = readRate(rate);
  const twice = BigInt(number.units) * 2n;
  return { low: twice - 1n, high: twice + 1n, denominator: 2n * powerOfTen(number.scale) * perUnits };
}
