import type { CurrencyAmount, CurrencyCode, MoneySum, MoneyValue } from "cultural-ledger";

/** The amount that money is, in tests where nothing is hedged. */
export function amountIn<C extends CurrencyCode>(money: MoneySum<C> | undefined): CurrencyAmount<C>;
export function amountIn(money: MoneyValue | undefined): CurrencyAmount;
export function amountIn(money: MoneyValue | MoneySum | undefined): CurrencyAmount {
  if (money !== undefined && "~scale" in money) return money;
  throw new Error(`no amount: ${String(money)}`);
}
