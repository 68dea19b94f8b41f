import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  exactly,
  figure,
  type Interval,
  lessThan,
  moreThan,
  nearly,
  READING_PANEL,
  totalCount,
  unknown,
} from "cultural-ledger";
import { isExact, leastOfCount, multiplyCounts, readCount } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addCount, type CountSum, emptyCountSum, mergeCountSum } from "../../src/figures/count-sum";
import { leastWhole } from "./least-whole";

/** The definition: the whole numbers from the least to the most, where it sets one; an unknown count allows every one. */
interface Range {
  readonly least: bigint;
  readonly most: bigint | undefined;
  readonly isUnknown?: boolean;
}

/** A count with the range that it is made of: nothing of the library says what it allows. */
type Known = readonly [count: Count | undefined, range: Range];

const SCALES = [
  [undefined, 0],
  ["hundred", 2],
  ["thousand", 3],
  ["wan", 4],
  ["million", 6],
  ["yi", 8],
] as const;

const known: fc.Arbitrary<Known> = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 20n })),
    fc.bigInt({ min: 0n, max: 1000n }),
    fc.constantFrom(...SCALES),
  )
  .chain(([number, more, [scale, power]]) => {
    const options = scale === undefined ? {} : { scale };
    const zeros = 10n ** BigInt(power);
    const value = number * zeros;
    const exact: Range = { least: value, most: value };
    // A tenth of a whole number, rounded inwards; of things one at least.
    const lowest = value < 10n ? value - 1n : (9n * value + 9n) / 10n;
    const highest = value < 10n ? value + 1n : (11n * value) / 10n;
    const all: Range = { least: 0n, most: undefined, isUnknown: true };
    const half = zeros / 2n;
    const forms: Known[] = [
      [exactly(number, options), exact],
      [moreThan(number, options), { least: value + 1n, most: undefined }],
      [atLeast(number, options), { least: value, most: undefined }],
      [atMost(number, options), { least: 0n, most: value }],
      [between(number, number + more, options), { least: value, most: value + more * zeros }],
      [
        figure(number, options),
        scale === undefined ? exact : { least: value < half ? 0n : value - half, most: value + half },
      ],
      [about(number, options), value === 0n ? all : { least: lowest, most: highest }],
      [nearly(number, options), value === 0n ? all : { least: lowest, most: value - 1n }],
      [unknown(), all],
      [undefined, all],
    ];
    if (value > 0n) forms.push([lessThan(number, options), { least: 0n, most: value - 1n }]);
    if (value <= Number.MAX_SAFE_INTEGER) forms.push([Number(value), exact]);
    return fc.constantFrom(...forms);
  });
const counts = known.map(([count]) => count);

/** Whatever a choice of one allowed number for each count can add up to. */
function rangeOfSum(list: readonly Known[]): Range {
  return list.reduce<Range>(
    (sum, [, { least, most, isUnknown = false }]) => ({
      least: sum.least + least,
      most: sum.most === undefined || most === undefined ? undefined : sum.most + most,
      isUnknown: sum.isUnknown === true || isUnknown,
    }),
    { least: 0n, most: 0n, isUnknown: false },
  );
}

function rangeOf(total: Interval): Range {
  const { upper } = total;
  const most = upper.kind === "finite" ? BigInt(upper.value.toFixed()) : undefined;
  return { least: leastWhole(total), most, isUnknown: upper.kind === "unknown" };
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
