/** Laws of placing: no line is cut or counted twice, no event is lost, over any division of time into years. */

import { atLeast, type Count, exactly, moreThan, type Period, periodContains, year } from "cultural-ledger";
import { periodSpan } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { selectRecords } from "../../src/model/selection";
import { allPeriods, calendarDates, dateRanges } from "../time/arbitraries";

/** From 2010 to 2015, which every period drawn lies in, cut into years and into several years. */
const partitions: fc.Arbitrary<readonly Period[]> = fc
  .array(fc.boolean(), { minLength: 5, maxLength: 5 })
  .map((cuts) => {
    const ends = [...cuts.flatMap((isCut, at) => (isCut ? [2010 + at] : [])), 2015];
    return ends.map((last, at): Period => {
      const first = at === 0 ? 2010 : ends[at - 1]! + 1;
      return first === last ? year(last) : `${first}/${last}`;
    });
  });
const several = fc.constantFrom<Count>(0, 2, 293, atLeast(1), moreThan(1000), exactly(7));
const one = fc.constantFrom<{ readonly count?: Count }>({}, { count: 1 }, { count: exactly(1) });

/** In which of the periods a record is counted, and in which it is listed. */
function placesOf(
  kind: "activities" | "trades",
  record: { readonly id: string; readonly period: Period },
  reports: readonly Period[],
) {
  const selections = reports.map((report) => ({ report, ...selectRecords(kind, [record], report) }));
  return {
    counted: selections.flatMap(({ report, counted }) => (counted.length > 0 ? [report] : [])),
    listed: selections.flatMap(({ report, undetermined }) => (undetermined.length > 0 ? [report] : [])),
  };
}

test("a line is counted in one period at most, and in none only where it crosses, listed in each that it meets", () => {
  fc.assert(
    fc.property(
      allPeriods,
      partitions,
      fc.oneof(
        several.map((count) => ({ kind: "activities" as const, count })),
        fc.constant({ kind: "trades" as const }),
      ),
      (period, reports, { kind, ...count }) => {
        const { counted, listed } = placesOf(kind, { id: "line", period, ...count }, reports);
        const { start, end } = periodSpan(period);
        const met = reports.filter((report) => {
          const days = periodSpan(report);
          return days.start <= end && start <= days.end;
        });
        expect(counted).toEqual(reports.filter((report) => periodContains(report, period)));
        expect(counted.length).toBe(met.length === 1 ? 1 : 0);
        expect(listed).toEqual(met.length === 1 ? [] : met);
      },
    ),
    { numRuns: 500 },
  );
});

test("an event is counted in exactly one period, and listed in none", () => {
  const dates = fc.oneof(calendarDates("2010-01-01", "2014-12-31"), dateRanges);
  fc.assert(
    fc.property(dates, partitions, one, (period, reports, count) => {
      const { counted, listed } = placesOf("activities", { id: "event", period, ...count }, reports);
      const start = period.slice(0, 4);
      expect(listed).toEqual([]);
      expect(counted).toEqual(reports.filter((report) => periodContains(report, start as Period)));
      expect(counted).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});

test("a report of all the years counts every record once", () => {
  fc.assert(
    fc.property(
      allPeriods,
      fc.oneof(
        several.map((count) => ({ count })),
        one,
      ),
      (period, count) => {
        const { counted, listed } = placesOf("activities", { id: "any", period, ...count }, ["2010/2015"]);
        expect([counted.length, listed.length]).toEqual([1, 0]);
      },
    ),
  );
});
