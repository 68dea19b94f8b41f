/**
 * The axis of numbers of a chart: the scale in which its readers count, and where it begins and ends.
 */

import type { Decimal } from "decimal.js";
import type { FigureScale } from "../../figures/scale";
import { powerOfScale, readersScales } from "../../figures/scale";
import type { InWords, WordsLocale } from "../../foundation/words-locale";

/** How numbers at an axis are written, as d3-format says it: Chinese statistics write digits without marks between them. */
export const AXIS_FORMATS: InWords<string> = { en: ",~f", zh: "~f" };

/** Counts below this are drawn in full. */
const LARGE_COUNT = 1e6;

/** The scale in which readers of a language count the largest of some numbers; none where they are said in full. */
export function axisScale(
  numbers: readonly number[],
  isMoney: boolean,
  locale: WordsLocale,
): FigureScale | undefined {
  const largest = Math.max(0, ...numbers.map(Math.abs));
  if (!isMoney && largest < LARGE_COUNT) return undefined;
  return readersScales(locale).find((scale) => largest >= 10 ** powerOfScale(scale));
}

/** A number in a scale, as a chart draws it: the nearest that a renderer can hold, `undefined` where none is near. */
export function numberInScale(value: Decimal, scale: FigureScale | undefined): number | undefined {
  const number = Number(`${value.toFixed()}e${-powerOfScale(scale)}`);
  return Number.isFinite(number) ? number : undefined;
}

/** Where an axis begins and ends, and the numbers that are written at it. */
export interface AxisRange {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** An axis from 0, or from below it, to a round number that is not less than any of some; whole steps where things are counted. */
export function axisRange(numbers: readonly number[], most: number, isWhole: boolean): AxisRange {
  const [least, greatest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = greatest - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const steps = STEPS.map((step) => step * power).filter((step) => !isWhole || Number.isInteger(step));
  const step = steps.find((each) => span / each <= most) ?? Math.max(1, span);
  const [first, last] = [Math.floor(least / step), Math.max(1, Math.ceil(greatest / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => rounded((first + at) * step));
  return Object.freeze({ from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks: Object.freeze(ticks) });
}

/** Without the last digit that binary fractions leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
