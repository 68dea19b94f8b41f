/**
 * A published figure: a number together with what its wording says of it, "more than 1000", "USD 30 million", "around one
 * tenth". It is plain data, so a record holds it and JSON keeps it; what it says of the true number is read by a policy.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { type ExactNumber, parseExact, powerOfTen } from "../number/exact-number";
import type { Fraction } from "../number/fraction";
import { lastNonZero } from "./figure-digits";
import { type FigureScale, isFigureScale, powerOfScale } from "./scale";

/**
 * What the wording says. `equal` is a number as printed, rounded or not; `exactly` is that number and no other. Bounds
 * exclude (`moreThan`, `lessThan`) or include (`atLeast`, `atMost`) their number, `odd` is more than its number by less than
 * one of its last written digit, `between` includes both of its numbers, and `about` and `nearly` mean what a reading policy
 * says.
 */
export type Qualifier =
  | "equal"
  | "exactly"
  | "moreThan"
  | "atLeast"
  | "lessThan"
  | "atMost"
  | "odd"
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

/** That a number is not known. It is no figure, as it has no number; a record holds it where it would hold one. */
export interface UnknownFigure {
  readonly qualifier: "unknown";
}

const FIELDS: Readonly<Record<keyof Figure, true>> = {
  qualifier: true,
  number: true,
  to: true,
  scale: true,
  unit: true,
  decimals: true,
};

/** The qualifiers. */
export const QUALIFIERS: Readonly<Record<Qualifier, true>> = {
  equal: true,
  exactly: true,
  moreThan: true,
  atLeast: true,
  lessThan: true,
  atMost: true,
  odd: true,
  about: true,
  nearly: true,
  between: true,
};

/** The digits that a figure's number may have. */
export const FIGURE_DIGITS = { integer: 24, fraction: 12 } as const;

/**
 * Whether a value is a figure: a known qualifier, plain digits, a scale, unit and precision that fit them, and no other field.
 *
 * @example
 * isFigure(moreThan(20)) // => true
 * isFigure({ qualifier: "roughly", number: "20" }) // => false
 */
export function isFigure(value: unknown): value is Figure {
  return faultOf(fieldsOf(value)) === undefined;
}

/**
 * Whether a value says that a number is not known, and nothing else.
 *
 * @throws nothing
 */
export function isUnknownFigure(value: unknown): value is UnknownFigure {
  const fields: Readonly<Record<string, unknown>> | string = fieldsOf(value);
  if (typeof fields === "string" || fields["qualifier"] !== "unknown") return false;
  return Object.entries(fields).every(([name, field]) => name === "qualifier" || field === undefined);
}

