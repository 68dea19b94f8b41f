/**
 * A measure in both of its forms: over records, and of what a database has added up.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { count } from "../../aggregate/leaves/count";
import type { MeasureParts } from "./measure-parts";

/** A measure over records, and what it needs of a database; of what no database can run, no parts. */
export interface MeasureForm<In> {
  readonly measure: Aggregator<In, unknown>;
  readonly parts?: MeasureParts;
  /** A number by which rows are put in order; none where answers have no order. */
  readonly orderOf?: (answer: never) => number | string | undefined;
}

/** How many records. */
export function recordsForm<In>(): MeasureForm<In> {
  return {
    measure: count<In>(),
    parts: { numbers: [{ of: "rows" }], items: [], answer: ([rows]) => Number(rows) },
    orderOf: (rows: number) => rows,
  };
}
