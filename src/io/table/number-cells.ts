/**
 * Cells of numbers: counts with bounds, numbers of a unit, figures as they are printed, in the scale of their column.
 */

import { type Count, isCount } from "../../figures/count";
import { printedFigure } from "../../figures/describe-figure";
import {
  FIGURE_DIGITS,
  type Figure,
  isFigure,
  isUnknownFigure,
  plainFigure,
  type UnknownFigure,
} from "../../figures/figure";
import { makeFigure, unknown } from "../../figures/make-figure";
import { parseFigure } from "../../figures/parse-figure";
import { quote } from "../../foundation/issue";
import { halfWidth } from "../../foundation/text";
import { formatPlain, parseExact, unitsAt } from "../../number/exact-number";
import { parseJsonText } from "../json/json-text";
import { type Cell, Digits, textOfCell } from "./cell";
import { digitsOf, inEnglishMarks, type NumberMarks } from "./number-text";
import { Refusal } from "./refusal";
import { UNKNOWN_WORDS } from "./words";

/** How the numbers of a column stand. */
export interface NumberColumn {
  readonly marks: NumberMarks;
  /** The zeros that the scale of the column adds. */
  readonly zeros: number;
}

/** The plain digits of a number, with the zeros of its column's scale; `undefined` for what is no number. */
export function readDigits(cell: Cell, { marks, zeros }: NumberColumn): string | Refusal | undefined {
  const digits = cell instanceof Digits ? cell.text : digitsOf(cell, marks);
  return typeof digits !== "string" || zeros === 0 ? digits : scaled(digits, zeros);
}

function scaled(digits: string, zeros: number): string | undefined {
  const number = parseExact(digits, FIGURE_DIGITS);
  if (number === undefined) return undefined;
  const { units, scale } = number;
  return formatPlain(
    scale >= zeros
      ? { units, scale: scale - zeros }
      : { units: unitsAt({ units, scale: 0 }, zeros - scale), scale: 0 },
  );
}

const COUNT = "a count: a whole number that is not negative, or a figure such as more than 1000";

/**
 * A count: a number, a figure as `parseFigure` reads it in English and Chinese ("about 1,500", "1.5 wan"), that it is unknown,
 * or a figure as JSON. Refused are percentages, amounts, and a scale of its own where the title of the column has one already.
 */
export function readCount(cell: Cell, column: NumberColumn): Count | Refusal {
  const digits = readDigits(cell, column);
  if (digits instanceof Refusal) return digits;
  if (digits !== undefined) {
    // A count of "-0" is 0.
    const count = Number(wholeDigits(digits)) + 0;
    return Number.isSafeInteger(count) && count >= 0 ? count : noNumber("figures/invalid-count", COUNT, cell);
  }
  const read = readFigure(textOfCell(cell), column);
  if (read instanceof Refusal || isCount(read)) return read;
  return inOtherMarks(cell, column) ?? noNumber("figures/invalid-count", COUNT, cell);
}

/** The refusal of words around a number in marks that nobody said, as \u8FD10,3. */
function inOtherMarks(cell: Cell, { marks }: NumberColumn): Refusal | undefined {
  const [number] = /\d[\d.,]*\d/.exec(halfWidth(textOfCell(cell))) ?? [];
  const isSaid = marks.decimal !== undefined || marks.group !== undefined;
  const read = number === undefined || isSaid ? undefined : digitsOf(number, marks);
  return read instanceof Refusal
    ? new Refusal(read.code, read.expected, textOfCell(cell), read.wayOut, read.readings)
    : undefined;
}

/** The digits of a whole number: `12.0` is 12, and what has a fraction is none. */
function wholeDigits(digits: string): string {
  return /[^-\d.]/.test(digits) ? "no number" : digits.replace(/\.0+$/, "");
}

/** A whole number, as of years. */
export function readWhole(cell: Cell, column: NumberColumn): number | Refusal {
  const digits = readDigits(cell, { ...column, zeros: 0 });
  if (digits instanceof Refusal) return digits;
  const whole = digits === undefined ? Number.NaN : Number(wholeDigits(digits));
  return Number.isSafeInteger(whole) ? whole : noNumber("model/invalid-number", "a whole number", cell);
}

