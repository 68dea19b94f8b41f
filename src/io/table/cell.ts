/**
 * The cells of a table: text, as CSV has it, or what a spreadsheet library or a database gives, read without loss. A number
 * is kept as its digits, so that no mark in it can be mistaken for another one.
 */

import { quote } from "../../foundation/issue";
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
  return digits
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "")
    .replace(/0+$/, "").length;
}

/** A number without an exponent; `undefined` for what is none, and where it is so large that a double has not all its digits. */
function plainDigits(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value);
  const [, sign = "", whole = "", fraction = "", exponent = ""] =
    /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  if (exponent !== "") return `${sign}0.${"0".repeat(Number(exponent) - 1)}${whole}${fraction}`;
  return text.includes("e") ? undefined : text;
}

/** Dates, decimals of a driver, and what says itself in text. The value may have code of its own that throws. */
function cellOfObject(value: object, dates: DateCells | undefined): Cell | Refusal {
  try {
    if (Object.prototype.toString.call(value) === "[object Date]")
      return calendarDateOf(value as Date, dates);
    if (Array.isArray(value)) return unreadable(value);
    const { toFixed } = value as { readonly toFixed?: unknown };
    const text: unknown = typeof toFixed === "function" ? toFixed.call(value) : String(value);
    if (typeof text !== "string" || text.startsWith("[object ")) return unreadable(value);
    return /^-?\d+(?:\.\d+)?$/.test(text) ? new Digits(text) : text;
  } catch {
    return unreadable(value);
  }
}

function unreadable(value: unknown): Refusal {
  const expected = "text, a number, a bigint, a date, a decimal or nothing";
  return new Refusal("io/unreadable-cell", expected, quote(value));
}
