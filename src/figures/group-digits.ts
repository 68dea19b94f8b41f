/**
 * Digits for people: grouped in threes before the point.
 */

import { ENGLISH_MARKS, type NumberMarks } from "./number-marks";

/** The blank that parts digits of one number: narrow, and at no end of a line. */
const NARROW_BLANK = "\u202F";

/** Groups plain decimal text, or the parts of a fraction, with the marks of a language, or else those of English. */
export function groupDigits(plain: string, marks: NumberMarks = ENGLISH_MARKS): string {
  const [whole = "", fraction] = plain.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  if (digits.includes("/")) return plain;
  const decimals = fraction === undefined ? "" : `${marks.decimal}${fraction}`;
  if (digits.length <= (marks.ungrouped ?? 3)) return `${sign}${digits}${decimals}`;
  const [mark = ""] = marks.groups;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end));
  return `${sign}${groups.join(mark === " " ? NARROW_BLANK : mark)}${decimals}`;
}
