/**
 * The summary of cultural exchange in a period: projects, visits, person-trips, areas and activities, by direction.
 */

import { aggregate } from "../aggregate/measures";
import { type Call, requiredOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { type AreaCount, type AreasAsOf, checkedAsOf } from "../geography/area-count";
import { type AreaProfile, requireProfile } from "../geography/area-profile";
import { type Activity, type ActivityKind, kindsOfActivity } from "../model/activity";
import { areasOfDelegation, type Delegation } from "../model/delegation";
import { requireLedger } from "../model/given-records";
import type { Ledger } from "../model/ledger";
import type { Direction } from "../model/record";
import { selectRecords } from "../model/selection";
import {
  activityCount,
  audienceCount,
  delegationCount,
  personTripCount,
  projectCount,
  visitedAreas,
} from "../statistics/exchange";
import type { Period } from "../time/period";
import { type AreaClassLine, linesByClass } from "./area-classes";
import { type AreaCounting, type AreaNote, areaNotes, type CountedAreas } from "./area-notes";
import { type ReportedCount, reportCount } from "./reported-count";

/** The period to summarize, and how countries and regions are counted. */
export interface ExchangeSummaryOptions extends AreaCounting {
  readonly period: Period;
}

/** Visits, who went, and where to. */
export interface VisitSummary {
  readonly visits: ReportedCount;
  /** Person-trips: who travels twice counts twice. */
  readonly persons: ReportedCount;
  /**
   * Distinct areas visited or received from, as a lower bound where some of the records say none; `undefined` where
   * none of them says any.
   */
  readonly areas: AreaCount | undefined;
}

/** The visits of one direction. */
export interface DirectionSummary extends VisitSummary {
  /** The same visits by the class of their areas, each record in one line; none where the profile has no classes. */
  readonly byClass: readonly VisitClassLine[];
}

/** The visits of one direction to the areas of one class, or of several together. */
export interface VisitClassLine extends VisitSummary, AreaClassLine {}

/** The activities of a line in the areas of one class, or of several together. */
export interface ActivityClassLine extends AreaClassLine, Pick<ActivityLine, "activities" | "audience"> {}

/** The activities of one direction and of the kinds that their records count together. */
export interface ActivityLine {
  /** In code-point order. */
  readonly kinds: readonly ActivityKind[];
  /** `undefined` for activities whose records give no direction. */
  readonly direction: Direction | undefined;
  readonly activities: ReportedCount;
  /** Persons who attended. */
  readonly audience: ReportedCount;
  /** The same activities by the class of their areas, each record in one line; none where the profile has no classes. */
  readonly byClass: readonly ActivityClassLine[];
}

/** The cultural exchange of a period. */
export interface ExchangeSummary {
  readonly period: Period;
  readonly profile: string;
  /** As of when areas were counted, where that was said. */
  readonly asOf: AreasAsOf | undefined;
  readonly projects: ReportedCount;
  readonly outbound: DirectionSummary;
  readonly inbound: DirectionSummary;
  /** Visits of both directions. */
  readonly visits: ReportedCount;
  /** Person-trips of both directions. */
  readonly persons: ReportedCount;
  readonly activities: readonly ActivityLine[];
  /** Records held whose own period is too coarse for this one: they are in no figure. */
  readonly undetermined: readonly string[];
  /** Counts of areas that are others where areas are counted as they stood. */
  readonly areaNotes: readonly AreaNote[];
}

const CALL: Call = { chapter: "report", call: "exchangeSummary(ledger, { period, profile, asOf })" };

/**
 * Summarizes the exchange of a period. Only what was held is counted; a plan or a cancelled visit never is.
 * A ledger without records gives counts of exactly 0.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`; `time/invalid-period`, `time/reversed-range`;
 * `geography/invalid-argument` for the profile; `model/invalid-records`; with `asOf` `geography/ambiguous-as-of`,
 * `geography/not-valid-then`
 * @example
 * const ledger = createLedger({
 *   delegations: [
 *     { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
 *     { id: "in", direction: "inbound", period: "2012", count: 137, persons: 2299 },
 *     { id: "next", direction: "inbound", period: "2013", count: 9, persons: 90 },
 *   ],
 * });
 * const summary = exchangeSummary(ledger, { period: "2012", profile: PRC_STATISTICS });
 * describeInterval(summary.visits.total) // => "198"
 * describeInterval(summary.persons.total) // => "3,399"
 * summary.persons.records // => ["in", "out"]
 */
export function exchangeSummary(ledger: Ledger, options: ExchangeSummaryOptions): ExchangeSummary {
  const records = requireLedger(CALL, ledger);
  const { period, profile, asOf } = requiredOptions(CALL, options, ["period", "profile", "asOf"]);
  requireProfile(profile);
  checkedAsOf(asOf);
  const counting: AreaCounting = asOf === undefined ? { profile } : { profile, asOf };
  const projects = selectRecords(records.projects, period);
  const delegations = selectRecords(records.delegations, period);
  const activities = selectRecords(records.activities, period);
  const going = (direction: Direction) =>
    delegations.counted.filter((visit) => visit.direction === direction);
  const outbound = directionSummary(going("outbound"), counting);
  const inbound = directionSummary(going("inbound"), counting);
  const selections = [projects, delegations, activities];
  return Object.freeze({
    period,
    profile: profile.id,
    asOf,
    projects: reportCount(projects.counted, projectCount),
    outbound,
    inbound,
    visits: reportCount(delegations.counted, delegationCount),
    persons: reportCount(delegations.counted, personTripCount),
    activities: Object.freeze(activityLines(activities.counted, profile)),
    undetermined: Object.freeze(selections.flatMap(({ undetermined }) => undetermined.map(({ id }) => id))),
    areaNotes: Object.freeze([
      ...notesOfVisits("outbound visits", going("outbound"), counting, outbound),
      ...notesOfVisits("inbound visits", going("inbound"), counting, inbound),
    ]),
  });
}

function directionSummary(visits: readonly Delegation[], counting: AreaCounting): DirectionSummary {
  const summaryOf = (own: readonly Delegation[]) => visitSummary(own, counting);
  const byClass = linesByClass(visits, counting.profile, areasOfDelegation, summaryOf);
  return Object.freeze({ ...summaryOf(visits), byClass });
}

function visitSummary(visits: readonly Delegation[], { profile, ...options }: AreaCounting): VisitSummary {
  const { areas, known } = aggregate(visits, visitedAreas(profile, options));
  return {
    visits: reportCount(visits, delegationCount),
    persons: reportCount(visits, personTripCount),
    areas: known > 0 ? areas : undefined,
  };
}

function notesOfVisits(
  of: CountedAreas,
  visits: readonly Delegation[],
  counting: AreaCounting,
  { areas }: DirectionSummary,
): readonly AreaNote[] {
  const dated = visits.map((visit) => ({
    id: visit.id,
    areas: areasOfDelegation(visit),
    period: visit.period,
  }));
  const inPeriods = visitedAreas(counting.profile, { asOf: "record" });
  return areaNotes(of, dated, counting, areas, () => aggregate(visits, inPeriods).areas);
}

/** One line for each direction and set of kinds, sorted by direction and then kinds. */
function activityLines(activities: readonly Activity[], profile: AreaProfile): ActivityLine[] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = `${activity.direction ?? "~"} ${kindsOfActivity(activity).join(" ")}`;
    getOrCreate(groups, key, () => []).push(activity);
  }
  const sorted = [...groups].sort(([left], [right]) => textOrder(left, right));
  return sorted.map(([, activities]) => activityLine(activities, profile));
}

function activityLine(activities: readonly Activity[], profile: AreaProfile): ActivityLine {
  const [first] = activities as readonly [Activity];
  const countsOf = (own: readonly Activity[]) => ({
    activities: reportCount(own, activityCount),
    audience: reportCount(own, audienceCount),
  });
  return Object.freeze({
    kinds: kindsOfActivity(first),
    direction: first.direction,
    ...countsOf(activities),
    byClass: linesByClass(activities, profile, ({ areas }) => areas, countsOf),
  });
}
