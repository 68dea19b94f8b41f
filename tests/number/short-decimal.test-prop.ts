import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatPlain } from "../../src/number/exact-number";
import { shortExact } from "../../src/number/short-decimal";

const Wide = Decimal.clone({ precision: 60, toExpPos: 100, toExpNeg: -100 });

test("the words of a number say what its text says, in the fewest decimals", () => {
  const numbers = fc.oneof(
    fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -30, max: 30 })),
    fc.tuple(fc.integer({ min: -99_999, max: 99_999 }).map(BigInt), fc.integer({ min: -16, max: 14 })),
  );
  fc.assert(
    fc.property(numbers, ([units, power]) => {
      const value = new Wide(`${units}e${power}`);
      const exact = shortExact(value);
      if (exact === undefined) {
        // Only what is long may be left to its text.
        expect(value.d.length > 2 || value.abs().gt(Number.MAX_SAFE_INTEGER)).toBe(true);
        return;
      }
      expect(formatPlain(exact)).toBe(value.isZero() ? "0" : value.toFixed());
      expect(exact.scale).toBe(value.decimalPlaces());
      expect(Object.is(exact.units, -0)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test.each<readonly [string, { readonly s?: number; readonly e?: unknown; readonly d?: unknown }]>([
  ["no number", { d: null, e: Number.NaN }],
  ["three words", { d: [1, 2, 3], e: 14 }],
  ["no word", { d: [], e: 0 }],
  ["half a word", { d: [1.5], e: 0 }],
  ["half an exponent", { d: [1], e: 0.5 }],
  ["no exponent", { d: [1], e: Number.NaN }],
  ["a great exponent", { d: [1], e: 9e15 }],
])("%s is left to its text", (_what, fields) => {
  expect(shortExact({ s: 1, ...fields } as never)).toBeUndefined();
});
