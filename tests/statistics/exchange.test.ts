import {
  type Activity,
  type Aggregator,
  activityCount,
  aggregate,
  atLeast,
  audienceCount,
  type Count,
  type Delegation,
  delegationCount,
  describeAreaCount,
  describeInterval,
  exactly,
  filter,
  groupBy,
  ISO_3166,
  moreThan,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  recordFields,
  type SummedCount,
  visitedAreas,
} from "cultural-ledger";
import { isHeld, legCount, personLegCount } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const visit = { id: "v", direction: "outbound", period: "2012" } as const;
const show = { id: "s", kind: "performance", period: "2012" } as const;
const project = { id: "p", name: "Tour", period: "2012" } as const;
const untyped = (value: unknown) => value as never;
const areas = (...codes: readonly string[]) => ({ areas: untyped(codes) as Delegation["areas"] & object });
const legs = (...codes: readonly string[]) => ({
  legs: codes.map((area) => ({ area: untyped(area) as "FR" })),
});

function said<In>(records: readonly In[], measure: Aggregator<In, SummedCount>): string {
  const { total, known, unknown } = aggregate(deepFreeze(records), measure);
  return `${describeInterval(total)}; ${known} known, ${unknown} unknown`;
}

describe("projects, visits and activities", () => {
  test.each<
    readonly [string, readonly { count?: Count; status?: "held" | "planned" | "cancelled" }[], string]
  >([
    ["none", [], "0; 0 known, 0 unknown"],
    ["a record without a count stands for one", [{}, {}], "2; 2 known, 0 unknown"],
    ["a line of a return stands for many", [{ count: 61 }, { count: 137 }], "198; 2 known, 0 unknown"],
    ["a record of none", [{ count: 0 }, {}], "1; 2 known, 0 unknown"],
    ["a bound stays one", [{ count: moreThan(1000) }, {}], "more than 1,001; 2 known, 0 unknown"],
    [
      "plans and what was cancelled are in no figure",
      [{ status: "held" }, { status: "planned", count: 5 }, { status: "cancelled" }],
      "1; 1 known, 0 unknown",
    ],
    ["a plan may hold what is no count", [{ status: "planned", count: -1 }], "0; 0 known, 0 unknown"],
  ])("%s", (_what, records, wanted) => {
    expect(
      said(
        records.map((record) => ({ ...project, ...record })),
        projectCount,
      ),
    ).toBe(wanted);
    expect(
      said(
        records.map((record) => ({ ...visit, ...record })),
        delegationCount,
      ),
    ).toBe(wanted);
    expect(
      said(
        records.map((record) => ({ ...show, ...record })),
        activityCount,
      ),
    ).toBe(wanted);
  });

  test.each([[-1], [0.5], [Number.NaN], [null], ["61"], [{}]])("a count of %j is refused", (count) => {
    const invalid = expect.objectContaining({ name: "LedgerError", code: "figures/invalid-count" });
    expect(() => said([{ ...project, count: untyped(count) }], projectCount)).toThrow(invalid);
    expect(() => said([{ ...visit, count: untyped(count) }], delegationCount)).toThrow(invalid);
    expect(() => said([{ ...visit, persons: untyped(count) }], personTripCount)).toThrow(invalid);
    expect(() => said([{ ...show, audience: untyped(count) }], audienceCount)).toThrow(invalid);
  });
});

