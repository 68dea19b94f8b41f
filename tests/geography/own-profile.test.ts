import { describe, expect, test } from "vitest";
import { describeInterval } from "../../src/figures/describe-interval";
import { countAreas, describeAreaCount } from "../../src/geography/area-count";
import { ISO_3166, PRC_STATISTICS, UN_M49 } from "../../src/geography/area-profile";
import { areaProfile } from "../../src/geography/own-profile";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { countries } from "./areas";

test("the UN list has no entry for TW: it is in neither number, and listed", () => {
  const tour = countAreas(["JP", "TW", "HK", "CN-TW"], UN_M49);
  expect(tour).toMatchObject({ countries: 2, regions: 0, areas: 2, unlisted: ["TW"], codes: ["HK", "JP"] });
  expect(describeInterval(tour.extent)).toBe("2");
  expect(describeAreaCount(tour)).toBe("2 countries, not counting Taiwan (not in UN_M49)");
  expect(describeAreaCount(countAreas(["JP"], UN_M49))).toBe("1 country");
});

test("of all entries of ISO 3166-1 the UN list lacks one", () => {
  const all = countAreas(countries, UN_M49);
  expect([all.countries, all.unlisted]).toEqual([248, ["TW"]]);
  expect(countAreas(countries, ISO_3166).unlisted).toEqual([]);
  expect(countAreas(countries, PRC_STATISTICS).unlisted).toEqual([]);
});

test("an open list of unlisted areas only does not fall silent", () => {
  expect(describeAreaCount(countAreas({ named: ["TW"], open: true }, UN_M49))).toBe(
    "0 or more countries, not counting Taiwan (not in UN_M49)",
  );
  expect(describeAreaCount(countAreas({ named: ["TW", "035"], open: true }, UN_M49))).toContain(
    "not counting Taiwan",
  );
});

test("a profile of the caller's own is checked, sorted and frozen", () => {
  const bureau = areaProfile({
    id: "BUREAU",
    source: "our yearbook",
    regions: ["MO", "HK"],
    unlisted: ["TW"],
  });
  expect(bureau).toEqual({ id: "BUREAU", source: "our yearbook", regions: ["HK", "MO"], unlisted: ["TW"] });
  expect([bureau, bureau.regions, bureau.unlisted].every((part) => Object.isFrozen(part))).toBe(true);
  expect(describeAreaCount(countAreas(["JP", "HK", "TW"], bureau))).toBe(
    "1 country and 1 region, not counting Taiwan (not in BUREAU)",
  );
  expect(areaProfile({ id: "A", source: "b", regions: [] })).toEqual({ id: "A", source: "b", regions: [] });
});

test("faults in a profile are coded", () => {
  const sound = { id: "BUREAU", source: "our yearbook", regions: ["HK"] };
  const faulty = [
    undefined,
    null,
    "PRC_STATISTICS",
    { ...sound, id: " " },
    { ...sound, id: 7 },
    { ...sound, source: undefined },
    { ...sound, regions: undefined },
    { ...sound, regions: "HK" },
    { ...sound, regions: ["CN-HK"] },
    { ...sound, regions: ["035"] },
    { ...sound, regions: ["SUHH"] },
    { ...sound, regions: ["UK"] },
    { ...sound, regions: ["HK", "HK"] },
    { ...sound, unlisted: ["HK"] },
    { ...sound, unlisted: null },
  ];
  for (const profile of faulty) {
    expect(() => areaProfile(profile as never)).toThrow(
      expect.objectContaining({ code: "geography/invalid-profile" }),
    );
  }
  expect(() => areaProfile({ ...sound, regions: ["CN-HK"] as never })).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot build a profile with "CN-HK" in regions: it must hold codes of ISO 3166-1 only. A profile is { id, source, regions, unlisted?, classes?, home? }, as in areaProfile({ id: "BUREAU", source: "our yearbook", regions: ["HK"] }).]`,
  );
});

test("areas are counted as they stood: HR, RS and SI of 1959 are one country", () => {
  const then = countAreas(["HR", "RS", "SI", "AT", "UA", "RU"], ISO_3166, { asOf: "1959" });
  expect(then).toMatchObject({ countries: 3, asOf: "1959", codes: ["AT", "SUHH", "YUCS"] });
  expect(countAreas(["HR", "RS", "SI"], ISO_3166).countries).toBe(3);
  expect("asOf" in countAreas(["HR"], ISO_3166)).toBe(false);
  expect(countAreas(["DE-SN", "DE-BY"], ISO_3166, { asOf: "1959" }).codes).toEqual(["DDDE", "DE"]);
  expect(countAreas(["SUHH", "CSHH", "151"], ISO_3166)).toMatchObject({ countries: 2, groups: 1 });
});

test("a count as of a time on which there is doubt throws, as nothing may be left out", () => {
  expect(() => countAreas(["UA"], ISO_3166, { asOf: "1991" })).toThrow(
    expect.objectContaining({
      code: "geography/ambiguous-as-of",
      details: { received: '"UA"', candidates: ["SUHH", "UA"] },
    }),
  );
  expect(() => countAreas(["SUHH"], ISO_3166, { asOf: "2012" })).toThrow(
    expect.objectContaining({ code: "geography/not-valid-then" }),
  );
  expect(countAreas(["UA"], ISO_3166, { asOf: "1991-12-25" }).codes).toEqual(["SUHH"]);
  expect(() => countAreas([], ISO_3166, { asOf: "59" })).not.toThrow();
  expect(() => countAreas(["DE-BE"], ISO_3166, { asOf: "1959" })).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: The area DE-BE in 1959 may be DE or DDDE: part of it lay in either. Give the list the area that is meant, or count as of a day on which there is no doubt.]`,
  );
});

