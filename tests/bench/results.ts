/** Measured topics, and the rows of the goals that they decide. */

import type { Workload } from "./generate";
import { goalAt, isMet, type RatioGoal } from "./goals";
import type { Samples } from "./harness";
import { inChild } from "./processes";
import { ratioOf, type Spread } from "./statistics";
import type { Topic } from "./topic";
import type { Verdict } from "./truth";

/** All contenders of a topic over one workload. */
export interface Measured {
  readonly topic: string;
  readonly title: string;
  readonly workload: Workload;
  readonly samples: readonly Samples[];
}

/** A row of the goals with what was measured. */
export interface GoalResult {
  readonly goal: RatioGoal;
  readonly workload: Workload;
  readonly ratio: Spread;
  readonly isMet: boolean;
  readonly own: Verdict;
  readonly other: Verdict;
}

/** Measures a topic in a process of its own. */
export function measureTopic(
  { id, title }: Topic,
  workload: Workload,
  pace: "patient" | "hurried",
): Measured {
  const { profile, size } = workload;
  const samples = inChild<readonly Samples[]>(["topic", id, profile, String(size), pace]);
  return { topic: id, title, workload, samples };
}

/** The rows of the goals that a measured topic decides. */
export function goalResults(measured: Measured, goals: readonly RatioGoal[]): readonly GoalResult[] {
  return goals
    .filter(({ topic }) => topic === measured.topic)
    .map((goal) => {
      const own = samplesOf(measured, goal.own);
      const other = samplesOf(measured, goal.other);
      const isFaster = goal.goal.kind === "times-faster";
      const ratio = isFaster ? ratioOf(other, own, goal.clock) : ratioOf(own, other, goal.clock);
      return {
        goal,
        workload: measured.workload,
        ratio,
        isMet: isMet(goalAt(goal, measured.workload.size), ratio.median),
        own: own.verdict,
        other: other.verdict,
      };
    });
}

function samplesOf({ topic, samples }: Measured, name: string): Samples {
  const found = samples.find((sample) => sample.name === name);
  if (found === undefined) throw new Error(`The topic ${topic} has no contender ${name}`);
  return found;
}
