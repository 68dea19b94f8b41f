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
 *
 * @param known the constructor of a number that was one: what it made needs no other test
 */
export function shortUnits(value: unknown, scale: number, known?: unknown): number {
  if (typeof value !== "object" || value === null) return Number.NaN;
  if ((value.constructor !== known || known === undefined) && !isDecimal(value)) return Number.NaN;
  const { s: sign, e: exponent, d: words } = value as unknown as Words;
  if (!Array.isArray(words) || typeof exponent !== "number") return Number.NaN;
  const count = words.length;
  if (count < 1 || count > 3) return Number.NaN;
  const first: unknown = words[0];
  const last: unknown = words[count - 1];
  if (!isWord(first) || !isWord(last)) return Number.NaN;
  let above = 0;
  if (count > 1) {
    above = first;
    if (count > 2) {
      const second: unknown = words[1];
      if (!isWord(second)) return Number.NaN;
      above = first * WORD + second;
    }
  }
  // How many digits there are behind the point with those of the last word, and how many of these are not wanted.
  const decimals = DIGITS_PER_WORD * (count - 1) + digitsOf(first) - 1 - exponent;
  const units = unitsOf(above, last, decimals - scale);
  if (units > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return sign === 1 ? units : sign === -1 ? 0 - units : Number.NaN;
}

/** All words as one number, without digits at the end or with zeros. */
function unitsOf(above: number, last: number, unwanted: number): number {
  const size = Math.abs(unwanted);
  if (!(size <= DIGITS_PER_WORD)) return Number.NaN;
  const power = POWERS[size] ?? Number.NaN;
  if (unwanted < 0) return (above * WORD + last) * power;
  const kept = last / power;
  return Number.isInteger(kept) ? above * (WORD / power) + kept : Number.NaN;
}

function isWord(word: unknown): word is number {
  return typeof word === "number" && (word | 0) === word && word >= 0 && word < WORD;
}

function digitsOf(word: number): number {
  if (word < 100) return word < 10 ? 1 : 2;
  if (word < 10_000) return word < 1000 ? 3 : 4;
  return word < 100_000 ? 5 : word < 1_000_000 ? 6 : 7;
}
