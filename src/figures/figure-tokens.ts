/**
 * The words and numbers of a number phrase, one after the other, each known or refused.
 */

import { quote } from "../foundation/issue";
import { halfWidth } from "../foundation/text";
import { type CurrencyCode, parseCurrencyCode } from "../money/currency";
import {
  type DecimalMark,
  isDividedNumber,
  MARKS_BY_DECIMAL,
  type NumberMarks,
  numberTextAt,
  plainNumber,
} from "./number-marks";
import { figureWords, hasOtherForms, marksOf, vocabularyOf, wordForm } from "./words/figure-words";
import type { CurrencyName, FigureLocale, FigureWord, PartMeaning, WordMeaning } from "./words/vocabulary";

/** A word, or a number without the marks between its digits. `tight` is followed by no space. */
export interface FigureToken {
  readonly text: string;
  /** The text as the words of the language have it: in small letters, simplified characters. */
  readonly word: string;
  readonly tight: boolean;
  readonly meaning: TokenMeaning;
}

type CurrencyMeaning = Extract<PartMeaning, { readonly kind: "currency" }>;

/** What a part of a phrase says, the currency settled. */
export type TokenMeaning =
  | Exclude<PartMeaning, { readonly kind: "currency" }>
  | (CurrencyMeaning & { readonly currency: CurrencyCode });

/** Why a phrase cannot be read, and the part of it that is at fault where it is one. */
export interface Unread {
  readonly part?: string;
  readonly reason: string;
}

const NO_PART =
  "it is no part of a number phrase; give hedge, number in digits, scale and currency alone, without the noun that is counted";
const COUNTED = "it is what is counted; give the number with its measure word alone, without the noun";
/** A letter of any word that is parted from the next one by a blank. */
const LETTER = /\p{Script=Latin}/u;
const CODE = /[A-Z]{3}(?![A-Za-z])/y;
const OTHER = /[^\s\d]+/y;

/** What the reader of a document knows of its number phrases. */
export interface PhraseContext {
  readonly locale: FigureLocale;
  /** What the signs and names of several currencies stand for. */
  readonly currencies: ReadonlyMap<CurrencyName, CurrencyCode>;
  /** The mark before decimals, where it was said which. */
  readonly decimal: DecimalMark | undefined;
}

/** The tokens of a phrase, or the first part of it that is none. */
export function figureTokens(phrase: string, context: PhraseContext): readonly FigureToken[] | Unread {
  const { locale } = context;
  const marks = context.decimal === undefined ? marksOf(locale) : MARKS_BY_DECIMAL[context.decimal];
  // Digits are grouped by one blank on one line; anything else between them parts two numbers.
  const text = halfWidth(phrase)
    .trim()
    .replace(/\s+/g, (blanks) => (/^[^\n\r\t]$/.test(blanks) ? " " : "\n"))
    .replaceAll("\u2019", "'");
  const small = wordForm(text, locale).replaceAll("\n", " ");
  const tokens: FigureToken[] = [];
  let at = 0;
  while (at < text.length) {
    const isRange = tokens[0]?.meaning.kind === "between";
    const read =
      knownCodeAt(text, at) ??
      wordAt(small, at, locale, isRange) ??
      numberAt(text, at, marks) ??
      codeAt(text, at) ??
      noWordAt(text, at, tokens.at(-1));
    if ("reason" in read) return read;
    const end = at + read.length;
    const part = text.slice(at, end);
    const word = small.slice(at, end);
    const tight = small[end] !== " ";
    for (const meaning of read.meanings) {
      const settled = meaning.kind === "currency" ? settledCurrency(meaning, context) : meaning;
      if ("reason" in settled) return { part, ...settled };
      tokens.push({ text: part, word, tight, meaning: settled });
    }
    at = tight ? end : end + 1;
  }
  return whyOpenYuan(phrase, tokens, context) ?? tokens;
}

