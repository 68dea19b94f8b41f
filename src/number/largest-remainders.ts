/**
 * The method of largest remainders: a whole number split by weights into whole parts that add up to it. It shares out
 * money and percentages alike.
 *
 * @source the method of largest remainders (Hamilton)
 */

/**
 * Splits a whole number that is not negative; weights are whole numbers of one scale, none negative and one above zero.
 * Every part is less than one away from its exact share; of equal remainders the earlier part is served first.
 */
export function largestRemainders(whole: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((left, right) => left + right, 0n);
  const parts = weights.map((weight) => (whole * weight) / sum);
  const missing = Number(whole - parts.reduce((left, right) => left + right, 0n));
  const remainders = weights.map((weight, at) => ({ at, remainder: (whole * weight) % sum }));
  // The sort is stable: of equal remainders the earlier part stays in front.
  remainders.sort((left, right) =>
    left.remainder < right.remainder ? 1 : left.remainder > right.remainder ? -1 : 0,
  );
  const served = new Set(remainders.slice(0, missing).map(({ at }) => at));
  return parts.map((part, at) => (served.has(at) ? part + 1n : part));
}
