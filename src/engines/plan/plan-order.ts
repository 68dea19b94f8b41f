/**
 * Rows put in order by columns, and the first of them taken.
 */

import { compareKeys, type Key } from "../../aggregate/values/key";
import type { PlanRow } from "./plan";
import type { ResolvedPlan } from "./resolve-plan";

/** The rows in the order of the plan, and no more than its limit. Rows that are alike stay as they were; the unknown is last. */
export function inPlanOrder<In>(
  rows: readonly PlanRow[],
  { plan: { order = [], limit }, measures }: ResolvedPlan<In>,
): readonly PlanRow[] {
  if (order.length === 0) return limit === undefined ? rows : Object.freeze(rows.slice(0, limit));
  const columns = order.map(({ by, descending = false }) => {
    const form = measures.find(({ name }) => name === by);
    const orderOf = form?.orderOf as ((answer: unknown) => Key) | undefined;
    const keyOf = (row: PlanRow): Key => (orderOf === undefined ? (row[by] as Key) : orderOf(row[by]));
    return { keyOf, sign: descending ? -1 : 1 };
  });
  const sorted = [...rows].sort((left, right) => {
    for (const { keyOf, sign } of columns) {
      const [first, second] = [keyOf(left), keyOf(right)];
      if (first === undefined || second === undefined) {
        if (first !== second) return first === undefined ? 1 : -1;
        continue;
      }
      const order = compareKeys(first, second) * sign;
      if (order !== 0) return order;
    }
    return 0;
  });
  return Object.freeze(limit === undefined ? sorted : sorted.slice(0, limit));
}
