/** Exact fractions of bigints, the independent arithmetic that the tests of intervals compare with. */

import type { Interval } from "cultural-ledger";
import type { IntervalEnd } from "cultural-ledger/figures";

export interface Rational {
  readonly n: bigint;
  /** Greater than 0. */
  readonly d: bigint;
}

/** Reads plain decimal text. */
export function rational(text: string | number | bigint): Rational {
  const [whole = "", fraction = ""] = String(text).split(".");
  return { n: BigInt(whole + fraction), d: 10n ** BigInt(fraction.length) };
}

export function quotient(n: bigint, d: bigint): Rational {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Rational, b: Rational): Rational => quotient(a.n * b.d, a.d * b.n);
export const absolute = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);

/** Negative, zero or positive as the first is less than, equal to or greater than the second. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number of a finite end. */
export function numberOf(end: IntervalEnd): Rational {
  if (end.kind !== "finite") throw new Error(`the end is ${end.kind}`);
  return rational(end.value.toFixed());
}

/** Whether a number is between the ends, by their flags; of whole numbers, a whole one. */
export function isInside({ lower, upper, whole }: Interval, number: Rational): boolean {
  if (whole && number.n % number.d !== 0n) return false;
  if (lower.kind === "finite") {
    const order = compare(number, numberOf(lower));
    if (order < 0 || (order === 0 && !lower.closed)) return false;
  }
  if (upper.kind === "finite") {
    const order = compare(number, numberOf(upper));
    if (order > 0 || (order === 0 && !upper.closed)) return false;
  }
  return true;
}

/** An interval as text: `[1, 2)`, `(-inf, 5]`, `[0, ?)`; of whole numbers with a Z behind it. */
export function notation({ lower, upper, whole }: Interval): string {
  const from =
    lower.kind === "finite"
      ? `${lower.closed ? "[" : "("}${lower.value.toFixed()}`
      : lower.kind === "unknown"
        ? "(?"
        : "(-inf";
  const to =
    upper.kind === "finite"
      ? `${upper.value.toFixed()}${upper.closed ? "]" : ")"}`
      : upper.kind === "unknown"
        ? "?)"
        : "inf)";
  return `${from}, ${to}${whole ? " Z" : ""}`;
}

const INFINITE: Readonly<Record<string, IntervalEnd>> = {
  "?": { kind: "unknown" },
  inf: { kind: "unbounded" },
  "-inf": { kind: "unbounded" },
};

/** Reads an interval from its notation, with the numbers of a given constructor. */
export function interval(
  text: string,
  numberFrom: (text: string) => Extract<IntervalEnd, { kind: "finite" }>["value"],
): Interval {
  const match = /^([[(])([^,]+), ([^\])]+)([\])])( Z)?$/.exec(text);
  if (match === null) throw new Error(`${text} is no interval`);
  const [, opening, from = "", to = "", closing, whole] = match;
  const end = (number: string, closed: boolean): IntervalEnd =>
    INFINITE[number] ?? { kind: "finite", value: numberFrom(number), closed };
  return { lower: end(from, opening === "["), upper: end(to, closing === "]"), whole: whole !== undefined };
}
