/**
 * Which records a report counts: those that were held and belong to its period. What cannot be placed is kept in sight.
 */

import { type Attribution, attributePeriod } from "../time/attribution";
import { type Period, periodSpan } from "../time/period";
import { type Status, wasHeld } from "./record";

/** A record that has a period and perhaps a status. */
interface Dated {
  readonly id: string;
  readonly period: Period;
  readonly status?: Status;
}

/** The records of one kind, as a report of a period sees them. */
export interface Selection<R> {
  /** Held, and attributed to the period. */
  readonly counted: readonly R[];
  /** Held, but with a period too coarse to say, as a line for 2012 in a report of March 2012. */
  readonly undetermined: readonly R[];
}

/**
 * Splits records into those that a report of the period counts and those that it cannot place.
 *
 * @throws `time/invalid-period`, `time/reversed-range`, even where there are no records.
 */
export function selectRecords<R extends Dated>(records: readonly R[], period: Period): Selection<R> {
  periodSpan(period);
  const held = records.filter(wasHeld);
  const placed = (place: Attribution) =>
    held.filter((record) => attributePeriod(record.period, period) === place);
  return { counted: placed("inside"), undetermined: placed("undetermined") };
}
