/**
 * The words and numbers of a number phrase, one after the other, each known or refused.
 */

import { quote } from "../foundation/issue";
import { halfWidth } from "../foundation/text";
import { parseCurrencyCode } from "../money/currency";
import { type NumberMarks, numberTextAt, plainNumber } from "./number-marks";
import { figureWords, marksOf } from "./words/figure-words";
import type { FigureLocale, WordMeaning } from "./words/vocabulary";

/** A word, or a number without the marks between its digits. `tight` is followed by no space. */
export interface FigureToken {
  readonly text: string;
  readonly tight: boolean;
  readonly meaning:
    | Exclude<WordMeaning, { readonly kind: "refused" }>
    | { readonly kind: "number"; readonly number: string };
}

/** Why a phrase cannot be read, and the part of it that is at fault where it is one. */
export interface Unread {
  readonly part?: string;
  readonly reason: string;
}

const NO_PART =
  "it is no part of a number phrase; give hedge, number in digits, scale and currency alone, without the noun that is counted";
const LETTER = /[a-z]/i;
const CODE = /[A-Z]{3}(?![A-Za-z])/y;
const OTHER = /[^\s\d]+/y;

/** The tokens of a phrase, or the first part of it that is none. */
export function figureTokens(phrase: string, locale: FigureLocale): readonly FigureToken[] | Unread {
  const text = halfWidth(phrase).replace(/\s+/g, " ").trim();
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
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
    const tight = text[end] !== " ";
    tokens.push({ ...read, tight });
    at = tight ? end : end + 1;
  }
  return tokens;
}

type Read = Omit<FigureToken, "tight"> | Unread;

/** The longest word that begins here and doesn't end within another one. */
function wordAt(small: string, at: number, locale: FigureLocale): Read | undefined {
  const words = figureWords(locale).get(small[at] ?? "") ?? [];
  const word = words.find(({ text }) => {
    const next = small[at + text.length] ?? "";
    return small.startsWith(text, at) && !(LETTER.test(text.at(-1) ?? "") && LETTER.test(next));
  });
  if (word === undefined) return undefined;
  const { text, meaning } = word;
  return meaning.kind === "refused" ? { part: text, reason: meaning.reason } : { text, meaning };
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
  return { text: digits, meaning: { kind: "number", number } };
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
    ? { text: code, meaning: { kind: "currency", currency: read.value } }
    : { part: code, reason: read.issues[0].message.replace(/\.$/, "") };
}

function noWordAt(text: string, at: number): Unread {
  return { part: matchAt(OTHER, text, at) ?? "", reason: NO_PART };
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}
