/**
 * Amounts by their rate: the partial result of a total in one currency. Amounts of one currency and one policy share a rate,
 * so they are added first and multiplied once, which keeps the sum exact and lets parts of it be joined.
 */

import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { roundingOf } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import { amountOf, type CurrencyAmount, exactOf, requireAmount } from "../money/currency-amount";
import { type MultiCurrencyTotal, multiCurrencyTotal } from "../money/multi-currency-total";
import { addToSum, type ExactNumber, emptySum, type RunningSum } from "../number/exact-number";
import { type Fraction, fractionOf, multiplyFractions, sumToRound } from "../number/fraction";
import { roundFraction } from "./conversion";
import type { CheckedConversion } from "./conversion-options";
import type { RateAnswer } from "./find-rate";
import { knownRateKey } from "./policy-identity";
import type { RatePolicy } from "./rate-query";
import { fractionOfRate, type ResolvedRate } from "./resolved-rate";

/** A rate that was used, how many rows it converted, and what they had in their own currency. */
export interface RateUse<Original = CurrencyAmount> {
  readonly rate: ResolvedRate;
  readonly rows: number;
  readonly original: Original;
}

/** The rows of one currency and policy; rows in the currency of the total have no policy and need no rate. */
export interface AmountsAtRate {
  readonly currency: CurrencyCode;
  readonly policy: RatePolicy | undefined;
  /** The date or period of the policy, by which rates are put in order. */
  readonly when: string;
  readonly answer: RateAnswer | undefined;
  /** What the rows have in their own currency. */
  readonly sum: RunningSum;
  /** What the rows give in the currency of the total, each rounded by itself; nothing where only the total is. */
  readonly roundedRows: RunningSum;
  isRounded: boolean;
  rows: number;
}

export type AmountsByRate = Map<string, AmountsAtRate>;

/** What amounts at all their rates come to. */
export interface TotalAtRates<C extends CurrencyCode> {
  readonly total: CurrencyAmount<C>;
  readonly rounded: boolean;
  readonly byCurrency: MultiCurrencyTotal;
  readonly rates: readonly RateUse[];
}

/** Where only the total is rounded, no row is. */
const NOTHING: RunningSum = /* @__PURE__ */ Object.freeze(emptySum());

/** No amounts yet, and their rate; `key` is that of the policy where it is known. */
export function nothingAtRate<C extends CurrencyCode>(
  { to, answers, round }: CheckedConversion<C>,
  currency: CurrencyCode,
  policy: RatePolicy | undefined,
  key?: string,
): AmountsAtRate {
  const answer = currency === to ? undefined : answers.find(currency, to, policy as RatePolicy, key);
  const roundedRows = round === "each-row" ? emptySum() : NOTHING;
  return {
    currency,
    policy,
    when: whenOf(policy),
    answer,
    sum: emptySum(),
    roundedRows,
    isRounded: false,
    rows: 0,
  };
}

/** Adds an amount to those of its rate, in place, and gives them. `policyOf` is asked only where a rate is needed. */
export function addAtRate<C extends CurrencyCode>(
  byRate: AmountsByRate,
  conversion: CheckedConversion<C>,
  value: CurrencyAmount,
  policyOf: () => RatePolicy,
): AmountsAtRate {
  const amount = requireAmount(value);
  const { currency } = amount;
  const known = currency === conversion.to ? undefined : conversion.policies.of(policyOf());
  const key = known === undefined ? currency : knownRateKey(currency, known);
  // The plain policy, so that records which say the same in another order share every word of the answer.
  const amounts = getOrCreate(byRate, key, () =>
    nothingAtRate(conversion, currency, known?.plain as RatePolicy | undefined, key),
  );
  const exact = exactOf(amount);
  amounts.rows += 1;
  addToSum(amounts.sum, exact);
  if (conversion.round !== "each-row" || amounts.answer?.ok === false) return amounts;
  const row = roundFraction<C>(converted(exact, amounts), conversion.to, conversion.rounding);
  addToSum(amounts.roundedRows, exactOf(row.amount));
  amounts.isRounded ||= row.rounded;
  return amounts;
}

/** Adds amounts to others of the same currency and policy, in place; the second are left as they are. */
export function mergeAtRate(into: AmountsAtRate, from: AmountsAtRate): void {
  addToSum(into.sum, from.sum);
  if (from.roundedRows.units !== 0) addToSum(into.roundedRows, from.roundedRows);
  into.isRounded ||= from.isRounded;
  into.rows += from.rows;
}

/** The total of all that has a rate or needs none, rounded once at most. */
export function totalAtRates<C extends CurrencyCode>(
  byRate: readonly AmountsAtRate[],
  { to, round, rounding }: CheckedConversion<C>,
): TotalAtRates<C> {
  const included = byRate.filter(({ answer }) => answer?.ok !== false);
  const { amount: total, rounded } =
    round === "each-row"
      ? totalOfRows(included, to)
      : roundFraction<C>(
          sumToRound(
            included.map((amounts) => converted(amounts.sum, amounts)),
            roundingOf(to, rounding).decimals,
          ),
          to,
          rounding,
        );
  const sums = new Map<CurrencyCode, RunningSum>();
  for (const { currency, sum } of byRate) addToSum(getOrCreate(sums, currency, emptySum), sum);
  return {
    total,
    rounded,
    byCurrency: multiCurrencyTotal(sums),
    rates: Object.freeze(included.flatMap(rateUse)),
  };
}

/** The sum of rows that were rounded one by one. */
function totalOfRows<C extends CurrencyCode>(byRate: readonly AmountsAtRate[], currency: C) {
  const sum = emptySum();
  for (const { roundedRows } of byRate) addToSum(sum, roundedRows);
  return { amount: amountOf<C>(sum, currency), rounded: byRate.some(({ isRounded }) => isRounded) };
}

/** In an order that no row decides. */
export function sortedByRate(byRate: AmountsByRate): readonly AmountsAtRate[] {
  const sorted = [...byRate];
  if (sorted.length > 1) sorted.sort(compareByRate);
  return sorted.map(([, amounts]) => amounts);
}

type KeyedAmounts = readonly [key: string, amounts: AmountsAtRate];

/** By currency, then by day or period, which tell nearly all apart, and then by all fields of the policy. */
export function compareByRate([key, left]: KeyedAmounts, [otherKey, right]: KeyedAmounts): number {
  return (
    compareUnits(left.currency, right.currency) ||
    compareUnits(left.when, right.when) ||
    textOrder(key, otherKey)
  );
}

/** Codes, dates and periods are letters, digits and few signs, which need no order of code points. */
function compareUnits(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function whenOf(policy: RatePolicy | undefined): string {
  const { date, period } = (policy ?? {}) as { readonly date?: unknown; readonly period?: unknown };
  const when = date ?? period;
  return typeof when === "string" ? when : "";
}

/** A number in the currency of the amounts in that of the total, exactly. */
function converted(number: ExactNumber, { answer }: AmountsAtRate): Fraction {
  const exact = fractionOf(number);
  return answer?.ok ? multiplyFractions(exact, fractionOfRate(answer.value)) : exact;
}

function rateUse({ answer, currency, sum, rows }: AmountsAtRate): readonly RateUse[] {
  if (!answer?.ok) return [];
  return [Object.freeze({ rate: answer.value, rows, original: amountOf(sum, currency) })];
}
