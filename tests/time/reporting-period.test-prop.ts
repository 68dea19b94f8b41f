import { nextPeriod, parsePeriod, periodContains, previousPeriod } from "cultural-ledger";
import { isPeriod, periodSpan } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/time/calendar-date";
import { isSameDivision, periodsIn } from "../../src/time/period-sequence";
import { fiscalYear, reportingYearOf } from "../../src/time/reporting-period";
import { allPeriods, calendarDates, reportingPeriods, yearStarts } from "./arbitraries";

const units = fc.constantFrom("reporting-year", "reporting-half", "reporting-quarter", "reporting-month");
const counts = {
  "reporting-year": 1,
  "reporting-half": 2,
  "reporting-quarter": 4,
  "reporting-month": 12,
} as const;

test("what is read is printed as it stood", () => {
  fc.assert(
    fc.property(allPeriods, (period) => {
      expect(parsePeriod(period)).toEqual({ ok: true, value: period });
    }),
  );
});

test("the next and the previous period undo each other, in every form", () => {
  fc.assert(
    fc.property(allPeriods, (period) => {
      expect(previousPeriod(nextPeriod(period))).toBe(period);
      expect(nextPeriod(previousPeriod(period))).toBe(period);
      expect(periodSpan(nextPeriod(period)).start).toBe(addDays(periodSpan(period).end, 1));
    }),
  );
});

test("a reporting period and its next are of one division", () => {
  fc.assert(
    fc.property(reportingPeriods, (period) => {
      expect(isSameDivision(period, nextPeriod(period))).toBe(true);
    }),
  );
});

test("a day lies in the fiscal year that it falls into, and in neither neighbour", () => {
  fc.assert(
    fc.property(calendarDates("0003-01-01", "9996-12-31"), yearStarts, (date, start) => {
      const year = reportingYearOf(date, start);
      expect(periodContains(year, date)).toBe(true);
      expect(periodContains(nextPeriod(year), date)).toBe(false);
      expect(periodContains(previousPeriod(year), date)).toBe(false);
      expect(year).toBe(fiscalYear(Number(year.slice(0, 4)), start));
    }),
  );
});

test("the halves, quarters and months of a fiscal year tile it", () => {
  fc.assert(
    fc.property(calendarDates("0003-01-01", "9996-12-31"), yearStarts, units, (date, start, unit) => {
      const year = reportingYearOf(date, start);
      const parts = periodsIn(year, unit);
      expect(parts).toHaveLength(counts[unit]);
      expect(periodSpan(parts[0]!).start).toBe(periodSpan(year).start);
      expect(periodSpan(parts.at(-1)!).end).toBe(periodSpan(year).end);
      parts.slice(1).forEach((part, at) => {
        expect(part).toBe(nextPeriod(parts[at]!));
      });
    }),
  );
});

test("every day has a reporting period from it, unless it is one of the last of its month", () => {
  fc.assert(
    fc.property(calendarDates("0001-01-01", "9998-12-31"), (date) => {
      expect(isPeriod(`${date}/P1Y`)).toBe(Number(date.slice(8)) <= 28);
    }),
  );
});
