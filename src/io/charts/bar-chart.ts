/**
 * Bars beneath each other, one for each member of a breakdown: its name to the left, its number in words to the right, and
 * what is known of it as an interval on its bar; over all of them a published total, where there is one.
 */

import type { DrawnFigure } from "./drawn-figure";
import { fieldsOf, numbersOf } from "./drawn-figure";
import { captionLines, chartFrame, heightOf, SIZES, textAt, widest } from "./layout";
import { axisRange } from "./number-axis";
import { cutText, textWidth, wrappedText } from "./text-width";
import type { ChartLayer, ChartProperties, ChartRow, VegaLiteSpec } from "./vega-lite-spec";
import { whiskerLayers } from "./whiskers";

/** A bar. */
export interface Bar {
  readonly name: string;
  /** The number in words. */
  readonly words: string;
  readonly drawn: DrawnFigure;
  readonly kind: "part" | "total";
}

/** What a chart of bars shows. */
export interface BarChart {
  readonly title: string;
  readonly alt: string;
  readonly captions: readonly string[];
  /** The title of the axis of numbers, with its unit. */
  readonly axis: string;
  /** What the names are of. */
  readonly names: string;
  /** How its numbers are written. */
  readonly format: string;
  readonly isWhole: boolean;
  readonly bars: readonly Bar[];
  /** A published total and its words. */
  readonly published: { readonly drawn: DrawnFigure; readonly words: string } | undefined;
}

const NAME_WIDTH = 190;
const WORDS_WIDTH = 170;
const NAME_LINES = 2;
/** The height of a bar with the gap behind it, of names of one line and of two. */
const ONE_LINE = 25;
const TWO_LINES = 34;
const GAP = 8;
const AXIS_HEIGHT = 46;

/** The specification of bars. */
export function barChart(chart: BarChart): VegaLiteSpec {
  const names = chart.bars.map(({ name }) => wrappedText(name, NAME_WIDTH, SIZES.text, NAME_LINES));
  const words = chart.bars.map(({ words }) => wrappedText(words, WORDS_WIDTH, SIZES.text, NAME_LINES));
  const left = SIZES.margin + widest([...names.flat(), chart.names], SIZES.text) + GAP;
  const right = GAP + widest(words.flat(), SIZES.text) + SIZES.margin;
  const width = SIZES.width - left - right;
  const isHigh = [...names, ...words].some((lines) => lines.length > 1);
  const height = chart.bars.length * (isHigh ? TWO_LINES : ONE_LINE);
  const caption = captionLines(chart.captions);
  const published = chart.published?.drawn;
  const drawn = chart.bars.map(({ drawn }) => drawn);
  const range = axisRange(
    numbersOf(published === undefined ? drawn : [...drawn, published]),
    width / 70,
    chart.isWhole,
  );
  const numbers: ChartProperties = {
    title: chart.axis,
    scale: { domain: [range.from, range.to], nice: false },
    axis: { values: range.ticks, format: chart.format, grid: true, labelOverlap: false },
  };
  const bar = {
    field: "row",
    type: "ordinal",
    title: null,
    scale: { domain: chart.bars.map((_, at) => at), paddingInner: 0.3, paddingOuter: 0.15 },
    axis: { labels: false, ticks: false, grid: false },
  };
  const rows = chart.bars.map(
    ({ name, words: text, drawn, kind }, at): ChartRow => ({
      row: at,
      name,
      words: text,
      kind,
      ...fieldsOf(drawn, range.from, range.to),
      ...lineFields("name", names[at]),
      ...lineFields("words", words[at]),
    }),
  );
  return {
    ...chartFrame(chart.title, chart.alt, {
      left,
      right,
      above: HEAD_HEIGHT,
      below: AXIS_HEIGHT + heightOf(caption),
    }),
    width,
    height,
    data: { values: rows },
    layer: [
      ...publishedLayers(chart.published, numbers, width),
      ...(["part", "total"] as const).map((kind): ChartLayer => barsOf(kind, numbers, bar)),
      ...whiskerLayers("x", numbers, { y: bar }),
      ...lineLayers("name", -GAP, "right", bar, chart.bars.length),
      ...lineLayers("words", width + GAP, "left", bar, chart.bars.length),
      textAt(chart.names, -GAP, -GAP, "caption", { align: "right", baseline: "bottom" }),
      textAt(caption, SIZES.margin - left, height + AXIS_HEIGHT, "caption"),
    ],
  };
}

/** The line over the picture where its names have their title and a published total its words. */
const HEAD_HEIGHT = SIZES.line + 2 * GAP;

function barsOf(kind: Bar["kind"], numbers: ChartProperties, bar: ChartProperties): ChartLayer {
  return {
    transform: [{ filter: { field: "kind", equal: kind } }, { filter: { field: "isDrawn", equal: true } }],
    mark: { type: "bar", style: kind, aria: false },
    encoding: {
      y: bar,
      x: { ...numbers, field: "value", type: "quantitative" },
      tooltip: ["name", "words"].map((field) => ({ field, type: "nominal", title: " " })),
    },
  };
}

/** The lines of a text as fields of a row, which a mark of its own places each. */
function lineFields(field: string, lines: readonly string[] = []): ChartRow {
  const [first = "", second] = lines;
  return {
    [`${field}Lines`]: lines.length,
    [`${field}1`]: first,
    ...(second !== undefined && { [`${field}2`]: second }),
  };
}

function lineLayers(
  field: string,
  x: number,
  align: string,
  bar: ChartProperties,
  bars: number,
): readonly ChartLayer[] {
  const half = SIZES.line / 2;
  const places = [
    [1, 1, 0],
    [2, 1, -half],
    [2, 2, half],
  ] as const;
  return bars === 0
    ? []
    : places.map(
        ([lines, line, dy]): ChartLayer => ({
          transform: [{ filter: { field: `${field}Lines`, equal: lines } }],
          mark: {
            type: "text",
            style: field === "name" ? "name" : "value",
            align,
            baseline: "middle",
            dy,
            aria: false,
          },
          encoding: { y: bar, x: { value: x }, text: { field: `${field}${line}`, type: "nominal" } },
        }),
      );
}

/** A dashed line at a published total, its words above it, and the range that its printed digits leave open. */
function publishedLayers(
  published: BarChart["published"],
  numbers: ChartProperties,
  width: number,
): readonly ChartLayer[] {
  const { drawn, words } = published ?? {};
  if (drawn?.value === undefined || words === undefined) return [];
  const domain = (numbers["scale"] as { domain: readonly [number, number] }).domain;
  const row = { ...fieldsOf(drawn, domain[0], domain[1]), words };
  const at = (field: string) => ({ ...numbers, field, type: "quantitative" });
  const text = cutText(words, width, SIZES.text);
  const half = textWidth(text, SIZES.text) / 2;
  const place = ((drawn.value - domain[0]) / (domain[1] - domain[0])) * width;
  const middle = Math.max(half, Math.min(width - half, place));
  return [
    {
      data: { values: [row] },
      transform: [{ filter: { field: "hasEnds", equal: true } }],
      mark: { type: "rect", style: "publishedRange", aria: false },
      encoding: { x: at("low"), x2: { field: "high" } },
    },
    {
      data: { values: [row] },
      mark: { type: "rule", style: "published", aria: false },
      encoding: { x: at("value"), tooltip: { field: "words", type: "nominal", title: " " } },
    },
    textAt(text, middle, -GAP, "publishedText", { align: "center", baseline: "bottom" }),
  ];
}
