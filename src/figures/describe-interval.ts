/**
 * Intervals in words, for callers: in whatever scale, decimals, unit and language they choose.
 */

import { checkedOptions, requireText } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord } from "../foundation/option-word";
import { requireWordsLocale } from "../foundation/words-locale";
import { type Interval, requireInterval } from "./interval";
import { type IntervalFormat, wordsOfInterval } from "./interval-words";
import { isFigureScale } from "./scale";

/**
 * Says an interval in words, with numbers grouped in threes. Ends that belong to a range of whole numbers are those of
 * the range; open ends of others are said as bounds. A quotient without a last digit is said to three significant ones,
 * a bound by itself rounded so that it stays true.
 *
 * @throws `figures/invalid-interval`; `figures/unknown-option` for a scale, decimals, a rounding or a locale that are none,
 * and for another option; `figures/invalid-argument`
 * @example
 * describeInterval(totalCount([1100, 2299])) // => "3,399"
 * describeInterval(totalCount([5, moreThan(1000)])) // => "more than 1,005"
 * describeInterval(totalCount([5, undefined])) // => "at least 5 (part of it unknown)"
 * describeInterval(totalCount([undefined])) // => "unknown"
 * const rest = readFigure(between("6138975.02", "7174817.10"));
 * describeInterval(rest, { scale: "million", decimals: 2 }) // => "between 6.14 and 7.17 million"
 * describeInterval(rest, { scale: "wan", decimals: 0, unit: "USD", locale: "zh" }) // => "614万至717万美元"
 */
export function describeInterval(interval: Interval, format: IntervalFormat = {}): string {
  const { unit, scale, decimals, rounding, locale } = checkedOptions(CALL, format, NAMES);
  if (unit !== undefined) requireText(CALL, "unit", unit);
  optionWord("figures", "the rounding of an interval", rounding, ["nearest", "outward"]);
  requireWordsLocale("figures", locale);
  if (scale !== undefined && !isFigureScale(scale))
    throw unknownOption("scale", scale, 'a scale such as "million" or "percent"');
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS))
    throw unknownOption("decimals", decimals, `a whole number from 0 to ${MOST_DECIMALS}`);
  return wordsOfInterval(requireInterval(interval), format);
}

const CALL = {
  chapter: "figures",
  call: "describeInterval(interval, { scale, decimals, rounding, unit, locale })",
} as const;
const NAMES = ["scale", "decimals", "rounding", "unit", "locale"] as const;

const MOST_DECIMALS = 40;

function unknownOption(option: string, received: unknown, rule: string): LedgerError {
  return new LedgerError(
    "figures/unknown-option",
    `Cannot take ${quote(received)} for the ${option} of an interval: it must be ${rule}, or left out.`,
    { details: { option, received } },
  );
}
