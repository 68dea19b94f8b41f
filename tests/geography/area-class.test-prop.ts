import * as fc from "fast-check";
import { expect, test } from "vitest";
import { areaClassOf } from "../../src/geography/area-class";
import type { CountryCode } from "../../src/geography/area-code";
import { PRC_STATISTICS } from "../../src/geography/area-profile";
import { areaContains, countryOf } from "../../src/geography/containment";
import { areaProfile } from "../../src/geography/own-profile";
import { countries, regions, subdivisions } from "./areas";

/** Profiles of up to four classes, of which one may be the rest, with a home area where there is room for one. */
const profiles = fc
  .record({
    shuffled: fc.shuffledSubarray(countries, { minLength: 6, maxLength: 40 }),
    cuts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    hasRest: fc.boolean(),
    hasHome: fc.boolean(),
  })
  .map(({ shuffled: [home, ...others], cuts, hasRest, hasHome }) => {
    const held: { id: string; areas: CountryCode[] | "rest" }[] = [];
    for (const cut of cuts) {
      const areas = others.splice(0, cut);
      if (areas.length > 0) held.push({ id: `c${held.length}`, areas });
    }
    if (hasRest) held.unshift({ id: "rest", areas: "rest" });
    return areaProfile({
      id: "P",
      source: "drawn",
      regions: [],
      classes: held,
      ...(hasHome && home !== undefined && { home }),
    });
  });

test("classes partition the areas: each is in one at most, and with a rest only the home area is in none", () => {
  fc.assert(
    fc.property(profiles, ({ classes = [], home, ...profile }) => {
      const own = { ...profile, classes, ...(home !== undefined && { home }) };
      const isOfRest = classes.some(({ areas }) => areas === "rest");
      for (const country of countries) {
        const naming = classes.filter(({ areas }) => areas !== "rest" && areas.includes(country));
        const wanted = naming[0]?.id ?? (isOfRest && country !== home ? "rest" : undefined);
        expect(naming.length).toBeLessThan(2);
        expect(areaClassOf(country, own)).toBe(wanted);
      }
    }),
    { numRuns: 30 },
  );
});

test("a subdivision is in the class of its country", () => {
  fc.assert(
    fc.property(profiles, fc.constantFrom(...subdivisions), (profile, subdivision) => {
      const country = countryOf(subdivision);
      expect(areaClassOf(subdivision, profile)).toBe(country && areaClassOf(country, profile));
    }),
  );
});

test("a region has a class only if each of its countries has that one", () => {
  fc.assert(
    fc.property(
      fc.oneof(profiles, fc.constant(PRC_STATISTICS)),
      fc.constantFrom(...regions),
      (profile, region) => {
        const own = areaClassOf(region, profile);
        const inside = countries.filter((country) => areaContains(region, country));
        const held = new Set(inside.map((country) => areaClassOf(country, profile)));
        expect(own).toBe(held.size === 1 ? [...held][0] : undefined);
      },
    ),
    { numRuns: 60 },
  );
});
