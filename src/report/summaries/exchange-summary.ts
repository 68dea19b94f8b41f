/**
 * The summary of cultural exchange in a period: projects, visits, person-trips, areas and activities, by direction.
 */

import { AS_WRITTEN, knownPolicy, type ReadingPolicy } from "../../figures/reading-policy";
import { type Call, requiredOptions } from "../../foundation/arguments";
import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import type { AreasAsOf } from "../../geography/area-count";
import { type Activity, type ActivityKind, kindsOfActivity } from "../../model/activity";
import type { Delegation } from "../../model/delegation";
import { requireLedger } from "../../model/given-records";
import type { Ledger } from "../../model/ledger";
import type { Direction } from "../../model/record";
import { selectRecords, type UnplacedRecord, unplacedRecords } from "../../model/selection";
import {
  activityCount,
  audienceCount,
  delegationCount,
  personTripCount,
  projectCount,
} from "../../statistics/exchange";
import { readBy } from "../../statistics/read-by";
import type { Period } from "../../time/period";
import { inOrderOfIds } from "../evidence-of";
import { type Counted, countedParts, lineOf, partsOfDirections } from "./apart";
import { type AreaClassLine, linesByClass } from "./area-classes";
import { type AreaCounting, type AreaNote, checkedCounting } from "./area-notes";
import { type OrganizedBy, organizedBy } from "./organized-by";
import { type ReportedCount, reportCount, reportCounts } from "./reported-count";
import {
  type Counting,
  type DirectionSummary,
  directionSummary,
  notesOfVisits,
  ofDirection,
  type VisitSummary,
  visitSummaries,
} from "./visit-summary";

/** The period to summarize, how countries and regions are counted, and how printed counts are read. */
export interface ExchangeSummaryOptions extends AreaCounting {
  readonly period: Period;
  /** What printed counts say: "about 1,500", "1.5 wan"; `AS_WRITTEN` where left out. */
  readonly reading?: ReadingPolicy;
}

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
  /** The id of the policy that printed counts were read by. */
  readonly reading: string;
  /** As of when areas were counted, where that was said. */
  readonly asOf: AreasAsOf | undefined;
  readonly projects: ReportedCount;
  /** Records of both directions are in neither, and make each a lower bound. */
  readonly outbound: DirectionSummary;
  readonly inbound: DirectionSummary;
  /** Visits of both directions. */
  readonly visits: ReportedCount;
  /** Person-trips of both directions. */
  readonly persons: ReportedCount;
  readonly activities: readonly ActivityLine[];
  /** Who stands behind all of it, as far as the records say. */
  readonly organizedBy: OrganizedBy;
  /** Records held of whose own period only part is in this one: they are in no figure. */
  readonly undetermined: readonly UnplacedRecord[];
  /** Counts of areas that are others where areas are counted as they stood. */
  readonly areaNotes: readonly AreaNote[];
}

const OPTIONS = ["period", "profile", "reading", "asOf"] as const;
const CALL: Call = { chapter: "report", call: "exchangeSummary(ledger, { period, profile, reading, asOf })" };

/**
 * Summarizes the exchange of a period. Only what was held is counted; a plan or a cancelled visit never is, nor a record that is
 * `partOf` another one of the same figure.
 * A ledger without records gives counts of exactly 0.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`; `time/invalid-period`, `time/reversed-range`;
 * `geography/invalid-argument` for the profile; `figures/invalid-policy`, `figures/unknown-option`; `model/invalid-records`; with `asOf` `geography/ambiguous-as-of`,
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
  const { period, profile, asOf, reading: given = AS_WRITTEN } = requiredOptions(CALL, options, OPTIONS);
  const reading = knownPolicy(given);
  const counting: Counting = { ...checkedCounting({ profile, asOf }), reading };
  const projects = selectRecords("projects", records.projects, period);
  const delegations = selectRecords("delegations", records.delegations, period);
  const activities = selectRecords("activities", records.activities, period);
  return Object.freeze({
    period,
    profile: profile.id,
    reading: reading.id,
    asOf,
    ...exchangeOf(
      {
        projects: inOrderOfIds(projects.counted),
        delegations: inOrderOfIds(delegations.counted),
        activities: inOrderOfIds(activities.counted),
      },
      records,
      counting,
    ),
    undetermined: unplacedRecords([
      ...projects.undetermined,
      ...delegations.undetermined,
      ...activities.undetermined,
    ]),
  });
}

/** What is measured of the exchange of a period. */
export type Exchange = Omit<ExchangeSummary, "period" | "profile" | "reading" | "asOf" | "undetermined">;

