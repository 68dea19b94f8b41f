/**
 * A delegation: the people who travel together on one visit, and the legs of their journey.
 */

import type { Count } from "../figures/count";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import {
  area,
  areaList,
  countValue,
  direction,
  period,
  RECORD_FIELDS,
  referenceTo,
  status,
  text,
} from "./checks";
import { type Check, listOf, objectOf, optional, report, required } from "./inspection";
import type { Direction, LedgerRecord, Status } from "./record";

/** One stay of a journey. A town is a `place`; its subdivision or country is the `area`. */
export interface Leg {
  readonly area: AreaCode;
  readonly place?: string;
  readonly period?: Period;
}

/** A visit by a delegation, or a line of a return that stands for several visits (`count`). */
export interface Delegation extends LedgerRecord {
  readonly direction: Direction;
  readonly period: Period;
  /** How many visits this record stands for; 1 where left out. */
  readonly count?: Count;
  /** Person-trips of all its visits together: who travels twice counts twice. Left out is unknown, never zero. */
  readonly persons?: Count;
  /** Where outbound visits go, or inbound visits come from. A record gives `areas` or `legs`, not both. */
  readonly areas?: AreaList;
  /** The stays of one visit, in order. */
  readonly legs?: readonly Leg[];
  /** The id of the project that it belongs to. */
  readonly project?: string;
  readonly status?: Status;
}

/**
 * The areas of a delegation: those of its legs, or those that it gives; `undefined` where it gives neither.
 *
 * @example
 * areasOfDelegation({ id: "tour", direction: "outbound", period: "2012", legs: [{ area: "FR" }, { area: "DE" }] })
 * // => ["FR", "DE"]
 */
export function areasOfDelegation({ areas, legs }: Delegation): AreaList | undefined {
  return legs?.map(({ area }) => area) ?? areas;
}

const checkLeg: Check = objectOf<Leg>({
  area: required(area),
  place: optional(text),
  period: optional(period),
});

const checkFields: Check = objectOf<Delegation>({
  ...RECORD_FIELDS,
  direction: required(direction),
  period: required(period),
  count: optional(countValue),
  persons: optional(countValue),
  areas: optional(areaList),
  legs: optional(listOf(checkLeg, 1)),
  project: optional(referenceTo("projects")),
  status: optional(status),
});

/** The fields, and that the areas are said once: as a list, or as legs. */
export const checkDelegation: Check = (value, path, inspection) => {
  checkFields(value, path, inspection);
  const { areas, legs } = (value ?? {}) as Partial<Delegation>;
  if (areas === undefined || legs === undefined) return;
  report(inspection, [...path, "areas"], "model/areas-and-legs", "left out where legs are given", areas);
};
