import {
  fillPeriods,
  growth,
  nextPeriod,
  type Period,
  periodContains,
  previousPeriod,
  rank,
  recordHighs,
  type SeriesPoint,
  shares,
} from "cultural-ledger";
import { periodOf, periodSpan, periodsIn } from "cultural-ledger/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { calendarDates, periods } from "../time/arbitraries";

const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 12 });
const sharedParts = parts.filter((list) => list.some((part) => part > 0n));
const units = fc.constantFrom("year", "half", "quarter", "month", "day");

/** Few different values, so that ties are common, and some unknown ones. */
const tyingValues = fc.array(fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }), {
  maxLength: 15,
});

/** Points of one frequency at different periods, in any order, some of them unknown. */
const series: fc.Arbitrary<readonly SeriesPoint<number>[]> = fc
  .constantFrom("year" as const, "quarter" as const, "month" as const)
  .chain((unit) => {
    const lastDay = unit === "year" ? "2030-12-31" : "2012-12-31";
    const point = fc.record({
      period: calendarDates("2005-01-01", lastDay).map((date) => periodOf(date, unit)),
      value: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
    });
    return fc.uniqueArray(point, { selector: ({ period }) => period, maxLength: 15 });
  })
  .map(deepFreeze);

/** A decimal as a whole number of its unit in the last place. */
function unitsOf(decimal: { toFixed(decimals: number): string }, decimals: number): bigint {
  return BigInt(decimal.toFixed(decimals).replace(".", ""));
}

describe("shares", () => {
  test("by largest remainders they add up to exactly 1, each less than one unit from its exact share", () => {
    fc.assert(
      fc.property(sharedParts, fc.integer({ min: 0, max: 12 }), (list, decimals) => {
        const answer = shares(list, (part) => part, { method: "largest-remainder", decimals });
        if (answer.kind !== "shares") throw new Error("parts with a total have shares");
        const whole = 10n ** BigInt(decimals);
        const total = list.reduce((left, right) => left + right, 0n);
        expect(BigInt(answer.total.toFixed())).toBe(total);
        const inUnits = answer.rows.map(({ share }) => unitsOf(share, decimals));
        expect(inUnits.reduce((left, right) => left + right, 0n)).toBe(whole);
        answer.rows.forEach(({ row, share }, at) => {
          // |share - row / total| < one unit, without a division.
          const distance = inUnits[at]! * total - whole * row;
          expect(distance < total && distance > -total).toBe(true);
          expect(share.decimalPlaces()).toBeLessThanOrEqual(decimals);
        });
      }),
    );
  });

  test("plain ones are at most half a unit from the exact share", () => {
    fc.assert(
      fc.property(sharedParts, fc.integer({ min: 0, max: 12 }), (list, decimals) => {
        const answer = shares(list, (part) => part, { decimals });
        if (answer.kind !== "shares") throw new Error("parts with a total have shares");
        const total = list.reduce((left, right) => left + right, 0n);
        for (const { row, share } of answer.rows) {
          const distance = unitsOf(share, decimals) * total - 10n ** BigInt(decimals) * row;
          expect(2n * distance <= total && 2n * distance >= -total).toBe(true);
        }
      }),
    );
  });

  test("they are defined where every part is known, none is negative and one is above zero", () => {
    fc.assert(
      fc.property(tyingValues, (values) => {
        const known = values.every((value) => value !== undefined && value >= 0);
        const defined = known && values.some((value) => value !== 0);
        expect(shares(values, (value) => value).kind).toBe(defined ? "shares" : "undefined");
      }),
    );
  });
});

