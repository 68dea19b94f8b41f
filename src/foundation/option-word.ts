/**
 * Options that are one of a few words. The compiler checks them for TypeScript, this for everybody else: a misspelt word
 * must never mean the default.
 */

import { LedgerError } from "./error";
import { type Chapter, quote } from "./issue";

/**
 * The word of an option, or the first of its words where the option is left out.
 *
 * @throws `unknown-option` of the chapter
 */
export function optionWord<Word extends string>(
  chapter: Chapter,
  option: string,
  word: Word | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  return word === undefined
    ? words[0]
    : requiredWord(chapter, option, word, words, ` Left out, it is ${quote(words[0])}.`);
}

/**
 * The word of an option that has to be given.
 *
 * @throws `unknown-option` of the chapter
 */
export function requiredWord<Word extends string>(
  chapter: Chapter,
  option: string,
  word: Word,
  words: readonly [Word, ...Word[]],
  otherwise = "",
): Word {
  if (words.includes(word)) return word;
  throw new LedgerError(
    `${chapter}/unknown-option`,
    `Cannot take ${quote(word)} for ${option}: it must be ${words.map(quote).join(" or ")}.${otherwise}`,
    { details: { option, word, words } },
  );
}
