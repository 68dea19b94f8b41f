/**
 * The cells of a table: text, as CSV has it, or what a spreadsheet library or a database gives, read without loss. A number
 * is kept as its digits, so that no mark in it can be mistaken for another one.
 */

import { quote } from "../../foundation/issue";
import { placePoint } from "../../number/decimal";
import { calendarDateOf, type DateCells } from "./date-cell";
import { Refusal } from "./refusal";

/** A number that came as one: plain digits. */
export class Digits {
  constructor(readonly text: string) {}

  /** The number, or its digits as text where JavaScript has no number of so many. */
  get value(): number | string {
    return significantDigits(this.text) <= KEPT_DIGITS ? Number(this.text) : this.text;
  }
}

/** What a cell holds: text, or the digits of a number. */
export type Cell = string | Digits;

/** The text of a cell, with the space around it. */
export function textOfCell(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** Digits that a spreadsheet keeps of a number; of a longer one the last ones are not those that were meant. */
const KEPT_DIGITS = 15;

/** The cell of a value from outside; nothing is a cell without text. */
export function cellOf(value: unknown, dates: DateCells | undefined): Cell | Refusal {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return cellOfNumber(value);
    case "bigint":
      return new Digits(String(value));
    case "boolean":
      return String(value);
    case "undefined":
      return "";
    case "object":
      return value === null ? "" : cellOfObject(value, dates);
    default:
      return unreadable(value);
  }
}

function cellOfNumber(value: number): Cell | Refusal {
  const digits = plainDigits(value);
  if (digits !== undefined && significantDigits(digits) <= KEPT_DIGITS) return new Digits(digits);
  const expected = `a number of at most ${KEPT_DIGITS} digits, which are all that a spreadsheet keeps: hand it over rounded, or as text or bigint`;
  return new Refusal("io/inexact-number", expected, String(value));
}

/** How many digits a number has, without the zeros at both ends. */
function significantDigits(digits: string): number {
  const plain = digits.replace(/^-?0*\.?0*/, "").replace(".", "");
  return plain.replace(/0+$/, "").length;
}

/** A number without an exponent; `undefined` where it is so large that a double has not all its digits, and for what is none. */
function plainDigits(value: number): string | undefined {
  const text = String(value);
  return text.includes("e+") ? undefined : withoutExponent(text);
}

/** What holds many values, bytes, or a fault: none of them is a value of a cell, though it has a text. */
const NO_CELL = /^\[object (?:\w*Array|Arguments|Error|RegExp|DataView|ArrayBuffer)\]$/;

/**
 * Dates, decimals of a driver, and what says itself in text. Their own `toFixed` is not asked, which rounds in some libraries.
 * The value may have code of its own that throws.
 */
function cellOfObject(value: object, dates: DateCells | undefined): Cell | Refusal {
  try {
    const kind = Object.prototype.toString.call(value);
    if (kind === "[object Date]") return calendarDateOf(value as Date, dates);
    if (kind === "[object Number]") return cellOfNumber(Number.prototype.valueOf.call(value));
    if (Array.isArray(value) || ArrayBuffer.isView(value) || NO_CELL.test(kind)) return unreadable(value);
    const text: unknown = String(value);
    if (typeof text !== "string" || text.startsWith("[object ")) return unreadable(value);
    const digits = withoutExponent(text);
    return digits === undefined ? text : new Digits(digits);
  } catch {
    return unreadable(value);
  }
}

/** Digits past which an exponent is not written out: no number of a record has as many. */
const LONGEST_EXPONENT = 400;

/** The plain digits of a number as decimals write it, `1.5e+21` being 1500000000000000000000; `undefined` for other text. */
function withoutExponent(text: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text) ?? [];
  const power = Number(exponent ?? Number.NaN);
  if (!(Math.abs(power) <= LONGEST_EXPONENT)) return undefined;
  return sign + placePoint(whole + fraction, whole.length + power);
}

function unreadable(value: unknown): Refusal {
  const expected = "text, a number, a bigint, a date, a decimal or nothing";
  return new Refusal("io/unreadable-cell", expected, quote(value));
}