describe("growth", () => {
  const sized = fc.bigInt({ min: 1n, max: 10n ** 30n });

  test("the base times one and the rate is the value, to half a unit of the rate's 12 decimals", () => {
    fc.assert(
      fc.property(sized, fc.oneof(sized, fc.constant(0n)), fc.constantFrom(1n, -1n), (base, value, sign) => {
        const points: SeriesPoint<bigint>[] = [
          { period: "2011", value: sign * base },
          { period: "2012", value: sign * value },
        ];
        const [, point] = growth(deepFreeze(points));
        if (point?.kind !== "growth") throw new Error("two values of one sign have a growth");
        const one = 10n ** 12n;
        const distance = base * (one + unitsOf(point.rate, 12)) - value * one;
        expect(2n * distance <= base && 2n * distance >= -base).toBe(true);
        expect(point.rounded).toBe(distance !== 0n);
      }),
    );
  });

  test("every point is answered once, in time order, with what stands at its base", () => {
    fc.assert(
      fc.property(series, (points) => {
        const answer = growth(points);
        const sorted = points.map(({ period }) => period).sort();
        expect(answer.map(({ period }) => period)).toEqual(sorted);
        const valueAt = (period: Period) => points.find((point) => point.period === period)?.value;
        for (const { kind, period, value } of answer) {
          expect(value).toBe(valueAt(period));
          const base = valueAt(previousPeriod(period));
          const wanted =
            value === undefined
              ? "unknown"
              : base === undefined
                ? "no-base"
                : base === 0
                  ? "from-zero"
                  : base * value < 0
                    ? "sign-change"
                    : "growth";
          expect(kind).toBe(wanted);
        }
      }),
    );
  });

  test("against the year before, years grow as against the period before", () => {
    fc.assert(
      fc.property(series, (points) => {
        fc.pre(points.every(({ period }) => period.length === 4));
        expect(growth(points, { base: "year-earlier" })).toEqual(growth(points));
      }),
    );
  });
});

describe("rank", () => {
  test("the competition rank is one more than the number of strictly greater values", () => {
    fc.assert(
      fc.property(tyingValues, (values) => {
        for (const place of rank(deepFreeze(values), (value) => value)) {
          if (place.kind === "unranked") expect(place.row).toBeUndefined();
          else {
            const greater = values.filter((value) => value !== undefined && value > place.row!);
            expect(place.rank).toBe(1 + greater.length);
            expect(place.tied).toBe(values.filter((value) => value === place.row).length > 1);
          }
        }
      }),
    );
  });

  test("dense ranks leave no gap: one for each distinct value", () => {
    fc.assert(
      fc.property(tyingValues, (values) => {
        const places = rank(values, (value) => value, { method: "dense" });
        const ranks = new Set(places.flatMap((place) => (place.kind === "ranked" ? [place.rank] : [])));
        const distinct = new Set(values.filter((value) => value !== undefined));
        expect([...ranks]).toEqual(Array.from(distinct, (_, at) => at + 1));
      }),
    );
  });

  test("ordinal ranks count the rows, and rows of one value stay in the order given", () => {
    fc.assert(
      fc.property(tyingValues, fc.constantFrom("ascending", "descending"), (values, order) => {
        const rows = deepFreeze(values.map((value, at) => ({ value, at })));
        const places = rank(rows, ({ value }) => value, { method: "ordinal", order });
        expect(places).toHaveLength(rows.length);
        places.forEach((place, at) => {
          if (place.kind === "ranked") expect(place.rank).toBe(at + 1);
          const before = places[at - 1]?.row;
          if (before?.value === place.row.value)
            expect(before === undefined || before.at < place.row.at).toBe(true);
        });
        const sign = order === "ascending" ? 1 : -1;
        const known = values.filter((value) => value !== undefined);
        expect(places.slice(0, known.length).map(({ row }) => row.value)).toEqual(
          known.sort((left, right) => sign * (left - right)),
        );
      }),
    );
  });
});

