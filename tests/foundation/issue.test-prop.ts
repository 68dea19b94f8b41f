import fc from "fast-check";
import { expect, test } from "vitest";
import { quote } from "../../src/foundation/issue";

const LONGEST = 250;

test("whatever the value, its quotation is short text on one line", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      const quoted = quote(value);
      expect(quoted.length).toBeLessThan(LONGEST);
      expect(quoted.split(/\r|\n/)).toHaveLength(1);
    }),
  );
});

test("text that is quoted whole can be read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 32 }), (text) => {
      fc.pre(text.length <= 32);
      expect(JSON.parse(quote(text))).toBe(text);
    }),
  );
});

test("the quotation of longer text says how long it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 33, maxLength: 200 }), (text) => {
      expect(quote(text)).toContain(`... (${text.length} characters)`);
    }),
  );
});
