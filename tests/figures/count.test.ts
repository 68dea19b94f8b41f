import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  describeInterval,
  exactly,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  totalCount,
} from "cultural-ledger";
import { isCount, isExact, leastOfCount } from "cultural-ledger/figures";
import { expect, test } from "vitest";
import { addCount, emptyCountSum, intervalOfCountSum, mergeCountSum } from "../../src/figures/count-sum";
import { deepFreeze } from "../frozen";

const invalidCount = expect.objectContaining({ code: "figures/invalid-count" });

const noCounts = [
  -1,
  2.5,
  Number.NaN,
  Infinity,
  2 ** 53,
  "61",
  61n,
  null,
  true,
  [61],
  {},
  exactly("2.5"),
  moreThan(-1),
  atLeast("-0.5"),
  { qualifier: "roughly", number: "20" },
];

/** The bounds of an interval as short text: `[5, ?` is 5 or more with a part unknown. */
function boundsOf(counts: readonly (Count | undefined)[]): string {
  const { lower, upper, whole } = totalCount(counts);
  expect(whole).toBe(true);
  if (lower.kind !== "finite") return lower.kind;
  const left = `${lower.closed ? "[" : "("}${lower.value.toFixed()}`;
  if (upper.kind !== "finite") return `${left}, ${upper.kind}`;
  return `${left}, ${upper.value.toFixed()}${upper.closed ? "]" : ")"}`;
}

test("the figures of 2012 add up: 61 visits abroad and 137 to Chongqing are 198, 1,100 and 2,299 people 3,399", () => {
  expect(describeInterval(totalCount([61, 137]))).toBe("198");
  expect(describeInterval(totalCount([1100, 2299]))).toBe("3,399");
});

test("the sum of nothing is exactly 0", () => {
  expect(boundsOf([])).toBe("[0, 0]");
  expect(isExact(totalCount([]))).toBe(true);
});

test("a bound stays a bound in a sum", () => {
  expect(boundsOf([5, moreThan(1000)])).toBe("(1005, unbounded");
  expect(boundsOf([5, atLeast(2)])).toBe("[7, unbounded");
  expect(boundsOf([exactly(5), exactly(2)])).toBe("[7, 7]");
  expect(boundsOf([atLeast(0)])).toBe("[0, unbounded");
  expect(boundsOf([moreThan(0)])).toBe("(0, unbounded");
});

test("each count that excludes its number is one greater at least", () => {
  expect(boundsOf([moreThan(1000), moreThan(20)])).toBe("(1021, unbounded");
  expect(boundsOf([moreThan(1), moreThan(1), moreThan(1)])).toBe("(5, unbounded");
  expect(boundsOf([moreThan(1), atLeast(1), moreThan(1), 1])).toBe("(5, unbounded");
});

test("odd bounds a sum on both sides", () => {
  expect(boundsOf([odd(20)])).toBe("[21, 29]");
  expect(boundsOf([odd(2100), 5])).toBe("[2106, 2204]");
  expect(boundsOf([odd(3, { scale: "wan" }), odd("1.5", { scale: "wan" })])).toBe("[45002, 55998]");
  expect(boundsOf([odd(20), moreThan(1000)])).toBe("(1021, unbounded");
  expect([leastOfCount(odd(20)), isCount(odd(20, { unit: "USD" }))]).toEqual([21n, false]);
});

test("an unknown count leaves the upper end unknown and the lower one standing", () => {
  expect(boundsOf([undefined])).toBe("[0, unknown");
  expect(boundsOf([5, undefined, undefined])).toBe("[5, unknown");
  expect(boundsOf([moreThan(1000), undefined])).toBe("(1000, unknown");
  expect(boundsOf([undefined, atLeast(3)])).toBe("[3, unknown");
});

test("a sum is exact beyond the safe integers", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(boundsOf([most, most, most])).toBe("[27021597764222973, 27021597764222973]");
  const nines = exactly("9".repeat(24));
  expect(boundsOf([nines, 1])).toBe(`[1${"0".repeat(24)}, 1${"0".repeat(24)}]`);
  expect(boundsOf([nines, moreThan(0)])).toBe(`(${"9".repeat(24)}, unbounded`);
});

test("counts can come from any iterable and are left as they are", () => {
  const counts = deepFreeze([5, moreThan(2), undefined]);
  expect(totalCount(new Set(counts))).toEqual(totalCount(counts));
  expect(totalCount(counts.values())).toEqual(totalCount(counts));
});

test("a total and its ends are frozen, so that no caller changes those of another", () => {
  for (const counts of [[5], [moreThan(5)], [undefined]]) {
    const total = totalCount(counts);
    expect([total, total.lower, total.upper].every((part) => Object.isFrozen(part))).toBe(true);
  }
});

test("the least that a count allows is a whole number", () => {
  expect(leastOfCount(61)).toBe(61n);
  expect(leastOfCount(-0)).toBe(0n);
  expect(leastOfCount(exactly(61))).toBe(61n);
  expect(leastOfCount(atLeast(20))).toBe(20n);
  expect(leastOfCount(moreThan(20))).toBe(21n);
  expect(leastOfCount(moreThan("9".repeat(24)))).toBe(10n ** 24n);
});

