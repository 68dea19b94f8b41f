/**
 * The answer that an aggregator makes of a state as its partial results have it: what a database has added up is finished by the
 * code that finishes what records added up.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import type { Json } from "../../foundation/collections";

/** The answer of one state, or of several joined; of none, the answer of no records. */
export function answerOfState<Out>(
  { "~columns": newColumns }: Aggregator<never, Out>,
  ...states: readonly Json[]
): Out {
  const columns = newColumns();
  for (const state of states) {
    const part = newColumns();
    part.decode(0, state);
    columns.merge(0, part, 0);
  }
  return columns.answer(0);
}
