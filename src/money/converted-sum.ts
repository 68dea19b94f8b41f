/**
 * A total over rows in several currencies, in one: exact, rounded once, and with nothing left out in silence.
 */

import { getOrCreate } from "../foundation/get-or-create";
import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import type { OneCurrency, RoundingOptions } from "./arithmetic";
import { roundFraction } from "./conversion";
import type { CurrencyCode } from "./currency";
import { amountOf, type CurrencyAmount, exactOf, requireAmount } from "./currency-amount";
import type { ExactNumber } from "./exact-number";
import { addToSum, emptySum, type RunningSum } from "./exact-sum";
import { findRate, type RateAnswer, type RateIssue } from "./find-rate";
import { type Fraction, fractionOf, multiplyFractions, sumFractions } from "./fraction";
import {
  addToCurrencySums,
  type CurrencySums,
  type MultiCurrencyTotal,
  multiCurrencyTotal,
} from "./multi-currency-total";
import type { RatePolicy, RateQuery } from "./rate-query";
import type { RateTable } from "./rate-table";
import { fractionOfRate, type ResolvedRate } from "./resolved-rate";

/** How rows are converted and added. */
export interface SumConvertedOptions<Row, C extends CurrencyCode> {
  /** The currency of the total. */
  readonly to: C;
  readonly table: RateTable;
  readonly amountOf: (row: Row) => CurrencyAmount;
  /** The policy for a row, such as the average of the row's year. */
  readonly policyOf: (row: Row) => RatePolicy;
  /** Source, pivots and skew, as for `findRate`; the same for every row. */
  readonly search?: Pick<RateQuery, "source" | "pivots" | "maxSkewDays">;
  /** `once` rounds the total only; `each-row` rounds every row first, those in the currency of the total too. `once` where left out. */
  readonly round?: "once" | "each-row";
  readonly rounding?: RoundingOptions;
}

/** A rate that was used, how many rows it converted, and what they had in their own currency. */
export interface RateUse {
  readonly rate: ResolvedRate;
  readonly rows: number;
  readonly original: CurrencyAmount;
}

/** A row that has no rate, and why. */
export interface UnconvertedRow<Row> {
  readonly row: Row;
  readonly amount: CurrencyAmount;
  readonly issue: RateIssue;
}

/** The total, what it rests on, and what is not in it. */
export interface ConvertedSum<Row, C extends CurrencyCode> {
  /** The total of the rows that were converted or were in the currency already. */
  readonly total: CurrencyAmount<C>;
  /** Whether anything had to be rounded: the total, or with `each-row` any of the rows. */
  readonly rounded: boolean;
  /** Control totals of all rows in their own currencies, the unconverted ones included. */
  readonly byCurrency: MultiCurrencyTotal;
  /** The rates used, in the order of their first row. */
  readonly rates: readonly RateUse[];
  /** The rows that no rate converts: they are not in the total. */
  readonly unconverted: readonly UnconvertedRow<Row>[];
}

/** The rows of one currency and policy; rows in the currency of the total need no rate and have no answer. */
interface Bucket {
  readonly answer: RateAnswer | undefined;
  readonly currency: CurrencyCode;
  /** What the rows have in their own currency. */
  readonly sum: RunningSum;
  rows: number;
}

/**
 * Adds rows of several currencies in one currency, each at the rate that its policy finds. By default nothing is rounded
 * before the end, so the order of the rows does not matter. No rows give zero of the currency.
 *
 * @throws `money/invalid-rate-query` and what else `findRate` throws; `money/not-an-amount`, `money/out-of-range`,
 * `money/invalid-decimals`, `money/unknown-rounding-mode`
 * @example
 * const table = createRateTable({
 *   rates: [
 *     { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "World Bank" },
 *   ],
 * });
 * const sales = [
 *   { year: "2012", value: rmb("6900000") },
 *   { year: "2012", value: usd("21130000") },
 *   { year: "2013", value: rmb("1") },
 * ] as const;
 * const sum = sumConverted(sales, {
 *   to: "USD",
 *   table,
 *   amountOf: (sale) => sale.value,
 *   policyOf: (sale) => ({ kind: "average", period: sale.year, basis: "annual-average" }),
 * });
 * sum.total.toString() // => "USD 22223103.94"
 * sum.byCurrency.entries().map(String) // => ["CNY 6900001", "USD 21130000"]
 * sum.unconverted.map(({ issue }) => issue.code) // => ["money/rate-missing"]
 */
