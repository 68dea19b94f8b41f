/** The public surface of `cultural-ledger/money`: amounts, sums, rounding, formatting, exchange rates. */

export { type AllocationWeight, allocateAmount } from "./allocation";
export {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  equalAmounts,
  multiplyAmount,
  negateAmount,
  type RoundingOptions,
  roundAmount,
  subtractAmounts,
} from "./arithmetic";
export { type Conversion, convertAmount } from "./conversion";
export type { ConversionOptions, RateUse } from "./conversion-buckets";
export {
  type ConvertedSum,
  type TotalConvertedOptions,
  totalConverted,
  type UnconvertedRow,
} from "./converted-sum";
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
export { sumAmounts, sumDecimals } from "./exact-sum";
export {
  describeRate,
  type ExchangeRate,
  exchangeRate,
  type RateBasis,
  type RateFlow,
} from "./exchange-rate";
export { findRate, type NearestRates, type RateAnswer, type RateIssue } from "./find-rate";
export { type AmountFormat, formatAmount } from "./format";
export { type MultiCurrencyTotal, totalByCurrency } from "./multi-currency-total";
export type { AverageBasis, DayBasis, RatePolicy, RateQuery } from "./rate-query";
export {
  checkRateTable,
  createRateTable,
  type RateSource,
  type RateTable,
  type RateTableInput,
} from "./rate-table";
export { describeResolvedRate, type RateLeg, type ResolvedRate } from "./resolved-rate";
export type { RoundingMode } from "./rounding";
