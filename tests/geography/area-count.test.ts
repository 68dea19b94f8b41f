import {
  type AreaCount,
  type AreaList,
  type AreaProfile,
  atLeast,
  atMost,
  between,
  countAreas,
  describeAreaCount,
  describeInterval,
  exactly,
  ISO_3166,
  moreThan,
  PRC_STATISTICS,
} from "cultural-ledger";
import type { OpenAreaList } from "cultural-ledger/geography";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

function open(named: OpenAreaList["named"], stated?: OpenAreaList["stated"]): OpenAreaList {
  return stated === undefined ? { named, open: true } : { named, open: true, stated };
}

function count(list: AreaList, profile: AreaProfile = PRC_STATISTICS): AreaCount {
  return countAreas(deepFreeze(list), profile);
}

/** Countries, regions of the profile, and M49 regions. */
function numbersOf({ countries, regions, groups }: AreaCount): number[] {
  return [countries, regions, groups];
}

test("the tour of 2012 went to 6 countries and 1 region, which are 7 areas", () => {
  const tour = count(["US", "FR", "JP", "IN", "BJ", "CG", "HK"]);
  expect(tour).toMatchObject({
    profile: "PRC_STATISTICS",
    countries: 6,
    regions: 1,
    areas: 7,
    groups: 0,
    open: false,
  });
  expect(tour.codes).toEqual(["BJ", "CG", "FR", "HK", "IN", "JP", "US"]);
  expect(describeInterval(tour.extent)).toBe("7");
  expect(describeAreaCount(tour)).toBe("6 countries and 1 region");
});

test("by ISO 3166-1 the same tour went to 7 countries or areas", () => {
  const tour = count(["US", "FR", "JP", "IN", "BJ", "CG", "HK"], ISO_3166);
  expect(tour).toMatchObject({ profile: "ISO_3166", countries: 7, regions: 0, areas: 7 });
  expect(describeAreaCount(tour)).toBe("7 countries");
});

test("whose list it is decides how China, Hong Kong, Macao and Taiwan are counted", () => {
  const list: AreaList = ["CN", "HK", "MO", "TW"];
  expect(numbersOf(count(list))).toEqual([1, 3, 0]);
  expect(describeAreaCount(count(list))).toBe("1 country and 3 regions");
  expect(numbersOf(count(list, ISO_3166))).toEqual([4, 0, 0]);
  const own: AreaProfile = deepFreeze({ id: "own", source: "our bureau", regions: ["HK", "PR"] });
  expect(numbersOf(count([...list, "PR"], own))).toEqual([3, 2, 0]);
  expect(count(list, own).profile).toBe("own");
});

test("a subdivision counts as its country, and as the area of part 1 that it is", () => {
  expect(numbersOf(count(["GB-WLS", "GB-SCT", "GB"]))).toEqual([1, 0, 0]);
  expect(count(["GB-WLS"]).codes).toEqual(["GB"]);
  expect(count(["CN-HK", "HK", "CN-CQ"]).codes).toEqual(["CN", "HK"]);
  expect(numbersOf(count(["CN-HK", "CN-MO", "CN-TW", "CN-CQ"]))).toEqual([1, 3, 0]);
  expect(count(["US-PR", "US-TN"]).codes).toEqual(["PR", "US"]);
});

test("an area named twice counts once", () => {
  expect(numbersOf(count(["JP", "JP", "HK", "CN-HK"]))).toEqual([1, 1, 0]);
});

test("the markets of 2012 are three groups and Hong Kong: four areas at least, of which one has a name", () => {
  const markets = count(["151", "035", "145", "HK"]);
  expect(markets).toMatchObject({ countries: 0, regions: 1, areas: 1, groups: 3, open: false });
  expect(markets.codes).toEqual(["HK", "035", "145", "151"]);
  expect(describeInterval(markets.extent)).toBe("at least 4");
  expect(describeAreaCount(markets)).toBe("at least 4 countries and regions");
});

test("a group of which a country is named adds no country", () => {
  const overlapping = count(["035", "TH"]);
  expect(overlapping).toMatchObject({ countries: 1, areas: 1, groups: 1 });
  expect(describeInterval(overlapping.extent)).toBe("at least 1");
  expect(describeAreaCount(overlapping)).toBe("at least 1 country");
  expect(describeInterval(count(["035", "TH-10"]).extent)).toBe("at least 1");
  expect(describeInterval(count(["035", "JP"]).extent)).toBe("at least 2");
});

test("a group that holds another group adds no country either", () => {
  expect(describeInterval(count(["142", "035"]).extent)).toBe("at least 1");
  expect(describeInterval(count(["001", "142", "035", "TH"]).extent)).toBe("at least 1");
  expect(describeInterval(count(["142", "035", "145", "150"]).extent)).toBe("at least 3");
});

test("an empty closed list counts exactly none", () => {
  expect(numbersOf(count([]))).toEqual([0, 0, 0]);
  expect(describeInterval(count([]).extent)).toBe("0");
  expect(describeAreaCount(count([]))).toBe("0 countries");
});

test("an open list bounds the number from below and never gives it", () => {
  const others = count(open(["JP", "KR"]));
  expect(others).toMatchObject({ countries: 2, areas: 2, open: true });
  expect(describeInterval(others.extent)).toBe("at least 2");
  expect(describeAreaCount(others)).toBe("at least 2 countries");
  expect(describeAreaCount(count(open(["US", "HK"])))).toBe("at least 1 country and 1 region");
});

