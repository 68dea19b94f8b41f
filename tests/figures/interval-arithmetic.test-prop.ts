import { describeInterval, type Interval } from "cultural-ledger";
import {
  addIntervals,
  containsInterval,
  divideIntervals,
  type IntervalEnd,
  intersectIntervals,
  intervalGap,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from "cultural-ledger/figures";
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tightenInterval } from "../../src/figures/interval";
import { scaleInterval } from "../../src/figures/interval-arithmetic";
import { intervals, type Sampled, sampled } from "./interval-arbitraries";
import {
  absolute,
  compare,
  isInside,
  minus,
  notation,
  numberOf,
  over,
  plus,
  quotient,
  type Rational,
  rational,
  times,
} from "./rational";

/** Every pair of samples of two operands, computed exactly, lies in the result. */
function holds(
  operation: (left: Interval, right: Interval) => Interval,
  exactly: (left: Rational, right: Rational) => Rational | undefined,
): void {
  fc.assert(
    fc.property(sampled, sampled, (left, right) => {
      const result = operation(left.interval, right.interval);
      for (const one of left.samples)
        for (const other of right.samples) {
          const number = exactly(one, other);
          if (number !== undefined && !isInside(result, number))
            expect.fail(
              `${notation(left.interval)} and ${notation(right.interval)} give ${notation(result)}, not ${number.n}/${number.d}`,
            );
        }
    }),
    { numRuns: 3000 },
  );
}

test("every sum of numbers of two intervals is in their sum", () => {
  holds((left, right) => addIntervals([left, right]), plus);
});

test("every difference of numbers of two intervals is in their difference", () => {
  holds(subtractIntervals, minus);
});

test("every product of numbers of two intervals is in their product", () => {
  holds(multiplyIntervals, times);
});

test("every quotient of numbers of two intervals is in their quotient", () => {
  holds(divideIntervals, (left, right) => (right.n === 0n ? undefined : over(left, right)));
});

const factors = fc
  .tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 9999n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));

