import { resolveArea } from "cultural-ledger";
import fc from "fast-check";
import { iso31661 } from "iso-3166";
import { expect, test } from "vitest";
import { liesWithin } from "../../src/geography/code-reading";
import { countries, regions, subdivisions } from "./areas";

const codes = fc.constantFrom<(typeof subdivisions)[number]>(...countries, ...regions, ...subdivisions);
const texts = fc.oneof(
  codes,
  codes.map((code) => code.split("-").at(-1) ?? code),
  fc.constantFrom(...iso31661.flatMap(({ alpha3, numeric, name }) => [alpha3, numeric, name])),
  fc.string({ maxLength: 4 }),
);

test("what is read within an area lies in it, and so does all that it may mean", () => {
  fc.assert(
    fc.property(texts, codes, (text, within) => {
      const area = resolveArea(text, { within });
      const areas = area.ok ? [area.value] : area.issues[0].candidates;
      for (const code of areas) expect(liesWithin(within, code)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("what is read as one area within the world is read as that area anywhere", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [inWorld, plain] = [resolveArea(text, { within: "001" }), resolveArea(text)];
      if (inWorld.ok && plain.ok) expect(inWorld.value).toBe(plain.value);
    }),
    { numRuns: 500 },
  );
});

test("a name of the caller's own is read as it says, whatever else it is, and changes no other text", () => {
  fc.assert(
    fc.property(texts, codes, texts, (text, code, other) => {
      if (text.trim() === "") return;
      expect(resolveArea(text, { names: { [text]: code } })).toEqual({ ok: true, value: code });
      const isAnother = resolveArea(other, { names: { [text]: "FR" } });
      if (JSON.stringify(isAnother) !== JSON.stringify(resolveArea(other)))
        expect(isAnother).toEqual({ ok: true, value: "FR" });
    }),
    { numRuns: 500 },
  );
});
