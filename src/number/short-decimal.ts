/**
 * Short numbers of decimal.js by their words: making text of each would take longer than everything that is done with it.
 */

import type { Decimal } from "decimal.js";
import { isDecimal } from "./decimal";
import type { ExactNumber } from "./exact-number";

/** What decimal.js keeps of a number: its sign, the power of ten of its first digit, and words of seven digits. */
interface Words {
  readonly s: unknown;
  readonly e: unknown;
  readonly d: unknown;
}

const DIGITS_PER_WORD = 7;
const WORD = 10_000_000;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, WORD] as const;

/** What a word behind the point has of a cent. */
const PER_CENT = 100_000;

/**
 * The number in hundredths, where these are a safe integer and the number has three words at most. Not a number for
 * anything else, which may be a number all the same: then its text says.
 *
 * @param known the constructor of a number that was one: what names it needs no other test
 */
export function shortCents(value: unknown, known?: unknown): number {
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
  if (!(exponent >= -DIGITS_PER_WORD && exponent < 3 * DIGITS_PER_WORD)) return Number.NaN;
  // The point stands between two words, or before or behind them all.
  const before = ((exponent + DIGITS_PER_WORD) / DIGITS_PER_WORD) | 0;
  if (!hasDigits(first, exponent + DIGITS_PER_WORD * (1 - before)) && !(first === 0 && exponent === 0))
    return Number.NaN;
  const cents = centsOf(above, last, count - before);
  if (cents > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return sign === 1 ? cents : sign === -1 ? 0 - cents : Number.NaN;
}

/**
 * One of the library's own numbers as an integer and the fewest decimals, where it has two words at most and the integer is
 * safe. `undefined` for any other, of which the text says it.
 */
export function shortExact(value: Decimal): ExactNumber | undefined {
  const { s: sign, e: exponent, d: words } = value as unknown as Words;
  if (!Array.isArray(words) || !Number.isInteger(exponent)) return undefined;
  const [first, second = 0] = words as readonly unknown[];
  if (words.length > 2 || !isWord(first) || !isWord(second)) return undefined;
  let units = words.length === 2 ? first * WORD + second : first;
  const behind = words.length - 1 - Math.floor((exponent as number) / DIGITS_PER_WORD);
  if (behind < 0) units *= WORD ** -behind;
  if (!Number.isSafeInteger(units)) return undefined;
  let scale = Math.max(behind, 0) * DIGITS_PER_WORD;
  for (; scale > 0 && units % 10 === 0; scale--) units /= 10;
  return { units: sign === -1 ? 0 - units : units, scale };
}

/** The words in hundredths, of which so many stand behind the point, or are missing before it where that is negative. */
function centsOf(above: number, last: number, behind: number): number {
  if (behind === 1) {
    const cents = (last / PER_CENT) | 0;
    return cents * PER_CENT === last ? above * 100 + cents : Number.NaN;
  }
  if (behind === 0) return (above * WORD + last) * 100;
  return behind === -1 ? (above * WORD + last) * 100 * WORD : Number.NaN;
}

function isWord(word: unknown): word is number {
  return typeof word === "number" && (word | 0) === word && word >= 0 && word < WORD;
}

/** Whether a word has one digit more than that. */
function hasDigits(word: number, more: number): boolean {
  return word >= (POWERS[more] as number) && word < (POWERS[more + 1] as number);
}
