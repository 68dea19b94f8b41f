/**
 * Days that were asked for lately, with what was answered: records have few days, and each many times.
 */

import type { CalendarDate } from "./calendar-date";

/** Each day of ten years has a place of its own. */
const PLACES = 4096;

/** The answers for the days that came last, one for each place. Takes no memory before the first one. */
export class RecentDays<Answer> {
  #dates: (CalendarDate | undefined)[] = [];
  #answers: (Answer | undefined)[] = [];

  /** The answer for a day that is still kept. */
  find(date: unknown): Answer | undefined {
    const place = placeOf(date);
    const isKept = place < this.#dates.length && this.#dates[place] === date;
    return isKept ? this.#answers[place] : undefined;
  }

  /** Keeps the answer for an existing day, in the place of an earlier one. */
  keep(date: CalendarDate, answer: Answer): void {
    if (this.#dates.length === 0) {
      this.#dates = Array(PLACES).fill(undefined);
      this.#answers = Array(PLACES).fill(undefined);
    }
    const place = placeOf(date);
    this.#dates[place] = date;
    this.#answers[place] = answer;
  }
}

/** By the last digit of the year, the month and the day; beyond all places where there is none. */
function placeOf(date: unknown): number {
  if (typeof date !== "string" || date.length !== 10) return PLACES;
  const month = 10 * date.charCodeAt(5) + date.charCodeAt(6);
  const day = 10 * date.charCodeAt(8) + date.charCodeAt(9);
  return (372 * date.charCodeAt(3) + 31 * month + day) & (PLACES - 1);
}
