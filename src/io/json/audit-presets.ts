/**
 * The readings and profiles of the library, which the JSON of an audit names by their ids.
 */

import { READINGS, type ReadingPolicy } from "../../figures/reading-policy";
import { type AreaProfile, ISO_3166, PRC_STATISTICS, UN_M49 } from "../../geography/area-profile";

/** The id of a reading of the library. */
export type ReadingId = keyof typeof READINGS;

/** The id of a profile of the library. */
export type ProfileId = "ISO_3166" | "PRC_STATISTICS" | "UN_M49";

const OF_ID: Readonly<Record<ProfileId, AreaProfile>> = { ISO_3166, PRC_STATISTICS, UN_M49 };

/** The ids of the profiles. */
export const PROFILES = /* @__PURE__ */ Object.keys(OF_ID) as readonly ProfileId[];

/** The ids of the readings. */
export const READING_IDS = /* @__PURE__ */ Object.keys(READINGS) as readonly ReadingId[];

/** The reading of an id; `undefined` of none. */
export function readingOfId(id: string): ReadingPolicy | undefined {
  return READING_IDS.includes(id as ReadingId) ? READINGS[id as ReadingId] : undefined;
}

/** The profile of an id; `undefined` of none. */
export function profileOfId(id: string): AreaProfile | undefined {
  return PROFILES.includes(id as ProfileId) ? OF_ID[id as ProfileId] : undefined;
}
