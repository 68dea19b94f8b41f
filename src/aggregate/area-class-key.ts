/**
 * A key that is a class of areas: figures split as publishers split them, into foreign countries and others.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { classesInText, classReader } from "../geography/area-class";
import type { AreaList } from "../geography/area-list";
import type { AreaProfile } from "../geography/area-profile";
import type { KeyFunction } from "./overlap";

const CALL: Call = { chapter: "aggregate", call: "areaClassKey(profile, (record) => record.areas)" };

/**
 * A key that is the class of a record's areas, under a profile that has classes. A record whose areas lie in one class has
 * its id; in several, their ids in the order of the profile, joined by "+", so that each record is in one group and groups
 * add up. The unknown (`undefined`) is the key of a record that names no area, names one that is in no class, as the home
 * area, or gives an open list: what it does not name may be in another class.
 *
 * @throws `aggregate/invalid-argument`; `geography/no-classes`; `geography/invalid-argument` for what is no profile; from the
 * groups that use it: `geography/unknown-area`, `geography/invalid-area-list`
 * @example
 * const visits: Delegation[] = [
 *   { id: "paris", direction: "outbound", period: "2012", areas: ["FR"] },
 *   { id: "tour", direction: "outbound", period: "2012", legs: [{ area: "MO" }, { area: "TH" }] },
 *   { id: "taipei", direction: "outbound", period: "2012", areas: ["TW"] },
 * ];
 * const area = areaClassKey(PRC_STATISTICS, areasOfDelegation);
 * groupRecords(visits, { area }, { visits: count() })
 * // => [{ area: "foreign", visits: 1 }, { area: "foreign+hong-kong-macao-taiwan", visits: 1 }, { area: "hong-kong-macao-taiwan", visits: 1 }]
 */
export function areaClassKey<In>(
  profile: AreaProfile,
  areasOf: (record: In) => AreaList | undefined,
): KeyFunction<In, string | undefined> {
  const classOf = classReader(profile);
  requireFunction(CALL, "areasOf", areasOf);
  const key = (record: In): string | undefined => classOf(areasOf(record));
  return Object.assign(key, { "~definition": ` (classes ${classesInText(profile)})` });
}
