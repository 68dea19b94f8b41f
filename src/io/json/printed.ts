/**
 * Answers that print themselves, by their kind: which fields each has, what stands in them, and how those that have travelled
 * become one again.
 */

import { type DistinctAreas, printedAreas } from "../../aggregate/leaves/areas";
import { type ConvertedTotal, printedConversion } from "../../aggregate/leaves/converted";
import { printedSum, type SummedCount } from "../../aggregate/leaves/counts";
import { type IntervalSum, printedIntervalSum } from "../../aggregate/leaves/intervals";
import { type Mean, printedMean } from "../../aggregate/leaves/mean";
import type { Measured } from "../../aggregate/values/measured";
import { printedFigure } from "../../figures/describe-figure";
import {
  type Figure,
  isUnknownFigure,
  plainFigure,
  requireFigure,
  type UnknownFigure,
} from "../../figures/figure";
import { type Interval, type IntervalEnd, requireInterval } from "../../figures/interval";
import { type MoneyExtent, printedExtent } from "../../figures/money-extent";
import { printedKind } from "../../foundation/printing";
import { type AreaCount, printedAreaCount } from "../../geography/area-count";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { isCurrencyAmount } from "../../money/currency-amount";
import { isMultiCurrencyTotal } from "../../money/multi-currency-total";
import { isDecimal } from "../../number/decimal";
import { printedCount, type ReportedCount } from "../../report/summaries/reported-count";
import { printedTotal, type ReportedTotal } from "../../report/summaries/reported-total";
import { type AgreementsInForce, printedForce } from "../../statistics/agreements";
import { type CityCount, printedCities } from "../../statistics/cities";
import { type ConvertedBalance, type ConvertedTrade, printedTrade } from "../../statistics/hedged-conversion";
import { type ObservationTotal, printedObservations } from "../../statistics/observations";
import { printedTradeTotal, type TradeTotal } from "../../statistics/trade";

type Check = (value: unknown) => boolean;

/** A check for each field of an answer, or of each of the forms that it has: the compiler keeps both together. */
type ShapeOf<Answer> = Answer extends unknown ? { readonly [Name in keyof Answer]-?: Check } : never;

/** A kind of answer that prints itself. */
export interface PrintedKind {
  /** The names of its fields, by each of its forms. */
  readonly fields: readonly (readonly string[])[];
  /** Whether fields are those of such an answer, each with what stands in it, and no others. */
  readonly holds: (fields: object) => boolean;
  readonly make: (fields: never) => object;
}

function kindOf<Answer>(
  make: (fields: never) => object,
  ...shapes: readonly [ShapeOf<Answer>, ...ShapeOf<Answer>[]]
): PrintedKind {
  return { fields: shapes.map(Object.keys), holds: isOneOf(shapes as readonly Shape[]), make };
}

type Shape = Readonly<Record<string, Check>>;

function isOneOf(shapes: readonly Shape[]): (fields: object) => boolean {
  return (fields) =>
    shapes.some(
      (shape) =>
        Object.keys(fields).every((name) => Object.hasOwn(shape, name)) &&
        Object.entries(shape).every(([name, check]) =>
          check((fields as Readonly<Record<string, unknown>>)[name]),
        ),
    );
}

