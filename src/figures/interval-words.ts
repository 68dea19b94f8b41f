/**
 * The words of an interval: "more than 1,005", "between 6.14 and 7.17 million".
 */

import { scaledText } from "../number/decimal";
import { groupDigits } from "./group-digits";
import { type FiniteEnd, type Interval, type IntervalEnd, narrowestEnds } from "./interval-ends";
import { type FigureScale, powerOfScale } from "./scale";

/** How to write the numbers of an interval. */
export interface IntervalFormat {
  /** Divides the numbers and names the scale behind them; a percentage is written with `%`. */
  readonly scale?: FigureScale;
  /** How many decimals to write, from 0 to 40; all of them where left out. */
  readonly decimals?: number;
  /**
   * How numbers of more decimals are rounded: to the nearest, as people write them, or outward, so that the words stay
   * true of every number of the interval. `nearest` where left out.
   */
  readonly rounding?: "nearest" | "outward";
  /** What stands before the numbers, as `USD`. */
  readonly unit?: string;
}

/** What an interval says; its format is known to be one. */
export function wordsOfInterval(interval: Interval, format: IntervalFormat = {}): string {
  const words = inWords(interval, writerOf(format));
  if (words === undefined) return "unknown";
  const { unit, scale } = format;
  const prefix = unit === undefined ? "" : `${unit} `;
  const suffix = scale === undefined ? "" : scale === "percent" ? " %" : ` ${scale}`;
  const [text, remark = ""] = words;
  // The unit stands before the first number, the scale behind the last one.
  const firstNumber = text.search(/-?\d/);
  if (firstNumber < 0) return text;
  return `${text.slice(0, firstNumber)}${prefix}${text.slice(firstNumber)}${suffix}${remark}`;
}

/** Writes the numbers of ends in one format. */
interface Writer {
  readonly write: (end: FiniteEnd, side: "lower" | "upper") => string;
  /** Whether an end has more decimals than are written. */
  readonly rounds: (end: FiniteEnd) => boolean;
}

const PART_UNKNOWN = " (part of it unknown)";

/** The words, and a remark that stands behind everything; `undefined` where nothing is known. */
function inWords(
  interval: Interval,
  { write, rounds }: Writer,
): readonly [text: string, remark?: string | undefined] | undefined {
  const tight = narrowestEnds(interval);
  if (tight === undefined) return ["no number"];
  const { lower, upper } = tight;
  if (lower.kind === "finite" && upper.kind === "finite") {
    const [from, to] = [write(lower, "lower"), write(upper, "upper")];
    if (from === to) return [lower.value.eq(upper.value) ? from : `about ${from}`];
    // Of an end that is rounded in writing, nobody can say whether its number belongs to the interval.
    if ((lower.closed && upper.closed) || rounds(lower) || rounds(upper))
      return [`between ${from} and ${to}`];
    return [
      `${lower.closed ? "at least" : "more than"} ${from} and ${upper.closed ? "at most" : "less than"} ${to}`,
    ];
  }
  if (lower.kind === "finite") {
    // Things are never fewer than none: where no more is known of their number, nothing is.
    if (interval.whole && lower.value.isZero() && upper.kind === "unknown") return undefined;
    // A bound that excludes its number is said as it is published: "more than 20", not "at least 21".
    const said = excluded(interval.lower, interval.whole) ?? lower;
    const remark = upper.kind === "unknown" ? PART_UNKNOWN : undefined;
    return [`${said.closed ? "at least" : "more than"} ${write(said, "lower")}`, remark];
  }
  if (upper.kind === "finite") {
    const said = excluded(interval.upper, interval.whole) ?? upper;
    const remark = lower.kind === "unknown" ? PART_UNKNOWN : undefined;
    return [`${said.closed ? "at most" : "less than"} ${write(said, "upper")}`, remark];
  }
  return lower.kind === "unbounded" && upper.kind === "unbounded" ? ["any number"] : undefined;
}

/** An end that excludes its number; of whole numbers, a whole one. */
function excluded(end: IntervalEnd, whole: boolean): FiniteEnd | undefined {
  if (end.kind !== "finite" || end.closed) return undefined;
  return whole && !end.value.isInteger() ? undefined : end;
}

function writerOf({ scale, decimals, rounding = "nearest" }: IntervalFormat): Writer {
  const power = powerOfScale(scale);
  return {
    write: ({ value }, side) => {
      const mode = rounding === "nearest" ? "half-even" : side === "lower" ? "floor" : "ceiling";
      return groupDigits(scaledText(value, power, decimals, mode));
    },
    rounds: ({ value }) => {
      const [, fraction = ""] = scaledText(value, power, undefined, "half-even").split(".");
      return decimals !== undefined && fraction.length > decimals;
    },
  };
}
