/**
 * Reading the number phrase of a published sentence: "more than 1000", "USD 30 million", "近1.5万". It is read completely
 * or refused, with the part that cannot be read.
 */

import { mismatchAt, quote } from "../foundation/issue";
import { requiredWord } from "../foundation/option-word";
import { failure, type Result, success } from "../foundation/result";
import type { CurrencyCode } from "../money/currency";
import { type Figure, isFigure } from "./figure";
import { type FigureToken, figureTokens, type Unread } from "./figure-tokens";
import { between, type FigureOptions, makeFigure } from "./make-figure";
import type { FigureScale } from "./scale";
import { FIGURE_LOCALES } from "./words/figure-words";
import type { FigureLocale, Hedge, HedgePlace } from "./words/vocabulary";

/** A number phrase is short: a hedge, two numbers at most, a scale and a currency. */
const LONGEST_PHRASE = 100;

const EXPECTED = {
  en: 'the number phrase of a published figure, such as "more than 1,000" or "USD 30 million"',
  zh: 'the number phrase of a published figure in Chinese, such as "1000余" or "约3000万美元"',
  de: 'the number phrase of a published figure in German, such as "mehr als 1.000" or "30 Mio. Euro"',
  fr: 'the number phrase of a published figure in French, such as "plus de 1 000" or "30 millions d\'euros"',
  es: 'the number phrase of a published figure in Spanish, such as "más de 1.000" or "30 millones de euros"',
} as const;

/** A number of the phrase: one, or the two of a range. */
interface Term {
  sign: "" | "-";
  number: string | undefined;
  scale: FigureScale | undefined;
  /** Whether a currency stands behind the number, behind which there is no scale any more. */
  closed: boolean;
}

/** What has been read of a phrase, token by token. */
interface Reading {
  readonly terms: [Term, Term?];
  qualifier: Hedge | undefined;
  currency: CurrencyCode | undefined;
  /** What a phrase began with that is a range: "between" goes on with "and", "from" with "to". */
  opened: "between" | "from" | undefined;
}

/**
 * Reads the number phrase of a published sentence: hedge, number in digits or a fraction in words, scale, currency, and
 * ranges. It refuses what it cannot read to the last character: nouns ("20 countries"), number words ("twenty"), digits
 * grouped otherwise than in threes, signs of several currencies ("$"), two hedges that disagree, ends of a range in two
 * scales. The digits of an unhedged number are kept as printed. In Chinese, 余 and 多 mean more than the number before
 * them, and 以上 and 以下 include theirs.
 *
 * @returns the figure, or one issue `figures/unreadable-figure` that names the part
 * @throws `figures/unknown-option` for a locale other than `en`, `zh`, `de`, `fr` and `es`
 * @source article 1259 of the Civil Code of the People's Republic of China for 以上, 以下, 以内, 不满 and 超过
 * @example
 * parseFigure("more than 1,000", "en") // => { ok: true, value: { qualifier: "moreThan", number: "1000" } }
 * parseFigure("RMB 6.9 million", "en") // => { ok: true, value: figure("6.9", { scale: "million", unit: "CNY" }) }
 * parseFigure("around one tenth", "en") // => { ok: true, value: about("1/10") }
 * parseFigure("1000余", "zh") // => { ok: true, value: moreThan(1000) }
 * parseFigure("近1.5万", "zh") // => { ok: true, value: nearly("1.5", { scale: "wan" }) }
 * parseFigure("20 countries", "en").ok // => false
 */
export function parseFigure(text: string, locale: FigureLocale): Result<Figure> {
  requiredWord("figures", "the locale of parseFigure", locale, FIGURE_LOCALES);
  if (typeof text !== "string") return unreadable(text, locale, "it is no text");
  if (text.length > LONGEST_PHRASE)
    return unreadable(text, locale, `it is longer than ${LONGEST_PHRASE} characters; give the phrase alone`);
  const read = readTokens(figureTokens(text, locale));
  return "qualifier" in read ? success(read) : unreadable(text, locale, sentenceOf(read));
}

function sentenceOf({ part, reason }: Unread): string {
  return part === undefined ? reason : `${quote(part)} cannot be read there: ${reason}`;
}

function unreadable(text: unknown, locale: FigureLocale, reason: string): Result<Figure> {
  const rest = `: ${reason}.`;
  return failure(mismatchAt([], "figures/unreadable-figure", EXPECTED[locale], text, { rest }));
}

function readTokens(tokens: readonly FigureToken[] | Unread): Figure | Unread {
  if ("reason" in tokens) return tokens;
  const reading: Reading = {
    terms: [newTerm()],
    qualifier: undefined,
    currency: undefined,
    opened: undefined,
  };
  for (const [at, token] of tokens.entries()) {
    const reason = readToken(reading, token, tokens[at - 1], tokens[at + 1]);
    if (reason !== undefined) return { part: token.text, reason };
  }
  return finish(reading);
}

function newTerm(): Term {
  return { sign: "", number: undefined, scale: undefined, closed: false };
}

