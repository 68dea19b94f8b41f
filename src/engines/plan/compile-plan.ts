/**
 * A plan as an aggregator, which runs over arrays, streams, indexes and shards like any other.
 */

import { type Aggregator, named } from "../../aggregate/aggregator";
import { filter, mapOutput } from "../../aggregate/combinators";
import type { Call } from "../../foundation/arguments";
import type { Ledger } from "../../model/ledger";
import { textOfPlan } from "./canonical-plan";
import { type PlanOptions, requirePlan } from "./check-plan";
import { requireRecord } from "./declared-records";
import type { Plan, PlanRow } from "./plan";
import { guardsOf, refuseFindings } from "./plan-guards";
import { inPlanOrder } from "./plan-order";
import { planRows } from "./plan-rows";
import { testOf } from "./plan-test";
import { resolvePlan } from "./resolve-plan";

/** The records that a plan is of; of a kind that is not known before it is run, anything. */
export type RecordsOfPlan<From> = From extends keyof Ledger ? Ledger[From][number] : unknown;

const CALL: Call = { chapter: "engines", call: "aggregate(records, compilePlan(plan))" };

/**
 * The aggregator of a plan. It answers with rows: the keys of a plan under their names, its measures under theirs, and with
 * levels `level` as of `rollup` or `by` as of `cube`; without keys there is one row. Of a ledger only what was held is measured, unless the
 * plan has a condition on `status`. A record of several areas is in the row of each, and once in every other. No records give no
 * rows, or one of totals with the measures of nothing.
 *
 * @throws `engines/invalid-plan`, with every fault in its `issues`; when run: `engines/part-of-another`,
 * `engines/mixed-frequencies`, `engines/invalid-argument` for what is no record, `aggregate/overlapping-areas`, `aggregate/overlapping-periods`, `aggregate/mixed-levels`, and what the
 * measures throw
 * @example
 * const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...sale, id: "a", markets: ["FR", "JP"], value: usd("100") },
 *   { ...sale, id: "b", markets: ["JP"] },
 * ];
 * const plan = { from: "trades", by: ["market"], levels: "rollup", measures: { lines: "records", value: "value" } } as const;
 * const rows = aggregate(trades, compilePlan(plan));
 * rows.map(({ market = "all", lines, value }) => `${market}: ${lines}, ${value}`)
 * // => ["all: 2, USD 100, and 1 of unknown value", "FR: 1, USD 100", "JP: 2, USD 100, and 1 of unknown value"]
 */
export function compilePlan<const P extends Plan>(
  plan: P,
  options?: PlanOptions,
): Aggregator<RecordsOfPlan<P["from"]>, readonly PlanRow[]> {
  type In = RecordsOfPlan<P["from"]>;
  const resolved = resolvePlan<In>(plan, options);
  const measured = mapOutput(
    { rows: planRows(resolved), guards: guardsOf(resolved) },
    ({ rows, guards }): readonly PlanRow[] => {
      refuseFindings(guards);
      return inPlanOrder(rows as readonly PlanRow[], resolved);
    },
  );
  const test = testOf<In>(resolved.conditions, resolved.kind.fields);
  // What a measure of one's own measures is not in the plan, and shards of two of a name must not be joined.
  const own = resolved.measures.flatMap(({ name, measure, parts }) =>
    parts === undefined ? [`, ${JSON.stringify(name)}: ${measure.definition}`] : [],
  );
  return named(
    `plan ${JSON.stringify(resolved.plan)}${own.join("")}`,
    filter((record) => test(requireRecord(CALL, record)), measured),
  );
}

/**
 * The text of a plan, the same for the same plan however it is written: it is the `plan` of partial results, by which a shard of
 * another plan is refused.
 *
 * @throws `engines/invalid-plan`
 * @example
 * const plan = { from: "trades", measures: { lines: "records" } } as const;
 * planText(plan) // => '{"from":"trades","where":[],"by":[],"measures":{"lines":"records"}}'
 * planText({ measures: { lines: "records" }, by: [], from: "trades" }) === planText(plan) // => true
 */
export function planText(plan: Plan, options?: PlanOptions): string {
  return textOfPlan(requirePlan(plan, options));
}
