import { type AreaCode, areaContains, countryOf } from "cultural-ledger";
import { regionOf } from "cultural-ledger/geography";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DUAL_CODES } from "../../src/geography/data/dual-codes";
import { ancestorsOf, countries, regions, subdivisions } from "./areas";

const dual = [...DUAL_CODES.keys()] as AreaCode[];
const areas = fc.oneof(
  fc.constantFrom(...countries),
  fc.constantFrom(...subdivisions),
  fc.constantFrom(...regions),
  fc.constantFrom(...dual),
);

/** An area that contains the given one: one of its chain, or of the chain of its second code. */
function containing(inner: AreaCode): fc.Arbitrary<AreaCode> {
  const second = DUAL_CODES.get(inner) as AreaCode | undefined;
  return fc.constantFrom(...ancestorsOf(inner), ...(second === undefined ? [] : ancestorsOf(second)));
}

test("every area contains itself", () => {
  fc.assert(
    fc.property(areas, (area) => {
      expect(areaContains(area, area)).toBe(true);
    }),
  );
});

test("what contains an area that contains another contains that one too", () => {
  const chain = areas.chain((inner) =>
    containing(inner).chain((middle) =>
      fc.tuple(containing(middle), fc.constant(middle), fc.constant(inner)),
    ),
  );
  fc.assert(
    fc.property(chain, ([outer, middle, inner]) => {
      expect(areaContains(middle, inner)).toBe(true);
      expect(areaContains(outer, middle)).toBe(true);
      expect(areaContains(outer, inner)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("two different areas never contain each other", () => {
  const pair = areas.chain((inner) => fc.tuple(fc.oneof(containing(inner), areas), fc.constant(inner)));
  fc.assert(
    fc.property(pair, ([outer, inner]) => {
      expect(areaContains(outer, inner) && areaContains(inner, outer)).toBe(outer === inner);
    }),
    { numRuns: 2000 },
  );
});

test("an area lies in its country and in its region", () => {
  fc.assert(
    fc.property(areas, (area) => {
      const [country, region] = [countryOf(area), regionOf(area)];
      expect(country === undefined || areaContains(country, area)).toBe(true);
      expect(region === undefined || areaContains(region, area)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
