/**
 * A published figure: a number together with what its wording says of it, "more than 1000", "USD 30 million", "around one
 * tenth". It is plain data, so a record holds it and JSON keeps it; what it says of the true number is read by a policy.
 */

import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { type ExactNumber, formatPlain, parseExact, powerOfTen } from "../money/exact-number";
import type { Fraction } from "../money/fraction";
import { type FigureScale, isFigureScale } from "./scale";

/**
 * What the wording says. `equal` is a number as printed, rounded or not; `exactly` is that number and no other. Bounds
 * exclude (`moreThan`, `lessThan`) or include (`atLeast`, `atMost`) their number, `between` includes both of its numbers,
 * and `about` and `nearly` mean what a reading policy says.
 */
export type Qualifier =
  | "equal"
  | "exactly"
  | "moreThan"
  | "atLeast"
  | "lessThan"
  | "atMost"
  | "about"
  | "nearly"
  | "between";

/**
 * What a figure is of: things counted, which come in whole numbers; any other number, as a mean; a ratio of two figures,
 * which is said in percent; or money of a currency.
 */
export type FigureUnit = "count" | "number" | "ratio" | CurrencyCode;

/** A number as published, with its qualifier. */
export interface Figure<Q extends Qualifier = Qualifier> {
  readonly qualifier: Q;
  /** Plain decimal text, or a fraction of two whole numbers: `1/10`. Of a figure that is `equal`, the digits as printed. */
  readonly number: string;
  /** The greater number of `between`. */
  readonly to?: string;
  /** What the number is in: `30` in millions. */
  readonly scale?: FigureScale;
  /** Left out, a percentage or fraction is a ratio, digits behind a point without a scale are a number, and all else counts things. */
  readonly unit?: FigureUnit;
  /** The precision that the publisher declares, in the sense of XBRL: -6 is to the nearest million. Of `equal` only. */
  readonly decimals?: number;
}

/** What a figure's number can be given as: plain decimal text, a fraction such as "1/10", a bigint or a safe integer. */
export type FigureInput = string | bigint | number;

/** What the number of a figure is in and counts. */
export interface FigureOptions {
  readonly scale?: FigureScale;
  readonly unit?: FigureUnit;
}

const QUALIFIERS: Readonly<Record<Qualifier, true>> = {
  equal: true,
  exactly: true,
  moreThan: true,
  atLeast: true,
  lessThan: true,
  atMost: true,
  about: true,
  nearly: true,
  between: true,
};

/** The digits that a figure's number may have. */
export const FIGURE_DIGITS = { integer: 24, fraction: 12 } as const;

/**
 * A number as printed: it may be exact or rounded, which a reading policy decides. Its digits are kept as they are
 * written, so that "21.10" says more than "21.1".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * figure("30", { scale: "million", unit: "USD" }) // => { qualifier: "equal", number: "30", scale: "million", unit: "USD" }
 * describeInterval(readFigure(figure("21.13", { scale: "million", unit: "USD" }))) // => "between 21,125,000 and 21,135,000"
 */
export function figure(
  number: FigureInput,
  options: FigureOptions & { readonly decimals?: number } = {},
): Figure<"equal"> {
  return make("equal", number, options);
}

/**
 * The number itself, no more and no less.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * exactly(61) // => { qualifier: "exactly", number: "61" }
 */
export function exactly(number: FigureInput, options: FigureOptions = {}): Figure<"exactly"> {
  return make("exactly", number, options);
}

/**
 * More than a number, which itself is excluded: "over 20", "more than 1000".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * moreThan(1000) // => { qualifier: "moreThan", number: "1000" }
 */
export function moreThan(number: FigureInput, options: FigureOptions = {}): Figure<"moreThan"> {
  return make("moreThan", number, options);
}

/**
 * A number or more: "at least 2", "a series of agreements" (two or more).
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * atLeast(2) // => { qualifier: "atLeast", number: "2" }
 */
export function atLeast(number: FigureInput, options: FigureOptions = {}): Figure<"atLeast"> {
  return make("atLeast", number, options);
}

/**
 * Less than a number, which itself is excluded: "fewer than 50", "under 10 %".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * lessThan(10, { scale: "percent" }) // => { qualifier: "lessThan", number: "10", scale: "percent" }
 */
export function lessThan(number: FigureInput, options: FigureOptions = {}): Figure<"lessThan"> {
  return make("lessThan", number, options);
}

/**
 * A number or less: "up to 50".
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * atMost(50) // => { qualifier: "atMost", number: "50" }
 */
export function atMost(number: FigureInput, options: FigureOptions = {}): Figure<"atMost"> {
  return make("atMost", number, options);
}

/**
 * A number that is near the true one on either side: "around 40", "about one tenth". How near is the reading policy's.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * about("1/10") // => { qualifier: "about", number: "1/10" }
 */
export function about(number: FigureInput, options: FigureOptions = {}): Figure<"about"> {
  return make("about", number, options);
}

/**
 * A number that is not quite reached: "nearly 15 thousand". How far below is the reading policy's.
 *
 * @throws `figures/invalid-number`, `figures/invalid-figure`
 * @example
 * nearly(15, { scale: "thousand" }) // => { qualifier: "nearly", number: "15", scale: "thousand" }
 */
export function nearly(number: FigureInput, options: FigureOptions = {}): Figure<"nearly"> {
  return make("nearly", number, options);
}

/**
 * From one number to another, both included: "between 20 and 30", "20 to 30".
 *
 * @throws `figures/invalid-number`; `figures/invalid-figure` also where the second number is less than the first
 * @example
 * between(20, 30) // => { qualifier: "between", number: "20", to: "30" }
 */