test("every number of an interval times a fraction of either sign is in the scaled one", () => {
  fc.assert(
    fc.property(sampled, factors, ({ interval, samples }, factor) => {
      const result = scaleInterval(interval, factor);
      const by = quotient(factor.numerator, factor.denominator);
      for (const sample of samples) expect(isInside(result, times(sample, by))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** The end that an exact number makes: itself with its flag, or a neighbour outward that is open. */
function expectEnd(end: IntervalEnd, exact: Rational, closed: boolean, side: "lower" | "upper"): void {
  const order = compare(numberOf(end), exact);
  const isClosed = end.kind === "finite" && end.closed;
  if (order === 0) expect(isClosed).toBe(closed);
  else {
    expect(order).toBe(side === "lower" ? -1 : 1);
    expect(isClosed).toBe(false);
    const off = minus(numberOf(end), exact);
    const allowed = times(absolute(exact), quotient(1n, 10n ** 38n));
    expect(compare(absolute(off), allowed)).toBeLessThanOrEqual(0);
  }
}

test("a scaled end is the exact one with its flag, or rounded outward and open; a negative factor swaps both", () => {
  const bounded = intervals.filter(({ lower, upper }) => lower.kind === "finite" && upper.kind === "finite");
  fc.assert(
    fc.property(bounded, factors, (interval, factor) => {
      fc.pre(factor.numerator !== 0n);
      const { lower, upper } = scaleInterval(interval, factor);
      const by = quotient(factor.numerator, factor.denominator);
      const [from, to] =
        factor.numerator > 0n ? [interval.lower, interval.upper] : [interval.upper, interval.lower];
      expectEnd(lower, times(numberOf(from), by), from.kind === "finite" && from.closed, "lower");
      expectEnd(upper, times(numberOf(to), by), to.kind === "finite" && to.closed, "upper");
    }),
    { numRuns: 1000 },
  );
});

test("the ends of a product are the outermost products of the ends", () => {
  const bounded = intervals.filter(
    (interval) =>
      tightenInterval(interval) !== undefined &&
      interval.lower.kind === "finite" &&
      interval.upper.kind === "finite",
  );
  const corners = (one: Interval, other: Interval) =>
    [one.lower, one.upper]
      .flatMap((end) => [other.lower, other.upper].map((factor) => times(numberOf(end), numberOf(factor))))
      .sort(compare);
  fc.assert(
    fc.property(bounded, bounded, (one, other) => {
      const result = multiplyIntervals(one, other);
      const products = corners(tightenInterval(one) as Interval, tightenInterval(other) as Interval);
      expect(compare(numberOf(result.lower), products[0] as Rational)).toBe(0);
      expect(compare(numberOf(result.upper), products[3] as Rational)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("negating twice changes nothing, and swaps the ends with their flags", () => {
  fc.assert(
    fc.property(intervals, (interval) => {
      expect(notation(negateInterval(negateInterval(interval)))).toBe(notation(interval));
      const { lower, upper } = negateInterval(interval);
      expect([lower.kind, upper.kind]).toEqual([interval.upper.kind, interval.lower.kind]);
      if (lower.kind === "finite" && interval.upper.kind === "finite")
        expect(lower.closed).toBe(interval.upper.closed);
    }),
  );
});

test("a difference is the sum with the negated one", () => {
  fc.assert(
    fc.property(intervals, intervals, (left, right) => {
      expect(notation(subtractIntervals(left, right))).toBe(
        notation(addIntervals([left, negateInterval(right)])),
      );
    }),
  );
});

test("a sum is the same in any order and grouping", () => {
  const shuffled = fc
    .array(intervals, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, fc.nat({ max: 12 }), ([list, reordered], cut) => {
      const sum = notation(addIntervals(list));
      expect(notation(addIntervals(reordered))).toBe(sum);
      const parts = [addIntervals(list.slice(0, cut)), addIntervals(list.slice(cut))];
      const whole = parts.every((part) => part.whole);
      expect(notation({ ...addIntervals(parts), whole })).toBe(notation({ ...addIntervals(list), whole }));
    }),
  );
});

test("a product does not depend on the order", () => {
  fc.assert(
    fc.property(intervals, intervals, (left, right) => {
      expect(notation(multiplyIntervals(left, right))).toBe(notation(multiplyIntervals(right, left)));
    }),
  );
});

test("an unknown end outweighs an unbounded one in a sum, in either order", () => {
  fc.assert(
    fc.property(fc.array(intervals, { minLength: 1 }), (list) => {
      const { lower, upper } = addIntervals(list);
      const kindOf = (kinds: readonly string[]) =>
        kinds.find((kind) => kind === "unknown") ?? kinds.find((kind) => kind === "unbounded") ?? "finite";
      expect(lower.kind).toBe(kindOf(list.map((interval) => interval.lower.kind)));
      expect(upper.kind).toBe(kindOf(list.map((interval) => interval.upper.kind)));
    }),
  );
});

test("a number is in the intersection where it is in both, and only there", () => {
  fc.assert(
    fc.property(sampled, sampled, (left, right) => {
      const both = intersectIntervals(left.interval, right.interval);
      for (const sample of [...left.samples, ...right.samples, ...endNumbers(left), ...endNumbers(right)]) {
        const isInBoth = isInside(left.interval, sample) && isInside(right.interval, sample);
        expect(both !== undefined && isInside(both, sample)).toBe(isInBoth);
      }
    }),
    { numRuns: 2000 },
  );
});

function endNumbers({ interval: { lower, upper } }: Sampled): Rational[] {
  return [lower, upper].flatMap((end) => (end.kind === "finite" ? [numberOf(end)] : []));
}

test("what contains an interval contains each of its numbers; what does not, and has no unknown end, lacks one", () => {
  fc.assert(
    fc.property(sampled, sampled, ({ interval: outer }, { interval: inner, samples }) => {
      if (!containsInterval(outer, inner)) return;
      for (const sample of samples) expect(isInside(outer, sample)).toBe(true);
      expect(tightenInterval(inner) === undefined || intersectIntervals(outer, inner) !== undefined).toBe(
        true,
      );
    }),
    { numRuns: 3000 },
  );
});

test("an interval contains itself and its intersections, unless an end is unknown", () => {
  const known = intervals.filter(({ lower, upper }) => lower.kind !== "unknown" && upper.kind !== "unknown");
  fc.assert(
    fc.property(known, known, (left, right) => {
      expect(containsInterval(left, left)).toBe(true);
      const both = intersectIntervals(left, right);
      if (both === undefined) return;
      expect(containsInterval(left, both) && containsInterval(right, both)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a gap is no further than any two numbers of the intervals, and has the sign of their order", () => {
  fc.assert(
    fc.property(sampled, sampled, (left, right) => {
      const gap = intervalGap(left.interval, right.interval);
      if (gap === undefined) return;
      expect(intersectIntervals(left.interval, right.interval)).toBeUndefined();
      const distance = rational(gap.toFixed());
      for (const one of left.samples)
        for (const other of right.samples) {
          const difference = minus(one, other);
          expect(compare(absolute(difference), absolute(distance))).toBeGreaterThanOrEqual(0);
          if (distance.n !== 0n) expect(difference.n < 0n).toBe(distance.n < 0n);
        }
      const back = intervalGap(right.interval, left.interval);
      expect(back?.neg().eq(gap)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("tightening keeps the numbers and says whether there is one", () => {
  fc.assert(
    fc.property(sampled, fc.integer({ min: -40, max: 40 }), ({ interval, samples }, at) => {
      const tight = tightenInterval(interval);
      for (const sample of [...samples, rational(at)])
        expect(tight !== undefined && isInside(tight, sample)).toBe(isInside(interval, sample));
      if (tight === undefined || !interval.whole) return;
      for (const end of [tight.lower, tight.upper])
        if (end.kind === "finite") expect(end.closed && isInside(interval, numberOf(end))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** The same interval with the numbers of another copy of decimal.js, which keeps five digits. */
const Short = Decimal.clone({ precision: 5, rounding: Decimal.ROUND_UP, toExpPos: 3, toExpNeg: -2 });

function foreign(interval: Interval): Interval {
  const end = (given: IntervalEnd): IntervalEnd =>
    given.kind === "finite" ? { ...given, value: new Short(given.value.toFixed()) } : given;
  return { ...interval, lower: end(interval.lower), upper: end(interval.upper) };
}

test("numbers of another decimal.js lose no digit in any operation", () => {
  const long = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((units) => String(units));
  const pairs = fc.tuple(long, long, fc.boolean(), fc.boolean(), fc.boolean(), fc.nat({ max: 12 }));
  const wide = pairs.map(([from, to, isFromClosed, isToClosed, whole, places]): Interval => {
    const value = (text: string) => new Decimal(`${text}e-${places}`);
    const [low, high] = BigInt(from) < BigInt(to) ? [from, to] : [to, from];
    return {
      lower: { kind: "finite", value: value(low), closed: isFromClosed },
      upper: { kind: "finite", value: value(high), closed: isToClosed },
      whole,
    };
  });
  const words = (interval: Interval | undefined) => (interval === undefined ? "none" : notation(interval));
  fc.assert(
    fc.property(wide, wide, factors, (one, other, factor) => {
      const [left, right] = [foreign(one), foreign(other)];
      expect(words(addIntervals([left, right]))).toBe(words(addIntervals([one, other])));
      expect(words(addIntervals([one, right]))).toBe(words(addIntervals([one, other])));
      expect(words(subtractIntervals(left, right))).toBe(words(subtractIntervals(one, other)));
      expect(words(multiplyIntervals(left, right))).toBe(words(multiplyIntervals(one, other)));
      expect(words(divideIntervals(left, right))).toBe(words(divideIntervals(one, other)));
      expect(words(negateInterval(left))).toBe(words(negateInterval(one)));
      expect(words(scaleInterval(left, factor))).toBe(words(scaleInterval(one, factor)));
      expect(words(tightenInterval(left))).toBe(words(tightenInterval(one)));
      expect(words(intersectIntervals(left, right))).toBe(words(intersectIntervals(one, other)));
      expect(containsInterval(left, right)).toBe(containsInterval(one, other));
      expect(intervalGap(left, right)?.toFixed()).toBe(intervalGap(one, other)?.toFixed());
      expect(describeInterval(left)).toBe(describeInterval(one));
      expect(describeInterval(left, { scale: "million", decimals: 3, rounding: "outward" })).toBe(
        describeInterval(one, { scale: "million", decimals: 3, rounding: "outward" }),
      );
    }),
    { numRuns: 300 },
  );
});
