/**
 * Classes of areas: into which of the classes of a profile an area falls, as "foreign countries" beside "Hong Kong, Macao
 * and Taiwan".
 */

import { lazily } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { type AreaCode, areaKind, type CountryCode, type HistoricalCode } from "./area-code";
import { type AreaList, isOpenList, namedAreas } from "./area-list";
import { type AreaClass, type AreaProfile, keptProfile, requireProfile } from "./area-profile";
import { areaContains, countryOf } from "./containment";
import { COUNTRY_ROWS } from "./data/countries";
import { historicalArea } from "./historical-area";

/**
 * The id of the class of a profile that an area lies in. A subdivision is where its country is; a region of M49 and a former
 * country are where all of their countries of today are. `undefined` for the home area, for one that no class holds or the
 * profile does not list, and for a region whose countries are not all in one class.
 *
 * @throws `geography/no-classes` for a profile without classes; `geography/unknown-area`, `geography/invalid-argument` for
 * what is no profile
 * @example
 * areaClassOf("FR", PRC_STATISTICS) // => "foreign"
 * areaClassOf("CN-HK", PRC_STATISTICS) // => "hong-kong-macao-taiwan"
 * areaClassOf("035", PRC_STATISTICS) // => "foreign"
 * areaClassOf("030", PRC_STATISTICS) // => undefined
 * areaClassOf("CN", PRC_STATISTICS) // => undefined
 */
export function areaClassOf(area: AreaCode, profile: AreaProfile): string | undefined {
  classesOf(profile);
  return classOfArea(area, profile);
}

/**
 * The classes of a profile, which has to have some.
 *
 * @throws `geography/no-classes`, `geography/invalid-argument`
 */
function classesOf(profile: AreaProfile): readonly AreaClass[] {
  requireProfile(profile);
  const { classes = [], id } = profile;
  if (classes.length > 0) return classes;
  throw new LedgerError(
    "geography/no-classes",
    `Cannot tell classes of areas apart under ${quote(id)}: the profile has none. Take PRC_STATISTICS, or build one with areaProfile({ ..., classes: [{ id: "ours", areas: ["FR", "DE"] }, { id: "others", areas: "rest" }] }).`,
    { details: { profile: id } },
  );
}

/**
 * A function that gives the class of a list of areas: the id of the one that all of its areas lie in, or of several the ids
 * in the order of the profile, joined by "+". `undefined` where no area is named, where one of them is in no class, and of an
 * open list, since what it does not name may be in another class.
 */
export function classReader(given: AreaProfile): (list: AreaList | undefined) => string | undefined {
  const profile = keptProfile(given);
  const order = classesOf(profile).map(({ id }) => id);
  const known = new Map<AreaCode, string | undefined>();
  return (list) => {
    if (list === undefined) return undefined;
    const areas = namedAreas(list);
    for (const area of areas) if (!known.has(area)) known.set(area, classOfArea(area, profile));
    if (isOpenList(list)) return undefined;
    const [first, ...others] = areas;
    if (first === undefined || others.length === 0) return first && known.get(first);
    const ids = new Set(areas.map((area) => known.get(area)));
    if (ids.has(undefined)) return undefined;
    return order.filter((id) => ids.has(id)).join("+");
  };
}

/** The classes of a profile in one line, by which two profiles that share an id are told apart. */
export function classesInText(profile: AreaProfile): string {
  const { unlisted = [], home } = profile;
  const classes = classesOf(profile).map(({ id, areas }) => `${JSON.stringify(id)}: ${textOf(areas)}`);
  const apart = [...unlisted, ...(home === undefined ? [] : [home])];
  return `${classes.join(", ")}${apart.length === 0 ? "" : ` without ${textOf(apart)}`}`;
}

function textOf(areas: AreaClass["areas"]): string {
  return areas === "rest" ? areas : [...areas].sort(textOrder).join(" ");
}

function classOfArea(area: AreaCode, profile: AreaProfile): string | undefined {
  const [first, ...others] = new Set(countriesOf(area).map((country) => classOfCountry(country, profile)));
  return others.length === 0 ? first : undefined;
}

/** The entries of ISO 3166-1 that an area is, lies in or holds. */
function countriesOf(area: AreaCode): readonly CountryCode[] {
  if (areaKind(area) === "historical") return historicalArea(area as HistoricalCode).successors;
  const country = countryOf(area);
  return country === undefined
    ? countries().filter((code) => areaContains(area, code))
    : [country as CountryCode];
}

const countries = /* @__PURE__ */ lazily(() =>
  COUNTRY_ROWS.split(" ").map((row) => row.slice(0, 2) as CountryCode),
);

function classOfCountry(country: CountryCode, profile: AreaProfile): string | undefined {
  const { classes = [], unlisted = [], home } = profile;
  const own = classes.find(({ areas }) => areas !== "rest" && areas.includes(country));
  if (own !== undefined) return own.id;
  const isApart = country === home || unlisted.includes(country);
  return isApart ? undefined : classes.find(({ areas }) => areas === "rest")?.id;
}
