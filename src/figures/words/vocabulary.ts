/**
 * What the words of number phrases say, whatever the language: the kinds of words, and the form in which a language has
 * them as data.
 */

import type { CurrencyCode } from "../../money/currency";
import type { Qualifier } from "../figure";
import type { NumberMarks } from "../number-marks";
import type { FigureScale } from "../scale";

/** The languages that number phrases are read and written in. */
export type FigureLocale = "en" | "zh" | "de" | "fr" | "es";

/** Which end a rank is counted from. */
export type RankOrder = "highest" | "lowest";

/** Where a hedge stands beside its number. */
export type HedgePlace = "before" | "behind" | "either";

/** What a hedge can say; a range is no hedge. */
export type Hedge = Exclude<Qualifier, "between">;

/** Signs and names of several currencies; 元 in simplified characters is the renminbi where nobody says another. */
export const CURRENCY_NAMES = [
  "$",
  "£",
  "¥",
  "dollars",
  "pounds",
  "francs",
  "pesos",
  "rupees",
  "kronor",
  "kroner",
  "元",
] as const;

/** A sign or name of several currencies, of which the reader of a document says which it stands for. */
export type CurrencyName = (typeof CURRENCY_NAMES)[number];

/**
 * Words that have one job. `between` goes on with `and`, `from` with `range`; an `article` stands before a number, and `one`
 * is one where a scale follows; `silent` words leave the number as it is ("a total of"), and so do those by which
 * a level was `reached` ("rose to"); `andHalf` adds a half.
 * Numbers in parts: `in` stands between how many and of how many, `partsOf` the other way round, `tenths` behind how many,
 * `colon` between the two of a proportion, `of` behind a fraction.
 * Changes: `by` stands before the number of one, `up` and `down` on either side of it, `more` and `fewer` behind it, `upEnd` and `downEnd` too, of a verb or with `by`; `points` are percentage points;
 * `times` say how many times as much, and `timesMore` too, but of a growth how many times more; `basis` is what is compared
 * with, `rate` a comparison that makes a percentage a change ("year on year"), `whole` what a share or a multiple is of,
 * `than` and `basisYear` stand before a year that is, with `year` behind it, or `yearOf` where it is the whole, and `years` behind how many it took; an average growth
 * has `average` and `perYear`, or `averageYear` for both.
 * Ranks: `rank` makes a number one, `highest` and `lowest` say from which end, `top` and `bottom` how many places.
 */
export type GrammarWord =
  | "percentBefore"
  | "one"
  | "article"
  | "silent"
  | "reached"
  | "between"
  | "and"
  | "from"
  | "range"
  | "dash"
  | "enDash"
  | "tilde"
  | "minus"
  | "andHalf"
  | "in"
  | "partsOf"
  | "tenths"
  | "colon"
  | "of"
  | "by"
  | "up"
  | "down"
  | "upEnd"
  | "downEnd"
  | "more"
  | "fewer"
  | "points"
  | "times"
  | "timesMore"
  | "basis"
  | "rate"
  | "whole"
  | "basisYear"
  | "than"
  | "year"
  | "yearOf"
  | "years"
  | "average"
  | "perYear"
  | "averageYear"
  | "rank"
  | "highest"
  | "lowest"
  | "top"
  | "bottom"
  | "measureWord";

/** What a part of a phrase says. */
export type PartMeaning =
  | { readonly kind: "hedge"; readonly place: HedgePlace; readonly qualifier: Hedge }
  | {
      readonly kind: "scale";
      readonly scale: FigureScale;
      /** The zeros that stand between the number and its scale: 千万 is 1000 wan. */
      readonly zeros?: number;
      /** A scale of amounts alone: EUR 31.2m. */
      readonly ofMoney?: true;
    }
  | { readonly kind: "currency"; readonly currency?: CurrencyCode; readonly name?: CurrencyName }
  | { readonly kind: "number" | "fraction"; readonly number: string }
  | { readonly kind: GrammarWord };

