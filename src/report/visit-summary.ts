/**
 * The visits of one direction in a report: how many, who went, where to, and the same by the class of areas.
 */

import { aggregate } from "../aggregate/measures";
import type { Count } from "../figures/count";
import { unknown } from "../figures/make-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import type { AreaCount } from "../geography/area-count";
import { areasOfDelegation, type Delegation } from "../model/delegation";
import type { Ledger } from "../model/ledger";
import type { Part } from "../model/part";
import { type Direction, standsForNothing } from "../model/record";
import { type CityCount, cityCount } from "../statistics/cities";
import { delegationCount, personTripCount, visitedAreas } from "../statistics/exchange";
import { readBy } from "../statistics/read-by";
import { type AreaClassLine, linesByClass } from "./area-classes";
import { type AreaCounting, type AreaNote, areaNotes, type CountedAreas } from "./area-notes";
import { type ReportedCount, reportCounts } from "./reported-count";

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
  /** Cities visited or received from, by name or by number. */
  readonly cities: CityCount;
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
export function directionSummary(
  visits: readonly Delegation[],
  counting: Counting,
  ledger: Ledger,
): DirectionSummary {
  const summaryOf = visitSummaries(counting, ledger);
  const byClass = linesByClass(visits, counting.profile, areasOfDelegation, summaryOf);
  return Object.freeze({ ...summaryOf(visits), byClass });
}

/**
 * The records of one direction, and those of both: of them nobody knows how much is of that direction, if any, unless a
 * part of theirs says it.
 */
export function ofDirection<R extends Part & { readonly direction?: Direction; readonly count?: Count }>(
  records: readonly R[],
  direction: Direction | undefined,
): readonly R[] {
  const own = records.filter((record) => record.direction === direction);
  if (direction === undefined || !records.some((record) => record.direction === "both")) return own;
  const told = new Set(own.flatMap(({ partOf }) => partOf ?? []));
  return records.flatMap((record) => {
    if (record.direction === direction) return [record];
    const isUnsplit = record.direction === "both" && !told.has(record.id ?? "");
    return isUnsplit && !standsForNothing(record)
      ? [{ ...record, count: unknown(), persons: unknown(), audience: unknown() }]
      : [];
  });
}

/** Summaries of visits, all by the same measures. */
function visitSummaries(
  { profile, reading, ...options }: Counting,
  { delegations }: Ledger,
): (visits: readonly Delegation[]) => VisitSummary {
  const reached = readBy(reading, { visited: visitedAreas(profile, options), cities: cityCount });
  const counts = readBy(reading, { visits: delegationCount, persons: personTripCount });
  return (visits) => {
    const {
      visited: { areas, known, unknown },
      cities,
    } = aggregate(visits, reached);
    // Lines of no visits say that nowhere was visited.
    const isSaid = known > 0 || (visits.length > 0 && unknown === 0);
    return { ...reportCounts(visits, counts, delegations), areas: isSaid ? areas : undefined, cities };
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
