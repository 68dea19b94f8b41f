/** Exact fractions of bigints, and rounding by the definition: what the laws of the audit compute true values with. */

import { withPoint } from "../money/by-definition";

export interface Fraction {
  readonly over: bigint;
  /** Greater than 0. */
  readonly by: bigint;
}

export function fraction(over: bigint | number, by: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(by)];
  return bottom < 0n ? { over: -top, by: -bottom } : { over: top, by: bottom };
}

export const ZERO: Fraction = fraction(0n);

export function plus(left: Fraction, right: Fraction): Fraction {
  return fraction(left.over * right.by + right.over * left.by, left.by * right.by);
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, fraction(-right.over, right.by));
}

export function times(left: Fraction, right: Fraction): Fraction {
  return fraction(left.over * right.over, left.by * right.by);
}

export function divided(left: Fraction, right: Fraction): Fraction {
  return fraction(left.over * right.by, left.by * right.over);
}

export function total(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, ZERO);
}

export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.over * right.by - right.over * left.by;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function absolute({ over, by }: Fraction): Fraction {
  return fraction(over < 0n ? -over : over, by);
}

/** Plain digits, with or without a point, or two whole numbers with a stroke. */
export function fractionOfText(text: string): Fraction {
  const [over = "", by] = text.split("/");
  if (by !== undefined) return fraction(BigInt(over), BigInt(by));
  const [whole = "", decimals = ""] = text.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function tenTo(power: number): Fraction {
  return power < 0 ? fraction(1n, 10n ** BigInt(-power)) : fraction(10n ** BigInt(power));
}

export type Rounding = "floor" | "ceiling" | "truncate" | "half-up" | "half-down" | "half-even";

/** The whole number of units of 10^power that a fraction is rounded to. */
export function roundedTo(value: Fraction, power: number, rounding: Rounding): bigint {
  const { over, by } = divided(value, tenTo(power));
  const quotient = over / by - (over % by < 0n ? 1n : 0n); // towards the negative, as the floor
  const rest = over - quotient * by;
  if (rest === 0n) return quotient;
  const up = quotient + 1n;
  switch (rounding) {
    case "floor":
      return quotient;
    case "ceiling":
      return up;
    case "truncate":
      return over < 0n ? up : quotient;
  }
  if (2n * rest !== by) return 2n * rest > by ? up : quotient;
  const [away, near] = over < 0n ? [quotient, up] : [up, quotient];
  if (rounding === "half-even") return quotient % 2n === 0n ? quotient : up;
  return rounding === "half-up" ? away : near;
}

/** So many units of 10^power as plain digits: with zeros at the end, or as many decimals as the power asks for. */
export function digitsOf(units: bigint, power: number): string {
  return power < 0 ? withPoint(units, -power) : String(units * 10n ** BigInt(power));
}
