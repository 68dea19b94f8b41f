import fc from "fast-check";
import { expect, test } from "vitest";
import { ExactCells } from "../../src/number/exact-cells";

/** Units at the edges of what a number holds, and ordinary ones; bigints too. */
const units = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, 1, -1),
  fc.bigInt({ min: 2n ** 53n, max: 10n ** 36n }),
  fc.bigInt({ min: -(10n ** 36n), max: -(2n ** 53n) }),
);
/** Scales as of amounts, at the edges of what a byte holds, and the most that a number can have. */
const scales = fc.constantFrom(2, 2, 2, 0, 3, 12, 60, 127, 128, 255, 256, 324);
const entry = fc.record({ cell: fc.nat(40), units, scale: scales });

/** The exact sum in units of 10^-324. */
function truth(entries: readonly { readonly units: number | bigint; readonly scale: number }[]): bigint {
  return entries.reduce(
    (sum, { units: value, scale }) => sum + BigInt(value) * 10n ** BigInt(324 - scale),
    0n,
  );
}

test("cells are exact for any units, signs, scales and order", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
      const cells = new ExactCells();
      for (const { cell, units: value, scale } of entries) cells.add(cell, value, scale);
      for (let cell = 0; cell <= 41; cell++) {
        const own = entries.filter((other) => other.cell === cell);
        const total = cells.total(cell);
        expect(truth([total])).toBe(truth(own));
        expect(cells.totalIfAny(cell) === undefined).toBe(own.length === 0);
        expect(typeof total.units === "bigint" || Number.isSafeInteger(total.units)).toBe(true);
        expect(Object.is(total.units, -0)).toBe(false);
      }
    }),
  );
});

test("a hundred thousand amounts of 10^14 cents are added without losing one", () => {
  const cells = new ExactCells();
  let sum = 0n;
  for (let at = 0; at < 100_000; at++) {
    const value = (at % 3 === 0 ? -1 : 1) * (10 ** 14 + at);
    cells.add(0, value, 2);
    sum += BigInt(value);
  }
  expect(BigInt(cells.total(0).units)).toBe(sum);
});

test("asking for a total changes nothing", () => {
  const cells = new ExactCells();
  cells.add(0, Number.MAX_SAFE_INTEGER, 2);
  cells.add(0, Number.MAX_SAFE_INTEGER, 2);
  expect(cells.total(0)).toEqual(cells.total(0));
  cells.add(0, 1, 2);
  expect(BigInt(cells.total(0).units)).toBe(2n * BigInt(Number.MAX_SAFE_INTEGER) + 1n);
});
