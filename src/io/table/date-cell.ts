/**
 * The day of a `Date`: an instant has a day only where it is midnight, in UTC as workbooks give it, or in the zone of the
 * process, as some drivers of databases do.
 */

import { ambiguous, Refusal } from "./refusal";

/** How the dates of a row are read that are instants, as JavaScript's `Date` is. */
export type DateCells = "utc" | "local";

/** The day as text. */
export function calendarDateOf(date: Date, dates: DateCells | undefined): string | Refusal {
  const time = date.getTime();
  if (Number.isNaN(time)) return new Refusal("time/invalid-date", "a day", "Invalid Date");
  const [utc, local] = [utcDay(date), localDay(date)];
  const day = dates === "local" ? local : utc;
  if (day !== undefined) return day;
  const received = date.toISOString();
  if (dates === undefined && local !== undefined) {
    const readings = [`${local}, as midnight here`, `a time of ${received.slice(0, 10)} in UTC`];
    const call = 'Say { dateCells: "local" } where midnight here is meant';
    return ambiguous("io/time-of-day", received, readings, "dateCells", call);
  }
  const zone = dates === "local" ? "here" : "in UTC";
  return new Refusal("io/time-of-day", `a day: an instant that is midnight ${zone}`, received);
}

function utcDay(date: Date): string | undefined {
  const isMidnight = date.getTime() % 86_400_000 === 0;
  return isMidnight ? textOfDay(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) : undefined;
}

function localDay(date: Date): string | undefined {
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()] as const;
  // Where clocks go forward at midnight, the day begins at one.
  const isFirst = new Date(year, month, day).getTime() === date.getTime();
  return isFirst ? textOfDay(year, month, day) : undefined;
}

function textOfDay(year: number, month: number, day: number): string | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return year < 0 || year > 9999 ? undefined : `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
}
