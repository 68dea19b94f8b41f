import fc from "fast-check";
import { expect, test } from "vitest";
import { divideRounded } from "../../src/number/rounding";
import { ROUNDING_MODES, roundedByDefinition } from "../money/by-definition";

const numerator = fc.oneof(
  fc.bigInt({ min: -60n, max: 60n }),
  fc.bigInt({ min: -(10n ** 70n), max: 10n ** 70n }),
);
const denominator = fc.oneof(fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 1n, max: 10n ** 40n }));

test.each(ROUNDING_MODES)("%s is what its definition says", (mode) => {
  fc.assert(
    fc.property(numerator, denominator, (above, below) => {
      const { units, rounded } = divideRounded(above, below, mode);
      expect(units).toBe(roundedByDefinition(above, below, mode));
      expect(rounded).toBe(above % below !== 0n);
    }),
    { numRuns: 500 },
  );
});

test.each(ROUNDING_MODES)("%s is what its definition says at the ties and beside them", (mode) => {
  fc.assert(
    fc.property(numerator, denominator, fc.constantFrom(-1n, 0n, 1n), (whole, half, beside) => {
      const above = (2n * whole + 1n) * half + beside;
      expect(divideRounded(above, 2n * half, mode).units).toBe(roundedByDefinition(above, 2n * half, mode));
    }),
    { numRuns: 500 },
  );
});
