/**
 * The words and numbers of a number phrase, one after the other, each known or refused.
 */

import { quote } from "../foundation/issue";
import { halfWidth } from "../foundation/text";
import { parseCurrencyCode } from "../money/currency";
import { type NumberMarks, numberTextAt, plainNumber } from "./number-marks";
import { figureWords, marksOf, smallLetters } from "./words/figure-words";
import type { FigureLocale, PartMeaning, WordMeaning } from "./words/vocabulary";

/** A word, or a number without the marks between its digits. `tight` is followed by no space. */
export interface FigureToken {
  readonly text: string;
  readonly tight: boolean;
  readonly meaning: PartMeaning;
}

/** Why a phrase cannot be read, and the part of it that is at fault where it is one. */
export interface Unread {
  readonly part?: string;
  readonly reason: string;
}

const NO_PART =
  "it is no part of a number phrase; give hedge, number in digits, scale and currency alone, without the noun that is counted";
/** A letter of any word that is parted from the next one by a blank. */
const LETTER = /\p{Script=Latin}/u;
const CODE = /[A-Z]{3}(?![A-Za-z])/y;
const OTHER = /[^\s\d]+/y;

/** The tokens of a phrase, or the first part of it that is none. */
export function figureTokens(phrase: string, locale: FigureLocale): readonly FigureToken[] | Unread {
  // Digits are grouped by one blank on one line; anything else between them parts two numbers.
  const text = halfWidth(phrase)
    .trim()
    .replace(/\s+/g, (blanks) => (/^[^\n\r\t]$/.test(blanks) ? " " : "\n"))
    .replaceAll("\u2019", "'");
  const small = smallLetters(text).replaceAll("\n", " ");
  const tokens: FigureToken[] = [];
  let at = 0;
  while (at < text.length) {
    const read =
      wordAt(small, at, locale) ??
      numberAt(text, at, marksOf(locale)) ??
      codeAt(text, at) ??
      noWordAt(text, at);
    if ("reason" in read) return read;
    const end = at + read.text.length;
    const tight = small[end] !== " ";
    tokens.push(...read.meanings.map((meaning) => ({ text: read.text, tight, meaning })));
    at = tight ? end : end + 1;
  }
  return tokens;
}

type Read = { readonly text: string; readonly meanings: readonly PartMeaning[] } | Unread;

/** The longest word that begins here and doesn't end within another one. */
function wordAt(small: string, at: number, locale: FigureLocale): Read | undefined {
  const words = figureWords(locale).get(small[at] ?? "") ?? [];
  const word = words.find(({ text, meaning }) => {
    const rest = small.slice(at + text.length, at + text.length + 2);
    return small.startsWith(text, at) && !isWithinWord(text, rest, meaning);
  });
  if (word === undefined) return undefined;
  const { text, meaning } = word;
  if (meaning.kind === "refused") return { part: text, reason: meaning.reason };
  return { text, meanings: meaning.kind === "several" ? meaning.meanings : [meaning] };
}

/** A hyphen goes on with the word of a number: `quatre-vingts` is not from 4 to 20. */
function isWithinWord(text: string, [next = "", second = ""]: string, { kind }: WordMeaning): boolean {
  if (!LETTER.test(text.at(-1) ?? "")) return false;
  return LETTER.test(next) || (kind === "number" && next === "-" && LETTER.test(second));
}

function numberAt(text: string, at: number, marks: NumberMarks): Read | undefined {
  const digits = numberTextAt(text, at, marks);
  if (digits === undefined) return undefined;
  const number = plainNumber(digits, marks);
  if (number === undefined) return { part: digits, reason: whyNoNumber(marks) };
  const [numerator, denominator] = number.split("/");
  if (denominator !== undefined && Number(numerator) >= Number(denominator))
    return {
      part: digits,
      reason: "it is no fraction of a whole, but may be a date or two years; write a decimal",
    };
  return { text: digits, meanings: [{ kind: "number", number }] };
}

function whyNoNumber({ groups, decimal }: NumberMarks): string {
  return decimal === "."
    ? "commas must group its digits in threes, and a point stands before decimals"
    : `digits are grouped in threes by one of ${quote(groups)} throughout, and a comma stands before decimals`;
}

/** Three capitals are a currency, or the reason that the currencies give against them. */
function codeAt(text: string, at: number): Read | undefined {
  const code = matchAt(CODE, text, at);
  if (code === undefined) return undefined;
  const read = parseCurrencyCode(code);
  return read.ok
    ? { text: code, meanings: [{ kind: "currency", currency: read.value }] }
    : { part: code, reason: read.issues[0].message.replace(/\.$/, "") };
}

function noWordAt(text: string, at: number): Unread {
  return { part: matchAt(OTHER, text, at) ?? "", reason: NO_PART };
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}
