/** The words of number phrases: each says one thing, and in any order they are a phrase or refused. */

import { parsePhrase } from "cultural-ledger";
import { isFigure } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURE_LOCALES, figureWords } from "../../src/figures/words/figure-words";

const wordsOf = (locale: (typeof FIGURE_LOCALES)[number]) => [...figureWords(locale).values()].flat();

test.each(FIGURE_LOCALES)("no word in %s says two things", (locale) => {
  const meanings = new Map<string, Set<string>>();
  for (const { text, meaning } of wordsOf(locale)) {
    const said = meanings.get(text) ?? new Set();
    meanings.set(text, said.add(JSON.stringify(meaning)));
  }
  const double = [...meanings].filter(([, said]) => said.size > 1).map(([text]) => text);
  // 元 is the renminbi, and any other currency that the caller names.
  expect(double).toEqual(locale === "zh" ? ["元"] : []);
});

test.each(FIGURE_LOCALES)("words in %s in any order, with numbers, are a phrase or one issue", (locale) => {
  const words = wordsOf(locale).map(({ text }) => text);
  const parts = fc.oneof(fc.constantFrom(...words), fc.constantFrom("20", "1.500", "2,5", "30 000", "1/2"));
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), (phrase) => {
      const read = parsePhrase(phrase.join(" "), locale);
      if (read.ok) expect(isFigure(read.value.figure)).toBe(true);
      else expect(read.issues.map(({ code }) => code)).toEqual(["figures/unreadable-figure"]);
    }),
    { numRuns: 1000 },
  );
});
