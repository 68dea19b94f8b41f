/**
 * Exact sums of many amounts of one currency: the same total for any row order, sign and mix of decimals.
 */

import { LedgerError } from "../foundation/ledger-error";
import type { OneCurrency } from "./arithmetic";
import { type CurrencyCode, currency as currencyOf } from "./currency";
import { amountOf, type CurrencyAmount, describeAmount, requireAmount } from "./currency-amount";
import { MoneyCells } from "./money-cells";
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
  for (const amount of amounts) {
    const { "~units": units, "~scale": scale, currency: found } = requireAmount(amount);
    if (found !== code) throw mixedSum(code, amount);
    cells.add(0, units, scale);
  }
  return amountOf<C>(cells.total(0), currency);
}

/** The error for an amount that does not belong in a total. */
export function mixedSum(currency: CurrencyCode, amount: CurrencyAmount): LedgerError {
  return new LedgerError(
    "money/currency-mismatch",
    `Cannot add ${describeAmount(amount)} to a total in ${currency}: amounts must share a currency. Convert it with convertAmount(amount, rate), or total each currency with totalByCurrency(amounts).`,
    { details: { currency, amount } },
  );
}
