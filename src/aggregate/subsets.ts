/**
 * Every choice of some keys, in the order in which the rows of a cube come.
 */

/** The combinations of the first whole numbers: fewer first, then in lexicographic order. */
export function subsetsOf(size: number): readonly (readonly number[])[] {
  let subsets: readonly (readonly number[])[] = [[]];
  const all = [...subsets];
  for (let length = 1; length <= size; length++) {
    subsets = subsets.flatMap((subset) =>
      Array.from({ length: size }, (_, at) => at)
        .filter((at) => at > (subset.at(-1) ?? -1))
        .map((at) => [...subset, at]),
    );
    all.push(...subsets);
  }
  return all;
}