/** What a word says: one thing, several at once, or something that cannot be known, and why. */
export type WordMeaning =
  | PartMeaning
  | { readonly kind: "several"; readonly meanings: readonly PartMeaning[] }
  | { readonly kind: "refused"; readonly reason: string };

/** A word or several, as they are written, and the meaning. */
export interface FigureWord {
  readonly text: string;
  readonly meaning: WordMeaning;
}

/** Words with `|` between, by what they say; the first is the one to write. */
export type Words<Meaning extends string> = { readonly [Key in Meaning]?: string };

/** The signs of all languages, or the words of one. */
export interface Signs extends Readonly<Record<HedgePlace, Words<Hedge>>> {
  readonly scales: Words<FigureScale>;
  readonly currencies: Words<CurrencyCode>;
  readonly kinds: Words<GrammarWord>;
  /** Words of several currencies. */
  readonly names?: Words<CurrencyName>;
  /** Scales that are read with a currency alone. */
  readonly scalesOfMoney?: Words<FigureScale>;
  /**
   * Words by the number, scale, currency, hedge or job that they stand for, or several of these: `0.25 million`, `about 20`,
   * `2.0 times`: what doubled is twice as much to a tenth, as nobody says it of half as much again.
   */
  readonly phrases: Readonly<Record<string, string>>;
  /** The reason, and the words. */
  readonly refused: readonly (readonly [string, string])[];
}

/** Words for rose and fell, and words behind them that lead to a level; what each pair of lists says together. */
export interface ReachedWords {
  /** The hedge of the level stays: "fell" and "below". */
  readonly level: readonly (readonly [verbs: string, hedges: string])[];
  /** The level is the number itself: "rising" and "to". */
  readonly to: readonly (readonly [verbs: string, words: string])[];
  /** By how much, or to where: "rose" and "over". */
  readonly either: readonly (readonly [verbs: string, hedges: string])[];
}

/** A part of a figure in words; `code` is a currency's code, `currency` its name where there is one. */
export type FigurePart = "before" | "numbers" | "behind" | "scale" | "code" | "currency";

/** The words of a language, and how its numbers and figures are written. */
export interface Vocabulary extends Signs {
  readonly marks: NumberMarks;
  /** The parts of a figure in their order, and what stands between two of them. */
  readonly form: { readonly order: readonly FigurePart[]; readonly gap: "" | " " };
  readonly unknown: string;
  /** The scales behind a number that is not `singular`, where these are other words. */
  readonly plurals?: Words<FigureScale>;
  readonly singular?: RegExp;
  /** Fractions that are made of words by rule. */
  readonly fractions?: () => readonly FigureWord[];
  /** The number in words at a place of a text in small letters; `isRange` where "and" is that of "between". */
  readonly numberAt?: (text: string, at: number, isRange: boolean) => FigureWord | undefined;
  /** Characters in pairs, one that is read as the other: a traditional one and its simplified form. */
  readonly readAs?: string;
  /** Scales that are numbers by themselves: 百万 is one million, *mil* one thousand. */
  readonly bareScales?: readonly FigureScale[];
  /** How the language tells the level that was reached from the change. */
  readonly reached?: ReachedWords;
  /** What stands before what a change is compared with, and is of its number: "than". */
  readonly beforeBasis?: RegExp;
  /** Whether a scale or unit alone is the heading of a column, and no number: 万元, Tsd. */
  readonly scalesAreUnits?: true;
  /** Whether a point before three digits may group them, as where text in a language of the decimal comma is taken for this one. */
  readonly pointMayGroup?: boolean;
}

export const SEVERAL_CURRENCIES =
  "it is the name or sign of several currencies; give the code of ISO 4217 instead, such as USD 30 million";

export const TWO_READINGS =
  "so many times more can be that many times as much, or one more; write how many times as much it is";

export const VAGUE = "it says no number; look one up, or leave the figure out";

/** A word for a part of a whole. */
export function fraction(text: string, numerator: number, denominator: number): FigureWord {
  return { text, meaning: { kind: "fraction", number: `${numerator}/${denominator}` } };
}
