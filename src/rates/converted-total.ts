/**
 * A total over rows in several currencies, in one: exact, rounded once, and with nothing left out in silence.
 */

import { type Call, requiredOptions, requireFunction, requireIterable } from "../foundation/arguments";
import { printing } from "../foundation/printing";
import type { OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { type MultiCurrencyTotal, totalByCurrency } from "../money/multi-currency-total";
import { type AmountsByRate, addAtRate, type RateUse, totalAtRates } from "./amounts-by-rate";
import { CONVERSION_OPTIONS, type ConversionOptions, checkedConversion } from "./conversion-options";
import type { RateIssue } from "./rate-issue";
import type { RatePolicy } from "./rate-policy";

/** How rows are converted and added. */
export interface TotalConvertedOptions<Row, C extends CurrencyCode> extends ConversionOptions<C> {
  readonly amountOf: (row: Row) => CurrencyAmount;
  /** The policy for a row, such as the average of the row's year. */
  readonly policyOf: (row: Row) => RatePolicy;
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

/** A sum, or a total of records, and what is not in it, where it names that. */
interface Converted {
  readonly total: CurrencyAmount;
  readonly rounded: boolean;
  readonly unconverted?: readonly { readonly amount?: CurrencyAmount; readonly original?: CurrencyAmount }[];
}

/** A frozen sum that prints itself. */
export const printedConversion = /* @__PURE__ */ printing<Converted>(
  "converted-total",
  ({ total, unconverted = [] }) => {
    const without = totalByCurrency(unconverted.flatMap(({ amount, original = amount }) => original ?? []));
    return unconverted.length === 0 ? String(total) : `${total}, and ${without} that no rate converts`;
  },
  "answer.total",
);

const CALL: Call = { chapter: "money", call: "totalConverted(rows, { to, table, amountOf, policyOf })" };
const OPTIONS = [...CONVERSION_OPTIONS, "amountOf", "policyOf"] as const;

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
 * const sum = totalConverted(sales, {
 *   to: "USD",
 *   table,
 *   amountOf: (sale) => sale.value,
 *   policyOf: (sale) => ({ kind: "average", period: sale.year, basis: "annual-average" }),
 * });
 * sum.total.toString() // => "USD 22223103.94"
 * sum.byCurrency.entries().map(String) // => ["CNY 6900001", "USD 21130000"]
 * sum.unconverted.map(({ issue }) => issue.code) // => ["money/rate-missing"]
 */
export function totalConverted<Row, C extends CurrencyCode>(
  rows: Iterable<Row>,
  options: TotalConvertedOptions<Row, C> & { readonly to: OneCurrency<C> },
): ConvertedSum<Row, C> {
  requireIterable(CALL, "the rows", rows);
  const { amountOf, policyOf } = requiredOptions<TotalConvertedOptions<Row, C>>(CALL, options, OPTIONS);
  requireFunction(CALL, "amountOf", amountOf);
  requireFunction(CALL, "policyOf", policyOf);
  const conversion = checkedConversion<C>(CALL, options);
  const unconverted: UnconvertedRow<Row>[] = [];
  const byRate: AmountsByRate = new Map();
  for (const row of rows) {
    const amount = amountOf(row);
    const { answer } = addAtRate(byRate, conversion, amount, () => policyOf(row));
    if (answer?.ok === false) unconverted.push(Object.freeze({ row, amount, issue: answer.issues[0] }));
  }
  return printedConversion({
    ...totalAtRates([...byRate.values()], conversion),
    unconverted: Object.freeze(unconverted),
  }) as ConvertedSum<Row, C>;
}
