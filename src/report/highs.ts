/**
 * Record highs: whether a figure of the period is the highest of those that a report looks at, and what sources say of it.
 */

import { type Interval, intervalBetween, UNBOUNDED } from "../figures/interval";
import { intersectIntervals } from "../figures/interval-order";
import { compareDecimals } from "../number/decimal";
import type { Period } from "../time/period";
import { type BrokenSeries, isBroken } from "./breaks";
import type { PublishedLine } from "./figures/published-figures";
import type { ReportFigure } from "./figures/report-figure";
import type { HighLine } from "./report-notes";
import type { TableContext } from "./tables/table-context";
import type { RowKey } from "./tables/table-of";

/** The highs of series, and those that sources state. */
export function highLines(
  context: TableContext,
  rows: readonly RowKey[],
  published: readonly PublishedLine[],
  breaks: readonly BrokenSeries[],
): readonly HighLine[] {
  const { period } = context;
  const stated = published.flatMap(({ highest, figure, claim }): readonly HighLine[] => {
    if (highest === undefined || figure.period !== period) return [];
    const { indicator, breakdown, id } = figure;
    const since = highest === "ever" ? undefined : highest;
    const looked = { previous: undefined, since, periods: 0, missing: 0 };
    return [
      Object.freeze({ indicator, breakdown, kind: "stated", figure: id, ...looked, source: claim.source }),
    ];
  });
  const found = rows.flatMap((row) => highOf(context, row, breaks));
  return Object.freeze([...stated, ...found]);
}

/** The figures of a series after the last break and the last one of another basis, and how the one of the period compares. */
function highOf(
  { store, inOrder }: TableContext,
  { indicator, members = [] }: RowKey,
  breaks: readonly BrokenSeries[],
): readonly HighLine[] {
  if (indicator === undefined) return [];
  const figures = inOrder.map((each) => store.headlineOf({ indicator, period: each, breakdown: members }));
  const now = figures.at(-1);
  if (now?.interval === undefined) return [];
  const earlier = figures.slice(0, -1);
  const isApart = (figure: ReportFigure | undefined) =>
    figure?.interval !== undefined &&
    (figure.statistic !== now.statistic || isBroken(breaks, now, figure.period));
  const looked = earlier.slice(earlier.map(isApart).lastIndexOf(true) + 1);
  const first = looked.findIndex((figure) => figure?.interval !== undefined);
  if (first === -1) return [];
  const history = looked.slice(first);
  const known = history.flatMap((figure) => (figure?.interval === undefined ? [] : [figure]));
  const { kind, previous } = judged(now, known);
  return [
    Object.freeze({
      indicator,
      breakdown: now.breakdown,
      kind,
      figure: now.id,
      previous,
      since: known[0]?.period,
      periods: known.length,
      missing: history.length - known.length,
      source: undefined,
    }),
  ];
}

function judged(
  now: ReportFigure,
  earlier: readonly ReportFigure[],
): Pick<HighLine, "kind"> & { readonly previous: Period | undefined } {
  const own = now.interval as Interval;
  const highest = earlier.reduce<ReportFigure | undefined>(
    (high, figure) => (high === undefined || isHigher(figure.interval, high.interval) ? figure : high),
    undefined,
  );
  const previous = highest?.period;
  const others = earlier.map(({ interval }) => interval as Interval);
  if (others.every((other) => liesAbove(own, other))) return { kind: "new", previous };
  if (others.some((other) => liesAbove(other, own))) return { kind: "none", previous };
  const isEqual =
    now.number !== undefined &&
    earlier.every(({ number }) => number !== undefined) &&
    highest?.number?.eq(now.number) === true;
  return { kind: isEqual && isPoint(own) ? "equalled" : "undetermined", previous };
}

function isPoint({ lower, upper }: Interval): boolean {
  return (
    lower.kind === "finite" && upper.kind === "finite" && compareDecimals(lower.value, upper.value) === 0
  );
}

/** Whether every number of the one is greater than every number of the other. */
function liesAbove(one: Interval, other: Interval): boolean {
  const { lower } = one;
  const { upper } = other;
  if (lower.kind !== "finite" || upper.kind !== "finite") return false;
  const from = intervalBetween(lower, UNBOUNDED, one.whole);
  const upTo = intervalBetween(UNBOUNDED, upper, other.whole);
  return intersectIntervals(from, upTo) === undefined;
}

/** Of the least that figures can be. */
function isHigher(one: Interval | undefined, other: Interval | undefined): boolean {
  const [own, its] = [one?.lower, other?.lower];
  if (own?.kind !== "finite") return false;
  return its?.kind !== "finite" || compareDecimals(own.value, its.value) > 0;
}
