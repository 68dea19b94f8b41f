/**
 * Cells that have one reading, whoever reads them.
 *
 * A number with one mark and three digits behind it, such as 21.125, is twenty-one thousand to readers of other languages, and
 * `readCsv` refuses it where nobody says which mark is which: it is written with a fourth digit, 21.1250. And `NA` is a
 * missing value to R, pandas and many others: Namibia is written by its three letters. A month such as 2010-11 may be the season
 * that begins in 2010: it is written as SDMX writes it among other periods, 2010-M11.
 */

import { type Figure, plainFigure, type UnknownFigure } from "../../figures/figure";
import type { AreaCode } from "../../geography/area-code";

const TWOFOLD = /^-?\d{1,3}\.\d{3}$/;
const TWOFOLD_IN_WORDS = /(?<![\d.])\d{1,3}\.\d{3}(?![\d.])/;

/** Plain digits of a number of which the zeros at the end say nothing. */
export function unmistakableNumber(digits: string): string {
  return TWOFOLD.test(digits) ? `${digits}0` : digits;
}

/** A figure in words, and as JSON where a further digit in them would declare another precision. */
export function unmistakableFigure(words: string, figure: Figure | UnknownFigure): string {
  const isTwofold = !words.startsWith("{") && TWOFOLD_IN_WORDS.test(words);
  return isTwofold ? JSON.stringify(plainFigure(figure)) : words;
}

/** A period of which the last two digits are those of the next year. */
export function unmistakablePeriod(period: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return Number(month) === (Number(year) + 1) % 100 ? `${year}-M${month}` : period;
}

/** The code of an area. */
export function unmistakableArea(code: AreaCode): string {
  return code === "NA" ? "NAM" : code;
}
