/**
 * The value of a trade record in the currency of a report: as stated, converted at a named rate, or why it is missing.
 */

import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { type Conversion, convertAmount } from "../rates/conversion";
import type { ExchangeRate } from "../rates/exchange-rate";
import { ratesOfPeriod } from "../rates/period-rates";
import type { Period } from "../time/period";

/** What a record is worth in the currency of the report, or why that cannot be said. */
export type TradeValue<C extends CurrencyCode = CurrencyCode> =
  | { readonly kind: "as-stated"; readonly amount: CurrencyAmount<C> }
  | { readonly kind: "converted"; readonly amount: CurrencyAmount<C>; readonly conversion: Conversion }
  | { readonly kind: "no-rate"; readonly original: CurrencyAmount }
  | {
      readonly kind: "ambiguous-rate";
      readonly original: CurrencyAmount;
      readonly rates: readonly ExchangeRate[];
    }
  | { readonly kind: "not-stated" };

/** What a value is asked in: the currency, the period of the report, and the rates that may be used. */
interface Valuation<C extends CurrencyCode> {
  readonly currency: C;
  readonly period: Period;
  readonly rates: readonly ExchangeRate[];
}

/**
 * Values a record. Only a rate of the record's own period is used, or failing that one of the report's period; several
 * of them are ambiguous, even when they agree, because the report names the one it used.
 */
export function valueInCurrency<C extends CurrencyCode>(
  { value: original, period: recordPeriod }: TradeRecord,
  { currency, period, rates }: Valuation<C>,
): TradeValue<C> {
  if (original === undefined) return Object.freeze({ kind: "not-stated" });
  if (isIn(original, currency)) return Object.freeze({ kind: "as-stated", amount: original });
  const candidates = ratesOfPeriod(rates, original.currency, currency, [recordPeriod, period]);
  const [rate, ...others] = candidates;
  if (rate === undefined) return Object.freeze({ kind: "no-rate", original });
  if (others.length > 0)
    return Object.freeze({ kind: "ambiguous-rate", original, rates: Object.freeze(candidates) });
  const conversion = convertAmount(original, rate);
  return Object.freeze({
    kind: "converted",
    amount: conversion.amount as CurrencyAmount<C>,
    conversion,
  });
}

/** The amount of a value, if it has one. */
export function amountOfValue<C extends CurrencyCode>(value: TradeValue<C>): CurrencyAmount<C> | undefined {
  return "amount" in value ? value.amount : undefined;
}

function isIn<C extends CurrencyCode>(amount: CurrencyAmount, currency: C): amount is CurrencyAmount<C> {
  return amount.currency === currency;
}
