/**
 * The figures of a report as charts look for them.
 */

import { type FigureKey, figureId, type ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import type { ReportTable, TableId } from "../../report/tables/report-table";

/** A table of a report. */
export function tableOf({ chapters }: AnnualReport, id: TableId): ReportTable | undefined {
  return chapters.flatMap(({ tables }) => tables).find((table) => table.id === id);
}

/** The figure of a whole period, if the report has it with a value. */
export function wholeFigures({ figures }: AnnualReport): (key: FigureKey) => ReportFigure | undefined {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (key) => {
    const figure = byId.get(figureId(key));
    return figure?.interval === undefined ? undefined : figure;
  };
}