/** 元 alone is the renminbi in simplified characters; in traditional ones it can be the dollar of Hong Kong or Taiwan. */
function whyOpenYuan(
  phrase: string,
  tokens: readonly FigureToken[],
  { locale, currencies }: PhraseContext,
): Unread | undefined {
  const named = tokens.flatMap(({ meaning, text }) =>
    meaning.kind === "currency" ? [{ ...meaning, text }] : [],
  );
  const open = named.find(({ name }) => name === "元");
  const isOpen = open !== undefined && !currencies.has("元") && named.every(({ name }) => name === "元");
  if (!isOpen || !hasOtherForms(phrase, locale)) return undefined;
  return {
    part: open.text,
    reason:
      'in traditional characters it can be the renminbi or the dollar of Taiwan or Hong Kong; say which with { currencies: { "元": "..." } }, or write 人民幣, 新台幣 or 港幣 beside it',
  };
}

/** The currency that a sign or name of several stands for, or that nobody said which. */
function settledCurrency(
  { kind, currency, name }: CurrencyMeaning,
  { currencies }: PhraseContext,
): TokenMeaning | { readonly reason: string } {
  const said = (name === undefined ? undefined : currencies.get(name)) ?? currency;
  if (said !== undefined) return { kind, currency: said, ...(name !== undefined && { name }) };
  return {
    reason: `it is the sign or name of several currencies; say which with { currencies: { ${quote(name)}: "..." } }, or give the code of ISO 4217, such as USD 30 million`,
  };
}

type Read = { readonly length: number; readonly meanings: readonly PartMeaning[] } | Unread;

/** The longest word that begins here and doesn't end within another one: one with a meaning, or that of a number. */
function wordAt(small: string, at: number, locale: FigureLocale, isRange: boolean): Read | undefined {
  const words = figureWords(locale).get(small[at] ?? "") ?? [];
  const word = words.find(({ text, meaning }) => {
    const rest = small.slice(at + text.length, at + text.length + 2);
    return small.startsWith(text, at) && !isWithinWord(text, rest, meaning);
  });
  const number = vocabularyOf(locale).numberAt?.(small, at, isRange);
  const isLonger = number !== undefined && number.text.length > (word?.text.length ?? 0);
  // 百万 is a scale and no number in words, 十亿一千万 one number.
  const longest = isLonger && (word === undefined || number.meaning.kind !== "refused") ? number : word;
  return longest === undefined ? undefined : readOf(longest);
}

function readOf({ text, meaning }: FigureWord): Read {
  if (meaning.kind === "refused") return { part: text, reason: meaning.reason };
  return { length: text.length, meanings: meaning.kind === "several" ? meaning.meanings : [meaning] };
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
  if (isDividedNumber(digits, marks))
    return {
      part: digits,
      reason: `it is ${number.replace(".", "")} where ${quote(marks.decimal)} groups thousands; say { decimal: "," } or { decimal: "." }, whichever stands before decimals`,
    };
  const [numerator, denominator] = number.split("/");
  if (denominator !== undefined && Number(numerator) >= Number(denominator))
    return {
      part: digits,
      reason: "it is no fraction of a whole, but may be a date or two years; write a decimal",
    };
  return { length: digits.length, meanings: [{ kind: "number", number }] };
}

function whyNoNumber({ groups, decimal }: NumberMarks): string {
  return decimal === "."
    ? "commas or blanks must group its digits in threes, and a point stands before decimals"
    : `digits are grouped in threes by one of ${quote(groups)} throughout, and a comma stands before decimals`;
}

/** The code of a currency, which in capitals is one also where its letters are a word: TOP 30. */
function knownCodeAt(text: string, at: number): Read | undefined {
  const read = text[at + 3] === "$" ? undefined : codeAt(text, at);
  return read === undefined || "reason" in read ? undefined : read;
}

/** Three capitals are a currency, or the reason that the currencies give against them. */
function codeAt(text: string, at: number): Read | undefined {
  const code = matchAt(CODE, text, at);
  if (code === undefined) return undefined;
  const read = parseCurrencyCode(code);
  return read.ok
    ? { length: code.length, meanings: [{ kind: "currency", currency: read.value }] }
    : { part: code, reason: read.issues[0].message.replace(/\.$/, "") };
}

function noWordAt(text: string, at: number, before: FigureToken | undefined): Unread {
  const reason = before?.meaning.kind === "measureWord" ? COUNTED : NO_PART;
  return { part: matchAt(OTHER, text, at) ?? "", reason };
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}
