/**
 * The chapter of trade: what is published of it first, then totals, products and markets with their shares, and what is stated in
 * each currency.
 */

import type { Indicator, Member, ReportFigure, UndefinedReason } from "../figures/report-figure";
import { withTotal } from "./exchange-chapter";
import type { ReportRow, ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, type RowKey, tableOf, withColumnsThatSaySomething } from "./table-of";

/** The members of both sides of trade. */
export interface TradeRows {
  readonly stated: readonly ReportFigure[];
  readonly products: Readonly<Record<"exports" | "imports", readonly Member[]>>;
  readonly markets: Readonly<Record<"exports" | "imports", readonly Member[]>>;
}

/** The published total first, then totals, products with their shares, markets, and what is stated in each currency. */
export function tradeTables(context: TableContext, rows: TradeRows): readonly ReportTable[] {
  const { store, period, base } = context;
  const published = (["trade", "exports", "imports", "balance"] as const).filter(
    (indicator) => store.figureOf({ indicator, statistic: "published", period }) !== undefined,
  );
  const totals = [
    ...published.map((indicator) => statisticRow(context, indicator, "published")),
    ...published.map((indicator) => statisticRow(context, indicator, "remainder")),
    ...(["exports", "imports", "trade", "balance"] as const).map((indicator) =>
      statisticRow(context, indicator, "value"),
    ),
  ].filter(({ cells }) => cells.some((cell) => cell?.interval !== undefined || isWithoutTotal(cell?.reason)));
  const growth = base === undefined ? [] : [{ statistic: "growth", period, base } as const];
  const totalColumns: readonly ColumnKey[] = [
    { period },
    ...(base === undefined ? [] : [{ period: base }]),
    ...growth,
  ];
  const breakdown = (
    id: "exports-by-product" | "imports-by-product" | "exports-by-market" | "imports-by-market",
  ) => {
    const [side, , by] = id.split("-") as ["exports" | "imports", "by", "product" | "market"];
    const members = (by === "product" ? rows.products : rows.markets)[side];
    if (by === "market" && members.every(({ id }) => id.startsWith("~"))) return [];
    const columns: readonly ColumnKey[] = [
      { indicator: side, statistic: "value", period },
      { indicator: side, statistic: "share", period },
      ...(base === undefined ? [] : [{ indicator: side, statistic: "value", period: base } as const]),
      ...growth.map((column) => ({ ...column, indicator: side })),
    ];
    const keys = withTotal(members.map((member) => ({ members: [member] })));
    return tableOf(store, id, keys, columns, true);
  };
  return [
    ...withColumnsThatSaySomething("trade-totals", sortedTotals(totals), totalColumns, false),
    ...breakdown("exports-by-product"),
    ...breakdown("imports-by-product"),
    ...breakdown("exports-by-market"),
    ...breakdown("imports-by-market"),
    ...statedTable(context, rows.stated),
  ];
}

/** Whether there are values, of which there is no total. */
function isWithoutTotal(reason: UndefinedReason | undefined): boolean {
  return reason === "no-rate" || reason === "whole-and-part" || reason?.startsWith("overlapping") === true;
}

/** A row of one statistic in all its columns. Growth stands where the figures do that it is of. */
function statisticRow(
  { store, period, base }: TableContext,
  indicator: Indicator,
  statistic: "published" | "remainder" | "value",
): ReportRow {
  const at = (of: typeof period) => store.figureOf({ indicator, statistic, period: of });
  const headline = store.headlineOf({ indicator, period });
  const growth =
    base !== undefined && headline?.statistic === statistic
      ? [store.figureOf({ indicator, statistic: "growth", period, base })]
      : [undefined];
  return {
    indicator,
    members: [],
    cells: base === undefined ? [at(period)] : [at(period), at(base), ...growth],
  };
}

/** Together and balance add nothing where there are records of one side only: growth of them is no figure of their own. */
function sortedTotals(rows: readonly ReportRow[]): readonly ReportRow[] {
  const sides = rows.filter(({ indicator, cells }) => {
    const isSide = indicator === "exports" || indicator === "imports";
    return isSide && cells.some((cell) => cell?.statistic === "value");
  });
  return sides.length > 1
    ? rows
    : rows.filter(({ indicator, cells }) => {
        const isSum = indicator === "trade" || indicator === "balance";
        return (
          !isSum || cells.some((cell) => cell?.statistic === "published" || cell?.statistic === "remainder")
        );
      });
}

/** What is stated in each currency, where a report is of more than its own. */
function statedTable(
  { store, period }: TableContext,
  stated: readonly ReportFigure[],
): readonly ReportTable[] {
  const currencies = [...new Set(stated.flatMap(({ breakdown }) => breakdown.map(({ id }) => id)))].sort();
  const rows = currencies.map((id): RowKey => ({ members: [{ dimension: "currency", id }] }));
  const columns = (["exports", "imports"] as const).map(
    (indicator): ColumnKey => ({ indicator, statistic: "as-stated", period }),
  );
  return currencies.length > 1 ? tableOf(store, "trade-as-stated", rows, columns, false) : [];
}