describe("legs", () => {
  test.each<readonly [string, Partial<Delegation>, string]>([
    [
      "stays that follow each other in one country are one leg",
      legs("FR", "FR", "DE", "FR"),
      "3; 1 known, 0 unknown",
    ],
    [
      "so are those in its subdivisions, and a return from abroad is another",
      legs("US-TN", "US", "CA", "US-TN"),
      "3; 1 known, 0 unknown",
    ],
    [
      "Hong Kong is apart from China, as either code",
      legs("CN", "HK", "CN-HK", "CN-CQ"),
      "3; 1 known, 0 unknown",
    ],
    ["no stays are no leg", legs(), "0; 1 known, 0 unknown"],
    [
      "a record for n visits has n times the legs",
      { ...legs("FR", "DE"), count: 5 },
      "10; 1 known, 0 unknown",
    ],
    [
      "a bound of visits bounds the legs",
      { ...legs("FR", "DE"), count: moreThan(5) },
      "at least 12; 1 known, 0 unknown",
    ],
    ["one closed area is one leg", areas("FR"), "1; 1 known, 0 unknown"],
    ["the count may say one", { ...areas("FR"), count: 1 }, "1; 1 known, 0 unknown"],
    ["also as a figure", { ...areas("FR"), count: exactly(1) }, "1; 1 known, 0 unknown"],
    ["several areas are a leg each at least", areas("FR", "DE"), "at least 2; 1 known, 0 unknown"],
    ["an open list too", { areas: { named: ["FR"], open: true } }, "at least 1; 1 known, 0 unknown"],
    [
      "one that states how many",
      { areas: { named: ["FR"], open: true, stated: moreThan(20) } },
      "at least 21; 1 known, 0 unknown",
    ],
    [
      "the areas of several visits say nothing of each",
      { ...areas("FR"), count: 2 },
      "unknown; 0 known, 1 unknown",
    ],
    ["a record with neither says nothing", {}, "unknown; 0 known, 1 unknown"],
    ["a plan has none", { ...legs("FR"), status: "planned" }, "0; 0 known, 0 unknown"],
  ])("%s", (_what, fields, wanted) => {
    expect(said([{ ...visit, ...fields }], legCount)).toBe(wanted);
  });

  test("an area that is none is refused", () => {
    const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
    for (const fields of [legs("UK"), areas("UK"), legs("FR", "")])
      for (const measure of [legCount, personLegCount])
        expect(() => said([{ ...visit, persons: 1, ...fields }], measure)).toThrow(unknownArea);
  });
});

describe("persons", () => {
  test.each<readonly [string, readonly Partial<Delegation>[], string, string]>([
    ["none", [], "0; 0 known, 0 unknown", "0; 0 known, 0 unknown"],
    [
      "each person once on every leg",
      [{ persons: 110, ...legs("FR", "DE") }],
      "110; 1 known, 0 unknown",
      "220; 1 known, 0 unknown",
    ],
    [
      "the persons of all visits of a record together, whatever its count",
      [{ persons: 110, count: 5, ...legs("FR", "DE") }],
      "110; 1 known, 0 unknown",
      "220; 1 known, 0 unknown",
    ],
    ["no persons", [{ persons: 0, ...legs("FR") }], "0; 1 known, 0 unknown", "0; 1 known, 0 unknown"],
    [
      "a bound",
      [{ persons: moreThan(100), ...legs("FR", "DE") }],
      "more than 100; 1 known, 0 unknown",
      "at least 202; 1 known, 0 unknown",
    ],
    [
      "legs at least",
      [{ persons: 10, ...areas("FR", "DE") }],
      "10; 1 known, 0 unknown",
      "at least 20; 1 known, 0 unknown",
    ],
    [
      "persons or legs unknown",
      [{ persons: 10 }, legs("FR"), { persons: 1, ...legs("FR") }],
      "at least 11 (part of it unknown); 2 known, 1 unknown",
      "at least 1 (part of it unknown); 1 known, 2 unknown",
    ],
    [
      "a visit that was not held",
      [{ persons: 10, ...legs("FR"), status: "cancelled" }],
      "0; 0 known, 0 unknown",
      "0; 0 known, 0 unknown",
    ],
  ])("of %s", (_what, fields, trips, personLegs) => {
    const visits = fields.map((given): Delegation => ({ ...visit, ...given }));
    expect([said(visits, personTripCount), said(visits, personLegCount)]).toEqual([trips, personLegs]);
  });
});

