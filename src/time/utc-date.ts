/**
 * A `Date` whose local fields are its UTC fields, so that date-fns does calendar arithmetic without any time zone.
 * It never leaves this chapter: the model holds dates as text. A plain `Date` would lose whole days (30 December 2011
 * does not exist in Apia) or shift years (`parseISO("1994-12-31")` in Kiritimati).
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override setFullYear(...fields: [year: number, month?: number, date?: number]): number {
    return this.setUTCFullYear(...fields);
  }
  override setMonth(...fields: [month: number, date?: number]): number {
    return this.setUTCMonth(...fields);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...fields: [hours: number, minutes?: number, seconds?: number, ms?: number]): number {
    return this.setUTCHours(...fields);
  }
}

/** The day of a year (1 to 9999), month (1 to 12) and day as a UTC date; fields out of range roll over. */
export function utcDate(year: number, month: number, day: number): UtcDate {
  const date = new UtcDate(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
