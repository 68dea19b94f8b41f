/**
 * Figures made as a document words them: one function for each qualifier. They print themselves: `${moreThan(20)}` is
 * "more than 20".
 */

import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { formatPlain, parseExact, powerOfTen } from "../number/exact-number";
import { printedFigure } from "./describe-figure";
import {
  FIGURE_DIGITS,
  type Figure,
  type FigureUnit,
  isFraction,
  plainFigure,
  type Qualifier,
  requireFigure,
  type UnknownFigure,
} from "./figure";
import type { FigureScale } from "./scale";

/** What a figure's number can be given as: plain decimal text, a fraction such as "1/10", a bigint or a safe integer. */
export type FigureInput = string | bigint | number;

/** What the number of a figure is in and counts. */
export interface FigureOptions {
  readonly scale?: FigureScale;
  readonly unit?: FigureUnit;
}

/**
 * A number as printed: it may be exact or rounded, which a reading policy decides. Its digits are kept as they are
 * written, so that "21.10" says more than "21.1".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * figure("30", { scale: "million", unit: "USD" }) // => { qualifier: "equal", number: "30", scale: "million", unit: "USD" }
 * describeInterval(readFigure(figure("21.13", { scale: "million", unit: "USD" }))) // => "between 21,125,000 and 21,135,000"
 */
export function figure(
  number: FigureInput,
  options?: FigureOptions & { readonly decimals?: number },
): Figure<"equal"> {
  return makeFigure("equal", number, checkedOptions(CALL_OF_EQUAL, options, ["scale", "unit", "decimals"]));
}

/**
 * The number itself, no more and no less.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * exactly(61) // => { qualifier: "exactly", number: "61" }
 */
export function exactly(number: FigureInput, options?: FigureOptions): Figure<"exactly"> {
  return makeFigure("exactly", number, ownOptions("exactly", options));
}

/**
 * More than a number, which itself is excluded: "over 20", "more than 1000".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * moreThan(1000) // => { qualifier: "moreThan", number: "1000" }
 */
export function moreThan(number: FigureInput, options?: FigureOptions): Figure<"moreThan"> {
  return makeFigure("moreThan", number, ownOptions("moreThan", options));
}

/**
 * A number or more: "at least 2", "a series of agreements" (two or more).
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * atLeast(2) // => { qualifier: "atLeast", number: "2" }
 */
export function atLeast(number: FigureInput, options?: FigureOptions): Figure<"atLeast"> {
  return makeFigure("atLeast", number, ownOptions("atLeast", options));
}

/**
 * Less than a number, which itself is excluded: "fewer than 50", "under 10 %".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * lessThan(10, { scale: "percent" }) // => { qualifier: "lessThan", number: "10", scale: "percent" }
 */
export function lessThan(number: FigureInput, options?: FigureOptions): Figure<"lessThan"> {
  return makeFigure("lessThan", number, ownOptions("lessThan", options));
}

/**
 * A number or less: "up to 50".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * atMost(50) // => { qualifier: "atMost", number: "50" }
 */
export function atMost(number: FigureInput, options?: FigureOptions): Figure<"atMost"> {
  return makeFigure("atMost", number, ownOptions("atMost", options));
}

/**
 * More than a number by less than one of its last written digit, "20-odd", "300-odd thousand", 2100多: of things 21 to 29.
 * Both ends are excluded, so that a number of things ends with a zero or has a scale.
 *
 * @throws `figures/invalid-number`; `figures/invalid-figure` also for a fraction, for what is not greater than 0, and for
 * things that are counted to the last one, as 105; `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * odd(20) // => { qualifier: "odd", number: "20" }
 * describeInterval(totalCount([odd("1.5", { scale: "wan" })])) // => "between 15,001 and 15,999"
 */
export function odd(number: FigureInput, options?: FigureOptions): Figure<"odd"> {
  return makeFigure("odd", number, ownOptions("odd", options));
}

/**
 * A number that is near the true one on either side: "around 40", "about one tenth". How near is the reading policy's.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * about("1/10") // => { qualifier: "about", number: "1/10" }
 */
export function about(number: FigureInput, options?: FigureOptions): Figure<"about"> {
  return makeFigure("about", number, ownOptions("about", options));
}

/**
 * A number that is not quite reached: "nearly 15 thousand". How far below is the reading policy's.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`, `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * nearly(15, { scale: "thousand" }) // => { qualifier: "nearly", number: "15", scale: "thousand" }
 */
export function nearly(number: FigureInput, options?: FigureOptions): Figure<"nearly"> {
  return makeFigure("nearly", number, ownOptions("nearly", options));
}

/**
 * From one number to another, both included: "between 20 and 30", "20 to 30".
 *
 * @throws `figures/invalid-number`; `figures/invalid-figure` also where the second number is less than the first;
 * `figures/invalid-argument`, `figures/unknown-option`
 * @example
 * between(20, 30) // => { qualifier: "between", number: "20", to: "30" }
 */
export function between(from: FigureInput, to: FigureInput, options?: FigureOptions): Figure<"between"> {
  return makeFigure("between", from, { ...ownOptions("between", options), to: numberText("between", to) });
}

/**
 * That nobody knows how many: a return with an empty cell, "several visits". It is neither none nor one, and a sum that
 * holds it is a lower bound. A field that is left out says the same, but for the count of a record, which then is one.
 *
 * @example
 * unknown() // => { qualifier: "unknown" }
 * describeInterval(totalCount([61, unknown()])) // => "at least 61 (part of it unknown)"
 */
export function unknown(): UnknownFigure {
  return printedFigure<UnknownFigure>({ qualifier: "unknown" });
}

interface Extras extends FigureOptions {
  readonly to?: string;
  readonly decimals?: number;
}

/** A figure of options that were checked. */
export function makeFigure<Q extends Qualifier>(qualifier: Q, input: FigureInput, extras: Extras): Figure<Q> {
  const figure = plainFigure<Figure<Q>>({ qualifier, number: numberText(qualifier, input), ...extras });
  requireFigure(figure);
  return printedFigure(figure);
}

const NO_OPTIONS: FigureOptions = {};
const CALL_OF_EQUAL = { chapter: "figures", call: "figure(number, { scale, unit, decimals })" } as const;

/** Guards against `moreThan("30", "million")`, which would be 30 without a word. */
function ownOptions(qualifier: Qualifier, options: FigureOptions | undefined): FigureOptions {
  // Nearly every figure is made without.
  if (options === undefined) return NO_OPTIONS;
  const numbers = qualifier === "between" ? "from, to" : "number";
  const call = { chapter: "figures", call: `${qualifier}(${numbers}, { scale, unit })` } as const;
  return checkedOptions(call, options, ["scale", "unit"]);
}

/** The number as plain text: in one form for one number, but for `equal`, whose digits say how far it is rounded. */
function numberText(qualifier: Qualifier, input: FigureInput): string {
  const text = textOf(input);
  if (text !== undefined && isFraction(text)) return text;
  const number = text === undefined ? undefined : parseExact(text, FIGURE_DIGITS);
  if (text !== undefined && number !== undefined) return qualifier === "equal" ? text : formatPlain(number);
  throw new LedgerError(
    "figures/invalid-number",
    `Cannot read ${quote(input)} as the number of a figure: it must be plain digits such as "1000" or "21.13", a fraction such as "1/10", a bigint or a safe integer.`,
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
