/**
 * The chapter that compares: all periods side by side, and what the parts contributed to the growth of the whole.
 */

import type { FigureStore } from "../figures/figure-store";
import { DIRECTIONS } from "../figures/members";
import type { Indicator, ReportFigure } from "../figures/report-figure";
import type { ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, cellOf, isPublished, type RowKey, tableOf } from "./table-of";
import type { TradeRows } from "./trade-chapter";

const [OUT, IN] = DIRECTIONS;

const FLOWS: ReadonlySet<Indicator> = new Set<Indicator>(["exports", "imports", "balance"]);

/** What a report has series of only where a source has printed one of them. */
const PRINTED: readonly RowKey[] = [
  ...rowsByDirection("projects").slice(0, 2),
  { indicator: "areas" },
  ...rowsByDirection("cities"),
  ...rowsByDirection("audience").slice(0, 2),
];

function rowsByDirection(indicator: Indicator): readonly RowKey[] {
  return [{ indicator, members: [OUT] }, { indicator, members: [IN] }, { indicator }];
}

/** The series of a report: what is shown of every period. */
export function seriesRows({ store, inOrder }: TableContext): readonly RowKey[] {
  const printed = PRINTED.filter((row) => inOrder.some((period) => isPublished(store, row, period)));
  const ofPrinted = (indicator: Indicator) => printed.filter((row) => row.indicator === indicator);
  return [
    { indicator: "projects" },
    ...ofPrinted("projects"),
    ...rowsByDirection("visits"),
    ...rowsByDirection("persons"),
    { indicator: "areas", members: [OUT] },
    { indicator: "areas", members: [IN] },
    ...ofPrinted("areas"),
    ...ofPrinted("cities"),
    { indicator: "activities" },
    { indicator: "activities", members: [OUT] },
    { indicator: "activities", members: [IN] },
    { indicator: "audience" },
    ...ofPrinted("audience"),
    { indicator: "agreements-signed" },
    { indicator: "exports" },
    { indicator: "imports" },
    { indicator: "trade" },
    { indicator: "balance" },
  ];
}

/** All periods side by side, and what the parts contributed to the growth of the whole. */
export function comparedTables(
  context: TableContext,
  { products }: Pick<TradeRows, "products">,
): readonly ReportTable[] {
  const { store, period, base, inOrder } = context;
  if (base === undefined) return [];
  const columns: readonly ColumnKey[] = [
    ...inOrder.map((each) => ({ period: each })),
    { statistic: "change", period, base },
    { statistic: "growth", period, base },
  ];
  const parts: readonly RowKey[] = [
    { indicator: "visits", members: [OUT] },
    { indicator: "visits", members: [IN] },
    ...(["exports", "imports"] as const).flatMap((indicator) =>
      products[indicator].map((member): RowKey => ({ indicator, members: [member] })),
    ),
  ];
  const periods = tableOf(
    store,
    "periods",
    withoutRepeats(store, seriesRows(context), columns),
    columns,
    false,
  );
  const isCompared = periods.some((table) => new Set(table.columns.map((column) => column.period)).size > 1);
  return [
    ...(isCompared ? periods : []),
    ...tableOf(store, "contributions", parts, [{ statistic: "contribution", period, base }], false, (cells) =>
      cells.some((cell) => cell?.interval !== undefined),
    ),
  ];
}

/** Leaves out what is one direction or flow only, and so the same as the whole. */
function withoutRepeats(
  store: FigureStore,
  rows: readonly RowKey[],
  columns: readonly ColumnKey[],
): readonly RowKey[] {
  const kept: { readonly row: RowKey; readonly figures: readonly (ReportFigure | undefined)[] }[] = [];
  for (const row of rows) {
    const figures = columns.map((column) => cellOf(store, row, column));
    const isSame = (other: (typeof kept)[number]) =>
      wholeOf(other.row) === wholeOf(row) &&
      figures.every((figure, at) => saysTheSame(figure, other.figures[at]));
    if (!kept.some(isSame)) kept.push({ row, figures });
  }
  return kept.map(({ row }) => row);
}

/** What rows are parts of: flows of the trade, directions of their indicator. */
function wholeOf({ indicator = "projects" }: RowKey): Indicator {
  return FLOWS.has(indicator) ? "trade" : indicator;
}

/** Whether two figures lie in one place, or are undefined for one reason, and rest on the same records and claims. */
function saysTheSame(left: ReportFigure | undefined, right: ReportFigure | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  const isAlike = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length && some.every((id, at) => id === others[at]);
  return (
    left.reason === right.reason &&
    String(left.interval) === String(right.interval) &&
    isAlike(left.basis.records, right.basis.records) &&
    isAlike(left.basis.claims, right.basis.claims)
  );
}
