/**
 * Reading the number phrase of a published sentence: "more than 1000", "up 11.1% year on year", "近1.5万". It is read completely
 * or refused, with the part that cannot be read.
 */

import { checkedOptions } from "../foundation/arguments";
import { type Issue, mismatchAt, quote } from "../foundation/issue";
import { requiredWord } from "../foundation/option-word";
import { failure, type Result, success } from "../foundation/result";
import type { Figure } from "./figure";
import { figureTokens, type Unread } from "./figure-tokens";
import { knownCurrencies, type NumberPhrase, type PhraseOptions } from "./number-phrase";
import { withComparisons } from "./phrase-comparisons";
import { withCompounds } from "./phrase-compounds";
import { withLevels } from "./phrase-levels";
import { readTokens } from "./phrase-reading";
import { phraseOf, SAID } from "./phrase-says";
import { FIGURE_LOCALES, vocabularyOf } from "./words/figure-words";
import type { FigureLocale } from "./words/vocabulary";

/** A number phrase is short: a hedge, two numbers at most, a scale and a currency. */
const LONGEST_PHRASE = 100;

const EXPECTED = {
  en: 'the number phrase of a published figure, such as "more than 1,000" or "USD 30 million"',
  zh: 'the number phrase of a published figure in Chinese, such as "1000余" or "约3000万美元"',
  de: 'the number phrase of a published figure in German, such as "mehr als 1.000" or "30 Mio. Euro"',
  fr: 'the number phrase of a published figure in French, such as "plus de 1 000" or "30 millions d\'euros"',
  es: 'the number phrase of a published figure in Spanish, such as "más de 1.000" or "30 millones de euros"',
} as const;

/**
 * Reads the number phrase of a published sentence: what it says, its figure, and what stands around it. It refuses what it
 * cannot read to the last character, and what could be two figures: nouns ("20 countries"), two figures in one phrase, words
 * that say no number ("dozens of"), digits grouped otherwise than in threes, signs of several currencies ("$") that
 * `currencies` doesn't settle, a point that could group thousands (270.584), two hedges that disagree. The digits of an
 * unhedged number are kept as printed; number words are read as far as the last unit that is named. In Chinese, 余 and 多 leave
 * the last written digit open, 以上 and 以下 include their number, traditional characters are read as well, and what grows by
 * 2.7倍 is 3.7 times as much.
 *
 * @returns the phrase, or one issue `figures/unreadable-figure` that names the part
 * @throws `figures/unknown-option`, `figures/invalid-argument`
 * @source article 1259 of the Civil Code of the People's Republic of China for 以上, 以下, 以内, 不满 and 超过
 * @example
 * parsePhrase("up 11.1% year on year", "en") // => { ok: true, value: { figure: figure("11.1", { scale: "percent" }), says: "change", basis: "year on year" } }
 * parsePhrase("385个", "zh") // => { ok: true, value: { figure: figure("385"), says: "level", measureWord: "个" } }
 * parsePhrase("2nd highest", "en") // => { ok: true, value: { figure: exactly(2), says: "rank", order: "highest" } }
 * parsePhrase("$90 billion", "en", { currencies: { $: "USD" } }) // => { ok: true, value: { figure: figure("90", { scale: "billion", unit: "USD" }), says: "level" } }
 * parsePhrase("from 20 to 30", "en").ok // => false
 */
export function parsePhrase(
  text: string,
  locale: FigureLocale,
  options?: PhraseOptions,
): Result<NumberPhrase> {
  return readPhrase("parsePhrase", text, locale, options);
}

/**
 * Reads the number phrase of a published sentence that says how many or how much, as `parsePhrase` does; what says a change, a
 * rank or anything else than a level is refused.
 *
 * @returns the figure, or one issue `figures/unreadable-figure` that names the part
 * @throws `figures/unknown-option`, `figures/invalid-argument`
 * @example
 * parseFigure("more than 1,000", "en") // => { ok: true, value: { qualifier: "moreThan", number: "1000" } }
 * parseFigure("RMB 6.9 million", "en") // => { ok: true, value: figure("6.9", { scale: "million", unit: "CNY" }) }
 * parseFigure("around one tenth", "en") // => { ok: true, value: about("1/10") }
 * parseFigure("1000余", "zh") // => { ok: true, value: odd(1000) }
 * parseFigure("近1.5万", "zh") // => { ok: true, value: nearly("1.5", { scale: "wan" }) }
 * parseFigure("20 countries", "en").ok // => false
 */
export function parseFigure(text: string, locale: FigureLocale, options?: PhraseOptions): Result<Figure> {
  const read = readPhrase("parseFigure", text, locale, options);
  if (!read.ok) return read;
  const { says, figure } = read.value;
  if (says === "level") return success(figure);
  return unreadable(
    text,
    locale,
    `it says ${SAID[says]}, and no level; read it with parsePhrase(text, locale)`,
  );
}

function readPhrase(
  name: "parsePhrase" | "parseFigure",
  text: string,
  locale: FigureLocale,
  options: PhraseOptions | undefined,
): Result<NumberPhrase> {
  const call = `${name}(text, locale, { currencies, decimal })`;
  const { currencies, decimal } = checkedOptions({ chapter: "figures", call }, options, [
    "currencies",
    "decimal",
  ]);
  requiredWord("figures", `the locale of ${name}`, locale, FIGURE_LOCALES);
  if (decimal !== undefined) requiredWord("figures", "the option decimal", decimal, [".", ","]);
  const known = knownCurrencies(call, currencies);
  if (typeof text !== "string") return unreadable(text, locale, "it is no text");
  if (text.length > LONGEST_PHRASE)
    return unreadable(text, locale, `it is longer than ${LONGEST_PHRASE} characters; give the phrase alone`);
  const vocabulary = vocabularyOf(locale);
  const [inner, isBracketed] = withoutBrackets(text);
  const tokens = figureTokens(inner, { locale, currencies: known, decimal });
  const joined = "reason" in tokens ? tokens : withLevels(withComparisons(withCompounds(tokens)), vocabulary);
  const reading = "reason" in joined ? joined : readTokens(joined, vocabulary);
  if ("reason" in reading) return unreadable(text, locale, sentenceOf(reading));
  if (isBracketed && reading.terms[0].sign === "-") reading.words.add("sign");
  const pointMayGroup = vocabulary.pointMayGroup === true && decimal === undefined;
  const phrase = phraseOf(reading, pointMayGroup);
  if ("reason" in phrase) return unreadable(text, locale, sentenceOf(phrase));
  if (isBracketed && phrase.says === "level")
    return unreadable(text, locale, "brackets can say below zero, or aside; write the number without");
  return success(phrase);
}

/** A change in brackets, "(+3.3%)", stands beside the number that changed. */
function withoutBrackets(text: string): readonly [string, boolean] {
  const [, inner] = /^\s*[(\uFF08]([^()\uFF08\uFF09]*)[)\uFF09]\s*$/.exec(text) ?? [];
  return inner === undefined ? [text, false] : [inner, true];
}

function sentenceOf({ part, reason }: Unread): string {
  return part === undefined ? reason : `${quote(part)} cannot be read there: ${reason}`;
}

function unreadable(text: unknown, locale: FigureLocale, reason: string): ReturnType<typeof failure<Issue>> {
  const rest = `: ${reason}.`;
  return failure(mismatchAt([], "figures/unreadable-figure", EXPECTED[locale], text, { rest }));
}