/** Adds a token to what has been read; the reason why it cannot stand there, or `undefined`. */
function readToken(
  reading: Reading,
  token: FigureToken,
  before: FigureToken | undefined,
  next: FigureToken | undefined,
): string | undefined {
  const { meaning } = token;
  const term = reading.terms[1] ?? reading.terms[0];
  switch (meaning.kind) {
    case "hedge":
      return readHedge(reading, term, meaning.place, meaning.qualifier);
    case "number":
    case "fraction":
      return readNumber(term, meaning.number);
    case "one":
      return next?.meaning.kind === "scale" && next.meaning.scale !== "percent"
        ? readNumber(term, "1")
        : "it is read in fractions and before a scale; write the number in digits";
    case "scale":
      return readScale(term, meaning.scale);
    case "percentBefore":
      if (term.number !== undefined || term.scale !== undefined) return "it stands before its number";
      term.scale = "percent";
      return undefined;
    case "currency":
      if (reading.currency !== undefined && reading.currency !== meaning.currency)
        return `the phrase is in ${reading.currency} already; read the two amounts one by one`;
      reading.currency = meaning.currency;
      term.closed = term.number !== undefined;
      return undefined;
    case "article":
      return next?.meaning.kind === "number" ? undefined : "it stands before a number in digits";
    case "between":
    case "from":
      if (before !== undefined) return "it begins a phrase";
      reading.opened = meaning.kind;
      return undefined;
    case "minus":
      return readSign(term, before);
    case "dash":
      return term.number === undefined
        ? (readSign(term, before) ??
            (token.tight ? undefined : "a minus sign stands directly before its number"))
        : readRange(reading, term, false);
    case "range":
      return readRange(reading, term, false);
    case "and":
      return readRange(reading, term, true);
  }
}

function readHedge(reading: Reading, term: Term, place: HedgePlace, qualifier: Hedge): string | undefined {
  const isBehind = term.number !== undefined;
  if (place !== "either" && isBehind !== (place === "behind")) return `it stands ${place} a number`;
  if (term.sign !== "" && !isBehind) return "it stands before the sign of a number";
  if (reading.qualifier !== undefined && reading.qualifier !== qualifier)
    return `the phrase says ${reading.qualifier} already, and this is ${qualifier}; ask the source which it means`;
  reading.qualifier = qualifier;
  return undefined;
}

function readNumber(term: Term, number: string): string | undefined {
  if (term.number !== undefined) return "it is a second number; give one, or a range such as 20 to 30";
  term.number = number;
  return undefined;
}

function readScale(term: Term, scale: FigureScale): string | undefined {
  if (term.number === undefined) return "no number in digits stands before it";
  if (term.scale !== undefined) return "it is a second scale; write the number in one";
  if (term.closed) return "it stands behind the currency; write the scale before it";
  term.scale = scale;
  return undefined;
}

function readSign(term: Term, before: FigureToken | undefined): string | undefined {
  if (term.number !== undefined || term.sign !== "") return "it stands before a number, once";
  if (before?.meaning.kind === "dash") return "it can be a long dash or a minus sign; write a range with to";
  term.sign = "-";
  return undefined;
}

function readRange(reading: Reading, term: Term, isAnd: boolean): string | undefined {
  if (term.number === undefined) return "no number stands before it";
  if (reading.terms[1] !== undefined) return "a range has two numbers";
  if (isAnd !== (reading.opened === "between"))
    return 'a range is "between" with "and", or "to" or a dash; give one figure at a time';
  reading.terms[1] = newTerm();
  return undefined;
}

/** The figure of a phrase that ends here, or what is missing or doesn't go together. */
function finish({ terms: [from, to], qualifier = "equal", currency, opened }: Reading): Figure | Unread {
  const [number, upper] = [numberOf(from), to && numberOf(to)];
  if (number === undefined || (to !== undefined && upper === undefined))
    return { reason: "a number in digits is missing" };
  if (opened !== undefined && to === undefined)
    return { reason: `a range that begins with "${opened}" has two numbers` };
  if (to !== undefined && qualifier !== "equal")
    return { reason: `a range cannot be ${qualifier} as well; give the range alone, or one number` };
  if (to !== undefined && !haveOneScale(from, to))
    return { reason: "the two numbers of the range are in different scales; write both in one" };
  const { scale } = to ?? from;
  const isFraction = number.includes("/") || upper?.includes("/") === true;
  if (isFraction && (scale !== undefined || currency !== undefined))
    return { reason: "a fraction has neither scale nor currency; write it as a decimal" };
  if (scale === "percent" && currency !== undefined) return { reason: "a percentage is in no currency" };
  const options: FigureOptions = {
    ...(scale !== undefined && { scale }),
    ...(currency !== undefined && { unit: currency }),
  };
  for (const text of [number, upper ?? number]) {
    if (!isFigure({ qualifier, number: text, ...options }))
      return { reason: `${quote(text)} has more digits than a figure, or is a fraction that is negative` };
  }
  if (upper === undefined) return makeFigure(qualifier, number, options);
  return isFigure({ qualifier: "between", number, to: upper, ...options })
    ? between(number, upper, options)
    : { reason: `the range goes from ${number} to ${upper}, which is less; look the two numbers up again` };
}

/** One scale may stand behind both numbers, but not behind the second where the first ends with its currency. */
function haveOneScale(from: Term, to: Term): boolean {
  return from.scale === to.scale || (from.scale === undefined && !from.closed);
}

function numberOf({ sign, number }: Term): string | undefined {
  return number === undefined ? undefined : `${sign}${number}`;
}
