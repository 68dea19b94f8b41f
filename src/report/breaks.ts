/**
 * Breaks in series: where figures of two periods are not of the same thing, so that they are not compared.
 */

import { textOrder } from "../foundation/text";
import { isExport } from "../model/trade-record";
import { type Period, periodSpan } from "../time/period";
import { membersOfObservation, textOfMembers } from "./figures/observation-figures";
import type { PeriodRecords } from "./figures/records-of-periods";
import { INDICATORS, type Indicator, type ReportFigure } from "./figures/report-figure";
import type { BreakLine, SeriesBreak } from "./report-notes";

/** A break, and of observations the members of the one that it is of, as one text. */
export interface BrokenSeries {
  readonly at: Period;
  readonly indicators: readonly Indicator[];
  readonly member?: string;
}

/** Whether a break lies between a figure and an earlier period. */
export function isBroken(
  breaks: readonly BrokenSeries[],
  { indicator, period, breakdown }: Pick<ReportFigure, "indicator" | "period" | "breakdown">,
  base: Period,
): boolean {
  const [earlier, later] = [periodSpan(base), periodSpan(period)];
  return breaks.some(({ at, indicators, member }) => {
    const { start } = periodSpan(at);
    const isBetween = earlier.start < start && start <= later.end;
    const isOfIt = member === undefined || textOfMembers(breakdown) === member;
    return isBetween && isOfIt && indicators.includes(indicator);
  });
}

/** The breaks that a caller gives and those that records mark, each with its records. */
export function breaksOf(
  given: readonly SeriesBreak[],
  periods: readonly PeriodRecords[],
): { readonly lines: readonly BreakLine[]; readonly series: readonly BrokenSeries[] } {
  const stated = given.map(({ at, indicators = INDICATORS, note, source }): BreakLine => {
    return Object.freeze({ at, indicators: Object.freeze([...indicators]), note, source, records: NONE });
  });
  const marked = periods.flatMap(({ period, trades, observations }) => {
    const ofTrade = trades.filter(({ obsStatus }) => obsStatus === "B");
    const ofThings = observations.filter(({ obsStatus }) => obsStatus === "B");
    const flows = new Set(ofTrade.map((record) => (isExport(record) ? "exports" : "imports")));
    const indicators: readonly Indicator[] = [...flows, "trade", "balance"];
    return [
      ...(flows.size === 0 ? [] : [{ ...markedLine(period, indicators, ofTrade), members: undefined }]),
      ...(ofThings.length === 0
        ? []
        : [
            {
              ...markedLine(period, ["observation"], ofThings),
              members: ofThings.map((one) => textOfMembers(membersOfObservation(one))),
            },
          ]),
    ];
  });
  return {
    lines: Object.freeze([...stated, ...marked.map(({ members: _, ...line }) => Object.freeze(line))]),
    series: [
      ...stated,
      ...marked.flatMap(({ members, at, indicators }): BrokenSeries[] =>
        members === undefined ? [{ at, indicators }] : members.map((member) => ({ at, indicators, member })),
      ),
    ],
  };
}

const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

function markedLine(
  at: Period,
  indicators: readonly Indicator[],
  records: readonly { readonly id: string }[],
): BreakLine {
  const ids = records.map(({ id }) => id).sort(textOrder);
  return {
    at,
    indicators: Object.freeze(indicators),
    note: undefined,
    source: undefined,
    records: Object.freeze(ids),
  };
}
