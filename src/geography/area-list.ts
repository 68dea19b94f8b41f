/**
 * A list of areas as a source gives it: closed ("Japan and Korea") or open ("Japan, Korea and others"). An open list
 * bounds a count from below and is never one.
 */

import { type Count, type CountFigure, countWithin, leastOfCount } from "../figures/count";
import { moreThan } from "../figures/make-figure";
import { requireArray } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { type AreaCode, areaCode } from "./area-code";

/** The areas that a source names, more being meant. `stated` is how many it says there are, if it does. */
export interface OpenAreaList {
  readonly named: readonly AreaCode[];
  readonly open: true;
  readonly stated?: Count;
}

/** All areas (an array), or those named of an open list. */
export type AreaList = readonly AreaCode[] | OpenAreaList;

const OPEN_LIST: readonly string[] = ["named", "open", "stated"];

/**
 * The codes that a list names, once each, in code-point order.
 *
 * @throws `geography/invalid-area-list` for anything but an array or an open list, which has no other fields than its own; `geography/unknown-area` for
 * a code that is no text.
 * @example
 * namedAreas({ named: ["JP", "HK", "JP"], open: true }) // => ["HK", "JP"]
 */
export function namedAreas(list: AreaList): readonly AreaCode[] {
  const isOpen = isOpenList(list);
  const named: unknown = isOpen ? list.named : list;
  const foreign = isOpen ? Object.keys(list).find((field) => !OPEN_LIST.includes(field)) : undefined;
  if (Array.isArray(named) && foreign === undefined) {
    for (const code of named) if (typeof code !== "string") areaCode(code);
    return named.length < 2 ? [...named] : [...new Set<AreaCode>(named)].sort(textOrder);
  }
  const fault =
    foreign === undefined
      ? "it must be an array of codes, or { named: [...codes], open: true } where more are meant"
      : `it has a field ${quote(foreign)}; an open list has ${OPEN_LIST.join(", ")}`;
  throw new LedgerError(
    "geography/invalid-area-list",
    `Cannot read ${quote(list)} as a list of areas: ${fault}.`,
    { details: { received: list } },
  );
}

/**
 * Whether more areas are meant than a list names.
 *
 * @example
 * isOpenList({ named: ["JP"], open: true }) // => true
 * isOpenList(["JP"]) // => false
 */
export function isOpenList(list: AreaList): list is OpenAreaList {
  return typeof list === "object" && list !== null && "open" in list && list.open === true;
}

const CALL = { chapter: "geography", call: "joinAreaLists(lists)" } as const;

/**
 * All areas of several lists together. It is open if one of them is; of the numbers stated the greatest remains, as a
 * lower bound, because nobody knows how far the lists overlap.
 *
 * @throws `geography/invalid-area-list`, `geography/unknown-area`, `figures/invalid-count`;
 * `geography/invalid-argument` for what is no array
 * @example
 * joinAreaLists([["JP", "FR"], { named: ["JP"], open: true, stated: moreThan(20) }])
 * // => { named: ["FR", "JP"], open: true, stated: { qualifier: "moreThan", number: "20" } }
 * joinAreaLists([["JP"], ["FR", "JP"]]) // => ["FR", "JP"]
 */
export function joinAreaLists(lists: readonly AreaList[]): AreaList {
  const named = namedAreas(Array.from(requireArray(CALL, "the lists", lists), checkedNames).flat());
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const openLists = lists.filter(isOpenList);
  if (openLists.length === 0) return named;
  const strongest = strongestBound(openLists.map(({ stated }) => stated));
  return strongest === undefined ? { named, open: true } : { named, open: true, stated: strongest };
}

function checkedNames(list: AreaList): readonly AreaCode[] {
  if (isOpenList(list) && list.stated !== undefined) leastOfCount(list.stated);
  return namedAreas(list);
}

/** The greatest of the numbers stated, as a lower bound of a list that holds them all; `undefined` where none is. */
export function strongestBound(stated: readonly (Count | undefined)[]): CountFigure | undefined {
  const [strongest] = stated
    .flatMap((count) => (count === undefined ? [] : [lowerBound(count)]))
    .sort(strongestFirst);
  return strongest;
}

/** The greatest first; of two wordings of one bound always the same, whatever the order of the lists. */
function strongestFirst(left: CountFigure, right: CountFigure): number {
  const [leftLeast, rightLeast] = [leastOfCount(left), leastOfCount(right)];
  if (leftLeast !== rightLeast) return leftLeast < rightLeast ? 1 : -1;
  return textOrder(left.qualifier, right.qualifier);
}

/** A stated number bounds a larger list from below only; "1 thousand" and "1000" are one bound. */
function lowerBound(stated: Count): CountFigure {
  const least = leastOfCount(stated);
  const excludes = typeof stated === "object" && stated.qualifier === "moreThan";
  const bound = countWithin(least, undefined);
  return excludes && bound.number === String(least) ? moreThan(least - 1n) : bound;
}
