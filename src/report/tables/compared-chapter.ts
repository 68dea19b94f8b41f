/**
 * The chapter that compares: all periods side by side, and what the parts contributed to the growth of the whole.
 */

import { DIRECTIONS } from "../figures/members";
import type { ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, type RowKey, tableOf } from "./table-of";
import type { TradeRows } from "./trade-chapter";

const [OUT, IN] = DIRECTIONS;

/** The series of a report: what is shown of every period. */
export function seriesRows(): readonly RowKey[] {
  return [
    { indicator: "projects" },
    ...(["visits", "persons"] as const).flatMap((indicator): readonly RowKey[] => [
      { indicator, members: [OUT] },
      { indicator, members: [IN] },
      { indicator },
    ]),
    { indicator: "areas", members: [OUT] },
    { indicator: "areas", members: [IN] },
    { indicator: "activities" },
    { indicator: "activities", members: [OUT] },
    { indicator: "activities", members: [IN] },
    { indicator: "audience" },
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
  const periods = tableOf(store, "periods", withoutRepeats(context, seriesRows()), columns, false);
  const isCompared = periods.some((table) => new Set(table.columns.map((column) => column.period)).size > 1);
  return [
    ...(isCompared ? periods : []),
    ...tableOf(store, "contributions", parts, [{ statistic: "contribution", period, base }], false, (cells) =>
      cells.some((cell) => cell?.interval !== undefined),
    ),
  ];
}

/** Leaves out what is one direction or flow only, and so the same as the whole. */
function withoutRepeats({ store, inOrder }: TableContext, rows: readonly RowKey[]): readonly RowKey[] {
  const behind = ({ indicator = "projects", members = [] }: RowKey) =>
    JSON.stringify(
      inOrder.map((period) => {
        const figure = store.headlineOf({ indicator, period, breakdown: members });
        if (figure?.interval === undefined) return null;
        // Of a part and its whole: as many records are the same ones.
        const { records, claims } = figure.basis;
        return [String(figure.interval), records.length, claims];
      }),
    );
  const seen = new Set<string>();
  return rows.filter((row) => {
    const { indicator } = row;
    const group =
      indicator === "trade" || indicator === "balance"
        ? "trade"
        : indicator === "exports"
          ? "trade"
          : indicator;
    const id = `${group} ${behind(row)}`;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
