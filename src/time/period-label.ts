/**
 * Periods in words for people, in English and Chinese.
 */

import { checkedOptions, requireText } from "../foundation/arguments";
import { type InWords, requireWordsLocale, type WordsLocale } from "../foundation/words-locale";
import { type Period, type PeriodSpan, periodSpan } from "./period";
import { isReportingFrequency } from "./reporting-period";

/** How a period is put into words. */
export interface PeriodLabelOptions {
  /** What a reporting year is called: "season", "fiscal year". Left out, its first and last month are named instead. */
  readonly yearWord?: string;
  /** The language of the words; English where left out. */
  readonly locale?: WordsLocale;
}

/** A day of the calendar in its parts. */
interface DayParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

/** How a language says periods. */
interface PeriodWords {
  readonly year: (year: string) => string;
  readonly half: (year: string, half: number) => string;
  readonly quarter: (year: string, quarter: number) => string;
  readonly reportingYear: (years: string, yearWord: string) => string;
  /** From a first to a last year, month or day, which may be the same. */
  readonly years: (first: string, last: string) => string;
  readonly months: (first: DayParts, last: DayParts) => string;
  readonly days: (first: DayParts, last: DayParts) => string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const ORDINALS = ["first", "second", "third", "fourth"];

const WORDS: InWords<PeriodWords> = {
  en: {
    year: (year) => year,
    half: (year, half) => `${ORDINALS[half - 1]} half of ${year}`,
    quarter: (year, quarter) => `${ORDINALS[quarter - 1]} quarter of ${year}`,
    reportingYear: (years, yearWord) => `${yearWord} ${years}`,
    years: (first, last) => `${first} to ${last}`,
    months: (first, last) => fromTo(first, last, ({ month }) => MONTHS[month - 1] ?? ""),
    days: (first, last) => fromTo(first, last, ({ day, month }) => `${day} ${MONTHS[month - 1]}`),
  },
  zh: {
    year: (year) => `${year}年`,
    half: (year, half) => `${year}年${half === 1 ? "上" : "下"}半年`,
    quarter: (year, quarter) => `${year}年第${"一二三四"[quarter - 1]}季度`,
    reportingYear: (years, yearWord) => `${years}${yearWord}`,
    years: (first, last) => `${first}年至${last}年`,
    months: (first, last) =>
      throughParts([`${first.year}年`, `${first.month}月`], [`${last.year}年`, `${last.month}月`]),
    days: (first, last) =>
      throughParts(
        [`${first.year}年`, `${first.month}月`, `${first.day}日`],
        [`${last.year}年`, `${last.month}月`, `${last.day}日`],
      ),
  },
};

/** The first and the last part in words, or one where they are the same; the year once where it is. */
function fromTo(first: DayParts, last: DayParts, words: (date: DayParts) => string): string {
  const [from, to] = [words(first), words(last)];
  if (first.year !== last.year) return `${from} ${first.year} to ${to} ${last.year}`;
  return from === to ? `${to} ${last.year}` : `${from} to ${to} ${last.year}`;
}

/** From the larger to the smaller part, the last date without the parts that it shares with the first one. */
function throughParts(first: readonly string[], last: readonly string[]): string {
  const shared = last.findIndex((part, at) => part !== first[at]);
  return shared < 0 ? first.join("") : `${first.join("")}至${last.slice(shared).join("")}`;
}

const CALL = { chapter: "time", call: "describePeriod(period, { yearWord, locale })" } as const;

/**
 * A period in words. Reporting periods and ranges are named by their first and last day, or by their months where they
 * are whole months; a reporting year by a word of its own and the two years, where `yearWord` is given.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, `time/reporting-start`, `time/out-of-range`,
 * `time/invalid-argument`, `time/unknown-option`
 * @example
 * describePeriod("2012-Q3") // => "third quarter of 2012"
 * describePeriod("2012-03") // => "March 2012"
 * describePeriod("2012-04-01/P1Y") // => "April 2012 to March 2013"
 * describePeriod("2012-09-01/P1Y", { yearWord: "season" }) // => "season 2012-13"
 * describePeriod("2011/2016") // => "2011 to 2016"
 * describePeriod("2012-12-20/2013-01-10") // => "20 December 2012 to 10 January 2013"
 * describePeriod("2012-01-01/2012-03-15", { locale: "zh" }) // => "2012年1月1日至3月15日"
 */
export function describePeriod(period: Period, options: PeriodLabelOptions = {}): string {
  const span = periodSpan(period);
  const { yearWord, locale } = checkedOptions(CALL, options, ["yearWord", "locale"]);
  if (yearWord !== undefined) requireText(CALL, "yearWord", yearWord);
  const words = WORDS[requireWordsLocale("time", locale)];
  const { frequency, start, end } = span;
  const [first, last] = [partsOf(start), partsOf(end)];
  if (frequency === "year") return words.year(first.year);
  if (frequency === "years") return words.years(first.year, last.year);
  if (frequency === "half" || frequency === "quarter")
    return words[frequency](first.year, Number(period.slice(6)));
  if (frequency === "reporting-year" && yearWord !== undefined)
    return words.reportingYear(yearsOf(span), yearWord);
  const inMonths = frequency === "month" || (isReportingFrequency(frequency) && first.day === 1);
  return inMonths ? words.months(first, last) : words.days(first, last);
}

function partsOf(date: string): DayParts {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** `2012-13`, `1999-2000`, and `2012` for a year from 1 January. */
function yearsOf({ start, end }: PeriodSpan): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  if (first === last) return first;
  return `${first}-${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}
