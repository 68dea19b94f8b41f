/**
 * Distinct areas under a profile: a set that merges, with what the lists leave open.
 */

import { type Count, isCount, leastOfCount } from "../../figures/count";
import { plainFigure } from "../../figures/figure";
import { checkedOptions, requireFunction } from "../../foundation/arguments";
import { elementsOf, type Json } from "../../foundation/collections";
import { caughtIssue } from "../../foundation/error";
import { printing } from "../../foundation/printing";
import { textOrder } from "../../foundation/text";
import { standsAsNamed } from "../../geography/area-as-of";
import { type AreaCode, areaKind, isAreaCode } from "../../geography/area-code";
import {
  type AreaCount,
  type AreasAsOf,
  areasStanding,
  countAreas,
  describeAreaCount,
  printedAreaCount,
} from "../../geography/area-count";
import { type AreaList, isOpenList, namedAreas, strongestBound } from "../../geography/area-list";
import { type AreaProfile, keptProfile } from "../../geography/area-profile";
import { type Period, periodSpan } from "../../time/period";
import { type Aggregator, stepped } from "../aggregator";
import { decodeTally, foreignPartial, isAscending } from "../values/partial-json";

/** Distinct areas, and how many records say none. */
export interface DistinctAreas {
  /** Open, and so bounded from below only, where a list is open or a record says no areas. */
  readonly areas: AreaCount;
  /** Records that give a list. */
  readonly known: number;
  /** Records that give none. */
  readonly unknown: number;
}

/** A frozen answer that prints itself. */
export const printedAreas = /* @__PURE__ */ printing<DistinctAreas>(
  "distinct-areas",
  ({ areas }) => describeAreaCount(areas) ?? "unknown",
  "answer.areas.areas for the areas named, or answer.areas.extent for what is known of their number",
);

/** The areas so far. */
interface AreasSoFar {
  readonly named: Set<AreaCode>;
  isOpen: boolean;
  /** What the only list states; of several lists the greatest number, as a lower bound. */
  stated: Count | undefined;
  known: number;
  unknown: number;
}

/** How areas are counted over records. */
export interface DistinctAreasOptions<In> {
  /**
   * Counts areas as they stood on this day or over this period, or of each record on or over its own, which a function gives:
   * `HR` and `RS` in 1959 are one country. As named where left out.
   */
  readonly asOf?: Period | ((record: In) => Period);
}

const CALL = { chapter: "aggregate", call: "distinctAreas(profile, (record) => areas, { asOf })" } as const;

/**
 * How many distinct countries and regions the lists of the records name, under a profile that the caller chooses.
 * Subdivisions count as their country. An open list makes the count a lower bound, and so does a record without a list.
 * Counts of groups do not add up: take the total from its own aggregator. No records give exactly 0.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`, `geography/invalid-argument` for what is no profile, `geography/unknown-option`; when
 * run: `geography/unknown-area`, `geography/invalid-area-list`, `geography/stated-too-few`, `figures/invalid-count`; with `asOf` also
 * `geography/ambiguous-as-of`, `geography/not-valid-then`, `time/invalid-period`, `time/reversed-range`
 * @example
 * const tours: { areas?: AreaList }[] = [{ areas: ["JP", "HK"] }, { areas: ["JP"] }];
 * const visited = distinctAreas(PRC_STATISTICS, (tour: { areas?: AreaList }) => tour.areas);
 * describeAreaCount(aggregate(tours, visited).areas) // => "1 country and 1 region"
 * describeAreaCount(aggregate([...tours, {}], visited).areas) // => "at least 1 country and 1 region"
 * const legs: AreaCode[] = ["RS", "HR", "US"];
 * const then = distinctAreas(ISO_3166, (leg: AreaCode) => [leg], { asOf: "1959" });
 * aggregate(legs, then).areas.codes // => ["US", "YUCS"]
 */
