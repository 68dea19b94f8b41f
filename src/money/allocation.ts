/**
 * Allocation: an amount split by weights into parts of whole minor units that add up to it.
 *
 * @source the method of largest remainders (Hamilton), applied to the magnitude so that negative totals keep quota too
 */

import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type ExactNumber, narrow, parseExact, trimScale, unitsAt } from "../number/exact-number";
import { largestRemainders } from "../number/largest-remainders";
import { type RoundingOptions, roundingOf } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, exactOf, requireAmount } from "./currency-amount";

/** A share of the whole: not negative; plain decimal text, a bigint or a safe integer. */
export type AllocationWeight = string | bigint | number;

const WEIGHT_DIGITS = { integer: 24, fraction: 12 } as const;

const CALL = { chapter: "money", call: "allocateAmount(amount, weights, { decimals })" } as const;

/**
 * Splits an amount in proportion to weights. The parts add up to the whole; none is a minor unit or more away from its
 * exact share; a weight of zero gets zero; of equal remainders the earlier part is served first.
 *
 * @param options `decimals` to split finer or coarser than the minor unit
 * @throws `money/invalid-weights` without weights, for a negative one, or where all are zero; `money/indivisible-amount` for an
 * amount with more decimals than the parts may have; `money/not-an-amount`, `money/invalid-decimals`,
 * `money/invalid-argument`, `money/unknown-option`
 * @example
 * allocateAmount(usd("10"), [60, 25, 15]).map(String) // => ["USD 6", "USD 2.5", "USD 1.5"]
 * allocateAmount(usd("-0.05"), [1, 1]).map(String) // => ["USD -0.03", "USD -0.02"]
 * allocateAmount(rmb("100"), [1, 1, 1, 0]).map(String) // => ["CNY 33.34", "CNY 33.33", "CNY 33.33", "CNY 0"]
 */
export function allocateAmount<C extends CurrencyCode>(
  amount: CurrencyAmount<C>,
  weights: readonly AllocationWeight[],
  options: Pick<RoundingOptions, "decimals"> = {},
): readonly CurrencyAmount<C>[] {
  requireAmount(amount);
  const { decimals } = roundingOf(amount.currency, checkedOptions(CALL, options, ["decimals"]));
  const whole = trimScale(exactOf(amount), 0);
  if (whole.scale > decimals) throw indivisible(amount, decimals);
  const units = unitsAt(whole, decimals);
  const parts = largestRemainders(units < 0n ? -units : units, readWeights(weights));
  const signed = parts.map((part) => narrow(units < 0n ? -part : part));
  return Object.freeze(signed.map((part) => amountOf<C>({ units: part, scale: decimals }, amount.currency)));
}

function readWeights(weights: readonly AllocationWeight[]): readonly bigint[] {
  const numbers = Array.isArray(weights) ? Array.from(weights, (weight: unknown) => readWeight(weight)) : [];
  const scale = numbers.reduce((most, number) => Math.max(most, number.scale), 0);
  const units = numbers.map((number) => unitsAt(number, scale));
  if (units.some((unit) => unit > 0n)) return units;
  throw invalidWeights(numbers.length === 0 ? "there are none" : "all of them are zero");
}

function readWeight(weight: unknown): ExactNumber {
  const isText = typeof weight === "string" || typeof weight === "bigint" || Number.isSafeInteger(weight);
  const number = isText && !isLong(weight) ? parseExact(String(weight), WEIGHT_DIGITS) : undefined;
  if (number === undefined || number.units < 0) throw invalidWeights(`one of them is ${quote(weight)}`);
  return number;
}

/** Printing a bigint of a million digits takes seconds, so its size is looked at first. */
function isLong(weight: unknown): boolean {
  return typeof weight === "bigint" && (weight < 0n || weight >= 10n ** 24n);
}

function invalidWeights(fault: string): LedgerError {
  return new LedgerError(
    "money/invalid-weights",
    `Cannot allocate by these weights: ${fault}. Weights are plain digits, a bigint or a safe integer, none negative and one at least above zero.`,
  );
}

function indivisible(amount: CurrencyAmount, decimals: number): LedgerError {
  return new LedgerError(
    "money/indivisible-amount",
    `Cannot allocate ${describeAmount(amount)} in parts of ${decimals} decimals: the parts could not add up to it. Round it first with roundAmount(amount), or pass { decimals } for finer parts.`,
    { details: { amount, decimals } },
  );
}
