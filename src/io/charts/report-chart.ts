/**
 * A chart of a report as data: its words, and how it is drawn.
 */

import type { ChartId } from "../../report/words/chart-words";
import type { VegaLiteSpec } from "./vega-lite-spec";

/** A chart. */
export interface ReportChart {
  readonly id: ChartId;
  readonly title: string;
  /** What the picture says, with its numbers, for readers who do not see it. */
  readonly alt: string;
  /** What stands under it: how ranges are drawn, and its sources. It is in the picture too. */
  readonly caption: string;
  /** A specification of Vega-Lite 6: plain JSON, of which the rows of data are not frozen, for Vega marks them. */
  readonly spec: VegaLiteSpec;
}
