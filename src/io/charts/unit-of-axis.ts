/**
 * The unit at an axis of numbers: "USD million", 万美元; none where things are counted in full.
 */

import type { FigureScale } from "../../figures/scale";
import type { AnnualReport } from "../../report/report-content";
import { type ChartTelling, chartWords, currencyName } from "./chart-telling";

/** The unit in words. */
export function unitOfAxis(
  telling: ChartTelling,
  { currency }: AnnualReport,
  isMoney: boolean,
  scale: FigureScale | undefined,
): string | undefined {
  const words = chartWords(telling);
  if (isMoney) return words.moneyUnit(currencyName(telling, currency), scale);
  return scale === undefined ? undefined : words.scaleUnit(scale);
}
