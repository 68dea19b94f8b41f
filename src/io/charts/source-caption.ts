/**
 * The caption of a chart: who has published what its report rests on.
 */

import { oneLine } from "../../foundation/text";
import type { AnnualReport } from "../../report/report-content";
import { type ChartTelling, chartWords } from "./chart-telling";

/** The publishers of all sources, each once; of a source without one, its title. Nothing where there are none. */
export function sourceCaption({ sources }: AnnualReport, telling: ChartTelling): string {
  const names = sources.map(({ publisher, title }) => oneLine(publisher ?? title).trim());
  const publishers = [...new Set(names)].filter((name) => name !== "");
  return publishers.length === 0 ? "" : chartWords(telling).source(publishers);
}
