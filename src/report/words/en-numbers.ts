/**
 * The numbers of a report in English.
 */

import type { Hedge, NumberWords, SignedNumber } from "./number-words";

/** A minus sign, and no hyphen. */
const MINUS = "\u2212";

const HEDGES: Readonly<Record<Hedge, string>> = {
  exact: "",
  about: "about ",
  atLeast: "at least ",
  moreThan: "more than ",
  atMost: "at most ",
  lessThan: "less than ",
};

const SIGNS = { up: "+", down: MINUS, level: "" } as const;

function withSign({ way, number }: SignedNumber): string {
  return SIGNS[way] + number;
}

export const ENGLISH_NUMBERS: NumberWords = {
  about: (number) => HEDGES.about + number,
  lessThan: (number) => HEDGES.lessThan + number,
  negative: (number) => MINUS + number,
  signed: (_, hedge, signed) => HEDGES[hedge] + withSign(signed),
  signedBetween: (_, lower, upper) => `between ${withSign(lower)} and ${withSign(upper)}`,
  percent: (number) => `${number} %`,
  points: (number) => `${number} points`,
  withUnit: (number, unit) => `${number} ${unit}`,
};
