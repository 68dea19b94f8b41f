/**
 * Figures in scales that a language has no word for: wan and yi are thousands and millions in Europe.
 */

import { type ExactNumber, formatFixed, parseExact } from "../../number/exact-number";
import { FIGURE_DIGITS, type Figure } from "../figure";
import { FIGURE_SCALES, powerOfScale } from "../scale";
import type { Vocabulary } from "./vocabulary";

/**
 * The same figure in a scale that a language has a word for, its digits and with them its precision as they are: in the next
 * smaller scale where the number has enough decimals (1.5 wan is 15 thousand), otherwise in the next larger one (15 wan is
 * 0.15 million, as 150 thousand would say more).
 */
export function inWrittenScale(figure: Figure, { scales }: Vocabulary): Figure {
  const { scale, number, to = number } = figure;
  if (scale === undefined || scales[scale] !== undefined) return figure;
  const power = powerOfScale(scale);
  const decimals = Math.min(decimalsOf(number), decimalsOf(to));
  const written = FIGURE_SCALES.filter((other) => other !== "percent" && scales[other] !== undefined);
  const smaller = written.filter(
    (other) => power - decimals <= powerOfScale(other) && powerOfScale(other) < power,
  );
  const target = smaller.at(-1) ?? written.find((other) => powerOfScale(other) > power);
  const shift = power - powerOfScale(target);
  const moved = { ...figure, ...(target && { scale: target }), number: shiftPoint(number, shift) };
  return figure.to === undefined ? moved : { ...moved, to: shiftPoint(to, shift) };
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}

/** The digits with their point so many places further to the right, or to the left. */
function shiftPoint(number: string, places: number): string {
  const { units, scale } = parseExact(number, FIGURE_DIGITS) as ExactNumber;
  return formatFixed({ units, scale: scale - places });
}
