/**
 * The members by which figures are broken down, and which of them a record belongs to.
 */

import { textOrder } from "../../foundation/text";
import type { AreaCode } from "../../geography/area-code";
import { type AreasAsOf, areasStanding } from "../../geography/area-count";
import { type AreaList, isOpenList, namedAreas } from "../../geography/area-list";
import { countryOf } from "../../geography/containment";
import type { Direction } from "../../model/record";
import type { Period } from "../../time/period";
import { type Dimension, type Member, NOT_STATED_MEMBER, REST_MEMBER } from "./report-figure";

/** A member, frozen. */
export function memberOf(dimension: Dimension, id: string, name?: string): Member {
  return Object.freeze({ dimension, id, ...(name !== undefined && { name }) });
}

/** The way that exchange goes. */
export function directionMember(direction: Direction): Member {
  return memberOf("direction", direction);
}

/** The two ways, outbound first. */
export const DIRECTIONS = /* @__PURE__ */ Object.freeze([
  /* @__PURE__ */ directionMember("outbound"),
  /* @__PURE__ */ directionMember("inbound"),
] as const);

/** All that a table does not list, and how many they are: lines of several areas are no number of areas. */
export function restMember(dimension: Dimension, ids: readonly string[]): Member {
  const isOfAreas = dimension === "area" || dimension === "market";
  const isOneEach = !isOfAreas || ids.every((id) => !id.includes("+"));
  return Object.freeze({ dimension, id: REST_MEMBER, ...(isOneEach && { members: ids.length }) });
}

/**
 * The member of a list of areas: the one area that all of it is in, subdivisions being in their country; several together,
 * because nobody can split a record between them; as they stood at a time where one is given; not stated where none is named, or more are meant than are named.
 */
export function areasId(areas: AreaList | undefined, period: Period, asOf: AreasAsOf | undefined): string {
  if (areas === undefined || isOpenList(areas)) return NOT_STATED_MEMBER;
  const time = asOf === "record" ? period : asOf;
  const named = namedAreas(time === undefined ? areas : areasStanding(areas, time));
  if (named.length === 0) return NOT_STATED_MEMBER;
  const [first] = named as readonly [AreaCode];
  if (named.length === 1) return countryOf(first) ?? first;
  return [...new Set(named.map((code) => countryOf(code) ?? code))].sort(textOrder).join("+");
}
