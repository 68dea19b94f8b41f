/**
 * How the charts of a report are told: names of members, numbers, and periods where there is little room.
 */

import { oneLine } from "../../foundation/text";
import { type AreaCode, isAreaCode } from "../../geography/area-code";
import type { Direction } from "../../model/record";
import {
  type Member,
  NOT_STATED_MEMBER,
  REST_MEMBER,
  type ReportFigure,
} from "../../report/figures/report-figure";
import { figureSaid } from "../../report/telling/figure-words";
import {
  areaSaid,
  currencySaid,
  periodSaid,
  type ReportTelling,
  reportWords,
} from "../../report/telling/telling";
import type { ChartWords } from "../../report/words/chart-words";
import { type Period, periodSpan } from "../../time/period";
import { describePeriod } from "../../time/period-label";

/** The language, names of areas, and how CNY is written. */
export type ChartTelling = ReportTelling;

/** The words of charts. */
export function chartWords(telling: ChartTelling): ChartWords {
  return reportWords(telling).charts;
}

/** A period in words. */
export function periodInWords(telling: ChartTelling, period: Period): string {
  return periodSaid(telling, period);
}

/** A period as short as it stands on an axis: 2012, 2012-Q1, and 2011-12 for a reporting year. */
export function periodOnAxis(period: Period): string {
  if (periodSpan(period).frequency !== "reporting-year") return period;
  return describePeriod(period, { yearWord: "" }).trim();
}

/** A period in a title, in which a reporting year is no row of months. */
export function periodInTitle(telling: ChartTelling, period: Period): string {
  return periodSpan(period).frequency === "reporting-year"
    ? periodOnAxis(period)
    : periodInWords(telling, period);
}

/** A direction as the head of its bars. */
export function directionName(telling: ChartTelling, direction: Direction): string {
  return reportWords(telling).directions[direction];
}

/** The name of a row of all members together. */
export function totalName(telling: ChartTelling): string {
  return reportWords(telling).total;
}

/** A currency as it stands beside numbers. */
export function currencyName(telling: ChartTelling, currency: string): string {
  return currencySaid(telling, currency);
}

/** The name of a member, on one line. */
export function memberName(telling: ChartTelling, { dimension, id, name, members }: Member): string {
  const words = reportWords(telling);
  if (id === NOT_STATED_MEMBER) return words.notStated;
  if (id === REST_MEMBER) return words.rest(dimension, members);
  const codes = id.split("+");
  const isOfAreas = (dimension === "area" || dimension === "market") && codes.every(isAreaCode);
  if (isOfAreas) return words.join(codes.map((code) => areaSaid(telling, code as AreaCode)));
  return oneLine(name ?? id).trim();
}

/** The number of a figure, or why it has none. */
export function numberInWords(telling: ChartTelling, figure: ReportFigure): string {
  return oneLine(figureSaid(telling, figure));
}

/** What something is of, part by part: "Visits, outbound, 2012". */
export function inParts(telling: ChartTelling, ...parts: readonly string[]): string {
  return reportWords(telling).parts(parts);
}
