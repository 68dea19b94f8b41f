/**
 * The value of a trade record in the currency of a report: as stated, as worded, converted at a named rate, or why it is
 * missing.
 */

import type { Figure } from "../../figures/figure";
import { scaleInterval } from "../../figures/interval-arithmetic";
import { type MoneyExtent, printedExtent } from "../../figures/money-extent";
import { currencyOfMoney, isWorded, type MoneyValue } from "../../model/money-value";
import type { TradeRecord } from "../../model/trade-record";
import { type OneCurrency, roundAmount } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import type { CurrencyAmount } from "../../money/currency-amount";
import { type Conversion, convertAmount } from "../../rates/conversion";
import { KeptAnswers } from "../../rates/find-rate";
import type { RateIssue } from "../../rates/rate-issue";
import { fractionOfRate, type ResolvedRate } from "../../rates/resolved-rate";
import { intervalOfHedged } from "../../statistics/hedged-values";
import type { TradeInOptions } from "../../statistics/trade-in-currency";

/** What a record is worth in the currency of the report, or why that cannot be said. */
export type TradeValue<C extends CurrencyCode = CurrencyCode> =
  | { readonly kind: "as-stated"; readonly amount: CurrencyAmount<C> }
  | { readonly kind: "converted"; readonly amount: CurrencyAmount<C>; readonly conversion: Conversion }
  | {
      /** A value that is a figure, as "more than USD 100 billion", and where it lies in the currency of the report. */
      readonly kind: "as-worded";
      readonly figure: Figure;
      readonly extent: MoneyExtent<C>;
      /** The rate that it was converted at; `undefined` where none was needed. */
      readonly rate: ResolvedRate | undefined;
    }
  | { readonly kind: "unconverted"; readonly original: MoneyValue; readonly issue: RateIssue }
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
  reading,
}: ReportConversion<C>): (record: TradeRecord) => TradeValue<C> {
  const answers = new KeptAnswers(table, search);
  return (record) => {
    const { value: original } = record;
    if (original === undefined) return Object.freeze({ kind: "not-stated" });
    const currency = currencyOfMoney(original);
    const found = currency === to ? undefined : answers.find(currency, to, policyOf(record));
    if (found?.ok === false) return Object.freeze({ kind: "unconverted", original, issue: found.issues[0] });
    const rate = found?.value;
    if (isWorded(original)) {
      const stated = intervalOfHedged(original, reading);
      const interval = rate === undefined ? stated : scaleInterval(stated, fractionOfRate(rate));
      const extent = printedExtent<C>({ currency: to, interval });
      return Object.freeze({ kind: "as-worded", figure: original, extent, rate });
    }
    if (rate === undefined) {
      const own = original as CurrencyAmount<C>;
      const amount = round === "each-row" ? roundAmount<C>(own, rounding) : own;
      return Object.freeze({ kind: "as-stated", amount });
    }
    const conversion = convertAmount(original, rate, rounding);
    return Object.freeze({ kind: "converted", amount: conversion.amount as CurrencyAmount<C>, conversion });
  };
}

/** The amount of a value, if it has one. */
export function amountOfValue<C extends CurrencyCode>(value: TradeValue<C>): CurrencyAmount<C> | undefined {
  return "amount" in value ? value.amount : undefined;
}

/** Whether a total holds a value: it is an amount, or a figure that was read. */
export function isInTotal(value: TradeValue): boolean {
  return "amount" in value || "extent" in value;
}
