import { aggregate, atLeast, figure, type Interval, lessThan, totalCount } from "cultural-ledger";
import { sumIntervals } from "cultural-ledger/aggregate";
import { containsInterval, readFigure } from "cultural-ledger/figures";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import { Decimal as Other } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { testLaws } from "../test-laws";

const sum = sumIntervals((interval: Interval | undefined) => interval);

/** Ends from the usual ones to those of hundreds of digits, which a sum of Decimals would round. */
const numbers = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.constantFrom(0, 0, -2, -12, -45, -300, 3, 7, 280),
  )
  .map(([units, power]) => `${units}e${power}`);

interface Picked {
  readonly interval: Interval;
  /** A number of the interval. */
  readonly number: string;
}

/** An interval around a number. */
const picked: fc.Arbitrary<Picked> = fc
  .record({
    number: numbers,
    below: fc.option(fc.nat(3)),
    above: fc.option(fc.nat(3)),
    closed: fc.tuple(fc.boolean(), fc.boolean()),
    open: fc.constantFrom("unbounded" as const, "unknown" as const),
    whole: fc.boolean(),
  })
  .map(({ number, below, above, closed, open, whole }) => {
    const value = new Exact(number);
    const end = (reach: number | null, sign: 1 | -1, isClosed: boolean) =>
      reach === null
        ? ({ kind: open } as const)
        : ({ kind: "finite", value: value.plus(sign * reach), closed: isClosed || reach === 0 } as const);
    const interval = {
      lower: end(below, -1, closed[0]),
      upper: end(above, 1, closed[1]),
      whole: whole && value.isInteger(),
    };
    return { interval, number };
  });

/** A copy of decimal.js that keeps every digit of these numbers. */
const Exact = Other.clone({ precision: 1000, toExpPos: 1000, toExpNeg: -1000 });

const figures: fc.Arbitrary<Interval> = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((number) => readFigure(figure(number))),
  fc.nat(50).map((number) => totalCount([atLeast(number)])),
  fc.nat(50).map((number) => readFigure(lessThan(number, { unit: "number" }))),
  fc.nat(5000).map((number) => readFigure(figure((number / 100).toFixed(2), { unit: "USD" }))),
  fc.constant(totalCount([undefined])),
);
const intervals = fc.option(
  fc.oneof(
    figures,
    picked.map(({ interval }) => interval),
  ),
  { nil: undefined },
);

testLaws(aggregatorLaws(fc, sum, intervals));

test("the total is one whatever the order, the shards and the way between them", () => {
  const { init, step, merge, finish, encode, decode } = stepsOf(sum);
  fc.assert(
    fc.property(fc.array(intervals), fc.nat(), fc.func(fc.integer()), (list, cut, rank) => {
      const { total } = aggregate(list, sum);
      const shuffled = [...list.keys()].sort((one, other) => rank(one) - rank(other)).map((at) => list[at]);
      expect(aggregate(shuffled, sum).total).toEqual(total);
      const partial = (part: typeof list) =>
        decode(JSON.parse(JSON.stringify(encode(part.reduce(step, init())))));
      const at = cut % (list.length + 1);
      const merged = merge(partial(list.slice(at)), partial(list.slice(0, at)));
      expect(finish(merged).total).toEqual(total);
    }),
  );
});

test("the sum of a number of each interval lies in the total", () => {
  fc.assert(
    fc.property(fc.array(picked, { minLength: 1 }), (list) => {
      const { total } = aggregate(
        list.map(({ interval }) => interval),
        sum,
      );
      const value = list.reduce((soFar, { number }) => soFar.plus(number), new Exact(0));
      const end = { kind: "finite", value, closed: true } as const;
      const bounded = {
        lower: total.lower.kind === "unknown" ? { kind: "unbounded" as const } : total.lower,
        upper: total.upper.kind === "unknown" ? { kind: "unbounded" as const } : total.upper,
        whole: total.whole,
      };
      expect(containsInterval(bounded, { lower: end, upper: end, whole: false })).toBe(true);
    }),
  );
});

test("the ends are the sums of the ends, which are closed where all are", () => {
  fc.assert(
    fc.property(fc.array(picked, { minLength: 1 }), (list) => {
      const { total } = aggregate(
        list.map(({ interval }) => interval),
        sum,
      );
      for (const side of ["lower", "upper"] as const) {
        const ends = list.map(({ interval }) => interval[side]);
        const finite = ends.filter((end) => end.kind === "finite");
        const kinds = ends.map(({ kind }) => kind);
        const kind = kinds.find((one) => one === "unknown") ?? kinds.find((one) => one === "unbounded");
        const end = total[side];
        expect(end.kind).toBe(kind ?? "finite");
        if (end.kind !== "finite") continue;
        const value = finite.reduce((soFar, one) => soFar.plus(one.value), new Exact(0));
        expect(end.value.toFixed()).toBe(value.isZero() ? "0" : value.toFixed());
        expect(end.closed).toBe(finite.every(({ closed }) => closed));
      }
    }),
  );
});
