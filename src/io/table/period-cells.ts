/**
 * Cells of periods and days, in the forms of offices and of programs. A label of two years, and a day or month in front, are
 * read as the caller says.
 */

import { halfWidth } from "../../foundation/text";
import { type Cell, Digits, textOfCell } from "./cell";
import { ambiguous, Refusal } from "./refusal";

/** How periods stand in a file. */
export interface PeriodForms {
  /**
   * What a label of two years that follow each other is, as `2012/13` and `2010-11`: a season or a fiscal year, with the day
   * that it begins on, both years, or a month where it can be one.
   */
  readonly labels?: YearLabels;
  /** The order of dates that do not begin with the year, as `3/8/2012`. */
  readonly dates?: DateOrder;
}

/** What a label of two years is: a season or a fiscal year that begins on a day, two calendar years, or a month where it can be one. */
export type YearLabels =
  | { readonly season: MonthAndDay }
  | { readonly fiscal: MonthAndDay }
  | "years"
  | "month";

/** `09-01`: the day of each year on which it begins. */
export type MonthAndDay = `${number}-${number}`;

/** The order of a date that does not begin with its year. */
export type DateOrder = "day-month" | "month-day";

/** Two days in any form, with words between them: longer cells are no period, and are not searched for one. */
const LONGEST_PERIOD = 64;

/** A year, a month or a day, with one separator throughout. */
const PERIOD_PARTS: readonly RegExp[] = [
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4})\s*\u5E74(?:\s*(\d{1,2})\s*\u6708(?:\s*(\d{1,2})\s*[\u65E5\u53F7])?)?$/,
  /^(\d{4})-?M(\d{2})()$/,
  // A day as programs write it that have no days without a time.
  /^(\d{4})-(\d{2})-(\d{2})[ T]00:00(?::00(?:\.0+)?)?$/,
];

/** Two years that follow each other, the second one in two digits or four. */
const LABEL = /^(\d{4})\u5E74?\s*([/\-~\u2013\u2014])\s*(\d{2}|\d{4})\u5E74?$/;

/** Two calendar years, with a dash or a word between them. */
const TWO_YEARS = /^(\d{4})\u5E74?\s*(?:[-~\u2013\u2014]|\u81F3|\u5230|to)\s*(\d{4})\u5E74?$/;

const QUARTER =
  /^(?:(\d{4})\s*(?:\u5E74\s*)?(?:-?\s*Q|\u7B2C)([1-4\u4E00\u4E8C\u4E09\u56DB])(?:\s*\u5B63\u5EA6)?|Q([1-4])[\s/-]?(\d{4}))$/i;
const HALF = /^(\d{4})\s*\u5E74\s*([\u4E0A\u4E0B])\u534A\u5E74$/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A period in ISO form of a cell such as `2012/1/5`, `2012\u5E741\u67085\u65E5`, `5 January 2012` or `2011-2016`; other text stays. */
export function readPeriodText(cell: Cell, forms: PeriodForms): string | Refusal {
  const text = halfWidth(textOfCell(cell)).trim();
  if (text.length > LONGEST_PERIOD) return text;
  const label = readLabel(text, forms);
  if (label !== undefined) return label;
  const [, first, last] = TWO_YEARS.exec(text) ?? [];
  if (first !== undefined) return `${first}/${last}`;
  const ends = text.split(/\s*(?:[~\u2013\u2014\u81F3\u5230]|\s-\s|\bto\b)\s*/);
  if (ends.length === 1) return readOnePeriod(text, forms, cell instanceof Digits);
  const [start, end] = ends.map((one) => readOnePeriod(one, forms, false));
  if (start instanceof Refusal) return start;
  if (end instanceof Refusal) return end;
  return ends.length === 2 && start?.length === 10 && end?.length === 10 ? `${start}/${end}` : text;
}

