/** What callers give instead of intervals, counts and options. */

import { describeInterval, figure, type Interval, moreThan, READINGS, totalCount } from "cultural-ledger";
import {
  addIntervals,
  containsInterval,
  divideIntervals,
  exactValue,
  intersectIntervals,
  intervalGap,
  isExact,
  multiplyIntervals,
  negateInterval,
  readFigure,
  subtractIntervals,
} from "cultural-ledger/figures";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

const FIVE = totalCount([5]);
const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [`addIntervals([5])`, () => addIntervals([5] as never), "figures/invalid-interval"],
  [
    `addIntervals([FIVE, undefined])`,
    () => addIntervals([FIVE, undefined] as never),
    "figures/invalid-interval",
  ],
  [`addIntervals(new Array(1))`, () => addIntervals(new Array(1)), "figures/invalid-interval"],
  [`addIntervals(FIVE)`, () => addIntervals(FIVE as never), "figures/invalid-argument"],
  [`addIntervals(undefined)`, () => addIntervals(undefined as never), "figures/invalid-argument"],
  [`totalCount(5)`, () => totalCount(5 as never), "figures/invalid-argument"],
  [`totalCount("")`, () => totalCount("" as never), "figures/invalid-argument"],
  [`describeInterval(FIVE, null)`, () => describeInterval(FIVE, null as never), "figures/invalid-argument"],
  [
    `describeInterval(FIVE, { unit: Symbol("USD") })`,
    () => describeInterval(FIVE, { unit: Symbol("USD") as never }),
    "figures/invalid-argument",
  ],
  [
    `describeInterval(FIVE, { decimal: 2 })`,
    () => describeInterval(FIVE, { decimal: 2 } as never),
    "figures/unknown-option",
  ],
  [
    `readFigure(figure(30), { ...READINGS.AS_WRITTEN, abuot: "0.2" })`,
    () => readFigure(figure(30), { ...READINGS.AS_WRITTEN, abuot: "0.2" } as never),
    "figures/unknown-option",
  ],
  [
    `moreThan(5, { scal: "million" })`,
    () => moreThan(5, { scal: "million" } as never),
    "figures/unknown-option",
  ],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});

const OF_ONE: readonly ((interval: Interval) => unknown)[] = [isExact, exactValue, negateInterval];
const OF_TWO: readonly ((left: Interval, right: Interval) => unknown)[] = [
  subtractIntervals,
  multiplyIntervals,
  divideIntervals,
  intersectIntervals,
  containsInterval,
  intervalGap,
];
const NONE: readonly unknown[] = [
  undefined,
  null,
  5,
  {},
  [],
  { lower: FIVE.lower, upper: FIVE.upper },
  { ...FIVE, lower: { kind: "finite", value: 5, closed: true } },
  { ...FIVE, upper: { kind: "endless" } },
];

test("what is no interval is refused on either side", () => {
  for (const value of NONE as readonly Interval[]) {
    for (const call of OF_ONE) expectCode(() => call(value), "figures/invalid-interval");
    for (const call of OF_TWO) {
      expectCode(() => call(value, FIVE), "figures/invalid-interval");
      expectCode(() => call(FIVE, value), "figures/invalid-interval");
    }
  }
});

test("an interval with numbers of another copy of decimal.js is taken over", () => {
  const Other = Decimal.clone({ precision: 3 });
  const end = { kind: "finite", value: new Other("12345.6"), closed: true } as const;
  const other: Interval = { lower: end, upper: end, whole: false };
  expect(String(exactValue(addIntervals([other, other])))).toBe("24691.2");
});
