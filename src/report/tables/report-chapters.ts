/**
 * The chapters of a report but that of exchange: key figures, agreements, trade, observations, and the periods compared.
 */

import type { Indicator, Member, ReportFigure, UndefinedReason } from "../figures/report-figure";
import { withTotal } from "./exchange-chapter";
import type { ReportRow, ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, type RowKey, tableOf, withColumnsThatSaySomething } from "./table-of";

const OUT: Member = /* @__PURE__ */ Object.freeze({ dimension: "direction", id: "outbound" });
const IN: Member = /* @__PURE__ */ Object.freeze({ dimension: "direction", id: "inbound" });

/** A figure, the same in the period before, and how it changed; as published where it is published. */
function comparedColumns({ period, base }: TableContext): readonly ColumnKey[] {
  return [
    { period },
    ...(base === undefined
      ? []
      : [
          { period: base },
          { statistic: "change", period, base } as const,
          { statistic: "growth", period, base } as const,
        ]),
  ];
}

/** What the year is about: of each row the published figure first. */
export function keyFigureTables(context: TableContext): readonly ReportTable[] {
  const { store, period } = context;
  const isKnown = (row: RowKey) =>
    row.indicator !== undefined &&
    store.headlineOf({ indicator: row.indicator, period, breakdown: row.members ?? [] })?.interval !==
      undefined;
  const isBounded = ({ indicator = "visits", members = [] }: RowKey) =>
    store.headlineOf({ indicator, period, breakdown: members })?.interval?.upper.kind === "finite";
  const either = (...rows: readonly RowKey[]) => rows.filter(isKnown);
  const of = (indicator: Indicator, ...members: readonly Member[]): RowKey => ({ indicator, members });
  const byDirection = (indicator: Indicator) => {
    const rows = either(of(indicator, OUT), of(indicator, IN));
    const whole = either(of(indicator));
    // Where records do not tell the directions apart, all of it is known better than either.
    return rows.length === 0 || (whole.some(isBounded) && !rows.every(isBounded))
      ? [...whole, ...rows]
      : rows;
  };
  const projects = either(of("projects"));
  const activities = publishedOf(context, "activities") ?? either(of("activities"));
  const trade = publishedTrade(context) ?? either(of("trade"));
  return tableOf(
    store,
    "key-figures",
    [
      ...projects,
      ...byDirection("visits"),
      ...byDirection("persons"),
      ...either(of("areas", OUT)),
      ...activities,
      ...(trade.length > 0 ? trade : either(of("exports"), of("imports"))),
    ],
    comparedColumns(context),
    false,
  );
}

/** The sides of trade that are published, where all of it is not. */
function publishedTrade({ store, period }: TableContext): readonly RowKey[] | undefined {
  const isPublished = (indicator: Indicator) =>
    store.figureOf({ indicator, statistic: "published", period }) !== undefined;
  const sides = (["exports", "imports"] as const).filter(isPublished);
  return isPublished("trade") || sides.length === 0 ? undefined : sides.map((indicator) => ({ indicator }));
}

/** The rows by direction of an indicator that is published by direction and not as a whole. */
function publishedOf({ store, period }: TableContext, indicator: Indicator): readonly RowKey[] | undefined {
  const isPublished = (members: readonly Member[]) =>
    store.figureOf({ indicator, statistic: "published", period, breakdown: members }) !== undefined;
  if (isPublished([])) return undefined;
  const rows = [OUT, IN]
    .filter((member) => isPublished([member]))
    .map((member) => ({ indicator, members: [member] }));
  return rows.length === 0 ? undefined : rows;
}

/** Editions held and agreements. */
export function tieTables(context: TableContext): readonly ReportTable[] {
  const rows = [
    { indicator: "editions" },
    { indicator: "agreements-signed" },
    { indicator: "agreements-in-force" },
  ] as const;
  const { period, base } = context;
  const columns = [{ period }, ...(base === undefined ? [] : [{ period: base }])];
  const isOfPeriod = ([now]: ReportRow["cells"]) => now?.interval !== undefined;
  return tableOf(context.store, "agreements", rows, columns, false, isOfPeriod);
}

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

/** Together and balance add nothing where there are records of one side only. */
function sortedTotals(rows: readonly ReportRow[]): readonly ReportRow[] {
  const sides = rows.filter(({ indicator, cells }) => {
    const isSide = indicator === "exports" || indicator === "imports";
    return isSide && cells.some((cell) => cell?.statistic === "value");
  });
  return sides.length > 1
    ? rows
    : rows.filter(({ indicator, cells }) => {
        const isSum = indicator === "trade" || indicator === "balance";
        return !isSum || cells.some((cell) => cell !== undefined && cell.statistic !== "value");
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

/** Observations in the period, in the one before, and how they grew. */
export function observationTables(
  context: TableContext,
  observed: readonly (readonly Member[])[],
): readonly ReportTable[] {
  const rows = observed.map((members): RowKey => ({ indicator: "observation", members }));
  const { period, base } = context;
  const columns: readonly ColumnKey[] = [
    { statistic: "value", period },
    ...(base === undefined
      ? []
      : [{ statistic: "value", period: base } as const, { statistic: "growth", period, base } as const]),
  ];
  return tableOf(context.store, "observations", rows, columns, false);
}

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
        return figure?.interval === undefined
          ? null
          : [String(figure.interval), figure.basis.records, figure.basis.claims];
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
