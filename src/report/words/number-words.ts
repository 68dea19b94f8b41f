/**
 * What a language has to have to say the numbers of a report, which are rounded, signed or between two others.
 */

/** Which way a number goes. */
export type Way = "up" | "down" | "level";

/** What is told with a sign: more or fewer, growth in per cent, and percentage points of the growth of a whole. */
export type SignedKind = "change" | "growth" | "contribution";

/** How exactly a number is told. */
export type Hedge = "exact" | "about" | "atLeast" | "moreThan" | "atMost" | "lessThan";

/** A number by its size, written with its unit, and which way it goes. */
export interface SignedNumber {
  readonly way: Way;
  readonly number: string;
}

/** The words of numbers, which are written with their unit. */
export interface NumberWords {
  readonly about: (number: string) => string;
  readonly lessThan: (number: string) => string;
  /** A number less than zero, by its size. */
  readonly negative: (number: string) => string;
  readonly signed: (kind: SignedKind, hedge: Hedge, signed: SignedNumber) => string;
  readonly signedBetween: (kind: SignedKind, lower: SignedNumber, upper: SignedNumber) => string;
  readonly percent: (number: string) => string;
  readonly points: (number: string) => string;
  /** A number and what it counts, in the words of a source. */
  readonly withUnit: (number: string, unit: string) => string;
}
