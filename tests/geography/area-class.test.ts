import { expect, test } from "vitest";
import { areaClassOf } from "../../src/geography/area-class";
import type { AreaCode } from "../../src/geography/area-code";
import { ISO_3166, PRC_STATISTICS } from "../../src/geography/area-profile";
import { areaProfile } from "../../src/geography/own-profile";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

/** The members of the European Union since 2020, as a bureau in Germany may tell them apart. */
const euMembers = "AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
) as never[];
const bureau = areaProfile(
  deepFreeze({
    id: "BUREAU",
    source: "our yearbook",
    regions: [],
    unlisted: ["TW"],
    home: "DE",
    classes: [
      { id: "eu", label: "the European Union", areas: euMembers },
      { id: "switzerland", areas: ["CH"] },
      { id: "others", areas: "rest" },
    ],
  }),
);

test.each<[AreaCode, string | undefined]>([
  ["FR", "foreign"],
  ["GB-WLS", "foreign"],
  ["HK", "hong-kong-macao-taiwan"],
  ["CN-MO", "hong-kong-macao-taiwan"],
  ["TW", "hong-kong-macao-taiwan"],
  ["CN", undefined],
  ["CN-CQ", undefined],
  // South-eastern Asia is foreign; Eastern Asia holds China, Hong Kong and Japan, and the world holds all.
  ["035", "foreign"],
  ["030", undefined],
  ["142", undefined],
  ["001", undefined],
  ["YUCS", "foreign"],
  ["DDDE", "foreign"],
])("in statistics of the PRC %s is in %s", (area, wanted) => {
  expect(areaClassOf(area, PRC_STATISTICS)).toBe(wanted);
});

test.each<[AreaCode, string | undefined]>([
  ["FR", "eu"],
  ["PT-20", "eu"],
  ["CH", "switzerland"],
  ["GB", "others"],
  ["DE", undefined],
  ["DE-SN", undefined],
  ["TW", undefined],
  ["155", undefined],
  ["053", "others"],
  // A former country is where all of its countries of today are.
  ["CSHH", "eu"],
  ["YUCS", undefined],
  ["SUHH", undefined],
  ["DDDE", undefined],
])("in the classes of one's own %s is in %s", (area, wanted) => {
  expect(areaClassOf(area, bureau)).toBe(wanted);
});

test("without a rest an area may be in no class", () => {
  const two = areaProfile({
    id: "TWO",
    source: "own",
    regions: [],
    classes: [
      { id: "north", areas: ["SE", "NO"] },
      { id: "south", areas: ["IT"] },
    ],
  });
  expect(["SE", "IT", "FR"].map((area) => areaClassOf(area as AreaCode, two))).toEqual([
    "north",
    "south",
    undefined,
  ]);
});

test("a profile without classes tells none apart, and what is no profile or area is refused", () => {
  expect(() => areaClassOf("FR", ISO_3166)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot tell classes of areas apart under "ISO_3166": the profile has none. Take PRC_STATISTICS, or build one with areaProfile({ ..., classes: [{ id: "ours", areas: ["FR", "DE"] }, { id: "others", areas: "rest" }] }).]`,
  );
  expectCode(() => areaClassOf("FR", { ...ISO_3166, classes: [] }), "geography/no-classes");
  expectCode(
    () => areaClassOf("FR", { ...PRC_STATISTICS, classes: "all" as never }),
    "geography/invalid-argument",
  );
  expectCode(() => areaClassOf("UK" as never, PRC_STATISTICS), "geography/unknown-area");
  expectCode(() => areaClassOf("FR", undefined as never), "geography/invalid-argument");
});

test("profiles are plain data: they come back from JSON", () => {
  for (const profile of [PRC_STATISTICS, bureau])
    expect(areaProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
});
