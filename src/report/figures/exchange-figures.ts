/**
 * The exchange of one period as figures of a report: of all of it, by direction, by class of areas and by kind of activity.
 */

import type { Activity } from "../../model/activity";
import type { Ledger } from "../../model/ledger";
import { activityCount, audienceCount, projectCount } from "../../statistics/exchange";
import { readBy } from "../../statistics/read-by";
import type { Period } from "../../time/period";
import { type Counted, countedParts, lineOf, partsOfDirections } from "../summaries/apart";
import type { AreaClassLine } from "../summaries/area-classes";
import type { ActivityLine, Exchange, ExchangeTotals } from "../summaries/exchange-summary";
import { type ReportedCount, reportCount, reportCounts } from "../summaries/reported-count";
import { type Counting, ofDirection, type VisitSummary } from "../summaries/visit-summary";
import { areasFigure, citiesFigure, countFigure, type LineKey } from "./count-figures";
import { perEventFigure } from "./derived-figures";
import { directionMember, memberOf } from "./members";
import { type Member, NOT_STATED_MEMBER, type ReportFigure } from "./report-figure";

const DIRECTIONS = ["outbound", "inbound"] as const;

/** Projects, visits and activities of a period, whole and by direction. */
export function totalFigures(
  period: Period,
  exchange: ExchangeTotals,
  { projects, activities }: Pick<Ledger, "projects" | "activities">,
  ledger: Ledger,
  { reading }: Counting,
): readonly ReportFigure[] {
  const whole = { period };
  const partsOf = {
    projects: countedParts(projects, ledger.projects),
    activities: countedParts(activities, ledger.activities),
  };
  // Of a record of both directions only what its parts leave stands in a direction, and it holds none of them there.
  const split = {
    projects: partsOfDirections(projects, ledger.projects),
    activities: partsOfDirections(activities, ledger.activities),
  };
  const shownBy = (own: readonly Activity[], counted: Counted<Activity>) =>
    reportCounts(
      lineOf(own, counted, reading),
      readBy(reading, { activities: activityCount, audience: audienceCount }),
    );
  return [
    countFigure({ ...whole, indicator: "projects" }, exchange.projects),
    ...visitFigures(whole, exchange),
    ...DIRECTIONS.flatMap((direction) => {
      const breakdown = [directionMember(direction)];
      const own = lineOf(
        ofDirection(projects, direction, partsOf.projects, reading),
        split.projects,
        reading,
      );
      return [
        countFigure(
          { period, breakdown, indicator: "projects" },
          reportCount(own, readBy(reading, projectCount)),
        ),
        ...activityFigures(
          { period, breakdown },
          shownBy(ofDirection(activities, direction, partsOf.activities, reading), split.activities),
        ),
        ...summaryFigures({ period, breakdown }, exchange[direction]),
      ];
    }),
    ...activityFigures(whole, shownBy(activities, partsOf.activities)),
  ];
}

/** Visits of a period by class, and activities by kind and class. */
export function lineFigures(period: Period, exchange: Exchange): readonly ReportFigure[] {
  return [
    ...DIRECTIONS.flatMap((direction) =>
      exchange[direction].byClass.flatMap((own) =>
        summaryFigures({ period, breakdown: [directionMember(direction), classMember(own)] }, own),
      ),
    ),
    ...exchange.activities.flatMap((line) => {
      const breakdown = membersOfActivities(line);
      return [
        ...activityFigures({ period, breakdown }, line),
        ...line.byClass.flatMap((own) =>
          activityFigures({ period, breakdown: [...breakdown, classMember(own)] }, own),
        ),
      ];
    }),
  ];
}

/** By what a line of activities is told apart. */
export function membersOfActivities({
  kinds,
  direction,
}: Pick<ActivityLine, "kinds" | "direction">): readonly Member[] {
  return [
    memberOf("kind", kinds.join("+")),
    direction === undefined ? memberOf("direction", NOT_STATED_MEMBER) : directionMember(direction),
  ];
}

/** The class of areas of a line. */
export function classMember({ classes, label }: AreaClassLine): Member {
  return memberOf("class", classes.length === 0 ? NOT_STATED_MEMBER : classes.join("+"), label);
}

/** Visits and person-trips of a line, and how many persons there are for each visit. */
export function visitFigures(
  line: LineKey,
  { visits, persons }: { readonly visits: ReportedCount; readonly persons: ReportedCount },
): readonly ReportFigure[] {
  const number = countFigure({ ...line, indicator: "visits" }, visits);
  const trips = countFigure({ ...line, indicator: "persons" }, persons);
  return [number, trips, perEventFigure(trips, number)];
}

function summaryFigures(line: LineKey, summary: VisitSummary): readonly ReportFigure[] {
  const { areas, cities, visits } = summary;
  return [
    ...visitFigures(line, summary),
    areasFigure(line, areas, visits),
    citiesFigure(line, cities, visits),
  ];
}

/** Activities and audience of a line, and how large an audience each has. */
export function activityFigures(
  line: LineKey,
  { activities, audience }: { readonly activities: ReportedCount; readonly audience: ReportedCount },
): readonly ReportFigure[] {
  const number = countFigure({ ...line, indicator: "activities" }, activities);
  const attended = countFigure({ ...line, indicator: "audience" }, audience);
  return [number, attended, perEventFigure(attended, number)];
}
