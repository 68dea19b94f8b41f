/**
 * The languages that answers are put into words in.
 */

import type { Chapter } from "./issue";
import { optionWord } from "./option-word";

/** English, or Chinese in simplified characters. */
export type WordsLocale = "en" | "zh";

/** What is written in each language: a word that is missing does not compile. */
export type InWords<Words> = Readonly<Record<WordsLocale, Words>>;

/**
 * The language of words; English where it is left out.
 *
 * @throws `unknown-option` of the chapter
 */
export function requireWordsLocale(chapter: Chapter, locale: WordsLocale | undefined): WordsLocale {
  return optionWord(chapter, "the locale", locale, ["en", "zh"]);
}
