/**
 * The charts of bars of a report: visits or activities by area, exports by product under their published total, and shares.
 */

import type { Indicator, ReportFigure, Statistic } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import type { ReportRow, ReportTable, TableId } from "../../report/tables/report-table";
import { type Bar, barChart } from "./bar-chart";
import {
  type ChartTelling,
  chartWords,
  inParts,
  memberName,
  numberInWords,
  periodInTitle,
  totalName,
} from "./chart-telling";
import { drawnFigure, numbersOf } from "./drawn-figure";
import { tableOf, wholeFigures } from "./figures-in";
import { RANGE_SIGN } from "./layout";
import { AXIS_FORMATS, axisScale } from "./number-axis";
import type { ReportChart } from "./report-chart";
import { sourceCaption } from "./source-caption";
import { unitOfAxis } from "./unit-of-axis";

/** A row of a table and its figure of one kind. */
interface Line {
  readonly row: ReportRow;
  readonly figure: ReportFigure;
}

/** The lines of a table that have a figure of a kind in the period of the report. */
function linesOf(
  table: ReportTable,
  { period }: AnnualReport,
  indicator: Indicator,
  statistic: Statistic,
): readonly Line[] {
  return table.rows.flatMap((row) => {
    const figure = row.cells.find(
      (cell) => cell?.indicator === indicator && cell.statistic === statistic && cell.period === period,
    );
    return figure === undefined ? [] : [{ row, figure }];
  });
}

/** Visits, or else activities, by area: whichever the report has. */
export function areasChart(report: AnnualReport, telling: ChartTelling): readonly ReportChart[] {
  for (const [id, indicator] of AREA_TABLES) {
    const table = tableOf(report, id);
    const lines = table === undefined ? [] : linesOf(table, report, indicator, "value").filter(isOfMember);
    if (lines.some(({ figure }) => figure.interval !== undefined))
      return [barsOfLines("areas", report, telling, lines, indicator, undefined)];
  }
  return [];
}

const AREA_TABLES = [
  ["visits-by-area", "visits"],
  ["activities-by-area", "activities"],
] as const satisfies readonly (readonly [TableId, Indicator])[];

/** Exports by product, with their total, under the total that a source has published of them, or else of all trade. */
export function productsChart(report: AnnualReport, telling: ChartTelling): readonly ReportChart[] {
  const table = tableOf(report, "exports-by-product");
  const lines = table === undefined ? [] : linesOf(table, report, "exports", "value");
  if (!lines.some((line) => isOfMember(line) && line.figure.interval !== undefined)) return [];
  const whole = wholeFigures(report);
  const { period } = report;
  const published = (["exports", "trade"] as const)
    .map((indicator) => whole({ indicator, statistic: "published", period }))
    .find((figure) => figure !== undefined);
  return [barsOfLines("products", report, telling, lines, "exports", published)];
}

/** Shares of exports by product: bars, not a pie, for a pie has no place for what is not known exactly. */
export function sharesChart(report: AnnualReport, telling: ChartTelling): readonly ReportChart[] {
  const table = tableOf(report, "exports-by-product");
  const lines = table === undefined ? [] : linesOf(table, report, "exports", "share").filter(isOfMember);
  if (!lines.some(({ figure }) => figure.interval !== undefined)) return [];
  return [barsOfLines("shares", report, telling, lines, wholeOf(report, lines), undefined)];
}

/** What shares are of: exports, or all of trade where that alone is published. */
function wholeOf(report: AnnualReport, lines: readonly Line[]): Indicator {
  const computedFrom = new Set(lines.flatMap(({ figure }) => figure.basis.figures));
  const whole = report.figures.find(({ id, breakdown }) => breakdown.length === 0 && computedFrom.has(id));
  return whole?.indicator ?? "exports";
}

function isOfMember({ row }: Line): boolean {
  return row.members.length > 0;
}

/** What is published and its number, for the text alternative. */
function publishedPair(figure: ReportFigure, telling: ChartTelling): readonly [name: string, number: string] {
  const { axis, published } = chartWords(telling);
  return [inParts(telling, axis(figure.indicator, undefined), published), numberInWords(telling, figure)];
}

function barsOfLines(
  id: "areas" | "products" | "shares",
  report: AnnualReport,
  telling: ChartTelling,
  lines: readonly Line[],
  indicator: Indicator,
  published: ReportFigure | undefined,
): ReportChart {
  const words = chartWords(telling);
  const isShare = id === "shares";
  const isMoney = id === "products";
  const all = lines.map(({ figure }) => figure);
  const given = published === undefined ? all : [...all, published];
  const inFull = numbersOf(given.map((figure) => drawnFigure(figure, undefined)));
  const scale = isShare ? "percent" : axisScale(inFull, isMoney, telling.locale);
  const bars = lines.map(({ row, figure }): Bar => {
    const [member] = row.members.slice(-1);
    return {
      name: member === undefined ? totalName(telling) : memberName(telling, member),
      words: numberInWords(telling, figure),
      drawn: drawnFigure(figure, scale),
      kind: member === undefined ? "total" : "part",
    };
  });
  const title = words.titles[id](indicator, periodInTitle(telling, report.period));
  const total = published && words.publishedTotal(published.indicator, numberInWords(telling, published));
  const alt = words.alternative(title, [
    ...bars.map(({ name, words: number }) => [name, number] as const),
    ...(published === undefined ? [] : [publishedPair(published, telling)]),
  ]);
  const hasEnds = bars.some(({ drawn }) => drawn.ends !== undefined);
  const captions = [hasEnds ? `${RANGE_SIGN} ${words.range}` : "", sourceCaption(report, telling)];
  return {
    id,
    title,
    alt,
    caption: captions.filter((caption) => caption !== "").join(" · "),
    spec: barChart({
      title,
      alt,
      captions,
      axis: isShare
        ? words.shareAxis(indicator)
        : words.axis(indicator, unitOfAxis(telling, report, isMoney, scale)),
      names: words.names[id],
      format: AXIS_FORMATS[telling.locale],
      isWhole: !isShare && !isMoney && scale === undefined,
      bars,
      published:
        published === undefined || total === undefined
          ? undefined
          : { drawn: drawnFigure(published, scale), words: total },
    }),
  };
}
