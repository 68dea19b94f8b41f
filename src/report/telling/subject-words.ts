/**
 * What a figure of a report is of, in words: "Outbound person-trips", "Exports, Grass linen".
 */

import { oneLine } from "../../foundation/text";
import type { AreaCode } from "../../geography/area-code";
import type { ActivityKind } from "../../model/activity";
import type { Direction } from "../../model/record";
import {
  type Indicator,
  type Member,
  NOT_STATED_MEMBER,
  REST_MEMBER,
  type ReportFigure,
} from "../figures/report-figure";
import { areaSaid, currencySaid, periodSaid, type ReportTelling, reportWords } from "./telling";

/** What is counted or valued, of which part. */
export function subjectSaid(
  telling: ReportTelling,
  indicator: Indicator,
  members: readonly Member[],
): string {
  const { indicators, directed, parts } = reportWords(telling);
  const direction = members.find((member) => member.dimension === "direction" && isDirection(member.id));
  const observed = members.find(({ dimension }) => dimension === "observation");
  const what =
    indicator === "observation" && observed !== undefined
      ? memberSaid(telling, observed)
      : direction === undefined
        ? indicators[indicator]
        : directed(indicator, direction.id as Direction);
  const others = members.filter((member) => member !== direction && member !== observed);
  return parts([what, ...others.map((member) => memberSaid(telling, member))]);
}

/** The same of a figure, with what is said of it: "Share of exports, Grass linen", "Growth of exports on 2011". */
export function figureSubject(
  telling: ReportTelling,
  {
    indicator,
    statistic,
    base,
    breakdown,
  }: Pick<ReportFigure, "indicator" | "statistic" | "base" | "breakdown">,
): string {
  const { statistics, changesOf, parts, indicators } = reportWords(telling);
  const isOfWhole = statistic === "value" || statistic === "published" || statistic === "remainder";
  if (isOfWhole) return statistics[statistic](subjectSaid(telling, indicator, breakdown), undefined);
  if (
    base !== undefined &&
    (statistic === "change" || statistic === "growth" || statistic === "contribution")
  )
    return changesOf[statistic](subjectSaid(telling, indicator, breakdown), periodSaid(telling, base));
  // What a share is of its whole says, which need not be the same indicator.
  const said = statistics[statistic](statistic === "share" ? undefined : indicators[indicator], undefined);
  return parts([said, ...breakdown.map((member) => memberSaid(telling, member))]);
}

/** A part of a breakdown in words. */
export function memberSaid(telling: ReportTelling, member: Member): string {
  const { dimension, id, name, members } = member;
  const words = reportWords(telling);
  if (id === NOT_STATED_MEMBER) return words.notStated;
  if (id === REST_MEMBER) return words.rest(dimension, members);
  const named = oneLine(name ?? id).trim();
  const ids = id.split("+");
  switch (dimension) {
    case "direction":
      return isDirection(id) ? words.directions[id] : named;
    case "class":
      return ids.every((one) => Object.hasOwn(words.classes, one))
        ? words.join(ids.map((one) => words.classes[one] ?? one))
        : named;
    case "kind":
      return words.join(ids.map((one) => words.activities[one as ActivityKind] ?? one));
    case "area":
    case "market":
      return words.join(ids.map((one) => areaSaid(telling, one as AreaCode)));
    case "currency":
      return currencySaid(telling, id);
    default:
      return named;
  }
}

function isDirection(id: string): id is Direction {
  return id === "outbound" || id === "inbound" || id === "both";
}