export function between(from: FigureInput, to: FigureInput, options: FigureOptions = {}): Figure<"between"> {
  return make("between", from, { ...requireOptions(options), to: numberText("between", to) });
}

/**
 * Whether a value is a figure: a known qualifier, plain digits, and a scale, unit and precision that fit them.
 *
 * @example
 * isFigure(moreThan(20)) // => true
 * isFigure({ qualifier: "roughly", number: "20" }) // => false
 */
export function isFigure(value: unknown): value is Figure {
  return faultOf(fieldsOf(value)) === undefined;
}

/**
 * The value of a figure's number, scale aside, as an exact fraction.
 *
 * @throws nothing; the text is that of a figure
 */
export function fractionOfNumber(number: string): Fraction {
  const [numerator = "0", denominator] = number.split("/");
  if (denominator !== undefined) return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  const { units, scale } = parseExact(number, FIGURE_DIGITS) as ExactNumber;
  return { numerator: BigInt(units), denominator: powerOfTen(scale) };
}

/**
 * What a figure is of, where it doesn't say so: a percentage or fraction is a ratio, digits behind a point without a scale
 * are a number, as of a mean, and anything else is a count.
 */
export function unitOfFigure({
  unit,
  scale,
  number,
  to = "",
}: Pick<Figure, "unit" | "scale" | "number" | "to">): FigureUnit {
  if (unit !== undefined) return unit;
  if (scale === "percent" || isFraction(number) || isFraction(to)) return "ratio";
  return scale === undefined && `${number}${to}`.includes(".") ? "number" : "count";
}

/** Whether a unit is that of numbers without one: things counted, and means of them. */
export function isPlainUnit(unit: unknown): unit is "count" | "number" {
  return unit === "count" || unit === "number";
}

/** Guards against what is no figure; gives its fields, which are plain data whatever the value was. */
export function requireFigure(value: Figure): Figure {
  const fields = fieldsOf(value);
  const fault = faultOf(fields);
  if (fault === undefined) return fields as Figure;
  throw new LedgerError("figures/invalid-figure", `Cannot use ${quote(value)} as a figure: ${fault}.`, {
    details: { received: value },
  });
}

interface Extras extends FigureOptions {
  readonly to?: string;
  readonly decimals?: number;
}

function make<Q extends Qualifier>(qualifier: Q, input: FigureInput, extras: Extras): Figure<Q> {
  const { to, scale, unit, decimals } = requireOptions(extras);
  const figure: Figure<Q> = {
    qualifier,
    number: numberText(qualifier, input),
    ...(to !== undefined && { to }),
    ...(scale !== undefined && { scale }),
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  };
  requireFigure(figure);
  return Object.freeze(figure);
}

/** Guards against `figure("30", "million")`, which would be 30 without a word. */
function requireOptions<Options extends Extras>(options: Options): Options {
  if (typeof options === "object" && options !== null) return options;
  throw new LedgerError(
    "figures/invalid-figure",
    `Cannot use ${quote(options)} as the options of a figure: they are an object such as { scale: "million", unit: "USD" }.`,
    { details: { received: options } },
  );
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

/** A fraction is short, and neither part begins with a zero: `1/10`. */
function isFraction(text: string): boolean {
  return text.length <= 13 && /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/.test(text);
}

function isNumber(value: unknown): value is string {
  return typeof value === "string" && (isFraction(value) || parseExact(value, FIGURE_DIGITS) !== undefined);
}

/**
 * The fields of a figure, each read once: a proxy or an accessor has code of its own, which may throw or answer anew.
 * `undefined` where there are none.
 */
function fieldsOf(value: unknown): Partial<Figure> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    const { qualifier, number, to, scale, unit, decimals } = value as Figure;
    return { qualifier, number, to, scale, unit, decimals } as Partial<Figure>;
  } catch {
    return undefined;
  }
}

/** What keeps fields from being those of a figure, or `undefined` where nothing does. */
function faultOf(fields: Partial<Figure> | undefined): string | undefined {
  if (fields === undefined) return "make one with figure(number) or moreThan(number)";
  const { qualifier, number, to, scale, unit, decimals } = fields;
  if (typeof qualifier !== "string" || !Object.hasOwn(QUALIFIERS, qualifier))
    return `the qualifier is ${quote(qualifier)}; it must be one of ${Object.keys(QUALIFIERS).join(", ")}`;
  if (!isNumber(number)) return `the number is ${quote(number)}; it must be plain digits as text`;
  if (scale !== undefined && !isFigureScale(scale)) return `the scale ${quote(scale)} is not known`;
  if (scale !== undefined && [number, to].some((text) => typeof text === "string" && isFraction(text)))
    return "a fraction has no scale";
  if (unit !== undefined && !isPlainUnit(unit) && unit !== "ratio" && !isCurrencyCode(unit))
    return `the unit is ${quote(unit)}; it must be count, number, ratio or a code of ISO 4217`;
  if (scale === "percent" && unit !== undefined && unit !== "ratio") return "a percentage is a ratio";
  if (decimals !== undefined && (qualifier !== "equal" || isFraction(number) || !isPrecision(decimals)))
    return `decimals are ${quote(decimals)}; they are a whole number from -36 to 12, of a number as printed`;
  if (qualifier !== "between") return to === undefined ? undefined : "only between has a second number";
  if (!isNumber(to)) return `the second number is ${quote(to)}; it must be plain digits as text`;
  const [from, until] = [fractionOfNumber(number), fractionOfNumber(to)];
  const isAscending = from.numerator * until.denominator <= until.numerator * from.denominator;
  return isAscending ? undefined : `it goes from ${number} to ${to}, which is less`;
}

function isPrecision(decimals: unknown): boolean {
  return Number.isInteger(decimals) && (decimals as number) >= -36 && (decimals as number) <= 12;
}
