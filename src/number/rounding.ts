/**
 * Rounding: the seven modes by name, and the one division that every rounded result of the library goes through.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";

/**
 * How a number between two neighbours is rounded. `half-even` takes the nearer one, and of two equally near ones the
 * even one; `up` and `down` go away from and towards zero, `ceiling` and `floor` towards plus and minus infinity.
 */
export type RoundingMode = "half-even" | "half-up" | "half-down" | "up" | "down" | "ceiling" | "floor";

/** Whether the magnitude goes up by one, from its last digit's parity, the remainder against one half, and the sign. */
const ROUNDS_UP: Readonly<
  Record<RoundingMode, (odd: boolean, againstHalf: number, negative: boolean) => boolean>
> = {
  "half-even": (odd, againstHalf) => againstHalf > 0 || (againstHalf === 0 && odd),
  "half-up": (_, againstHalf) => againstHalf >= 0,
  "half-down": (_, againstHalf) => againstHalf > 0,
  up: () => true,
  down: () => false,
  ceiling: (_odd, _half, negative) => !negative,
  floor: (_odd, _half, negative) => negative,
};

/** A rounded integer, and whether anything was cut off. */
export interface RoundedQuotient {
  readonly units: bigint;
  readonly rounded: boolean;
}

/**
 * Divides two integers and rounds the quotient once. `denominator` is positive.
 *
 * @throws `money/unknown-rounding-mode`
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): RoundedQuotient {
  const roundsUp = typeof mode === "string" && Object.hasOwn(ROUNDS_UP, mode) ? ROUNDS_UP[mode] : undefined;
  if (roundsUp === undefined) throw unknownMode(mode);
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const remainder = magnitude % denominator;
  if (remainder === 0n) return { units: negative ? -quotient : quotient, rounded: false };
  const twice = remainder * 2n;
  const againstHalf = twice > denominator ? 1 : twice === denominator ? 0 : -1;
  const units = roundsUp(quotient % 2n === 1n, againstHalf, negative) ? quotient + 1n : quotient;
  return { units: negative ? -units : units, rounded: true };
}

function unknownMode(mode: unknown): LedgerError {
  const modes = Object.keys(ROUNDS_UP).join(", ");
  return new LedgerError(
    "money/unknown-rounding-mode",
    `Cannot round by ${quote(mode)}: the mode must be one of ${modes}.`,
    { details: { mode } },
  );
}
