/**
 * The gate: `npm run bench:gate`. At 10^5 records the library is held against floats and Decimals, with a quarter more than
 * the goals allow, because machines are shared. A row that fails is measured once more. Exits with 1 where it fails again.
 */

import type { Workload } from "./generate";
import { describeGoal, isMet, loosened, RATIO_GOALS, type RatioGoal } from "./goals";
import { bundleChild } from "./processes";
import { type GoalResult, goalResults, measureTopic } from "./results";
import { TOPICS } from "./topics/index";

const WORKLOAD: Workload = { profile: "national", size: 100_000 };
const SLACK = 1.25;

/** Every gated row with its ceiling in the place of its goal. */
const CEILINGS = RATIO_GOALS.filter(({ isGated }) => isGated).map((row) => ({
  ...row,
  goal: loosened(row.goal, SLACK),
}));

async function measureRows(rows: readonly RatioGoal[]): Promise<readonly GoalResult[]> {
  const topics = TOPICS.filter(({ id }) => rows.some(({ topic }) => topic === id));
  const results: GoalResult[] = [];
  for (const topic of topics)
    results.push(...goalResults(await measureTopic(topic, WORKLOAD, "patient"), rows));
  return results;
}

function passes({ goal, ratio, own }: GoalResult): boolean {
  return own.isExact && isMet(goal.goal, ratio.median);
}

function describe(result: GoalResult): string {
  const { goal, ratio, own } = result;
  const reached = goal.goal.kind === "at-most" ? "of its time" : "times faster";
  const range = `${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)}`;
  const found = `${ratio.median.toFixed(2)} ${reached} (${range}), ${own.text}`;
  return `${goal.work} against ${goal.against}: ${found}; at the gate ${describeGoal(goal.goal)}`;
}

await bundleChild();
const first = await measureRows(CEILINGS);
for (const result of first) console.log(`${passes(result) ? "pass" : "miss"}  ${describe(result)}`);
const missed = first.filter((result) => !passes(result)).map(({ goal }) => goal);
const again = missed.length === 0 ? [] : await measureRows(missed);
const failed = again.filter((result) => !passes(result));
for (const result of again)
  console.log(`${passes(result) ? "pass" : "fail"}  once more: ${describe(result)}`);
if (failed.length > 0) {
  console.error(
    `The benchmark's gate failed twice for ${failed.length} of ${CEILINGS.length} rows: the library has become slower, or inexact, beyond a quarter of slack. Compare with docs/benchmarks.md, and find the change with npm run bench.`,
  );
  process.exitCode = 1;
} else console.log(`The benchmark's gate passed: ${CEILINGS.length} rows.`);
