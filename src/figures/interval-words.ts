/**
 * The words of an interval: "more than 1,005", "between 6.14 and 7.17 million", "614万至717万美元".
 */

import type { InWords, WordsLocale } from "../foundation/words-locale";
import { isCurrencyCode } from "../money/currency";
import { currencyName } from "../money/currency-name";
import { scaledText } from "../number/decimal";
import { isPlainUnit } from "./figure";
import { groupDigits } from "./group-digits";
import { type FiniteEnd, type Interval, type IntervalEnd, narrowestEnds, type Side } from "./interval-ends";
import { type FigureScale, powerOfScale, scaleSuffix } from "./scale";

/** How to write the numbers of an interval. */
export interface IntervalFormat {
  /** Divides the numbers and names the scale behind them; a percentage is written with `%`. */
  readonly scale?: FigureScale;
  /**
   * How many decimals to write, from 0 to 40; all of them where left out, but three significant digits of a quotient, which
   * has no last one.
   */
  readonly decimals?: number;
  /**
   * How numbers of more decimals are rounded: to the nearest, as people write them, or outward, so that the words stay
   * true of every number of the interval. `nearest` where left out.
   */
  readonly rounding?: "nearest" | "outward";
  /**
   * What the numbers are of, beside them: `USD`, in Chinese 美元. The units of plain numbers, `count` and `number`, are not
   * written, and a `ratio` is written in per cent.
   */
  readonly unit?: string;
  /** The language of the words; English where left out. Chinese writes digits without the commas between them. */
  readonly locale?: WordsLocale;
}

/** The same, for a number of significant digits: an end that has one more is still written in full. */
export interface SignificantFormat extends IntervalFormat {
  readonly significant?: number;
}

/** How a language says an interval; `#` stands for a number with its unit and scale. */
interface IntervalWords {
  readonly unknown: string;
  readonly noNumber: string;
  readonly anyNumber: string;
  /** Behind everything. */
  readonly partUnknown: string;
  readonly about: string;
  readonly atLeast: string;
  readonly moreThan: string;
  readonly atMost: string;
  readonly lessThan: string;
  readonly between: string;
  /** Between two bounds in words. */
  readonly and: string;
}

const WORDS: InWords<IntervalWords> = {
  en: {
    unknown: "unknown",
    noNumber: "no number",
    anyNumber: "any number",
    partUnknown: " (part of it unknown)",
    about: "about #",
    atLeast: "at least #",
    moreThan: "more than #",
    atMost: "at most #",
    lessThan: "less than #",
    between: "between # and #",
    and: " and ",
  },
  zh: {
    unknown: "未知",
    noNumber: "没有这样的数",
    anyNumber: "任意数值",
    partUnknown: "（部分数据未知）",
    about: "约#",
    atLeast: "至少#",
    moreThan: "超过#",
    atMost: "至多#",
    lessThan: "不足#",
    between: "#至#",
    and: "、",
  },
};

/** What an interval says; its format is known to be one. */
export function wordsOfInterval(interval: Interval, format: SignificantFormat = {}): string {
  const words = WORDS[format.locale ?? "en"];
  const said = phraseOf(interval, words, writerOf(format));
  if (said === undefined) return words.unknown;
  const { numbers, text, remark = "" } = said;
  const written = numbers.map((number, at) => dressed(number, format, at === 0, at === numbers.length - 1));
  return text.replaceAll("#", () => written.shift() ?? "") + remark;
}

/** A number with its scale and unit: in English the unit is before the first number, the scale behind the last one. */
function dressed(number: string, format: IntervalFormat, isFirst: boolean, isLast: boolean): string {
  const { unit, locale = "en" } = format;
  const name = unit === undefined || isPlainUnit(unit) || unit === "ratio" ? "" : unit;
  const suffix = scaleSuffix(scaleOf(format), locale);
  if (locale === "zh")
    return `${number}${suffix}${isLast ? (isCurrencyCode(name) ? currencyName(name, locale) : name) : ""}`;
  return `${isFirst && name !== "" ? `${name} ` : ""}${number}${isLast ? suffix : ""}`;
}

/** A ratio is said in per cent, whatever else would be its scale. */
function scaleOf({ unit, scale }: IntervalFormat): FigureScale | undefined {
  return unit === "ratio" ? "percent" : scale;
}

/** Words with places for numbers, the numbers, and a remark behind everything. */
interface Phrase {
  readonly text: string;
  readonly numbers: readonly string[];
  readonly remark?: string | undefined;
}

/** Writes the numbers of ends in one format. */
interface Writer {
  /** `isPair` where the other end is written too. */
  readonly write: (end: FiniteEnd, side: Side, isPair: boolean) => string;
  /** Whether an end has more decimals than are written. */
  readonly rounds: (end: FiniteEnd) => boolean;
}

