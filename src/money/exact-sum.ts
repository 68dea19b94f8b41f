/**
 * Exact sums of many amounts of one currency: the same total for any row order, sign and mix of decimals.
 */

import { LedgerError } from "../foundation/ledger-error";
import type { OneCurrency } from "./arithmetic";
import { type CurrencyCode, currency as currencyOf } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, requireAmount } from "./currency-amount";
import { HIGH_UNIT, MoneyCells } from "./money-cells";
import { addToSum, type RunningSum } from "./running-sum";

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
  addRun(cells, code, listed, 0, listed.length, (amount) => amount);
  return amountOf<C>(cells.total(0), currency);
}

/**
 * Adds the amounts of a run of records to the first cell. What can be added as numbers is kept in local variables, which
 * is as fast as adding floats.
 */
export function addRun<In>(
  cells: MoneyCells,
  code: CurrencyCode,
  records: readonly In[],
  from: number,
  to: number,
  amountOfRecord: (record: In) => CurrencyAmount,
): void {
  let sum = 0;
  let size = 0;
  let high = 0;
  let scale = -1;
  for (let at = from; at < to; at++) {
    const amount = requireAmount(amountOfRecord(records[at] as In));
    if (amount.currency !== code) throw mixedSum(code, amount);
    const units = amount["~units"];
    const own = amount["~scale"];
    if (typeof units !== "number" || (own !== scale && scale >= 0)) {
      cells.add(0, units, own);
      continue;
    }
    scale = own;
    size += Math.abs(units);
    if (size > Number.MAX_SAFE_INTEGER) {
      const above = Math.floor(sum / HIGH_UNIT);
      high += above;
      sum -= above * HIGH_UNIT;
      size = HIGH_UNIT + Math.abs(units);
      if (size > Number.MAX_SAFE_INTEGER) {
        cells.add(0, units, own);
        size = HIGH_UNIT;
        continue;
      }
    }
    sum += units;
  }
  if (scale >= 0) cells.addSum(0, sum, scale, size, high);
}

/** The error for an amount that does not belong in a total. */
export function mixedSum(currency: CurrencyCode, amount: CurrencyAmount): LedgerError {
  return new LedgerError(
    "money/currency-mismatch",
    `Cannot add ${describeAmount(amount)} to a total in ${currency}: amounts must share a currency. Convert it with convertAmount(amount, rate), or total each currency with totalByCurrency(amounts).`,
    { details: { currency, amount } },
  );
}
