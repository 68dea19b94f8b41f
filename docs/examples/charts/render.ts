/**
 * A chart as SVG, without a browser and without a canvas: vega and vega-lite are no dependencies of the library, but of the
 * app that draws. The same specification gives the same bytes.
 */

import type { AnnualReport } from "cultural-ledger";
import { type ChartOptions, type PageChart, toVegaLite, type VegaLiteSpec } from "cultural-ledger/io";
import { type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A logger to which no warning is a small one. */
const strict: LoggerInterface = {
  level: (() => strict) as LoggerInterface["level"],
  error: refuse,
  warn: refuse,
  info: () => strict,
  debug: () => strict,
};

function refuse(...messages: readonly unknown[]): never {
  throw new Error(`The chart cannot be drawn as it is: ${messages.join(" ")}`);
}

/** Draws a specification; throws at whatever vega or vega-lite warns of. */
export async function renderSvg(spec: VegaLiteSpec): Promise<string> {
  // The types of vega-lite have lists that can be written to; it writes on none of them.
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: strict });
  const view = new View(parse(compiled.spec), { renderer: "none", logger: strict });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** The charts of a report, drawn for the places that its page has for them: `toHtml(report, { charts })`. */
export async function drawnCharts(
  report: AnnualReport,
  options: ChartOptions = {},
): Promise<readonly PageChart[]> {
  const charts: PageChart[] = [];
  // Title and sources are in the picture.
  for (const { id, alt, spec } of toVegaLite(report, options))
    charts.push({ id, alt, svg: await renderSvg(spec) });
  return charts;
}
