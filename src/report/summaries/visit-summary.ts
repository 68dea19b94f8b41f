/**
 * The visits of one direction in a report: how many, who went, where to, and the same by the class of areas.
 */

import { aggregate } from "../../aggregate/measures";
import { unknown } from "../../figures/make-figure";
import type { ReadingPolicy } from "../../figures/reading-policy";
import type { AreaCount } from "../../geography/area-count";
import { namedAreas } from "../../geography/area-list";
import { areasOfDelegation, type Delegation } from "../../model/delegation";
import type { Part } from "../../model/part";
import { type Direction, mayStandForNothing, standsForNothing } from "../../model/record";
import { type CityCount, cityCount } from "../../statistics/cities";
import { delegationCount, personTripCount, visitedAreas } from "../../statistics/exchange";
import { readBy } from "../../statistics/read-by";
import { type Counted, type Counts, inLine, lineOf, restOf } from "./apart";
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

/** The visits of a direction, of all that a report counts, and the same by class. */
export function directionSummary(
  whole: VisitSummary,
  visits: readonly Delegation[],
  counting: Counting,
  counted: Counted<Delegation>,
): DirectionSummary {
  const byClass = linesByClass(
    visits,
    counting.profile,
    areasOfDelegation,
    visitSummaries(counting, counted),
  );
  return Object.freeze({
    ...whole,
    // Of a whole that its parts tell completely nothing is left to stand in a line.
    byClass: Object.freeze(byClass.filter((line) => line.visits.records.length > 0)),
  });
}

/**
 * The records of one direction, and those of both: of what their parts leave of them nobody knows how much is of that
 * direction, if any.
 */
export function ofDirection<R extends Part & Counts & { readonly direction?: Direction }>(
  records: readonly R[],
  direction: Direction | undefined,
  { parts }: Counted<R>,
  reading: ReadingPolicy,
): readonly R[] {
  if (!records.some((record) => record.direction === "both"))
    return records.filter((record) => record.direction === direction);
  return records.flatMap((record) => {
    if (record.direction === direction) return [record];
    if (record.direction !== "both" || direction === undefined || standsForNothing(record)) return [];
    const rest = restOf(record, parts.get(record.id ?? "") ?? [], reading);
    return rest.map((left) => ({ ...left, count: unknown(), persons: unknown(), audience: unknown() }));
  });
}

/** Summaries of visits, all by the same measures. */
export function visitSummaries(
  { profile, reading, ...options }: Counting,
  counted: Counted<Delegation>,
): (visits: readonly Delegation[]) => VisitSummary {
  const visited = readBy(reading, visitedAreas(profile, options));
  const cities = readBy(reading, cityCount);
  const counts = readBy(reading, { visits: delegationCount, persons: personTripCount });
  return (visits) => {
    const { areas, known, unknown } = aggregate(sayingAreas(visits, counted), visited);
    // Lines of no visits say that nowhere was visited.
    const isSaid = known > 0 || (visits.length > 0 && unknown === 0);
    return {
      ...reportCounts(lineOf(visits, counted, reading), counts),
      areas: isSaid ? areas : undefined,
      cities: aggregate(sayingCities(visits, counted), cities),
    };
  };
}

/** The records that say areas: a part whose whole is there adds the areas that it names, and leaves none open. */
function sayingAreas(visits: readonly Delegation[], counted: Counted<Delegation>): readonly Delegation[] {
  if (counted.wholes.size === 0) return visits;
  const isInLine = inLine(visits, counted);
  return visits.flatMap((visit) => {
    if (!isInLine(visit)) return [visit];
    const areas = areasOfDelegation(visit);
    if (areas === undefined || mayStandForNothing(visit)) return [];
    const { legs: _, ...others } = visit;
    return [{ ...others, areas: namedAreas(areas) }];
  });
}

/** The records that say cities: a part adds none to the number of its whole. */
function sayingCities(visits: readonly Delegation[], counted: Counted<Delegation>): readonly Delegation[] {
  if (counted.wholes.size === 0) return visits;
  const isInLine = inLine(visits, counted);
  const stating = new Set(visits.flatMap(({ id, cities }) => (cities === undefined ? [] : [id])));
  return visits.filter((visit) => {
    if (!isInLine(visit)) return true;
    const saysAny = visit.cities !== undefined || visit.legs?.some(({ place }) => place !== undefined);
    return saysAny === true && !stating.has(counted.wholes.get(visit.id) ?? "");
  });
}

/** What the choice of a time would change in the areas of visits, where none was made. */
export function notesOfVisits(
  of: CountedAreas,
  all: readonly Delegation[],
  counting: Counting,
  { areas }: DirectionSummary,
  counted: Counted<Delegation>,
): readonly AreaNote[] {
  const visits = sayingAreas(all, counted);
  const dated = visits.map((visit) => ({
    id: visit.id,
    areas: areasOfDelegation(visit),
    period: visit.period,
  }));
  const inPeriods = readBy(counting.reading, visitedAreas(counting.profile, { asOf: "record" }));
  return areaNotes(of, dated, counting, areas, () => aggregate(visits, inPeriods).areas);
}