const isText: Check = (value) => typeof value === "string";
const isTruth: Check = (value) => typeof value === "boolean";
const isTally: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isList: Check = (value) => Array.isArray(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTotal: Check = (value) => isObject(value) && isMultiCurrencyTotal(value);
const isInterval: Check = (value) => isPrinted(value, "interval");

const isExtent: Check = (value) => isPrinted(value, "money-extent");
const isExtents: Check = (value) => Array.isArray(value) && value.every(isExtent);
const isMoneySum: Check = (value) => isCurrencyAmount(value) || isExtent(value);

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPrinted(value: unknown, kind: string): boolean {
  return isObject(value) && printedKind(value) === kind;
}

function word(...words: readonly string[]): Check {
  return (value) => words.includes(value as string);
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

const END_SHAPES: readonly ShapeOf<IntervalEnd>[] = [
  { kind: word("finite"), value: isDecimal, closed: isTruth },
  { kind: word("unbounded", "unknown") },
];
const isEnd: Check = (value) => isObject(value) && isOneOf(END_SHAPES as readonly Shape[])(value);

const PARTS = { known: isTally, unknown: isTally } as const;
const SUM: ShapeOf<SummedCount> = { total: isInterval, ...PARTS };
const BEHIND = { records: isTexts, sources: isList } as const;

/** Every kind of answer that prints itself. */
export const PRINTED: Readonly<Record<string, PrintedKind>> = {
  interval: kindOf<Interval>((fields: Interval) => requireInterval(fields), {
    lower: isEnd,
    upper: isEnd,
    whole: isTruth,
  }),
  figure: kindOf<Figure | UnknownFigure>(
    (fields: Figure | UnknownFigure) =>
      printedFigure(plainFigure(isUnknownFigure(fields) ? fields : requireFigure(fields))),
    {
      qualifier: isText,
      number: isText,
      to: optional(isText),
      scale: optional(isText),
      unit: optional(isText),
      decimals: optional((value) => Number.isInteger(value)),
    },
    { qualifier: word("unknown") },
  ),
  "area-count": kindOf<AreaCount>(printedAreaCount, {
    profile: isText,
    countries: isTally,
    regions: isTally,
    areas: isTally,
    groups: isTally,
    open: isTruth,
    extent: isInterval,
    codes: isTexts,
    unlisted: isTexts,
    asOf: optional(isText),
  }),
  "distinct-areas": kindOf<DistinctAreas>(printedAreas, {
    areas: (value) => isPrinted(value, "area-count"),
    ...PARTS,
  }),
  "summed-count": kindOf<SummedCount>(printedSum, SUM),
  "city-count": kindOf<CityCount>(printedCities, { total: isInterval, named: isTexts, ...PARTS }),
  "interval-sum": kindOf<IntervalSum>(printedIntervalSum, SUM),
  mean: kindOf<Mean<Measured>>(
    printedMean,
    {
      kind: word("mean"),
      value: (value) => isCurrencyAmount(value) || isDecimal(value),
      rounded: isTruth,
      ...PARTS,
    },
    { kind: word("undefined"), reason: word("no-records", "all-unknown"), unknown: isTally },
  ),
  "reported-total": kindOf<ReportedTotal>(
    printedTotal,
    { kind: word("total"), amount: isCurrencyAmount, rounded: isTruth, ...BEHIND, rates: isList },
    {
      kind: word("undefined"),
      reason: word("overlapping-areas", "overlapping-levels", "overlapping-periods", "whole-and-part"),
      overlaps: isList,
      moreOverlaps: optional((value) => value === true),
      ...BEHIND,
      rates: isList,
    },
    { kind: word("undefined"), reason: word("hedged-value"), extent: isExtent, ...BEHIND, rates: isList },
  ),
  "agreements-in-force": kindOf<AgreementsInForce>(printedForce, {
    total: isInterval,
    undetermined: isTexts,
  }),
  "reported-count": kindOf<ReportedCount>(printedCount, { ...SUM, ...BEHIND }),
  "money-extent": kindOf<MoneyExtent>(printedExtent, { currency: isCurrencyCode, interval: isInterval }),
  "trade-total": kindOf<TradeTotal>(printedTradeTotal, {
    total: isTotal,
    extents: isExtents,
    ...PARTS,
    hedged: isTally,
  }),
  "converted-trade": kindOf<ConvertedTrade<CurrencyCode> | ConvertedBalance<CurrencyCode>>(
    printedTrade,
    {
      total: isMoneySum,
      rounded: isTruth,
      byCurrency: isTotal,
      extents: isExtents,
      hedged: isTally,
      rates: isList,
      unconverted: isList,
    },
    { total: isMoneySum, rounded: isTruth },
  ),
  "observation-total": kindOf<ObservationTotal>(printedObservations, {
    ...SUM,
    indicator: optional(isText),
    unit: optional(isText),
    currency: optional(isText),
  }),
  "converted-total": kindOf<ConvertedTotal<CurrencyCode>>(printedConversion, {
    total: isCurrencyAmount,
    rounded: isTruth,
    byCurrency: isTotal,
    rates: isList,
    unconverted: isList,
  }),
};
