/**
 * Gaps in time: rows laid out over every calendar unit of a stretch, so that a missing year is seen to be missing.
 */

import { checkedOptions, requireFunction } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { Period } from "../time/period";
import { nextPeriod } from "../time/period-sequence";
import { inTimeOrder, requireOneDivision } from "./period-series";

/** One calendar unit: with the row observed for it, or missing. */
export type FilledPeriod<Row> =
  | { readonly kind: "observed"; readonly period: Period; readonly row: Row }
  | { readonly kind: "missing"; readonly period: Period };

/** The first and the last period wanted; those of the rows where left out. */
export interface FillOptions {
  readonly from?: Period;
  readonly to?: Period;
}

const CALL = { chapter: "aggregate", call: "fillPeriods(rows, periodOf, { from, to })" } as const;

/**
 * Every calendar unit from the first to the last period of the rows, or `from` and `to`, in time order: with its row, or
 * missing. A missing year is missing, not zero. The rows have one frequency, and one row a period. No rows give an empty
 * list, unless both `from` and `to` are given.
 *
 * @throws `aggregate/mixed-frequencies` for periods of several frequencies and for ranges; `aggregate/duplicate-period`;
 * `aggregate/period-outside` for a row before `from` or after `to`; `time/reversed-range` where `to` is before `from`;
 * `time/invalid-period`; `aggregate/invalid-argument`, `aggregate/unknown-option`
 * @example
 * const rows = [{ year: "2012", visits: 61 }, { year: "2010", visits: 48 }] as const;
 * const filled = fillPeriods(rows, (row) => row.year);
 * filled.map(({ period, kind }) => `${period} ${kind}`) // => ["2010 observed", "2011 missing", "2012 observed"]
 * fillPeriods(rows, (row) => row.year, { from: "2011" }) // throws aggregate/period-outside
 */
export function fillPeriods<Row>(
  rows: Iterable<Row>,
  periodOf: (row: Row) => Period,
  options: FillOptions = {},
): readonly FilledPeriod<Row>[] {
  const { from, to } = checkedOptions(CALL, options, ["from", "to"]);
  const placed = inTimeOrder(CALL, rows, requireFunction(CALL, "periodOf", periodOf));
  const periods = placed.map(({ period }) => period);
  requireOneDivision([from, to, ...periods].filter((period) => period !== undefined));
  if (from !== undefined && to !== undefined && to < from) throw reversed(from, to);
  const outside = periods.find((period) => isOutside(period, options));
  if (outside !== undefined) throw periodOutside(outside, options);
  const [first, last] = [from ?? periods[0], to ?? periods.at(-1)];
  if (first === undefined || last === undefined) return Object.freeze([]);
  const rowOfPeriod = new Map(placed.map(({ period, item }) => [period, { row: item }]));
  return Object.freeze(
    unitsFrom(first, last).map((period): FilledPeriod<Row> => {
      const observed = rowOfPeriod.get(period);
      return observed === undefined
        ? Object.freeze({ kind: "missing", period })
        : Object.freeze({ kind: "observed", period, row: observed.row });
    }),
  );
}

/** The units of one division from one to another. */
function unitsFrom(first: Period, last: Period): readonly Period[] {
  const units = [first];
  for (let unit = first; unit !== last; units.push(unit)) unit = nextPeriod(unit);
  return units;
}

/** Of one frequency, the text of periods compares as time does. */
function isOutside(period: Period, { from = period, to = period }: FillOptions): boolean {
  return period < from || period > to;
}

function periodOutside(period: Period, { from, to }: FillOptions): LedgerError {
  const wanted = [from && `from ${quote(from)}`, to && `to ${quote(to)}`].filter(Boolean).join(" ");
  return new LedgerError(
    "aggregate/period-outside",
    `Cannot leave out the row of ${quote(period)}, which is not among the periods ${wanted}: no row is dropped silently. Widen the periods wanted, or leave the row out before with filter.`,
    { details: { period, from, to } },
  );
}

function reversed(from: Period, to: Period): LedgerError {
  return new LedgerError(
    "time/reversed-range",
    `Cannot fill the periods from ${quote(from)} to ${quote(to)}: the first must not be after the last. Swap the two.`,
    { details: { from, to } },
  );
}
