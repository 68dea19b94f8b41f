/**
 * The chapter of exchange: which figures stand beside each other in its tables.
 */

import type { FigureKey, Indicator, Member } from "../figures/report-figure";
import type { ReportTable, TableId } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, type RowKey, tableOf } from "./table-of";

/** The rows of the tables of exchange, each without the total. */
export interface ExchangeRows {
  readonly directions: readonly Member[];
  readonly classes: readonly (readonly Member[])[];
  readonly kinds: readonly (readonly Member[])[];
  readonly kindClasses: readonly (readonly Member[])[];
  readonly visitAreas: readonly Member[];
  readonly activityAreas: readonly Member[];
  readonly programmes: readonly Member[];
  readonly artForms: readonly Member[];
}

/** The tables of exchange, those without anything to say left out. */
export function exchangeTables(context: TableContext, rows: ExchangeRows): readonly ReportTable[] {
  const visits = ["visits", "persons"] as const;
  const activities = ["activities", "audience"] as const;
  const all = ["projects", ...visits, ...activities] as const;
  const single = (members: readonly Member[]): readonly RowKey[] =>
    members.map((member) => ({ members: [member] }));
  const several = (members: readonly (readonly Member[])[]): readonly RowKey[] =>
    members.map((breakdown) => ({ members: breakdown }));
  const table = (id: TableId, keys: readonly RowKey[], columns: readonly ColumnKey[], addsUp = true) =>
    keys.length === 0 ? [] : tableOf(context.store, id, withTotal(keys), columns, addsUp);
  const told = (members: readonly Member[]) => (members.some(({ id }) => !id.startsWith("~")) ? members : []);
  const toldApart = (members: readonly (readonly Member[])[]) =>
    members.some((breakdown) => breakdown.at(-1)?.id.startsWith("~") === false) ? members : [];
  return [
    ...table("visits-by-direction", single(rows.directions), [
      column(context, "projects"),
      ...columnsOf(context, visits),
      column(context, "persons", "per-event"),
      column(context, "areas"),
      column(context, "cities"),
    ]),
    ...tableOf(
      context.store,
      "visits-by-class",
      several(toldApart(rows.classes)),
      [...columnsOf(context, visits), column(context, "areas")],
      true,
    ),
    ...table("visits-by-area", single(told(rows.visitAreas)), columnsOf(context, visits)),
    ...table("activities-by-kind", several(rows.kinds), columnsOf(context, activities)),
    ...tableOf(
      context.store,
      "activities-by-class",
      several(toldApart(rows.kindClasses)),
      columnsOf(context, activities),
      true,
    ),
    ...table("activities-by-area", single(told(rows.activityAreas)), columnsOf(context, activities)),
    ...table("by-programme", single(told(rows.programmes)), valueColumns(context, all)),
    ...table("by-art-form", single(told(rows.artForms)), valueColumns(context, all)),
  ];
}

/** Rows and, where there are several, what they come to. */
export function withTotal(rows: readonly RowKey[]): readonly RowKey[] {
  return rows.length > 1 ? [...rows, { members: [] }] : rows;
}

function column(
  { period }: TableContext,
  indicator: Indicator,
  statistic: FigureKey["statistic"] = "value",
): ColumnKey {
  return { indicator, statistic, period };
}

/** The values of indicators in the period. */
function valueColumns(context: TableContext, indicators: readonly Indicator[]): readonly ColumnKey[] {
  return indicators.map((indicator) => column(context, indicator));
}

/** The values of indicators in the period, and beside each its growth on the period before. */
function columnsOf(context: TableContext, indicators: readonly Indicator[]): readonly ColumnKey[] {
  const { period, base } = context;
  return indicators.flatMap((indicator): readonly ColumnKey[] => [
    { indicator, statistic: "value", period },
    ...(base === undefined ? [] : [{ indicator, statistic: "growth", period, base } as const]),
  ]);
}