describe("audiences", () => {
  test("who attended is added, and a record that does not say leaves the sum open", () => {
    const shows: readonly Activity[] = [
      { ...show, audience: atLeast(10) },
      { ...show, audience: 5 },
      show,
      { ...show, audience: 9, status: "planned" },
    ];
    expect(said(shows, audienceCount)).toBe("at least 15 (part of it unknown); 2 known, 1 unknown");
    expect(said([{ audience: 7 }], audienceCount)).toBe("7; 1 known, 0 unknown");
  });

  test("kinds that are counted together have a row of their own, in code-point order", () => {
    const shows: readonly Activity[] = deepFreeze<Activity[]>([
      { ...show, kind: ["performance", "exhibition", "performance"], count: 5, audience: 100 },
      { ...show, kind: ["exhibition", "performance"] },
      { ...show, kind: ["performance"], count: 2 },
      { ...show, audience: 3 },
      { ...show, kind: "lecture", status: "planned" },
    ]);
    const byKind = filter(
      isHeld,
      groupBy(
        { kinds: recordFields.activities.kinds },
        { activities: activityCount, audience: audienceCount },
      ),
    );
    const rows = aggregate(shows, byKind).map(({ kinds, activities, audience }) => [
      kinds,
      describeInterval(activities.total),
      describeInterval(audience.total),
    ]);
    expect(rows).toEqual([
      ["exhibition+performance", "6", "at least 100 (part of it unknown)"],
      ["performance", "3", "at least 3 (part of it unknown)"],
    ]);
    expect(aggregate([], byKind)).toEqual([]);
  });
});

describe("visitedAreas", () => {
  const visits: readonly Delegation[] = deepFreeze<Delegation[]>([
    { ...visit, ...legs("FR", "HK", "US-TN") },
    { ...visit, ...areas("FR", "CN-HK") },
    { ...visit, direction: "inbound", ...areas("TW") },
    { ...visit, ...areas("JP"), status: "cancelled" },
  ]);
  const words = (list: readonly Delegation[], profile = PRC_STATISTICS) =>
    describeAreaCount(aggregate(list, visitedAreas(profile)).areas);

  test("areas of legs and lists count once each, of what was held", () => {
    expect([words(visits), words(visits, ISO_3166)]).toEqual(["2 countries and 2 regions", "4 countries"]);
    expect(words([])).toBe("0 countries");
  });

  test("a visit without areas leaves the count open", () => {
    expect(words([...visits, visit])).toBe("at least 2 countries and 2 regions");
    expect(words([...visits, { ...visit, status: "planned" }])).toBe("2 countries and 2 regions");
  });

  test("measures combine: by direction, each beside the whole", () => {
    const measures = { visits: delegationCount, areas: visitedAreas(PRC_STATISTICS) };
    const rows = aggregate(visits, groupBy({ direction: (each) => each.direction }, measures));
    expect(
      rows.map((row) => [row.direction, describeInterval(row.visits.total), row.areas.areas.areas]),
    ).toEqual([
      ["inbound", "1", 1],
      ["outbound", "2", 3],
    ]);
    const inbound = filter((each: Delegation) => each.direction === "inbound", visitedAreas(PRC_STATISTICS));
    expect(aggregate(visits, inbound).areas.codes).toEqual(["TW"]);
  });

  test("what is no list of areas is refused", () => {
    const wrong = (fields: object) => () => words([{ ...visit, ...fields }]);
    expect(wrong({ areas: "FR" })).toThrow(expect.objectContaining({ code: "geography/invalid-area-list" }));
    expect(wrong({ areas: ["UK"] })).toThrow(expect.objectContaining({ code: "geography/unknown-area" }));
    expect(wrong({ areas: { named: ["FR", "DE"], open: true, stated: 1 } })).toThrow(
      expect.objectContaining({ code: "geography/stated-too-few" }),
    );
  });
});
