/** The public surface of `cultural-ledger/money`: amounts, sums, rounding, formatting, exchange rates. */

export { type AllocationWeight, allocateAmount } from "../money/allocation";
export {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  multiplyAmount,
  negateAmount,
  type OneCurrency,
  type RoundingOptions,
  roundAmount,
  subtractAmounts,
} from "../money/arithmetic";
export {
  type Currency,
  type CurrencyCode,
  type CurrentCurrencyCode,
  currencyInfo,
  isCurrencyCode,
  parseCurrencyCode,
  type WithdrawnCurrencyCode,
} from "../money/currency";
export {
  type AmountInput,
  type AmountJson,
  type CurrencyAmount,
  currencyAmount,
  isCurrencyAmount,
  rmb,
  usd,
} from "../money/currency-amount";
export { type AmountFormat, type AmountScale, formatAmount } from "../money/format";
export { type MultiCurrencyTotal, totalByCurrency } from "../money/multi-currency-total";
export { sumAmounts } from "../money/sum";
export type { RoundingMode } from "../number/rounding";
export { sumDecimals } from "../number/sum-decimals";
export type { RateUse } from "../rates/amounts-by-rate";
export { type Conversion, convertAmount } from "../rates/conversion";
export type { ConversionOptions } from "../rates/conversion-options";
export {
  type ExchangeRate,
  exchangeRate,
  type RateBasis,
  type RateFlow,
} from "../rates/exchange-rate";
export { findRate, type RateAnswer } from "../rates/find-rate";
export type { OfPeriod, RateChoice } from "../rates/rate-choice";
export type { RateSource, RateTable } from "../rates/rate-index";
export type { NearestRates, RateIssue } from "../rates/rate-issue";
export type { AverageBasis, DayBasis, RatePolicy, RateQuery, RateSearch } from "../rates/rate-query";
export {
  checkRateTable,
  createRateTable,
  type RateTableInput,
} from "../rates/rate-table";
export { describeRate, type OtherSide, type RateLeg, type ResolvedRate } from "../rates/resolved-rate";
