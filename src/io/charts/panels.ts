/**
 * Pictures beneath each other or side by side, one for each indicator, over the same periods: their units differ, and so do their axes.
 */

import type { DrawnFigure } from "./drawn-figure";
import { numbersOf } from "./drawn-figure";
import { captionLines, chartFrame, heightOf, SIZES, textAt, widest } from "./layout";
import { type AxisRange, axisRange } from "./number-axis";
import { textWidth } from "./text-width";
import type { ChartLayer, ChartPanel, ChartProperties, ChartRow, VegaLiteSpec } from "./vega-lite-spec";

/** The room in which a picture is drawn, and its axes as encodings. */
export interface PanelRoom {
  readonly width: number;
  readonly height: number;
  /** The width of one period. */
  readonly step: number;
  readonly range: AxisRange;
  readonly numbers: ChartProperties;
  readonly periods: ChartProperties;
}

/** One picture. */
export interface Panel {
  /** The title of its axis of numbers, with the unit: it stands above it. */
  readonly axis: string;
  /** How its numbers are written. */
  readonly format: string;
  readonly isWhole: boolean;
  readonly drawn: readonly DrawnFigure[];
  /** Lines of text that are written over its marks. */
  readonly labelLines: number;
  readonly draw: (room: PanelRoom) => {
    readonly rows: readonly ChartRow[];
    readonly layers: readonly ChartLayer[];
  };
}

/** What pictures beneath each other show. */
export interface Panels {
  readonly title: string;
  readonly alt: string;
  readonly captions: readonly string[];
  /** What the periods are, under the last picture. */
  readonly names: string;
  readonly periods: readonly string[];
  readonly scale: "point" | "band";
  readonly panels: readonly Panel[];
}

const HEIGHT = 130;
const HEAD = 42;
const FOOT = 26;
const GAP = 8;
/** The width of a period, where there are few. */
const MOST_STEP = 240;

/** The specification of pictures: beneath each other, or two of few periods side by side. */
export function panelsChart({ title, alt, captions, names, periods, scale, panels }: Panels): VegaLiteSpec {
  const ranges = panels.map(({ drawn, isWhole, labelLines }) => {
    const numbers = numbersOf(drawn);
    const room = HEIGHT / (HEIGHT - labelLines * SIZES.line - GAP);
    return axisRange([...numbers, Math.max(0, ...numbers) * room], 5, isWhole);
  });
  const ticks = ranges.flatMap((range) => range.ticks.map((tick) => tick.toLocaleString("en")));
  const left = SIZES.margin + widest(ticks, SIZES.text) + GAP;
  const width = Math.min(SIZES.width - left - RIGHT, MOST_STEP * periods.length);
  const step = width / periods.length;
  const caption = captionLines(captions);
  const below = FOOT + SIZES.line + GAP;
  const isRow = panels.length === 2 && 2 * (left + width) + RIGHT <= SIZES.width;
  const spacing = isRow ? left + RIGHT : FOOT + HEAD;
  const drawn = panels.map((panel, at): ChartPanel => {
    const range = ranges[at] as AxisRange;
    const isLowest = isRow || at === panels.length - 1;
    const hasCaption = at === (isRow ? 0 : panels.length - 1);
    const room: PanelRoom = {
      width,
      height: HEIGHT,
      step,
      range,
      numbers: {
        title: null,
        scale: { domain: [range.from, range.to], nice: false },
        axis: { values: range.ticks, format: panel.format, grid: true, domain: false, ticks: false },
      },
      periods: {
        field: "period",
        type: "ordinal",
        title: null,
        scale: {
          type: scale,
          domain: periods,
          ...(scale === "point" ? { padding: 0.5 } : { paddingInner: 0.25, paddingOuter: 0.125 }),
        },
        axis: {
          values: shownPeriods(periods, step),
          labelAngle: 0,
          labelLimit: 0,
          labelOverlap: false,
          grid: false,
        },
      },
    };
    const { rows, layers } = panel.draw(room);
    const foot = HEIGHT + FOOT;
    return {
      width,
      height: HEIGHT,
      data: { values: rows },
      layer: [
        ...layers,
        textAt(panel.axis, SIZES.margin - left, HEADING, "name", { baseline: "bottom", fontWeight: "bold" }),
        ...(isLowest ? [textAt(names, width / 2, foot, "caption", { align: "center" })] : []),
        ...(hasCaption ? [textAt(caption, SIZES.margin - left, foot + SIZES.line + GAP, "caption")] : []),
      ],
    };
  });
  const room = { left, right: SIZES.width - left - width, above: HEAD };
  const [first] = drawn;
  const foot = below + heightOf(caption);
  if (drawn.length === 1 && first !== undefined)
    return { ...chartFrame(title, alt, { ...room, below: foot }), ...first };
  // Pictures side by side have a height in common and no width, those beneath each other the other way round: the rest of them
  // lies in the room beside or below.
  if (isRow)
    return {
      ...chartFrame(title, alt, { ...room, right: SIZES.width - left, below: foot }),
      bounds: "flush",
      spacing,
      hconcat: drawn,
    };
  const heights = panels.length * HEIGHT + (panels.length - 1) * spacing;
  return {
    ...chartFrame(title, alt, { ...room, below: heights + foot }),
    bounds: "flush",
    spacing,
    vconcat: drawn,
  };
}

const RIGHT = 24;
/** Where the title of a picture's axis stands, with room for a line of notes below it. */
const HEADING = -18;

/** Every period, or every so many, counted back from the last, so that no name lies on the next. */
function shownPeriods(periods: readonly string[], step: number): readonly string[] {
  const every = Math.max(1, Math.ceil((widest(periods, SIZES.text) + GAP) / step));
  return periods.filter((_, at) => (periods.length - 1 - at) % every === 0);
}

/** A label that wants its place, beginning with the most important one. */
export interface WantedLabel {
  readonly x: number;
  readonly lines: readonly string[];
}

/** A label in its place: its middle, moved into the picture where it would stand out of it. */
export interface PlacedLabel<Wanted extends WantedLabel> {
  readonly label: Wanted;
  readonly middle: number;
}

/** Labels that lie on no other, the first ones first; the others are left out, for their numbers are in the data. */
export function placedLabels<Wanted extends WantedLabel>(
  labels: readonly Wanted[],
  from: number,
  to: number,
): readonly PlacedLabel<Wanted>[] {
  const placed: (PlacedLabel<Wanted> & { readonly half: number })[] = [];
  for (const label of labels) {
    const half = Math.max(...label.lines.map((line) => textWidth(line, SIZES.text))) / 2;
    const middle = Math.max(from + half, Math.min(to - half, label.x));
    if (placed.every((other) => Math.abs(other.middle - middle) >= other.half + half + GAP / 2))
      placed.push({ label, middle, half });
  }
  return placed;
}
