/**
 * A count in a report: the figure, how much of it is unknown, and the records that it rests on.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { mapOutput } from "../../aggregate/combinators";
import type { SummedCount } from "../../aggregate/leaves/counts";
import { evidence } from "../../aggregate/leaves/evidence";
import { aggregate } from "../../aggregate/measures";
import { describeInterval } from "../../figures/describe-interval";
import { printing } from "../../foundation/printing";
import type { LedgerRecord, SourceRef } from "../../model/record";
import { evidenceOf } from "../evidence-of";

/** A sum of counts together with what it rests on. */
export interface ReportedCount extends SummedCount {
  /** The ids of the records that were asked for it, in code-point order: those with an unknown count too, and no parts of others. */
  readonly records: readonly string[];
  /** What those records cite, each citation once. */
  readonly sources: readonly SourceRef[];
}

/** Every record and citation behind a figure: a report leaves none out. */
export const WHOLE_EVIDENCE = /* @__PURE__ */ evidence<LedgerRecord>({ limit: Number.POSITIVE_INFINITY });

/** A frozen count that prints itself. */
export const printedCount = /* @__PURE__ */ printing<ReportedCount>(
  "reported-count",
  ({ total }) => describeInterval(total),
  "exactValue(count.total)",
);

/** Runs a measure of counts over the records of a line. No records give exactly 0. */
export function reportCounts<R extends LedgerRecord, Out extends Readonly<Record<string, SummedCount>>>(
  records: readonly R[],
  measure: Aggregator<R, Out>,
): { readonly [Name in keyof Out]: ReportedCount } {
  const counts = aggregate(records, measure);
  const { records: ids, sources } = evidenceOf(records);
  const reported = Object.entries<SummedCount>(counts).map(([name, { total, known, unknown }]) => [
    name,
    printedCount({ total, known, unknown, records: ids, sources }),
  ]);
  return Object.fromEntries(reported) as { readonly [Name in keyof Out]: ReportedCount };
}

/** As `reportCounts`, of one count. */
export function reportCount<R extends LedgerRecord>(
  records: readonly R[],
  measure: Aggregator<R, SummedCount>,
): ReportedCount {
  return reportCounts(
    records,
    mapOutput(measure, (count) => ({ count })),
  ).count;
}
