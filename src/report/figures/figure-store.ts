/**
 * The figures of a report by their ids: those computed of records and those published, and what is derived of them when a table
 * asks for it.
 */

import type { Period } from "../../time/period";
import { type BrokenSeries, isBroken } from "../breaks";
import {
  changeFigure,
  contributionFigure,
  growthFigure,
  remainderFigure,
  shareFigure,
} from "./derived-figures";
import { type FigureKey, figureId, type ReportFigure, reportFigure } from "./report-figure";

/** Gives the figure of a key; `undefined` where a report has none. */
export interface FigureStore {
  readonly figureOf: (key: FigureKey) => ReportFigure | undefined;
  /** As published, or else as computed. */
  readonly headlineOf: (key: FigureKey) => ReportFigure | undefined;
  /** A figure that is there already. */
  readonly byId: (id: string) => ReportFigure | undefined;
}

/** Makes a store of the figures of records and of sources. */
export function figureStore(figures: readonly ReportFigure[], breaks: readonly BrokenSeries[]): FigureStore {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const found = ({ statistic = "value", base, ...key }: FigureKey, period: Period = key.period) =>
    known.get(figureId({ ...key, statistic, period }));
  const headlineOf = (key: FigureKey) => {
    const [published, computed] = [
      found({ ...key, statistic: "published" }),
      found({ ...key, statistic: "value" }),
    ];
    return published ?? computed;
  };
  const derived = (key: FigureKey): ReportFigure | undefined => {
    const { statistic, base } = key;
    if (statistic === "share") return shareIn(key);
    if (statistic === "remainder") {
      const [published, computed] = [
        found({ ...key, statistic: "published" }),
        found({ ...key, statistic: "value" }),
      ];
      return published && computed && remainderFigure(published, computed);
    }
    if (base === undefined) return undefined;
    if (statistic === "contribution") return contributionIn(key, base);
    if (statistic !== "change" && statistic !== "growth") return undefined;
    const [now, before] = [headlineOf(key), headlineOf({ ...key, period: base })];
    if (now === undefined || before === undefined) return undefined;
    const isApart =
      now.interval !== undefined && before.interval !== undefined && now.statistic !== before.statistic;
    if (isApart) return undefinedBy("other-basis", key, now, before);
    const make = statistic === "change" ? changeFigure : growthFigure;
    return make(now, before, isBroken(breaks, now, base));
  };
  const contributionIn = (key: FigureKey, base: Period): ReportFigure | undefined => {
    const [now, before] = [
      found({ ...key, statistic: "value" }),
      found({ ...key, statistic: "value" }, base),
    ];
    const whole = found({ ...key, statistic: "value", breakdown: wholeOf(key) }, base);
    if (now === undefined || before === undefined || whole === undefined) return undefined;
    return contributionFigure(now, before, whole, isBroken(breaks, now, base));
  };
  /** Of what is published of the flow, or of all trade where the records are of one flow only; or else of the sum of the records. */
  const shareIn = (key: FigureKey): ReportFigure | undefined => {
    const part = found({ ...key, statistic: "value" });
    const whole = { ...key, breakdown: wholeOf(key) };
    const other = { ...whole, indicator: key.indicator === "exports" ? "imports" : "exports" } as const;
    const isOneSided = found({ ...other, statistic: "value" })?.reason === "no-records";
    const published =
      found({ ...whole, statistic: "published" }) ??
      (isOneSided ? found({ ...whole, indicator: "trade", statistic: "published" }) : undefined);
    const of = published ?? found({ ...whole, statistic: "value" });
    return part && of && shareFigure(part, of);
  };
  return {
    headlineOf,
    byId: (id) => known.get(id),
    figureOf: (key) => {
      const id = figureId(key);
      const figure = known.get(id) ?? derived(key);
      if (figure !== undefined) known.set(id, figure);
      return figure;
    },
  };
}

/** What a part is a part of: all of the same, without the last part of the breakdown. */
function wholeOf({ breakdown = [] }: FigureKey): FigureKey["breakdown"] & readonly unknown[] {
  return breakdown.slice(0, -1);
}

function undefinedBy(
  reason: "other-basis",
  { indicator, statistic, period, base, breakdown = [] }: FigureKey,
  now: ReportFigure,
  before: ReportFigure,
): ReportFigure {
  const unit = statistic === "growth" ? "ratio" : now.unit;
  const key = {
    indicator,
    period,
    breakdown,
    unit,
    reason,
    basis: { figures: [now.id, before.id] },
  } as const;
  return reportFigure({ ...key, ...(statistic && { statistic }), ...(base && { base }) });
}
