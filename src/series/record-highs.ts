/**
 * Record highs: "the highest ever", with the history that was looked at, because the claim is only as good as that.
 */

import { type Measured, readMeasuredValues } from "../aggregate/values/measured";
import { compareExact, type ExactNumber } from "../number/exact-number";
import type { Period } from "../time/period";
import { fillPeriods } from "./fill-periods";
import { type KnownPoint, pointsInTimeOrder, type SeriesPoint } from "./period-series";

/** The periods before a point, from the first one with a known value to the one just before the point. */
export interface RecordHistory {
  readonly from: Period;
  readonly to: Period;
  /** How many of them have a known value. */
  readonly periods: number;
  /** How many of them have none. */
  readonly missing: number;
}

/** A point against the highest value before it. */
export type RecordHigh<Value extends Measured = Measured> =
  | {
      /** The first known value: nothing to compare it with. */
      readonly kind: "first";
      readonly period: Period;
      readonly value: Value;
      readonly previous: undefined;
      readonly history: undefined;
    }
  | {
      /** Higher than every known value before, equal to the highest, or lower. */
      readonly kind: "new" | "equalled" | "none";
      readonly period: Period;
      readonly value: Value;
      /** The highest value before, and when it was first reached. */
      readonly previous: KnownPoint<Value>;
      readonly history: RecordHistory;
    }
  | {
      /** The value itself is unknown. */
      readonly kind: "unknown";
      readonly period: Period;
      readonly value: undefined;
      readonly previous: KnownPoint<Value> | undefined;
      readonly history: RecordHistory | undefined;
    };

const CALL = { chapter: "aggregate", call: "recordHighs(series)" } as const;

/**
 * Whether each point of a series is a record high: higher than every known value before it in the series, in time order.
 * That it is "the highest ever" holds only for the history looked at, which each answer names with the number of periods
 * missing in it: a gap may hide a higher value, and what lies before the first point was never looked at. No points give
 * an empty list.
 *
 * @throws `aggregate/mixed-frequencies`, `aggregate/duplicate-period`, `aggregate/not-a-number`,
 * `aggregate/mixed-values`, `money/currency-mismatch`, `time/invalid-period`, `aggregate/invalid-argument`
 * @example
 * const visits = [
 *   { period: "2008", value: 40 },
 *   { period: "2009", value: 52 },
 *   { period: "2012", value: 61 },
 * ] as const;
 * const highs = recordHighs(visits);
 * highs.map(({ kind }) => kind) // => ["first", "new", "new"]
 * highs[2]?.history // => { from: "2008", to: "2011", periods: 2, missing: 2 }
 */
export function recordHighs<Value extends Measured>(
  series: Iterable<SeriesPoint<Value>>,
): readonly RecordHigh<Value>[] {
  const points = pointsInTimeOrder(CALL, series);
  const units = fillPeriods(points, ({ period }) => period).map((unit) => ({
    ...unit,
    value: unit.kind === "observed" ? unit.row.value : undefined,
  }));
  const values = units.map(({ value }) => value);
  const { numbers } = readMeasuredValues(values, "recordHighs");
  const highs: RecordHigh<Value>[] = [];
  let high: High<Value> | undefined;
  let history: RecordHistory | undefined;
  for (const [at, { kind, period, value }] of units.entries()) {
    const number = numbers[at];
    const known = value === undefined || number === undefined ? undefined : { period, value, number };
    if (kind === "observed") highs.push(judged(period, known, high, history));
    if (known !== undefined && (high === undefined || compareExact(known.number, high.number) > 0))
      high = known;
    history = lengthened(history, period, known !== undefined);
  }
  return Object.freeze(highs);
}

/** A known point with its value read. */
interface High<Value extends Measured> extends KnownPoint<Value> {
  readonly number: ExactNumber;
}

function judged<Value extends Measured>(
  period: Period,
  known: High<Value> | undefined,
  high: High<Value> | undefined,
  history: RecordHistory | undefined,
): RecordHigh<Value> {
  const previous = high && Object.freeze({ period: high.period, value: high.value });
  if (known === undefined)
    return Object.freeze({ kind: "unknown", period, value: undefined, previous, history });
  const { value } = known;
  if (high === undefined || previous === undefined || history === undefined)
    return Object.freeze({ kind: "first", period, value, previous: undefined, history: undefined });
  const difference = compareExact(known.number, high.number);
  const kind = difference > 0 ? "new" : difference === 0 ? "equalled" : "none";
  return Object.freeze({ kind, period, value, previous, history });
}

/** The history with one more period. It starts with a known value. */
function lengthened(
  history: RecordHistory | undefined,
  to: Period,
  isKnown: boolean,
): RecordHistory | undefined {
  if (history === undefined)
    return isKnown ? Object.freeze({ from: to, to, periods: 1, missing: 0 }) : undefined;
  const { from, periods, missing } = history;
  return Object.freeze({
    from,
    to,
    periods: periods + (isKnown ? 1 : 0),
    missing: missing + (isKnown ? 0 : 1),
  });
}