describe("recordHighs", () => {
  test("the highs are strictly increasing, and each is the greatest value so far", () => {
    fc.assert(
      fc.property(series, (points) => {
        const answer = recordHighs(points);
        const highs = answer.flatMap((point) =>
          point.kind === "first" || point.kind === "new" ? [point.value] : [],
        );
        highs.slice(1).forEach((value, at) => {
          expect(value).toBeGreaterThan(highs[at]!);
        });
        const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
        expect(highs.at(-1)).toBe(known.length === 0 ? undefined : Math.max(...known));
        for (const { period, previous } of answer) {
          const before = points.filter((point) => point.period < period && point.value !== undefined);
          const most = before.length === 0 ? undefined : Math.max(...before.map(({ value }) => value!));
          expect(previous?.value).toBe(most);
        }
      }),
    );
  });

  test("the history runs to the period before, and each period in it is either known or missing", () => {
    fc.assert(
      fc.property(series, (points) => {
        for (const { period, history } of recordHighs(points)) {
          const known = points.filter((point) => point.period < period && point.value !== undefined);
          expect(history?.periods).toBe(known.length === 0 ? undefined : known.length);
          if (history === undefined) continue;
          expect(nextPeriod(history.to)).toBe(period);
          let length = 1;
          for (let at = history.from; at !== history.to; at = nextPeriod(at)) length += 1;
          expect(history.periods + history.missing).toBe(length);
        }
      }),
    );
  });
});

describe("fillPeriods", () => {
  test("it keeps every row, and each period is the next of the one before", () => {
    fc.assert(
      fc.property(series, (points) => {
        const filled = fillPeriods(points, ({ period }) => period);
        const rows = filled.flatMap((each) => (each.kind === "observed" ? [each.row] : []));
        expect(new Set(rows)).toEqual(new Set(points));
        expect(rows).toHaveLength(points.length);
        filled.slice(1).forEach(({ period }, at) => {
          expect(period).toBe(nextPeriod(filled[at]!.period));
        });
        for (const each of filled) {
          if (each.kind === "observed") expect(each.row.period).toBe(each.period);
          else expect(points.some(({ period }) => period === each.period)).toBe(false);
        }
        if (points.length > 0)
          expect([filled[0]?.kind, filled.at(-1)?.kind]).toEqual(["observed", "observed"]);
      }),
    );
  });
});

describe("periods one after another", () => {
  test("the next period and the one before undo each other", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(previousPeriod(nextPeriod(period))).toBe(period);
        expect(nextPeriod(previousPeriod(period))).toBe(period);
      }),
    );
  });

  test("the shorter units of a unit cover it from its first to its last day without a gap", () => {
    const lengths = ["year", "half", "quarter", "month", "day"] as const;
    fc.assert(
      fc.property(calendarDates(), units, units, (date, left, right) => {
        const [coarse, fine] =
          lengths.indexOf(left) <= lengths.indexOf(right) ? [left, right] : [right, left];
        const outer = periodOf(date, coarse);
        const inner = periodsIn(outer, fine);
        expect(periodSpan(inner[0]!).start).toBe(periodSpan(outer).start);
        expect(periodSpan(inner.at(-1)!).end).toBe(periodSpan(outer).end);
        inner.slice(1).forEach((period, at) => {
          expect(period).toBe(nextPeriod(inner[at]!));
        });
      }),
    );
  });

  test("the units in a period are those that it contains, and no other", () => {
    fc.assert(
      fc.property(periods, units, (outer, unit) => {
        const inner = periodsIn(outer, unit);
        expect(inner.every((period) => periodContains(outer, period))).toBe(true);
        const { start, end } = periodSpan(outer);
        const [first, last] = [inner[0] ?? nextPeriod(periodOf(start, unit)), inner.at(-1)];
        // What stands right before the first and right after the last is not in the period.
        expect(periodContains(outer, previousPeriod(first))).toBe(false);
        if (last === undefined) {
          expect(periodContains(outer, periodOf(start, unit))).toBe(false);
          expect(periodContains(outer, periodOf(end, unit))).toBe(false);
        } else expect(periodContains(outer, nextPeriod(last))).toBe(false);
      }),
    );
  });
});
