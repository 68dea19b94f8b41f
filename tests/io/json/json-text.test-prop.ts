import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJsonText } from "../../../src/io/json/json-text";

/** Names and values on which a look at the text may stumble. */
const name = fc.oneof(
  fc.constantFrom("a", "b", "a:b", '"', "\\", '\\"', "{", ",", "", "__proto__", "1e400", "\u00e9"),
  fc.string({ maxLength: 4 }),
);
const number = fc.constantFrom("0", "-1", "1.5", "123456789012345", "1e3", "-0.25", "1E-2");
const scalar = fc.oneof(
  number,
  name.map((text) => JSON.stringify(text)),
  fc.constantFrom("true", "null"),
);

/** Texts of JSON, each with whether a name stands twice in one of its objects. */
interface Written {
  readonly text: string;
  readonly isTwice: boolean;
}

const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar.map((text) => ({ text, isTwice: false })),
    fc.array(tie("value") as fc.Arbitrary<Written>, { maxLength: 3 }).map((parts) => ({
      text: `[${parts.map(({ text }) => text).join(" ,\n")}]`,
      isTwice: parts.some(({ isTwice }) => isTwice),
    })),
    fc
      .array(fc.tuple(name, tie("value") as fc.Arbitrary<Written>, fc.boolean()), { maxLength: 3 })
      .map((fields) => ({
        text: `{${fields.map(([key, { text }, escaped]) => `${written(key, escaped)} : ${text}`).join(",")}}`,
        isTwice:
          new Set(fields.map(([key]) => key)).size < fields.length ||
          fields.some(([, { isTwice }]) => isTwice),
      })),
  ),
}));

/** A name as it is, or with every character escaped. */
function written(text: string, isEscaped: boolean): string {
  if (!isEscaped) return JSON.stringify(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("")}"`;
}

test("a text is what JSON.parse makes of it, unless a name stands twice in one object", () => {
  fc.assert(
    fc.property(value, fc.constantFrom("", "\ufeff"), ({ text, isTwice }, mark) => {
      const read = parseJsonText(mark + text);
      expect(read.ok).toBe(!isTwice);
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test("a number of more digits than a double keeps is none, wherever it stands", () => {
  const long = fc.constantFrom("12345678901234567890", "0.1234567890123456789", "1e400", "-9007199254740993");
  fc.assert(
    fc.property(value, long, ({ text, isTwice }, digits) => {
      const read = parseJsonText(`[${text}, {"n": ${digits}, "m": "${digits}"}]`);
      expect(read.ok).toBe(!isTwice);
      if (!read.ok) return;
      const [first, second] = read.value as [unknown, unknown];
      expect(first).toEqual(JSON.parse(text));
      expect(second).toEqual({ n: { "number of too many digits": digits }, m: digits });
    }),
  );
});

test("what is cut off is no JSON", () => {
  fc.assert(
    fc.property(value, fc.nat(), ({ text }, at) => {
      const cut = text.slice(0, at % text.length);
      let isJson = true;
      try {
        JSON.parse(cut);
      } catch {
        isJson = false;
      }
      if (!isJson)
        expect(parseJsonText(cut)).toMatchObject({ ok: false, issues: [{ code: "io/invalid-json" }] });
    }),
  );
});
