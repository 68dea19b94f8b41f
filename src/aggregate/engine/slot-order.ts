/**
 * The order of slots by the ranks of their keys, in one of three ways: they are read off the places of all combinations
 * where most of these are taken, are else sorted as one number, rank and slot together, and key by key only where such a
 * number would not be exact.
 */

/** Slots are put in order by their places where these are not many more than they. */
const MOST_PER_SLOT = 4;

/**
 * All slots in order.
 *
 * @param counts how many ranks each column has
 * @param isAlone whether all slots are of one outer group, so that no two have the same ranks
 */
export function slotsInOrder(
  size: number,
  counts: readonly number[],
  rankOf: (slot: number, column: number) => number,
  isAlone: boolean,
): Iterable<number> {
  const places = counts.reduce((product, count) => product * Math.max(count, 1), 1);
  const placeOf = (slot: number) => {
    let place = 0;
    for (let column = 0; column < counts.length; column++)
      place = place * Math.max(counts[column] as number, 1) + rankOf(slot, column);
    return place;
  };
  if (isAlone && places <= MOST_PER_SLOT * size) return inPlaces(size, places, placeOf);
  const slots = Array.from({ length: size }, (_, slot) => slot);
  if (places * size <= Number.MAX_SAFE_INTEGER)
    return Float64Array.from(slots, (slot) => placeOf(slot) * size + slot)
      .sort()
      .map((number) => number % size);
  return slots.sort((one, other) => {
    for (let column = 0; column < counts.length; column++) {
      const order = rankOf(one, column) - rankOf(other, column);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Each slot is put at its place, and the places are gone through. */
function inPlaces(size: number, places: number, placeOf: (slot: number) => number): Iterable<number> {
  const table = new Int32Array(places);
  for (let slot = 0; slot < size; slot++) table[placeOf(slot)] = slot + 1;
  const slots: number[] = [];
  for (let place = 0; place < places; place++)
    if (table[place] !== 0) slots.push((table[place] as number) - 1);
  return slots;
}
