/**
 * What the answers of the library say in a row: each kind of answer that prints itself is one quantity, or one for each currency.
 */

import type { DistinctAreas } from "../../aggregate/leaves/areas";
import type { ConvertedTotal } from "../../aggregate/leaves/converted";
import type { IntervalSum } from "../../aggregate/leaves/intervals";
import type { Mean } from "../../aggregate/leaves/mean";
import type { Measured } from "../../aggregate/values/measured";
import { describeFigure } from "../../figures/describe-figure";
import { type Figure, isUnknownFigure, type UnknownFigure, unitOfFigure } from "../../figures/figure";
import type { Interval } from "../../figures/interval";
import type { MoneyExtent, MoneySum } from "../../figures/money-extent";
import { readFigure } from "../../figures/read-figure";
import type { AreaCount } from "../../geography/area-count";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { isCurrencyAmount } from "../../money/currency-amount";
import type { MultiCurrencyTotal } from "../../money/multi-currency-total";
import type { ReportedTotal } from "../../report/summaries/reported-total";
import type { AgreementsInForce } from "../../statistics/agreements";
import type { ConvertedTrade } from "../../statistics/hedged-conversion";
import type { ObservationTotal } from "../../statistics/observations";
import type { TradeTotal } from "../../statistics/trade";
import { type Quantity, type QuantityBounds, quantityOfInterval, quantityOfMoney } from "./quantity";

/** The quantities of an answer, or numbers of records, by the end of their column's name, which is empty where there is one. */
export type Quantities = readonly (readonly [name: string, quantity: Quantity | number])[];

/** The quantities of an answer that prints itself; `undefined` for a kind that is none of the library's. */
export function quantitiesOfAnswer(kind: string, answer: object): Quantities | undefined {
  if (kind === "trade-total") return quantitiesOfTrade(answer as TradeTotal);
  const read = Object.hasOwn(READERS, kind) ? READERS[kind as keyof typeof READERS] : undefined;
  return read && [["", read(answer as never)]];
}

/** One quantity for each currency, which is in the name of its column. */
export function quantitiesOfTotal(total: MultiCurrencyTotal): Quantities {
  return inCurrencies(total.entries());
}

/** A figure as its wording says it, and no more. */
export function quantityOfFigure(figure: Figure | UnknownFigure): Quantity {
  const words = describeFigure(figure);
  if (isUnknownFigure(figure)) return { bounds: NO_BOUNDS, words };
  const unit = unitOfFigure(figure);
  return { ...quantityOfInterval(readFigure(figure)), ...(isCurrencyCode(unit) && { unit }), words };
}

const NO_BOUNDS: QuantityBounds = { lower: undefined, lowerEnd: null, upper: undefined, upperEnd: null };

const READERS = {
  interval: (interval: Interval) => ({ ...quantityOfInterval(interval), words: String(interval) }),
  figure: quantityOfFigure,
  "area-count": (count: AreaCount) => ({ ...quantityOfInterval(count.extent), words: String(count) }),
  "distinct-areas": (answer: DistinctAreas) => ({
    ...quantityOfInterval(answer.areas.extent),
    words: String(answer),
    unknown: answer.unknown,
  }),
  "summed-count": ofSum,
  "city-count": ofSum,
  "interval-sum": ofSum,
  "reported-count": ofSum,
  "agreements-in-force": (answer: AgreementsInForce) => ({
    ...quantityOfInterval(answer.total),
    words: String(answer),
    unknown: answer.undetermined.length,
  }),
  "observation-total": (answer: ObservationTotal) => {
    const unit = answer.currency ?? answer.unit;
    return { ...ofSum(answer), ...(unit !== undefined && { unit }) };
  },
  mean: ofMean,
  "money-extent": quantityOfMoney,
  "reported-total": ofReported,
  "converted-trade": ofConverted,
  "converted-total": ofConverted,
} as const satisfies Readonly<Record<string, (answer: never) => Quantity>>;

function ofSum(answer: IntervalSum): Quantity {
  return { ...quantityOfInterval(answer.total), words: String(answer), unknown: answer.unknown };
}

function ofMean(mean: Mean<Measured>): Quantity {
  const { unknown } = mean;
  const words = String(mean);
  if (mean.kind === "undefined") return { words, unknown };
  const { value, rounded } = mean;
  const known = isCurrencyAmount(value) ? quantityOfMoney(value) : { digits: value.toFixed() };
  return { ...known, words, rounded, unknown };
}

function ofReported(total: ReportedTotal): Quantity {
  const words = String(total);
  if (total.kind === "total") return { ...quantityOfMoney(total.amount), words, rounded: total.rounded };
  if (total.reason === "hedged-value") return { ...quantityOfMoney(total.extent), words };
  return { bounds: NO_BOUNDS, words };
}

/** A balance has neither currencies nor what no rate converts. */
function ofConverted(
  answer: Pick<ConvertedTrade<CurrencyCode> | ConvertedTotal<CurrencyCode>, "total" | "rounded"> &
    Partial<Pick<ConvertedTrade<CurrencyCode> | ConvertedTotal<CurrencyCode>, "unconverted">>,
): Quantity {
  const { total, rounded, unconverted } = answer;
  const rows = unconverted?.reduce((sum, { rows: added }) => sum + added, 0);
  return {
    ...quantityOfMoney(total),
    words: String(answer),
    rounded,
    ...(rows !== undefined && { unconverted: rows }),
  };
}

function quantitiesOfTrade(answer: TradeTotal): Quantities {
  const { total, extents, unknown } = answer;
  return [
    ...inCurrencies([...total.entries(), ...(extents as readonly MoneyExtent[])]),
    ["unknown", unknown],
  ];
}

function inCurrencies(sums: readonly MoneySum[]): Quantities {
  return sums.map((sum) => {
    const { unit: _, ...quantity } = quantityOfMoney(sum);
    return [sum.currency, quantity];
  });
}
