/**
 * What all charts have in common: their room, their title and caption, and their colours. Everything has a place that does
 * not hang on how a renderer measures text.
 */

import { textWidth, wrappedText } from "./text-width";
import type { ChartLayer, ChartProperties, VegaLiteSpec } from "./vega-lite-spec";

const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

/** Sizes in pixels. */
export const SIZES = /* @__PURE__ */ Object.freeze({
  width: 640,
  margin: 12,
  title: 14,
  text: 11,
  line: 14,
  titleLine: 18,
});

/** Colours. On white, text has a contrast of 4.5 at least, marks of 3, and whiskers of 3 on the bars. */
export const COLOURS = /* @__PURE__ */ Object.freeze({
  background: "#ffffff",
  text: "#1a1a1a",
  quiet: "#4d4d4d",
  grid: "#e3e3e3",
  axis: "#757575",
  part: "#5b92c4",
  total: "#2f6ea5",
  whisker: "#000000",
  published: "#b34700",
  outbound: "#2f7fb8",
  inbound: "#d35f0e",
  both: "#7a7a7a",
  series: "#1f6097",
});

/** All colours and fonts of a chart, by the names that its marks carry as `style`. */
const CONFIG: ChartProperties = /* @__PURE__ */ Object.freeze({
  font: "sans-serif",
  view: { stroke: null },
  title: {
    color: COLOURS.text,
    fontSize: SIZES.title,
    fontWeight: "bold",
    lineHeight: SIZES.titleLine,
    anchor: "start",
  },
  axis: {
    labelColor: COLOURS.quiet,
    labelFontSize: SIZES.text,
    labelFlush: false,
    titleColor: COLOURS.quiet,
    titleFontSize: SIZES.text,
    titleFontWeight: "normal",
    gridColor: COLOURS.grid,
    domainColor: COLOURS.axis,
    tickColor: COLOURS.axis,
  },
  style: {
    part: { color: COLOURS.part },
    total: { color: COLOURS.total },
    outbound: { color: COLOURS.outbound },
    inbound: { color: COLOURS.inbound },
    both: { color: COLOURS.both },
    whisker: { color: COLOURS.whisker },
    published: { color: COLOURS.published, strokeWidth: 1.5, strokeDash: [6, 3] },
    publishedRange: { color: COLOURS.published, opacity: 0.16 },
    publishedText: { color: COLOURS.published, fontSize: SIZES.text },
    computedPoint: { color: COLOURS.series, filled: true },
    publishedPoint: { color: COLOURS.series, filled: false, strokeWidth: 2 },
    line: { color: COLOURS.series, strokeWidth: 1.5 },
    break: { color: COLOURS.quiet, strokeDash: [2, 3] },
    name: { color: COLOURS.text, fontSize: SIZES.text },
    value: { color: COLOURS.text, fontSize: SIZES.text },
    high: { color: COLOURS.published, fontSize: SIZES.text, fontWeight: "bold" },
    caption: { color: COLOURS.quiet, fontSize: SIZES.text, lineHeight: SIZES.line },
  },
});

/** Text at one place of a picture. */
export function textAt(
  text: string | readonly string[],
  x: number,
  y: number,
  style: string,
  place: ChartProperties = {},
): ChartLayer {
  return {
    data: { values: [{ at: 0 }] },
    mark: { type: "text", text, style, align: "left", baseline: "top", aria: false, ...place },
    encoding: { x: { value: x }, y: { value: y } },
  };
}

/** The lines of a caption, which stand under a picture over its whole width. */
export function captionLines(captions: readonly string[]): readonly string[] {
  return captions
    .filter((caption) => caption !== "")
    .flatMap((caption) => wrappedText(caption, SIZES.width - 2 * SIZES.margin, SIZES.text, CAPTION_LINES));
}

const CAPTION_LINES = 4;

/** The height of lines of text. */
export function heightOf(lines: readonly string[]): number {
  return lines.length * SIZES.line;
}

/** The frame of a specification with pictures of so much height below its title, and so much room beside them. */
export function chartFrame(
  title: string,
  description: string,
  room: { readonly left: number; readonly right: number; readonly above: number; readonly below: number },
): Pick<
  VegaLiteSpec,
  "$schema" | "description" | "autosize" | "padding" | "background" | "title" | "config"
> {
  const lines = wrappedText(title, SIZES.width - 2 * SIZES.margin, SIZES.title + 1, 3);
  const { left, right, above, below } = room;
  return {
    $schema: SCHEMA,
    description,
    autosize: { type: "none" },
    padding: {
      left,
      right,
      top: SIZES.margin + lines.length * SIZES.titleLine + above,
      bottom: below + SIZES.margin,
    },
    background: COLOURS.background,
    title: { text: lines, frame: "group", anchor: "start", dx: SIZES.margin - left, offset: TITLE_OFFSET },
    config: CONFIG,
  };
}

const TITLE_OFFSET = 12;

/** How a range is drawn, in a caption that says so. */
export const RANGE_SIGN = "|\u2014|";

/** The widest of some texts. */
export function widest(texts: readonly string[], fontSize: number): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, fontSize))));
}
