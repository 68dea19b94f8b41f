import {
  type CalendarDate,
  type DateRange,
  dateRange,
  month,
  type Period,
  parsePeriod,
  quarter,
  type Result,
  type YearRange,
  years,
} from "cultural-ledger";
import { isPeriod, periodOf, periodSpan, periodsIn } from "cultural-ledger/time";
import { expectTypeOf, test } from "vitest";
import type { CalendarUnit, ReportingPeriod } from "../../src/time/period";

test("the seven forms are periods", () => {
  expectTypeOf<
    "2012" | "2012-S1" | "2012-Q3" | "2012-03" | "2012-03-05" | "2012-01-15/2012-02-09" | "2011/2016"
  >().toExtend<Period>();
  expectTypeOf<CalendarDate>().toExtend<Period>();
  expectTypeOf<DateRange>().toExtend<Period>();
});

test("other forms are not, nor is any text", () => {
  expectTypeOf<"2012-Q5">().not.toExtend<Period>();
  expectTypeOf<"2012-S3">().not.toExtend<Period>();
  expectTypeOf<"2012-W53-1">().not.toExtend<Period>();
  expectTypeOf<"March 2012">().not.toExtend<Period>();
  expectTypeOf<"2012/Q3">().not.toExtend<Period>();
  expectTypeOf<"2011/P6Y">().not.toExtend<Period>();
  expectTypeOf<string>().not.toExtend<Period>();
  expectTypeOf<2012>().not.toExtend<Period>();
  expectTypeOf<Date>().not.toExtend<Period>();
});

test("a reporting period is a day and one of four durations, and no range", () => {
  expectTypeOf<
    "2012-04-01/P1Y" | "2012-04-01/P6M" | "2012-04-01/P3M" | "2012-04-01/P1M"
  >().toExtend<ReportingPeriod>();
  expectTypeOf<ReportingPeriod>().toExtend<Period>();
  expectTypeOf<ReportingPeriod>().not.toExtend<DateRange>();
  expectTypeOf<DateRange>().not.toExtend<ReportingPeriod>();
  expectTypeOf<"2012-04-01/P2W">().not.toExtend<Period>();
  expectTypeOf<"2012-04-01/P2Y">().not.toExtend<Period>();
  expectTypeOf<"2012-04-01/P12M">().not.toExtend<Period>();
  expectTypeOf<"2012-04-01/P1D">().not.toExtend<Period>();
  expectTypeOf<"2012-04-01/P1Y6M">().not.toExtend<Period>();
  expectTypeOf<"2012-04-01/1Y">().not.toExtend<Period>();
  expectTypeOf<"2012-04/P1Y">().not.toExtend<Period>();
  expectTypeOf<"2012/P1Y">().not.toExtend<Period>();
  expectTypeOf<"2012-W05">().not.toExtend<Period>();
  // Template literals cannot count digits; this one is refused at run time.
  expectTypeOf<"2012-4-1/P1Y">().toExtend<Period>();
  // @ts-expect-error there are no weeks
  periodSpan("2012-04-01/P2W");
});

test("functions of periods refuse what is none", () => {
  // @ts-expect-error a number is no period; year(2012) makes one
  periodSpan(2012);
  // @ts-expect-error a year has four quarters
  quarter(2012, 5);
  // @ts-expect-error months are numbers
  month(2012, "03");
  // @ts-expect-error a day does not fall into a range as a unit
  periodOf("2012-08-05", "range");
  // @ts-expect-error nor into a fiscal year, whose start it cannot know; reportingYearOf can
  periodOf("2012-08-05", "reporting-year");
  expectTypeOf(periodOf).parameter(1).toEqualTypeOf<CalendarUnit>();
  // @ts-expect-error nor into several years
  periodOf("2012-08-05", "years");
  // @ts-expect-error which are no unit of anything
  periodsIn("2012", "years");
  // @ts-expect-error years are numbers
  years("2011", "2016");
  expectTypeOf(years(2011, 2016)).toEqualTypeOf<YearRange>();
  expectTypeOf<YearRange>().toExtend<Period>();
  expectTypeOf<YearRange>().not.toExtend<DateRange>();
  // @ts-expect-error a range is made of days
  dateRange("2012", "2013");
  expectTypeOf(dateRange("2012-01-15", "2012-02-09")).toEqualTypeOf<DateRange>();
});

test("text becomes a period by being read or tested", () => {
  const text: string = "2012";
  expectTypeOf(parsePeriod).toEqualTypeOf<(text: unknown) => Result<Period>>();
  if (isPeriod(text)) expectTypeOf(text).toEqualTypeOf<Period>();
});
