/** What a topic is: a name, what it needs, and its contenders over a workload. Topics are data; the harness runs them. */

import type { JobAnswer } from "./door/job";
import type { Profile, Workload } from "./generate";
import type { Contender } from "./harness";
import type { Verdict } from "./truth";

/** How long to go on: `PATIENT` or `HURRIED` of the harness. */
export type Pace = "patient" | "hurried";

/** What is measured, and over which workloads. */
interface Subject {
  /** A part of a topic has an id as `door/csv`. */
  readonly id: string;
  readonly title: string;
  /** Whether it needs what is installed in `peers/`. */
  readonly needsPeers: boolean;
  /** Larger workloads are left out, where a contender would take minutes. */
  readonly mostRecords?: number;
  /** Smaller workloads that count as well, where questions are asked of few records. */
  readonly fewRecords?: readonly number[];
  /** The only ones of which amounts are taken, where their size does not matter. */
  readonly profiles?: readonly Profile[];
  /** The only pace, where a round is long. */
  readonly pace?: Pace;
  /** Measured on the newest Node as well. */
  readonly onNewestNode?: boolean;
}

/** Contenders that take turns in one process. */
export interface Topic extends Subject {
  /** Prepares every contender's own favourite input, outside what is measured. */
  readonly contenders: (workload: Workload) => readonly Contender[] | Promise<readonly Contender[]>;
}

/** Whole jobs, of which each is a script that reads one file, in a process of its own. */
export interface JobTopic extends Subject {
  /** By the names of the contenders. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly prepare: (workload: Workload) => {
    readonly text: string;
    readonly verify: (answer: JobAnswer) => Verdict;
  };
}

/** A number that is no time: bytes of a heap, kilobytes of an app. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What was measured beside it, or why it could not be. */
  readonly note?: string;
}
