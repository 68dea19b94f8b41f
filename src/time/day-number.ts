/**
 * The days of the calendar by character codes: every record has a date, and a pattern or a `Date` for each is what takes
 * most of the time of reading it.
 */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const HYPHEN = 45;
const ZERO = 48;

/** Year, month and day as one number: 20120229 for `2012-02-29`. Not a number for anything that is no existing day. */
export function dayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const century = twoDigits(text.charCodeAt(0), text.charCodeAt(1));
  const yearOfCentury = twoDigits(text.charCodeAt(2), text.charCodeAt(3));
  const month = twoDigits(text.charCodeAt(5), text.charCodeAt(6));
  const day = twoDigits(text.charCodeAt(8), text.charCodeAt(9));
  const year = 100 * century + yearOfCentury;
  const isNumber = century >= 0 && yearOfCentury >= 0 && year >= 1 && month >= 1 && day >= 1;
  return isNumber && day <= lengthOfMonth(year, month) ? (year * 100 + month) * 100 + day : Number.NaN;
}

/** The days of a month, none of a month that does not exist. */
export function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Negative where one of them is no digit. */
function twoDigits(tens: number, ones: number): number {
  const first = tens - ZERO;
  const second = ones - ZERO;
  return first >= 0 && first <= 9 && second >= 0 && second <= 9 ? 10 * first + second : -1;
}
