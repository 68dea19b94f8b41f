import fc from "fast-check";
import { expect, test } from "vitest";
import { slipsBetween } from "../../src/foundation/edit-distance";

test("letters left out, put in, changed and exchanged are a slip each", () => {
  expect(slipsBetween("persons", "persns")).toBe(1);
  expect(slipsBetween("persons", "perrsons")).toBe(1);
  expect(slipsBetween("persons", "petsons")).toBe(1);
  expect(slipsBetween("persons", "pesrons")).toBe(1);
  expect(slipsBetween("persons", "petsons", 2)).toBe(2);
  expect(slipsBetween("kitten", "sitting")).toBe(3);
  // No letter is in two slips: the unrestricted distance is 2.
  expect(slipsBetween("ca", "abc")).toBe(3);
  expect(slipsBetween("", "abc")).toBe(3);
  expect(slipsBetween("", "")).toBe(0);
});

test("it is the same both ways, none of a text to itself, and between the lengths", () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const slips = slipsBetween(one, other);
      expect(slipsBetween(other, one)).toBe(slips);
      expect(slips === 0).toBe(one === other);
      expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
