import { type AreaCode, countAreas, describeAreaCount, ISO_3166, PRC_STATISTICS } from "cultural-ledger";
import { isExact } from "cultural-ledger/figures";
import { areaCode } from "cultural-ledger/geography";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ancestorsOf, countries, regions, subdivisions } from "./areas";

/** A small world: the only countries there are, for the definition by enumeration. */
const world = ["DE", "FR", "GB", "ID", "JP", "KR", "PL", "TH"].map(areaCode);
const groups = ["001", "030", "035", "142", "150", "151", "155"].map(areaCode);
const lists = fc.array(fc.constantFrom(...world, ...groups), { maxLength: 6 });
const anyLists = fc.array(
  fc.oneof(fc.constantFrom(...countries), fc.constantFrom(...subdivisions), fc.constantFrom(...regions)),
  { maxLength: 12 },
);
const profiles = fc.constantFrom(ISO_3166, PRC_STATISTICS);

function subsets(codes: readonly AreaCode[]): AreaCode[][] {
  const [first, ...rest] = codes;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((subset) => [subset, [first, ...subset]]);
}
const visits = subsets(world);

/** The definition: a set of countries fits a list where each code of the list is one of them or holds one of them. */
function fits(visited: readonly AreaCode[], list: readonly AreaCode[]): boolean {
  return list.every((code) => visited.some((country) => ancestorsOf(country).includes(code)));
}

test("the lower bound is the smallest number of countries that fits the list", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const { extent } = countAreas(list, ISO_3166);
      const smallest = Math.min(
        ...visits.filter((visited) => fits(visited, list)).map(({ length }) => length),
      );
      expect(extent.lower).toMatchObject({ kind: "finite", closed: true });
      expect(extent.lower.kind === "finite" ? extent.lower.value.toNumber() : undefined).toBe(smallest);
    }),
    { numRuns: 300 },
  );
});

test("the number is exact where a list is closed and names no group, and only there", () => {
  fc.assert(
    fc.property(anyLists, profiles, (list, profile) => {
      const hasGroups = list.some((code) => regions.includes(code as never));
      expect(isExact(countAreas(list, profile).extent)).toBe(!hasGroups);
      expect(isExact(countAreas({ named: list, open: true }, profile).extent)).toBe(false);
    }),
  );
});

test("order and repetition make no difference", () => {
  const reordered = anyLists.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })),
  );
  fc.assert(
    fc.property(reordered, profiles, ([list, again], profile) => {
      expect(countAreas(again, profile)).toEqual(countAreas(list, profile));
    }),
  );
});

test("profiles tell countries and regions apart and never change how many areas there are", () => {
  fc.assert(
    fc.property(anyLists, (list) => {
      const [iso, prc] = [countAreas(list, ISO_3166), countAreas(list, PRC_STATISTICS)];
      expect(prc.countries + prc.regions).toBe(iso.countries);
      expect([prc.areas, prc.groups, prc.codes, prc.extent]).toEqual([
        iso.areas,
        iso.groups,
        iso.codes,
        iso.extent,
      ]);
      expect(iso.codes).toHaveLength(iso.areas + iso.groups);
    }),
  );
});

test("one more area never makes fewer", () => {
  fc.assert(
    fc.property(anyLists, fc.constantFrom(...countries, ...regions), (list, code) => {
      const [before, after] = [countAreas(list, ISO_3166), countAreas([...list, code], ISO_3166)];
      expect(after.areas).toBeGreaterThanOrEqual(before.areas);
      const ends = [before.extent.lower, after.extent.lower];
      const [least, more] = ends.map((end) => (end.kind === "finite" ? end.value.toNumber() : Number.NaN));
      expect(more).toBeGreaterThanOrEqual(least!);
    }),
  );
});

test("a count is said in words unless the list is open and says nothing", () => {
  fc.assert(
    fc.property(anyLists, fc.boolean(), (list, open) => {
      const words = describeAreaCount(countAreas(open ? { named: list, open: true } : list, PRC_STATISTICS));
      expect(words === undefined).toBe(open && list.length === 0);
    }),
  );
});
