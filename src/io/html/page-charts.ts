/**
 * Charts that a caller has drawn, as figures of a page: each with a text alternative that holds its numbers.
 */

import {
  type Call,
  invalidArgument,
  requireArray,
  requiredOptions,
  requireText,
} from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { attributes, escapeHtml } from "./escape";
import { svgForPage } from "./svg";

/** A chart, drawn by a program of the caller's. */
export interface PageChart {
  /** What it is: that of `toVegaLite`, or one of your own, of letters, digits, `-` and `_`. */
  readonly id: string;
  /** The image: one svg element that needs nothing from elsewhere. */
  readonly svg: string;
  /** What it shows, with its numbers, for those who do not see it. */
  readonly alt: string;
  /** Under the image, in bold. */
  readonly title?: string;
  /** Under the image: its source, for instance. */
  readonly caption?: string;
}

const NAMES = ["id", "svg", "alt", "title", "caption"] as const;

/** An image is drawn no narrower than this; where the screen is, it is scrolled. */
const LEAST_WIDTH = 440;

/**
 * Each chart as a figure, by its id, in their order.
 *
 * @throws `io/invalid-argument` for what is no list of charts; `io/unknown-option` for a chart that has more; `io/duplicate-chart` for
 * two with one id; `io/unsafe-svg` for what is no SVG, or one that runs, loads or links something
 */
export function chartFigures(call: Call, charts: readonly PageChart[] = []): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const chart of requireArray(call, "charts", charts)) {
    const { id } = checkedChart(call, chart);
    if (figures.has(id)) throw duplicate(id);
    figures.set(id, figureOf(chart));
  }
  return figures;
}

function checkedChart(call: Call, chart: PageChart): PageChart {
  const { id, svg, alt, title, caption } = requiredOptions(call, chart, NAMES, "one of the charts");
  if (!/^[\p{L}\p{N}_-]+$/u.test(requireText(call, "the id of a chart", id)))
    throw invalidArgument(call, "the id of a chart", id, "text of letters, digits, - and _");
  requireText(call, "the svg of a chart", svg);
  if (requireText(call, "the alt of a chart", alt).trim() === "")
    throw invalidArgument(call, "the alt of a chart", alt, "text that says what it shows, with its numbers");
  if (title !== undefined) requireText(call, "the title of a chart", title);
  if (caption !== undefined) requireText(call, "the caption of a chart", caption);
  return chart;
}

function figureOf({ id, svg, alt, title, caption }: PageChart): string {
  const own = `chart-${id}`;
  const image = svgForPage(svg, own);
  if ("fault" in image) throw unsafe(id, image.fault);
  const { markup, width = LEAST_WIDTH } = image;
  const style = `--least:${Math.min(width, LEAST_WIDTH)}px`;
  const lines = [
    ...(title === undefined ? [] : [`<strong>${escapeHtml(title)}</strong>`]),
    ...(caption === undefined ? [] : [escapeHtml(caption)]),
  ];
  return [
    `<figure${attributes({ id: own })}>`,
    // The keyboard scrolls it where the screen is narrow.
    `<div${attributes({ class: "drawing", role: "img", tabindex: "0", "aria-label": alt, style })}>`,
    markup,
    "</div>",
    ...(lines.length === 0 ? [] : [`<figcaption>${lines.join("\n")}</figcaption>`]),
    "</figure>",
  ].join("\n");
}

function duplicate(id: string): LedgerError {
  return new LedgerError(
    "io/duplicate-chart",
    `Cannot draw two charts with the id ${quote(id)}: an id is that of one chart of the page. Leave one of them out, or give it another id.`,
    { details: { chart: id } },
  );
}

function unsafe(id: string, fault: string): LedgerError {
  return new LedgerError(
    "io/unsafe-svg",
    `Cannot take the image of the chart ${quote(id)}: it holds ${fault}. A page takes one svg element of shapes and texts that runs, loads and links nothing: have it drawn without, and embed what it needs.`,
    { details: { chart: id, fault } },
  );
}
