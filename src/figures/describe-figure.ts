/**
 * Figures in words, as a document would print them: "more than 1,000", "USD 30 million", "about 1/10".
 */

import { type Call, checkedOptions } from "../foundation/arguments";
import { optionWord } from "../foundation/option-word";
import { printing } from "../foundation/printing";
import { isCurrencyCode } from "../money/currency";
import { type Figure, isUnknownFigure, type Qualifier, requireFigure, type UnknownFigure } from "./figure";
import { groupDigits } from "./group-digits";
import { FIGURE_LOCALES, vocabularyOf } from "./words/figure-words";
import type { FigureLocale, FigurePart, Vocabulary } from "./words/vocabulary";
import { inWrittenScale } from "./words/written-scale";

/** In which language a figure is said. */
export interface DescribeFigureOptions {
  /** English where it is left out. */
  readonly locale?: FigureLocale;
}

const CALL: Call = { chapter: "figures", call: "describeFigure(figure, options)" };

/**
 * Says a figure as it would be printed: qualifier, currency, digits grouped in threes, scale; "unknown" where there is no
 * number. `parseFigure` reads it back in the same language. Currencies have their code, and in Chinese their name. A scale
 * that a language has no word for, as wan in German, is another one with the same digits: 1.5 wan is 15 thousand and 15 wan
 * 0.15 million, which keeps the precision. Units without a sign, and `decimals`, are not said. Three decimals of a number in
 * English or Spanish are read back where `parseFigure` is told the mark before them.
 *
 * @throws `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * describeFigure(moreThan(1000)) // => "more than 1,000"
 * describeFigure(figure("30", { scale: "million", unit: "USD" })) // => "USD 30 million"
 * describeFigure(about("1/10")) // => "about 1/10"
 * describeFigure(odd(30, { scale: "million", unit: "USD" })) // => "USD 30-odd million"
 * describeFigure(between("6.14", "7.17", { scale: "million" })) // => "between 6.14 and 7.17 million"
 * describeFigure(unknown()) // => "unknown"
 * describeFigure(moreThan("1.5", { scale: "million", unit: "EUR" }), { locale: "de" }) // => "mehr als 1,5 Mio. EUR"
 * describeFigure(moreThan("1.5", { scale: "wan" }), { locale: "es" }) // => "más de 15 mil"
 * describeFigure(nearly("1.5", { scale: "wan", unit: "USD" }), { locale: "zh" }) // => "近1.5万美元"
 */
export function describeFigure(figure: Figure | UnknownFigure, options?: DescribeFigureOptions): string {
  const { locale } = checkedOptions(CALL, options, ["locale"]);
  const vocabulary = vocabularyOf(
    optionWord("figures", "the locale of describeFigure", locale, FIGURE_LOCALES),
  );
  if (isUnknownFigure(figure)) return vocabulary.unknown;
  const parts = partsOf(inWrittenScale(requireFigure(figure), vocabulary), vocabulary);
  const { order, gap } = vocabulary.form;
  let said = "";
  for (const part of order) {
    const words = parts[part];
    // "-odd" stands close behind its number.
    const isJoined = said === "" || words === "" || (part === "behind" && words.startsWith("-"));
    said += isJoined ? words : gap + words;
  }
  return said;
}

type Parts = Readonly<Record<FigurePart, string>>;

function partsOf({ qualifier, number, to, scale, unit }: Figure, vocabulary: Vocabulary): Parts {
  const { scales, plurals, singular, currencies, marks } = vocabulary;
  const isPlural = singular?.test(to ?? number) === false;
  const code = isCurrencyCode(unit) ? unit : undefined;
  const { before, behind, joint } = hedgeOf(qualifier, vocabulary);
  return {
    before,
    code: code ?? "",
    currency: code === undefined ? "" : firstOf(currencies[code]) || code,
    numbers: `${groupDigits(number, marks)}${to === undefined ? "" : joint + groupDigits(to, marks)}`,
    behind,
    scale: scale === undefined ? "" : firstOf((isPlural ? plurals?.[scale] : undefined) ?? scales[scale]),
  };
}

/** What is said before and behind the number, and between two. */
function hedgeOf(
  qualifier: Qualifier,
  { either, before, behind, kinds }: Vocabulary,
): Readonly<Record<"before" | "behind" | "joint", string>> {
  // A language without a word for "between" has one for "to".
  if (qualifier === "between")
    return kinds.between === undefined
      ? { before: "", behind: "", joint: firstOf(kinds.range) }
      : { before: firstOf(kinds.between), behind: "", joint: ` ${firstOf(kinds.and)} ` };
  const ahead = either[qualifier] ?? before[qualifier];
  return { before: firstOf(ahead), behind: ahead === undefined ? firstOf(behind[qualifier]) : "", joint: "" };
}

/** The word to write of words for one thing. */
function firstOf(words = ""): string {
  const end = words.indexOf("|");
  return end === -1 ? words : words.slice(0, end);
}

/** A frozen figure that prints itself. */
export const printedFigure = /* @__PURE__ */ printing<Figure | UnknownFigure>(
  "figure",
  (figure) => describeFigure(figure),
  "figure.number with its scale, or read it with readFigure(figure)",
) as <F extends Figure | UnknownFigure>(fields: F) => F;
