import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  decimalOfExact,
  negateDecimal,
  signOfDecimal,
} from "../../src/number/decimal";
import { formatFixed, narrow } from "../../src/number/exact-number";

/** Units and decimals, with many zeros and neighbours, so that words of seven digits begin and end everywhere. */
const numbers = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0n, 1n, -1n, 9_999_999n, 10_000_000n, -10_000_000n, 10_000_001n),
      fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }),
      fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n }),
    ),
    fc.nat({ max: 15 }),
    fc.integer({ min: 0, max: 24 }),
  )
  .map(([units, zeros, scale]) => ({ units: narrow(units * 10n ** BigInt(zeros)), scale }));

test("numbers are in the order of their fractions", () => {
  fc.assert(
    fc.property(numbers, fc.oneof(numbers, fc.constant(undefined)), (one, next) => {
      const other = next ?? { units: one.units, scale: one.scale + 1 };
      const [left, right] = [
        BigInt(one.units) * 10n ** BigInt(other.scale),
        BigInt(other.units) * 10n ** BigInt(one.scale),
      ];
      const order = left < right ? -1 : left > right ? 1 : 0;
      expect(Math.sign(compareDecimals(decimalOfExact(one), decimalOfExact(other))) + 0).toBe(order);
    }),
    { numRuns: 5000 },
  );
});

test("an exact number is the number of its digits, its sign and its negative too", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const decimal = decimalOfExact(number);
      expect(decimal).toEqual(decimalOf(formatFixed(number)));
      expect(signOfDecimal(decimal)).toBe(number.units < 0 ? -1 : number.units > 0 ? 1 : 0);
      const negative = negateDecimal(decimal);
      expect(Object.isFrozen(negative)).toBe(true);
      expect(compareDecimals(addDecimals(decimal, negative).lower, decimalOf("0"))).toBe(0);
      expect(negative.toFixed()).toBe(decimal.neg().toFixed());
    }),
  );
});
