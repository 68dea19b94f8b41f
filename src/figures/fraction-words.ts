/**
 * Fraction words: "half", "two thirds", "about one tenth". Whoever says one has chosen it among the fractions in common use,
 * so it reaches as far as it is nearer than the next of them.
 */

import { decimalOf, divideDecimals } from "../number/decimal";
import type { Fraction } from "../number/fraction";
import { finiteEnd, type IntervalEnd } from "./interval";
import { endAt, type Side } from "./interval-ends";
import type { ReadingPolicy } from "./reading-policy";

/** The denominators in common use; 0 and 1 are among their fractions. */
const COMMON = [2n, 3n, 4n, 5n, 10n];

/** How many times over a plain word stays on its side of the way to the next fraction: half of it, or a quarter. */
const PARTS: Readonly<Record<Exclude<ReadingPolicy["fractions"], "exact">, bigint>> = {
  nearest: 2n,
  narrow: 4n,
};

/**
 * The ends of a fraction word. A plain one reaches half the way to the next fraction on either side, "about" the whole way
 * and not to it, "nearly" as far down as the plain one, and not up to its number: "nearly half" is from 45 % to less than
 * 50, and so is a half less a tenth of it. Read narrowly, each reaches half as far.
 */
export function endsOfFraction(
  word: "equal" | "about" | "nearly",
  fraction: Fraction,
  reading: keyof typeof PARTS,
): readonly [lower: IntervalEnd, upper: IntervalEnd] {
  const parts = word === "about" ? PARTS[reading] / 2n : PARTS[reading];
  const end = (side: Side): IntervalEnd => {
    const { numerator, denominator } = between(fraction, nextFraction(fraction, side), parts);
    const bounds = divideDecimals(decimalOf(String(numerator)), decimalOf(String(denominator)));
    return endAt(bounds, side, word !== "about");
  };
  return [end("lower"), word === "nearly" ? openEnd(fraction) : end("upper")];
}

/** The next fraction to one side that is in common use or has the same denominator. */
function nextFraction({ numerator, denominator }: Fraction, side: Side): Fraction {
  const [first, ...others] = [denominator, ...COMMON].map((parts): Fraction => {
    const scaled = numerator * parts;
    const next = side === "lower" ? (scaled - 1n) / denominator : scaled / denominator + 1n;
    return { numerator: next, denominator: parts };
  });
  return others.reduce((nearest, next) => {
    const isGreater = next.numerator * nearest.denominator > nearest.numerator * next.denominator;
    return isGreater === (side === "lower") ? next : nearest;
  }, first as Fraction);
}

/** One part of the way from one fraction to another, of so many. */
function between(from: Fraction, to: Fraction, parts: bigint): Fraction {
  return {
    numerator: from.numerator * to.denominator * (parts - 1n) + to.numerator * from.denominator,
    denominator: from.denominator * to.denominator * parts,
  };
}

function openEnd({ numerator, denominator }: Fraction): IntervalEnd {
  return finiteEnd(divideDecimals(decimalOf(String(numerator)), decimalOf(String(denominator))).upper, false);
}