/** Why an object is no figure, in brackets, to follow what was expected; nothing where it is one, or is no object. */
export function whyNoFigure(value: unknown): string {
  const fault = typeof value === "object" && value !== null ? faultOf(fieldsOf(value)) : undefined;
  return fault === undefined ? "" : ` (${fault})`;
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

/** The value of a figure's number, scale included; of "between", that of its first one. */
export function valueOfFigure({ number, scale }: Figure): Fraction {
  const value = fractionOfNumber(number);
  const power = powerOfScale(scale);
  return power < 0
    ? { ...value, denominator: value.denominator * powerOfTen(-power) }
    : { ...value, numerator: value.numerator * powerOfTen(power) };
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

/** Whether a value is what a figure can be of. */
export function isFigureUnit(unit: unknown): unit is FigureUnit {
  return isPlainUnit(unit) || unit === "ratio" || isCurrencyCode(unit);
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

/** The fields of a figure: every one that it has, in one order, whoever wrote it, and none that is `undefined`. */
export function plainFigure<F extends Figure | UnknownFigure>(figure: F): F {
  const { qualifier, number, to, scale, unit, decimals } = figure as Partial<Figure>;
  return {
    qualifier,
    ...(number !== undefined && { number }),
    ...(to !== undefined && { to }),
    ...(scale !== undefined && { scale }),
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  } as F;
}

/** A fraction is short, and neither part begins with a zero: `1/10`. */
export function isFraction(text: string): boolean {
  return text.length <= 13 && /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/.test(text);
}

function isNumber(value: unknown): value is string {
  return typeof value === "string" && (isFraction(value) || parseExact(value, FIGURE_DIGITS) !== undefined);
}

const PLAIN_DIGITS = `it must be plain digits as text, at most ${FIGURE_DIGITS.integer} before the point and ${FIGURE_DIGITS.fraction} behind it`;
const NO_FIGURE = "make one with figure(number) or moreThan(number)";

/**
 * The fields of a figure, each read once: a proxy or an accessor has code of its own, which may throw or answer anew. What
 * is wrong, in words, where there are none, or one that no figure has.
 */
function fieldsOf(value: unknown): Partial<Figure> | string {
  if (typeof value !== "object" || value === null) return NO_FIGURE;
  try {
    for (const name in value)
      if (!Object.hasOwn(FIELDS, name))
        return `it has a field ${quote(name)}; a figure has ${Object.keys(FIELDS).join(", ")}`;
    const { qualifier, number, to, scale, unit, decimals } = value as Figure;
    return { qualifier, number, to, scale, unit, decimals } as Partial<Figure>;
  } catch {
    return NO_FIGURE;
  }
}

/** What keeps fields from being those of a figure, or `undefined` where nothing does. */
function faultOf(fields: Partial<Figure> | string): string | undefined {
  if (typeof fields === "string") return fields;
  const { qualifier, number, to, scale, unit, decimals } = fields;
  if (typeof qualifier !== "string" || !Object.hasOwn(QUALIFIERS, qualifier))
    return `the qualifier is ${quote(qualifier)}; it must be one of ${Object.keys(QUALIFIERS).join(", ")}`;
  if (!isNumber(number)) return `the number is ${quote(number)}; ${PLAIN_DIGITS}`;
  if (scale !== undefined && !isFigureScale(scale)) return `the scale ${quote(scale)} is not known`;
  if (scale !== undefined && [number, to].some((text) => typeof text === "string" && isFraction(text)))
    return "a fraction has no scale";
  if (unit !== undefined && !isFigureUnit(unit))
    return `the unit is ${quote(unit)}; it must be count, number, ratio or a code of ISO 4217`;
  if (scale === "percent" && unit !== undefined && unit !== "ratio") return "a percentage is a ratio";
  if (decimals !== undefined && (qualifier !== "equal" || isFraction(number) || !isPrecision(decimals)))
    return `decimals are ${quote(decimals)}; they are a whole number from -36 to 12, of a number as printed`;
  const oddity = qualifier === "odd" ? faultOfOdd(fields as Figure) : undefined;
  if (oddity !== undefined) return oddity;
  if (qualifier !== "between") return to === undefined ? undefined : "only between has a second number";
  if (!isNumber(to)) return `the second number is ${quote(to)}; ${PLAIN_DIGITS}`;
  const [from, until] = [fractionOfNumber(number), fractionOfNumber(to)];
  const isAscending = from.numerator * until.denominator <= until.numerator * from.denominator;
  return isAscending ? undefined : `it goes from ${number} to ${to}, which is less`;
}

/** What keeps "20-odd" from saying anything: of 105 things nothing lies between it and the next whole number. */
function faultOfOdd(figure: Figure): string | undefined {
  const { number, scale } = figure;
  if (number.startsWith("-") || !/^[\d.]*[1-9]/.test(number) || isFraction(number))
    return `${number}-odd says nothing, as odd is of a number in digits that is greater than 0; take moreThan or about`;
  if (unitOfFigure(figure) !== "count" || lastNonZero(number) + powerOfScale(scale) > 0) return undefined;
  return `${number}-odd things leave none between the number and the next one; take moreThan, or the scale that the number is in`;
}

function isPrecision(decimals: unknown): boolean {
  return Number.isInteger(decimals) && (decimals as number) >= -36 && (decimals as number) <= 12;
}
