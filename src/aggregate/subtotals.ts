/**
 * Groups joined over some of their keys. Keys have ranks, and the keys of a group together one number, so that groups are
 * told apart and put in order without looking at a key again.
 */

import { getOrCreate } from "../foundation/collections";
import type { Aggregator } from "./aggregator";
import type { PlacedGroup } from "./groups";
import { compareKeys, type Key } from "./values/key";

/** Gives the groups joined over all columns but the given ones, sorted by these; over none there is one, also of nothing. */
type Subtotals<Acc> = (columns: readonly number[]) => readonly PlacedGroup<Acc>[];

/** The rank of each group's key in a column, and how many keys there are. */
interface Ranks {
  readonly numbers: readonly number[];
  readonly count: number;
}

/** The subtotals of groups. Who asks for columns that begin as those before goes on from there. */
export function subtotalsOf<In, Acc>(
  groups: readonly PlacedGroup<Acc>[],
  inner: Aggregator<In, Acc, unknown>,
): Subtotals<Acc> {
  const ranks = new Map<number, Ranks>();
  const before: { readonly column: number; readonly numbers: readonly number[] }[] = [];
  const numbersBy = (columns: readonly number[]): readonly number[] | undefined => {
    const differs = before.findIndex(({ column }, at) => column !== columns[at]);
    if (differs !== -1) before.length = differs;
    for (const column of columns.slice(before.length)) {
      const own = getOrCreate(ranks, column, () => ranksOf(groups.map(({ path }) => path[column])));
      const known = before.at(-1)?.numbers;
      before.push({ column, numbers: known === undefined ? own.numbers : finer(known, own) });
    }
    return before.at(-1)?.numbers;
  };
  return (columns) => {
    if (columns.length === 0 && groups.length === 0) return [{ path: [], acc: inner.init() }];
    const numbers = numbersBy(columns);
    const joined: { readonly path: readonly Key[]; acc: Acc; isAlone: boolean }[] = [];
    for (const [at, { path, acc }] of groups.entries()) {
      const number = numbers?.[at] ?? 0;
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
    return joined;
  };
}

/** The place of each key among all that there are. */
function ranksOf(keys: readonly Key[]): Ranks {
  const sorted = [...new Set(keys)].sort(compareKeys);
  const ranks = new Map(sorted.map((key, rank) => [key, rank]));
  return { numbers: keys.map((key) => ranks.get(key) as number), count: sorted.length };
}

/** Both numbers of each group as one, in order. There are no more of either than groups: their product is exact. */
function finer(before: readonly number[], { numbers, count }: Ranks): readonly number[] {
  const places = before.map((number, at) => number * count + (numbers[at] as number));
  const order = new Map<number, number>();
  for (const place of Float64Array.from(new Set(places)).sort()) order.set(place, order.size);
  return places.map((place) => order.get(place) as number);
}
