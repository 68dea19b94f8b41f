/** How often a law is tried: a few times with every run of the tests, a million times before a release. */

const { ALL_INPUTS } = process.env;

/** So many of a million as a law has of all its cases, where all are asked for. */
export function runs(few: number, share: number): number {
  return ALL_INPUTS === undefined ? few : Math.ceil(1_000_000 * share);
}

/** As long as it takes where all are asked for. */
export const longTest = ALL_INPUTS === undefined ? 60_000 : 3_600_000;
