/**
 * The words in which large numbers are printed: thousands and millions, and wan and yi in Chinese, as powers of ten.
 */

import type { WordsLocale } from "../foundation/words-locale";

/** What the number of a figure is multiplied by. */
export type FigureScale =
  | "percent"
  | "hundred"
  | "thousand"
  | "wan"
  | "million"
  | "yi"
  | "billion"
  | "trillion";

/** The power of ten, and the word in Chinese; in English the scale is its own word. */
const SCALES: Readonly<Record<FigureScale, readonly [power: number, chinese: string]>> = {
  percent: [-2, "%"],
  hundred: [2, "百"],
  thousand: [3, "千"],
  wan: [4, "万"],
  million: [6, "百万"],
  yi: [8, "亿"],
  billion: [9, "十亿"],
  trillion: [12, "万亿"],
};

/** The scales, from the smallest to the largest. */
export const FIGURE_SCALES = /* @__PURE__ */ Object.keys(SCALES) as readonly FigureScale[];

/** Whether a value names a scale. */
export function isFigureScale(value: unknown): value is FigureScale {
  return typeof value === "string" && Object.hasOwn(SCALES, value);
}

/** The power of ten of a scale; 0 where there is none. */
export function powerOfScale(scale: FigureScale | undefined): number {
  return scale === undefined ? 0 : SCALES[scale][0];
}

/** The word behind a number, with the space that stands before it; nothing without a scale. */
export function scaleSuffix(scale: FigureScale | undefined, locale: WordsLocale): string {
  if (scale === undefined) return "";
  if (locale === "zh") return SCALES[scale][1];
  return scale === "percent" ? " %" : ` ${scale}`;
}

/** The scales in which readers of a language count large numbers, from the largest; a number below them is said in full. */
const READERS: Readonly<Record<WordsLocale, readonly FigureScale[]>> = {
  en: ["trillion", "billion", "million"],
  zh: ["trillion", "yi", "wan"],
};

/** The scales of a language's readers, the largest first. */
export function readersScales(locale: WordsLocale): readonly FigureScale[] {
  return READERS[locale];
}
