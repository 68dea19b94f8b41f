/**
 * The figures of a text: number phrases that the library reads to their last character, the longest that it can, each with the
 * interval that it says. What it cannot read is no figure; a year that stands alone is none either.
 */

import { type Interval, parsePhrase, type WordsLocale } from "cultural-ledger";
import { type NumberPhrase, type PhraseOptions, readFigure } from "cultural-ledger/figures";

/** A figure, where it stands, and what the words around it say that it is of. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Counted from 1. */
  readonly sentence: number;
  readonly phrase: NumberPhrase;
  readonly interval: Interval;
  readonly measure: string;
}

/** Texts are read up to so many characters. */
export const LONGEST_TEXT = 20_000;

/** What a text is written in: Chinese where it has as many Chinese characters as words of letters. */
export function languageOf(text: string): WordsLocale {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han >= (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) ? "zh" : "en";
}

/** The figures of a text in their order. */
export function figuresIn(
  text: string,
  currencies: PhraseOptions["currencies"] = {},
): readonly FoundFigure[] {
  const whole = text.slice(0, LONGEST_TEXT);
  const locale = languageOf(whole);
  const read = (start: number, end: number) => {
    const result = parsePhrase(whole.slice(start, end), locale, { currencies });
    return result.ok ? result.value : undefined;
  };
  const found: FoundFigure[] = [];
  let sentence = 0;
  for (const { index: at, 0: part } of whole.matchAll(SENTENCES[locale])) {
    if (part.trim() === "") continue;
    sentence += 1;
    const pieces = [...part.matchAll(PIECES[locale])].map(({ index, 0: piece }) => ({
      start: at + index,
      end: at + index + piece.length,
      isNumber: NUMBER[locale].test(piece),
    }));
    let first = 0;
    while (first < pieces.length) {
      const longest = longestAt(pieces, first, read);
      const start = pieces[first]?.start ?? 0;
      if (longest === undefined) first += 1;
      else {
        const { last, end, phrase } = longest;
        const around = { before: whole.slice(at, start), behind: whole.slice(end, at + part.length) };
        if (!isAside(whole.slice(start, end), around, locale)) {
          const measure = measureOf(around, locale, phrase.figure.unit !== undefined);
          const interval = readFigure(phrase.figure);
          found.push({ start, end, text: whole.slice(start, end), sentence, phrase, interval, measure });
        }
        first = last + 1;
      }
    }
  }
  return found;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
}

/** Words of a hedge before the number, and of a scale or a basis behind it. */
const MOST_PIECES = { words: 10, before: 7 } as const;

/** The longest phrase that begins with a piece, and has a number soon. */
function longestAt(
  pieces: readonly Piece[],
  first: number,
  read: (start: number, end: number) => NumberPhrase | undefined,
): { readonly last: number; readonly end: number; readonly phrase: NumberPhrase } | undefined {
  const { start } = pieces[first] ?? { start: 0 };
  const ahead = pieces.slice(first, first + MOST_PIECES.before + 1).findIndex(({ isNumber }) => isNumber);
  if (ahead === -1) return undefined;
  const until = Math.min(pieces.length, first + ahead + MOST_PIECES.words);
  for (let last = until - 1; last >= first + ahead; last--) {
    const end = pieces[last]?.end ?? start;
    const phrase = read(start, end);
    if (phrase !== undefined) return { last, end, phrase };
  }
  return undefined;
}

/** A point inside a number ends no sentence. */
const SENTENCES: Readonly<Record<WordsLocale, RegExp>> = {
  en: /(?:[^.!?\n]|\.(?=\S))+[.!?\n]*/g,
  zh: /(?:[^。！？\n])+[。！？\n]*/g,
};

/** In English words with what is fast to them, in Chinese numbers, runs of letters and single characters. */
const PIECES: Readonly<Record<WordsLocale, RegExp>> = {
  en: /(?:[^\s,;:()"“”.!?]|[,.:](?=\d))+/g,
  zh: /[\d０-９]+(?:[,.，．][\d０-９]+)*[%％‰]?|[A-Za-z]+|[^\s\d，。；：、！？（）“”《》]/g,
};

const NUMBER: Readonly<Record<WordsLocale, RegExp>> = {
  en: /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|tenth|doubled|tripled)\b/i,
  zh: /[\d０-９一二三四五六七八九十百千万亿两]/,
};

interface Around {
  readonly before: string;
  readonly behind: string;
}

/** Years, days and numbers in order are no figures, and neither is a single Chinese numeral, as in 第一 or 一系列. */
function isAside(text: string, { before, behind }: Around, locale: WordsLocale): boolean {
  if (locale === "zh")
    return (
      /^[一二三四五六七八九十百千万亿两]$/.test(text) || /^[年月日号届]/.test(behind) || /第$/.test(before)
    );
  const isYear = /^(?:1[89]|20)\d\d$/.test(text);
  const isDay = /^\d{1,2}$/.test(text) && (MONTH_BEHIND.test(behind) || MONTH_BEFORE.test(before));
  return isYear || isDay;
}

const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const MONTH_BEHIND = new RegExp(`^\\s*${MONTHS}\\b`);
const MONTH_BEFORE = new RegExp(`\\b${MONTHS}\\s*$`);

/** Words that only link what a figure is of to the rest of the sentence. */
const LINKING =
  /^(?:(?:and|are|is|of|was|were)\s+)+|(?:\s+(?:a|an|and|at|brought|by|for|from|in|of|on|or|the|to|with))+$/gi;

/** Words around a figure are looked for so far. */
const AROUND = 60;

/** What a figure is of, as far as the words beside it say, of money those before it; for a person to mend. */
function measureOf({ before, behind }: Around, locale: WordsLocale, isMoney: boolean): string {
  if (locale === "zh") {
    const [after = ""] = /^[^\d，。；：、！？（）\s]{2,10}/.exec(behind) ?? [];
    const [, ahead = ""] = /([^\d，。；：、！？（）\s]{2,12})$/.exec(before) ?? [];
    return after === "" || isMoney || /^[和与及]/.test(after) ? ahead || after : after;
  }
  const [after = ""] = /^\s*(?:[^\s\d,.;:()]+\s+){0,3}[^\s\d,.;:()]+/.exec(behind.slice(0, AROUND)) ?? [];
  const [ahead = ""] = /(?:[^\s\d,.;:()]+\s+){0,3}[^\s\d,.;:()]+\s*$/.exec(before.slice(-AROUND)) ?? [];
  const words = after === "" || isMoney ? ahead || after : after;
  return words.trim().replace(LINKING, "");
}
