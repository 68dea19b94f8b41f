/**
 * The cities that exchange reaches, as far as records say: by name where they give journeys and places, otherwise as a
 * number, which can be joined with another one as bounds only.
 */

import { type Aggregator, stepped } from "../aggregate/aggregator";
import { decodeTally, foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { type Count, leastOfCount, mostOfCount } from "../figures/count";
import { describeInterval } from "../figures/describe-interval";
import { finiteEnd, type Interval, intervalBetween, UNBOUNDED, UNKNOWN } from "../figures/interval";
import { requireArray, requireObject } from "../foundation/arguments";
import { elementsOf, getOrCreate, type Json } from "../foundation/collections";
import { printing } from "../foundation/printing";
import { textOrder } from "../foundation/text";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import { areaContains, countryOf } from "../geography/containment";
import { historicalArea, isHistoricalCode } from "../geography/historical-area";
import type { Leg } from "../model/delegation";
import { mayStandForNothing, type Status, standsForNothing, wasHeld } from "../model/record";
import { decimalOf } from "../number/decimal";

/** What can say cities: projects by their number, delegations by their legs as well, activities by their place. */
export interface OfCities {
  readonly status?: Status;
  readonly count?: Count;
  readonly cities?: Count;
  readonly place?: string;
  readonly areas?: AreaList;
  readonly legs?: readonly Leg[];
}

/** The cities of several records. */
export interface CityCount {
  /** How many there are: exact where all are named, otherwise from the most of one record to those of all together. */
  readonly total: Interval;
  /** Those with a name: the code of their area, where it is known, and the name. In code-point order. */
  readonly named: readonly string[];
  /** Records that say all their cities, by name or number. */
  readonly known: number;
  /** Records that say none, or not all. */
  readonly unknown: number;
}

/** A frozen count that prints itself. */
export const printedCities = /* @__PURE__ */ printing<CityCount>(
  "city-count",
  ({ total }) => describeInterval(total),
  "exactValue(answer.total), or answer.named for the names",
);

/** The cities so far. */
interface CitiesSoFar {
  readonly named: Set<string>;
  /** The least that a record allows. */
  least: bigint;
  /** How many more there may be than are named; `undefined` where nothing bounds them. */
  more: bigint | undefined;
  known: number;
  unknown: number;
}

const DEFINITION = "cityCount";
const CALL = { chapter: "aggregate", call: "aggregate(records, cityCount)" } as const;

/**
 * Distinct cities of what was held: delegations by the places of their legs, activities by their place, and all of them by
 * the number that they state. Numbers of several records bound each other, since nobody knows how far their cities are the
 * same. A record of nothing reached none; one that may stand for nothing, or says no cities, leaves the number open. No
 * records give exactly 0.
 *
 * @throws when run: `figures/invalid-count`
 * @example
 * const tours: Delegation[] = [
 *   { id: "a", direction: "outbound", period: "2012", legs: [{ area: "FR", place: "Paris" }, { area: "FR", place: "Lyon" }] },
 *   { id: "b", direction: "outbound", period: "2012", legs: [{ area: "FR", place: "Paris" }] },
 * ];
 * String(aggregate(tours, cityCount)) // => "2"
 * const festival: Delegation = { id: "c", direction: "outbound", period: "2012", cities: moreThan(41) };
 * String(aggregate([...tours, festival], cityCount)) // => "at least 42"
 */
export const cityCount: Aggregator<OfCities, CityCount> = /* @__PURE__ */ stepped<
  OfCities,
  CitiesSoFar,
  CityCount
>(DEFINITION, {
  init: () => ({ named: new Set(), least: 0n, more: 0n, known: 0, unknown: 0 }),
  step: (soFar, record) => {
    if (!wasHeld(record) || standsForNothing(record)) return soFar;
    const places = mayStandForNothing(record) ? [] : placesOf(record);
    for (const place of places) soFar.named.add(place);
    add(soFar, record, places.length === 0 ? 0n : BigInt(new Set(places).size));
    return soFar;
  },
  merge: (left, right) => {
    for (const place of right.named) left.named.add(place);
    left.least = right.least > left.least ? right.least : left.least;
    left.more = left.more === undefined || right.more === undefined ? undefined : left.more + right.more;
    left.known += right.known;
    left.unknown += right.unknown;
    return left;
  },
  finish: ({ named, least, more, known, unknown }) => {
    const size = leastNumber(named);
    const lower = finiteEnd(decimalOf(String(size > least ? size : least)), true);
    const most =
      more === undefined ? UNBOUNDED : finiteEnd(decimalOf(String(BigInt(named.size) + more)), true);
    return printedCities({
      total: intervalBetween(lower, unknown > 0 ? UNKNOWN : most, true),
      named: Object.freeze(
        [...named].map((place) => place.replace(BETWEEN, " ").trimStart()).sort(textOrder),
      ),
      known,
      unknown,
    });
  },
  encode: ({ named, least, more, known, unknown }): Json => [
    [...named].sort(textOrder),
    String(least),
    more === undefined ? null : String(more),
    known,
    unknown,
  ],
  decode: (json) => {
    if (!Array.isArray(json) || json.length !== 5) throw foreignPartial(DEFINITION, json);
    const [named, least, more, known, unknown] = json as unknown[];
    const isNames =
      Array.isArray(named) &&
      elementsOf(named).every((name) => typeof name === "string") &&
      isAscending(named as string[], textOrder);
    if (!isNames || !isWhole(least) || !(more === null || isWhole(more)))
      throw foreignPartial(DEFINITION, json);
    return {
      named: new Set(named as string[]),
      least: BigInt(least),
      more: more === null ? undefined : BigInt(more),
      known: decodeTally(known, DEFINITION),
      unknown: decodeTally(unknown, DEFINITION),
    };
  },
});

/** Adds what a record says of the number, so many of its cities being named. */
function add(soFar: CitiesSoFar, record: OfCities, named: bigint): void {
  const { cities, legs = [] } = record;
  const areAllNamed = named > 0n && legs.every(({ place }) => place !== undefined);
  const most = cities === undefined ? (areAllNamed ? named : undefined) : mostOfCount(cities);
  const isUnknown =
    mayStandForNothing(record) || (cities === undefined ? !areAllNamed : isOpenNumber(cities));
  if (cities !== undefined && !mayStandForNothing(record)) {
    const least = leastOfCount(cities);
    if (least > soFar.least) soFar.least = least;
  }
  if (isUnknown) soFar.unknown += 1;
  else {
    soFar.known += 1;
    if (most === undefined) soFar.more = undefined;
    else if (soFar.more !== undefined && most > named) soFar.more += most - named;
  }
}

/** Whether a number says nothing, not even that it is a bound. */
function isOpenNumber(cities: Count): boolean {
  return typeof cities === "object" && cities.qualifier === "unknown";
}

/** Between the code of an area and the name of a place, neither of which it is in. */
const BETWEEN = "\u0000";

/** The cities that a record names, each with the area that it lies in. */
function placesOf({ legs, place, areas }: OfCities): readonly string[] {
  if (legs !== undefined)
    return requireArray(CALL, "the legs", legs).flatMap((leg) => {
      const { area, place } = requireObject(CALL, "one of the legs", leg);
      return place === undefined ? [] : [area + BETWEEN + place];
    });
  const [area, ...others] = Array.isArray(areas) ? (areas as readonly AreaCode[]) : [];
  if (place === undefined) return [];
  return [(area === undefined || others.length > 0 ? "" : area) + BETWEEN + place];
}

/**
 * How many different cities places are at least: two of one name in one country may be one, since parts of a country may hold
 * one another, and so may one without an area, in a region, or in a country that is no more.
 */
function leastNumber(places: ReadonlySet<string>): bigint {
  const countriesByName = new Map<string, Set<string>>();
  for (const place of places) {
    const [area = "", name = ""] = place.split(BETWEEN);
    const country = area === "" ? "" : (countryOf(area as AreaCode) ?? area);
    getOrCreate(countriesByName, name, () => new Set<string>()).add(country);
  }
  const closest = [...countriesByName.values()].map((countries) => {
    const all = [...countries];
    return all.filter((country) => !all.some((other) => mayBeCloser(other, country))).length;
  });
  return BigInt(closest.reduce((sum, cities) => sum + cities, 0));
}

function mayBeCloser(country: string, than: string): boolean {
  if (country === "" || country === than) return false;
  if (than === "") return true;
  const successors: readonly string[] = isHistoricalCode(than) ? historicalArea(than).successors : [];
  return successors.includes(country) || areaContains(than as AreaCode, country as AreaCode);
}

function isWhole(text: unknown): text is string {
  return typeof text === "string" && /^(0|[1-9]\d{0,40})$/.test(text);
}
