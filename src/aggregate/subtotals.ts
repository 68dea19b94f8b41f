/**
 * Groups joined over some of their keys. Keys have ranks, and the keys of a group together one number, so that groups are
 * told apart and put in order without looking at a key again.
 */

import { getOrCreate } from "../foundation/collections";
import type { GroupChain } from "./engine/group-chain";
import { AllColumns, type NamedMeasures } from "./measures";
import { type Key, type Path, sortedKeys } from "./values/key";

/** The groups that have some keys in common, joined: the keys, and the slot that holds what was measured. */
export interface Subtotal<In> {
  readonly path: Path;
  readonly measures: AllColumns<In>;
  readonly slot: number;
}

/** Gives the groups joined over all columns but the given ones, sorted by these; over none there is one, also of nothing. */
type Subtotals<In> = (columns: readonly number[]) => readonly Subtotal<In>[];

/** The rank of each group's key in a column, and how many keys there are. */
interface Ranks {
  readonly numbers: readonly number[];
  readonly count: number;
}

/** The subtotals of groups, given in order. Who asks for columns that begin as those before goes on from there. */
export function subtotalsOf<In>(
  groups: readonly number[],
  chain: GroupChain,
  inner: AllColumns<In>,
  measures: NamedMeasures<In>,
): Subtotals<In> {
  const paths = groups.map((group) => chain.pathOf(group));
  const ranks = new Map<number, Ranks>();
  const before: { readonly column: number; readonly numbers: readonly number[] }[] = [];
  const numbersBy = (columns: readonly number[]): readonly number[] | undefined => {
    const differs = before.findIndex(({ column }, at) => column !== columns[at]);
    if (differs !== -1) before.length = differs;
    for (const column of columns.slice(before.length)) {
      const own = getOrCreate(ranks, column, () => ranksOf(paths.map((path) => path[column])));
      const known = before.at(-1)?.numbers;
      before.push({ column, numbers: known === undefined ? own.numbers : finer(known, own) });
    }
    return before.at(-1)?.numbers;
  };
  // Groups are only looked at: they may be those of an index.
  const joined = new AllColumns(measures);
  let free = 0;
  return (columns) => {
    if (columns.length === 0 && groups.length === 0) return [{ path: [], measures: joined, slot: free++ }];
    const numbers = numbersBy(columns);
    const subtotals: Subtotal<In>[] = [];
    for (const [at, group] of groups.entries()) {
      const number = numbers?.[at] ?? 0;
      const known = subtotals[number];
      const path = known?.path ?? columns.map((column) => paths[at]?.[column]);
      // A group that stays alone is answered as it is.
      if (known === undefined) subtotals[number] = { path, measures: inner, slot: group };
      else {
        const isJoined = known.measures === joined;
        const slot = isJoined ? known.slot : free++;
        if (!isJoined) {
          joined.merge(slot, inner, known.slot);
          subtotals[number] = { path, measures: joined, slot };
        }
        joined.merge(slot, inner, group);
      }
    }
    return subtotals;
  };
}

/** The place of each key among all that there are. */
function ranksOf(keys: readonly Key[]): Ranks {
  const sorted = sortedKeys(new Set(keys));
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
