/**
 * A total of trade in a report: the amount, or why there is none, with what it rests on.
 */

import type { Evidence } from "../../aggregate/leaves/evidence";
import { isMoneyExtent, type MoneyExtent, type MoneySum } from "../../figures/money-extent";
import { getOrCreate } from "../../foundation/collections";
import { printing } from "../../foundation/printing";
import type { SourceRef } from "../../model/record";
import type { TradeRecord } from "../../model/trade-record";
import type { CurrencyCode } from "../../money/currency";
import type { CurrencyAmount } from "../../money/currency-amount";
import type { RateUse } from "../../rates/amounts-by-rate";
import type { ConvertedTrade } from "../../statistics/hedged-conversion";
import { cellsOfTrade, keyOfCell } from "../../statistics/trade-cells";
import { type OverlapReason, reasonsOf, type TradeOverlap } from "../../statistics/trade-overlaps";

/** A pair of which one holds what the other holds, and the records that stand in either cell. */
export interface ReportedOverlap extends TradeOverlap {
  /** In the order of the ledger. */
  readonly records: readonly string[];
}

/** The pairs that keep a total from being one, and whether these are all that there are. */
export interface ReportedOverlaps {
  readonly overlaps: readonly ReportedOverlap[];
  readonly areAll: boolean;
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
 * A total in one currency. There is none where records hold one another and what they share would count twice: the
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
        /** By what the first of the pairs hold one another. */
        readonly reason: OverlapReason;
        /** At most a thousand of exports and a thousand of imports, beside wholes and their parts. */
        readonly overlaps: readonly ReportedOverlap[];
        /** There where more pairs than these may keep it from being one. */
        readonly moreOverlaps?: true;
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
  { overlaps, areAll }: ReportedOverlaps,
): ReportedTotal<C> {
  const basis = { records, sources, rates };
  const [reason] = reasonsOf(overlaps);
  const more = areAll ? {} : { moreOverlaps: true as const };
  if (reason !== undefined)
    return printedTotal<C>({ kind: "undefined", reason, overlaps, ...more, ...basis });
  return isMoneyExtent(total)
    ? printedTotal<C>({ kind: "undefined", reason: "hedged-value", extent: total, ...basis })
    : printedTotal<C>({ kind: "total", amount: total, rounded, ...basis });
}

/** What is known of a total: its amount, or where it lies; `undefined` where there is none. */
export function sumOfTotal<C extends CurrencyCode>(total: ReportedTotal<C>): MoneySum<C> | undefined {
  if (total.kind === "total") return total.amount;
  return total.reason === "hedged-value" ? total.extent : undefined;
}

/** The pairs with the records that stand in either cell, or are the whole and its part. */
export function namedOverlaps(
  overlaps: readonly TradeOverlap[],
  trades: readonly TradeRecord[],
): readonly ReportedOverlap[] {
  if (overlaps.length === 0) return NONE;
  const byCell = new Map<string, string[]>();
  for (const trade of trades)
    for (const [side, cell] of cellsOfTrade(trade))
      getOrCreate(byCell, keyOfCell(side, cell), () => []).push(trade.id);
  return Object.freeze(
    overlaps.map((overlap): ReportedOverlap => {
      const { cells, outer, inner } = overlap;
      const ids = cells?.flatMap((cell) => byCell.get(keyOfCell(overlap, cell)) ?? []);
      return Object.freeze({ ...overlap, records: Object.freeze([...new Set(ids ?? [outer, inner])]) });
    }),
  );
}

const NONE: readonly ReportedOverlap[] = /* @__PURE__ */ Object.freeze([]);
