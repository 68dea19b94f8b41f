/**
 * A published figure: a number together with what its wording says of it, "more than 1000" or "at least 2".
 * It is plain data, so a record holds it and JSON keeps it.
 */

import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { formatPlain, parseExact, powerOfTen } from "../money/exact-number";

/** What the wording says: the number itself, or a bound that excludes (`moreThan`) or includes (`atLeast`) it. */
export type Qualifier = "exactly" | "moreThan" | "atLeast";

/** A number as published, with its qualifier. `number` is plain decimal text. */
export interface Figure {
  readonly qualifier: Qualifier;
  readonly number: string;
}

/** What a figure's number can be given as: plain decimal text, a bigint or a safe integer. */
export type FigureInput = string | bigint | number;

const QUALIFIERS: Readonly<Record<Qualifier, true>> = { exactly: true, moreThan: true, atLeast: true };

/** The digits that a figure's number may have. */
export const FIGURE_DIGITS = { integer: 24, fraction: 12 } as const;

/**
 * The number itself, no more and no less.
 *
 * @throws `figures/invalid-number`
 * @example
 * exactly(61) // => { qualifier: "exactly", number: "61" }
 */
export function exactly(number: FigureInput): Figure {
  return figure("exactly", number);
}

/**
 * More than a number, which itself is excluded: "over 20", "more than 1000".
 *
 * @throws `figures/invalid-number`
 * @example
 * moreThan(1000) // => { qualifier: "moreThan", number: "1000" }
 */
export function moreThan(number: FigureInput): Figure {
  return figure("moreThan", number);
}

/**
 * A number or more: "at least 2", "a series of agreements" (two or more).
 *
 * @throws `figures/invalid-number`
 * @example
 * atLeast(2) // => { qualifier: "atLeast", number: "2" }
 */
export function atLeast(number: FigureInput): Figure {
  return figure("atLeast", number);
}

/**
 * Whether a value is a figure: a known qualifier and a number of plain digits.
 *
 * @example
 * isFigure(moreThan(20)) // => true
 * isFigure({ qualifier: "roughly", number: "20" }) // => false
 */
export function isFigure(value: unknown): value is Figure {
  if (typeof value !== "object" || value === null) return false;
  const { qualifier, number } = value as Partial<Figure>;
  if (typeof qualifier !== "string" || !Object.hasOwn(QUALIFIERS, qualifier)) return false;
  return typeof number === "string" && parseExact(number, FIGURE_DIGITS) !== undefined;
}

function figure(qualifier: Qualifier, input: FigureInput): Figure {
  const text = textOf(input);
  const number = text === undefined ? undefined : parseExact(text, FIGURE_DIGITS);
  if (number !== undefined) return Object.freeze({ qualifier, number: formatPlain(number) });
  throw new LedgerError(
    "figures/invalid-number",
    `Cannot read ${quote(input)} as the number of a figure: it must be plain digits such as "1000" or "21.13", a bigint or a safe integer.`,
    { details: { qualifier, input } },
  );
}

/** The digits as text. A bigint of a million digits takes seconds to print, so its size is looked at first. */
function textOf(input: unknown): string | undefined {
  if (typeof input === "string") return input;
  const bound = powerOfTen(FIGURE_DIGITS.integer);
  const isShort = typeof input === "bigint" ? -bound < input && input < bound : Number.isSafeInteger(input);
  return isShort ? String(input) : undefined;
}
