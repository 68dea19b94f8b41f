/**
 * The words of number phrases by language: what stands around the digits of a published figure, and what each says.
 */

import { isCurrencyCode } from "../../money/currency";
import { QUALIFIERS } from "../figure";
import type { NumberMarks } from "../number-marks";
import { isFigureScale } from "../scale";
import { GERMAN } from "./de";
import { ENGLISH } from "./en";
import { SPANISH } from "./es";
import { FRENCH } from "./fr";
import { SIGNS } from "./signs";
import type {
  FigureLocale,
  FigureWord,
  GrammarWord,
  Hedge,
  PartMeaning,
  Signs,
  Vocabulary,
  WordMeaning,
  Words,
} from "./vocabulary";
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

/** The words of a language, and how its numbers and figures are written. */
export function vocabularyOf(locale: FigureLocale): Vocabulary {
  return VOCABULARIES[locale];
}

/** The marks of the numbers of a language. */
export function marksOf(locale: FigureLocale): NumberMarks {
  return VOCABULARIES[locale].marks;
}

function wordsIn({
  before,
  behind,
  either,
  scales,
  currencies,
  kinds,
  names = {},
  scalesOfMoney = {},
  phrases,
  refused,
}: Signs): FigureWord[] {
  return [
    ...words(before, (qualifier) => ({ kind: "hedge", place: "before", qualifier })),
    ...words(behind, (qualifier) => ({ kind: "hedge", place: "behind", qualifier })),
    ...words(either, (qualifier) => ({ kind: "hedge", place: "either", qualifier })),
    ...words(scales, (scale) => ({ kind: "scale", scale })),
    // A name of several currencies is one also where it is the one to write.
    ...words(names, (name) => ({ kind: "currency", name, ...(name === "元" && { currency: "CNY" }) })),
    ...words(currencies, (currency) => ({ kind: "currency", currency })),
    ...words(kinds, (kind) => ({ kind })),
    ...words(scalesOfMoney, (scale) => ({ kind: "scale", scale, ofMoney: true })),
    ...words(phrases, meaningOf),
    ...refused.flatMap(([reason, list]) => texts(list, { kind: "refused", reason })),
  ];
}

function words<Key extends string>(lists: Words<Key>, of: (key: Key) => WordMeaning): FigureWord[] {
  return (Object.entries(lists) as [Key, string][]).flatMap(([key, list]) => texts(list, of(key)));
}

function texts(list: string, meaning: WordMeaning): FigureWord[] {
  return list.split("|").map((text) => ({ text, meaning }));
}

/** What a phrase stands for: `0.25 million` is a number and a scale. */
function meaningOf(phrase: string): WordMeaning {
  const meanings = phrase.split(" ").map(meaningOfPart);
  const [first] = meanings;
  return meanings.length === 1 && first !== undefined ? first : { kind: "several", meanings };
}

function meaningOfPart(part: string): PartMeaning {
  if (/^\d/.test(part)) return { kind: part.includes("/") ? "fraction" : "number", number: part };
  if (isFigureScale(part)) return { kind: "scale", scale: part };
  if (isCurrencyCode(part)) return { kind: "currency", currency: part };
  if (Object.hasOwn(QUALIFIERS, part)) return { kind: "hedge", place: "before", qualifier: part as Hedge };
  return { kind: part as GrammarWord };
}

const known = new Map<FigureLocale, ReadonlyMap<string, readonly FigureWord[]>>();

/** The words of a language by their first character, the longest first; built when the first phrase is read. */
export function figureWords(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const built = known.get(locale) ?? indexOf(locale);
  known.set(locale, built);
  return built;
}

function indexOf(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const own = VOCABULARIES[locale];
  const all = [...wordsIn(SIGNS), ...wordsIn(own), ...(own.fractions?.() ?? [])];
  const index = new Map<string, FigureWord[]>();
  for (const { text, meaning } of all.sort((one, other) => other.text.length - one.text.length)) {
    const small = smallLetters(text);
    const [first = ""] = small;
    index.set(first, [...(index.get(first) ?? []), { text: small, meaning }]);
  }
  return index;
}

/** Text in small letters, each in its place: letters of other alphabets, of which some become two, stay as they are. */
function smallLetters(text: string): string {
  return text.replace(/[A-Z\u00C0-\u00DE\u0152]/g, (letter) => letter.toLowerCase());
}

/** The characters that are read as others, and how they are found. */
interface Replacements {
  readonly any: RegExp;
  readonly by: ReadonlyMap<string, string>;
}

const replacements = new Map<FigureLocale, Replacements>();

/** Text as the words of a language have it: small letters, simplified characters, each in its place. */
export function wordForm(text: string, locale: FigureLocale): string {
  const small = smallLetters(text);
  const found = replacementsOf(locale);
  return found === undefined ? small : small.replace(found.any, (sign) => found.by.get(sign) ?? sign);
}

/** Whether a text has characters that are read as others: traditional ones. */
export function hasOtherForms(text: string, locale: FigureLocale): boolean {
  const found = replacementsOf(locale);
  return found !== undefined && text.search(found.any) >= 0;
}

function replacementsOf(locale: FigureLocale): Replacements | undefined {
  const { readAs } = VOCABULARIES[locale];
  if (readAs === undefined) return undefined;
  const found = replacements.get(locale) ?? newReplacements(readAs);
  replacements.set(locale, found);
  return found;
}

function newReplacements(readAs: string): Replacements {
  const by = new Map(readAs.match(/../gu)?.map(([from = "", to = ""]) => [from, to] as const));
  return { any: new RegExp(`[${[...by.keys()].join("")}]`, "g"), by };
}