export function distinctAreas<In>(
  given: AreaProfile,
  areasOf: (record: In) => AreaList | undefined,
  options: DistinctAreasOptions<In> = {},
): Aggregator<In, DistinctAreas> {
  const profile = keptProfile(given);
  requireFunction(CALL, "areasOf", areasOf);
  const { asOf } = checkedOptions(CALL, options, ["asOf"]);
  const fixed = typeof asOf === "function" ? undefined : asOf;
  if (fixed !== undefined) periodSpan(fixed);
  const time: AreasAsOf | undefined = typeof asOf === "function" ? "record" : asOf;
  const listOf = (record: In): AreaList | undefined => {
    const list = areasOf(record);
    if (list === undefined || asOf === undefined) return list;
    return areasStanding(list, typeof asOf === "function" ? asOf(record) : asOf);
  };
  const isStanding = (code: AreaCode) => fixed === undefined || standsAsNamed(code, fixed) === true;
  const name = `distinctAreas(${profileAsOf(profile, time)})`;
  return stepped<In, AreasSoFar, DistinctAreas>(name, {
    init: () => ({ named: new Set(), isOpen: false, stated: undefined, known: 0, unknown: 0 }),
    step: (soFar, record) => {
      const list = listOf(record);
      if (list === undefined) {
        soFar.unknown += 1;
        return soFar;
      }
      const named = namedAreas(list);
      for (const code of named) areaKind(code);
      // Joined with others, a list that states too few would go unnoticed.
      if (isOpenList(list) && list.stated !== undefined) countAreas(list, profile);
      join(soFar, named, isOpenList(list), isOpenList(list) ? plainCount(list.stated) : undefined, 1);
      return soFar;
    },
    merge: (left, right) => {
      if (right.known > 0) join(left, right.named, right.isOpen, right.stated, right.known);
      left.unknown += right.unknown;
      return left;
    },
    finish: ({ named, isOpen, stated, known, unknown }) => {
      const codes = [...named].sort(textOrder);
      // A record that says no areas is like one more open list: what the others state bounds them all.
      const bound = unknown > 0 ? strongestBound([stated]) : stated;
      const open = { named: codes, open: true, ...(bound !== undefined && { stated: bound }) } as const;
      const list: AreaList = isOpen || unknown > 0 ? open : codes;
      const areas = countAreas(list, profile);
      return printedAreas({
        areas: time === undefined ? areas : printedAreaCount({ ...areas, asOf: time }),
        known,
        unknown,
      });
    },
    encode: ({ named, isOpen, stated, known, unknown }): Json => [
      [...named].sort(textOrder),
      isOpen,
      (stated ?? null) as Json,
      known,
      unknown,
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 5) throw foreignPartial(name, json);
      const [codes, isOpen, stated, known, unknown] = json as unknown[];
      const isList =
        Array.isArray(codes) &&
        elementsOf(codes).every((code) => isAreaCode(code) && isStanding(code)) &&
        isAscending(codes, textOrder);
      const isStated = stated === null || (isCount(stated) && isOpen === true && isPlainCount(stated, known));
      if (!isList || typeof isOpen !== "boolean" || !isStated) throw foreignPartial(name, json);
      const soFar = { known: decodeTally(known, name), unknown: decodeTally(unknown, name) };
      if (soFar.known === 0 && (codes.length > 0 || isOpen)) throw foreignPartial(name, json);
      if (soFar.known === 1 && stated !== null && !isConsistent(codes, stated as Count, profile))
        throw foreignPartial(name, json);
      return {
        ...soFar,
        named: new Set(codes),
        isOpen,
        stated: plainCount((stated as Count | null) ?? undefined),
      };
    },
  });
}

/** A profile and the time in the definition of a measure. */
export function profileAsOf({ id }: AreaProfile, asOf: AreasAsOf | undefined): string {
  return asOf === undefined ? id : `${id} as of ${asOf === "record" ? "each record" : asOf}`;
}

/** A count in one form, so that its text does not depend on who wrote it. */
function plainCount(count: Count | undefined): Count | undefined {
  if (count === undefined) return undefined;
  leastOfCount(count); // refuses what is no count
  if (typeof count === "number") return count;
  return Object.freeze(plainFigure(count));
}

/** Whether one list may name so many areas and state such a number. */
function isConsistent(named: readonly AreaCode[], stated: Count, profile: AreaProfile): boolean {
  return caughtIssue([], () => countAreas({ named, open: true, stated }, profile)) === undefined;
}

/** Whether a partial result holds such a number: of several lists it is a bound. */
function isPlainCount(stated: Count, known: unknown): boolean {
  const isBound =
    typeof stated === "object" && (stated.qualifier === "moreThan" || stated.qualifier === "atLeast");
  return (isBound || known === 1) && JSON.stringify(plainCount(stated)) === JSON.stringify(stated);
}

function join(
  into: AreasSoFar,
  named: Iterable<AreaCode>,
  isOpen: boolean,
  stated: Count | undefined,
  known: number,
): void {
  for (const code of named) into.named.add(code);
  // The number that one list states is that of the list; beside another one it bounds them both.
  into.stated = into.known === 0 ? stated : strongestBound([into.stated, stated]);
  into.isOpen ||= isOpen;
  into.known += known;
}
