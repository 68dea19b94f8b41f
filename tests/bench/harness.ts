/**
 * How times are taken on a machine that others use too: contenders take turns, reshuffled every round, and what counts are
 * ratios within a round. Noise that lasts hits both sides of a ratio, and noise that does not is left out by the median.
 */

import { numbersBelow } from "./generate";
import type { Verdict } from "./truth";

/** One way to do the work of a topic. Its input is prepared before and held in its closure. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  readonly verify: (answer: unknown) => Verdict;
}

/** A contender whose answer is checked as what it is. */
export function contender<Answer>(
  name: string,
  run: () => Answer | Promise<Answer>,
  verify: (answer: Answer) => Verdict,
): Contender {
  return { name, run, verify: (answer) => verify(answer as Answer) };
}

/** Milliseconds of one run, in each measured round. */
export interface Samples {
  readonly name: string;
  /** `EXACT`, or how far the answer is off. */
  readonly verdict: Verdict;
  readonly cpu: readonly number[];
  readonly wall: readonly number[];
}

/** How long to go on: rounds are added until the time is used up, within these bounds. */
export interface Patience {
  readonly leastRounds: number;
  readonly mostRounds: number;
  readonly milliseconds: number;
}

export const PATIENT: Patience = { leastRounds: 5, mostRounds: 21, milliseconds: 30_000 };
export const HURRIED: Patience = { leastRounds: 7, mostRounds: 11, milliseconds: 5_000 };

const WARM_UP_ROUNDS = 3;
/** Shorter samples would measure the clock. */
const LEAST_SAMPLE = 5;
const SEED = 1984;

/** What ran last. Answers are held here, so that no compiler can find out that nobody needs them. */
let kept: unknown;

interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

interface Entry {
  readonly contender: Contender;
  /** Runs a sample. */
  repeats: number;
  verdict: Verdict;
  readonly cpu: number[];
  readonly wall: number[];
}

/** Measures the contenders against each other. Each answers twice for the check: at first, and when it is compiled. */
export async function measure(contenders: readonly Contender[], patience: Patience): Promise<Samples[]> {
  const below = numbersBelow(SEED);
  const entries: Entry[] = [];
  // One after the other: two contenders may fill the same table.
  for (const each of contenders) {
    const verdict = each.verify(await each.run());
    entries.push({ contender: each, repeats: 1, verdict, cpu: [], wall: [] });
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const entry of shuffled(entries, below)) {
      const { wall } = await sampleOf(entry);
      entry.repeats = Math.max(1, Math.ceil(LEAST_SAMPLE / wall));
    }
  }
  const end = performance.now() + patience.milliseconds;
  for (let round = 0; round < patience.mostRounds; round++) {
    if (round >= patience.leastRounds && performance.now() > end) break;
    for (const entry of shuffled(entries, below)) {
      const { cpu, wall } = await sampleOf(entry);
      entry.cpu.push(cpu);
      entry.wall.push(wall);
    }
  }
  for (const entry of entries) {
    const again = entry.contender.verify(await entry.contender.run());
    if (entry.verdict.isExact) entry.verdict = again;
  }
  return entries.map(({ contender: { name }, verdict, cpu, wall }) => ({ name, verdict, cpu, wall }));
}

/** The time of one run, as the mean of the runs of a sample. Garbage of those before is not theirs. */
async function sampleOf({ contender: { run }, repeats }: Entry): Promise<Sample> {
  globalThis.gc?.({ type: "minor" });
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  for (let time = 0; time < repeats; time++) {
    const answer = run();
    kept = answer instanceof Promise ? await answer : answer;
  }
  const wall = performance.now() - wallBefore;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1000 / repeats, wall: wall / repeats };
}

function shuffled<Value>(values: readonly Value[], below: (bound: number) => number): readonly Value[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other] as Value, order[at] as Value];
  }
  return order;
}

/** Whether anything was measured; reading it keeps `kept` alive. */
export function hasRun(): boolean {
  return kept !== undefined;
}
