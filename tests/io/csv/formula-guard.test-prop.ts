/** Text is guarded against spreadsheets, and comes back as it was. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, unguarded } from "../../../src/io/csv/formula-guard";

const SIGNS = ["=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"];
const MARKS = [",", ";", "\t", "\r", "\n"];
const BLANKS = [" ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u0000", '"'];
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...SIGNS, ...MARKS, ...BLANKS, "'", "5", ".", "]", "a", "\uD83D"),
    maxLength: 12,
  }),
);

test("unguarded text is the text that was guarded", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(unguarded(guarded(guarded(text)))).toBe(guarded(text));
    }),
    { numRuns: 3_000 },
  );
});

test("no part of guarded text begins with a sign of a formula, after any blanks, wherever it is cut", () => {
  const isFormula = new RegExp(`^[\\s\\p{Cc}\\p{Cf}"]*[${SIGNS.join("").replace("-", "\\-")}]`, "u");
  const isNumber = /^[\s\p{Cc}\p{Cf}"]*-\d+(\.\d+)?([\]}].*)?$/u;
  fc.assert(
    fc.property(texts, (text) => {
      for (const part of guarded(text).split(/[,;\t\r\n]/))
        expect(isFormula.test(part) && !isNumber.test(part), part).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test("text without signs and breaks stays as it is, and so do cells that nobody guarded", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^=+\-@\uFF1D\uFF0B\uFF0D\uFF20'\t\r\n]{0,20}$/u), (text) => {
      expect([guarded(text), unguarded(text)]).toEqual([text, text]);
    }),
  );
});

test.each(["", ";", '"', " ,", "\u200B", "-", "5,"])(
  "a long text of %j takes no long time",
  (unit) => {
    const text = `${unit}x${unit.repeat(1_000_000)}`;
    expect(unguarded(guarded(text))).toBe(text);
  },
  2_000,
);
