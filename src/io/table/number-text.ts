/**
 * Numbers as text: which mark stands before the decimals and which between groups of digits. `1.500` and `1,500` are one and
 * a half to some and fifteen hundred to others, so that they are read only where the caller says which.
 */

import type { DecimalMark } from "../../figures/number-marks";
import { halfWidth } from "../../foundation/text";
import { ambiguous, Refusal } from "./refusal";

/** How numbers stand in a file or a column. */
export interface NumberMarks {
  /** The mark before the decimals. Where left out, it is a point, and what could be read in two ways is refused. */
  readonly decimal?: DecimalMark;
  /** The mark between groups of three digits; the other one of point and comma where left out. */
  readonly group?: GroupMark;
}

/** The mark between groups of three digits; none where it is empty. A space may be one that does not break. */
export type GroupMark = "," | "." | " " | "'" | "";

export const DECIMAL_MARKS: readonly DecimalMark[] = [".", ","];
export const GROUP_MARKS: readonly GroupMark[] = [",", ".", " ", "'", ""];

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** A number that may have one mark of either kind: one to three digits, a mark, and three digits. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Spaces and apostrophes, in all the forms that programs write between groups. */
const GROUP_SIGNS: Readonly<Record<string, RegExp>> = {
  " ": /[ \u00A0\u2009\u202F]/g,
  "'": /['\u2019]/g,
};

/** Longer cells are no number, in whatever marks. */
const LONGEST_NUMBER = 128;

/** Plain digits of a number as text; `undefined` where the text is no number by any marks. */
export function digitsOf(cell: string, marks: NumberMarks): string | Refusal | undefined {
  if (cell.length > LONGEST_NUMBER) return undefined;
  const text = withPlainSign(cell);
  const { decimal, group } = marks;
  const isSaid = decimal !== undefined || group !== undefined;
  if (!isSaid && EITHER.test(text)) return twoReadings(cell, text);
  if (PLAIN.test(text) && (!text.includes(".") || decimalOf(marks) === ".")) return text;
  return withMarks(text, decimalOf(marks), groupOf(marks)) ?? settledByOthers(cell, text, marks);
}

/** The marks of a column beside those of its file: its own, and the other ones where these are not the same. */
export function marksBeside(own: NumberMarks, file: NumberMarks): NumberMarks {
  const decimal = own.decimal ?? (file.decimal === own.group ? undefined : file.decimal);
  const group = own.group ?? (file.group === decimal ? undefined : file.group);
  return { ...(decimal !== undefined && { decimal }), ...(group !== undefined && { group }) };
}

/** Whether a text is digits that have one reading, as most cells of numbers are. */
export function isPlainNumber(text: string, { decimal, group }: NumberMarks): boolean {
  if (!PLAIN.test(text)) return false;
  if (!text.includes(".")) return true;
  return decimal === "." || (decimal === undefined && group === undefined && !EITHER.test(text));
}

/** The plain digits of a number in the marks that are said. */
function withMarks(text: string, decimal: DecimalMark, group: GroupMark): string | undefined {
  const [whole = "", fraction, ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const digits = group === "" ? whole : ungrouped(whole.replace(GROUP_SIGNS[group] ?? group, group), group);
  if (digits === undefined || !/^-?\d+$/.test(digits)) return undefined;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** Digits without their groups, each of which has three digits, but for the first, which does not begin with a zero. */
function ungrouped(whole: string, group: GroupMark): string | undefined {
  if (!whole.includes(group)) return whole;
  const [first = "", ...groups] = whole.split(group);
  const isGrouped = /^-?[1-9]\d{0,2}$/.test(first) && groups.every((digits) => /^\d{3}$/.test(digits));
  return isGrouped ? first + groups.join("") : undefined;
}

function decimalOf({ decimal, group }: NumberMarks): DecimalMark {
  return decimal ?? (group === "." ? "," : ".");
}

function groupOf({ decimal, group }: NumberMarks): GroupMark {
  return group ?? (decimal === "," ? "." : ",");
}

/** A number of other marks than those that are said, with the options that would read it. */
function settledByOthers(cell: string, text: string, marks: NumberMarks): Refusal | undefined {
  const ways = new Map<string, { readonly option: string; readonly said: string }>();
  for (const group of GROUP_MARKS)
    for (const decimal of DECIMAL_MARKS) {
      const digits = group === decimal ? undefined : withMarks(text, decimal, group);
      if (digits === undefined || ways.has(digits)) continue;
      const isByDecimal = withMarks(text, decimal, groupOf({ ...marks, decimal })) === digits;
      const said = isByDecimal ? `decimal: "${decimal}"` : `decimal: "${decimal}", group: "${group}"`;
      ways.set(digits, { option: isByDecimal ? "decimal" : "group", said });
    }
  const [first] = ways.values();
  if (first === undefined) return undefined;
  const calls = [...ways].map(([digits, { said }]) => `{ ${said} } where it is ${digits}`);
  const wayOut = { option: first.option, call: `Say ${calls.join(", or ")}` };
  return new Refusal("io/number-marks", "a number in the marks of the file", cell.trim(), wayOut, [
    ...ways.keys(),
  ]);
}

function twoReadings(cell: string, text: string): Refusal {
  const [whole = "", rest = ""] = text.split(/[.,]/);
  const readings = [`${whole}.${rest}`.replace(/\.?0+$/, ""), whole + rest];
  const isPoint = text.includes(".");
  const call = `Say { decimal: "${isPoint ? "." : ","}" } or { decimal: "${isPoint ? "," : "."}" }`;
  return ambiguous("io/number-marks", cell.trim(), readings, "decimal", call);
}

/** Half-width, without the space around it, the sign as a hyphen or none: `+5` is 5, and U+2212 is the minus of print. */
function withPlainSign(cell: string): string {
  const text = halfWidth(cell).trim();
  if (text.startsWith("\u2212")) return `-${text.slice(1)}`;
  return /^\+\d/.test(text) ? text.slice(1) : text;
}

/** Currencies are written among numbers of any marks. */
const CURRENCY_NAMES = /\b[A-Z]{3}\b|US|[\u4EBA\u6C11\u5E01\u7F8E\u6B27\u6E2F\u65E5]{0,4}\u5143/g;

/** What digits and the marks between them are, where groups stand apart by a space or an apostrophe, and where they do not. */
const NUMBERS_APART = /\d(?:[\d.,'\u2019 \u00A0\u2009\u202F]*\d)?/g;
const NUMBERS = /\d(?:[\d.,]*\d)?/g;

/** Longer text is no figure. */
const LONGEST_TEXT = 256;

/** A number inside of words, in English marks; the words say which marks they are of, unless the caller does. */
export function inEnglishMarks(text: string, marks: NumberMarks): string | Refusal {
  if (text.length > LONGEST_TEXT) return text;
  const hasWords = /\p{L}/u.test(text.replace(CURRENCY_NAMES, ""));
  const isSaid = marks.decimal !== undefined || marks.group !== undefined;
  if (hasWords && !isSaid) return text;
  let refusal: Refusal | undefined;
  const numbers = marks.group === " " || marks.group === "'" ? NUMBERS_APART : NUMBERS;
  const plain = halfWidth(text).replace(numbers, (token) => {
    const digits = digitsOf(token, marks);
    if (typeof digits === "string") return digits;
    refusal ??= digits;
    return token;
  });
  return refusal ?? plain;
}