test("a count is a whole number that is not negative, or a figure of one", () => {
  for (const count of [0, -0, 61, Number.MAX_SAFE_INTEGER, exactly(0), moreThan("20"), atLeast("20.0")]) {
    expect(isCount(count)).toBe(true);
  }
  for (const value of [...noCounts, undefined]) expect(isCount(value)).toBe(false);
});

test("anything else in a sum is refused and never left out", () => {
  for (const value of noCounts) {
    expect(() => totalCount([1, value as never])).toThrow(invalidCount);
    expect(() => leastOfCount(value as never)).toThrow(invalidCount);
  }
  expect(() => leastOfCount(undefined as never)).toThrow(invalidCount);
});

test("the message says what a count is and what to do where it is unknown", () => {
  expect(() => totalCount([2.5])).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot count 2.5: a count is a whole number that is not negative, or a figure of one such as moreThan(1000) or about(1500). Where it is unknown, leave the count out (undefined) or give unknown().]`,
  );
});

test("a running total says how many counts were known", () => {
  const sum = emptyCountSum();
  for (const count of [3, moreThan(1), undefined, exactly(2), undefined]) addCount(sum, count);
  expect([sum.known, sum.unknown, sum.exclusive, sum.unbounded]).toEqual([3, 2, 1, true]);
});

test("a refused count leaves a running total as it was", () => {
  const sum = emptyCountSum();
  addCount(sum, 3);
  expect(() => addCount(sum, -1)).toThrow(invalidCount);
  expect(intervalOfCountSum(sum)).toEqual(totalCount([3]));
  expect([sum.known, sum.unknown]).toEqual([1, 0]);
});

test("merging leaves the second running total as it was", () => {
  const into = emptyCountSum();
  const from = emptyCountSum();
  addCount(into, 3);
  addCount(from, moreThan(4));
  mergeCountSum(into, deepFreeze(from));
  expect(intervalOfCountSum(into)).toEqual(totalCount([3, moreThan(4)]));
  expect(intervalOfCountSum(from)).toEqual(totalCount([moreThan(4)]));
});

test("bounds on either side add up, scales included", () => {
  expect(boundsOf([atMost(50)])).toBe("[0, 50]");
  expect(boundsOf([lessThan(50)])).toBe("[0, 49]");
  expect(boundsOf([lessThan(1)])).toBe("[0, 0]");
  expect(boundsOf([between(20, 30), 5, atMost(50)])).toBe("[25, 85]");
  expect(boundsOf([between(20, 30), moreThan(1000)])).toBe("(1020, unbounded");
  expect(boundsOf([between(20, 30), undefined])).toBe("[20, unknown");
  expect(boundsOf([exactly("1.2", { scale: "wan" }), between(5, 5)])).toBe("[12005, 12005]");
  expect(boundsOf([moreThan("1", { scale: "million" }), moreThan(0)])).toBe("(1000001, unbounded");
  expect(isExact(totalCount([lessThan(1), between(5, 5)]))).toBe(true);
});

test("a whole number is a count however it is written", () => {
  for (const number of ["20.0", "020", "20"]) {
    expect(leastOfCount({ qualifier: "exactly", number })).toBe(20n);
    expect(leastOfCount({ qualifier: "moreThan", number })).toBe(21n);
  }
  expect(leastOfCount({ qualifier: "exactly", number: "2.0100", scale: "hundred" })).toBe(201n);
});

test("money, ratios, means, digits beyond their precision and what is not whole or negative are no counts", () => {
  const others = [
    figure("2.5"),
    figure("0.5", { unit: "count" }),
    figure("12.3114", { scale: "thousand" }),
    figure("21.13", { scale: "million", decimals: -6 }),
    figure(40, { unit: "EUR" }),
    figure(40, { unit: "number" }),
    figure(40, { scale: "percent" }),
    about("1/10"),
    about(-40),
    nearly(-1),
    nearly("2.5"),
    { qualifier: "unknown", number: "20" },
    { qualifier: "unknown", unit: "count" },
    exactly(40, { unit: "USD" }),
    exactly(40, { unit: "ratio" }),
    exactly(40, { scale: "percent" }),
    exactly(200, { scale: "percent" }),
    exactly("1/2"),
    exactly("4/2"),
    exactly("2.015", { scale: "hundred" }),
    between("1", "2.5"),
    between(-1, 2),
    atMost(-1),
    lessThan(0),
  ];
  for (const value of others) {
    expect(isCount(value)).toBe(false);
    expect(() => totalCount([value as never])).toThrow(invalidCount);
  }
});

test("a running total with bounds on both sides merges like it adds", () => {
  const [one, other] = [emptyCountSum(), emptyCountSum()];
  addCount(one, between(20, 30));
  addCount(one, moreThan(3));
  addCount(other, atMost(9));
  mergeCountSum(one, other);
  expect(intervalOfCountSum(one)).toEqual(totalCount([atMost(9), moreThan(3), between(20, 30)]));
  expect(String(one.spread.units)).toBe("19");
});
