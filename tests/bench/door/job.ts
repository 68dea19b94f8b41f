/**
 * The whole job of a script: a file of trade is read, its total is taken, its groups, and the report of a year. Both who do
 * it answer alike, so that a benchmark can compare the answers before the times.
 */

/** Sums are plain digits in US dollars. */
export interface JobAnswer {
  readonly total: string;
  /** By market and product. */
  readonly groups: readonly (readonly [market: string, product: string, sum: string])[];
  readonly report: {
    readonly exports: string;
    readonly imports: string;
    /** Ids, in code-point order. */
    readonly records: readonly string[];
    readonly lines: number;
  };
}

export const REPORT_YEAR = "2012";

/** What a process says of its job: milliseconds from its beginning, with Node and all imports. */
export interface JobRun {
  readonly answer: JobAnswer;
  readonly cpu: number;
  readonly wall: number;
}

/** Does the job with the file that the command line names, and prints the run as one line of JSON. */
export async function runJob(job: (file: string) => JobAnswer | Promise<JobAnswer>): Promise<void> {
  const answer = await job(process.argv[2] ?? "");
  const { user, system } = process.cpuUsage();
  const run: JobRun = { answer, cpu: (user + system) / 1000, wall: performance.now() };
  console.log(JSON.stringify(run));
}
