/**
 * A plan in a file, and what is run of it over lines that hold a record or a fault: its answer, and how many lines had
 * none, which so goes through every partial result.
 */

import type { Aggregator } from "../aggregate/aggregator";
import { filter } from "../aggregate/combinators";
import { count } from "../aggregate/leaves/count";
import { mapInput } from "../aggregate/mapped-input";
import { all } from "../aggregate/measures";
import { checkPlan } from "../engines/plan/check-plan";
import { compilePlan, planText } from "../engines/plan/compile-plan";
import type { Plan, PlanRow } from "../engines/plan/plan";
import type { Arguments } from "./arguments";
import { readJsonFile } from "./input";
import { faultsOf } from "./json-options";

/** A line of the input: a record, or none where it has a fault. */
export interface Line {
  readonly record: unknown;
}

/** The answer of a plan, and the number of lines that are not in it. */
interface PlanAnswer {
  readonly answer: readonly PlanRow[];
  readonly faults: number;
}

/** A plan that can be run. */
export interface RunnablePlan {
  readonly plan: Plan;
  /** The text by which partial results know it. */
  readonly text: string;
  readonly measure: Aggregator<Line, PlanAnswer>;
}

/**
 * The plan that a command names first.
 *
 * @throws WrongUse for what is no plan, with every fault
 */
export async function readPlan({ files: [file = ""] }: Arguments): Promise<RunnablePlan> {
  const result = checkPlan(await readJsonFile(file));
  if (!result.ok) throw faultsOf(file, "a plan", result.issues);
  const plan = result.value;
  return { plan, text: planText(plan), measure: withFaults(compilePlan(plan)) };
}

function withFaults(answer: Aggregator<unknown, readonly PlanRow[]>): Aggregator<Line, PlanAnswer> {
  const isRecord = ({ record }: Line) => record !== undefined;
  return all({
    answer: filter(
      isRecord,
      mapInput(({ record }: Line) => record, answer),
    ),
    faults: filter((line: Line) => !isRecord(line), count<Line>()),
  });
}
