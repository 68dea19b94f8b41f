/**
 * The figure of what has been read of a phrase: its numbers in one scale, with hedge and unit, and what a direction or a sum
 * makes of it.
 */

import { quote } from "../foundation/issue";
import { currencyInfo } from "../money/currency";
import { type Figure, type FigureUnit, isFigure, whyNoFigure } from "./figure";
import type { Unread } from "./figure-tokens";
import { makeFigure } from "./make-figure";
import { below, type FigureFields, fromNothing, inHundredths, oneMore } from "./phrase-changes";
import type { Reading, Term } from "./phrase-parts";
import { whyNoRange } from "./phrase-ranges";
import { type FigureScale, powerOfScale } from "./scale";

/** What the form of a phrase says of its figure beside what stands in it. */
export interface FigureForm {
  /** Where the words behind the number stand for it: points are in percent. */
  readonly scale?: FigureScale;
  readonly unit?: FigureUnit;
  /** The direction that the number changed in. */
  readonly direction?: 1 | -1 | undefined;
  /** Whether the number says how many times more it became, so that it is one more times as much. */
  readonly isOneMore?: boolean;
  /** Whether the number is in percent of a whole, so that it is a hundredth of a multiple. */
  readonly isPercentOf?: boolean;
  /** Whether a point in the language may group thousands. */
  readonly pointMayGroup: boolean;
}

/** The figure of a phrase, or what is missing or does not go together. */
export function figureOfReading(reading: Reading, form: FigureForm): Figure | Unread {
  const fields = fieldsOf(reading, form);
  if ("reason" in fields) return fields;
  const whole = form.isPercentOf === true ? inHundredths(fields) : fields;
  const ended = form.direction === undefined && form.isOneMore !== true ? whole : fromNothing(whole);
  if ("reason" in ended) return ended;
  const moved = form.isOneMore === true ? oneMore(ended) : ended;
  const signed = form.direction === -1 ? below(moved) : moved;
  if ("reason" in signed) return signed;
  const { qualifier, number, ...extras } = withRoom(signed);
  if (isFigure({ qualifier, number, ...extras })) return makeFigure(qualifier, number, extras);
  return { reason: whyNot(signed) };
}

function fieldsOf(
  { terms: [from, to], pair, currency, ...reading }: Reading,
  form: FigureForm,
): FigureFields | Unread {
  const numbers = [numberOf(from), to && numberOf(to)];
  const [number, upper] = pair === "range" || to === undefined ? numbers : [parted(numbers, pair)];
  if (numbers[0] === undefined || (to !== undefined && numbers[1] === undefined))
    return { reason: "a number in digits is missing" };
  if (typeof number !== "string") return number ?? { reason: "a number in digits is missing" };
  if (typeof upper === "object") return upper;
  if (reading.opened !== undefined && pair !== "range")
    return { reason: `a range that begins with "${reading.opened}" has two numbers` };
  const { qualifier = "equal" } = reading;
  if (upper !== undefined && qualifier !== "equal")
    return { reason: `a range cannot be ${qualifier} as well; give the range alone, or one number` };
  if (to !== undefined && !haveOneScale(from, to))
    return { reason: "the two numbers of the range are in different scales; write both in one" };
  const { zeros, scale = form.scale } = to ?? from;
  const isBare = scale === undefined && currency === undefined && reading.measureWord === undefined;
  const hasDash = reading.words.has("dash") || reading.words.has("enDash");
  const noRange = to && pair === "range" ? whyNoRange(from, to, isBare, hasDash) : undefined;
  if (noRange !== undefined) return { reason: noRange };
  if (reading.ofMoney && currency === undefined)
    return {
      reason:
        '"m" can stand for million, for thousand (mille) or for metres; write the scale out, or the currency',
    };
  if (scale === "percent" && currency !== undefined) return { reason: "a percentage is in no currency" };
  const isFraction = number.includes("/") || upper?.includes("/") === true;
  if (isFraction && (scale !== undefined || currency !== undefined))
    return { reason: "a fraction has neither scale nor currency; write it as a decimal" };
  const isDecided = scale !== undefined || (currency !== undefined && currencyInfo(currency).minorUnits >= 3);
  const open = isDecided || !form.pointMayGroup ? undefined : [number, upper].find(pointsEitherWay);
  if (open !== undefined) return { reason: whichPoint(open) };
  const unit = currency ?? (isFraction && pair === "colon" ? undefined : form.unit);
  const rounded =
    qualifier === "equal" && upper === undefined ? precisionOf(number, zeros, scale) : undefined;
  const fields = {
    number: withZeros(number, zeros),
    ...(scale !== undefined && { scale }),
    ...(unit !== undefined && { unit }),
    ...(rounded !== undefined && { decimals: rounded }),
  };
  if (upper !== undefined) return { qualifier: "between", ...fields, to: withZeros(upper, zeros) };
  return reading.words.has("tenths") ? oddTenths({ qualifier, ...fields }) : { qualifier, ...fields };
}