/** The exchange of records that a period counts, of the ledger that they are from. */
export function exchangeOf(
  { projects, delegations, activities }: Pick<Ledger, "projects" | "delegations" | "activities">,
  ledger: Ledger,
  counting: Counting,
): Exchange {
  const totals = exchangeTotals({ projects, delegations }, ledger, counting);
  const { going, coming, split } = byDirection(delegations, ledger, counting);
  const outbound = directionSummary(totals.outbound, going, counting, split);
  const inbound = directionSummary(totals.inbound, coming, counting, split);
  return {
    ...totals,
    outbound,
    inbound,
    activities: Object.freeze(activityLines(activities, counting, ledger.activities)),
    organizedBy: organizedBy([...projects, ...delegations, ...activities]),
    areaNotes: Object.freeze([
      ...notesOfVisits("outbound visits", going, counting, outbound, split),
      ...notesOfVisits("inbound visits", coming, counting, inbound, split),
    ]),
  };
}

/** What is measured of exchange whole and by direction, as a series over periods has it. */
export interface ExchangeTotals extends Pick<Exchange, "projects" | "visits" | "persons"> {
  readonly outbound: VisitSummary;
  readonly inbound: VisitSummary;
}

/** As `exchangeOf`, without classes and kinds. */
export function exchangeTotals(
  { projects, delegations }: Pick<Ledger, "projects" | "delegations">,
  ledger: Ledger,
  counting: Counting,
): ExchangeTotals {
  const { reading } = counting;
  const { visits, going, coming, split } = byDirection(delegations, ledger, counting);
  const summaryOf = visitSummaries(counting, split);
  return {
    projects: reportCount(
      lineOf(projects, countedParts(projects, ledger.projects), reading),
      readBy(reading, projectCount),
    ),
    outbound: summaryOf(going),
    inbound: summaryOf(coming),
    ...reportCounts(
      lineOf(delegations, visits, reading),
      readBy(reading, { visits: delegationCount, persons: personTripCount }),
    ),
  };
}

/** The visits of each direction, and which of all of them, or of those in a direction, hold which. */
function byDirection(delegations: readonly Delegation[], ledger: Ledger, { reading }: Counting) {
  const visits = countedParts(delegations, ledger.delegations);
  return {
    visits,
    split: partsOfDirections(delegations, ledger.delegations),
    going: ofDirection(delegations, "outbound", visits, reading),
    coming: ofDirection(delegations, "inbound", visits, reading),
  };
}

/** One line for each direction and set of kinds, sorted by direction and then kinds. */
function activityLines(
  activities: readonly Activity[],
  counting: Counting,
  ledger: readonly Activity[],
): ActivityLine[] {
  const counted = countedParts(activities, ledger);
  const split = partsOfDirections(activities, ledger);
  const byKinds = new Map<string, Activity[]>();
  for (const activity of activities)
    getOrCreate(byKinds, kindsOfActivity(activity).join(" "), () => []).push(activity);
  const lines = [...byKinds].flatMap(([kinds, own]) =>
    [...new Set(own.map(({ direction }) => direction))].map((direction) => ({
      key: `${direction ?? "~"} ${kinds}`,
      direction,
      own: ofDirection(own, direction, counted, counting.reading),
      parts: direction === "both" ? counted : split,
    })),
  );
  lines.sort((left, right) => textOrder(left.key, right.key));
  // Of a whole that its parts tell completely nothing is left to stand in a line.
  return lines
    .map(({ direction, own, parts }) => activityLine(direction, own, counting, parts))
    .filter((line) => line.activities.records.length > 0);
}

function activityLine(
  direction: Direction | undefined,
  activities: readonly Activity[],
  { profile, reading }: Counting,
  counted: Counted<Activity>,
): ActivityLine {
  const [first] = activities as readonly [Activity];
  const counts = readBy(reading, { activities: activityCount, audience: audienceCount });
  const countsOf = (line: readonly Activity[]) => reportCounts(lineOf(line, counted, reading), counts);
  return Object.freeze({
    kinds: kindsOfActivity(first),
    direction,
    ...countsOf(activities),
    byClass: Object.freeze(
      linesByClass(activities, profile, ({ areas }) => areas, countsOf).filter(
        (line) => line.activities.records.length > 0,
      ),
    ),
  });
}
