/**
 * The words of number phrases by language: what stands around the digits of a published figure, and what each says.
 */

import type { NumberMarks } from "../number-marks";
import { GERMAN } from "./de";
import { ENGLISH } from "./en";
import { SPANISH } from "./es";
import { FRENCH } from "./fr";
import { SIGNS } from "./signs";
import type { FigureLocale, FigureWord, Signs, Vocabulary, WordMeaning, Words } from "./vocabulary";
import { CHINESE } from "./zh";

const VOCABULARIES: Readonly<Record<FigureLocale, Vocabulary>> = {
  en: ENGLISH,
  zh: CHINESE,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
};

/** The languages, English first. */
export const FIGURE_LOCALES = /* @__PURE__ */ Object.keys(VOCABULARIES) as [FigureLocale, ...FigureLocale[]];

/** The marks of the numbers of a language. */
export function marksOf(locale: FigureLocale): NumberMarks {
  return VOCABULARIES[locale].marks;
}

function wordsIn({ before, behind, scales, currencies, kinds, refused }: Signs): FigureWord[] {
  return [
    ...meaning(before, (qualifier) => ({ kind: "hedge", place: "before", qualifier })),
    ...meaning(behind, (qualifier) => ({ kind: "hedge", place: "behind", qualifier })),
    ...meaning(scales, (scale) => ({ kind: "scale", scale })),
    ...meaning(currencies, (currency) => ({ kind: "currency", currency })),
    ...meaning(kinds, (kind) => ({ kind })),
    ...refused.flatMap(([reason, words]) => texts(words, { kind: "refused", reason })),
  ];
}

function meaning<Key extends string>(words: Words<Key>, of: (key: Key) => WordMeaning): FigureWord[] {
  return (Object.entries(words) as [Key, string][]).flatMap(([key, list]) => texts(list, of(key)));
}

function texts(list: string, meant: WordMeaning): FigureWord[] {
  return list.split("|").map((text) => ({ text, meaning: meant }));
}

const known = new Map<FigureLocale, ReadonlyMap<string, readonly FigureWord[]>>();

/** The words of a language by their first character, the longest first; built when the first phrase is read. */
export function figureWords(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const built = known.get(locale) ?? indexOf(locale);
  known.set(locale, built);
  return built;
}

function indexOf(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const { fractions } = VOCABULARIES[locale];
  const words = [...wordsIn(SIGNS), ...wordsIn(VOCABULARIES[locale]), ...fractions];
  const index = new Map<string, FigureWord[]>();
  for (const word of words.sort((one, other) => other.text.length - one.text.length)) {
    const [first = ""] = word.text;
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}
