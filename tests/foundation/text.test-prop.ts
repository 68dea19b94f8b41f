import { compareText } from "cultural-ledger/aggregate";
import fc from "fast-check";
import { expect, test } from "vitest";

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

/** The definition: the first code points that differ decide, and otherwise the lengths. */
function compareByCodePoints(left: string, right: string): number {
  const [leftPoints, rightPoints] = [codePoints(left), codePoints(right)];
  const at = leftPoints.findIndex((point, index) => point !== rightPoints[index]);
  if (at === -1) return Math.sign(leftPoints.length - rightPoints.length);
  return at < rightPoints.length ? Math.sign(leftPoints[at]! - rightPoints[at]!) : 1;
}

/** Characters on both sides of the surrogates and of the limits of UTF-8, so that ties and near misses are common. */
const edges = fc.constantFrom(
  "A",
  "a",
  "\u007F",
  "\u07FF",
  "\uD7FF",
  "\uE000",
  "\uFFFF",
  "\u{10000}",
  "\u{10FFFF}",
);
const wellFormed = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: edges, maxLength: 4 }));
const anyUnits = fc.array(fc.constantFrom(0x41, 0xd7ff, 0xd83c, 0xdfad, 0xe000, 0xffff), { maxLength: 4 });
const illFormed = anyUnits.map((units) => String.fromCharCode(...units));

test("text is ordered by its code points", () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (left, right) => {
      expect(Math.sign(compareText(left, right))).toBe(compareByCodePoints(left, right));
    }),
    { numRuns: 2000 },
  );
});

test("text is ordered as its bytes in UTF-8 are", () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (left, right) => {
      expect(Math.sign(compareText(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
    }),
    { numRuns: 2000 },
  );
});

test("broken text with lone surrogates has one place in a total order", () => {
  fc.assert(
    fc.property(illFormed, illFormed, illFormed, (first, second, third) => {
      expect(compareText(first, second) === 0).toBe(first === second);
      expect(Math.sign(compareText(first, second))).toBe(0 - Math.sign(compareText(second, first)));
      const [low, middle, high] = [first, second, third].sort(compareText) as [string, string, string];
      expect(compareText(low, middle)).toBeLessThanOrEqual(0);
      expect(compareText(middle, high)).toBeLessThanOrEqual(0);
      expect(compareText(low, high)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
