/**
 * Short numbers of decimal.js by their words: making text of each would take longer than everything that is done with it.
 */

import { isDecimal } from "./decimal";

/** What decimal.js keeps of a number: its sign, the power of ten of its first digit, and words of seven digits. */
interface Words {
  readonly s: unknown;
  readonly e: unknown;
  readonly d: unknown;
}

const DIGITS_PER_WORD = 7;
const WORD = 10 ** DIGITS_PER_WORD;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, WORD] as const;

/**
 * The number in units of 10 to the power of -`scale`, where these are a safe integer and the number has three words at
 * most. Not a number for anything else, which may be a number all the same: then its text says.
 */
export function shortUnits(value: unknown, scale: number): number {
  if (!isDecimal(value)) return Number.NaN;
  const { s: sign, e: exponent, d: words } = value as unknown as Words;
  if (!Array.isArray(words) || words.length > 3 || typeof exponent !== "number") return Number.NaN;
  const first: unknown = words[0];
  const second: unknown = words.length > 1 ? words[1] : 0;
  const third: unknown = words.length > 2 ? words[2] : 0;
  if (!isWord(first) || !isWord(second) || !isWord(third)) return Number.NaN;
  // How many digits there are behind the point with those of the last word, and how many of these are not wanted.
  const decimals = DIGITS_PER_WORD * (words.length - 1) + digitsOf(first) - 1 - exponent;
  const above = words.length === 1 ? 0 : words.length === 2 ? first : first * WORD + second;
  const last = words.length === 1 ? first : words.length === 2 ? second : third;
  const units = unitsOf(above, last, decimals - scale);
  if (units > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return sign === 1 ? units : sign === -1 ? 0 - units : Number.NaN;
}

/** All words as one number, without digits at the end or with zeros. */
function unitsOf(above: number, last: number, unwanted: number): number {
  if (unwanted >= 0) {
    const power = POWERS[unwanted] ?? Number.NaN;
    const kept = last / power;
    return Number.isInteger(kept) ? above * (WORD / power) + kept : Number.NaN;
  }
  return (above * WORD + last) * (POWERS[-unwanted] ?? Number.NaN);
}

function isWord(word: unknown): word is number {
  return typeof word === "number" && word >= 0 && word < WORD && Number.isInteger(word);
}

function digitsOf(word: number): number {
  if (word < 100) return word < 10 ? 1 : 2;
  if (word < 10_000) return word < 1000 ? 3 : 4;
  return word < 100_000 ? 5 : word < 1_000_000 ? 6 : 7;
}
