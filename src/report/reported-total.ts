/**
 * A total of trade in a report: the amount, or why there is none, with what it rests on.
 */

import type { Evidence } from "../aggregate/leaves/evidence";
import { isMoneyExtent, type MoneyExtent, type MoneySum } from "../figures/money-extent";
import { getOrCreate } from "../foundation/collections";
import { printing } from "../foundation/printing";
import type { AreaCode } from "../geography/area-code";
import { namedAreas } from "../geography/area-list";
import type { SourceRef } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import type { RateUse } from "../rates/amounts-by-rate";
import type { ConvertedTrade } from "../statistics/hedged-conversion";
import type { MarketOverlap } from "../statistics/market-overlaps";

/** A pair of markets of which one lies in the other, and the records of the product, kind and period that name either. */
export interface ReportedOverlap extends MarketOverlap {
  /** In the order of the ledger. */
  readonly records: readonly string[];
}

/** What a total rests on. */
interface Basis {
  /** The ids of the records that it is of, in code-point order, those without a value or a rate included. */
  readonly records: readonly string[];
  /** What those records cite, each citation once. */
  readonly sources: readonly SourceRef[];
  /** The rates at which values were converted. */
  readonly rates: readonly RateUse<MoneySum>[];
}

/**
 * A total in one currency. There is none where markets contain one another and what they share would count twice: the
 * pairs are named, and the caller may allow them. Where a value is a figure, as "more than USD 100 billion", there is no
 * one amount, but the extent of all values.
 */
export type ReportedTotal<C extends CurrencyCode = CurrencyCode> = Basis &
  (
    | {
        readonly kind: "total";
        readonly amount: CurrencyAmount<C>;
        /** Whether anything had to be rounded: the total, or with `each-row` any of its records. */
        readonly rounded: boolean;
      }
    | {
        readonly kind: "undefined";
        readonly reason: "overlapping-areas";
        readonly overlaps: readonly ReportedOverlap[];
      }
    | {
        readonly kind: "undefined";
        readonly reason: "hedged-value";
        /** Where the total lies. */
        readonly extent: MoneyExtent<C>;
      }
  );

/** A frozen total that prints itself. */
export const printedTotal = /* @__PURE__ */ printing<ReportedTotal>(
  "reported-total",
  (total) => {
    if (total.kind === "total") return String(total.amount);
    return total.reason === "hedged-value" ? String(total.extent) : `no total: ${total.reason}`;
  },
  "total.amount where total.kind is total",
) as <C extends CurrencyCode>(total: ReportedTotal<C>) => ReportedTotal<C>;

/** The total as it is reported. It prints as its amount, or as what is known of it. */
export function reportedTotal<C extends CurrencyCode>(
  { total, rounded, rates }: Pick<ConvertedTrade<C>, "total" | "rounded" | "rates">,
  { records, sources }: Evidence,
  overlaps: readonly ReportedOverlap[],
): ReportedTotal<C> {
  const basis = { records, sources, rates };
  if (overlaps.length > 0)
    return printedTotal<C>({ kind: "undefined", reason: "overlapping-areas", overlaps, ...basis });
  return isMoneyExtent(total)
    ? printedTotal<C>({ kind: "undefined", reason: "hedged-value", extent: total, ...basis })
    : printedTotal<C>({ kind: "total", amount: total, rounded, ...basis });
}

/** What is known of a total: its amount, or where it lies; `undefined` where there is none. */
export function sumOfTotal<C extends CurrencyCode>(total: ReportedTotal<C>): MoneySum<C> | undefined {
  if (total.kind === "total") return total.amount;
  return total.reason === "hedged-value" ? total.extent : undefined;
}

/** The amount of a total; `undefined` where it has none. */
export function amountOfTotal<C extends CurrencyCode>(
  total: ReportedTotal<C>,
): CurrencyAmount<C> | undefined {
  return total.kind === "total" ? total.amount : undefined;
}

/** The pairs with the records that name them. */
export function namedOverlaps(
  overlaps: readonly MarketOverlap[],
  trades: readonly TradeRecord[],
): readonly ReportedOverlap[] {
  if (overlaps.length === 0) return NONE;
  const byMarket = new Map<string, string[]>();
  for (const trade of trades)
    for (const area of trade.markets === undefined ? [] : namedAreas(trade.markets)) {
      const flow = isExport(trade) ? "exports" : "imports";
      const key = marketKey({ ...trade, flow }, area);
      getOrCreate(byMarket, key, () => []).push(trade.id);
    }
  const naming = (overlap: MarketOverlap, area: AreaCode) => byMarket.get(marketKey(overlap, area)) ?? [];
  return Object.freeze(
    overlaps.map((overlap): ReportedOverlap => {
      const ids = new Set([...naming(overlap, overlap.outer), ...naming(overlap, overlap.inner)]);
      return Object.freeze({ ...overlap, records: Object.freeze([...ids]) });
    }),
  );
}

const NONE: readonly ReportedOverlap[] = /* @__PURE__ */ Object.freeze([]);

function marketKey(
  { flow, kind, period, product }: Pick<MarketOverlap, "flow" | "kind" | "period" | "product">,
  area: AreaCode,
): string {
  return JSON.stringify([flow, kind, period, product, area]);
}
