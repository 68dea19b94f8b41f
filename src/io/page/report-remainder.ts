/**
 * What records leave of a published total, in a sentence.
 */

import { intervalBetween } from "../../figures/interval";
import { negateInterval } from "../../figures/interval-arithmetic";
import { type ReportFigure, reportFigure } from "../../report/figures/report-figure";
import type { ReportTable } from "../../report/tables/report-table";
import { figureSaid } from "../../report/telling/figure-words";
import type { Block } from "./page";
import { paragraphOf, type ReportWriting } from "./report-writing";

/** A sentence for each remainder of a table whose published total is there as well. */
export function remainderBlocks(writing: ReportWriting, { rows }: ReportTable): readonly Block[] {
  const figures = rows.flatMap(({ cells }) => cells.flatMap((figure) => figure ?? []));
  return figures.flatMap((figure) => {
    if (figure.statistic !== "remainder" || figure.interval === undefined) return [];
    const published = figures.find(
      ({ statistic, indicator, period }) =>
        statistic === "published" && indicator === figure.indicator && period === figure.period,
    );
    return published === undefined ? [] : paragraphOf(remainderSaid(writing, figure, published));
  });
}

function remainderSaid(
  { words, telling }: ReportWriting,
  figure: ReportFigure,
  published: ReportFigure,
): string {
  const { explained } = words.lists;
  const { lower, upper } =
    figure.interval ?? intervalBetween({ kind: "unknown" }, { kind: "unknown" }, false);
  const total = figureSaid(telling, published);
  if (lower.kind === "finite" && !lower.value.isNegative() && !lower.value.isZero())
    return explained.remainder(figureSaid(telling, figure), total);
  if (upper.kind === "finite" && upper.value.isNegative() && !upper.value.isZero())
    return explained.exceeded(figureSaid(telling, negated(figure)), total);
  return explained.may(figureSaid(telling, figure), total);
}

/** How much more the records have. */
function negated(figure: ReportFigure): ReportFigure {
  const { interval, number, ...others } = figure;
  return reportFigure({
    ...others,
    ...(interval && { interval: negateInterval(interval) }),
    ...(number && { number: number.negated() }),
  });
}
