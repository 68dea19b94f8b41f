/**
 * What is known of a sum of money of which a part is bounded by its wording: an interval in a currency. It is another type
 * than an amount, so that nobody takes one of its ends for the sum.
 */

import { printing } from "../foundation/printing";
import { type CurrencyCode, minorUnitsOf } from "../money/currency";
import { type CurrencyAmount, exactOf } from "../money/currency-amount";
import { decimalOf } from "../number/decimal";
import { formatPlain } from "../number/exact-number";
import { type Interval, pointInterval, requireInterval } from "./interval";
import { wordsOfInterval } from "./interval-words";

/** A sum of money as far as it is known, such as "more than USD 100,000,000,160". It prints itself. */
export interface MoneyExtent<C extends CurrencyCode = CurrencyCode> {
  /** ISO 4217 code. */
  readonly currency: C;
  /** Where the sum lies, in units of the currency. */
  readonly interval: Interval;
}

/** A sum of money: exact, or as far as it is known. */
export type MoneySum<C extends CurrencyCode = CurrencyCode> = CurrencyAmount<C> | MoneyExtent<C>;

/** A frozen extent that prints itself. */
export const printedExtent = /* @__PURE__ */ printing<MoneyExtent>(
  "money-extent",
  wordsOfExtent,
  "extent.interval, and compare with containsInterval and intervalGap",
) as <C extends CurrencyCode>(extent: MoneyExtent<C>) => MoneyExtent<C>;

/** The words, true of every number in it: to the minor unit where an end has more decimals, as converted ones have. */
function wordsOfExtent({ currency, interval }: MoneyExtent): string {
  const { lower, upper, whole } = requireInterval(interval);
  const minorUnits = minorUnitsOf(currency);
  const isLong = [lower, upper].some(
    (end) => end.kind === "finite" && end.value.decimalPlaces() > minorUnits,
  );
  const words = wordsOfInterval(
    { lower, upper, whole },
    { unit: currency, ...(isLong && { decimals: minorUnits, rounding: "outward" }) },
  );
  return /\d/.test(words) ? words : `an unknown amount of ${currency}`;
}

/**
 * Whether a sum of money is known as an interval only, because a part of it is bounded by its wording.
 *
 * @example
 * isMoneyExtent(usd("160")) // => false
 */
export function isMoneyExtent<C extends CurrencyCode>(sum: MoneySum<C>): sum is MoneyExtent<C> {
  return typeof sum === "object" && sum !== null && "interval" in sum;
}

/** Where a sum of money lies: an amount at one point. */
export function intervalOfMoney(sum: MoneySum): Interval {
  return isMoneyExtent(sum) ? sum.interval : pointInterval(decimalOf(formatPlain(exactOf(sum))), false);
}
