/**
 * Which records a report counts: those that were held and belong to its period. What cannot be placed is kept in sight.
 */

import type { Count } from "../figures/count";
import { getOrCreate } from "../foundation/collections";
import { type Attribution, attributePeriod } from "../time/attribution";
import { type Period, periodSpan } from "../time/period";
import type { Ledger } from "./ledger";
import { type Observation, timeOfObservation } from "./observation";
import { type Status, standsForOne, wasHeld } from "./record";

/** A record that has a period, and perhaps a status and a count. */
interface Dated {
  readonly id: string;
  readonly period: Period;
  readonly count?: Count;
  readonly status?: Status;
}

/** The records of one kind, as a report of a period sees them. */
export interface Selection<R> {
  /** Held, and attributed to the period. */
  readonly counted: readonly R[];
  /** Held, but only partly in the period, as a line for 2011 to 2016 in a report of 2013: in no figure. */
  readonly undetermined: readonly R[];
}

/** A record that is in no figure of a report, because only part of its own period is in the report's. */
export interface UnplacedRecord {
  /** The id of the record. */
  readonly record: string;
  readonly period: Period;
}

/** Kinds of records that are lines even where they are of one sale: a value is of all that was sold in its period. */
const KINDS_OF_LINES: readonly (keyof Ledger)[] = ["trades"];

/**
 * Splits the records of one kind into those that a report of the period counts and those that it cannot place.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, even where there are no records.
 */
export function selectRecords<R extends Dated>(
  kind: keyof Ledger,
  records: readonly R[],
  period: Period,
): Selection<R> {
  return selectByPeriod(kind, records, [period]).get(period) as Selection<R>;
}

/**
 * As `selectRecords` for each of several periods, in one pass: of many records few have periods of their own, and each is
 * placed once.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, even where there are no records.
 */
export function selectByPeriod<R extends Dated>(
  kind: keyof Ledger,
  records: readonly R[],
  periods: readonly Period[],
): ReadonlyMap<Period, Selection<R>> {
  for (const period of periods) periodSpan(period);
  const isOfLines = KINDS_OF_LINES.includes(kind);
  const selections = periods.map(() => ({ counted: [] as R[], undetermined: [] as R[] }));
  const placesBy = (rule: "start" | "whole") => {
    const known = new Map<Period, readonly R[][]>();
    return (period: Period) =>
      getOrCreate(known, period, () =>
        periods.flatMap((each, at): R[][] => {
          const place = attributePeriod(period, each, rule);
          const { counted, undetermined } = selections[at] as { counted: R[]; undetermined: R[] };
          return place === "outside" ? [] : [place === "inside" ? counted : undetermined];
        }),
      );
  };
  const [ofLine, ofEvent] = [placesBy("whole"), placesBy("start")];
  for (const record of records) {
    if (!wasHeld(record)) continue;
    const isEvent = !isOfLines && standsForOne(record);
    for (const place of isEvent ? ofEvent(record.period) : ofLine(record.period)) place.push(record);
  }
  return new Map(periods.map((period, at) => [period, selections[at] as Selection<R>]));
}

/**
 * Splits observations into those of a period and those that only share days with it, which nobody can cut: flows belong
 * where all of them lies, stocks where their day does.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, even where there are no records.
 */
export function selectObservations<R extends Observation>(
  records: readonly R[],
  reportPeriod: Period,
): Selection<R> {
  periodSpan(reportPeriod);
  const placed = (place: Attribution) =>
    records.filter((record) => attributePeriod(timeOfObservation(record), reportPeriod, "whole") === place);
  return { counted: placed("inside"), undetermined: placed("undetermined") };
}

/**
 * Where the period of a record stands to that of a report. One visit or one show is an event, and belongs where it began. Whatever
 * stands for several is a line of a return: it belongs where all of it lies, because nobody knows how many of them were when.
 */
export function placeOf(
  period: Period,
  reportPeriod: Period,
  record: { readonly count?: Count },
): Attribution {
  return attributePeriod(period, reportPeriod, standsForOne(record) ? "start" : "whole");
}

/** The records that could not be placed, each with its period. */
export function unplacedRecords(undetermined: readonly Dated[]): readonly UnplacedRecord[] {
  return Object.freeze(undetermined.map(({ id, period }) => Object.freeze({ record: id, period })));
}
