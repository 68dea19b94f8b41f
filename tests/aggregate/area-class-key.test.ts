import {
  type AreaList,
  aggregate,
  count,
  type Delegation,
  delegationCount,
  describeInterval,
  groupBy,
  groupRecords,
  ISO_3166,
  PRC_STATISTICS,
  recordFields,
  rollup,
} from "cultural-ledger";
import {
  areaClassKey,
  finishPartial,
  indexRecords,
  mergePartials,
  partialOf,
} from "cultural-ledger/aggregate";
import { areasOfDelegation } from "cultural-ledger/statistics";
import { expect, test } from "vitest";
import { areaProfile } from "../../src/geography/own-profile";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const ofList = areaClassKey(PRC_STATISTICS, (list: AreaList | undefined) => list);

test.each<[what: string, list: AreaList | undefined, key: string | undefined]>([
  ["one class", ["FR", "035", "SUHH"], "foreign"],
  ["the other", ["TW", "CN-HK"], "hong-kong-macao-taiwan"],
  ["both, in the order of the profile", ["HK", "FR"], "foreign+hong-kong-macao-taiwan"],
  ["no list", undefined, undefined],
  ["no area", [], undefined],
  ["an open list, which may hold areas of another class", { named: ["FR", "HK"], open: true }, undefined],
  ["an open list that names none", { named: [], open: true, stated: 20 }, undefined],
  ["the home area", ["CN"], undefined],
  ["the home area among others", ["CN-CQ", "FR"], undefined],
  ["a region of several classes", ["030"], undefined],
])("the key of %s", (_what, list, key) => {
  expect(ofList(list as AreaList)).toBe(key);
});

const visits: readonly Delegation[] = deepFreeze([
  { id: "a", direction: "outbound", period: "2012", areas: ["FR", "JP"], count: 40 },
  { id: "b", direction: "outbound", period: "2012", areas: ["MO"], count: 8 },
  { id: "c", direction: "inbound", period: "2012", legs: [{ area: "HK" }, { area: "TH" }] },
  { id: "d", direction: "inbound", period: "2013", count: 12 },
]);
const area = areaClassKey(PRC_STATISTICS, areasOfDelegation);

test("groups by class add up to the whole", () => {
  const rows = aggregate(visits, groupBy({ area }, { visits: delegationCount }));
  expect(rows.map((row) => [row.area, describeInterval(row.visits.total)])).toEqual([
    ["foreign", "40"],
    ["foreign+hong-kong-macao-taiwan", "1"],
    ["hong-kong-macao-taiwan", "8"],
    [undefined, "12"],
  ]);
});

test("beside other keys, in rollups and over an index", () => {
  const keys = { direction: recordFields.delegations.direction, area };
  const measure = groupBy(keys, { visits: count() });
  expect(aggregate(indexRecords(visits), measure)).toEqual(aggregate(visits, measure));
  expect(groupRecords(visits, keys, { visits: count() })).toEqual(aggregate(visits, measure));
  const rows = aggregate(visits, rollup(keys, ["direction", "area"], { visits: count() }));
  expect(rows.length).toBe(4 + 2 + 1);
});

test("shards of two profiles with one id and other classes are never joined", () => {
  const classes = (areas: readonly ["SE"] | readonly ["SE", "NO"]) =>
    areaProfile({
      id: "NORDIC",
      source: "own",
      regions: [],
      classes: [
        { id: "nordic", areas },
        { id: "others", areas: "rest" },
      ],
    });
  const by = (profile: ReturnType<typeof classes>) =>
    groupBy({ area: areaClassKey(profile, areasOfDelegation) }, { visits: count() });
  const narrow = by(classes(["SE"]));
  const wide = by(classes(["SE", "NO"]));
  const shard = partialOf(visits, narrow, { shard: "1" });
  expectCode(() => finishPartial(shard, wide), "aggregate/partial-mismatch");
  expectCode(
    () => mergePartials([shard, partialOf(visits, wide, { shard: "2" })], wide),
    "aggregate/partial-mismatch",
  );
  expect(finishPartial(shard, by(classes(["SE"])))).toEqual(aggregate(visits, narrow));
  // What a class is called in words does not change what is counted, and neither does the home area without a rest.
  const labelled = areaProfile({
    id: "NORDIC",
    source: "own",
    regions: [],
    classes: [
      { id: "nordic", label: "Nordic", areas: ["SE"] },
      { id: "others", areas: "rest" },
    ],
  });
  expect(by(labelled).definition).toBe(narrow.definition);
  expect(by({ ...labelled, home: "NO" }).definition).not.toBe(narrow.definition);
  expect(by({ ...labelled, unlisted: ["NO"] }).definition).not.toBe(narrow.definition);
});

test("the profile is kept as it was, whatever becomes of it later", () => {
  const areas: ("SE" | "NO")[] = ["SE"];
  const key = areaClassKey(
    { id: "own", source: "own", regions: [], classes: [{ id: "nordic", areas }] },
    (list: AreaList) => list,
  );
  areas.push("NO");
  expect([key(["SE"]), key(["NO"])]).toEqual(["nordic", undefined]);
});

test("faults have their codes", () => {
  const listOf = (list: AreaList) => list;
  expectCode(() => areaClassKey(ISO_3166, listOf), "geography/no-classes");
  expectCode(() => areaClassKey(null as never, listOf), "geography/invalid-argument");
  expectCode(() => areaClassKey(PRC_STATISTICS, "areas" as never), "aggregate/invalid-argument");
  expectCode(() => ofList(["UK"] as never), "geography/unknown-area");
  expectCode(() => ofList("FR" as never), "geography/invalid-area-list");
});
