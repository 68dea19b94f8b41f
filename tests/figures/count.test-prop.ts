import { atLeast, type Count, exactly, type Interval, moreThan, totalCount } from "cultural-ledger";
import { isExact, leastOfCount } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addCount, type CountSum, emptyCountSum, mergeCountSum } from "../../src/figures/count";

/** Sums are compared up to here; the counts are small enough for every bound to lie well below. */
const LIMIT = 40;
const small = fc.nat({ max: 5 });
const counts: fc.Arbitrary<Count | undefined> = fc.oneof(
  small,
  small.map(exactly),
  small.map(moreThan),
  small.map(atLeast),
  fc.constant(undefined),
);

function upTo(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}

/** The definition: the whole numbers that a count allows; an unknown count allows every one. */
function allowedBy(count: Count | undefined): number[] {
  if (count === undefined) return upTo(0, LIMIT);
  if (typeof count === "number") return [count];
  const number = Number(count.number);
  if (count.qualifier === "exactly") return [number];
  return upTo(count.qualifier === "moreThan" ? number + 1 : number, LIMIT);
}

/** The definition of a sum: whatever a choice of one allowed number for each count can add up to. */
function possibleSums(list: readonly (Count | undefined)[]): number[] {
  let sums = new Set([0]);
  for (const count of list) {
    sums = new Set([...sums].flatMap((sum) => allowedBy(count).map((number) => sum + number)));
  }
  return [...sums].filter((sum) => sum <= LIMIT).sort((left, right) => left - right);
}

function wholeNumbersIn({ lower, upper }: Interval): number[] {
  return upTo(0, LIMIT).filter((number) => {
    const above =
      lower.kind !== "finite" || (lower.closed ? lower.value.lte(number) : lower.value.lt(number));
    const below =
      upper.kind !== "finite" || (upper.closed ? upper.value.gte(number) : upper.value.gt(number));
    return above && below;
  });
}

function sumOf(list: readonly (Count | undefined)[]): CountSum {
  const sum = emptyCountSum();
  for (const count of list) addCount(sum, count);
  return sum;
}

function merged(...sums: readonly CountSum[]): CountSum {
  const into = emptyCountSum();
  for (const sum of sums) mergeCountSum(into, sum);
  return into;
}

test("the interval of a sum holds exactly the numbers that its counts can add up to", () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 5 }), (list) => {
      expect(wholeNumbersIn(totalCount(list))).toEqual(possibleSums(list));
    }),
    { numRuns: 500 },
  );
});

test("a sum is the same in any order", () => {
  const shuffled = fc
    .array(counts, { maxLength: 8 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, reordered]) => {
      expect(totalCount(reordered)).toEqual(totalCount(list));
    }),
  );
});

test("a sum is the same in any grouping", () => {
  const lists = fc.array(counts, { maxLength: 4 });
  fc.assert(
    fc.property(lists, lists, lists, (first, second, third) => {
      const [a, b, c] = [sumOf(first), sumOf(second), sumOf(third)];
      const whole = sumOf([...first, ...second, ...third]);
      expect(merged(merged(a, b), c)).toEqual(whole);
      expect(merged(a, merged(b, c))).toEqual(whole);
      expect(merged(c, a, b)).toEqual(whole);
      expect(merged(a, emptyCountSum())).toEqual(a);
    }),
  );
});

test("the lower end of a total is the sum of the least numbers", () => {
  const known = fc.oneof(
    fc.maxSafeNat(),
    fc
      .bigInt({ min: 0n, max: 10n ** 24n - 1n })
      .chain((number) => fc.constantFrom(exactly(number), moreThan(number), atLeast(number))),
  );
  fc.assert(
    fc.property(fc.array(known, { minLength: 1, maxLength: 20 }), (list) => {
      const { lower } = totalCount(list);
      const least = list.reduce((sum, count) => sum + leastOfCount(count), 0n);
      const end = lower.kind === "finite" ? BigInt(lower.value.toFixed()) : -1n;
      expect(lower.kind === "finite" && !lower.closed ? end + 1n : end).toBe(least);
    }),
  );
});

test("a total is exact where every count is, and only there", () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 5 }), (list) => {
      const allExact = list.every((count) => typeof count === "number" || count?.qualifier === "exactly");
      expect(isExact(totalCount(list))).toBe(allExact);
    }),
  );
});
