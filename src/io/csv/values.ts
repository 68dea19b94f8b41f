/**
 * What the cells of a spreadsheet say: dates in several forms, numbers with separators and scales, counts with bounds,
 * lists of areas. A cell that cannot be read goes on as it is, so that the check of its field names it.
 */

import { type Count, isCount } from "../../figures/count";
import { describeFigure, printedFigure } from "../../figures/describe-figure";
import {
  FIGURE_DIGITS,
  type Figure,
  isFigure,
  isUnknownFigure,
  plainFigure,
  type UnknownFigure,
} from "../../figures/figure";
import { ungroupDigits } from "../../figures/group-digits";
import { makeFigure, unknown } from "../../figures/make-figure";
import { parseFigure } from "../../figures/parse-figure";
import { type Result, success } from "../../foundation/result";
import { halfWidth } from "../../foundation/text";
import { type AreaCode, isAreaCode } from "../../geography/area-code";
import type { AreaList } from "../../geography/area-list";
import { type AreaNameOptions, resolveArea } from "../../geography/resolve-area";
import { formatPlain, parseExact, unitsAt } from "../../number/exact-number";
import { parseJsonText } from "../json/json-text";

/** What one unit of a column is worth: `wan` is ten thousand, `yi` a hundred million. */
export type NumberScale = "one" | "thousand" | "wan" | "million" | "yi" | "billion";

const ZEROS: Readonly<Record<NumberScale, number>> = {
  one: 0,
  thousand: 3,
  wan: 4,
  million: 6,
  yi: 8,
  billion: 9,
};

/** The zeros of a scale; `undefined` for text that names none. */
export function zerosOf(scale: unknown): number | undefined {
  return typeof scale === "string" && Object.hasOwn(ZEROS, scale) ? ZEROS[scale as NumberScale] : undefined;
}

/** Plain digits of a number as people write it: `1,100`, full-width digits, with the zeros of the column's scale; `undefined` where it is none. */
export function readNumberText(cell: string, zeros: number): string | undefined {
  const text = halfWidth(cell).trim();
  const number = parseExact(ungroupDigits(text) ?? text, FIGURE_DIGITS);
  if (number === undefined) return undefined;
  const scaled =
    number.scale >= zeros
      ? { units: number.units, scale: number.scale - zeros }
      : { units: unitsAt({ units: number.units, scale: 0 }, zeros - number.scale), scale: 0 };
  return formatPlain(scaled);
}

/** What says that a count is unknown: the second is "not known in detail". */
const UNKNOWN_WORDS: readonly string[] = ["unknown", "\u4E0D\u8BE6"];

/**
 * A count: a number, a figure as `parseFigure` reads it in English and Chinese ("about 1,500", "1.5 wan"), that it is unknown,
 * or a figure as JSON. Anything else stays text, which is no count: percentages, amounts, and a scale of its own where the
 * title of the column has one already.
 */
export function readCount(cell: string, zeros: number): Count | string {
  const text = cell.trim();
  const digits = readNumberText(text, zeros);
  if (digits !== undefined) {
    return Number.isSafeInteger(Number(digits)) && String(Number(digits)) === digits ? Number(digits) : cell;
  }
  const read = readFigureText(text, zeros);
  return isCount(read) ? read : cell;
}

/** The scale of the column can make more digits of a number than a figure has. */
function scaledNumber(number: string, zeros: number): string | undefined {
  const digits = readNumberText(number, zeros);
  return digits !== undefined && parseExact(digits, FIGURE_DIGITS) !== undefined ? digits : undefined;
}

/**
 * A figure as `parseFigure` reads it in English and Chinese, or as JSON, or that it is unknown; `undefined` for what is none.
 * Under a title with a scale a figure has none of its own, and JSON, which says all of a figure, is refused.
 */
export function readFigureText(cell: string, zeros: number): Figure | UnknownFigure | undefined {
  const text = cell.trim();
  if (UNKNOWN_WORDS.includes(text.toLowerCase())) return unknown();
  if (text.startsWith("{")) return zeros === 0 ? figureOfJson(text) : undefined;
  const read = [parseFigure(text, "en"), parseFigure(text, "zh")].find(({ ok }) => ok);
  if (read?.ok !== true || zeros === 0) return read?.ok === true ? read.value : undefined;
  const { number, to, scale } = read.value;
  const [from, until] = [scaledNumber(number, zeros), scaledNumber(to ?? number, zeros)];
  if (scale !== undefined || from === undefined || until === undefined) return undefined;
  return printedFigure(plainFigure({ ...read.value, number: from, ...(to !== undefined && { to: until }) }));
}

function figureOfJson(text: string): Figure | UnknownFigure | undefined {
  const json = parseJsonText(text);
  const isOne = json.ok && (isFigure(json.value) || isUnknownFigure(json.value));
  return isOne ? printedFigure(plainFigure(json.value as Figure | UnknownFigure)) : undefined;
}

/** A figure as `readFigureText` reads it: in words where they say all of it. Digits alone would be a number or an amount. */
function writeFigure(figure: Figure | UnknownFigure): string {
  if (figure.qualifier === "unknown") return describeFigure(figure);
  const isOfDigits = figure.qualifier === "equal" && figure.scale === undefined;
  return inWords(figure, (words) => (isOfDigits ? undefined : readFigureText(words, 0)));
}

