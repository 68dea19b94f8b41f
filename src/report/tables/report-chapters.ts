/**
 * The chapters of a report that have few tables: its key figures, programmes and agreements, and observations.
 */

import { DIRECTIONS } from "../figures/members";
import type { Indicator, Member } from "../figures/report-figure";
import type { ReportRow, ReportTable } from "./report-table";
import type { TableContext } from "./table-context";
import { type ColumnKey, isPublished, type RowKey, tableOf } from "./table-of";

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

/** What the year is about: of each row the published figure first, and every figure that is published. */
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
  /** The rows, and those that a source has printed: the whole first. */
  const withPublished = (indicator: Indicator, rows: readonly RowKey[] = []) =>
    [of(indicator), of(indicator, OUT), of(indicator, IN)].filter(
      (row) =>
        isPublished(store, row, period) ||
        rows.some(({ members = [] }) => members[0]?.id === row.members?.[0]?.id),
    );
  const activities = publishedOf(context, "activities") ?? either(of("activities"));
  const trade = publishedTrade(context) ?? either(of("trade"));
  return tableOf(
    store,
    "key-figures",
    [
      ...withPublished("projects", either(of("projects"))),
      ...withPublished("visits", byDirection("visits")),
      ...withPublished("persons", byDirection("persons")),
      ...withPublished("areas", either(of("areas", OUT))),
      ...withPublished("cities"),
      ...withPublished("activities", activities),
      ...withPublished("audience"),
      ...(trade.length > 0 ? trade : either(of("exports"), of("imports"))),
    ],
    comparedColumns(context),
    false,
  );
}

/** The sides of trade that are published, where all of it is not. */
function publishedTrade({ store, period }: TableContext): readonly RowKey[] | undefined {
  const isPrinted = (indicator: Indicator) => isPublished(store, { indicator }, period);
  const sides = (["exports", "imports"] as const).filter(isPrinted);
  return isPrinted("trade") || sides.length === 0 ? undefined : sides.map((indicator) => ({ indicator }));
}

/** The rows by direction of an indicator that is published by direction and not as a whole. */
function publishedOf({ store, period }: TableContext, indicator: Indicator): readonly RowKey[] | undefined {
  const isPrinted = (row: RowKey) => isPublished(store, row, period);
  if (isPrinted({ indicator })) return undefined;
  const rows = [OUT, IN].map((member): RowKey => ({ indicator, members: [member] })).filter(isPrinted);
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
