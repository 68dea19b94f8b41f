/**
 * Numbers as text: plain decimal digits of any length, as formats carry them and as figures keep them.
 *
 * @source XML Schema 1.1 part 2, decimal and double, for what numbers of interchange files look like
 */

import { compareDecimals, decimalOf } from "../../number/decimal";

/** Digits that a double keeps, whatever they are. */
const SAFE_DIGITS = 15;
/** Longer numbers are no figures of anything. */
const MOST_DIGITS = 1000;

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A number as plain decimal text: the zeros behind its point are kept, for they say how exactly it was printed, and an
 * exponent is written out. `undefined` for what is none, as `NaN`, `1,000` and text of more than 1,000 digits.
 */
export function plainDigits(text: string): string | undefined {
  if (text.length <= MOST_DIGITS && PLAIN.test(text)) return withoutMinusZero(text);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const shift = Number(exponent);
  if (whole.length + fraction.length + Math.abs(shift) > MOST_DIGITS) return undefined;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded =
    point > digits.length ? digits.padEnd(point, "0") : point < 0 ? "0".repeat(-point) + digits : digits;
  const at = Math.max(point, 0);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, "") || "0";
  const behind = padded.slice(at);
  return withoutMinusZero(`${sign === "-" ? "-" : ""}${before}${behind === "" ? "" : `.${behind}`}`);
}

/** Whether text is a number as figures keep it. */
export function isPlainDigits(text: unknown): text is string {
  return typeof text === "string" && plainDigits(text) === text;
}

function withoutMinusZero(text: string): string {
  return text.startsWith("-") && !/[1-9]/.test(text) ? text.slice(1) : text;
}

/** Whether a double says the same as the digits: of so few digits that none is lost, and printed as the same text. */
export function survivesNumber(digits: string): boolean {
  if (digits.replace(/\D/g, "").replace(/^0+/, "").length > SAFE_DIGITS) return false;
  return String(Number(digits)) === digits;
}

/** Whether the first number is above the second. */
export function isAbove(one: string, other: string): boolean {
  return compareDecimals(decimalOf(one), decimalOf(other)) > 0;
}