export function sumConverted<Row, C extends CurrencyCode>(
  rows: Iterable<Row>,
  options: SumConvertedOptions<Row, C> & { readonly to: OneCurrency<C> },
): ConvertedSum<Row, C> {
  const { to, table, amountOf: amountOfRow, policyOf, search = {}, round = "once", rounding = {} } = options;
  if (round !== "once" && round !== "each-row") throw unknownRound(round);
  roundFraction<C>({ numerator: 0n, denominator: 1n }, to, rounding); // refuses options that no rounding takes
  const originals: CurrencySums = new Map();
  const unconverted: UnconvertedRow<Row>[] = [];
  const buckets = new Map<string, Bucket>();
  const roundedRows: Rounded<C>[] = [];
  for (const row of rows) {
    const amount = requireAmount(amountOfRow(row));
    addToCurrencySums(originals, amount);
    const { currency } = amount;
    // Only a row in the currency of the total needs no rate: a policy that is left out is a fault, and never a rate of 1.
    const policy = currency === to ? null : policyOf(row);
    const bucket = getOrCreate(buckets, bucketKey(currency, policy), () => {
      const answer = policy === null ? undefined : findRate(table, { ...search, from: currency, to, policy });
      return { answer, currency, sum: emptySum(), rows: 0 };
    });
    bucket.rows += 1;
    addToSum(bucket.sum, exactOf(amount));
    if (bucket.answer?.ok === false) {
      unconverted.push(Object.freeze({ row, amount, issue: bucket.answer.issues[0] }));
    } else if (round === "each-row") {
      roundedRows.push(roundFraction<C>(converted(exactOf(amount), bucket), to, rounding));
    }
  }
  const included = [...buckets.values()].filter(({ answer }) => answer?.ok !== false);
  const { amount: total, rounded } =
    round === "each-row"
      ? sumRounded<C>(to, roundedRows)
      : roundFraction<C>(sumFractions(included.map((bucket) => converted(bucket.sum, bucket))), to, rounding);
  return Object.freeze({
    total,
    rounded,
    byCurrency: multiCurrencyTotal(originals),
    rates: Object.freeze(included.flatMap(rateUse)),
    unconverted: Object.freeze(unconverted),
  });
}

function unknownRound(round: unknown): LedgerError {
  return new LedgerError(
    "money/unknown-rounding-mode",
    `Cannot round ${quote(round)}: a converted sum is rounded "once" or "each-row".`,
    { details: { round } },
  );
}

/** What tells one bucket from another: the fields that a policy is read by, and nothing else that it may carry. */
function bucketKey(currency: CurrencyCode, policy: RatePolicy | null): string {
  if (policy === null) return currency;
  const { kind, date, period, basis, flow, maxAgeDays, rate } = (policy ?? {}) as Record<string, unknown>;
  const {
    base,
    quote: quoted,
    rate: digits,
    perUnits,
    basis: of,
    period: when,
    source,
  } = (rate ?? {}) as Record<string, unknown>;
  const fields = [
    kind,
    date,
    period,
    basis,
    flow,
    maxAgeDays,
    base,
    quoted,
    digits,
    perUnits,
    of,
    when,
    source,
  ];
  return JSON.stringify([currency, ...fields.map((field) => [typeof field, String(field)])]);
}

type Rounded<C extends CurrencyCode> = ReturnType<typeof roundFraction<C>>;

/** A number of a bucket's currency in the currency of the total, exactly. */
function converted(number: ExactNumber, { answer }: Bucket): Fraction {
  const exact = fractionOf(number);
  return answer?.ok ? multiplyFractions(exact, fractionOfRate(answer.value)) : exact;
}

function sumRounded<C extends CurrencyCode>(currency: C, rows: readonly Rounded<C>[]): Rounded<C> {
  const sum = emptySum();
  for (const { amount } of rows) addToSum(sum, exactOf(amount));
  return { amount: amountOf(sum, currency), rounded: rows.some(({ rounded }) => rounded) };
}

function rateUse({ answer, currency, sum, rows }: Bucket): readonly RateUse[] {
  if (!answer?.ok) return [];
  return [Object.freeze({ rate: answer.value, rows, original: amountOf(sum, currency) })];
}
