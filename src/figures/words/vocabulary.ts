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

/** What a hedge can say; a range is no hedge. */
export type Hedge = Exclude<Qualifier, "between">;

/** What a word says. `refused` are words that could be read in several ways, and why. */
export type WordMeaning =
  | { readonly kind: "hedge"; readonly place: "before" | "behind"; readonly qualifier: Hedge }
  | { readonly kind: "scale"; readonly scale: FigureScale }
  | { readonly kind: "percentBefore" }
  | { readonly kind: "currency"; readonly currency: CurrencyCode }
  | { readonly kind: "fraction"; readonly number: string }
  | { readonly kind: "one" }
  | { readonly kind: "between" | "and" | "range" | "dash" | "minus" }
  | { readonly kind: "refused"; readonly reason: string };

/** A word or several, in small letters, and the meaning. */
export interface FigureWord {
  readonly text: string;
  readonly meaning: WordMeaning;
}

/** Words with `|` between, by what they say. */
export type Words<Meaning extends string> = { readonly [Key in Meaning]?: string };

/** The words of a language, or the signs of all. */
export interface Signs {
  readonly before: Words<Hedge>;
  readonly behind: Words<Hedge>;
  readonly scales: Words<FigureScale>;
  readonly currencies: Words<CurrencyCode>;
  readonly kinds: Words<"percentBefore" | "one" | "between" | "and" | "range" | "dash" | "minus">;
  /** The reason, and the words. */
  readonly refused: readonly (readonly [string, string])[];
}

/** The words of a language, and the marks of its numbers. */
export interface Vocabulary extends Signs {
  readonly marks: NumberMarks;
  readonly fractions: readonly FigureWord[];
}

export const SEVERAL_CURRENCIES =
  "it is the name or sign of several currencies; give the code of ISO 4217 instead, such as USD 30 million";

export const NUMBER_WORD =
  "words for numbers are read in fractions alone, and one before a scale; write the number in digits";

/** A word for a part of a whole. */
export function fraction(text: string, numerator: number, denominator: number): FigureWord {
  return { text, meaning: { kind: "fraction", number: `${numerator}/${denominator}` } };
}
