import { attributePeriod, month, periodContains, quarter, year } from "cultural-ledger";
import { periodOf, periodSpan } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPeriods, calendarDates, calendarUnits, dateRanges, periods, yearRanges } from "./arbitraries";

const years = [2010, 2011, 2012, 2013, 2014];
const partitions = [
  years.map(year),
  years.flatMap((at) => ([1, 2, 3, 4] as const).map((number) => quarter(at, number))),
  years.flatMap((at) => Array.from({ length: 12 }, (_, index) => month(at, index + 1))),
];
const units = fc.constantFrom("year", "half", "quarter", "month", "day");
const events = fc.oneof(calendarDates("2010-01-01", "2014-12-31"), dateRanges);

test("an event is inside one period of every division of time, so that totals over the periods add up", () => {
  fc.assert(
    fc.property(events, fc.constantFrom(...partitions), (event, reports) => {
      const attributions = reports.map((report) => attributePeriod(event, report));
      expect(attributions.filter((attribution) => attribution === "inside")).toHaveLength(1);
      expect(attributions).not.toContain("undetermined");
    }),
  );
});

test("what is placed whole is inside one period of a division of time at most, and in none only where it crosses", () => {
  fc.assert(
    fc.property(allPeriods, fc.constantFrom(...partitions), (line, reports) => {
      const attributions = reports.map((report) => attributePeriod(line, report, "whole"));
      const holders = reports.filter((report) => periodContains(report, line));
      expect(attributions.filter((attribution) => attribution === "inside")).toHaveLength(holders.length);
      expect(holders.length).toBeLessThanOrEqual(1);
      const isCrossing = attributions.filter((attribution) => attribution === "undetermined").length > 0;
      // A reporting period of 2014 may reach into 2015, which is in none of the divisions.
      const { start, end } = periodSpan(line);
      if (end <= "2014-12-31") expect(isCrossing).toBe(holders.length === 0);
      if (isCrossing && end <= "2014-12-31") expect(start < end).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a statistic is inside what contains it, outside what has no day of it, and undetermined otherwise", () => {
  fc.assert(
    fc.property(fc.oneof(calendarUnits, yearRanges), periods, (statistic, report) => {
      const [record, reported] = [periodSpan(statistic), periodSpan(report)];
      const meets = record.start <= reported.end && reported.start <= record.end;
      const expected = periodContains(report, statistic) ? "inside" : meets ? "undetermined" : "outside";
      expect(attributePeriod(statistic, report)).toBe(expected);
    }),
  );
});

test("what a period holds, a longer period that contains it holds too", () => {
  fc.assert(
    fc.property(periods, units, units, (record, unit, longerUnit) => {
      const report = periodOf(periodSpan(record).start, unit);
      const longer = periodOf(periodSpan(record).start, longerUnit);
      if (periodContains(longer, report) && attributePeriod(record, report) === "inside") {
        expect(attributePeriod(record, longer)).toBe("inside");
      }
    }),
    { numRuns: 500 },
  );
});
