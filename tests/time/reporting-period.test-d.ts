import { expectTypeOf, test } from "vitest";
import type { ReportingPeriod } from "../../src/time/period";
import { periodsIn } from "../../src/time/period-sequence";
import { fiscalYear, reportingYearOf, season, type YearStart } from "../../src/time/reporting-period";

test("a start is a month and a day", () => {
  expectTypeOf<"04-01">().toExtend<YearStart>();
  expectTypeOf<"April">().not.toExtend<YearStart>();
  expectTypeOf<"--04-01">().not.toExtend<YearStart>();
  expectTypeOf(fiscalYear(2012, "04-01")).toEqualTypeOf<ReportingPeriod>();
  expectTypeOf(season(2012, "09-01")).toEqualTypeOf<ReportingPeriod>();
  expectTypeOf(reportingYearOf("2012-08-05", "04-01")).toEqualTypeOf<ReportingPeriod>();
  // @ts-expect-error no year starts by itself
  fiscalYear(2012);
  // @ts-expect-error a month is no day
  fiscalYear(2012, "04");
  // @ts-expect-error a year is a number
  season("2012", "09-01");
  // @ts-expect-error a month falls into no year of days
  reportingYearOf("2012-08", "04-01");
});

test("reporting units can be listed, ranges and weeks cannot", () => {
  periodsIn("2012-04-01/P1Y", "reporting-quarter");
  // @ts-expect-error a range is no unit
  periodsIn("2012-04-01/P1Y", "range");
  // @ts-expect-error there are no weeks
  periodsIn("2012-04-01/P1Y", "reporting-week");
});
