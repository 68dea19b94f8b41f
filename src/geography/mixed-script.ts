/**
 * Words that mix Latin and Cyrillic letters: text of one Windows code page read as another ("Dьsseldorf"), or letters that
 * only look alike. Such a name matches nothing, and nobody sees why.
 */

/** A word that mixes scripts, and what it most likely is. */
export interface MixedWord {
  readonly word: string;
  /** The whole text with its mixed words read as the other code page. */
  readonly asCodePage: string;
  /** The whole text with Cyrillic letters read as the Latin ones that they look like; `undefined` where some look like none. */
  readonly asLookAlikes: string | undefined;
}

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const EVERY_CYRILLIC = /\p{Script=Cyrillic}/gu;

/** Where windows-1251 has Cyrillic letters outside its run of А to я, and what windows-1252 has at the same byte. */
const SINGLE_LETTERS = "ЉŠЊŒЋŽљšњœћžџŸ";
const LOOK_ALIKES = "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕs";

/**
 * The first word of a text that mixes Latin and Cyrillic letters, with its likely readings; `undefined` where none does.
 *
 * @source the mappings of windows-1251 and windows-1252 of the Unicode Consortium
 */
export function mixedWordOf(text: string): MixedWord | undefined {
  const word = text.match(WORD)?.find(isMixed);
  if (word === undefined) return undefined;
  const withLetters = (letterOf: (cyrillic: string) => string) =>
    text.replace(WORD, (each) => (isMixed(each) ? each.replace(EVERY_CYRILLIC, letterOf) : each));
  const lookAlikes = withLetters((cyrillic) => partner(LOOK_ALIKES, cyrillic));
  return {
    word,
    asCodePage: withLetters(codePageLetterOf),
    asLookAlikes: lookAlikes.match(WORD)?.some(isMixed) ? undefined : lookAlikes,
  };
}

function isMixed(word: string): boolean {
  return LATIN.test(word) && CYRILLIC.test(word);
}

/** А to я are the bytes C0 to FF of windows-1251, which are U+00C0 to U+00FF in windows-1252. */
function codePageLetterOf(cyrillic: string): string {
  const place = (cyrillic.codePointAt(0) ?? 0) - 0x410;
  if (place >= 0 && place < 64) return String.fromCodePoint(place + 0xc0);
  return partner(SINGLE_LETTERS, cyrillic);
}

/** The letter behind another in a text of pairs; the letter itself where it has no partner. */
function partner(pairs: string, letter: string): string {
  const at = pairs.indexOf(letter);
  return at >= 0 && at % 2 === 0 ? pairs.charAt(at + 1) : letter;
}
