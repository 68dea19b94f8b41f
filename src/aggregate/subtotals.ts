/**
 * Groups joined over some of their keys. Keys have ranks, and the keys of a group together one number, so that groups are
 * told apart and put in order without looking at a key again.
 */

import type { Aggregator } from "./aggregator";
import type { PlacedGroup } from "./groups";
import { compareKeys, type Key } from "./values/key";

/** Gives the groups joined over all columns but the given ones, sorted by these; over none there is one, also of nothing. */
export type Subtotals<Acc> = (columns: readonly number[]) => readonly PlacedGroup<Acc>[];

/** The groups told apart by some columns: the number of each, in the order of their keys, and how many numbers there are. */
interface Numbering {
  readonly numbers: readonly number[];
  readonly count: number;
}

/** The subtotals of groups. What is asked for by columns after those of an earlier question goes on from there. */
export function subtotalsOf<In, Acc>(
  groups: readonly PlacedGroup<Acc>[],
  inner: Aggregator<In, Acc, unknown>,
): Subtotals<Acc> {
  const ranks = new Map<number, Numbering>();
  const known = new Map<string, Numbering>([["", { numbers: groups.map(() => 0), count: 1 }]]);
  const numbering = (columns: readonly number[]): Numbering => {
    const name = columns.join();
    let found = known.get(name);
    if (found === undefined) {
      const last = columns.at(-1) as number;
      const rank = ranks.get(last) ?? ranksOf(groups.map(({ path }) => path[last]));
      ranks.set(last, rank);
      found = finer(numbering(columns.slice(0, -1)), rank);
      known.set(name, found);
    }
    return found;
  };
  return (columns) => {
    const { numbers, count } = numbering(columns);
    const joined: { path: readonly Key[]; acc: Acc; isAlone: boolean }[] = [];
    for (const [at, { path, acc }] of groups.entries()) {
      const number = numbers[at] as number;
      const into = joined[number];
      if (into === undefined)
        joined[number] = { path: columns.map((column) => path[column]), acc, isAlone: true };
      else {
        // A group that stays alone is answered as it is; the first one of several is not to be changed.
        if (into.isAlone) into.acc = inner.merge(inner.init(), into.acc);
        into.isAlone = false;
        into.acc = inner.merge(into.acc, acc);
      }
    }
    return count > 0 && joined.length === 0 && columns.length === 0
      ? [{ path: [], acc: inner.init() }]
      : joined;
  };
}

/** The place of each key among all that there are. */
function ranksOf(keys: readonly Key[]): Numbering {
  const sorted = [...new Set(keys)].sort(compareKeys);
  const ranks = new Map(sorted.map((key, rank) => [key, rank]));
  return { numbers: keys.map((key) => ranks.get(key) as number), count: sorted.length };
}

/** Both numbers of each group as one. There are no more of either than groups, so that their product is exact. */
function finer(before: Numbering, last: Numbering): Numbering {
  const places = before.numbers.map((number, at) => number * last.count + (last.numbers[at] as number));
  const sorted = Float64Array.from(new Set(places)).sort();
  const numbers = new Map<number, number>();
  for (const place of sorted) numbers.set(place, numbers.size);
  return { numbers: places.map((place) => numbers.get(place) as number), count: sorted.length };
}
