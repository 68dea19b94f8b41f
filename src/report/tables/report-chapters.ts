/**
 * The chapters of a report that have few tables: its key figures, programmes and agreements, and observations.
 */

import { DIRECTIONS } from "../figures/members";
import type { Indicator, Member } from "../figures/report-figure";
import type { ReportRow, ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, type RowKey, tableOf } from "./table-of";

const [OUT, IN] = DIRECTIONS;

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
