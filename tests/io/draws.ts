/** Draws of a fixed seed, so that every run has the same. */

import { numbersFrom } from "../numbers-from";

/** A whole number from 0 to below. */
export type Draw = (below: number) => number;

/** Draws that begin with a seed. */
export function drawsOf(seed: number): Draw {
  const next = numbersFrom(seed);
  return (below) => next() % below;
}

/** One of the values. */
export function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  if (values.length === 0) throw new Error("nothing to pick from");
  return values[draw(values.length)] as Value;
}

/** Whether something is so that is in so many cases of a hundred. */
export function happens(draw: Draw, percent: number): boolean {
  return draw(100) < percent;
}

/** The values in another order. */
export function shuffled<Value>(draw: Draw, values: readonly Value[]): Value[] {
  const result = [...values];
  for (let at = result.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    [result[at], result[other]] = [result[other] as Value, result[at] as Value];
  }
  return result;
}
