/**
 * A total of trade in a report: the amount, or why there is none, with what it rests on.
 */

import type { ConvertedTotal } from "../aggregate/leaves/converted";
import type { Evidence } from "../aggregate/leaves/evidence";
import { getOrCreate } from "../foundation/collections";
import { printing } from "../foundation/printing";
import type { SourceRef } from "../model/record";
import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import type { RateUse } from "../rates/amounts-by-rate";
import { cellsOfTrade, keyOfCell } from "../statistics/trade-cells";
import { type OverlapReason, reasonsOf, type TradeOverlap } from "../statistics/trade-overlaps";

/** A pair of which one holds what the other holds, and the records that stand in either cell. */
export interface ReportedOverlap extends TradeOverlap {
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
  readonly rates: readonly RateUse[];
}

/**
 * A total in one currency. There is none where records hold one another and what they share would count twice: the
 * pairs are named, and the caller may allow them.
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
        readonly overlaps: readonly ReportedOverlap[];
      }
  );

/** A frozen total that prints itself. */
export const printedTotal = /* @__PURE__ */ printing<ReportedTotal>(
  "reported-total",
  (total) => (total.kind === "total" ? String(total.amount) : `no total: ${total.reason}`),
  "total.amount where total.kind is total",
) as <C extends CurrencyCode>(total: ReportedTotal<C>) => ReportedTotal<C>;

/** The total as it is reported. It prints as its amount. */
export function reportedTotal<C extends CurrencyCode>(
  { total: amount, rounded, rates }: Pick<ConvertedTotal<C>, "total" | "rounded" | "rates">,
  { records, sources }: Evidence,
  overlaps: readonly ReportedOverlap[],
): ReportedTotal<C> {
  const basis = { records, sources, rates };
  const [reason] = reasonsOf(overlaps);
  return reason === undefined
    ? printedTotal({ kind: "total", amount, rounded, ...basis })
    : printedTotal({ kind: "undefined", reason, overlaps, ...basis });
}

/** The amount of a total; `undefined` where it has none. */
export function amountOfTotal<C extends CurrencyCode>(
  total: ReportedTotal<C>,
): CurrencyAmount<C> | undefined {
  return total.kind === "total" ? total.amount : undefined;
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
