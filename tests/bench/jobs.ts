/** Whole jobs, each in a process of its own: they take turns, and what counts is what a process takes from its beginning. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JobRun } from "./door/job";
import type { Workload } from "./generate";
import type { Samples } from "./harness";
import { BUNDLES, bundle, inProcess, type NodeBinary } from "./processes";
import type { JobTopic, Pace } from "./topic";
import { EXACT, worstOf } from "./truth";

const ROUNDS: Readonly<Record<Pace, number>> = { patient: 15, hurried: 7 };

/** Measures the jobs of a topic over one file; each run's answer is checked. */
export async function measureJobs(
  { scripts, prepare }: JobTopic,
  workload: Workload,
  pace: Pace,
  node: NodeBinary,
): Promise<readonly Samples[]> {
  const { text, verify } = prepare(workload);
  const file = join(BUNDLES, "job-input");
  mkdirSync(BUNDLES, { recursive: true });
  writeFileSync(file, text);
  const jobs = await Promise.all(
    Object.entries(scripts).map(async ([name, script]) => {
      const times = { cpu: [] as number[], wall: [] as number[] };
      return { name, bundled: await bundle(script), verdict: EXACT, ...times };
    }),
  );
  for (let round = 0; round < ROUNDS[pace]; round++) {
    for (const job of round % 2 === 0 ? jobs : [...jobs].reverse()) {
      const { answer, cpu, wall } = inProcess<JobRun>(job.bundled, [file], { node });
      job.verdict = worstOf([job.verdict, verify(answer)]);
      job.cpu.push(cpu);
      job.wall.push(wall);
    }
  }
  rmSync(file);
  return jobs.map(({ name, verdict, cpu, wall }) => ({ name, verdict, cpu, wall }));
}
