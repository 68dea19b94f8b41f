/** Real tours: the labels of an archive, read as areas and counted as they stood. */

import { describe, expect, test } from "vitest";
import { areaAsOf } from "../../src/geography/area-as-of";
import type { AreaCode } from "../../src/geography/area-code";
import { countAreas, describeAreaCount } from "../../src/geography/area-count";
import { ISO_3166, PRC_STATISTICS, UN_M49 } from "../../src/geography/area-profile";
import { resolveArea } from "../../src/geography/resolve-area";
import { type Concert, labelOf, TOUR_OF_1959, TOUR_OF_2008 } from "../data/nyphil/concerts";

/** The towns and labels of concerts, in the order of the concerts. */
const locationsOf = (concerts: readonly Concert[]) =>
  concerts.map((concert) => ({
    town: concert.location.slice(0, concert.location.lastIndexOf(",")),
    label: labelOf(concert),
  }));

function areaOf(name: string): AreaCode {
  const area = resolveArea(name);
  if (area.ok) return area.value;
  throw new Error(area.issues[0].message);
}

function asOf1959(code: AreaCode): AreaCode {
  const area = areaAsOf(code, "1959");
  if (area.ok) return area.value;
  throw new Error(area.issues[0].message);
}

describe("the New York Philharmonic in Europe and the USSR, 1959", () => {
  const locations = locationsOf(TOUR_OF_1959);
  const labels = new Set(locations.map(({ label }) => label));

  test("50 concerts in 29 cities, under 19 labels that all resolve", () => {
    expect(locations).toHaveLength(50);
    expect(new Set(locations.map(({ town }) => town)).size).toBe(29);
    expect(labels.size).toBe(19);
    expect([...labels].filter((label) => !resolveArea(label).ok)).toEqual([]);
  });

  test("they are 17 countries as of 1959: Croatia and Serbia are one, and so are the two labels of Germany", () => {
    const codes = [...labels].map(areaOf);
    const then = countAreas(codes, ISO_3166, { asOf: "1959" });
    expect(describeAreaCount(then)).toBe("17 countries");
    expect(then.codes).toEqual(expect.arrayContaining(["DE", "GB", "SUHH", "YUCS"]));
    expect(countAreas(codes, ISO_3166).areas).toBe(18);
  });

  test("stays that follow each other in one country are one leg: 20 of them", () => {
    const stays = locations.map(({ label }) => asOf1959(areaOf(label)));
    const legs = stays.filter((stay, at) => stay !== stays[at - 1]);
    expect(legs).toHaveLength(20);
    expect(legs.filter((leg) => leg === "DE")).toHaveLength(3);
  });
});

describe("the New York Philharmonic in Asia, 2008", () => {
  const locations = locationsOf(TOUR_OF_2008);

  test("its towns are Taipei, Kaohsiung, Hong Kong, Shanghai, Beijing, Pyongyang and Seoul", () => {
    expect([...new Set(locations.map(({ town }) => town))]).toEqual([
      "Taipei",
      "Kaohsiung",
      "Hong Kong",
      "Shanghai",
      "Beijing",
      "Pyongyang",
      "Seoul",
    ]);
  });

  test("whose list counts decides whether it went to 5 countries, or to 3 and 2 regions, or to 4 and one unlisted", () => {
    // The archive labels Hong Kong CHINA, so the town says which of the two; "KOREA" is what Seoul's reader says it is.
    const areas = locations.map(({ town, label }) => {
      const ofTown = resolveArea(town);
      if (ofTown.ok) return ofTown.value;
      const ofLabel = resolveArea(label, { names: { Korea: "KR" } });
      if (ofLabel.ok) return ofLabel.value;
      throw new Error(ofLabel.issues[0].message);
    });
    expect(countAreas(areas, ISO_3166).codes).toEqual(["CN", "HK", "KP", "KR", "TW"]);
    expect(describeAreaCount(countAreas(areas, ISO_3166))).toBe("5 countries");
    expect(describeAreaCount(countAreas(areas, PRC_STATISTICS))).toBe("3 countries and 2 regions");
    expect(describeAreaCount(countAreas(areas, UN_M49))).toBe(
      "4 countries, not counting Taiwan (not in UN_M49)",
    );
  });
});