/** A period of two cells, in which it begins and ends: days, months or years, and one where both are the same. */
export function periodOfEnds(from: string, to: string): string {
  if (from === to) return from;
  const isBoth = (form: RegExp) => form.test(from) && form.test(to);
  if (isBoth(/^\d{4}-\d\d-\d\d$/) || isBoth(/^\d{4}$/)) return `${from}/${to}`;
  if (!isBoth(/^\d{4}-\d\d$/)) return `${from} to ${to}`;
  const [year = 0, month = 0] = to.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${from}-01/${to}-${String(lastDay).padStart(2, "0")}`;
}

/** A label of two years that follow each other; `undefined` for what is none. */
function readLabel(text: string, { labels }: PeriodForms): string | Refusal | undefined {
  const [, first = "", mark = "", second = ""] = LABEL.exec(text) ?? [];
  const year = Number(first);
  const next = second.length === 2 ? (year + 1) % 100 : year + 1;
  // `2012/2013` with a slash and both years in full is how this library writes two calendar years.
  if (
    first === "" ||
    Number(second) !== next ||
    (mark === "/" && second.length === 4 && labels === undefined)
  )
    return undefined;
  const isMonth = second.length === 2 && Number(second) >= 1 && Number(second) <= 12;
  if (labels === "month") return isMonth ? `${first}-${second}` : text;
  if (labels === "years") return `${first}/${year + 1}`;
  if (labels !== undefined) return `${first}-${beginOf(labels)}/P1Y`;
  const readings = [`a season or fiscal year that begins in ${first}`, `${first} and ${year + 1}`];
  if (isMonth) readings.push(`month ${Number(second)} of ${first}`);
  const call = `Say { labels: { season: "09-01" } }, { labels: { fiscal: "04-01" } } with the day that it begins on, { labels: "years" }${isMonth ? ' or { labels: "month" }' : ""}`;
  return ambiguous("io/ambiguous-period", text, readings, "labels", call);
}

/** The day on which labelled years begin. */
function beginOf(labels: Exclude<YearLabels, string>): MonthAndDay {
  return "season" in labels ? labels.season : labels.fiscal;
}

function readOnePeriod(text: string, forms: PeriodForms, isNumber: boolean): string | Refusal {
  const match = PERIOD_PARTS.map((form) => form.exec(text)).find((found) => found !== null);
  const [, year, month, day] = match ?? [];
  if (year !== undefined) {
    if (month === "1" && !day && text === `${year}.1` && (isNumber || forms.labels !== "month"))
      return januaryOrOctober(text, isNumber);
    return isNumber && month?.length === 1
      ? monthOrFraction(text, joined(year, month, day))
      : joined(year, month, day);
  }
  return readQuarter(text) ?? readNamedMonth(text) ?? readDayFirst(text, forms) ?? text;
}

function joined(year: string, month: string | undefined, day: string | undefined): string {
  return [year, month, day]
    .filter((part) => part !== undefined && part !== "")
    .map((part, at) => (at === 0 ? part : part?.padStart(2, "0")))
    .join("-");
}

/** `2012.1` is a month or, where a spreadsheet cut the zero of a number, October. */
function januaryOrOctober(text: string, isNumber: boolean): Refusal {
  const year = text.slice(0, 4);
  const call = isNumber
    ? "Hand the column over as text, as 2012-01 or 2012-10"
    : 'Say { labels: "month" } where it is as written';
  return ambiguous(
    "io/ambiguous-period",
    text,
    [`${year}-01`, `${year}-10, cut by a spreadsheet`],
    "labels",
    call,
  );
}

/** A number of a year and one digit may be a month, or a part of the year. */
function monthOrFraction(text: string, month: string): Refusal {
  const expected = "a period of one reading: hand the column over as text, as 2012-05";
  return new Refusal("io/ambiguous-period", expected, text, undefined, [month, "a part of the year"]);
}

function readQuarter(text: string): string | undefined {
  const [, year, quarter = "", quarterFirst, yearLast] = QUARTER.exec(text) ?? [];
  if (year !== undefined) return `${year}-Q${"\u4E00\u4E8C\u4E09\u56DB".indexOf(quarter) + 1 || quarter}`;
  if (yearLast !== undefined) return `${yearLast}-Q${quarterFirst}`;
  const [, halfYear, half] = HALF.exec(text) ?? [];
  return halfYear === undefined ? undefined : `${halfYear}-S${half === "\u4E0A" ? 1 : 2}`;
}

/** `5 January 2012`, `Jan 5, 2012`, `5-Jan-2012`, `January 2012`. */
function readNamedMonth(text: string): string | undefined {
  const [, day, name, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})\.?[\s,-]+(\d{4})$/.exec(text) ?? [];
  const [, nameFirst, dayLast, yearLast] =
    /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text) ?? [];
  const month = monthOf(name ?? nameFirst ?? "");
  const [ofYear, ofDay] = [year ?? yearLast, day ?? dayLast];
  return month === undefined || ofYear === undefined ? undefined : joined(ofYear, month, ofDay);
}

const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

function monthOf(name: string): string | undefined {
  const plain = name.toLowerCase();
  return MONTH_NAMES.test(plain) ? String(MONTHS.indexOf(plain.slice(0, 3)) + 1) : undefined;
}

/** `03/2012`: a month, as there is no other part of a year with a number. */
function readMonthFirst(text: string): string | undefined {
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : joined(year, month, undefined);
}

/** `3/8/2012` is in March or in August. */
function readDayFirst(text: string, { dates }: PeriodForms): string | Refusal | undefined {
  const [, first = "", mark, second = "", year = ""] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (mark === undefined) return readMonthFirst(text);
  const [dayMonth, monthDay] = [joined(year, second, first), joined(year, first, second)];
  if (dates !== undefined) return dates === "day-month" ? dayMonth : monthDay;
  if (dayMonth === monthDay) return dayMonth;
  // The thirteenth is a day.
  if (Number(first) > 12 || Number(second) > 12) return Number(first) > 12 ? dayMonth : monthDay;
  const call = 'Say { dates: "day-month" } or { dates: "month-day" }';
  return ambiguous("io/ambiguous-period", text, [dayMonth, monthDay], "dates", call);
}
