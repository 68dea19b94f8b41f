import { type Period, parsePeriod, periodContains, previousPeriod } from "cultural-ledger";
import { isPeriod, periodOf, periodSpan } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/time/calendar-date";
import type { CalendarUnit } from "../../src/time/period";
import { allPeriods, calendarDates, calendarUnits, dateRanges, periods } from "./arbitraries";

const units = fc.constantFrom<CalendarUnit>("year", "half", "quarter", "month", "day");
const coarseUnits = fc.constantFrom("year", "half", "quarter", "month");
const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** Every day of a period, counted in milliseconds of UTC. */
function daysOf(period: Period): string[] {
  const { start, end } = periodSpan(period);
  const [first, last] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
  const length = Math.round((last - first) / 86_400_000) + 1;
  return Array.from({ length }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}

test("the unit that a day falls into runs from its first to its last day, and no day beside it falls into it", () => {
  fc.assert(
    fc.property(calendarDates("0002-01-01", "9998-12-31"), units, (date, unit) => {
      const period = periodOf(date, unit);
      const { frequency, start, end } = periodSpan(period);
      expect(frequency).toBe(unit);
      expect(periodContains(period, date)).toBe(true);
      expect(periodOf(start, unit)).toBe(period);
      expect(periodOf(end, unit)).toBe(period);
      expect(periodOf(addDays(start, -1), unit)).not.toBe(period);
      expect(periodOf(addDays(end, 1), unit)).not.toBe(period);
    }),
  );
});

test("units start on the first of a month, end on a last one and last their number of months", () => {
  fc.assert(
    fc.property(calendarDates("0001-01-01", "9999-11-30"), coarseUnits, (date, unit) => {
      const { start, end } = periodSpan(periodOf(date, unit));
      const [firstMonth, lastMonth] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
      expect(lastMonth - firstMonth + 1).toBe(monthsOf[unit]);
      expect((firstMonth - 1) % monthsOf[unit]).toBe(0);
      expect(start.slice(8)).toBe("01");
      expect(end === "9999-12-31" || addDays(end, 1).endsWith("-01")).toBe(true);
    }),
  );
});

test("the period before has the same frequency and ends on the day before the period starts", () => {
  fc.assert(
    fc.property(allPeriods, (period) => {
      const before = previousPeriod(period);
      expect(periodSpan(before).frequency).toBe(periodSpan(period).frequency);
      expect(addDays(periodSpan(before).end, 1)).toBe(periodSpan(period).start);
    }),
  );
});

test("going back a year is going back two halves, four quarters and twelve months", () => {
  fc.assert(
    fc.property(
      calendarDates("0002-01-01"),
      fc.constantFrom("year", "half", "quarter", "month"),
      (date, unit) => {
        let period = periodOf(date, unit);
        for (let step = 0; step < 12 / monthsOf[unit]; step++) period = previousPeriod(period);
        expect(period).toBe(
          periodOf(date, unit).replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, "0")),
        );
      },
    ),
  );
});

test("the range before has as many days", () => {
  fc.assert(
    fc.property(dateRanges, (range) => {
      expect(daysOf(previousPeriod(range))).toHaveLength(daysOf(range).length);
    }),
  );
});

test("containment is what enumerating the days says", () => {
  fc.assert(
    fc.property(allPeriods, allPeriods, (outer, inner) => {
      const days = new Set(daysOf(outer));
      expect(periodContains(outer, inner)).toBe(daysOf(inner).every((day) => days.has(day)));
    }),
  );
});

test("a period contains itself", () => {
  fc.assert(
    fc.property(allPeriods, (period) => {
      expect(periodContains(period, period)).toBe(true);
    }),
  );
});

test("what lies in something that lies in a period lies in the period", () => {
  fc.assert(
    fc.property(periods, units, units, (inner, unit, coarser) => {
      const middle = periodOf(periodSpan(inner).start, unit);
      const outer = periodOf(periodSpan(inner).start, coarser);
      if (periodContains(outer, middle) && periodContains(middle, inner)) {
        expect(periodContains(outer, inner)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a year contains the half, the quarter, the month and the day of each of its days, and so on down", () => {
  fc.assert(
    fc.property(calendarDates(), (date) => {
      const chain = (["year", "half", "quarter", "month", "day"] as const).map((unit) =>
        periodOf(date, unit),
      );
      for (const [at, inner] of chain.entries()) {
        for (const outer of chain.slice(0, at)) {
          expect(periodContains(outer, inner)).toBe(true);
          expect(periodContains(inner, outer)).toBe(false);
        }
      }
    }),
  );
});

test("two units that contain each other are one", () => {
  fc.assert(
    fc.property(calendarUnits, calendarUnits, (left, right) => {
      const mutual = periodContains(left, right) && periodContains(right, left);
      expect(mutual).toBe(left === right);
    }),
  );
});

test("what is read is a period, and nothing makes the reader throw", () => {
  const almost = fc.stringMatching(/^[0-9]{3,5}(-(S[0-3]|Q[0-5]|[01][0-9]?(-[0-3][0-9])?))?$/);
  const almostReporting = fc.stringMatching(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]\/P[0-6]?[YMWD]$/);
  fc.assert(
    fc.property(fc.oneof(almost, almostReporting, allPeriods, fc.anything()), (value) => {
      const result = parsePeriod(value);
      expect(result.ok).toBe(isPeriod(value));
      if (result.ok) expect(result.value).toBe(value);
      if (result.ok) expect(periodContains(result.value, periodSpan(result.value).start)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
