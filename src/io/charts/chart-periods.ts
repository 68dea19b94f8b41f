/**
 * What charts over the periods of a report have in common: which periods they show, their axes of numbers, and their frame.
 */

import type { Indicator, ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import { type Period, periodSpan } from "../../time/period";
import { nextPeriod } from "../../time/period-sequence";
import { type ChartTelling, chartWords, periodInTitle } from "./chart-telling";
import { drawnFigure, numbersOf } from "./drawn-figure";
import { AXIS_FORMATS, axisScale } from "./number-axis";
import { type Panels, panelsChart } from "./panels";
import type { ReportChart } from "./report-chart";
import { sourceCaption } from "./source-caption";
import { unitOfAxis } from "./unit-of-axis";

/** More are drawn as they are given, without a place for those that are not. */
const MOST_PERIODS = 200;

/** The periods of a report from the first to the last, those without figures between them included. */
export function drawnPeriods({ period, earlier }: AnnualReport): readonly Period[] {
  const given = [...earlier, period].sort((one, other) =>
    periodSpan(one).start < periodSpan(other).start ? -1 : 1,
  );
  const periods: Period[] = [];
  for (let next = given[0]; next !== undefined && periods.length < MOST_PERIODS; next = nextPeriod(next)) {
    periods.push(next);
    if (next === given.at(-1)) return periods;
  }
  return given;
}

/** The first and the last period in words. */
export function spanOf(telling: ChartTelling, periods: readonly Period[]): string {
  const [first, last] = [periods[0] as Period, periods.at(-1) as Period];
  if (first === last) return periodInTitle(telling, first);
  return chartWords(telling).span(periodInTitle(telling, first), periodInTitle(telling, last));
}

/** The axis of an indicator, in the scale of all its values. */
export function axisOf(
  report: AnnualReport,
  telling: ChartTelling,
  indicator: Indicator,
  values: readonly ReportFigure[],
) {
  const isMoney = MONEY.includes(indicator);
  const scale = axisScale(
    numbersOf(values.map((figure) => drawnFigure(figure, undefined))),
    isMoney,
    telling.locale,
  );
  const axis = chartWords(telling).axis(indicator, unitOfAxis(telling, report, isMoney, scale));
  return { scale, axis, format: AXIS_FORMATS[telling.locale], isWhole: !isMoney && scale === undefined };
}

const MONEY: readonly Indicator[] = ["exports", "imports", "trade", "balance"];

/** A chart of pictures, with its sources in the caption. */
export function periodsChart(
  chart: Pick<ReportChart, "id" | "title" | "alt"> & Pick<Panels, "captions" | "scale" | "panels">,
  report: AnnualReport,
  telling: ChartTelling,
  periods: readonly string[],
): ReportChart {
  const { id, title, alt, scale, panels } = chart;
  const captions = [...chart.captions, sourceCaption(report, telling)].filter((caption) => caption !== "");
  const names = chartWords(telling).names[id];
  return {
    id,
    title,
    alt,
    caption: captions.join(" · "),
    spec: panelsChart({ title, alt, captions, names, periods, scale, panels }),
  };
}
