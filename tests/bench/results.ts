/** Measured topics, and the rows of the goals that they decide. */

import type { Workload } from "./generate";
import { goalAt, isMet, type RatioGoal } from "./goals";
import type { Samples } from "./harness";
import { measureJobs } from "./jobs";
import { inChild, type NodeBinary, OWN_NODE } from "./processes";
import { ratioOf, type Spread } from "./statistics";
import type { JobTopic, Pace, Topic } from "./topic";
import type { Verdict } from "./truth";

/** All contenders of a topic over one workload. */
export interface Measured {
  readonly topic: string;
  readonly title: string;
  readonly workload: Workload;
  /** The version of Node. */
  readonly node: string;
  readonly samples: readonly Samples[];
}

/** A row of the goals with what was measured. */
export interface GoalResult {
  readonly goal: RatioGoal;
  readonly workload: Workload;
  readonly node: string;
  readonly ratio: Spread;
  readonly isMet: boolean;
  readonly own: Verdict;
  readonly other: Verdict;
}

/** Measures a topic in a process of its own, or its jobs in one each. */
export async function measureTopic(
  topic: Topic | JobTopic,
  workload: Workload,
  pace: Pace,
  node: NodeBinary = OWN_NODE,
): Promise<Measured> {
  const { id, title } = topic;
  const { profile, size } = workload;
  const samples =
    "scripts" in topic
      ? await measureJobs(topic, workload, pace, node)
      : inChild<readonly Samples[]>(["topic", id, profile, String(size), pace], { node });
  return { topic: id, title, workload, node: node.version, samples };
}

/** The rows of the goals that a measured topic decides. */
export function goalResults(measured: Measured, goals: readonly RatioGoal[]): readonly GoalResult[] {
  return goals
    .filter(({ topic }) => topic === measured.topic)
    .filter(
      ({ other, needsPeers = false }) => !needsPeers || measured.samples.some(({ name }) => name === other),
    )
    .map((goal) => {
      const own = samplesOf(measured, goal.own);
      const other = samplesOf(measured, goal.other);
      const isFaster = goal.goal.kind === "times-faster";
      const ratio = isFaster ? ratioOf(other, own, goal.clock) : ratioOf(own, other, goal.clock);
      return {
        goal,
        workload: measured.workload,
        node: measured.node,
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
