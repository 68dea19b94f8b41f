/**
 * What a plan refuses to add up unless it says so: records beside those that they are part of, and years beside months. It is
 * measured with the rest, so that shards and databases refuse the same.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { filter } from "../../aggregate/combinators";
import { count } from "../../aggregate/leaves/count";
import { all } from "../../aggregate/measures";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { extremeText } from "../measures/extreme-form";
import type { TextField } from "./field";
import type { ResolvedPlan } from "./resolve-plan";

/** What was found of records that may not be added up. */
export interface GuardFindings {
  /** Records that are part of another one, and the first id of one. */
  readonly parts: number;
  readonly part: string | undefined;
  /** The first and the last of the frequencies. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** The text fields that guards look at; none of what the plan allows. */
export function guardedFields<In>({ plan, kind }: ResolvedPlan<In>): {
  readonly partOf: string | undefined;
  readonly frequency: string | undefined;
} {
  return {
    partOf: plan.parts === undefined ? kind.partOf : undefined,
    frequency: plan.overlap === undefined ? kind.frequency : undefined,
  };
}

/** What guards measure of the records that a plan is of. */
export function guardsOf<In>(resolved: ResolvedPlan<In>): Aggregator<In, GuardFindings> {
  const { partOf, frequency } = guardedFields(resolved);
  const textOf = (name: string | undefined) => {
    const field = name === undefined ? undefined : (resolved.kind.fields[name] as TextField<In> | undefined);
    return (record: In) => field?.of(record);
  };
  const [wholeOf, frequencyOf, idOf] = [textOf(partOf), textOf(frequency), textOf("id")];
  const isPart = (record: In) => wholeOf(record) !== undefined;
  return all({
    parts: filter(isPart, count<In>()),
    part: filter(isPart, extremeText("least", idOf)),
    first: extremeText("least", frequencyOf),
    last: extremeText("greatest", frequencyOf),
  }) as Aggregator<In, GuardFindings>;
}

/**
 * Refuses what may not be added up.
 *
 * @throws `engines/part-of-another`, `engines/mixed-frequencies`
 */
export function refuseFindings({ parts, part, first, last }: GuardFindings): void {
  if (parts > 0)
    throw new LedgerError(
      "engines/part-of-another",
      `Cannot add up records of which ${parts} ${parts === 1 ? "is" : "are"} part of another one, as ${quote(part)} is: what both hold would count twice. Say { parts: "left-out" } for wholes only, or { parts: "counted" } where no whole is among them.`,
      { details: { parts, part } },
    );
  if (first !== last)
    throw new LedgerError(
      "engines/mixed-frequencies",
      `Cannot add up records of the frequencies ${quote(first)} and ${quote(last)}: a year may hold the months beside it. Keep one with { where: [{ field: "frequency", in: [${JSON.stringify(first)}] }] }, or say { overlap: "allow" }.`,
      { details: { first, last } },
    );
}
