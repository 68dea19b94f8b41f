/** What the library makes of the number phrases of `vectors.json`, held against what they mean. */

import { readFileSync } from "node:fs";
import { parsePhrase } from "cultural-ledger";
import type { FigureLocale, NumberPhrase } from "cultural-ledger/figures";
import { unitOfFigure } from "../../../src/figures/figure";
import { powerOfScale } from "../../../src/figures/scale";
import { compare, over, type Rational, rational, times } from "../rational";

/** What a phrase means: a figure; or in words, with a value where it has one. */
interface Meaning {
  readonly kind?: "figure";
  readonly qualifier?: string;
  readonly number?: string;
  readonly to?: string;
  readonly unit?: string;
  readonly meaning?: string;
  readonly value?: string;
}

export interface Vector {
  readonly text: string;
  readonly lang: string;
  readonly expected: Meaning;
}

export const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL("vectors.json", import.meta.url), "utf8"),
);

/** The locale of a language; Portuguese and Italian have none. */
export const LOCALES: Readonly<Record<string, FigureLocale>> = {
  en: "en",
  zh: "zh",
  "zh-Hant": "zh",
  de: "de",
  fr: "fr",
  es: "es",
};

/** Phrases of Hong Kong, whose dollars are its own. */
const OF_HONG_KONG = ["$7,482.7m", "$1,778.5m"];

/** What phrases of each meaning say; those of other meanings are no single figure, and have to be refused. */
const SAYS: Readonly<Record<string, NumberPhrase["says"]>> = {
  change: "change",
  difference: "change",
  points: "points",
  rank: "rank",
  ordinal: "rank",
  multiple: "multiple",
  proportion: "proportion",
  "annual growth": "averageGrowth",
};

/** What became of a phrase: read as what it means, refused, or read as something else. */
export type Outcome = "right" | "refused" | "wrong";

export function isFigureIn({ expected }: Vector): boolean {
  return expected.kind === "figure" || SAYS[expected.meaning ?? ""] !== undefined;
}

export function outcomeOf(vector: Vector): Outcome {
  const dollars = OF_HONG_KONG.includes(vector.text) ? "HKD" : "USD";
  // A sign that can be of China or of Japan stays open; the documents in traditional characters are of the mainland.
  const read = parsePhrase(vector.text, LOCALES[vector.lang] as FigureLocale, {
    currencies: { $: dollars, dollars, "£": "GBP", 元: "CNY" },
  });
  if (!read.ok) return "refused";
  if (!isFigureIn(vector)) return "wrong";
  return isMeant(read.value, vector) ? "right" : "wrong";
}

function isMeant(phrase: NumberPhrase, { text, expected }: Vector): boolean {
  const { figure, says } = phrase;
  if (expected.kind !== "figure") return says === SAYS[expected.meaning ?? ""] && hasValue(phrase, expected);
  // A remainder smaller than the last written digit: more than the number, and less than the next one.
  const isOdd = expected.qualifier === "moreThan" && figure.qualifier === "odd" && /[余餘多]|odd/.test(text);
  // The vectors have 上百 as about a hundred; the word says a hundred or more.
  const isAtLeast = expected.qualifier === "about" && figure.qualifier === "atLeast" && text.startsWith("上");
  return (
    says === "level" &&
    (figure.qualifier === expected.qualifier || isOdd || isAtLeast) &&
    unitOfFigure(figure) === expected.unit &&
    isSame(withScale(phrase), expected.number ?? "") &&
    (expected.to === undefined ? figure.to === undefined : isSame(withScale(phrase, figure.to), expected.to))
  );
}

/** Whether a change, multiple or place is that of the vector: `-0.076`, `>=0.10`, `more than 2`, `1.5-2`, `+2.7`. */
function hasValue(phrase: NumberPhrase, { meaning, value = "" }: Meaning): boolean {
  const { figure } = phrase;
  const [, hedge = "", first = "", second] =
    /^(>=|more than |nearly |\+)?(-?[\d.]+)(?:-([\d.]+))?$/.exec(value) ?? [];
  const qualifier = { ">=": "atLeast", "more than ": "moreThan", "nearly ": "nearly" }[hedge];
  const plain = meaning === "rank" || meaning === "ordinal" ? ["exactly", "atMost"] : ["equal"];
  const isHedge = (qualifier === undefined ? plain : [qualifier]).includes(figure.qualifier);
  // What grew by 2.7 times is one more of them.
  const number = hedge === "+" ? String(Number(first) + 1) : first;
  const got = meaning === "points" ? numberIn(figure.number) : withScale(phrase);
  if (second === undefined) return isHedge && isSame(got, number);
  return figure.qualifier === "between" && isSame(got, number) && figure.to === second;
}

/** A number of a figure with its scale. */
function withScale({ figure }: NumberPhrase, number = figure.number): Rational {
  return times(numberIn(number), TEN_TO[powerOfScale(figure.scale)] ?? numberIn("1"));
}

const TEN_TO: Readonly<Record<number, Rational>> = {
  [-2]: numberIn("1/100"),
  2: numberIn("100"),
  3: numberIn("1000"),
  4: numberIn("10000"),
  6: numberIn("1000000"),
  8: numberIn("100000000"),
  9: numberIn("1000000000"),
  12: numberIn("1000000000000"),
};

function numberIn(text: string): Rational {
  const [numerator = "", denominator = "1"] = text.split("/");
  return over(rational(numerator), rational(denominator));
}

function isSame(number: Rational, text: string): boolean {
  return compare(number, numberIn(text)) === 0;
}

/** The phrases of a language, counted. */
export interface Row {
  readonly language: string;
  readonly phrases: number;
  /** Those that a figure can hold. */
  readonly figures: number;
  readonly right: number;
  readonly refused: number;
  /** Those that are no single figure and were refused. */
  readonly keptOut: number;
  readonly wrong: number;
}

function rowOf(language: string, all: readonly Vector[]): Row {
  const outcomes = all.map((vector) => ({ isFigure: isFigureIn(vector), outcome: outcomeOf(vector) }));
  const count = (isFigure: boolean, outcome: Outcome) =>
    outcomes.filter((one) => one.isFigure === isFigure && one.outcome === outcome).length;
  return {
    language,
    phrases: all.length,
    figures: outcomes.filter(({ isFigure }) => isFigure).length,
    right: count(true, "right"),
    refused: count(true, "refused"),
    keptOut: count(false, "refused"),
    wrong: count(true, "wrong") + count(false, "wrong"),
  };
}

/** The rows by language, and that of all. */
export function rows(): readonly Row[] {
  const read = vectors.filter(({ lang }) => LOCALES[lang] !== undefined);
  const byLanguage = Object.keys(LOCALES).map((language) =>
    rowOf(
      language,
      read.filter(({ lang }) => lang === language),
    ),
  );
  return [...byLanguage, rowOf("all", read)];
}

/** Nine in ten of what a figure can hold. */
export const LEAST_SHARE = 0.9;

export function shareOf({ right, figures }: Row): number {
  return figures === 0 ? 1 : right / figures;
}
