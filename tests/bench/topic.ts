/** What a topic is: a name, what it needs, and its contenders over a workload. Topics are data; the harness runs them. */

import type { Workload } from "./generate";
import type { Contender } from "./harness";

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Whether it needs what is installed in `peers/`. */
  readonly needsPeers: boolean;
  /** Larger workloads are left out, where a contender would take minutes. */
  readonly mostRecords?: number;
  /** Smaller workloads that count as well, where questions are asked of few records. */
  readonly fewRecords?: readonly number[];
  /** Prepares every contender's own favourite input, outside what is measured. */
  readonly contenders: (workload: Workload) => readonly Contender[] | Promise<readonly Contender[]>;
}

/** A number that is no time: bytes of a heap, kilobytes of an app. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What was measured beside it, or why it could not be. */
  readonly note?: string;
}
