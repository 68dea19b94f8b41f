/**
 * Figures in the scales that the readers of a language count in: USD 93.3 yi are USD 9.33 billion in English, digits for
 * digits.
 */

import type { InWords, WordsLocale } from "../foundation/words-locale";
import { decimalOf, scaledText } from "../number/decimal";
import { describeFigure } from "./describe-figure";
import { type Figure, isFigure } from "./figure";
import { type FigureScale, powerOfScale, readersScales } from "./scale";

/** A figure with the digits that are printed, in a scale of the readers. */
export function figureForReaders({ locale }: { readonly locale: WordsLocale }, figure: Figure): string {
  const said = inReadersScale(figure, locale);
  const text = describeFigure(said, { locale });
  // Chinese statistics write digits without marks between them.
  return locale === "zh" ? text.replaceAll(",", "") : text;
}

/** The scales that readers of the other language count in. */
const FOREIGN: InWords<readonly FigureScale[]> = {
  en: ["wan", "yi"],
  zh: ["thousand", "million", "billion"],
};

/** USD 93.3 yi are USD 9.33 billion in English, and 3000万 in Chinese are 30 million: digits for digits. */
export function inReadersScale(figure: Figure, locale: WordsLocale): Figure {
  const { scale, number, to } = figure;
  if (scale === undefined || !FOREIGN[locale].includes(scale)) return figure;
  const size = decimalOf(to ?? number)
    .abs()
    .times(`1e${powerOfScale(scale)}`);
  const readers = readersScales(locale).find((candidate) => size.gte(`1e${powerOfScale(candidate)}`));
  const places = powerOfScale(readers) - powerOfScale(scale);
  const moved = (text: string) => {
    const [, fraction = ""] = text.split(".");
    return scaledText(decimalOf(text), places, Math.max(0, fraction.length + places), "half-even");
  };
  const { scale: _, ...rest } = figure;
  const said = {
    ...rest,
    number: moved(number),
    ...(to !== undefined && { to: moved(to) }),
    ...(readers !== undefined && { scale: readers }),
  };
  return isFigure(said) ? said : figure;
}
