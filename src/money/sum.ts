/**
 * Exact sums of many amounts of one currency: the same total for any row order, sign and mix of decimals.
 */

import type { Decimal } from "decimal.js";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { decimalOf, isDecimal, plainTextOfDecimal } from "../number/decimal";
import { highOf, lowOf, MoneyCells } from "../number/exact-cells";
import { type ExactNumber, formatPlain, parseExact } from "../number/exact-number";
import { addToSum, type RunningSum } from "../number/running-sum";
import { shortCents } from "../number/short-decimal";
import type { OneCurrency } from "./arithmetic";
import { type CurrencyCode, currency as currencyOf } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, isOwnAmount, requireAmount } from "./currency-amount";

/** Adds an amount to the running total of a currency, in place, refusing every other currency. */
export function addAmountToSum(sum: RunningSum, currency: CurrencyCode, amount: CurrencyAmount): void {
  const { "~units": units, "~scale": scale, currency: found } = requireAmount(amount);
  if (found !== currency) throw mixedSum(currency, amount);
  addToSum(sum, { units, scale });
}

/**
 * The exact sum of amounts of one currency. The sum of nothing is zero of that currency.
 *
 * @throws `money/currency-mismatch` for an amount of another currency; `money/not-an-amount`; `money/unknown-currency`;
 * `money/out-of-range`
 * @example
 * sumAmounts("USD", [usd("21130000"), usd("1120000"), usd("1093103.94")]).toString() // => "USD 23343103.94"
 * sumAmounts("CNY", []).toString() // => "CNY 0"
 */
export function sumAmounts<C extends CurrencyCode>(
  currency: C & OneCurrency<C>,
  amounts: Iterable<CurrencyAmount<NoInfer<C>>>,
): CurrencyAmount<C> {
  const { code } = currencyOf(currency);
  const cells = new MoneyCells();
  const listed = Array.isArray(amounts) ? (amounts as readonly CurrencyAmount[]) : [...amounts];
  addRun(code, listed, listed.length, cells);
  return amountOf<C>(cells.total(0), currency);
}

/** The digits of a Decimal before the point, and behind it, that can be added up. */
const MOST_DIGITS = 60;

/**
 * The exact sum of plain Decimals of any copy of decimal.js: `plus` keeps as many digits as its copy is set to, 20 as
 * delivered, and rounds without a word. The sum of nothing is 0.
 *
 * @throws `money/not-a-decimal` for a value that is no finite `Decimal`, or has more than 60 digits on a side of the point
 * @example
 * const values = [currencyAmount("0.1", "USD").value, currencyAmount("123456789012345678901.2", "USD").value];
 * sumDecimals(values).toString() // => "123456789012345678901.3"
 * sumDecimals([]).toString() // => "0"
 */
export function sumDecimals(values: Iterable<Decimal>): Decimal {
  const cells = new MoneyCells();
  const listed: readonly unknown[] = Array.isArray(values) ? values : [...values];
  const run = { sum: 0, high: 0 };
  const [first] = listed;
  // A forged number may be a plain object, whose constructor is that of everything else.
  const known = isDecimal(first) && isDecimal(Object.getPrototypeOf(first)) ? first.constructor : undefined;
  const addFrom = (at: number) => addShort(run, listed, at, known);
  for (let at = addFrom(0); at < listed.length; at = addFrom(at + 1)) {
    const { units, scale } = longDecimal(listed[at]);
    cells.add(0, units, scale);
  }
  cells.addSum(0, run.sum, MINOR_SCALE, run.high);
  return decimalOf(formatPlain(cells.total(0)));
}

/** Adds Decimals of so few digits that their words say it, and gives the place of the first that isn't. */
function addShort(run: Sums, values: readonly unknown[], from: number, known: unknown): number {
  let { sum, high } = run;
  let at = from;
  for (; at < values.length; at++) {
    const units = shortCents(values[at], known);
    const next = sum + units;
    if (Math.abs(next) <= Number.MAX_SAFE_INTEGER) sum = next;
    else if (Number.isNaN(units)) break;
    else {
      high += highOf(sum) + highOf(units);
      sum = lowOf(sum) + lowOf(units);
    }
  }
  run.sum = sum;
  run.high = high;
  return at;
}

/** That of cents. */
const MINOR_SCALE = 2;

function longDecimal(value: unknown): ExactNumber {
  const text = plainTextOfDecimal(value, MOST_DIGITS);
  const exact =
    text === undefined ? undefined : parseExact(text, { integer: MOST_DIGITS, fraction: MOST_DIGITS });
  if (exact !== undefined) return exact;
  throw new LedgerError(
    "money/not-a-decimal",
    `Cannot add ${quote(value)}: it must be a finite Decimal of decimal.js with at most ${MOST_DIGITS} digits on either side of the point. Make one with new Decimal(text); amounts are added with sumAmounts(currency, amounts).`,
    { details: { received: value } },
  );
}

/** Adds amounts of one currency to the first cell. */
function addRun(
  code: CurrencyCode,
  amounts: readonly CurrencyAmount[],
  length: number,
  cells: MoneyCells,
): void {
  const run = { code, scale: -1, sum: 0, high: 0 };
  for (let at = 0; at < length; at++) {
    if (run.scale >= 0) at = addAlike(run, amounts, at, length);
    if (at >= length) break;
    const amount = requireAmount(amounts[at]);
    if (amount.currency !== code) throw mixedSum(code, amount);
    cells.add(0, amount["~units"], amount["~scale"]);
    if (run.scale < 0) run.scale = amount["~scale"];
  }
  if (run.scale >= 0) cells.addSum(0, run.sum, run.scale, run.high);
}

/** A sum as two numbers. */
interface Sums {
  sum: number;
  high: number;
}

/** A sum of amounts of one currency and as many decimals. */
interface Run extends Sums {
  readonly code: CurrencyCode;
  readonly scale: number;
}

/**
 * Adds amounts for as long as they are alike and gives the place of the first that isn't. In a loop of its own with
 * nothing else in it, because every other path would make the compiler keep the sums in memory.
 */
function addAlike(run: Run, amounts: readonly CurrencyAmount[], from: number, to: number): number {
  const { code, scale } = run;
  let { sum, high } = run;
  let at = from;
  for (; at < to; at++) {
    const amount: unknown = amounts[at];
    if (!isOwnAmount(amount) || amount.currency !== code || amount["~scale"] !== scale) break;
    const units = amount["~units"];
    if (typeof units !== "number") break;
    const next = sum + units;
    if (Math.abs(next) <= Number.MAX_SAFE_INTEGER) sum = next;
    else {
      high += highOf(sum) + highOf(units);
      sum = lowOf(sum) + lowOf(units);
    }
  }
  run.sum = sum;
  run.high = high;
  return at;
}

/** The error for an amount that does not belong in a total. */
export function mixedSum(currency: CurrencyCode, amount: CurrencyAmount): LedgerError {
  return new LedgerError(
    "money/currency-mismatch",
    `Cannot add ${describeAmount(amount)} to a total in ${currency}: amounts must share a currency. Convert it with convertAmount(amount, rate), or total each currency with totalByCurrency(amounts).`,
    { details: { currency, amount } },
  );
}
