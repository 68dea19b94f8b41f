/**
 * The measures of cultural exchange, as values to combine in objects, filters and groups. They take records as they
 * are in a ledger and measure what was held: a plan or a cancelled visit is in none of them. A record and one that is
 * `partOf` it are not added up: a count of both throws `aggregate/whole-and-part`, or `aggregate/unknown-whole` where only
 * another shard may know. What is part of what is known of the records given: where a filter takes out a whole, or what lies
 * between it and its part, the part is counted. Reports and audits know it of the whole ledger.
 */

import { type Aggregator, named } from "../aggregate/aggregator";
import { filter } from "../aggregate/combinators";
import { pure } from "../aggregate/engine/indexed";
import { type DistinctAreas, distinctAreas, profileAsOf } from "../aggregate/leaves/areas";
import { type SummedCount, sumCounts } from "../aggregate/leaves/counts";
import { type Count, multiplyCounts } from "../figures/count";
import { checkedOptions } from "../foundation/arguments";
import type { AreasAsOf } from "../geography/area-count";
import type { AreaList } from "../geography/area-list";
import type { AreaProfile } from "../geography/area-profile";
import type { Activity } from "../model/activity";
import type { CulturalProject } from "../model/cultural-project";
import { areasOfDelegation, type Delegation, legsOfVisit } from "../model/delegation";
import type { Part } from "../model/part";
import { countOfRecord, mayStandForNothing, type Status, standsForNothing, wasHeld } from "../model/record";
import type { TradeRecord } from "../model/trade-record";
import type { Period } from "../time/period";
import { partsApart } from "./parts-apart";

/** A measure that is a sum of counts: exact or bounded, with the number of records that could not say. */
export type CountMeasure<Source> = Aggregator<Source, SummedCount>;

/** What every record that a measure takes can have. */
interface Countable extends Part {
  readonly status?: Status;
  readonly count?: Count;
}

const HELD = /* @__PURE__ */ pure((record: Countable) => wasHeld(record));

/** What was held and is not a record of none: of no visits nobody asks how many persons travelled. */
const HELD_AND_SOME = /* @__PURE__ */ pure(
  (record: Countable) => wasHeld(record) && !standsForNothing(record),
);

/** As many as there were: the count of each record held, which stands for one where it gives none. */
function countHeld<Source extends Countable>(definition: string): CountMeasure<Source> {
  const held = filter(HELD, sumCounts<Source>(COUNT_OF_RECORD));
  return named(definition, partsApart<Source, SummedCount>(HELD, held));
}

const COUNT_OF_RECORD = /* @__PURE__ */ pure((record: Countable) => countOfRecord(record));

/** What belongs to them: known, or unknown, of each record that there is something of. */
function sumOfHeld<Source extends Countable>(
  definition: string,
  countOf: (record: Source) => Count | undefined,
  test: (record: Source) => boolean = HELD_AND_SOME,
): CountMeasure<Source> {
  const held = filter(test, sumCounts(pure(countOf)));
  return named(definition, partsApart<Source, SummedCount>(HELD, held));
}

/**
 * Projects held: the sum of `count`, each record standing for one where it gives none. A tour through five countries is
 * one project. None are exactly 0.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const projects: CulturalProject[] = [{ id: "return", name: "All projects of 2012", period: "2012", count: 198 }];
 * describeInterval(aggregate(projects, projectCount).total) // => "198"
 */
export const projectCount: CountMeasure<CulturalProject> = /* @__PURE__ */ countHeld("projectCount");

/**
 * Visits by delegations held: the sum of `count`, each record standing for one where it gives none.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const visits: Delegation[] = [
 *   { id: "out", direction: "outbound", period: "2012", count: 61 },
 *   { id: "plan", direction: "outbound", period: "2012", status: "planned" },
 * ];
 * describeInterval(aggregate(visits, delegationCount).total) // => "61"
 */
export const delegationCount: CountMeasure<Delegation> = /* @__PURE__ */ countHeld("delegationCount");

/**
 * Country legs of visits held: stays that follow each other in one country are one leg, and a record for n visits has n
 * times the legs. A visit that gives areas without legs has one in each at least. Unknown where a record gives neither,
 * and where it gives the areas of several visits; a record of no visits has none.
 *
 * @throws when run: `figures/invalid-count`, `geography/unknown-area`, `geography/stated-too-few`
 * @example
 * const tour: Delegation = {
 *   id: "tour", direction: "outbound", period: "2012",
 *   legs: [{ area: "FR", place: "Paris" }, { area: "FR", place: "Lyon" }, { area: "DE" }],
 * };
 * describeInterval(aggregate([tour], legCount).total) // => "2"
 */
export const legCount: CountMeasure<Delegation> = /* @__PURE__ */ sumOfHeld("legCount", (visit) => {
  const legs = legsOfVisit(visit);
  return legs === undefined ? undefined : multiplyCounts(legs, countOfRecord(visit));
});

