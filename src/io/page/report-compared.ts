/**
 * Periods compared, as blocks of a page: record highs in words, new and lost areas, and breaks in series.
 */

import { oneLine } from "../../foundation/text";
import { INDICATORS } from "../../report/figures/report-figure";
import type { AreaChange, BreakLine, HighLine } from "../../report/report-notes";
import { figureSaid } from "../../report/telling/figure-words";
import { subjectSaid } from "../../report/telling/subject-words";
import { areaSaid, namesSaid, periodSaid } from "../../report/telling/telling";
import type { Block } from "./page";
import { firstLines, listOf, placeSaid, type ReportWriting, remarked } from "./report-writing";

/**
 * Record highs, areas gained and lost, and breaks, one a line. What is no high is told by the numbers beside each other, and
 * what stands beside the key figures is told there.
 */
export function comparisonBlocks(writing: ReportWriting, told: ReadonlySet<string>): readonly Block[] {
  const { highs, areaChanges, breaks } = writing.report;
  const others = highs.filter((high) => high.kind !== "none" && !isToldBy(told, high));
  return [
    ...listOf(
      firstLines(
        writing,
        others.map((high) => highSaid(writing, high)),
      ),
    ),
    ...listOf(areaChanges.flatMap((change) => changesSaid(writing, change))),
    ...listOf(
      breaks.filter(({ indicators }) => indicators.length > 0).map((line) => breakSaid(writing, line)),
    ),
  ];
}

/** Whether a high is certain, and of one of the figures. */
function isToldBy(figures: ReadonlySet<string>, { kind, figure }: HighLine): boolean {
  return (kind === "stated" || kind === "new") && figures.has(figure);
}

/** What is said of a record high: what it is of, its value, and what was looked at. */
function highSaid(writing: ReportWriting, high: HighLine): string {
  const { words, telling, report, figures } = writing;
  const { indicator, breakdown, previous, since, periods, missing, source, kind } = high;
  const figure = figures.get(high.figure);
  const period = figure?.period ?? report.period;
  return words.lists.comparison.highs[kind]({
    subject: subjectSaid(telling, indicator, breakdown),
    period: periodSaid(telling, period),
    value: figure && figureSaid(telling, figure),
    previous: previous && periodSaid(telling, previous),
    since: since && periodSaid(telling, since),
    periods: periods + missing + 1,
    areYears: /^\d{4}$/.test(period),
    missing,
    place: source && placeSaid(writing, source),
  });
}

function changesSaid({ words, telling }: ReportWriting, change: AreaChange): readonly string[] {
  const { gained, lost, mayHaveBeen, mayStillBe } = change;
  const { comparison } = words.lists;
  const of = comparison.areas[change.of];
  const [period, base] = [periodSaid(telling, change.period), periodSaid(telling, change.base)];
  const names = (areas: AreaChange["gained"]) =>
    namesSaid(
      telling,
      areas.map((area) => areaSaid(telling, area)),
    );
  return [
    ...(gained.length === 0 ? [] : [comparison.gained(of, period, base, names(gained), mayHaveBeen)]),
    ...(lost.length === 0 ? [] : [comparison.lost(of, period, base, names(lost), mayStillBe)]),
  ];
}

function breakSaid(writing: ReportWriting, { at, indicators, note, source }: BreakLine): string {
  const { words, telling } = writing;
  const isOfAll = INDICATORS.every((indicator) => indicators.includes(indicator));
  const named = isOfAll ? [] : indicators.map((indicator) => words.indicators[indicator]);
  const said = words.lists.comparison.broken(periodSaid(telling, at), named);
  return remarked(writing, said, source, note === undefined ? undefined : oneLine(note).trim());
}

/** The highs of the key figures: those that are certain. */
export function highsOf(writing: ReportWriting, figures: ReadonlySet<string>): readonly Block[] {
  const certain = writing.report.highs.filter((high) => isToldBy(figures, high));
  return listOf(certain.map((high) => highSaid(writing, high)));
}
