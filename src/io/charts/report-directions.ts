/**
 * The chart of both directions of exchange in a report, period by period.
 */

import type { Direction } from "../../model/record";
import type { Indicator, ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { axisOf, drawnPeriods, periodsChart, spanOf } from "./chart-periods";
import {
  type ChartTelling,
  chartWords,
  directionName,
  inParts,
  numberInWords,
  periodInTitle,
  periodOnAxis,
} from "./chart-telling";
import { type DirectionBar, directionPanel } from "./direction-chart";
import { drawnFigure } from "./drawn-figure";
import { RANGE_SIGN } from "./layout";
import type { ReportChart } from "./report-chart";

/** Visits and persons, or else activities, by direction and period. */
export function directionsChart(report: AnnualReport, telling: ChartTelling): readonly ReportChart[] {
  const all = OF_DIRECTIONS.map((indicator) => ({
    indicator,
    values: report.figures.filter(isOfDirection(report, indicator)),
  }));
  const used = all
    .filter(({ values }) => values.some(({ interval }) => interval !== undefined))
    .slice(0, MOST_DIRECTIONS);
  const [first] = used;
  if (first === undefined) return [];
  const words = chartWords(telling);
  const drawnIn = new Set(used.flatMap(({ values }) => values.map(({ period }) => period)));
  const periods = drawnPeriods(report).filter((period) => drawnIn.size > 1 || drawnIn.has(period));
  const labels = periods.map(periodOnAxis);
  const present = new Set(used.flatMap(({ values }) => values.map(directionOf)));
  const directions = DIRECTIONS.filter((direction) => present.has(direction)).map(
    (direction) => [direction, directionName(telling, direction)] as const,
  );
  const title = words.titles.directions(
    used.length > 1 ? undefined : first.indicator,
    spanOf(telling, periods),
  );
  const drawn = used.map(({ indicator, values }) => {
    const { scale, ...axis } = axisOf(report, telling, indicator, values);
    const bars = values.map((figure): DirectionBar => {
      const direction = directionOf(figure);
      return {
        at: periods.indexOf(figure.period),
        direction,
        name: directionName(telling, direction),
        words: numberInWords(telling, figure),
        drawn: drawnFigure(figure, scale),
      };
    });
    return { ...axis, bars, directions };
  });
  const alt = words.alternative(
    title,
    used.flatMap(({ indicator, values }) =>
      values.map((figure) => {
        const direction = directionName(telling, directionOf(figure));
        const period = periodInTitle(telling, figure.period);
        const name = inParts(telling, words.axis(indicator, undefined), direction, period);
        return [name, numberInWords(telling, figure)] as const;
      }),
    ),
  );
  const hasEnds = drawn.some(({ bars }) => bars.some((bar) => bar.drawn.ends !== undefined));
  const panels = drawn.map((each) => directionPanel(each, labels));
  const captions = hasEnds ? [`${RANGE_SIGN} ${words.range}`] : [];
  return [
    periodsChart({ id: "directions", title, alt, captions, scale: "band", panels }, report, telling, labels),
  ];
}

const OF_DIRECTIONS = ["visits", "persons", "activities"] as const;
const MOST_DIRECTIONS = 2;
const DIRECTIONS: readonly Direction[] = ["outbound", "inbound", "both"];

function isOfDirection(report: AnnualReport, indicator: Indicator): (figure: ReportFigure) => boolean {
  const periods = [report.period, ...report.earlier];
  return (figure) =>
    figure.indicator === indicator &&
    figure.statistic === "value" &&
    figure.breakdown.length === 1 &&
    figure.breakdown[0]?.dimension === "direction" &&
    DIRECTIONS.includes(figure.breakdown[0].id as Direction) &&
    figure.interval !== undefined &&
    periods.includes(figure.period);
}

function directionOf({ breakdown }: ReportFigure): Direction {
  return breakdown[0]?.id as Direction;
}
