/**
 * Intervals in words: "more than 1,005", "between 6.14 and 7.17 million".
 */

import { checkedOptions, requireText } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { scaledText } from "../number/decimal";
import { groupDigits } from "./group-digits";
import { type Interval, type IntervalEnd, requireInterval, tightenInterval } from "./interval";
import { type FigureScale, isFigureScale, powerOfScale } from "./scale";

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

/**
 * Says an interval in words, with numbers grouped in threes. Ends that belong to a range of whole numbers are those of
 * the range; open ends of others are said as bounds.
 *
 * @throws `figures/invalid-interval`; `figures/unknown-option` for a scale, decimals or rounding that are none, and for
 * another option; `figures/invalid-argument`
 * @example
 * describeInterval(totalCount([1100, 2299])) // => "3,399"
 * describeInterval(totalCount([5, moreThan(1000)])) // => "more than 1,005"
 * describeInterval(totalCount([5, undefined])) // => "at least 5 (part of it unknown)"
 * const rest = readFigure(between("6138975.02", "7174817.10"));
 * describeInterval(rest, { scale: "million", decimals: 2 }) // => "between 6.14 and 7.17 million"
 */
export function describeInterval(interval: Interval, format: IntervalFormat = {}): string {
  const { unit, scale, decimals, rounding } = checkedOptions(CALL, format, NAMES);
  if (unit !== undefined) requireText(CALL, "unit", unit);
  optionWord("figures", "the rounding of an interval", rounding, ["nearest", "outward"]);
  if (scale !== undefined && !isFigureScale(scale))
    throw unknownOption("scale", scale, 'a scale such as "million" or "percent"');
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS))
    throw unknownOption("decimals", decimals, `a whole number from 0 to ${MOST_DECIMALS}`);
  const words = inWords(requireInterval(interval), writerOf(format));
  if (words === undefined) return "unknown";
  const prefix = unit === undefined ? "" : `${unit} `;
  const suffix = scale === undefined ? "" : scale === "percent" ? " %" : ` ${scale}`;
  const [text, remark = ""] = words;
  // The unit stands before the first number, the scale behind the last one.
  const firstNumber = text.search(/-?\d/);
  if (firstNumber < 0) return text;
  return `${text.slice(0, firstNumber)}${prefix}${text.slice(firstNumber)}${suffix}${remark}`;
}

const CALL = {
  chapter: "figures",
  call: "describeInterval(interval, { scale, decimals, rounding, unit })",
} as const;
const NAMES = ["scale", "decimals", "rounding", "unit"] as const;

const MOST_DECIMALS = 40;

function unknownOption(option: string, received: unknown, rule: string): LedgerError {
  return new LedgerError(
    "figures/unknown-option",
    `Cannot take ${quote(received)} for the ${option} of an interval: it must be ${rule}, or left out.`,
    { details: { option, received } },
  );
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
    if (from === to) return [lower.value.eq(upper.value) ? from : `about ${from}`];
    // Of an end that is rounded in writing, nobody can say whether its number belongs to the interval.
    if ((lower.closed && upper.closed) || rounds(lower) || rounds(upper))
      return [`between ${from} and ${to}`];
    return [
      `${lower.closed ? "at least" : "more than"} ${from} and ${upper.closed ? "at most" : "less than"} ${to}`,
    ];
  }
  if (lower.kind === "finite") {
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
