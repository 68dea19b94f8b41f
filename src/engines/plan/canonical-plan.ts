/**
 * The canonical form of a plan: what is said in two ways is said in one, in one order, so that two plans are the same where their
 * texts are. Columns stay in the order of the measures, which is that of the rows.
 */

import { textOrder } from "../../foundation/text";
import type { Plan, PlanCondition, PlanKey, PlanMeasure, PlanProfile } from "./plan";

/** A plan whose parts are all there. */
export interface CanonicalPlan extends Omit<Plan, "by" | "where" | "measures"> {
  readonly where: readonly PlanCondition[];
  readonly by: readonly PlanKey[];
  readonly measures: Readonly<Record<string, PlanMeasure>>;
}

/** The canonical form of a plan that was checked. */
export function canonicalPlan(plan: Plan): CanonicalPlan {
  const { from, where = [], by = [], levels, measures, rates, parts, overlap, order, limit } = plan;
  return {
    from,
    where: where.map(canonicalCondition).sort((left, right) => textOrder(textOf(left), textOf(right))),
    by: by.map((key) => (typeof key === "string" ? key : { field: key.field, digits: key.digits })),
    ...(levels !== undefined && { levels }),
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, measure]) => [name, canonicalMeasure(measure)]),
    ),
    ...(rates !== undefined && { rates: canonicalRates(rates) }),
    ...(parts !== undefined && { parts }),
    ...(overlap !== undefined && { overlap }),
    ...(order !== undefined &&
      order.length > 0 && {
        order: order.map(({ by: column, descending }) =>
          descending ? { by: column, descending } : { by: column },
        ),
      }),
    ...(limit !== undefined && { limit }),
  };
}

/**
 * The text of a plan, which is the same for the same plan however it is written: the `plan` of its partial results, by which a
 * shard of another plan is refused. Only plans that were checked have one.
 */
export function textOfPlan(plan: Plan): string {
  return textOf(canonicalPlan(plan));
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function canonicalCondition(condition: PlanCondition): PlanCondition {
  // A part that is undefined is left out, as in JSON.
  const {
    field,
    in: some,
    notIn,
    has,
    from,
    to,
  } = condition as {
    readonly field: string;
    readonly in?: readonly (string | null)[];
    readonly notIn?: readonly (string | null)[];
    readonly has?: readonly string[];
    readonly from?: string;
    readonly to?: string;
  };
  if (some !== undefined) return { field, in: once(some) };
  if (notIn !== undefined) return { field, notIn: once(notIn) };
  if (has !== undefined) return { field, has: once(has) };
  return { field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Each value once, in order, the unknown last. */
function once<Value extends string | null>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].sort((left, right) =>
    left === null ? 1 : right === null ? -1 : textOrder(left, right),
  );
}

function canonicalMeasure(measure: PlanMeasure): PlanMeasure {
  if (typeof measure === "string") return measure;
  const {
    sum = "",
    in: currency,
    distinct,
    profile,
    least,
    greatest,
  } = measure as {
    readonly sum?: string;
    readonly in?: string;
    readonly distinct?: string;
    readonly profile?: PlanProfile;
    readonly least?: string;
    readonly greatest?: string;
  };
  if (least !== undefined) return { least };
  if (greatest !== undefined) return { greatest };
  if (distinct !== undefined) return profile === undefined ? { distinct } : { distinct, profile };
  return currency === undefined ? sum : { sum, in: currency };
}

function canonicalRates({ rates, basis, pivots }: NonNullable<Plan["rates"]>): NonNullable<Plan["rates"]> {
  const sorted = rates
    .map((rate) => Object.fromEntries(Object.entries(rate).sort(([left], [right]) => textOrder(left, right))))
    .sort((left, right) => textOrder(textOf(left), textOf(right)));
  return {
    rates: sorted as unknown as NonNullable<Plan["rates"]>["rates"],
    ...(basis !== undefined && { basis }),
    ...(pivots !== undefined && pivots.length > 0 && { pivots }),
  };
}
