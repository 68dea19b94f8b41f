/**
 * Figures that a source has printed, in the scale of the readers. Where zeros have to fill up what the other scale leaves, as of 30
 * million in 万, more digits would stand there than the source has printed, and the figure is "about" that: 约3000万.
 */

import { isPlainUnit } from "../../figures/figure";
import { intervalInUnit } from "../../figures/interval-writer";
import { figureForReaders, inReadersScale } from "../../figures/readers-scale";
import { powerOfScale } from "../../figures/scale";
import type { ReportFigure } from "../figures/report-figure";
import type { ReportTelling } from "./telling";

type Printed = Pick<ReportFigure, "printed" | "interval">;

/** A printed figure in words; `undefined` where none was printed. */
export function printedSaid(telling: ReportTelling, figure: Printed): string | undefined {
  const { printed } = figure;
  if (printed === undefined) return undefined;
  if (!isFilledUp(telling, figure)) return figureForReaders(telling, printed);
  // What is about a number declares no precision.
  const { decimals: _, ...others } = printed;
  return figureForReaders(telling, { ...others, qualifier: "about" });
}

/** Whether a printed figure has to be told with more digits than it has: its reading is wider than a unit of the last of them. */
export function isFilledUp({ locale }: ReportTelling, { printed, interval }: Printed): boolean {
  if (printed?.qualifier !== "equal" || interval === undefined) return false;
  const said = inReadersScale(printed, locale);
  const { lower, upper } = interval;
  if (said === printed || lower.kind !== "finite" || upper.kind !== "finite") return false;
  const [, decimals = ""] = said.number.split(".");
  return upper.value.minus(lower.value).gt(`1e${powerOfScale(said.scale) - decimals.length}`);
}

/** As what a printed figure is read, where its digits do not say it. */
export function readingSaid(
  telling: ReportTelling,
  { printed, interval, unit }: Printed & Pick<ReportFigure, "unit">,
): string | undefined {
  if (interval === undefined || !isFilledUp(telling, { printed, interval })) return undefined;
  return intervalInUnit(telling, interval, isPlainUnit(unit) ? undefined : unit);
}
