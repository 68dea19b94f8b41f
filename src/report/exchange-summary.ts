/**
 * The summary of cultural exchange in a period: projects, visits, person-trips, areas and activities, by direction.
 */

import { aggregate } from "../aggregate/measures";
import { type Call, requiredOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { type AreaCount, type AreaProfile, requireProfile } from "../geography/area-profile";
import { type Activity, type ActivityKind, kindsOfActivity } from "../model/activity";
import type { Delegation } from "../model/delegation";
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
import { type ReportedCount, reportCount } from "./reported-count";

/** The period to summarize, and how countries and regions are counted. */
export interface ExchangeSummaryOptions {
  readonly period: Period;
  readonly profile: AreaProfile;
}

/** The visits of one direction. */
export interface DirectionSummary {
  readonly visits: ReportedCount;
  /** Person-trips: who travels twice counts twice. */
  readonly persons: ReportedCount;
  /**
   * Distinct areas visited or received from, as a lower bound where some of the records say none; `undefined` where
   * none of them says any.
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
  /** Records held whose own period is too coarse for this one: they are in no figure. */
  readonly undetermined: readonly string[];
}

const CALL: Call = { chapter: "report", call: "exchangeSummary(ledger, { period, profile })" };

/**
 * Summarizes the exchange of a period. Only what was held is counted; a plan or a cancelled visit never is, nor a record that is
 * `partOf` another one of the same figure.
 * A ledger without records gives counts of exactly 0.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`; `time/invalid-period`, `time/reversed-range`;
 * `geography/invalid-argument` for the profile; `model/invalid-records`
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
  const { period, profile } = requiredOptions(CALL, options, ["period", "profile"]);
  requireProfile(profile);
  const projects = selectRecords(records.projects, period);
  const delegations = selectRecords(records.delegations, period);
  const activities = selectRecords(records.activities, period);
  const going = (direction: Direction) =>
    delegations.counted.filter((visit) => visit.direction === direction);
  const selections = [projects, delegations, activities];
  return Object.freeze({
    period,
    profile: profile.id,
    projects: reportCount(projects.counted, projectCount, records.projects),
    outbound: directionSummary(going("outbound"), profile, records),
    inbound: directionSummary(going("inbound"), profile, records),
    visits: reportCount(delegations.counted, delegationCount, records.delegations),
    persons: reportCount(delegations.counted, personTripCount, records.delegations),
    activities: Object.freeze(activityLines(activities.counted, records)),
    undetermined: Object.freeze(selections.flatMap(({ undetermined }) => undetermined.map(({ id }) => id))),
  });
}

function directionSummary(
  visits: readonly Delegation[],
  profile: AreaProfile,
  { delegations }: Ledger,
): DirectionSummary {
  const { areas, known } = aggregate(visits, visitedAreas(profile));
  return Object.freeze({
    visits: reportCount(visits, delegationCount, delegations),
    persons: reportCount(visits, personTripCount, delegations),
    areas: known > 0 ? areas : undefined,
  });
}

/** One line for each direction and set of kinds, sorted by direction and then kinds. */
function activityLines(activities: readonly Activity[], ledger: Ledger): ActivityLine[] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = `${activity.direction ?? "~"} ${kindsOfActivity(activity).join(" ")}`;
    getOrCreate(groups, key, () => []).push(activity);
  }
  const sorted = [...groups].sort(([left], [right]) => textOrder(left, right));
  return sorted.map(([, activities]) => activityLine(activities, ledger));
}

function activityLine(activities: readonly Activity[], ledger: Ledger): ActivityLine {
  const [first] = activities as readonly [Activity];
  return Object.freeze({
    kinds: kindsOfActivity(first),
    direction: first.direction,
    activities: reportCount(activities, activityCount, ledger.activities),
    audience: reportCount(activities, audienceCount, ledger.activities),
  });
}
