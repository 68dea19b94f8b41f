/** Whatever is cut off on the way, a sum of fractions rounds as the exact one does. */

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { roundedNumber } from "../../src/money/arithmetic";
import { powerOfTen } from "../../src/number/exact-number";
import { type Fraction, sumFractions, sumToRound } from "../../src/number/fraction";

const MODES = ["half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"] as const;
const decimals = fc.integer({ min: 0, max: 6 });

function round({ numerator, denominator }: Fraction, to: number, mode: (typeof MODES)[number]) {
  return roundedNumber(numerator * powerOfTen(to), denominator, to, mode);
}

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]): Fraction => ({ numerator, denominator }));
/** Of numbers that cancel out, or come to a tie, or very nearly. */
const nearTies = fc
  .tuple(
    fc.array(fraction, { minLength: 4, maxLength: 12 }),
    fc.constantFrom(0n, 1n, -1n),
    fc.constantFrom(1n, 2n, 4n, 10n ** 40n),
  )
  .map(([some, numerator, denominator]) => [
    ...some,
    ...some.map(
      ({ numerator: other, denominator: over }): Fraction => ({ numerator: -other, denominator: over }),
    ),
    { numerator, denominator },
  ]);

test.each([
  ["any fractions", fc.array(fraction, { maxLength: 40 })],
  ["sums near a tie, or exact", nearTies],
] as const)("%s round in every mode as their exact sum", (_, many) => {
  fc.assert(
    fc.property(many, decimals, (fractions, to) => {
      const exact = sumFractions(fractions);
      const short = sumToRound(fractions, to);
      for (const mode of MODES) expect(round(short, to, mode)).toEqual(round(exact, to, mode));
    }),
  );
});

test("a sum that is exact is given exactly", () => {
  const tenths = Array.from({ length: 20 }, (): Fraction => ({ numerator: 1n, denominator: 10n }));
  const { numerator, denominator } = sumToRound(tenths, 2);
  expect(numerator).toBe(2n * denominator);
});
