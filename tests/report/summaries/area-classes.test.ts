import {
  type Activity,
  createLedger,
  type Delegation,
  describeAreaCount,
  describeInterval,
  exchangeSummary,
  ISO_3166,
  type LedgerRecords,
  moreThan,
  PRC_STATISTICS,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { areaProfile } from "../../../src/geography/own-profile";
import { deepFreeze } from "../../frozen";

const summary = (records: LedgerRecords, profile = PRC_STATISTICS) =>
  exchangeSummary(createLedger(deepFreeze(records)), { period: "2012", profile });

/** Visits as a bureau of the PRC keeps them: abroad, to the three regions, through both, and lines without areas. */
const delegations: readonly Delegation[] = [
  { id: "b", direction: "outbound", period: "2012", areas: ["TW", "HK"], count: 14, persons: 210 },
  { id: "a", direction: "outbound", period: "2012", areas: ["FR", "JP"], count: moreThan(40), persons: 800 },
  { id: "c", direction: "outbound", period: "2012-03", legs: [{ area: "MO" }, { area: "TH" }] },
  { id: "d", direction: "outbound", period: "2012", areas: { named: ["DE"], open: true }, count: 3 },
  { id: "e", direction: "outbound", period: "2012", count: 2 },
  { id: "f", direction: "outbound", period: "2011", areas: ["FR"] },
  { id: "g", direction: "outbound", period: "2012", areas: ["FR"], status: "planned" },
  { id: "h", direction: "inbound", period: "2012", areas: ["US"], count: 137 },
];

describe("visits by class", () => {
  test("single classes in the order of the profile, then several together, then what cannot be told", () => {
    const { outbound, inbound } = summary({ delegations });
    expect(
      outbound.byClass.map(({ classes, label, visits, persons, areas }) => [
        classes,
        label,
        describeInterval(visits.total),
        describeInterval(persons.total),
        areas && describeAreaCount(areas),
        visits.records,
      ]),
    ).toEqual([
      [["foreign"], "foreign countries", "more than 40", "800", "2 countries", ["a"]],
      [["hong-kong-macao-taiwan"], "Hong Kong, Macao and Taiwan", "14", "210", "2 regions", ["b"]],
      [
        ["foreign", "hong-kong-macao-taiwan"],
        "foreign countries and Hong Kong, Macao and Taiwan",
        "1",
        "unknown",
        "1 country and 1 region",
        ["c"],
      ],
      [[], undefined, "5", "unknown", "at least 1 country", ["d", "e"]],
    ]);
    expect(inbound.byClass.map(({ classes }) => classes)).toEqual([["foreign"]]);
    expect(describeInterval(outbound.visits.total)).toBe("more than 60");
  });

  test("every record of a direction is in one line", () => {
    const { outbound } = summary({ delegations });
    expect(outbound.byClass.flatMap(({ visits }) => visits.records).sort()).toEqual(outbound.visits.records);
  });

  test("there are none under a profile without classes, and none without visits", () => {
    expect(summary({ delegations }, ISO_3166).outbound.byClass).toEqual([]);
    expect(summary({ delegations: [] }).outbound.byClass).toEqual([]);
  });

  test("a profile of one's own has classes of its own", () => {
    const profile = areaProfile({
      id: "NEAR",
      source: "our yearbook",
      regions: [],
      classes: [
        { id: "asia", areas: ["JP", "HK", "MO", "TW", "TH"] },
        { id: "others", label: "all others", areas: "rest" },
      ],
    });
    expect(
      summary({ delegations }, profile).outbound.byClass.map(({ label, visits }) => [
        label,
        describeInterval(visits.total),
      ]),
    ).toEqual([
      ["asia", "15"],
      ["asia and all others", "more than 40"],
      [undefined, "5"],
    ]);
  });
});

test("activities by class within their kinds and direction", () => {
  const activities: readonly Activity[] = [
    {
      id: "p",
      kind: "performance",
      direction: "outbound",
      period: "2012",
      areas: ["FR"],
      count: 3,
      audience: 900,
    },
    { id: "q", kind: "performance", direction: "outbound", period: "2012", areas: ["MO"], count: 2 },
    { id: "r", kind: "exhibition", period: "2012", count: 7 },
  ];
  const lines = summary({ activities }).activities.map(({ kinds, activities: all, byClass }) => [
    kinds.join("+"),
    describeInterval(all.total),
    byClass.map(({ classes, activities: own }) => [classes.join("+"), describeInterval(own.total)]),
  ]);
  expect(lines).toEqual([
    [
      "performance",
      "5",
      [
        ["foreign", "3"],
        ["hong-kong-macao-taiwan", "2"],
      ],
    ],
    ["exhibition", "7", [["", "7"]]],
  ]);
});
