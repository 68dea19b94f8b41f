/**
 * Intervals as sentences write them: those of one sentence in one scale, chosen by how large they are, and no more digits
 * of what is computed than tell anything.
 */

import type { WordsLocale } from "../foundation/words-locale";
import { isCurrencyCode } from "../money/currency";
import type { FigureUnit } from "./figure";
import { type Interval, type IntervalEnd, intervalBetween, UNBOUNDED } from "./interval";
import { type FiniteEnd, narrowestEnds } from "./interval-ends";
import { wordsOfInterval } from "./interval-words";
import { type FigureScale, powerOfScale, readersScales } from "./scale";

/** The language of a sentence. */
interface InLanguage {
  readonly locale: WordsLocale;
}

/** Writes an interval of a sentence. */
export type IntervalWriter = (interval: Interval) => string;

/** Digits of what is computed, where a sentence doesn't need more. */
export const DIGITS = 3;

/** Nobody prints more decimals: a number with more is a quotient. */
const MOST_PRINTED = 12;

/**
 * Writes the intervals of one sentence in one unit. An exact number has all its digits, a ratio is in per cent, and anything
 * else has so many significant ones. Rounded is to the nearest, a bound without another one away from it, so that it stays true.
 */
export function writerOf(
  { locale }: InLanguage,
  unit: FigureUnit | undefined,
  intervals: readonly Interval[],
  significant: number = DIGITS,
): IntervalWriter {
  const isRatio = unit === "ratio";
  const scale = isRatio ? undefined : commonScale(intervals, locale);
  return (interval) => {
    const said = withoutZero(interval);
    const { lower, upper } = said;
    const isBetween = lower.kind === "finite" && upper.kind === "finite";
    return wordsOfInterval(said, {
      locale,
      rounding: isBetween ? "nearest" : "outward",
      ...(scale !== undefined && { scale }),
      ...((isRatio || isCurrencyCode(unit)) && { unit }),
      ...((isRatio || !isExactNumber(said)) && { significant }),
    });
  };
}

/** One interval by itself. */
export function intervalInUnit(
  telling: InLanguage,
  interval: Interval,
  unit: FigureUnit | undefined,
): string {
  return writerOf(telling, unit, [interval])(interval);
}

/**
 * Of what is measured, "between 0.00 and 5" would say no more than "less than 5". A zero that is reached is said: what
 * is less than nothing is not "at most 5" there.
 */
function withoutZero(interval: Interval): Interval {
  const { lower, upper, whole } = interval;
  const isFromZero =
    !whole &&
    lower.kind === "finite" &&
    lower.value.isZero() &&
    !lower.closed &&
    upper.kind === "finite" &&
    upper.value.gt(0);
  return isFromZero ? intervalBetween(UNBOUNDED, upper, whole) : interval;
}

/** The largest scale of the readers that no number of them is small in, and in which every exact one has two decimals at most. */
function commonScale(intervals: readonly Interval[], locale: WordsLocale): FigureScale | undefined {
  const numbers = intervals.flatMap(numbersOf);
  const exact = intervals.filter(isExactNumber).flatMap(numbersOf);
  return readersScales(locale).find((scale) => {
    const one = `1e${powerOfScale(scale)}`;
    return (
      numbers.some(({ value }) => value.abs().gte(one)) &&
      numbers.every(({ value }) => value.isZero() || value.abs().times(100).gte(one)) &&
      exact.every(({ value }) => value.times(100).mod(one).isZero())
    );
  });
}

function numbersOf({ lower, upper }: Interval): readonly FiniteEnd[] {
  return [lower, upper].filter((end: IntervalEnd): end is FiniteEnd => end.kind === "finite");
}

/** Whether an interval is one number with a last digit. */
function isExactNumber(interval: Interval): boolean {
  const { lower, upper } = narrowestEnds(interval) ?? interval;
  return (
    lower.kind === "finite" &&
    upper.kind === "finite" &&
    lower.value.eq(upper.value) &&
    lower.value.decimalPlaces() <= MOST_PRINTED
  );
}