describe("classes of a profile", () => {
  const sound = { id: "BUREAU", source: "our yearbook", regions: [] };
  const others = { id: "others", areas: "rest" } as const;

  test("are checked, kept in their order, and frozen with all that they hold", () => {
    const profile = areaProfile(
      deepFreeze({
        ...sound,
        home: "DE",
        classes: [{ id: "near", label: "Neighbours", areas: ["PL", "FR"] }, others],
      }),
    );
    expect(profile.classes).toEqual([{ id: "near", label: "Neighbours", areas: ["FR", "PL"] }, others]);
    const parts = [profile, profile.classes, ...(profile.classes ?? []), profile.classes?.[0]?.areas];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  test.each<[fault: string, more: object]>([
    ["no list", { classes: "rest" }],
    ["none of them", { classes: [] }],
    ["holes", { classes: new Array(2) }],
    ["one that is no object", { classes: ["FR"] }],
    ["one without an id", { classes: [{ areas: ["FR"] }] }],
    ["a blank id", { classes: [{ id: " ", areas: ["FR"] }] }],
    ["an id with the sign that joins ids", { classes: [{ id: "a+b", areas: ["FR"] }] }],
    ["a blank label", { classes: [{ id: "a", label: "", areas: ["FR"] }] }],
    ["a field that no class has", { classes: [{ id: "a", areas: ["FR"], rest: true }] }],
    ["one without areas", { classes: [{ id: "a" }] }],
    ["one that holds nothing", { classes: [{ id: "a", areas: [] }] }],
    ["an unknown code", { classes: [{ id: "a", areas: ["UK"] }] }],
    ["a subdivision", { classes: [{ id: "a", areas: ["CN-HK"] }] }],
    ["a region", { classes: [{ id: "a", areas: ["035"] }] }],
    ["a former country", { classes: [{ id: "a", areas: ["SUHH"] }] }],
    ["an area twice", { classes: [{ id: "a", areas: ["FR", "FR"] }] }],
    [
      "an area in two",
      {
        classes: [
          { id: "a", areas: ["FR", "DE"] },
          { id: "b", areas: ["IT", "FR"] },
        ],
      },
    ],
    ["two of one id", { classes: [{ id: "others", areas: ["FR"] }, others] }],
    ["two rests", { classes: [others, { id: "more", areas: "rest" }] }],
    ["an area that is at home", { classes: [{ id: "a", areas: ["FR"] }], home: "FR" }],
    ["an area that is not listed", { classes: [{ id: "a", areas: ["TW"] }], unlisted: ["TW"] }],
    ["a home that is no country", { classes: [others], home: "DE-SN" }],
    ["a home without classes", { home: "DE" }],
  ])("with %s are refused", (_fault, more) => {
    expectCode(() => areaProfile({ ...sound, ...more } as never), "geography/invalid-profile");
  });

  test("the error names the area and what it should be", () => {
    const classes = [
      { id: "a", areas: ["FR"] },
      { id: "b", areas: ["FR"] },
    ] as const;
    expect(() => areaProfile({ ...sound, classes })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot build a profile with "FR" in classes: it must hold each area in one class only. A profile is { id, source, regions, unlisted?, classes?, home? }, as in areaProfile({ id: "BUREAU", source: "our yearbook", regions: ["HK"] }).]`,
    );
  });

  test("change no count of areas", () => {
    const profile = areaProfile({ ...sound, classes: [others], home: "DE" });
    expect(describeAreaCount(countAreas(["DE", "FR"], profile))).toBe("2 countries");
  });
});
