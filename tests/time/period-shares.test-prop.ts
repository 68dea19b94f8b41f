import { attributePeriod, type Period, periodContains } from "cultural-ledger";
import { periodSpan, periodsIn } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attributeToPeriods, type PeriodShare } from "../../src/time/period-shares";
import { allPeriods, calendarDates, dateRanges, yearStarts } from "./arbitraries";

/** Divisions of the years 2008 to 2016 without a gap. */
const calendar: Period = "2008-01-01/2016-12-31";
const tilings: fc.Arbitrary<readonly Period[]> = fc.oneof(
  fc.constantFrom("year", "half", "quarter", "month").map((unit) => periodsIn(calendar, unit)),
  fc
    .tuple(
      yearStarts,
      fc.constantFrom("reporting-year", "reporting-half", "reporting-quarter", "reporting-month"),
    )
    .map(([start, unit]) => periodsIn(`2008-${start as `${number}-${number}`}/2016-12-31`, unit)),
);
const events = fc.oneof(calendarDates("2010-01-01", "2014-12-31"), dateRanges);
const rules = fc.constantFrom("start", "end", "overlap", "whole", "days");

/** Some periods of a division, in any order. */
const someOf = tilings.chain((tiling) => fc.shuffledSubarray([...tiling]));

function lengthOf(period: Period): number {
  const { start, end } = periodSpan(period);
  return (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 + 1;
}

/** A share in days of an event of that many. */
function daysIn(share: "none" | "undetermined" | PeriodShare, of: number): number {
  if (share === "none" || share === "undetermined") return 0;
  return share === "whole" ? of : share.days;
}

test("the shares by days and the part outside sum to the length of the event, each a whole number above zero", () => {
  fc.assert(
    fc.property(events, someOf, (event, reports) => {
      const { parts, outside, adds } = attributeToPeriods(event, reports, "days");
      const of = lengthOf(event);
      const shares = [...parts.map(({ share }) => share), ...(outside === "none" ? [] : [outside])];
      for (const share of shares) {
        if (typeof share === "string") throw new Error("an event is split by its days");
        expect(share.of).toBe(of);
        expect(Number.isInteger(share.days) && share.days > 0).toBe(true);
      }
      expect(shares.reduce((sum, share) => sum + daysIn(share, of), 0)).toBe(of);
      expect(adds).toBe(true);
    }),
  );
});

test("the share in a period is the number of its days that lie there", () => {
  fc.assert(
    fc.property(events, someOf, (event, reports) => {
      const { parts } = attributeToPeriods(event, reports, "days");
      const days = periodsIn(event, "day");
      for (const report of reports) {
        const { start, end } = periodSpan(report);
        const share = parts.find(({ period }) => period === report)?.share ?? "none";
        expect(daysIn(share, days.length)).toBe(days.filter((day) => start <= day && day <= end).length);
      }
    }),
  );
});

test("by start and by end an event is in exactly one of the periods that tile the calendar", () => {
  fc.assert(
    fc.property(events, tilings, fc.constantFrom("start", "end"), (event, tiling, rule) => {
      const { parts, outside, adds } = attributeToPeriods(event, tiling, rule);
      expect(parts).toHaveLength(1);
      expect([parts[0]?.share, outside, adds]).toEqual(["whole", "none", true]);
      const { start, end } = periodSpan(parts[0]!.period);
      const day = periodSpan(event)[rule];
      expect(start <= day && day <= end).toBe(true);
    }),
  );
});

test("totals add up exactly where the shares and the part outside make up the record once", () => {
  fc.assert(
    fc.property(allPeriods, someOf, rules, (record, reports, rule) => {
      const { parts, outside, adds } = attributeToPeriods(record, reports, rule);
      const of = lengthOf(record);
      const days = [outside, ...parts.map(({ share }) => share)].map((share) => daysIn(share, of));
      expect(adds).toBe(days.reduce((left, right) => left + right, 0) === of);
    }),
  );
});

test("for one period it says what attributePeriod says", () => {
  fc.assert(
    fc.property(
      allPeriods,
      allPeriods,
      fc.constantFrom("start", "end", "overlap", "whole"),
      (record, report, rule) => {
        const { parts, outside, undetermined } = attributeToPeriods(record, [report], rule);
        const said = parts.length > 0 ? "inside" : undetermined.length > 0 ? "undetermined" : "outside";
        expect(said).toBe(attributePeriod(record, report, rule));
        const isCovered =
          said === "inside" || periodsIn(record, "day").every((day) => periodContains(report, day));
        expect(outside).toBe(said === "outside" ? "whole" : isCovered ? "none" : "undetermined");
      },
    ),
  );
});

test("the order of the periods changes nothing but the order of the parts", () => {
  fc.assert(
    fc.property(allPeriods, someOf, rules, (record, reports, rule) => {
      const { parts, ...rest } = attributeToPeriods(record, reports, rule);
      const backwards = attributeToPeriods(record, reports.toReversed(), rule);
      expect(backwards.parts.toReversed()).toEqual(parts);
      expect([backwards.outside, backwards.adds]).toEqual([rest.outside, rest.adds]);
    }),
  );
});

test("the periods that an event overlaps are those of which it has a share by days", () => {
  fc.assert(
    fc.property(events, someOf, (event, reports) => {
      const periodsBy = (rule: "overlap" | "days") =>
        attributeToPeriods(event, reports, rule).parts.map(({ period }) => period);
      expect(periodsBy("overlap")).toEqual(periodsBy("days"));
    }),
  );
});
