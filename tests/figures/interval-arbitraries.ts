/** Intervals with rational sample points inside them. */

import type { Interval } from "cultural-ledger";
import type { IntervalEnd } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { decimalOf } from "../../src/number/decimal";
import { compare, plus, quotient, type Rational, rational, times } from "./rational";

export interface Sampled {
  readonly interval: Interval;
  readonly samples: readonly Rational[];
}

const number: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("0", "0", "1", "-1", "0.1", "-0.25"),
  fc.integer({ min: -30, max: 30 }).map(String),
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 })).map(([units, places]) =>
    decimalOf(String(units))
      .div(10 ** places)
      .toFixed(),
  ),
);

const finite = fc
  .tuple(number, fc.boolean())
  .map(([text, closed]): IntervalEnd => ({ kind: "finite", value: decimalOf(text), closed }));
const infinite = fc.constantFrom<IntervalEnd>({ kind: "unbounded" }, { kind: "unknown" });
const ends: fc.Arbitrary<IntervalEnd> = fc.oneof(
  { arbitrary: finite, weight: 5 },
  { arbitrary: infinite, weight: 1 },
);

/** Where between two ends a sample lies, in parts of 12; 0 and 12 are the ends themselves. */
const places = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });

function sorted(left: IntervalEnd, right: IntervalEnd): readonly [IntervalEnd, IntervalEnd] {
  return left.kind === "finite" && right.kind === "finite" && left.value.gt(right.value)
    ? [right, left]
    : [left, right];
}

function samplesOf({ lower, upper, whole }: Interval, at: readonly number[]): Rational[] {
  const from = lower.kind === "finite" ? rational(lower.value.toFixed()) : undefined;
  const to = upper.kind === "finite" ? rational(upper.value.toFixed()) : undefined;
  const least = from ?? (to === undefined ? rational(-500) : plus(to, rational(-1000)));
  const most = to ?? plus(least, rational(1000));
  const width = plus(most, times(least, rational(-1)));
  const points = at.map((part) => plus(least, times(width, quotient(BigInt(part), 12n))));
  const whatFits = whole ? points.map(({ n, d }) => rational(n / d)) : points;
  return whatFits.filter((point) => {
    const low = from === undefined ? 1 : compare(point, from);
    const high = to === undefined ? -1 : compare(point, to);
    const isAbove = low > 0 || (low === 0 && lower.kind === "finite" && lower.closed);
    return isAbove && (high < 0 || (high === 0 && upper.kind === "finite" && upper.closed));
  });
}

/** Any interval, with up to three numbers of it; seldom none. */
export const sampled: fc.Arbitrary<Sampled> = fc
  .tuple(ends, ends, places, fc.boolean())
  .map(([left, right, at, whole]) => {
    const [lower, upper] = sorted(left, right);
    const interval = { lower, upper, whole };
    return { interval, samples: samplesOf(interval, at) };
  });

/** Any interval. */
export const intervals: fc.Arbitrary<Interval> = sampled.map(({ interval }) => interval);
