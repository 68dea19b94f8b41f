import { type AreaList, atLeast, countAreas, exactly, ISO_3166, moreThan } from "cultural-ledger";
import { leastOfCount } from "cultural-ledger/figures";
import { areaCode, isOpenList, joinAreaLists, namedAreas } from "cultural-ledger/geography";
import fc from "fast-check";
import { expect, test } from "vitest";

const codes = fc.array(
  fc.constantFrom(...["JP", "FR", "HK", "TH", "GB", "GB-WLS", "CN-HK", "035", "151"].map(areaCode)),
  { maxLength: 5 },
);
/** Numbers of more areas than a list of five can name. */
const numbers = fc.integer({ min: 5, max: 12 });
const stated = fc.oneof(numbers, numbers.map(exactly), numbers.map(moreThan), numbers.map(atLeast));
const lists: fc.Arbitrary<AreaList> = fc.oneof(
  codes,
  codes.map((named) => ({ named, open: true as const })),
  fc.record({ named: codes, open: fc.constant(true as const), stated }),
);
const severalLists = fc.array(lists, { minLength: 2, maxLength: 6 });

function leastOf(list: AreaList): number {
  const { lower } = countAreas(list, ISO_3166).extent;
  if (lower.kind !== "finite") return 0;
  return lower.value.toNumber() + (lower.closed ? 0 : 1);
}

test("the join names what its lists name, once each, and is open if one of them is", () => {
  fc.assert(
    fc.property(severalLists, (several) => {
      const joined = joinAreaLists(several);
      expect(namedAreas(joined)).toEqual([...new Set(several.flatMap((list) => namedAreas(list)))].sort());
      expect(isOpenList(joined)).toBe(several.some((list) => isOpenList(list)));
    }),
  );
});

test("the join states the greatest number that one of its lists states, and never an exact one", () => {
  fc.assert(
    fc.property(severalLists, (several) => {
      const joined = joinAreaLists(several);
      const numbersStated = several.flatMap((list) =>
        isOpenList(list) && list.stated !== undefined ? [Number(leastOfCount(list.stated))] : [],
      );
      const left = isOpenList(joined) ? joined.stated : undefined;
      expect(left === undefined ? [] : [Number(leastOfCount(left))]).toEqual(
        numbersStated.length === 0 ? [] : [Math.max(...numbersStated)],
      );
      expect(left === undefined || (typeof left === "object" && left.qualifier !== "exactly")).toBe(true);
    }),
  );
});

test("lists can be joined in any order", () => {
  const shuffled = severalLists.chain((several) =>
    fc.tuple(fc.constant(several), fc.shuffledSubarray(several, { minLength: several.length })),
  );
  fc.assert(
    fc.property(shuffled, ([several, reordered]) => {
      expect(joinAreaLists(reordered)).toEqual(joinAreaLists(several));
    }),
    { numRuns: 500 },
  );
});

test("lists can be joined in any grouping", () => {
  fc.assert(
    fc.property(severalLists, severalLists, (first, second) => {
      const all = joinAreaLists([...first, ...second]);
      expect(joinAreaLists([joinAreaLists(first), joinAreaLists(second)])).toEqual(all);
      expect(joinAreaLists([joinAreaLists(first), ...second])).toEqual(all);
    }),
    { numRuns: 500 },
  );
});

test("joining a list again changes nothing", () => {
  fc.assert(
    fc.property(severalLists, (several) => {
      const joined = joinAreaLists(several);
      expect(joinAreaLists([joined, joined])).toEqual(joined);
      expect(joinAreaLists([joined, ...several])).toEqual(joined);
    }),
  );
});

test("a join stands for as many areas at least as each of its lists does", () => {
  fc.assert(
    fc.property(severalLists, (several) => {
      const least = leastOf(joinAreaLists(several));
      for (const list of several) expect(least).toBeGreaterThanOrEqual(leastOf(list));
    }),
    { numRuns: 500 },
  );
});
