/**
 * The choices of a report of trade, and the measure's options that are made of them.
 */

import { AS_WRITTEN, knownPolicy } from "../../figures/reading-policy";
import { type Call, checkedOptions, requireFunction } from "../../foundation/arguments";
import { getOrCreate } from "../../foundation/collections";
import { optionWord } from "../../foundation/option-word";
import { isExport, type TradeRecord } from "../../model/trade-record";
import type { OneCurrency } from "../../money/arithmetic";
import { type CurrencyCode, requireCurrency } from "../../money/currency";
import type { ConversionOptions } from "../../rates/conversion-options";
import { policyOfPeriods, type RateChoice, tableOfRates } from "../../rates/rate-choice";
import { checkedSearch, type RatePolicy } from "../../rates/rate-query";
import type { TradeTotalOptions } from "../../statistics/trade";
import type { Period } from "../../time/period";
import type { AreaCounting } from "./area-notes";
import type { PublishedTotal } from "./published-total";
import type { ReportConversion } from "./trade-value";

/**
 * The period and currency to summarize in, the rates that may be used, how totals are rounded, what to do with values
 * that hold one another, how values that are figures are read, and how countries and regions are counted.
 */
export interface TradeSummaryOptions<C extends CurrencyCode = CurrencyCode>
  extends RateChoice<TradeRecord>,
    TradeTotalOptions,
    AreaCounting,
    Pick<ConversionOptions<C>, "round" | "rounding"> {
  readonly period: Period;
  readonly currency: C;
  readonly published?: PublishedTotal<NoInfer<C>>;
}

/** The names of the options, which those of an annual report are too. */
export const TRADE_OPTIONS = [
  "period",
  "currency",
  "profile",
  "asOf",
  "rates",
  "search",
  "policyOf",
  "round",
  "rounding",
  "overlap",
  "reading",
  "published",
] as const;

/** The options of the measure, checked: the policy of reports where the caller names none. */
export function conversionOf<C extends CurrencyCode>(
  call: Call,
  {
    period,
    currency,
    rates,
    search,
    round,
    rounding,
    reading = AS_WRITTEN,
    policyOf = policiesOf(period),
  }: TradeSummaryOptions<C> & { readonly currency: OneCurrency<C> },
): ReportConversion<C> {
  requireCurrency(currency);
  return {
    to: currency,
    table: tableOfRates(rates),
    policyOf: requireFunction(call, "policyOf", policyOf),
    search: checkedSearch(call, search),
    round: optionWord("report", "round", round, ["once", "each-row"]),
    rounding: checkedOptions(call, rounding, ["decimals", "mode"], "rounding"),
    reading: knownPolicy(reading),
  };
}

/** The policy of reports. Records that share a period share one, so that their rate is looked up once. */
function policiesOf(period: Period): (record: TradeRecord) => RatePolicy {
  const known = { export: new Map<Period, RatePolicy>(), import: new Map<Period, RatePolicy>() };
  return (record) => {
    const flow = isExport(record) ? "export" : "import";
    return getOrCreate(known[flow], record.period, () => policyOfPeriods([record.period, period], flow));
  };
}
