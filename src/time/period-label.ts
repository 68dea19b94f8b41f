/**
 * Periods in words for people, in English.
 */

import { checkedOptions, requireText } from "../foundation/arguments";
import { type Period, type PeriodSpan, periodSpan } from "./period";
import { isReportingFrequency } from "./reporting-period";

/** How a period is put into words. */
export interface PeriodLabelOptions {
  /** What a reporting year is called: "season", "fiscal year". Left out, its first and last month are named instead. */
  readonly yearWord?: string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const ORDINALS = ["first", "second", "third", "fourth"];

const CALL = { chapter: "time", call: "describePeriod(period, { yearWord })" } as const;

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
 */
export function describePeriod(period: Period, options: PeriodLabelOptions = {}): string {
  const span = periodSpan(period);
  const { yearWord } = checkedOptions(CALL, options, ["yearWord"]);
  if (yearWord !== undefined) requireText(CALL, "yearWord", yearWord);
  const { frequency, start, end } = span;
  const year = start.slice(0, 4);
  if (frequency === "year") return year;
  if (frequency === "years") return `${year} to ${end.slice(0, 4)}`;
  if (frequency === "half" || frequency === "quarter")
    return `${ORDINALS[Number(period.slice(6)) - 1]} ${frequency} of ${year}`;
  if (frequency === "reporting-year" && yearWord !== undefined) return `${yearWord} ${yearsOf(span)}`;
  const inMonths = frequency === "month" || (isReportingFrequency(frequency) && start.endsWith("-01"));
  return inMonths ? fromTo(span, monthOf) : fromTo(span, dayOf);
}

/** `2012-13`, `1999-2000`, and `2012` for a year from 1 January. */
function yearsOf({ start, end }: PeriodSpan): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  if (first === last) return first;
  return `${first}-${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}

/** The first and the last part in words, or one where they are the same; the year once where it is. */
function fromTo({ start, end }: PeriodSpan, words: (date: string) => string): string {
  const [first, last] = [words(start), words(end)];
  const [firstYear, lastYear] = [start.slice(0, 4), end.slice(0, 4)];
  if (firstYear !== lastYear) return `${first} ${firstYear} to ${last} ${lastYear}`;
  return first === last ? `${last} ${lastYear}` : `${first} to ${last} ${lastYear}`;
}

function monthOf(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
}

function dayOf(date: string): string {
  return `${Number(date.slice(8))} ${monthOf(date)}`;
}
