/**
 * Tables of a report made of their rows and columns: a row or column in which nothing is said is left out.
 */

import type { FigureStore } from "../figures/figure-store";
import type {
  FigureKey,
  Indicator,
  Member,
  ReportFigure,
  Statistic,
  UndefinedReason,
} from "../figures/report-figure";
import type { ReportColumn, ReportRow, ReportTable, TableId } from "./report-table";

/** What a row is of. `headline` takes the published figure where there is one. */
export interface RowKey {
  readonly indicator?: Indicator;
  readonly members?: readonly Member[];
}

/** What a column is of. */
export type ColumnKey = Pick<FigureKey, "period"> & {
  readonly indicator?: Indicator;
  readonly statistic?: Statistic;
  readonly base?: FigureKey["period"] | undefined;
};

/** Reasons that say no more than that there is nothing to say. */
const SILENT: readonly (UndefinedReason | undefined)[] = [
  undefined,
  "no-records",
  "not-stated",
  "no-base",
  "zero-base",
];

function saysSomething(figure: ReportFigure | undefined): boolean {
  return figure !== undefined && (figure.interval !== undefined || !SILENT.includes(figure.reason));
}

/** Whether a row has something to say of the period itself: of what only others have, a table of it does not speak. */
type IsKept = (cells: readonly (ReportFigure | undefined)[]) => boolean;

const saysAnything: IsKept = (cells) => cells.some(saysSomething);

/** A table, or nothing where no row says anything. A column without a statistic has the published figure, or else the computed one. */
export function tableOf(
  store: FigureStore,
  id: TableId,
  rows: readonly RowKey[],
  columns: readonly ColumnKey[],
  addsUp: boolean,
  isKept: IsKept = saysAnything,
): readonly ReportTable[] {
  const filled = rows
    .map((row): ReportRow => {
      const { indicator, members = [] } = row;
      return { indicator, members, cells: columns.map((column) => cellOf(store, row, column)) };
    })
    .filter(({ cells }) => isKept(cells));
  return withColumnsThatSaySomething(id, filled, columns, addsUp);
}

/** The figure of a row and a column. Of what there are no records nothing is said. */
export function cellOf(
  store: FigureStore,
  { indicator, members = [] }: RowKey,
  { indicator: of = indicator, statistic, period, base }: ColumnKey,
): ReportFigure | undefined {
  if (of === undefined) return undefined;
  const key = { indicator: of, period, breakdown: members };
  const figure =
    statistic === undefined
      ? store.headlineOf(key)
      : store.figureOf({ ...key, statistic, ...(base !== undefined && { base }) });
  if (figure?.reason === "no-records") return undefined;
  // Beside what the records come to, the growth of what sources have printed would be taken for theirs.
  const isAmongValues = base !== undefined && indicator === undefined;
  return isAmongValues && figure?.interval !== undefined && isOfPublished(store, figure) ? undefined : figure;
}

/** Whether a source has printed the figure of a row. */
export function isPublished(
  store: FigureStore,
  { indicator, members = [] }: RowKey,
  period: FigureKey["period"],
): boolean {
  return (
    indicator !== undefined &&
    store.figureOf({ indicator, statistic: "published", period, breakdown: members }) !== undefined
  );
}

function isOfPublished(store: FigureStore, { basis }: ReportFigure): boolean {
  return basis.figures.some((id) => store.byId(id)?.statistic === "published");
}

/** A table of rows that have their cells already. */
export function withColumnsThatSaySomething(
  id: TableId,
  filled: readonly ReportRow[],
  columns: readonly ColumnKey[],
  addsUp: boolean,
): readonly ReportTable[] {
  if (filled.length === 0) return [];
  const kept = columns.flatMap((_, at) => (filled.some(({ cells }) => saysSomething(cells[at])) ? [at] : []));
  if (kept.length === 0) return [];
  return [
    Object.freeze({
      id,
      columns: Object.freeze(
        kept.map((at): ReportColumn => {
          const { indicator, statistic, period, base } = columns[at] as ColumnKey;
          return Object.freeze({ indicator, statistic, period, base });
        }),
      ),
      rows: Object.freeze(
        filled.map(({ indicator, members, cells }) =>
          Object.freeze({
            indicator,
            members: Object.freeze(members),
            cells: Object.freeze(kept.map((at) => cells[at])),
          }),
        ),
      ),
      addsUp,
    }),
  ];
}
