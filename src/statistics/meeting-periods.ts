/**
 * Periods that share days without being equal: a year and its quarter, a calendar year and a fiscal year. What they share
 * would count twice in one sum.
 */

import { dayNumber } from "../time/day-number";
import { readSpan } from "../time/period-text";

/** The days from the first to the last, as numbers that are in the order of the days. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Periods of one form of the calendar are equal or apart; those of any other form may meet. */
const [YEAR, DAY, OTHER] = [1, 2, 128] as const;
/** Halves, quarters and months have their letter, or a digit, behind the hyphen. */
const FORMS = /* @__PURE__ */ new Map([
  ["S", 4],
  ["Q", 8],
]);
const MONTH = 16;

/** The form of a period as one bit. */
export function formOfPeriod(period: string): number {
  // What is no period is equal to itself only, and is told where records are checked.
  switch (typeof period === "string" ? period.length : 0) {
    case 4:
      return YEAR;
    case 7:
      return FORMS.get(period[5] as string) ?? MONTH;
    case 10:
      return DAY;
    default:
      return OTHER;
  }
}

/** Whether two periods of these forms, as bits, may share days without being equal. */
export function mayMeet(forms: number): boolean {
  return forms >= OTHER || (forms & (forms - 1)) !== 0;
}

/** The days of a period; `undefined` for what is none: it is equal to the same text only. */
export function daysOfPeriod(period: string): Days | undefined {
  const span = readSpan(period);
  return typeof span === "object" ? { first: dayNumber(span.start), last: dayNumber(span.end) } : undefined;
}

/** Of periods those that share days with another one that is not equal. */
export function meetingPeriods(periods: Iterable<string>): ReadonlySet<string> {
  const known = [...periods].flatMap((period) => {
    const days = daysOfPeriod(period);
    return days === undefined ? [] : [{ period, ...days }];
  });
  known.sort((left, right) => left.first - right.first || left.last - right.last);
  const meeting = new Set<string>();
  let run: typeof known = [];
  let last = Number.NEGATIVE_INFINITY;
  // Periods that follow each other without a gap between are looked at together: all of them, or none, may meet.
  const close = () => {
    if (run.some((days) => days.first !== run[0]?.first || days.last !== run[0].last))
      for (const { period } of run) meeting.add(period);
    run = [];
  };
  for (const days of known) {
    if (days.first > last) close();
    run.push(days);
    last = Math.max(last, days.last);
  }
  close();
  return meeting;
}