/** The plain number of a term, or that of two parts of one. */
function numberOf({ sign, number }: Term): string | undefined {
  return number === undefined ? undefined : `${sign}${number}`;
}

/** Of how many parts how many there are, or the one divided by the other. */
function parted(
  [first = "", second = ""]: readonly (string | undefined)[],
  pair: Reading["pair"],
): string | Unread {
  const [part, whole] = pair === "partsOf" ? [second, first] : [first, second];
  if (pair === "colon") {
    if (!/^\d+(?:\.\d+)?$/.test(part)) return { reason: "a proportion is of two numbers" };
    // With two digits behind the colon it may be a time of day.
    if (/^\d{1,2}$/.test(part) && /^[0-5]\d$/.test(whole))
      return { reason: `${part}:${whole} may be a time of day; write the proportion as one to a number` };
    if (whole === "1") return part;
  }
  const isShare = pair !== "in" || USUAL_WHOLES.includes(Number(whole));
  const isSmaller = pair === "colon" || Number(part) < Number(whole);
  if (/^[1-9]\d{0,5}$/.test(part) && /^[1-9]\d{0,5}$/.test(whole) && isShare && isSmaller)
    return `${part}/${whole}`;
  return { reason: `${part} of ${whole} is no fraction of a whole; read the two numbers one by one` };
}

/** "One in five"; 5 in 2012 are no parts. */
const USUAL_WHOLES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000];

/** One scale may stand behind both numbers, but not behind the second where the first ends with its currency. */
function haveOneScale(from: Term, to: Term): boolean {
  const isSame = from.scale === to.scale && from.zeros === to.zeros;
  return isSame || (from.scale === undefined && !from.closed);
}

/** A number with its point moved to the right: 1.1 with three zeros is 1100. */
function withZeros(number: string, zeros: number): string {
  if (zeros === 0) return number;
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole + fraction.slice(0, zeros).padEnd(zeros, "0");
  const rest = fraction.slice(zeros);
  return `${sign}${digits.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
}

/** How far a number was rounded whose digits end before the zeros of its scale: 3千万 is to ten million. */
function precisionOf(number: string, zeros: number, scale: FigureScale | undefined): number | undefined {
  const decimals = number.split(".")[1]?.length ?? 0;
  // 百分之百 is no more rounded than 100 %.
  return zeros > decimals && scale !== "percent" ? -(powerOfScale(scale) + zeros - decimals) : undefined;
}

/** 六成多 is more than six tenths, and less than seven; of other parts nobody says how much more. */
function oddTenths(fields: FigureFields): FigureFields {
  const [tenths] = fields.number.split("/");
  if (fields.qualifier !== "odd") return fields;
  return { qualifier: "odd", number: `${tenths}0`, scale: "percent" };
}

/** 549余 things are more than 549, and the last digit is not open: no thing lies between it and the next. */
function withRoom(fields: FigureFields): FigureFields {
  const isOne: boolean = isFigure(fields);
  return fields.qualifier === "odd" && !isOne ? { ...fields, qualifier: "moreThan" } : fields;
}

/** Three digits behind one point, and one to three before it: decimals, or a group of three. */
function pointsEitherWay(number: string | undefined): boolean {
  return number !== undefined && /^-?[1-9]\d{0,2}\.\d{3}$/.test(number);
}

function whichPoint(number: string): string {
  return `${number} is ${number.replace(".", "")} where a point groups thousands; say { decimal: "." } where it stands before decimals, or { decimal: "," }, or the language of the text`;
}

/** Why the fields of a phrase are no figure, in its own words. */
function whyNot(fields: FigureFields): string {
  const { number, to } = fields;
  const fraction = [number, to].find((text) => text?.includes("/"));
  if (fraction !== undefined) {
    const [part = "", whole = ""] = fraction.split("/");
    if (part.startsWith("-")) return `${fraction} is a fraction below zero; write it in percent`;
    if (Number(part) === 0) return `${fraction} is nothing; write 0`;
    if (part.startsWith("0") || whole.startsWith("0"))
      return `${fraction} has a zero before its digits; write it without`;
  }
  const isLong = [number, to].find(
    (text) => text !== undefined && !isFigure({ qualifier: "equal", number: text }),
  );
  if (isLong !== undefined) return `${quote(isLong)} has more digits than a figure`;
  if (to !== undefined)
    return `the range goes from ${number} to ${to}, which is less; look the two numbers up again`;
  return whyNoFigure(fields).replace(/^ \((.*)\)$/, "$1");
}
