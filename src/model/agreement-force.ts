/**
 * Whether an agreement is in force by its terms: from when it holds, and how long. What was renewed or ended otherwise is
 * another record.
 */

import { type Call, invalidArgument, requireObject } from "../foundation/arguments";
import { addMonths, type CalendarDate, calendarDate } from "../time/calendar-date";
import { type Period, periodSpan } from "../time/period";
import type { Agreement } from "./agreement";

/** `not-yet` and `expired` are certain, as `in-force` is; `unknown` where the terms leave it open. */
export type AgreementForce = "in-force" | "not-yet" | "expired" | "unknown";

/** What is said of when an agreement holds. */
type Terms = Pick<Agreement, "signed" | "from" | "termYears" | "until">;

/** The first and the last of the days that a day may be. */
interface Days {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const CALL: Call = { chapter: "model", call: "forceOfAgreement(agreement, period)" };

/**
 * Whether an agreement is in force on a day, or on some day of a longer period. It holds from its first day, or else from
 * its signing, until the last day that it names, or else for its term. A term that begins in 2012, on a day that nobody
 * states, ends on some day a term later; between these the answer is `unknown`, and so it is without a beginning or an end.
 *
 * @throws `model/invalid-argument` for what is no agreement; `time/invalid-period`, `time/invalid-date`, `time/reversed-range`
 * @example
 * const agreement = { signed: "2012", termYears: 2 } as const;
 * forceOfAgreement(agreement, "2011-12-31") // => "not-yet"
 * forceOfAgreement(agreement, "2012-06-30") // => "unknown"
 * forceOfAgreement(agreement, "2013-06-30") // => "in-force"
 * forceOfAgreement(agreement, "2015") // => "expired"
 */
export function forceOfAgreement(agreement: Terms, period: Period): AgreementForce {
  const terms = requireObject(CALL, "the agreement", agreement);
  const { start, end } = periodSpan(period);
  const first = firstDays(terms);
  const last = lastDays(terms, first);
  if (first !== undefined && end < first.start) return "not-yet";
  if (last !== undefined && last.end < start) return "expired";
  const hasBegun = first !== undefined && first.end <= end;
  const stillHolds = last !== undefined && start <= last.start;
  return hasBegun && stillHolds ? "in-force" : "unknown";
}

function firstDays({ from, signed }: Terms): Days | undefined {
  const began = from ?? signed;
  return began === undefined ? undefined : periodSpan(began);
}

function lastDays({ until, termYears }: Terms, first: Days | undefined): Days | undefined {
  if (termYears !== undefined && (!Number.isSafeInteger(termYears) || termYears < 1))
    throw invalidArgument(CALL, "termYears", termYears, "a whole number of years, 1 or more");
  if (until !== undefined) return { start: calendarDate(until), end: until };
  if (first === undefined || termYears === undefined) return undefined;
  return { start: lastDayOfTerm(first.start, termYears), end: lastDayOfTerm(first.end, termYears) };
}

/** The day before the one on which the term ends: two years from 1 March 2012 end with 28 February 2014. */
function lastDayOfTerm(first: CalendarDate, years: number): CalendarDate {
  return addMonths(first, 12 * years, -1) ?? "9999-12-31";
}
