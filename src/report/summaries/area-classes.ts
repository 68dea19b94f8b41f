/**
 * Records of a report by the class of areas that they are of: every communique of the PRC splits "foreign" from "Hong Kong,
 * Macao and Taiwan".
 */

import { getOrCreate } from "../../foundation/collections";
import { joinWords } from "../../foundation/text";
import { classReader } from "../../geography/area-class";
import type { AreaList } from "../../geography/area-list";
import type { AreaProfile } from "../../geography/area-profile";

/** What a line by class is about. */
export interface AreaClassLine {
  /**
   * The ids of the classes that the areas of its records lie in, in the order of the profile; none where records name no
   * areas, areas that are in no class, or only some of them.
   */
  readonly classes: readonly string[];
  /** The same in words, "foreign countries and Hong Kong, Macao and Taiwan"; `undefined` where there are none. */
  readonly label: string | undefined;
}

/**
 * A line for each class, or several classes together, that records are of; single classes first, in the order of the
 * profile, and those that cannot be told last. No lines where the profile has no classes.
 */
export function linesByClass<R, Line>(
  records: readonly R[],
  profile: AreaProfile,
  areasOf: (record: R) => AreaList | undefined,
  lineOf: (records: readonly R[]) => Line,
): readonly (AreaClassLine & Line)[] {
  const { classes = [] } = profile;
  if (classes.length === 0) return Object.freeze([]);
  const classOf = classReader(profile);
  const groups = new Map<string, R[]>();
  for (const record of records) getOrCreate(groups, classOf(areasOf(record)) ?? "", () => []).push(record);
  const places = classes.map(({ id }) => id);
  // Ids hold no "+", so that the parts of a key are ids.
  const rank = (key: string) => (key === "" ? [Number.POSITIVE_INFINITY] : ranked(key.split("+"), places));
  const sorted = [...groups].sort(([left], [right]) => byRank(rank(left), rank(right)));
  return Object.freeze(
    sorted.map(([key, own]) => {
      const held = classes.filter(({ id }) => key.split("+").includes(id));
      const label = held.length === 0 ? undefined : joinWords(held.map(({ id, label = id }) => label));
      return Object.freeze({ classes: Object.freeze(held.map(({ id }) => id)), label, ...lineOf(own) });
    }),
  );
}

/** How many classes there are, and the place of each. */
function ranked(ids: readonly string[], places: readonly string[]): readonly number[] {
  return [ids.length, ...ids.map((id) => places.indexOf(id))];
}

function byRank(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((number, place) => number !== right[place]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