/** A number of a unit, or a figure of one. */
export function readNumber(cell: Cell, column: NumberColumn): number | Figure | Refusal {
  const read = readObservedNumber(cell, column);
  if (read instanceof Refusal || !isUnknownFigure(read)) return read;
  return noNumber("model/invalid-number", "a number that is not negative, or a figure of one", cell);
}

/** A number or figure of any unit, or that it is unknown. A number that JavaScript writes with an exponent has no scale. */
export function readObservedNumber(
  cell: Cell,
  column: NumberColumn,
): number | Figure | UnknownFigure | Refusal {
  const digits = readDigits(cell, column);
  if (digits instanceof Refusal) return digits;
  const isNumber = digits !== undefined && parseExact(digits, FIGURE_DIGITS) !== undefined;
  const plain = isNumber ? plainNumber(digits) : textOfCell(cell).trim();
  if (plain !== "" && String(Number(plain)) === plain && (isNumber || column.zeros === 0))
    return Number(plain);
  if (isNumber) return makeFigure("exactly", plain, {});
  return (
    readFigure(textOfCell(cell), column) ?? noNumber("model/invalid-number", "a number or a figure", cell)
  );
}

/** Digits without the zeros behind the point that say nothing. */
function plainNumber(digits: string): string {
  const number = parseExact(digits, FIGURE_DIGITS);
  return number === undefined ? digits : formatPlain(number);
}

const ENGLISH_MARKS = { decimal: "." } as const;

/**
 * A figure as `parseFigure` reads it in English and Chinese, or as JSON, or that it is unknown; `undefined` for what is none.
 * Under a title with a scale a figure has none of its own, and JSON, which says all of a figure, is refused.
 */
export function readFigure(
  cell: string,
  { marks, zeros }: NumberColumn,
): Figure | UnknownFigure | Refusal | undefined {
  const text = cell.trim();
  if (UNKNOWN_WORDS.includes(text.toLowerCase())) return unknown();
  if (text.startsWith("{")) return zeros === 0 ? figureOfJson(text) : undefined;
  const plain = inEnglishMarks(text, marks);
  if (plain instanceof Refusal) return plain;
  // Where the marks were said the text has been put into English ones, whose point stands before decimals.
  const options = marks.decimal === undefined && marks.group === undefined ? {} : ENGLISH_MARKS;
  const read = [parseFigure(plain, "en", options), parseFigure(plain, "zh", options)].find(({ ok }) => ok);
  if (read?.ok !== true || zeros === 0) return read?.ok === true ? read.value : undefined;
  const { number, to, scale } = read.value;
  const [from, until] = [scaledNumber(number, zeros), scaledNumber(to ?? number, zeros)];
  if (scale !== undefined || from === undefined || until === undefined) return undefined;
  return printedFigure(plainFigure({ ...read.value, number: from, ...(to !== undefined && { to: until }) }));
}

/** The scale of the column can make more digits of a number than a figure has. */
function scaledNumber(number: string, zeros: number): string | undefined {
  const digits = scaled(number, zeros);
  return digits !== undefined && parseExact(digits, FIGURE_DIGITS) !== undefined ? digits : undefined;
}

function figureOfJson(text: string): Figure | UnknownFigure | undefined {
  const json = parseJsonText(text);
  const isOne = json.ok && (isFigure(json.value) || isUnknownFigure(json.value));
  return isOne ? printedFigure(plainFigure(json.value as Figure | UnknownFigure)) : undefined;
}

/** The refusal of what is no number; without a digit it may be a mark of what is missing. */
export function noNumber(code: Refusal["code"], expected: string, cell: Cell): Refusal {
  const text = textOfCell(cell).trim();
  const isMark = text.length <= 12 && !/\d/.test(text);
  const call = `Say { missing: [${quote(text)}] } where it stands for nothing`;
  return new Refusal(code, expected, textOfCell(cell), isMark ? { option: "missing", call } : undefined);
}
