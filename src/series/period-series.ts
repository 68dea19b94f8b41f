/**
 * A series of periods: rows or points of one frequency, at most one for each calendar unit, in time order.
 */

import type { Measured } from "../aggregate/values/measured";
import { type Call, invalidArgument, requireIterable } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { type Period, periodSpan } from "../time/period";
import { isSameDivision } from "../time/period-sequence";

/** The value of a period; `undefined` where it is unknown, which is never zero. */
export interface SeriesPoint<Value extends Measured = Measured> {
  readonly period: Period;
  readonly value: Value | undefined;
}

/** The value of a period where it is known. */
export interface KnownPoint<Value extends Measured = Measured> {
  readonly period: Period;
  readonly value: Value;
}

/** An item beside its period, which is asked for once. */
interface Placed<Item> {
  readonly period: Period;
  readonly item: Item;
}

/**
 * The points of a series in time order, each of them an object with a period.
 *
 * @throws as `inTimeOrder`
 */
export function pointsInTimeOrder<Value extends Measured>(
  call: Call,
  series: Iterable<SeriesPoint<Value>>,
): readonly SeriesPoint<Value>[] {
  const placed = inTimeOrder(call, series, (point) => {
    if (typeof point === "object" && point !== null) return point.period;
    throw invalidArgument(call, "a point of the series", point, "an object with a period and a value");
  });
  return placed.map(({ period, item }) => ({ period, value: item.value }));
}

/**
 * The items in time order.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/mixed-frequencies`, `aggregate/duplicate-period`, `time/invalid-period`, `time/reversed-range`
 */
export function inTimeOrder<Item>(
  call: Call,
  items: Iterable<Item>,
  periodOf: (item: Item) => Period,
): readonly Placed<Item>[] {
  const placed = Array.from(requireIterable(call, "the rows", items), (item) => ({
    period: periodOf(item),
    item,
  }));
  requireOneDivision(placed.map(({ period }) => period));
  // Of one frequency, the text of periods sorts as time does.
  placed.sort((left, right) => textOrder(left.period, right.period));
  const twice = placed.find(({ period }, at) => at > 0 && period === placed[at - 1]?.period);
  if (twice !== undefined) throw duplicatePeriod(twice.period);
  return placed;
}

/**
 * Guards against periods that are not units of one division of time, such as all years or all months.
 *
 * @throws `aggregate/mixed-frequencies`, `time/invalid-period`, `time/reversed-range`
 */
export function requireOneDivision(periods: readonly Period[]): void {
  if (periods.length === 0) return;
  const [first] = periods as readonly [Period];
  if (periodSpan(first).frequency === "range") throw mixedFrequencies(first, undefined);
  const other = periods.find((period) => !isSameDivision(first, period));
  if (other !== undefined) throw mixedFrequencies(first, other);
}

function mixedFrequencies(first: Period, other: Period | undefined): LedgerError {
  const fault = other === undefined ? `the range ${quote(first)}` : `${quote(first)} and ${quote(other)}`;
  return new LedgerError(
    "aggregate/mixed-frequencies",
    `Cannot make one series of ${fault}: its periods must all be years, or all halves, quarters, months or days; reporting years must all start on one day of the year, and several years be as many and follow each other. Make a series of each frequency, or bring the records to one with periodOf(date, frequency) before they are aggregated.`,
    { details: { periods: other === undefined ? [first] : [first, other] } },
  );
}

function duplicatePeriod(period: Period): LedgerError {
  return new LedgerError(
    "aggregate/duplicate-period",
    `Cannot place two rows of ${quote(period)} in one series: a period has one row. Aggregate them first with groupBy, or make a series of each group.`,
    { details: { period } },
  );
}
