/**
 * Intervals in words: "more than 1,005", "between 6.14 and 7.17 million".
 */

import { optionWord } from "../foundation/option-word";
import { scaledText } from "../money/decimal";
import { groupDigits } from "./group-digits";
import { type Interval, type IntervalEnd, tightenInterval } from "./interval";
import { type FigureScale, powerOfScale } from "./scale";

/** How to write the numbers of an interval. */
export interface IntervalFormat {
  /** Divides the numbers and names the scale behind them; a percentage is written with `%`. */
  readonly scale?: FigureScale;
  /** How many decimals to write; all of them where left out. */
  readonly decimals?: number;
  /**
   * How numbers of more decimals are rounded: to the nearest, as people write them, or outward, so that the words stay
   * true of every number of the interval. `nearest` where left out.
   */
  readonly rounding?: "nearest" | "outward";
  /** What stands before the numbers, as `USD`. */
  readonly unit?: string;
}

/**
 * Says an interval in words, with numbers grouped in threes. Ends that belong to a range of whole numbers are those of
 * the range; open ends of others are said as bounds.
 *
 * @throws `figures/unknown-option` for a rounding that is none
 * @example
 * describeInterval(totalCount([1100, 2299])) // => "3,399"
 * describeInterval(totalCount([5, moreThan(1000)])) // => "more than 1,005"
 * describeInterval(totalCount([5, undefined])) // => "at least 5 (part of it unknown)"
 * const rest = readFigure(between("6138975.02", "7174817.10"));
 * describeInterval(rest, { scale: "million", decimals: 2 }) // => "between 6.14 and 7.17 million"
 */
export function describeInterval(interval: Interval, format: IntervalFormat = {}): string {
  const { unit, scale } = format;
  optionWord("figures", "the rounding of an interval", format.rounding, ["nearest", "outward"]);
  const words = inWords(interval, writerOf(format));
  if (words === undefined) return "unknown";
  const prefix = unit === undefined ? "" : `${unit} `;
  const suffix = scale === undefined ? "" : scale === "percent" ? " %" : ` ${scale}`;
  const [text, remark = ""] = words;
  // The unit stands before the first number, the scale behind the last one.
  return `${text.replace(/(?=-?\d)/, prefix)}${suffix}${remark}`;
}

type FiniteEnd = Extract<IntervalEnd, { readonly kind: "finite" }>;

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
  const tight = tightenInterval(interval);
  if (tight === undefined) return ["no number"];
  const { lower, upper } = tight;
  if (lower.kind === "finite" && upper.kind === "finite") {
    const [from, to] = [write(lower, "lower"), write(upper, "upper")];
    if (lower.value.eq(upper.value)) return [from];
    if (from === to) return [`about ${from}`];
    // Of an end that is rounded in writing, nobody can say whether its number belongs to the interval.
    if ((lower.closed && upper.closed) || rounds(lower) || rounds(upper))
      return [`between ${from} and ${to}`];
    return [
      `${lower.closed ? "at least" : "more than"} ${from} and ${upper.closed ? "at most" : "less than"} ${to}`,
    ];
  }
  if (lower.kind === "finite") {
    // A bound that excludes its number is said as it is published: "more than 20", not "at least 21".
    const said = interval.lower.kind === "finite" ? interval.lower : lower;
    const remark = upper.kind === "unknown" ? PART_UNKNOWN : undefined;
    return [`${said.closed ? "at least" : "more than"} ${write(said, "lower")}`, remark];
  }
  if (upper.kind === "finite") {
    const said = interval.upper.kind === "finite" ? interval.upper : upper;
    const remark = lower.kind === "unknown" ? PART_UNKNOWN : undefined;
    return [`${said.closed ? "at most" : "less than"} ${write(said, "upper")}`, remark];
  }
  return lower.kind === "unbounded" && upper.kind === "unbounded" ? ["any number"] : undefined;
}

function writerOf({ scale, decimals, rounding = "nearest" }: IntervalFormat): Writer {
  const power = powerOfScale(scale);
  return {
    write: ({ value }, side) => {
      const mode = rounding === "nearest" ? "half-even" : side === "lower" ? "floor" : "ceiling";
      return groupDigits(scaledText(value, power, decimals, mode));
    },
    rounds: ({ value }) => decimals !== undefined && value.decimalPlaces() + power > decimals,
  };
}
