/**
 * A figure as a chart draws it: where its mark is, and where the ends of what is known are. What has no bound on one side is
 * drawn open to the end of the axis, and what has no value has no mark.
 */

import type { Decimal } from "decimal.js";
import { exactValue, type IntervalEnd } from "../../figures/interval";
import { type FigureScale, powerOfScale } from "../../figures/scale";
import { decimalOf } from "../../number/decimal";
import type { ReportFigure } from "../../report/figures/report-figure";
import { knownNumber } from "../../report/telling/known-number";
import { numberInScale } from "./number-axis";
import type { ChartRow } from "./vega-lite-spec";

/** The numbers of a figure in the scale of its axis. */
export interface DrawnFigure {
  readonly figure: ReportFigure;
  /** The number that was computed or printed, or the least that is known: a bar never shows more than is sure. */
  readonly value: number | undefined;
  /** The ends of what is known, where it is no one number; `undefined` where there is no end on that side. */
  readonly ends: readonly [low: number | undefined, high: number | undefined] | undefined;
}

/** A figure in a scale. */
export function drawnFigure(figure: ReportFigure, scale: FigureScale | undefined): DrawnFigure {
  const { interval, number } = figure;
  const inScale = (end: IntervalEnd) => (end.kind === "finite" ? numberInScale(end.value, scale) : undefined);
  const one = number ?? (interval && exactValue(interval)) ?? printedNumber(figure);
  const value = one && numberInScale(one, scale);
  if (interval === undefined || exactValue(interval) !== undefined)
    return Object.freeze({ figure, value, ends: undefined });
  const [low, high] = [inScale(interval.lower), inScale(interval.upper)];
  const isKnown = low !== undefined || high !== undefined;
  const ends = isKnown ? Object.freeze([low, high] as const) : undefined;
  return Object.freeze({ figure, value: value ?? sureOf(low, high), ends });
}

/** The number that a source has printed, where it is one: 30 million lies between 29.5 and 30.5, and is drawn at 30. */
function printedNumber({ printed }: ReportFigure): Decimal | undefined {
  if (printed === undefined || printed.qualifier === "between" || printed.number.includes("/"))
    return undefined;
  return decimalOf(`${printed.number}e${powerOfScale(printed.scale)}`);
}

/** As far as a bar is sure to reach; nothing where it may be anything up to a bound. */
function sureOf(low: number | undefined, high: number | undefined): number | undefined {
  if (low !== undefined) return low < 0 && (high ?? 0) >= 0 ? 0 : low;
  return high === undefined ? undefined : Math.min(0, high);
}

/** All numbers that an axis has to reach. Where one is open above, a bit more, so that the opening is seen. */
export function numbersOf(drawn: readonly DrawnFigure[]): readonly number[] {
  return drawn.flatMap(({ value, ends }) => {
    const [low, high] = ends ?? [];
    const numbers = [value, low, high].filter((number) => number !== undefined);
    const isOpen = ends !== undefined && high === undefined;
    return isOpen ? [...numbers, Math.max(...numbers) * 1.15] : numbers;
  });
}

/** Exact numbers of a figure, for a row of data: its one number, or the ends of what is known, digit by digit. */
function exactText(figure: ReportFigure): string {
  const one = knownNumber(figure);
  if (one !== undefined) return one.toFixed();
  const { interval } = figure;
  if (interval === undefined) return "";
  const end = (each: IntervalEnd) => (each.kind === "finite" ? each.value.toFixed() : "");
  return `${end(interval.lower)}..${end(interval.upper)}`;
}

/** The fields of a row that every chart has: the figure, its exact text, and what is drawn of it between two ends of an axis. */
export function fieldsOf({ figure, value, ends }: DrawnFigure, from: number, to: number): ChartRow {
  const [low, high] = ends ?? [];
  return {
    figure: figure.id,
    exact: exactText(figure),
    isDrawn: value !== undefined,
    ...(value !== undefined && { value }),
    hasEnds: ends !== undefined,
    ...(ends !== undefined && {
      low: low ?? from,
      high: high ?? to,
      lowEnd: low === undefined ? "open" : "bound",
      highEnd: high === undefined ? "open" : "bound",
    }),
  };
}
