/** What callers give instead of areas, lists, profiles and options. */

import {
  areaLabel,
  areaProfile,
  countAreas,
  describeAreaCount,
  ISO_3166,
  PRC_STATISTICS,
  resolveArea,
} from "cultural-ledger";
import { joinAreaLists, overlappingAreas } from "cultural-ledger/geography";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [
    `countAreas(["JP"], undefined)`,
    () => countAreas(["JP"], undefined as never),
    "geography/invalid-argument",
  ],
  [
    `countAreas(["JP"], { id: "OWN", source: "s" })`,
    () => countAreas(["JP"], { id: "OWN", source: "s" } as never),
    "geography/invalid-argument",
  ],
  [
    `countAreas(["JP"], { ...ISO_3166, regions: [5] })`,
    () => countAreas(["JP"], { ...ISO_3166, regions: [5] } as never),
    "geography/invalid-argument",
  ],
  [
    `countAreas(["JP"], { ...ISO_3166, unlistet: [] })`,
    () => countAreas(["JP"], { ...ISO_3166, unlistet: ["JP"] } as never),
    "geography/unknown-option",
  ],
  [
    `countAreas({ named: ["JP"], open: true, statet: 5 }, ISO_3166)`,
    () => countAreas({ named: ["JP"], open: true, statet: 5 } as never, ISO_3166),
    "geography/invalid-area-list",
  ],
  [
    `joinAreaLists([["JP"], { named: ["JP"], open: true, count: 5 }])`,
    () => joinAreaLists([["JP"], { named: ["JP"], open: true, count: 5 } as never]),
    "geography/invalid-area-list",
  ],
  [
    `countAreas(["JP"], ISO_3166, null)`,
    () => countAreas(["JP"], ISO_3166, null as never),
    "geography/invalid-argument",
  ],
  [
    `countAreas(["JP"], ISO_3166, { asof: "1959" })`,
    () => countAreas(["JP"], ISO_3166, { asof: "1959" } as never),
    "geography/unknown-option",
  ],
  [`describeAreaCount(undefined)`, () => describeAreaCount(undefined as never), "geography/invalid-argument"],
  [
    `describeAreaCount({ ...countAreas(["JP"], ISO_3166), countries: -1 })`,
    () => describeAreaCount({ ...countAreas(["JP"], ISO_3166), countries: -1 }),
    "geography/invalid-argument",
  ],
  [
    `describeAreaCount({ ...countAreas(["JP"], ISO_3166), extent: undefined })`,
    () => describeAreaCount({ ...countAreas(["JP"], ISO_3166), extent: undefined as never }),
    "figures/invalid-interval",
  ],
  [`joinAreaLists([{}])`, () => joinAreaLists([{}] as never), "geography/invalid-area-list"],
  [`joinAreaLists([[5]])`, () => joinAreaLists([[5]] as never), "geography/unknown-area"],
  [
    `joinAreaLists([{ named: ["JP"], open: true, stated: -1 }])`,
    () => joinAreaLists([{ named: ["JP"], open: true, stated: -1 }]),
    "figures/invalid-count",
  ],
  [`joinAreaLists(new Array(1))`, () => joinAreaLists(new Array(1)), "geography/invalid-area-list"],
  [`joinAreaLists(undefined)`, () => joinAreaLists(undefined as never), "geography/invalid-argument"],
  [`overlappingAreas(undefined)`, () => overlappingAreas(undefined as never), "geography/invalid-argument"],
  [`overlappingAreas("JP")`, () => overlappingAreas("JP" as never), "geography/invalid-argument"],
  [`areaLabel("JP", null)`, () => areaLabel("JP", null as never), "geography/invalid-argument"],
  [
    `areaLabel("JP", { labels: null })`,
    () => areaLabel("JP", { labels: null as never }),
    "geography/invalid-argument",
  ],
  [
    `areaLabel("JP", { labels: { JP: 5 } })`,
    () => areaLabel("JP", { labels: { JP: 5 as never } }),
    "geography/invalid-argument",
  ],
  [
    `areaLabel("JP", { locale: 5 })`,
    () => areaLabel("JP", { locale: 5 as never }),
    "geography/invalid-argument",
  ],
  [
    `areaLabel("JP", { locale: "not a tag" })`,
    () => areaLabel("JP", { locale: "not a tag" }),
    "geography/invalid-locale",
  ],
  [
    `areaLabel("JP", { local: "de" })`,
    () => areaLabel("JP", { local: "de" } as never),
    "geography/unknown-option",
  ],
  [`resolveArea("Japan", null)`, () => resolveArea("Japan", null as never), "geography/invalid-argument"],
  [
    `resolveArea("Japan", { names: [] })`,
    () => resolveArea("Japan", { names: [] as never }),
    "geography/invalid-argument",
  ],
  [
    `resolveArea("Japan", { locales: "fr" })`,
    () => resolveArea("Japan", { locales: "fr" as never }),
    "geography/invalid-argument",
  ],
  [
    `resolveArea("Japan", { locales: [5] })`,
    () => resolveArea("Japan", { locales: [5 as never] }),
    "geography/invalid-argument",
  ],
  [
    `resolveArea("Georgia", { in: "US" })`,
    () => resolveArea("Georgia", { in: "US" } as never),
    "geography/unknown-option",
  ],
  [
    "describeAreaCount of a count whose unlisted areas are holes",
    () => describeAreaCount({ ...countAreas(["FR"], PRC_STATISTICS), unlisted: new Array(2) }),
    "geography/invalid-argument",
  ],
  [
    `areaProfile({ ...PRC_STATISTICS, region: ["HK"] })`,
    () => areaProfile({ ...PRC_STATISTICS, region: ["HK"] } as never),
    "geography/invalid-profile",
  ],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
