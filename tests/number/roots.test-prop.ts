/** Powers and roots against whole numbers. */

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimalOf } from "../../src/number/decimal";
import { powerOf, rootOf } from "../../src/number/roots";

/** A number that is greater than 0, of few or many digits on either side of the point. */
const numbers = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 24n }), fc.integer({ min: 0, max: 36 }))
  .map(([units, scale]) => decimalOf(`${units}e-${scale}`));
const degrees = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 200 }));

test("a root lies between neighbours whose powers enclose the number", () => {
  fc.assert(
    fc.property(numbers, degrees, (value, degree) => {
      const { lower, upper } = rootOf(value, degree);
      expect(powerOf(lower, degree).lte(value)).toBe(true);
      expect(powerOf(upper, degree).gte(value)).toBe(true);
      const isEven = powerOf(lower, degree).eq(value);
      expect(lower.eq(upper)).toBe(isEven);
      // They differ in the fortieth digit at the earliest.
      expect(upper.minus(lower).times("1e38").lte(upper)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the root of a power is the number again", () => {
  const short = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 5 }))
    .map(([units, scale]) => decimalOf(`${units}e-${scale}`));
  fc.assert(
    fc.property(short, fc.integer({ min: 1, max: 200 }), (value, degree) => {
      const { lower, upper } = rootOf(powerOf(value, degree), degree);
      expect([lower.toFixed(), upper.toFixed()]).toEqual([value.toFixed(), value.toFixed()]);
    }),
    { numRuns: 200 },
  );
});
