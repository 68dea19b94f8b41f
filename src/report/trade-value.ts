/**
 * The value of a trade record in the currency of a report: as stated, converted at a named rate, or why it is missing.
 */

import type { TradeRecord } from "../model/trade-record";
import { type OneCurrency, roundAmount } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { type Conversion, convertAmount } from "../rates/conversion";
import { KeptAnswers } from "../rates/find-rate";
import type { RateIssue } from "../rates/rate-issue";
import type { TradeInOptions } from "../statistics/trade-in-currency";

/** What a record is worth in the currency of the report, or why that cannot be said. */
export type TradeValue<C extends CurrencyCode = CurrencyCode> =
  | { readonly kind: "as-stated"; readonly amount: CurrencyAmount<C> }
  | { readonly kind: "converted"; readonly amount: CurrencyAmount<C>; readonly conversion: Conversion }
  | { readonly kind: "unconverted"; readonly original: CurrencyAmount; readonly issue: RateIssue }
  | { readonly kind: "not-stated" };

/** A record and what it is worth. */
export interface ValuedRecord<C extends CurrencyCode> {
  readonly record: TradeRecord;
  readonly value: TradeValue<C>;
}

/** How a report converts and rounds, with nothing left out. */
export type ReportConversion<C extends CurrencyCode> = Required<Omit<TradeInOptions<C>, "overlap">> & {
  readonly to: OneCurrency<C>;
};

/** Values records one by one, as the totals do that hold them. A converted value is rounded to be shown. */
export function valuesInCurrency<C extends CurrencyCode>({
  to,
  table,
  search,
  policyOf,
  round,
  rounding,
}: ReportConversion<C>): (record: TradeRecord) => TradeValue<C> {
  const answers = new KeptAnswers(table, search);
  return (record) => {
    const { value: original } = record;
    if (original === undefined) return Object.freeze({ kind: "not-stated" });
    if (isIn(original, to)) {
      const amount = round === "each-row" ? roundAmount<C>(original, rounding) : original;
      return Object.freeze({ kind: "as-stated", amount });
    }
    const found = answers.find(original.currency, to, policyOf(record));
    if (!found.ok) return Object.freeze({ kind: "unconverted", original, issue: found.issues[0] });
    const conversion = convertAmount(original, found.value, rounding);
    return Object.freeze({ kind: "converted", amount: conversion.amount as CurrencyAmount<C>, conversion });
  };
}

/** The amount of a value, if it has one. */
export function amountOfValue<C extends CurrencyCode>(value: TradeValue<C>): CurrencyAmount<C> | undefined {
  return "amount" in value ? value.amount : undefined;
}

function isIn<C extends CurrencyCode>(amount: CurrencyAmount, currency: C): amount is CurrencyAmount<C> {
  return amount.currency === currency;
}
