/**
 * The chart of the key figures of a report as series over its periods.
 */

import { oneLine } from "../../foundation/text";
import type { Indicator, ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { type Period, periodSpan } from "../../time/period";
import { axisOf, drawnPeriods, periodsChart, spanOf } from "./chart-periods";
import {
  type ChartTelling,
  chartWords,
  inParts,
  numberInWords,
  periodInTitle,
  periodInWords,
  periodOnAxis,
} from "./chart-telling";
import { drawnFigure } from "./drawn-figure";
import { wholeFigures } from "./figures-in";
import { RANGE_SIGN } from "./layout";
import type { ReportChart } from "./report-chart";
import { type DrawnBreak, type SeriesPoint, seriesPanel } from "./series-chart";

/** The indicators that are drawn as series, in their order. */
const SERIES = [
  "trade",
  "exports",
  "imports",
  "visits",
  "persons",
  "activities",
  "audience",
  "areas",
] as const;
const MOST_SERIES = 4;
/** Key figures that have values in two periods at least; none otherwise. */
export function seriesChart(report: AnnualReport, telling: ChartTelling): readonly ReportChart[] {
  const periods = drawnPeriods(report);
  if (periods.length < 2) return [];
  const whole = wholeFigures(report);
  const series = SERIES.flatMap((indicator) => {
    const values = periods.flatMap(
      (period) => whole({ indicator, statistic: "published", period }) ?? whole({ indicator, period }) ?? [],
    );
    return values.length < 2 ? [] : [{ indicator, values }];
  }).slice(0, MOST_SERIES);
  const [first] = series;
  if (first === undefined) return [];
  const words = chartWords(telling);
  const labels = periods.map(periodOnAxis);
  const title = words.titles.series(
    series.length > 1 ? undefined : first.indicator,
    spanOf(telling, periods),
  );
  const drawn = series.map(({ indicator, values }) => {
    const { scale, ...axis } = axisOf(report, telling, indicator, values);
    const points = values.map(
      (figure): SeriesPoint => ({
        at: periods.indexOf(figure.period),
        drawn: drawnFigure(figure, scale),
        words: numberInWords(telling, figure),
        basis: figure.statistic === "published" ? "published" : "computed",
        high: highOf(report, telling, figure),
      }),
    );
    return { ...axis, points, breaks: breaksOf(report, telling, indicator, periods) };
  });
  const points = drawn.flatMap((each) => each.points);
  const alt = words.alternative(
    title,
    series.flatMap(({ indicator, values }) =>
      values.map((figure) => {
        const high = highOf(report, telling, figure);
        const number = numberInWords(telling, figure);
        return [
          inParts(telling, words.axis(indicator, undefined), periodInTitle(telling, figure.period)),
          high === undefined ? number : `${number} (${high})`,
        ] as const;
      }),
    ),
  );
  const bases = new Set(points.map(({ basis }) => basis));
  const captions = [
    ...(bases.has("published") ? [`\u25c7 ${words.published}   \u25cf ${words.computed}`] : []),
    ...new Set(drawn.flatMap(({ breaks }) => breaks.map(({ note }) => note))),
    ...(points.some(({ drawn: { ends } }) => ends !== undefined) ? [`${RANGE_SIGN} ${words.range}`] : []),
  ];
  const panels = drawn.map((each) => seriesPanel(each, labels));
  return [
    periodsChart({ id: "series", title, alt, captions, scale: "point", panels }, report, telling, labels),
  ];
}

/** What is said of a figure that is the highest of those looked at, or that its source calls so. */
function highOf(
  report: AnnualReport,
  telling: ChartTelling,
  { indicator, period }: ReportFigure,
): string | undefined {
  const high = report.highs.find(({ kind, indicator: of, breakdown }) => {
    const isSaid = kind === "new" || kind === "stated";
    return isSaid && of === indicator && breakdown.length === 0 && report.period === period;
  });
  return high && chartWords(telling).highest(high.since && periodInTitle(telling, high.since));
}

function breaksOf(
  { breaks }: AnnualReport,
  telling: ChartTelling,
  indicator: Indicator,
  periods: readonly Period[],
): readonly DrawnBreak[] {
  return breaks.flatMap(({ at, indicators, note }) => {
    const index = periods.findIndex((period) => periodSpan(period).start >= periodSpan(at).start);
    if (index <= 0 || !indicators.includes(indicator)) return [];
    return [
      { at: index, note: chartWords(telling).broken(periodInWords(telling, at), note && oneLine(note)) },
    ];
  });
}
