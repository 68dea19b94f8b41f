/**
 * Counts of the areas that a list names, under a profile, and what they say of how many there are.
 */

import { leastOfCount } from "../figures/count";
import { totalCount } from "../figures/count-sum";
import { describeInterval } from "../figures/describe-interval";
import type { Interval } from "../figures/interval";
import { intersectIntervals } from "../figures/interval-order";
import { atLeast } from "../figures/make-figure";
import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { printing } from "../foundation/printing";
import { textOrder } from "../foundation/text";
import { type Period, periodSpan } from "../time/period";
import { areaAsOf } from "./area-as-of";
import type { AreaCode, CountryCode, HistoricalCode, RegionCode } from "./area-code";
import { type AreaCount, type AreasAsOf, wordsOfAreaCount } from "./area-count-words";
import { areaError } from "./area-issue";
import { type AreaList, isOpenList, namedAreas } from "./area-list";
import { type AreaProfile, requireProfile } from "./area-profile";
import { areaContains, countryOf, regionOf } from "./containment";

export { type AreaCount, type AreasAsOf, type AreaWordsOptions, describeAreaCount } from "./area-count-words";

/** How to count. */
export interface AreaCountOptions {
  /** Count the areas as they stood on this day or over this period: `HR` and `RS` in 1959 are one country. */
  readonly asOf?: Period;
}

const CALL = { chapter: "geography", call: "countAreas(list, PRC_STATISTICS, { asOf })" } as const;

/**
 * Counts the distinct countries and regions of a list. Subdivisions count as their country; an M49 region is a group,
 * not a country, and stands for one unnamed country at least unless one of its countries is named too.
 * A former country counts as one. An empty closed list counts exactly 0.
 *
 * @throws `geography/unknown-area`, `geography/invalid-area-list`; `geography/stated-too-few` where the source states fewer areas than it names;
 * with `asOf` also `geography/ambiguous-as-of`, `geography/not-valid-then`, `time/invalid-period`, `time/reversed-range`;
 * `geography/invalid-argument` for what is no profile, `geography/unknown-option`
 * @example
 * const tour = countAreas(["US", "FR", "JP", "IN", "BJ", "CG", "HK"], PRC_STATISTICS);
 * [tour.countries, tour.regions, tour.areas] // => [6, 1, 7]
 * const visits = countAreas({ named: ["US"], open: true, stated: moreThan(20) }, ISO_3166);
 * describeInterval(visits.extent) // => "more than 20"
 * countAreas(["HR", "RS", "SI"], ISO_3166, { asOf: "1959" }).codes // => ["YUCS"]
 * countAreas(["JP", "TW"], UN_M49).unlisted // => ["TW"]
 */
export function countAreas(list: AreaList, profile: AreaProfile, options: AreaCountOptions = {}): AreaCount {
  const { asOf } = checkedOptions(CALL, options, ["asOf"]);
  requireProfile(profile);
  const named = namedAreas(asOf === undefined ? list : areasStanding(list, asOf));
  const all = [...new Set(named.flatMap((code) => countryOf(code) ?? []))].sort(textOrder);
  const isUnlisted = (code: AreaCode) => holds(profile.unlisted ?? [], code);
  const countries = all.filter((code) => !isUnlisted(code));
  const groups = named.filter((code): code is RegionCode => countryOf(code) === undefined);
  const regions = countries.filter((code) => holds(profile.regions, code)).length;
  const least = leastNumber(countries, groups);
  return printedAreaCount({
    profile: profile.id,
    countries: countries.length - regions,
    regions,
    areas: countries.length,
    groups: groups.length,
    open: isOpenList(list),
    extent: extentOf(list, least, groups.length > 0),
    codes: Object.freeze([...countries, ...groups]),
    unlisted: Object.freeze(all.filter(isUnlisted)),
    ...(asOf !== undefined && { asOf }),
  });
}

/** A frozen count that prints itself. */
export const printedAreaCount = /* @__PURE__ */ printing<AreaCount>(
  "area-count",
  (count) => wordsOfAreaCount(count, "en") ?? "unknown",
  "count.areas for the areas named, or count.extent for what is known of their number",
);

function holds(codes: readonly AreaCode[], code: AreaCode): boolean {
  return codes.includes(code);
}

/** Guards against what is no time to count areas as of; gives it. */
export function checkedAsOf<AsOf extends AreasAsOf | undefined>(asOf: AsOf): AsOf {
  if (asOf !== undefined && asOf !== "record") periodSpan(asOf);
  return asOf;
}

/**
 * A list with the areas as they stood on a day or over a period; open where it is.
 *
 * @throws `geography/ambiguous-as-of`, `geography/not-valid-then`, and what `namedAreas` throws
 */
export function areasStanding(list: AreaList, asOf: Period): AreaList {
  const named = namedAreas(list).map((code) => standingArea(code, asOf));
  return isOpenList(list) ? { ...list, named } : named;
}

/** The area of a day or period, or the issue thrown: a count cannot leave it out. */
function standingArea(code: AreaCode, asOf: Period): AreaCode {
  const standing = areaAsOf(code, asOf);
  if (standing.ok) return standing.value;
  throw areaError(
    standing.issues[0],
    "Give the list the area that is meant, or count as of a day on which there is no doubt.",
  );
}

/**
 * The least number of countries that a list can stand for: those named, and one for each group that holds none of them
 * and no smaller group. A country that M49 does not place may lie in one of these groups, so it may be that one.
 */
function leastNumber(
  countries: readonly (CountryCode | HistoricalCode)[],
  groups: readonly RegionCode[],
): number {
  const placed = countries.filter((code) => regionOf(code) !== undefined);
  const named: readonly AreaCode[] = [...placed, ...groups];
  const empty = groups.filter((group) =>
    named.every((other) => other === group || !areaContains(group, other)),
  );
  return placed.length + Math.max(countries.length - placed.length, empty.length);
}

function extentOf(list: AreaList, least: number, hasGroups: boolean): Interval {
  if (!isOpenList(list)) return totalCount([hasGroups ? atLeast(least) : least]);
  const { stated } = list;
  if (stated === undefined) return totalCount([atLeast(least)]);
  if (leastOfCount(stated) >= least) return totalCount([stated]);
  const both = intersectIntervals(totalCount([stated]), totalCount([atLeast(least)]));
  if (both !== undefined) return both;
  throw new LedgerError(
    "geography/stated-too-few",
    `The list names ${least} areas and states ${describeInterval(totalCount([stated]))}: a source cannot state fewer areas than it names. Correct one of them, or leave stated out.`,
    { details: { named: least, stated } },
  );
}
