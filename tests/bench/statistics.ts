/** Medians and quartiles of ratios, each taken within one round. */

import type { Samples } from "./harness";

/** CPU time is what most work is judged by; what uses several threads is judged by the wall clock, in its favour. */
export type Clock = "cpu" | "wall";

export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** How many times as long as the other one a contender took, round by round. */
export function ratioOf(numerator: Samples, denominator: Samples, clock: Clock): Spread {
  const ratios = numerator[clock].map((time, round) => time / (denominator[clock][round] ?? Number.NaN));
  return spreadOf(ratios);
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter(Number.isFinite).sort((left, right) => left - right);
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
}

/** Between two values, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
