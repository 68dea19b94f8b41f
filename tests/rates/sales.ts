/** Sales of a year each, and how they are converted: at the World Bank's averages of 2012 and 2013, into dollars. */

import { type CurrencyAmount, createRateTable, type ExchangeRate, type Period } from "cultural-ledger";

export interface Sale {
  readonly year: Period;
  readonly value: CurrencyAmount;
}

export const average = (period: Period, rate: string, source = "World Bank"): ExchangeRate => ({
  base: "USD",
  quote: "CNY",
  rate,
  basis: "annual-average",
  period,
  source,
});
export const table = createRateTable({ rates: [average("2012", "6.3123"), average("2013", "6.1958")] });
export const options = {
  to: "USD",
  table,
  amountOf: (sale: Sale) => sale.value,
  policyOf: (sale: Sale) => ({ kind: "average", period: sale.year, basis: "annual-average" }) as const,
} as const;
