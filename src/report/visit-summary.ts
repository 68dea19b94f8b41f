/**
 * The visits of one direction in a report: how many, who went, where to, and the same by the class of areas.
 */

import { aggregate } from "../aggregate/measures";
import type { Count } from "../figures/count";
import { unknown } from "../figures/make-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import type { AreaCount } from "../geography/area-count";
import { areasOfDelegation, type Delegation } from "../model/delegation";
import { type Direction, standsForNothing } from "../model/record";
import { delegationCount, personTripCount, visitedAreas } from "../statistics/exchange";
import { readBy } from "../statistics/read-by";
import { type AreaClassLine, linesByClass } from "./area-classes";
import { type AreaCounting, type AreaNote, areaNotes, type CountedAreas } from "./area-notes";
import { type ReportedCount, reportCount } from "./reported-count";

/** Visits, who went, and where to. */
export interface VisitSummary {
  readonly visits: ReportedCount;
  /** Person-trips: who travels twice counts twice. */
  readonly persons: ReportedCount;
  /**
   * Distinct areas visited or received from, as a lower bound where some of the records say none, or may be of no visits;
   * `undefined` where none of them says any.
   */
  readonly areas: AreaCount | undefined;
}

/** The visits of one direction. Records of both directions make each of its figures a lower bound. */
export interface DirectionSummary extends VisitSummary {
  /** The same visits by the class of their areas, each record in one line; none where the profile has no classes. */
  readonly byClass: readonly VisitClassLine[];
}

/** The visits of one direction to the areas of one class, or of several together. */
export interface VisitClassLine extends VisitSummary, AreaClassLine {}

/** How areas are counted, and how printed counts are read. */
export interface Counting extends AreaCounting {
  readonly reading: ReadingPolicy;
}

/** The visits of a direction. */
export function directionSummary(visits: readonly Delegation[], counting: Counting): DirectionSummary {
  const summaryOf = (own: readonly Delegation[]) => visitSummary(own, counting);
  const byClass = linesByClass(visits, counting.profile, areasOfDelegation, summaryOf);
  return Object.freeze({ ...summaryOf(visits), byClass });
}

/** What an unsplit line says of one direction: that nobody knows how much of it is of that direction, if any. */
export function ofDirection<R extends { readonly direction?: Direction; readonly count?: Count }>(
  records: readonly R[],
  direction: Direction | undefined,
): readonly R[] {
  return records.flatMap((record) => {
    if (record.direction === direction) return [record];
    const isUnsplit = record.direction === "both" && direction !== undefined && !standsForNothing(record);
    return isUnsplit ? [{ ...record, count: unknown(), persons: unknown(), audience: unknown() }] : [];
  });
}

function visitSummary(
  visits: readonly Delegation[],
  { profile, reading, ...options }: Counting,
): VisitSummary {
  const { areas, known, unknown } = aggregate(visits, readBy(reading, visitedAreas(profile, options)));
  // Lines of no visits say that nowhere was visited.
  const isSaid = known > 0 || (visits.length > 0 && unknown === 0);
  return {
    visits: reportCount(visits, readBy(reading, delegationCount)),
    persons: reportCount(visits, readBy(reading, personTripCount)),
    areas: isSaid ? areas : undefined,
  };
}

/** What the choice of a time would change in the areas of visits, where none was made. */
export function notesOfVisits(
  of: CountedAreas,
  visits: readonly Delegation[],
  counting: Counting,
  { areas }: DirectionSummary,
): readonly AreaNote[] {
  const dated = visits.map((visit) => ({
    id: visit.id,
    areas: areasOfDelegation(visit),
    period: visit.period,
  }));
  const inPeriods = readBy(counting.reading, visitedAreas(counting.profile, { asOf: "record" }));
  return areaNotes(of, dated, counting, areas, () => aggregate(visits, inPeriods).areas);
}
