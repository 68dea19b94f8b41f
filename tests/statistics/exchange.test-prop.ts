import {
  type Activity,
  type ActivityKind,
  type Aggregator,
  type AreaCode,
  activityCount,
  aggregate,
  audienceCount,
  type Count,
  type CulturalProject,
  type Delegation,
  type Direction,
  delegationCount,
  filter,
  groupBy,
  type Leg,
  type Period,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  recordFields,
  type Status,
  type SummedCount,
  visitedAreas,
} from "cultural-ledger";
import { leastOfCount } from "cultural-ledger/figures";
import { isHeld, legCount, personLegCount } from "cultural-ledger/statistics";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../aggregate/test-laws";
import { areaListsOf, counts, saysNothing } from "../aggregate/visits";
import { leastWhole } from "../figures/least-whole";
import { deepFreeze } from "../frozen";

const record = {
  id: fc.string(),
  period: fc.constant<Period>("2012"),
  status: fc.constantFrom<Status>("held", "planned", "cancelled"),
  count: fc.oneof(fc.constant(1), counts),
};
const codes = fc.constantFrom<AreaCode>("JP", "FR", "HK", "CN-HK", "GB-WLS", "GB-ENG", "035", "TH", "TW");
const areas = areaListsOf(codes);
const legs = fc.array(
  codes.map((area): Leg => ({ area })),
  { maxLength: 4 },
);

const projects: fc.Arbitrary<CulturalProject> = fc
  .record({ ...record, name: fc.string() }, { requiredKeys: ["id", "period", "name"] })
  .map((given) => deepFreeze<CulturalProject>(given));

const visit = { ...record, direction: fc.constantFrom<Direction>("outbound", "inbound"), persons: counts };
const always: { requiredKeys: ("id" | "period" | "direction")[] } = {
  requiredKeys: ["id", "period", "direction"],
};
/** A visit gives areas or legs, not both, or neither. */
const delegations: fc.Arbitrary<Delegation> = fc
  .oneof(fc.record({ ...visit, areas }, always), fc.record({ ...visit, legs }, always))
  .map((given) => deepFreeze<Delegation>(given));

const kinds = fc.constantFrom<ActivityKind>("performance", "exhibition", "lecture");
const kind = fc.oneof(kinds, fc.array(kinds, { minLength: 1, maxLength: 3 }));
const activities: fc.Arbitrary<Activity> = fc
  .record({ ...record, kind, audience: counts }, { requiredKeys: ["id", "period", "kind"] })
  .map((given) => deepFreeze<Activity>(given));

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["projectCount", aggregatorLaws(fc, projectCount, projects)],
  ["delegationCount", aggregatorLaws(fc, delegationCount, delegations)],
  ["legCount", aggregatorLaws(fc, legCount, delegations)],
  ["personTripCount", aggregatorLaws(fc, personTripCount, delegations)],
  ["personLegCount", aggregatorLaws(fc, personLegCount, delegations)],
  ["visitedAreas", aggregatorLaws(fc, visitedAreas(PRC_STATISTICS), delegations)],
  ["activityCount", aggregatorLaws(fc, activityCount, activities)],
  ["audienceCount", aggregatorLaws(fc, audienceCount, activities)],
])("%s", (_name, laws) => testLaws(laws));

const least = ({ total }: SummedCount) => leastWhole(total);

const held = <Given extends { readonly status?: Status }>(list: readonly Given[]) =>
  list.filter(({ status }) => status === undefined || status === "held");

describe("the sum is that of what was held, by bigint arithmetic", () => {
  function adds<In extends { readonly status?: Status }>(
    measure: Aggregator<In, SummedCount>,
    records: fc.Arbitrary<In>,
    leastOf: (given: In) => bigint | undefined,
    isMeasured: (given: In) => boolean = () => true,
  ): void {
    fc.assert(
      fc.property(fc.array(records), (list) => {
        const found = aggregate(list, measure);
        const wanted = held(list).filter(isMeasured).map(leastOf);
        expect(least(found)).toBe(wanted.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n));
        expect(found.unknown).toBe(wanted.filter((each) => each === undefined).length);
        expect(found.known + found.unknown).toBe(wanted.length);
      }),
    );
  }
  const leastIfKnown = (count: Count | undefined) =>
    count === undefined || saysNothing(count) ? undefined : leastOfCount(count);
  /** Of no visits nobody travels: of 0, and of at most 0. A printed 0 wan may be a few. */
  const isSome = ({ count }: Pick<Delegation, "count">) => {
    if (typeof count !== "object" || count.qualifier === "unknown") return count !== 0;
    const { qualifier, number, scale } = count;
    return number !== "0" || scale !== undefined || !/equal|exactly|atMost/.test(qualifier);
  };
  const countOf = ({ count = 1 }: Pick<Delegation, "count">) => leastIfKnown(count);

  test("projects, visits and activities: the count, or one", () => {
    adds(projectCount, projects, countOf);
    adds(delegationCount, delegations, countOf);
    adds(activityCount, activities, countOf);
  });

  test("person-trips and audiences: as given, or unknown, of what there is some of", () => {
    adds(personTripCount, delegations, ({ persons }) => leastIfKnown(persons), isSome);
    adds(audienceCount, activities, ({ audience }) => leastIfKnown(audience), isSome);
  });
});

test("the kinds share out the activities held, and their rows are in code-point order", () => {
  fc.assert(
    fc.property(fc.array(activities), (list) => {
      const rows = aggregate(
        list,
        filter(isHeld, groupBy({ kinds: recordFields.activities.kinds }, { activities: activityCount })),
      );
      const whole = aggregate(list, activityCount);
      expect(rows.reduce((sum, { activities: part }) => sum + least(part), 0n)).toBe(least(whole));
      const names = rows.map(({ kinds: name }) => name);
      expect(names).toEqual([...new Set(names)].sort());
      const wanted = held(list).map(({ kind: given }) => [...new Set([given].flat())].sort().join("+"));
      expect(names).toEqual([...new Set(wanted)].sort());
    }),
  );
});
