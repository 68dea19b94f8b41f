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

/** Where a hedge stands beside its number. */
export type HedgePlace = "before" | "behind" | "either";

/** What a hedge can say; a range is no hedge. */
export type Hedge = Exclude<Qualifier, "between">;

/** Words that say nothing alone: `between` goes on with `and`, `from` with `range`; an `article` stands before a number. */
type GrammarWord =
  | "percentBefore"
  | "one"
  | "article"
  | "between"
  | "and"
  | "from"
  | "range"
  | "dash"
  | "minus";

/** What a part of a phrase says. */
export type PartMeaning =
  | { readonly kind: "hedge"; readonly place: HedgePlace; readonly qualifier: Hedge }
  | { readonly kind: "scale"; readonly scale: FigureScale }
  | { readonly kind: "currency"; readonly currency: CurrencyCode }
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
  /** Words by the number, scale, currency or hedge that they stand for, or several of these: `0.25 million`, `about 20`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** The reason, and the words. */
  readonly refused: readonly (readonly [string, string])[];
}

/** The words of a language, and how its numbers and figures are written. */
export interface Vocabulary extends Signs {
  readonly marks: NumberMarks;
  /** The parts of a figure in their order; `code` is a currency's code, `currency` its name where there is one. */
  readonly form: string;
  readonly unknown: string;
  /** The scales behind a number that is not `singular`, where these are other words. */
  readonly plurals?: Words<FigureScale>;
  readonly singular?: RegExp;
  /** Fractions that are made of words by rule. */
  readonly fractions?: () => readonly FigureWord[];
}

export const SEVERAL_CURRENCIES =
  "it is the name or sign of several currencies; give the code of ISO 4217 instead, such as USD 30 million";

export const NUMBER_WORD =
  "words for numbers are read in fractions alone, and one before a scale; write the number in digits";

export const VAGUE = "it says no number; look one up, or leave the figure out";

/** A word for a part of a whole. */
export function fraction(text: string, numerator: number, denominator: number): FigureWord {
  return { text, meaning: { kind: "fraction", number: `${numerator}/${denominator}` } };
}