test("an open list that names and states nothing says nothing", () => {
  expect(describeInterval(count(open([])).extent)).toBe("at least 0");
  expect(describeAreaCount(count(open([])))).toBeUndefined();
  expect(describeAreaCount(count(open([], atLeast(0))))).toBeUndefined();
});

test("a number that the source states stands, with its wording", () => {
  const visits = count(open(["US"], moreThan(20)));
  expect(visits).toMatchObject({ countries: 1, areas: 1, open: true });
  expect(describeInterval(visits.extent)).toBe("more than 20");
  expect(describeAreaCount(visits)).toBe("more than 20 countries and regions");
  expect(describeAreaCount(count(open([], 20)))).toBe("20 countries and regions");
  expect(describeAreaCount(count(open(["US"], exactly(20))))).toBe("20 countries and regions");
  expect(describeAreaCount(count(open(["US", "JP"], moreThan(1))))).toBe("more than 1 country or region");
});

test("a bound below what the list names is lifted to that", () => {
  expect(describeInterval(count(open(["US", "JP", "FR"], moreThan(1))).extent)).toBe("at least 3");
  expect(describeInterval(count(open(["US", "JP", "FR"], atLeast(2))).extent)).toBe("at least 3");
  expect(describeInterval(count(open(["US", "JP", "FR"], moreThan(2))).extent)).toBe("more than 2");
  expect(describeInterval(count(open(["151", "035", "HK"], atLeast(2))).extent)).toBe("at least 3");
});

test("an upper bound that the source states is said, also of a list that names nobody", () => {
  const saidOf = (list: AreaList) => describeAreaCount(count(list));
  expect(saidOf(open(["US", "JP"], atMost(10)))).toBe("between 2 and 10 countries and regions");
  expect(saidOf(open(["US", "JP"], between(1, 10)))).toBe("between 2 and 10 countries and regions");
  expect(saidOf(open([], atMost(10)))).toBe("between 0 and 10 countries and regions");
  expect(saidOf(open([], atLeast(0)))).toBeUndefined();
  expect(() => count(open(["US", "JP", "FR"], atMost(2)))).toThrow(
    expect.objectContaining({ code: "geography/stated-too-few" }),
  );
});

test("a source that states fewer areas than it names contradicts itself and is refused", () => {
  const tooFew = expect.objectContaining({ code: "geography/stated-too-few" });
  expect(() => count(open(["US", "JP", "FR"], 2))).toThrow(tooFew);
  expect(() => count(open(["US", "JP", "FR"], exactly(2)))).toThrow(tooFew);
  expect(() => count(open(["151", "035"], 1))).toThrow(tooFew);
  expect(describeInterval(count(open(["US", "GB", "GB-WLS"], 2)).extent)).toBe("2");
  expect(() => count(open(["US", "JP", "FR"], 2))).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The list names 3 areas and states 2: a source cannot state fewer areas than it names. Correct one of them, or leave stated out.]`,
  );
});

test("codes and numbers that are none are refused", () => {
  const unknownArea = expect.objectContaining({ code: "geography/unknown-area" });
  const invalidCount = expect.objectContaining({ code: "figures/invalid-count" });
  expect(() => count(["UK" as never])).toThrow(unknownArea);
  expect(() => count(open(["JP", undefined as never]))).toThrow(unknownArea);
  expect(() => count(open([], -1))).toThrow(invalidCount);
  expect(() => count(open([], moreThan("2.5")))).toThrow(invalidCount);
});

test("counts and profiles are frozen", () => {
  const tour = count(["US", "151"]);
  expect([tour, tour.codes, tour.extent].every((part) => Object.isFrozen(part))).toBe(true);
  for (const profile of [ISO_3166, PRC_STATISTICS]) {
    expect([profile, profile.regions].every((part) => Object.isFrozen(part))).toBe(true);
  }
});

test("the profiles name their regions and their source", () => {
  expect(PRC_STATISTICS.regions).toEqual(["HK", "MO", "TW"]);
  expect(ISO_3166.regions).toEqual([]);
  expect(PRC_STATISTICS.source).toContain("National Bureau of Statistics of China");
  expect(ISO_3166.source).toContain("ISO 3166-1");
});

test("a group may hold a country that M49 does not place, so the two are one at least", () => {
  const { extent } = countAreas(["001", "TW"], ISO_3166);
  expect(describeInterval(extent)).toBe("at least 1");
});

test("of two regions without a country in common, one such country can lie in one only", () => {
  expect(describeInterval(countAreas(["035", "151", "TW"], ISO_3166).extent)).toBe("at least 2");
  expect(describeInterval(countAreas(["035", "TW"], ISO_3166).extent)).toBe("at least 1");
  expect(describeInterval(countAreas(["035", "TH", "TW"], ISO_3166).extent)).toBe("at least 2");
});

test("a field that no profile has is refused by its name", () => {
  const misspelt = { ...PRC_STATISTICS, unlistet: ["JP"] };
  expect(() => countAreas(["JP"], misspelt)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot take the option "unlistet": a profile takes id, source, regions, unlisted, classes, home. Correct its name, or leave it out.]`,
  );
});
