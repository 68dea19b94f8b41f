import { type Count, READING_PANEL, totalCount } from "cultural-ledger";
import { isExact, leastOfCount, multiplyCounts, readCount } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addCount, type CountSum, emptyCountSum, mergeCountSum } from "../../src/figures/count-sum";
import { known, rangeOf, rangeOfSum } from "./known-counts";

const counts = known.map(([count]) => count);

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
    fc.property(fc.array(known, { maxLength: 8 }), (list) => {
      expect(rangeOf(totalCount(list.map(([count]) => count)))).toEqual(rangeOfSum(list));
    }),
    { numRuns: 500 },
  );
});

test("a product holds exactly the products that its counts can have, the least and the most", () => {
  fc.assert(
    fc.property(known, known, ([left, one], [right, other]) => {
      fc.pre(left !== undefined && right !== undefined);
      fc.pre(Math.max(...[one, other].map(({ least, most = 0n }) => String(least + most).length)) < 12);
      const isNone = one.most === 0n || other.most === 0n;
      const isUnknown = !isNone && (one.isUnknown === true || other.isUnknown === true);
      const most = one.most === undefined || other.most === undefined ? undefined : one.most * other.most;
      expect(rangeOf(totalCount([multiplyCounts(left as Count, right as Count)]))).toEqual({
        least: isUnknown ? 0n : one.least * other.least,
        most: isNone ? 0n : most,
        isUnknown,
      });
    }),
    { numRuns: 500 },
  );
});

test("what a policy reads in a count needs no policy any more, and says the same", () => {
  fc.assert(
    fc.property(known, fc.constantFrom(...READING_PANEL), ([count, { least, most = least }], policy) => {
      // A bound that is written as a figure has 24 digits at most.
      fc.pre(count !== undefined && most < 10n ** 23n);
      const read = readCount(count as Count, policy);
      const said = totalCount([count], policy);
      expect(rangeOf(totalCount([read]))).toEqual(rangeOf(said));
      for (const other of READING_PANEL) expect(totalCount([read], other)).toEqual(totalCount([read]));
    }),
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

test("the least of a count is that of its range", () => {
  fc.assert(
    fc.property(known, ([count, { least }]) => {
      fc.pre(count !== undefined);
      expect(leastOfCount(count as Count)).toBe(least);
    }),
  );
});

test("a total is exact where every count is, and only there", () => {
  fc.assert(
    fc.property(fc.array(known, { maxLength: 5 }), (list) => {
      const allExact = list.every(([, { least, most }]) => least === most);
      expect(isExact(totalCount(list.map(([count]) => count)))).toBe(allExact);
    }),
  );
});
