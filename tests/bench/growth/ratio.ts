/**
 * How a time grows: the same work at a size and at ten times the size, sampled in turns, and what the ratio says. It knows
 * nothing of the library and is given its clock, so that a test can count steps in the place of time.
 */

import { spreadOf } from "../statistics";

/** The larger size, in sizes of the smaller. */
export const TIMES_THE_SIZE = 10;

/** What is linear takes ten times as long, a little more where it sorts or leaves the caches, and 100 times if quadratic. */
export const MOST_GROWTH = 13;

export interface Pair<Value> {
  readonly small: Value;
  readonly large: Value;
}

type Run = () => unknown;

/** What a sample is taken with. */
export interface Instruments {
  /** Milliseconds of this process; of the processor and not of the wall, because others use the machine too. */
  readonly now: () => number;
  /** Brings the process to the same state before each sample. */
  readonly settle: () => void;
}

/** How long to go on. */
export interface Pace {
  readonly warmUps: number;
  readonly rounds: number;
  /** Milliseconds of a sample at least: shorter ones are repeated, because they would measure the clock. */
  readonly leastSample: number;
}

/** Milliseconds of one run, in each round. */
export type GrowthSamples = Pair<readonly number[]>;

/** The medians of both times and of the ratios within the rounds. */
export interface Growth extends Pair<number> {
  readonly ratio: number;
}

export type GrowthVerdict =
  | "grows linearly"
  | "GROWS TOO FAST"
  | "open"
  | "open, now within the bound: take its mark away";

/**
 * Takes the samples. One of the small size runs ten times while one of the large runs once: where the work is linear both
 * compile, allocate and last alike. The sizes take turns in going first, so that what drifts hits both.
 */
export async function sampleGrowth(
  runs: Pair<Run>,
  { warmUps, rounds, leastSample }: Pace,
  instruments: Instruments,
): Promise<GrowthSamples> {
  let repeats = 1;
  const small = () => timeOf(runs.small, repeats * TIMES_THE_SIZE, instruments);
  const large = () => timeOf(runs.large, repeats, instruments);
  for (let round = 0; round < warmUps; round++) {
    await small();
    const time = await large();
    repeats = Math.max(1, Math.ceil(leastSample / time));
  }
  const samples = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) samples.small.push(await small());
    samples.large.push(await large());
    if (round % 2 === 1) samples.small.push(await small());
  }
  return samples;
}

/** What ran last. Answers are held here, so that no compiler can find out that nobody needs them. */
let kept: unknown;

async function timeOf(run: Run, repeats: number, { now, settle }: Instruments): Promise<number> {
  settle();
  const start = now();
  for (let time = 0; time < repeats; time++) {
    const answer = run();
    kept = answer instanceof Promise ? await answer : answer;
  }
  return (now() - start) / repeats;
}

/** Whether anything ran; reading it keeps `kept` alive. */
export function hasRun(): boolean {
  return kept !== undefined;
}

export function growthOf({ small, large }: GrowthSamples): Growth {
  const ratios = large.map((time, round) => time / (small[round] ?? Number.NaN));
  const medianOf = (values: readonly number[]) => spreadOf(values).median;
  return { small: medianOf(small), large: medianOf(large), ratio: medianOf(ratios) };
}

/** What a ratio says. One that is no number, because nothing was measured, is never within the bound. */
export function verdictOf({ ratio }: Growth, isOpen: boolean): GrowthVerdict {
  const isWithin = ratio <= MOST_GROWTH;
  if (isOpen) return isWithin ? "open, now within the bound: take its mark away" : "open";
  return isWithin ? "grows linearly" : "GROWS TOO FAST";
}
