/**
 * What looks like a range and is none: years, telephone numbers, equal halves, years in words.
 */

import type { Term } from "./phrase-parts";

const YEAR = /^(?:19\d\d|20\d\d|2100)$/;

/** Why two numbers are no range; `isBare` where neither a scale nor a unit stands behind them, `hasDash` where a dash does between. */
export function whyNoRange(from: Term, to: Term, isBare: boolean, hasDash: boolean): string | undefined {
  const [first, second] = [from.text, to.text];
  if (isBare && YEAR.test(first) && YEAR.test(second))
    return `${first} and ${second} may be years; write them with a group mark, or with what is counted`;
  if (!hasDash) return undefined;
  if (isBare && /^\d{3}$/.test(first) && /^\d{4}$/.test(second) && !isRound(first, second))
    return `${first}-${second} may be a number of something, as of a telephone; write the range with a group mark`;
  if (from.number === to.number && from.scale === to.scale && from.zeros === to.zeros)
    return "both numbers are the same, which is no range, but can be a year in words or a share of each; write the number alone";
  if (isBare && /^(?:nineteen|twenty)$/i.test(first) && /^[a-z]/i.test(second))
    return `${first}-${second} may be a year in words; write the range in digits`;
  return undefined;
}

/** Ranges are of round numbers, 500-1000. */
function isRound(...numbers: readonly string[]): boolean {
  return numbers.every((number) => number.endsWith("0"));
}
