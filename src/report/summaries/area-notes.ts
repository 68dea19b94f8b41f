/**
 * Counts of areas in a report: as of when areas are counted, and where that choice would change a figure.
 */

import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import { standsAsNamed } from "../../geography/area-as-of";
import type { AreaCode } from "../../geography/area-code";
import {
  type AreaCount,
  type AreasAsOf,
  checkedAsOf,
  countAreas,
  describeAreaCount,
} from "../../geography/area-count";
import { type AreaList, isOpenList } from "../../geography/area-list";
import { type AreaProfile, requireProfile } from "../../geography/area-profile";
import type { Period } from "../../time/period";

/** What is counted in a report. */
export type CountedAreas = "outbound visits" | "inbound visits" | "markets" | "published markets" | "edition";

/**
 * A count of areas that is, or may be, another one where areas are counted as they stood: legs to two successors of a former
 * country were legs to one. There is none where the caller has said as of when to count.
 */
export interface AreaNote {
  readonly of: CountedAreas;
  /** The ids of the records whose areas stood otherwise in their own periods, or may have, in code-point order. */
  readonly records: readonly string[];
  /** The count of the report. */
  readonly counted: AreaCount;
  /** The count as of the period of each record; `undefined` where an area changed within such a period or was none. */
  readonly then: AreaCount | undefined;
}

/** How a report counts areas. */
export interface AreaCounting {
  readonly profile: AreaProfile;
  /**
   * Counts areas as they stood on this day or over this period, or with `"record"` in the period of each record: visits to
   * `HR` and `RS` in 1959 went to one country. As the records name them where left out.
   */
  readonly asOf?: AreasAsOf;
}

/** How areas are counted, checked. */
export function checkedCounting({
  profile,
  asOf,
}: Pick<AreaCounting, "profile"> & { readonly asOf?: AreasAsOf | undefined }): AreaCounting {
  requireProfile(profile);
  return checkedAsOf(asOf) === undefined ? { profile } : { profile, asOf: asOf as AreasAsOf };
}

/** Areas of a record and the period in which it names them. */
export interface DatedAreas {
  /** None of what is no record, as a published total. */
  readonly id?: string;
  readonly areas?: AreaList | undefined;
  readonly period?: Period | undefined;
}

/** Counts the areas of one record; one without a period names areas as they are. */
export function countDated(
  { areas, period }: DatedAreas,
  { profile, asOf }: AreaCounting,
): AreaCount | undefined {
  const time = asOf === "record" ? period : asOf;
  return areas && countAreas(areas, profile, time === undefined ? {} : { asOf: time });
}

/**
 * What the choice of a time would change in a count of areas, where none was made; nothing where it would change nothing.
 * `countThen` counts as of the period of each record, and is only called where that can be told.
 */
export function areaNotes(
  of: CountedAreas,
  dated: readonly DatedAreas[],
  { asOf }: AreaCounting,
  counted: AreaCount | undefined,
  countThen: () => AreaCount | undefined,
): readonly AreaNote[] {
  if (asOf !== undefined || counted === undefined) return [];
  const stood = dated.map(standingReader());
  const changed = dated.filter((_, at) => stood[at] !== "as named");
  if (changed.length === 0) return [];
  const then = stood.includes("in doubt") ? undefined : countThen();
  if (then !== undefined && describeAreaCount(then) === describeAreaCount(counted)) return [];
  const records = [...new Set(changed.flatMap(({ id }) => id ?? []))].sort(textOrder);
  return [Object.freeze({ of, records: Object.freeze(records), counted, then })];
}

/** What the choice would change in the count of one record. */
export function notesOfRecord(
  of: CountedAreas,
  dated: DatedAreas,
  counting: AreaCounting,
  counted: AreaCount | undefined,
): readonly AreaNote[] {
  return areaNotes(of, [dated], counting, counted, () => countDated(dated, { ...counting, asOf: "record" }));
}

type AreaStanding = "as named" | "otherwise" | "in doubt";

/** Tells how the areas of records stood; each code is looked up once a period, because many records share both. */
function standingReader(): (dated: DatedAreas) => AreaStanding {
  const known = new Map<Period, Map<AreaCode, AreaStanding>>();
  return ({ areas, period }) => {
    if (areas === undefined || period === undefined) return "as named";
    const ofPeriod = getOrCreate(known, period, () => new Map<AreaCode, AreaStanding>());
    let standing: AreaStanding = "as named";
    for (const code of isOpenList(areas) ? areas.named : areas) {
      const own = getOrCreate(ofPeriod, code, () => standingOfArea(code, period));
      if (own === "in doubt") return own;
      if (own === "otherwise") standing = own;
    }
    return standing;
  };
}

function standingOfArea(code: AreaCode, period: Period): AreaStanding {
  const isAsNamed = standsAsNamed(code, period);
  return isAsNamed === undefined ? "in doubt" : isAsNamed ? "as named" : "otherwise";
}
