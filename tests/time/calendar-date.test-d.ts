import { type CalendarDate, calendarDate, type Result } from "cultural-ledger";
import { isCalendarDate, parseCalendarDate } from "cultural-ledger/time";
import { expectTypeOf, test } from "vitest";
import { addDays } from "../../src/time/calendar-date";

test("a date is text with two hyphens, and no Date", () => {
  expectTypeOf<"2012-01-15">().toExtend<CalendarDate>();
  expectTypeOf<CalendarDate>().toExtend<string>();
  expectTypeOf<"15/01/2012">().not.toExtend<CalendarDate>();
  expectTypeOf<"2012-01">().not.toExtend<CalendarDate>();
  expectTypeOf<"2012-W53-1">().not.toExtend<CalendarDate>();
  expectTypeOf<string>().not.toExtend<CalendarDate>();
  expectTypeOf<Date>().not.toExtend<CalendarDate>();
  expectTypeOf<number>().not.toExtend<CalendarDate>();
});

test("text becomes a date by being taken, read or tested", () => {
  const text: string = "2012-01-15";
  expectTypeOf(calendarDate(text)).toEqualTypeOf<CalendarDate>();
  expectTypeOf(parseCalendarDate).toEqualTypeOf<(text: unknown) => Result<CalendarDate>>();
  if (isCalendarDate(text)) expectTypeOf(text).toEqualTypeOf<CalendarDate>();
  // @ts-expect-error text is not yet a date
  addDays(text, 1);
  // @ts-expect-error a date is moved by a number of days
  addDays("2012-01-15", "1");
});
