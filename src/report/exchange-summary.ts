/**
 * The summary of cultural exchange in a period: projects, visits, person-trips, areas and activities, by direction.
 */

import { aggregate } from "../aggregate/measures";
import { AS_WRITTEN, type ReadingPolicy } from "../figures/reading-policy";
import { type Call, requiredOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { type AreaCount, type AreaProfile, requireProfile } from "../geography/area-profile";
import { type Activity, type ActivityKind, kindsOfActivity } from "../model/activity";
import type { Delegation } from "../model/delegation";
import { requireLedger } from "../model/given-records";
import type { Ledger } from "../model/ledger";
import type { Direction } from "../model/record";
import { selectRecords, type UnplacedRecord, unplacedRecords } from "../model/selection";
import {
  activityCount,
  audienceCount,
  delegationCount,
  personTripCount,
  projectCount,
  visitedAreas,
} from "../statistics/exchange";
import { readBy } from "../statistics/read-by";
import type { Period } from "../time/period";
import { type ReportedCount, reportCount } from "./reported-count";

/** The period to summarize, how countries and regions are counted, and how printed counts are read. */
export interface ExchangeSummaryOptions {
  readonly period: Period;
  readonly profile: AreaProfile;
  /** What printed counts say: "about 1,500", "1.5 wan"; `AS_WRITTEN` where left out. */
  readonly reading?: ReadingPolicy;
}

/** The visits of one direction. */
export interface DirectionSummary {
  readonly visits: ReportedCount;
  /** Person-trips: who travels twice counts twice. */
  readonly persons: ReportedCount;
  /**
   * Distinct areas visited or received from, as a lower bound where some of the records say none, or may be of no visits;
   * `undefined` where none of them says any.
   */
  readonly areas: AreaCount | undefined;
}

/** The activities of one direction and of the kinds that their records count together. */
export interface ActivityLine {
  /** In code-point order. */
  readonly kinds: readonly ActivityKind[];
  /** `undefined` for activities whose records give no direction. */
  readonly direction: Direction | undefined;
  readonly activities: ReportedCount;
  /** Persons who attended. */
  readonly audience: ReportedCount;
}

/** The cultural exchange of a period. */
export interface ExchangeSummary {
  readonly period: Period;
  readonly profile: string;
  readonly projects: ReportedCount;
  readonly outbound: DirectionSummary;
  readonly inbound: DirectionSummary;
  /** Visits of both directions. */
  readonly visits: ReportedCount;
  /** Person-trips of both directions. */
  readonly persons: ReportedCount;
  readonly activities: readonly ActivityLine[];
  /** Records held of whose own period only part is in this one: they are in no figure. */
  readonly undetermined: readonly UnplacedRecord[];
}

const OPTIONS = ["period", "profile", "reading"] as const;
const CALL: Call = { chapter: "report", call: "exchangeSummary(ledger, { period, profile, reading })" };

/**
 * Summarizes the exchange of a period. Only what was held is counted; a plan or a cancelled visit never is.
 * One visit belongs to the period in which it began, a line of several to one that contains the line's own; a line only
 * partly in the period is listed in `undetermined`. A ledger without records gives counts of exactly 0.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`; `time/invalid-period`, `time/reversed-range`;
 * `geography/invalid-argument` for the profile; `figures/invalid-policy`, `figures/unknown-option`; `model/invalid-records`
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
  const { period, profile, reading = AS_WRITTEN } = requiredOptions(CALL, options, OPTIONS);
  requireProfile(profile);
  const projects = selectRecords("projects", records.projects, period);
  const delegations = selectRecords("delegations", records.delegations, period);
  const activities = selectRecords("activities", records.activities, period);
  const going = (direction: Direction) =>
    delegations.counted.filter((visit) => visit.direction === direction);
  return Object.freeze({
    period,
    profile: profile.id,
    projects: reportCount(projects.counted, readBy(reading, projectCount)),
    outbound: directionSummary(going("outbound"), profile, reading),
    inbound: directionSummary(going("inbound"), profile, reading),
    visits: reportCount(delegations.counted, readBy(reading, delegationCount)),
    persons: reportCount(delegations.counted, readBy(reading, personTripCount)),
    activities: Object.freeze(activityLines(activities.counted, reading)),
    undetermined: unplacedRecords([
      ...projects.undetermined,
      ...delegations.undetermined,
      ...activities.undetermined,
    ]),
  });
}

function directionSummary(
  visits: readonly Delegation[],
  profile: AreaProfile,
  reading: ReadingPolicy,
): DirectionSummary {
  const { areas, known, unknown } = aggregate(visits, readBy(reading, visitedAreas(profile)));
  // Lines of no visits say that nowhere was visited.
  const isSaid = known > 0 || (visits.length > 0 && unknown === 0);
  return Object.freeze({
    visits: reportCount(visits, readBy(reading, delegationCount)),
    persons: reportCount(visits, readBy(reading, personTripCount)),
    areas: isSaid ? areas : undefined,
  });
}

/** One line for each direction and set of kinds, sorted by direction and then kinds. */
function activityLines(activities: readonly Activity[], reading: ReadingPolicy): ActivityLine[] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = `${activity.direction ?? "~"} ${kindsOfActivity(activity).join(" ")}`;
    getOrCreate(groups, key, () => []).push(activity);
  }
  const sorted = [...groups].sort(([left], [right]) => textOrder(left, right));
  return sorted.map(([, activities]) => activityLine(activities, reading));
}

function activityLine(activities: readonly Activity[], reading: ReadingPolicy): ActivityLine {
  const [first] = activities as readonly [Activity];
  return Object.freeze({
    kinds: kindsOfActivity(first),
    direction: first.direction,
    activities: reportCount(activities, readBy(reading, activityCount)),
    audience: reportCount(activities, readBy(reading, audienceCount)),
  });
}
