/**
 * The choices of a report, checked: its period and those that it is compared with, and how everything in it is measured.
 */

import { AS_WRITTEN, knownPolicy, type ReadingPolicy } from "../figures/reading-policy";
import { type Call, invalidArgument, requireArray, requiredOptions } from "../foundation/arguments";
import { optionWord, requiredWord } from "../foundation/option-word";
import { textOrder } from "../foundation/text";
import type { OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import { requireOneDivision } from "../series/period-series";
import { type Period, periodSpan } from "../time/period";
import { checkRemark } from "./checked-remark";
import { type PublishedFigure, type PublishedLine, publishedLines } from "./figures/published-figures";
import { INDICATORS } from "./figures/report-figure";
import type { SeriesBreak } from "./report-notes";
import { type AreaCounting, checkedCounting } from "./summaries/area-notes";
import { conversionOf, TRADE_OPTIONS, type TradeSummaryOptions } from "./summaries/trade-options";
import type { ReportConversion } from "./summaries/trade-value";

/**
 * The same choices as for a summary of trade: period, currency, profile, as of when areas are counted, rates, rounding, what
 * to do with values that hold one another, and how printed figures are read; and what stands beside the figures of the records.
 */
export interface AnnualReportOptions<C extends CurrencyCode = CurrencyCode>
  extends Omit<TradeSummaryOptions<C>, "published"> {
  /** Earlier periods to compare with, of the same frequency, in any order; growth is against the latest of them. */
  readonly compare?: readonly Period[];
  /** Figures that sources have printed, of the period or of those compared with. */
  readonly published?: readonly PublishedFigure[];
  /** Where series are broken, beside what records mark with the status B. */
  readonly breaks?: readonly SeriesBreak[];
  /** How many members a breakdown lists, by the figures of the period; the rest is one row. 10 where left out. */
  readonly top?: number;
}

/** The choices, none left out. */
export interface ReportChoices<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  /** The latest first. */
  readonly earlier: readonly Period[];
  /** The period of the report, and then the earlier ones. */
  readonly periods: readonly Period[];
  readonly currency: C;
  readonly counting: AreaCounting;
  readonly reading: ReadingPolicy;
  readonly conversionOf: (period: Period) => ReportConversion<C>;
  readonly isOverlapRefused: boolean;
  readonly published: readonly PublishedLine[];
  readonly breaks: readonly SeriesBreak[];
  readonly top: number;
}

const NAMES = [...TRADE_OPTIONS, "compare", "breaks", "top"] as const;
const TOP = 10;
const MOST_TOP = 1000;

/** The choices of a report, checked. */
export function reportChoices<C extends CurrencyCode>(
  call: Call,
  given: AnnualReportOptions<C> & { readonly currency: OneCurrency<C> },
): ReportChoices<C> {
  const {
    compare = [],
    published,
    breaks = [],
    top = TOP,
    ...options
  } = requiredOptions<AnnualReportOptions<C>>(call, given, NAMES);
  const { period, currency, profile, asOf, overlap, reading = AS_WRITTEN } = options;
  const counting = checkedCounting({ profile, asOf });
  const earlier = earlierPeriods(call, period, compare);
  const periods = Object.freeze([period, ...earlier]);
  if (!Number.isInteger(top) || top < 1 || top > MOST_TOP)
    throw invalidArgument(call, "top", top, `a whole number from 1 to ${MOST_TOP}`);
  const conversion = conversionOf<C>(call, { ...options, currency: currency as C & OneCurrency<C> });
  const policy = knownPolicy(reading);
  return {
    period,
    earlier,
    periods,
    currency,
    counting,
    reading: policy,
    conversionOf: (each) =>
      each === period || options.policyOf !== undefined
        ? conversion
        : conversionOf<C>(call, { ...options, period: each, currency: currency as C & OneCurrency<C> }),
    isOverlapRefused: optionWord("report", "overlap", overlap, ["refuse", "allow"]) === "refuse",
    published: publishedLines(call, published, { periods, currency, reading: policy, counting }),
    breaks: checkedBreaks(call, breaks),
    top,
  };
}

/** The periods compared with, the latest first: of one frequency with that of the report, each once, and all before it. */
function earlierPeriods(call: Call, period: Period, compare: readonly Period[]): readonly Period[] {
  const { start } = periodSpan(period);
  const given = requireArray(call, "compare", compare);
  for (const each of given) {
    if (periodSpan(each).end >= start)
      throw invalidArgument(call, "a period of compare", each, `before ${period}, the period of the report`);
  }
  if (given.length > 0) requireOneDivision([period, ...given]);
  const sorted = [...given].sort((left, right) => textOrder(periodSpan(right).start, periodSpan(left).start));
  const twice = sorted.find((each, at) => each === sorted[at - 1]);
  if (twice !== undefined) throw invalidArgument(call, "a period of compare", twice, "given once");
  return Object.freeze(sorted);
}

const BREAK_FIELDS = ["at", "indicators", "note", "source"] as const;

function checkedBreaks(call: Call, breaks: readonly SeriesBreak[]): readonly SeriesBreak[] {
  return requireArray(call, "breaks", breaks).map((given) => {
    const { at, indicators } = requiredOptions<SeriesBreak>(call, given, BREAK_FIELDS, "a break");
    periodSpan(at);
    if (indicators !== undefined)
      for (const indicator of requireArray(call, "the indicators of a break", indicators))
        requiredWord("report", "an indicator of a break", indicator, INDICATORS);
    checkRemark(call, "a break", given);
    return Object.freeze({ ...given });
  });
}
