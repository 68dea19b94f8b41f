import * as fc from "fast-check";
import { expect, test } from "vitest";
import { axisRange } from "../../../src/io/charts/number-axis";
import { cutText, textWidth, wrappedText } from "../../../src/io/charts/text-width";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc
    .array(fc.constantFrom("文化", "交流 ", "opera ", "x", "、", "🎭"), { maxLength: 40 })
    .map((parts) => parts.join("")),
);

test("wrapped text is in lines that fit, loses nothing but blanks, and is cut with an ellipsis only where it has to be", () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
      (given, width, most) => {
        const lines = wrappedText(given, width, 11, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(width);
        const said = lines.join("").replace(/\s/g, "");
        const whole = given.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "");
        if (said !== whole) expect(lines.at(-1)?.endsWith("…")).toBe(true);
        if (said !== whole) expect(whole.startsWith(said.slice(0, -1))).toBe(true);
      },
    ),
  );
});

test("text on one line fits, and is whole where it can be", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 400 }), (given, width) => {
      const line = cutText(given, width, 11);
      expect(textWidth(line, 11)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\n/);
    }),
  );
});

test("an axis holds all of its numbers between its ends, with few ticks one step apart", () => {
  const number = fc.integer({ min: -1e9, max: 1e12 }).map((units) => units / 1000);
  fc.assert(
    fc.property(
      fc.array(number, { maxLength: 8 }),
      fc.integer({ min: 2, max: 9 }),
      fc.boolean(),
      (numbers, most, isWhole) => {
        const { from, to, ticks } = axisRange(numbers, most, isWhole);
        for (const each of [0, ...numbers]) {
          expect(each).toBeGreaterThanOrEqual(from - Math.abs(from) * 1e-9);
          expect(each).toBeLessThanOrEqual(to + Math.abs(to) * 1e-9);
        }
        expect(to).toBeGreaterThan(from);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(most + 3);
        if (isWhole) expect(ticks.every(Number.isInteger)).toBe(true);
      },
    ),
  );
});
