/**
 * Both directions of exchange side by side, period by period.
 */

import type { Direction } from "../../model/record";
import { type DrawnFigure, fieldsOf } from "./drawn-figure";
import { SIZES, textAt } from "./layout";
import { type Panel, type PanelRoom, placedLabels } from "./panels";
import { textWidth } from "./text-width";
import type { ChartLayer } from "./vega-lite-spec";
import { whiskerLayers } from "./whiskers";

/** A bar of a direction in a period. */
export interface DirectionBar {
  readonly at: number;
  readonly direction: Direction;
  readonly name: string;
  readonly words: string;
  readonly drawn: DrawnFigure;
}

/** The bars of one indicator. */
export interface DirectionBars {
  readonly axis: string;
  readonly format: string;
  readonly isWhole: boolean;
  readonly bars: readonly DirectionBar[];
  /** Those that are drawn in any picture, with their words, in their order. */
  readonly directions: readonly (readonly [Direction, string])[];
}

const LABEL_GAP = 4;
const INNER = 0.25;

/** The picture of one indicator. */
export function directionPanel(
  { axis, format, isWhole, bars, directions }: DirectionBars,
  periods: readonly string[],
): Panel {
  const domain = directions.map(([direction]) => direction);
  const offset = { field: "direction", type: "nominal", scale: { domain } };
  return {
    axis,
    format,
    isWhole,
    drawn: bars.map(({ drawn }) => drawn),
    labelLines: 1,
    draw: (room) => ({
      rows: bars.map(({ at, direction, name, words, drawn }) => ({
        period: periods[at] ?? "",
        direction,
        name,
        words,
        ...fieldsOf(drawn, room.range.from, room.range.to),
      })),
      layers: [
        ...domain.map(
          (direction): ChartLayer => ({
            transform: [
              { filter: { field: "direction", equal: direction } },
              { filter: { field: "isDrawn", equal: true } },
            ],
            mark: { type: "bar", style: direction, aria: false },
            encoding: {
              x: room.periods,
              xOffset: offset,
              y: { ...room.numbers, field: "value", type: "quantitative" },
              tooltip: ["period", "name", "words"].map((field) => ({ field, type: "nominal", title: " " })),
            },
          }),
        ),
        ...whiskerLayers("y", room.numbers, { x: room.periods, xOffset: offset }),
        ...labelLayers(bars, domain, room),
        ...keyLayers(directions, room.width),
      ],
    }),
  };
}

/** Numbers over bars, as far as there is room for them. */
function labelLayers(
  bars: readonly DirectionBar[],
  domain: readonly Direction[],
  { step, width, height, range }: PanelRoom,
): readonly ChartLayer[] {
  const band = (step * (1 - INNER)) / domain.length;
  const wanted = bars
    .filter(({ drawn }) => drawn.value !== undefined)
    .map((bar) => ({
      bar,
      x: bar.at * step + (step * INNER) / 2 + (domain.indexOf(bar.direction) + 0.5) * band,
      lines: [bar.words],
    }))
    .sort((left, right) => right.x - left.x);
  const heightAt = (value: number) => height - ((value - range.from) / (range.to - range.from)) * height;
  return placedLabels(wanted, -8, width + 20).map(({ label: { bar }, middle }) => {
    const { value = 0, ends } = bar.drawn;
    const isOpen = ends !== undefined && ends[1] === undefined;
    const top = isOpen ? 0 : heightAt(Math.max(value, ends?.[1] ?? 0));
    return textAt(bar.words, middle, top - LABEL_GAP, "value", { align: "center", baseline: "bottom" });
  });
}

/** What the colours mean: a square and a word for each direction, in the line of the heading, to the right. */
function keyLayers(directions: DirectionBars["directions"], width: number): readonly ChartLayer[] {
  const square = 10;
  let right = width;
  return [...directions].reverse().flatMap(([direction, name]) => {
    const x = right - textWidth(name, SIZES.text);
    right = x - square - 22;
    return [
      {
        data: { values: [{ at: 0 }] },
        mark: { type: "square", style: direction, size: square * square, opacity: 1, aria: false },
        encoding: { x: { value: x - square }, y: { value: -18 - square / 2 } },
      },
      textAt(name, x, -18, "name", { baseline: "bottom" }),
    ];
  });
}
