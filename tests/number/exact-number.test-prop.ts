import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addExact,
  compareExact,
  type ExactNumber,
  formatFixed,
  narrow,
  parseExact,
  trimScale,
} from "../../src/number/exact-number";
import { WHOLE, withPoint, writtenAmount } from "../money/by-definition";

const BOUNDS = { integer: 24, fraction: 12 };
const scale = fc.integer({ min: 0, max: 12 });

/** The number counted in 10^-12. */
function counted({ units, scale }: ExactNumber): bigint {
  return BigInt(units) * 10n ** BigInt(12 - scale);
}

test("what was read counts the same as what was written", () => {
  fc.assert(
    fc.property(writtenAmount, ({ text, units }) => {
      const number = parseExact(text, BOUNDS)!;
      expect(counted(number)).toBe(units);
      expect(formatFixed(number)).toBe(text);
    }),
  );
});

test("units are a number exactly where they are a safe integer", () => {
  fc.assert(
    fc.property(writtenAmount, ({ text }) => {
      const { units } = parseExact(text, BOUNDS)!;
      expect(typeof units === "number").toBe(Number.isSafeInteger(Number(units)));
      expect(Object.is(units, -0)).toBe(false);
    }),
  );
});

test("sums and comparisons are those of bigints", () => {
  fc.assert(
    fc.property(writtenAmount, writtenAmount, (left, right) => {
      const [one, other] = [parseExact(left.text, BOUNDS)!, parseExact(right.text, BOUNDS)!];
      const difference = left.units - right.units;
      expect(counted(addExact(one, other))).toBe(left.units + right.units);
      expect(compareExact(one, other)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
    }),
  );
});

test("cutting zeros changes the form and not the number", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -WHOLE * WHOLE, max: WHOLE * WHOLE }),
      scale,
      scale,
      (digits, from, least) => {
        const number = { units: narrow(digits), scale: from };
        const trimmed = trimScale(number, least);
        expect(counted(trimmed)).toBe(counted(number));
        expect(trimmed.scale === least || BigInt(trimmed.units) % 10n !== 0n).toBe(true);
        expect(formatFixed(trimmed)).toBe(withPoint(BigInt(trimmed.units), trimmed.scale));
      },
    ),
  );
});