/** A figure in words where these are read as the same figure, and as JSON where they would be another one or a number. */
function inWords(figure: Figure | UnknownFigure, read: (words: string) => unknown): string {
  const words = describeFigure(figure).replaceAll(",", "");
  const json = JSON.stringify(plainFigure(figure));
  const again = read(words) as Figure | undefined;
  return typeof again === "object" && JSON.stringify(plainFigure(again)) === json ? words : json;
}

/** A number of a unit, or a figure of one. */
export function readNumber(cell: string, zeros: number): number | Figure | string {
  const read = readObservedNumber(cell, zeros);
  return isUnknownFigure(read) ? cell : (read as number | Figure | string);
}

/** A number or figure of any unit, or that it is unknown. A number that JavaScript writes with an exponent has no scale. */
export function readObservedNumber(cell: string, zeros: number): number | Figure | UnknownFigure | string {
  const digits = scaledNumber(cell, zeros);
  const text = digits ?? (zeros === 0 ? halfWidth(cell).trim() : "");
  if (text !== "" && String(Number(text)) === text) return Number(text);
  return digits === undefined ? (readFigureText(cell, zeros) ?? cell) : makeFigure("exactly", digits, {});
}

/** A number or figure as `readObservedNumber` reads it. */
export function writeNumber(value: number | Figure | UnknownFigure): string {
  return typeof value === "number" ? String(value) : writeFigure(value);
}

/** A count as `readCount` reads it. */
export function writeCount(count: Count): string {
  return typeof count === "number" ? String(count) : inWords(count, (words) => readCount(words, 0));
}

/** A year, a month or a day, with one separator throughout. */
const PERIOD_PARTS: readonly RegExp[] = [
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4})\s*\u5E74(?:\s*(\d{1,2})\s*\u6708(?:\s*(\d{1,2})\s*\u65E5)?)?$/,
];

/** Two days in any form, with words between them: longer cells are no period, and are not searched for one. */
const LONGEST_PERIOD = 64;

/** Two calendar years, with a dash or a word between them. */
const TWO_YEARS = /^(\d{4})\u5E74?\s*(?:([-~\u2013\u2014])|\u81F3|\u5230|to)\s*(\d{4})\u5E74?$/;

/**
 * A period in ISO form of a cell such as `2012/1/5`, `2012\u5E741\u67085\u65E5`, `2012\u5E74` or `2011-2016`; other text stays. So do
 * two years with a dash of which one follows the other, and `2010/11`: they may be a season or a fiscal year; and `2012.1`, which may be October.
 */
export function readPeriodText(cell: string): string {
  const text = halfWidth(cell).trim();
  if (text.length > LONGEST_PERIOD) return text;
  const [, first, dash, last] = TWO_YEARS.exec(text) ?? [];
  if (first !== undefined)
    return dash !== undefined && Number(last) === Number(first) + 1 ? text : `${first}/${last}`;
  const ends = text.split(/\s*(?:[~\u2013\u2014\u81F3\u5230]|\s-\s|\bto\b)\s*/);
  const [start = "", end] = ends.map(readOnePeriod);
  if (ends.length === 2 && end !== undefined && start.length === 10 && end.length === 10)
    return `${start}/${end}`;
  return ends.length === 1 ? start : text;
}

function readOnePeriod(text: string): string {
  const match = PERIOD_PARTS.map((form) => form.exec(text)).find((found) => found !== null);
  const [, year, month, day] = match ?? [];
  if (year === undefined || hasTwoReadings(text, year, month)) return text;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part, at) => (at === 0 ? part : part.padStart(2, "0"))).join("-");
}

/** `2010/11` is a season or a month, and `2012.1` a month or, where a spreadsheet cut the zero of a number, October. */
function hasTwoReadings(text: string, year: string, month = ""): boolean {
  const isOfTwoParts = text.length === year.length + 1 + month.length;
  const isNextYear = month.length === 2 && Number(month) === (Number(year) + 1) % 100;
  return isOfTwoParts && ((text.includes("/") && isNextYear) || (text.includes(".") && month === "1"));
}

/** Marks that more areas are meant than are named. */
const AND_OTHERS = /^(?:\u2026|\.{3}|etc\.?|and others|\u7B49)$/i;

/** The areas of a cell such as `JP; FR; \u2026`, by code or by name; or the issue of a name that is no area. */
export function readAreas(
  cell: string,
  stated: Count | undefined,
  options: AreaNameOptions,
): Result<AreaList> {
  const names = cell
    .split(/[;\uFF1B\u3001|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "[]");
  const named: AreaCode[] = [];
  for (const name of names.filter((text) => !AND_OTHERS.test(text))) {
    const area = readArea(name, options);
    if (!area.ok) return area;
    named.push(area.value);
  }
  const isOpen = stated !== undefined || names.some((name) => AND_OTHERS.test(name));
  return success(isOpen ? { named, open: true, ...(stated !== undefined && { stated }) } : named);
}

/** The area of a code or a name, or the issue of a name that is none. */
export function readArea(cell: string, options: AreaNameOptions): Result<AreaCode> {
  const text = cell.trim();
  return isAreaCode(text) ? success(text) : resolveArea(text, options);
}
