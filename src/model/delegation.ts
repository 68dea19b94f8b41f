/**
 * A delegation: the people who travel together on one visit, and the legs of their journey.
 */

import { type Count, countWithin, leastOfCount, mostOfCount } from "../figures/count";
import { isExact } from "../figures/interval";
import { type Call, requireArray, requireObject } from "../foundation/arguments";
import { withRule } from "../foundation/parts";
import { referenceTo, text } from "../foundation/plain-shapes";
import { listOf, objectOf, optional, required } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import { countAreas } from "../geography/area-count";
import type { AreaList } from "../geography/area-list";
import { ISO_3166 } from "../geography/area-profile";
import { countryOf } from "../geography/containment";
import type { Period } from "../time/period";
import {
  area,
  areaList,
  countValue,
  direction,
  ORGANIZED_FIELDS,
  period,
  RECORD_FIELDS,
  status,
} from "./field-shapes";
import { type MoneyValue, moneyValue, reportWithdrawn } from "./money-value";
import { type Direction, type LedgerRecord, type Organized, type Status, standsForNothing } from "./record";

/** One stay of a journey. A town is a `place`; its subdivision or country is the `area`. */
export interface Leg {
  readonly area: AreaCode;
  readonly place?: string;
  readonly period?: Period;
}

/** A visit by a delegation, or a line of a return that stands for several visits (`count`). */
export interface Delegation extends LedgerRecord, Organized {
  readonly name?: string;
  readonly purpose?: string;
  readonly direction: Direction;
  readonly period: Period;
  /** How many visits this record stands for; 1 where left out. Of 0 its persons, areas and legs are in no figure. */
  readonly count?: Count;
  /** Person-trips of all its visits together: who travels twice counts twice. Left out is unknown, never zero. */
  readonly persons?: Count;
  /** Where outbound visits go, or inbound visits come from. A record gives `areas` or `legs`, not both. */
  readonly areas?: AreaList;
  /** The stays of one visit, in order. */
  readonly legs?: readonly Leg[];
  /** How many cities it visits, or comes from. */
  readonly cities?: Count;
  readonly cost?: MoneyValue;
  /** The id of the project that it belongs to. */
  readonly project?: string;
  /** The id of the programme that it belongs to. */
  readonly programme?: string;
  /** The id of the delegation record that holds this one, as the total of a return holds an "of which" line. */
  readonly partOf?: string;
  readonly status?: Status;
}

const AREAS_CALL = { chapter: "model", call: "areasOfDelegation(delegation)" } as const;
const LEGS_CALL = { chapter: "model", call: "legsOfVisit(visit)" } as const;

/**
 * The areas of a delegation: those of its legs, or those that it gives; `undefined` where it gives neither.
 *
 * @throws `model/invalid-argument` for what is no delegation
 * @example
 * areasOfDelegation({ id: "tour", direction: "outbound", period: "2012", legs: [{ area: "FR" }, { area: "DE" }] })
 * // => ["FR", "DE"]
 */
export function areasOfDelegation(delegation: Delegation): AreaList | undefined {
  const { areas, legs } = requireObject(AREAS_CALL, "the delegation", delegation);
  return legs === undefined ? areas : areasOfLegs(AREAS_CALL, legs);
}

/**
 * The country legs of one visit: stays that follow each other in one country are one leg. A visit that gives its areas
 * only has one leg in each at least, and exactly one where a closed list names one. A record of no visits has none;
 * `undefined` where nothing is said, or where the areas are those of several visits.
 *
 * @throws `model/invalid-argument` for what is no delegation; `geography/unknown-area`, `geography/invalid-area-list`,
 * `figures/invalid-count`
 * @example
 * const legs = [{ area: "FR", place: "Paris" }, { area: "FR", place: "Lyon" }, { area: "DE" }, { area: "FR" }] as const;
 * legsOfVisit({ id: "tour", direction: "outbound", period: "2012", legs }) // => 3
 * legsOfVisit({ id: "trip", direction: "outbound", period: "2012", areas: ["FR", "DE"] }) // => { qualifier: "atLeast", number: "2" }
 */
export function legsOfVisit(visit: Delegation): Count | undefined {
  const { areas, legs, count = 1 } = requireObject(LEGS_CALL, "the visit", visit);
  if (standsForNothing({ count })) return 0;
  if (legs !== undefined) {
    const countries = areasOfLegs(LEGS_CALL, legs).map((area) => countryOf(area) ?? area);
    return countries.filter((country, at) => country !== countries[at - 1]).length;
  }
  const isOneVisit = leastOfCount(count) === 1n && mostOfCount(count) === 1n;
  if (areas === undefined || !isOneVisit) return undefined;
  const { extent } = countAreas(areas, ISO_3166);
  if (extent.lower.kind !== "finite") return undefined;
  const least = extent.lower.value.plus(extent.lower.closed ? 0 : 1).toFixed();
  return isExact(extent) && least === "1" ? 1 : countWithin(BigInt(least), undefined);
}

function areasOfLegs(call: Call, legs: readonly Leg[]): readonly AreaCode[] {
  const areas: AreaCode[] = [];
  for (const leg of requireArray(call, "the legs", legs))
    areas.push(requireObject(call, "one of the legs", leg).area);
  return areas;
}

const leg = objectOf<Leg>({
  area: required(area),
  place: optional(text),
  period: optional(period),
});

const fields = objectOf<Delegation>(
  {
    ...RECORD_FIELDS,
    name: optional(text),
    purpose: optional(text),
    direction: required(direction),
    period: required(period),
    count: optional(countValue),
    persons: optional(countValue),
    areas: optional(areaList),
    legs: optional(listOf(leg, 1)),
    cities: optional(countValue),
    ...ORGANIZED_FIELDS,
    cost: optional(moneyValue),
    project: optional(referenceTo("projects")),
    programme: optional(referenceTo("programmes")),
    partOf: optional(referenceTo("delegations")),
    status: optional(status),
  },
  {
    apart: {
      names: ["areas", "legs"],
      required: false,
      code: "model/areas-and-legs",
      expected: "left out where legs are given",
    },
  },
);

/** The fields, that the areas are said once, as a list or as legs, and that the cost is in a currency of the period. */
export const delegationShape = withRule(fields, ({ cost, period }, path, inspection) => {
  reportWithdrawn(cost, period, [...path, "cost"], inspection);
});
