/**
 * Series over periods: a point for each period that has a value, and a line between neighbours of one kind. Missing periods
 * are gaps, breaks a dashed line that none crosses, and record highs are said in words.
 */

import { type DrawnFigure, fieldsOf } from "./drawn-figure";
import { SIZES, textAt } from "./layout";
import { type Panel, type PanelRoom, placedLabels } from "./panels";
import { cutText, textWidth } from "./text-width";
import type { ChartLayer, ChartRow } from "./vega-lite-spec";
import { whiskerLayers } from "./whiskers";

/** A point of a series. */
export interface SeriesPoint {
  /** Which of the periods it is of. */
  readonly at: number;
  readonly drawn: DrawnFigure;
  /** The number in words. */
  readonly words: string;
  readonly basis: "published" | "computed";
  /** The word for a record high, where it is one. */
  readonly high: string | undefined;
}

/** A break: before which of the periods it is, and its note. */
export interface DrawnBreak {
  readonly at: number;
  readonly note: string;
}

/** The series of one indicator. */
export interface Series {
  readonly axis: string;
  readonly format: string;
  readonly isWhole: boolean;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly DrawnBreak[];
}

const LABEL_GAP = 7;

/** The picture of a series. */
export function seriesPanel(
  { axis, format, isWhole, points, breaks }: Series,
  periods: readonly string[],
): Panel {
  return {
    axis,
    format,
    isWhole,
    drawn: points.map(({ drawn }) => drawn),
    labelLines: points.some(({ high }) => high !== undefined) ? 2 : 1,
    draw: (room) => ({
      rows: rowsOf(points, breaks, periods, room),
      layers: [
        ...breaks.flatMap((each) => breakLayers(each, room)),
        lineLayer(room),
        ...whiskerLayers("y", room.numbers, { x: room.periods }),
        pointLayer("computed", room),
        pointLayer("published", room),
        ...labelLayers(points, room),
      ],
    }),
  };
}

/** Each point with the number of the run it is in: a line joins the points of a run. */
function rowsOf(
  points: readonly SeriesPoint[],
  breaks: readonly DrawnBreak[],
  periods: readonly string[],
  { range }: PanelRoom,
): readonly ChartRow[] {
  let run = 0;
  return points.map(({ at, drawn, words, basis }, index) => {
    const before = points[index - 1];
    const isBroken = breaks.some((each) => each.at === at);
    if (before?.at !== at - 1 || before.basis !== basis || isBroken || before.drawn.value === undefined)
      run += 1;
    return { period: periods[at] ?? "", words, basis, run, ...fieldsOf(drawn, range.from, range.to) };
  });
}

function lineLayer({ numbers, periods }: PanelRoom): ChartLayer {
  return {
    transform: [{ filter: { field: "isDrawn", equal: true } }],
    mark: { type: "line", style: "line", aria: false },
    encoding: {
      x: periods,
      y: { ...numbers, field: "value", type: "quantitative" },
      detail: { field: "run", type: "nominal" },
    },
  };
}

function pointLayer(basis: SeriesPoint["basis"], { numbers, periods }: PanelRoom): ChartLayer {
  return {
    transform: [{ filter: { field: "basis", equal: basis } }, { filter: { field: "isDrawn", equal: true } }],
    mark: {
      type: "point",
      style: `${basis}Point`,
      shape: basis === "published" ? "diamond" : "circle",
      size: 44,
      opacity: 1,
      aria: false,
    },
    encoding: {
      x: periods,
      y: { ...numbers, field: "value", type: "quantitative" },
      tooltip: ["period", "words"].map((field) => ({ field, type: "nominal", title: " " })),
    },
  };
}

/** A dashed line before a period, and its note above it: as much of it as there is room for, and all in the caption. */
function breakLayers({ at, note }: DrawnBreak, { width, height, step }: PanelRoom): readonly ChartLayer[] {
  const x = at * step;
  const text = cutText(note, width, SIZES.text);
  const half = textWidth(text, SIZES.text) / 2;
  return [
    {
      data: { values: [{ at: 0 }] },
      mark: { type: "rule", style: "break", aria: false },
      encoding: { x: { value: x }, y: { value: 0 }, y2: { value: height } },
    },
    textAt(text, Math.max(half, Math.min(width - half, x)), -2, "caption", {
      align: "center",
      baseline: "bottom",
    }),
  ];
}

/** Words at points: the number, and over it whether it is a record high. */
function labelLayers(points: readonly SeriesPoint[], room: PanelRoom): readonly ChartLayer[] {
  const { step, width } = room;
  const wanted = byImportance(points.filter(({ drawn }) => drawn.value !== undefined)).map((point) => ({
    point,
    x: (point.at + 0.5) * step,
    lines: point.high === undefined ? [point.words] : [point.words, point.high],
  }));
  return placedLabels(wanted, -8, width + 20).flatMap(({ label: { point, lines }, middle }) => {
    const bottom = bottomOf(point, lines.length, points, room);
    return lines.map((line, at) =>
      textAt(line, middle, bottom - at * SIZES.line, at === 0 ? "value" : "high", {
        align: "center",
        baseline: "bottom",
      }),
    );
  });
}

/** A record high, the last, the greatest and the first before all others, which are from the last on. */
function byImportance(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const latest = [...points].reverse();
  const greatest = Math.max(...points.map(({ drawn }) => drawn.value ?? 0));
  const important = [
    ...latest.filter(({ high }) => high !== undefined),
    ...latest.slice(0, 1),
    ...latest.filter(({ drawn }) => drawn.value === greatest),
    ...points.slice(0, 1),
  ];
  return [...new Set([...important, ...latest])];
}

/** Where the lowest line of a label ends: over its point, or under it where lines go up from there. */
function bottomOf(
  { at, drawn: { value = 0, ends } }: SeriesPoint,
  lines: number,
  points: readonly SeriesPoint[],
  { height, range }: PanelRoom,
): number {
  const heightAt = (number: number) => height - ((number - range.from) / (range.to - range.from)) * height;
  const neighbours = points.filter(
    (other) => Math.abs(other.at - at) === 1 && other.drawn.value !== undefined,
  );
  const isLowest = neighbours.length > 0 && neighbours.every(({ drawn }) => (drawn.value ?? 0) > value);
  const isOpen = ends !== undefined && ends[1] === undefined;
  const under = heightAt(Math.min(value, ends?.[0] ?? value)) + LABEL_GAP + SIZES.line * lines;
  const over = heightAt(isOpen ? value : Math.max(value, ends?.[1] ?? 0)) - LABEL_GAP;
  return (isOpen || isLowest) && under <= height - 2 ? under : over;
}
