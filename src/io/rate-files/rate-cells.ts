/**
 * What the cells of a file of rates say: days as the banks, R and pandas write them, and numbers under a decimal mark.
 */

/** A decimal mark; the other of the two groups thousands. */
export type NumberMark = "." | ",";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** A day as the European Central Bank writes it in its file of one day: `12 April 2026`. */
const ENGLISH_DAY =
  /^(\d{1,2}) (jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) (\d{4})$/i;

/** The midnight that data frames put behind a day. */
const MIDNIGHT = /[ T]00:00(?::00(?:\.0+)?)?$/;

/** A day in ISO form, of a day in one of the forms of these files; other text stays. */
export function isoDay(text: string): string {
  const [, day, month, year] = ENGLISH_DAY.exec(text) ?? [];
  if (day === undefined || month === undefined) return text.replace(MIDNIGHT, "");
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Whether a day stands within a month or year and does not begin it; false for what is no day. */
export function isWithin(day: string, unit: "day" | "month" | "year"): boolean {
  const isDay = unit !== "day" && /^\d{4}-\d\d-\d\d$/.test(day);
  return isDay && !day.endsWith(unit === "month" ? "-01" : "-01-01");
}

/** Whether a cell holds a number with a comma: whoever writes one may mean thousands by a point. */
export function usesCommas(text: string): boolean {
  return /\d,\d/.test(text);
}

const NUMBERS: Readonly<Record<NumberMark, RegExp>> = {
  ".": /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  ",": /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
};

/**
 * The plain digits of a cell; text that is no number stays as it is.
 *
 * @returns `undefined` where the text has a mark that could be the other one, or is no number under the mark that the caller gives
 */
export function readMarkedNumber(
  text: string,
  marks: {
    /** The mark that the caller gives. */
    readonly decimal: NumberMark | undefined;
    /** Whether nothing in the file speaks of commas. */
    readonly isOfPoints: boolean;
  },
): string | undefined {
  const { decimal } = marks;
  if (decimal === undefined) {
    const isTwofold = text.includes(",") || (!marks.isOfPoints && /^\d{1,3}(?:\.\d{3})+$/.test(text));
    return isTwofold ? undefined : text;
  }
  if (NUMBERS[decimal].test(text)) {
    const group = decimal === "." ? "," : ".";
    return text.replaceAll(group, "").replace(decimal, ".");
  }
  return /[.,]/.test(text) ? undefined : text;
}