/** `undefined` where nothing is known. */
function phraseOf(interval: Interval, words: IntervalWords, { write, rounds }: Writer): Phrase | undefined {
  const tight = narrowestEnds(interval);
  if (tight === undefined) return { text: words.noNumber, numbers: [] };
  const { lower, upper } = tight;
  if (lower.kind === "finite" && upper.kind === "finite") {
    const numbers = [write(lower, "lower", true), write(upper, "upper", true)] as const;
    if (numbers[0] === numbers[1])
      return { text: isOneNumber(lower, upper) ? "#" : words.about, numbers: [numbers[0]] };
    // Of an end that is rounded in writing, nobody can say whether its number belongs to the interval.
    const isPlain = (lower.closed && upper.closed) || rounds(lower) || rounds(upper);
    const bounds = `${words[lowerBound(lower)]}${words.and}${words[upperBound(upper)]}`;
    return { text: isPlain ? words.between : bounds, numbers };
  }
  if (lower.kind === "finite") {
    // Things are never fewer than none: where no more is known of their number, nothing is.
    if (interval.whole && lower.value.isZero() && upper.kind === "unknown") return undefined;
    // A bound that excludes its number is said as it is published: "more than 20", not "at least 21".
    const said = excluded(interval.lower, interval.whole) ?? lower;
    return {
      text: words[lowerBound(said)],
      numbers: [write(said, "lower", false)],
      remark: upper.kind === "unknown" ? words.partUnknown : undefined,
    };
  }
  if (upper.kind === "finite") {
    const said = excluded(interval.upper, interval.whole) ?? upper;
    return {
      text: words[upperBound(said)],
      numbers: [write(said, "upper", false)],
      remark: lower.kind === "unknown" ? words.partUnknown : undefined,
    };
  }
  const isAny = lower.kind === "unbounded" && upper.kind === "unbounded";
  return isAny ? { text: words.anyNumber, numbers: [] } : undefined;
}

/** Whether two ends are one number, or the same quotient from either side of where the arithmetic cuts it. */
function isOneNumber({ value: one }: FiniteEnd, { value: other }: FiniteEnd): boolean {
  if (one.eq(other)) return true;
  const areQuotients = one.decimalPlaces() > MOST_PRINTED && other.decimalPlaces() > MOST_PRINTED;
  return areQuotients && one.toSignificantDigits(KNOWN_DIGITS).eq(other.toSignificantDigits(KNOWN_DIGITS));
}

function lowerBound({ closed }: FiniteEnd): "atLeast" | "moreThan" {
  return closed ? "atLeast" : "moreThan";
}

function upperBound({ closed }: FiniteEnd): "atMost" | "lessThan" {
  return closed ? "atMost" : "lessThan";
}

/** An end that excludes its number; of whole numbers, a whole one. */
function excluded(end: IntervalEnd, whole: boolean): FiniteEnd | undefined {
  if (end.kind !== "finite" || end.closed) return undefined;
  return whole && !end.value.isInteger() ? undefined : end;
}

/** Nobody prints more decimals: a number with more is a quotient, cut where the arithmetic ends. */
const MOST_PRINTED = 12;
const DIGITS_OF_QUOTIENT = 3;
/** The digits of a quotient that are the same from below and from above. */
const KNOWN_DIGITS = 30;

function writerOf(format: SignificantFormat): Writer {
  const { decimals, significant, rounding, locale = "en" } = format;
  const power = powerOfScale(scaleOf(format));
  const decimalsOf = ({ value }: FiniteEnd): number | undefined => {
    if (decimals !== undefined) return decimals;
    const isShort =
      significant === undefined
        ? value.decimalPlaces() <= MOST_PRINTED
        : value.precision() <= significant + 1;
    if (isShort) return undefined;
    return Math.max(0, (significant ?? DIGITS_OF_QUOTIENT) - 1 - value.e + power);
  };
  return {
    write: (end, side, isPair) => {
      const { value } = end;
      const places = decimalsOf(end);
      // A quotient that is a bound by itself stays true.
      const isNearest = rounding === undefined ? decimals !== undefined || isPair : rounding === "nearest";
      const text = scaledText(
        value,
        power,
        places,
        isNearest ? "half-even" : side === "lower" ? "floor" : "ceiling",
      );
      return locale === "zh" ? text : groupDigits(text);
    },
    rounds: (end) => {
      const [, fraction = ""] = scaledText(end.value, power, undefined, "half-even").split(".");
      const places = decimalsOf(end);
      return places !== undefined && fraction.length > places;
    },
  };
}
