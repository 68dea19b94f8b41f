/** The public surface of `cultural-ledger/money`: amounts, sums, rounding, formatting, exchange rates. */

export {
  addAmounts,
  compareAmounts,
  type RoundingOptions,
  roundAmount,
  subtractAmounts,
} from "./arithmetic";
export { type Conversion, convertAmount } from "./conversion";
export { type Currency, type CurrencyCode, currency, isCurrencyCode, parseCurrencyCode } from "./currency";
export {
  type AmountInput,
  type AmountJson,
  type CurrencyAmount,
  currencyAmount,
  isCurrencyAmount,
  rmb,
  usd,
} from "./currency-amount";
export { sumAmounts } from "./exact-sum";
export { describeRate, type ExchangeRate, exchangeRate, type RateBasis } from "./exchange-rate";
export { type AmountFormat, formatAmount } from "./format";
export { type MultiCurrencyTotal, totalByCurrency } from "./multi-currency-total";
export type { RoundingMode } from "./rounding";