/**
 * Person-trips of visits held: who travels twice counts twice. Unknown where a record gives no `persons`; none, and not
 * unknown, where it is of no visits. To count persons, take `distinct` over their ids, and count the records without any.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const visits: Delegation[] = [
 *   { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
 *   { id: "other", direction: "outbound", period: "2012" },
 * ];
 * const trips = aggregate(visits, personTripCount);
 * describeInterval(trips.total) // => "at least 1,100 (part of it unknown)"
 * trips.unknown // => 1
 */
export const personTripCount: CountMeasure<Delegation> = /* @__PURE__ */ sumOfHeld(
  "personTripCount",
  ({ persons }) => persons,
);

/**
 * Person-legs of visits held: each person once on every country leg, the measure of how often a border is crossed.
 * Unknown where the persons or the legs are.
 *
 * @throws when run: `figures/invalid-count`, `geography/unknown-area`, `geography/stated-too-few`
 * @example
 * const tour: Delegation = {
 *   id: "tour", direction: "outbound", period: "2012", persons: 110, legs: [{ area: "FR" }, { area: "DE" }],
 * };
 * describeInterval(aggregate([tour], personLegCount).total) // => "220"
 */
export const personLegCount: CountMeasure<Delegation> = /* @__PURE__ */ sumOfHeld(
  "personLegCount",
  (visit) => {
    const legs = legsOfVisit(visit);
    return legs === undefined || visit.persons === undefined
      ? undefined
      : multiplyCounts(visit.persons, legs);
  },
);

/**
 * Activities held: the sum of `count`, each record standing for one where it gives none.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const shows: Activity[] = [{ id: "shows", kind: "performance", period: "2012", count: moreThan(1000) }];
 * describeInterval(aggregate(shows, activityCount).total) // => "more than 1,000"
 */
export const activityCount: CountMeasure<Activity> = /* @__PURE__ */ countHeld("activityCount");

/**
 * Persons who attended what was held: activities, or performances sold as services. Who comes twice counts twice.
 * Unknown where a record gives no `audience`; none, and not unknown, where it is of no activities or performances.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const shows: Activity[] = [{ id: "shows", kind: "performance", period: "2012", audience: moreThan(1_000_000) }];
 * describeInterval(aggregate(shows, audienceCount).total) // => "more than 1,000,000"
 */
export const audienceCount: CountMeasure<
  Partial<Pick<Activity, "id" | "partOf" | "audience" | "count" | "status">> &
    Pick<TradeRecord, "performances">
> = /* @__PURE__ */ sumOfHeld(
  "audienceCount",
  ({ audience }) => audience,
  /* @__PURE__ */ pure(
    (record: Countable & Pick<TradeRecord, "audience" | "performances">) =>
      HELD_AND_SOME(record) && !standsForNothing({ count: record.performances ?? 1 }),
  ),
);

/** How the areas of visits are counted. */
export interface VisitedAreasOptions {
  /**
   * Counts areas as they stood on this day or over this period, or with `"record"` in the period of each visit; as named where
   * left out.
   */
  readonly asOf?: AreasAsOf;
}

const VISITED = { chapter: "aggregate", call: "visitedAreas(profile, { asOf })" } as const;

/**
 * Distinct areas of visits held, under a profile: those that outbound visits go to, or inbound visits come from. Filter
 * by direction first. A record without areas leaves the count open, and so does one that may stand for no visits, whose areas
 * are not added then; a record of no visits went nowhere.
 *
 * @throws `aggregate/unknown-option`, `time/invalid-period`, `time/reversed-range`; when run: `geography/unknown-area`, `geography/invalid-area-list`, `geography/stated-too-few`; with `asOf`
 * also `geography/ambiguous-as-of`, `geography/not-valid-then`
 * @example
 * const visits: Delegation[] = [
 *   { id: "a", direction: "outbound", period: "2012", legs: [{ area: "FR" }, { area: "HK" }] },
 *   { id: "b", direction: "outbound", period: "2012", areas: ["FR"] },
 * ];
 * describeAreaCount(aggregate(visits, visitedAreas(PRC_STATISTICS)).areas) // => "1 country and 1 region"
 */
export function visitedAreas(
  profile: AreaProfile,
  options: VisitedAreasOptions = {},
): Aggregator<Delegation, DistinctAreas> {
  const { asOf } = checkedOptions(VISITED, options, ["asOf"]);
  const time = asOf === "record" ? { asOf: PERIOD_OF_VISIT } : asOf === undefined ? {} : { asOf };
  const areas = filter(HELD_AND_SOME, distinctAreas(profile, areasVisited, time));
  return named(`visitedAreas(${profileAsOf(profile, asOf)})`, areas);
}

const PERIOD_OF_VISIT = ({ period }: Delegation): Period => period;

/** Where visits went, if there surely were any. */
function areasVisited(visit: Delegation): AreaList | undefined {
  return mayStandForNothing(visit) ? undefined : areasOfDelegation(visit);
}
