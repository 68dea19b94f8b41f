/**
 * Exact sums of many amounts of one currency: the same total for any row order, sign and mix of decimals.
 */

import { requireIterable } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { ExactCells, highOf, lowOf } from "../number/exact-cells";
import type { OneCurrency } from "./arithmetic";
import { type CurrencyCode, requireCurrency } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, isOwnAmount, requireAmount } from "./currency-amount";

const CALL = { chapter: "money", call: "sumAmounts(currency, amounts)" } as const;

/**
 * The exact sum of amounts of one currency. The sum of nothing is zero of that currency.
 *
 * @throws `money/currency-mismatch` for an amount of another currency; `money/not-an-amount`; `money/unknown-currency`;
 * `money/out-of-range`; `money/invalid-argument` for what are no amounts that can be gone through
 * @example
 * sumAmounts("USD", [usd("21130000"), usd("1120000"), usd("1093103.94")]).toString() // => "USD 23343103.94"
 * sumAmounts("CNY", []).toString() // => "CNY 0"
 */
export function sumAmounts<C extends CurrencyCode>(
  currency: C & OneCurrency<C>,
  amounts: Iterable<CurrencyAmount<NoInfer<C>>>,
): CurrencyAmount<C> {
  const code = requireCurrency(currency);
  const cells = new ExactCells();
  const listed = Array.isArray(amounts)
    ? (amounts as readonly CurrencyAmount[])
    : [...requireIterable(CALL, "the amounts", amounts)];
  addRuns(code, 0, listed.length, cells, (run, from) => addAlike(run, listed, from));
  return amountOf<C>(cells.total(0), currency);
}

/** A sum of amounts of one currency and as many decimals, as two numbers, and the amount that ended it. */
export interface Run {
  readonly code: CurrencyCode;
  scale: number;
  sum: number;
  high: number;
  odd: unknown;
}

const NO_SCALE = -1;

/**
 * Adds amounts of one currency to the first cell. `addAlike` adds them for as long as they are alike and gives the place
 * of the first that isn't: a loop of its own with nothing else in it, because every other path would make the compiler
 * keep the sums in memory.
 */
export function addRuns(
  code: CurrencyCode,
  from: number,
  to: number,
  cells: ExactCells,
  addAlike: (run: Run, from: number) => number,
): void {
  const run: Run = { code, scale: NO_SCALE, sum: 0, high: 0, odd: undefined };
  for (let at = addAlike(run, from); at < to; at = addAlike(run, at + 1)) {
    const amount = requireAmount(run.odd);
    if (amount.currency !== code) throw mixedSum(code, amount);
    cells.add(0, amount["~units"], amount["~scale"]);
    if (run.scale === NO_SCALE) run.scale = amount["~scale"];
  }
  if (run.scale !== NO_SCALE) cells.addSum(0, run.sum, run.scale, run.high);
}

function addAlike(run: Run, amounts: readonly CurrencyAmount[], from: number): number {
  const { code, scale } = run;
  let { sum, high } = run;
  let amount: unknown;
  let at = from;
  for (; at < amounts.length; at++) {
    amount = amounts[at];
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
  run.odd = amount;
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
