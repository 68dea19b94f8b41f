/** Kills a worker with its executor in the middle of a job, and finds in Spark's own log that it lost and retried a task. */

import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { waitFor } from "../stopping";
import { printedBy } from "../system";
import type { Pipe, Piped, Spark } from "./spark";

const EXECUTOR = "CoarseGrainedExecutorBackend";
const WORKER = "org.apache.spark.deploy.worker.Worker";

interface Process {
  readonly parent: number;
  readonly command: string;
}

function processes(): ReadonlyMap<number, Process> {
  const lines = (printedBy("ps", "-ww", "-A", "-o", "pid=,ppid=,args=") ?? "").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
      return found === null
        ? []
        : [[Number(found[1]), { parent: Number(found[2]), command: found[3] ?? "" }] as const];
    }),
  );
}

/** The executor that a mapper runs in, and the worker that runs the executor: its ancestors. */
function hostOf(mapper: number): { readonly executor: number; readonly worker: number } {
  const all = processes();
  const above = (from: number, name: string) => {
    let id = from;
    for (let each = all.get(id); each !== undefined && id > 1; each = all.get(id)) {
      if (each.command.includes(name)) return id;
      id = each.parent;
    }
    throw new Error(`no ${name} above process ${from}`);
  };
  const executor = above(mapper, EXECUTOR);
  return { executor, worker: above(executor, WORKER) };
}

export interface Killed {
  readonly piped: Piped;
  /** Lines of Spark's own: the executor it lost, the attempt that failed, the attempt that followed. */
  readonly evidence: readonly string[];
}

/**
 * Runs a pipe, waits until one shard's mapper stands at a gate, kills the executor that runs it and its worker, opens the
 * gate. Nothing is started again: what is left of the cluster has to do the work. Throws where Spark's log doesn't show it.
 */
export async function pipeWithKilledWorker(
  spark: Spark,
  folder: string,
  request: Pipe,
  shard: string,
): Promise<Killed> {
  const gate = await mkdtemp(join(folder, "gate-"));
  const before = { events: (await eventsOf(spark)).length, log: (await logOf(spark)).length };
  const gated = [
    process.execPath,
    resolve("tests/engines/spark/gate.mjs"),
    gate,
    shard,
    "{shard}",
    ...request.map,
  ];
  const job = spark.pipe({ ...request, map: gated });
  // A failure before the gate is the job's to tell.
  let failed = false;
  job.catch(() => {
    failed = true;
  });
  try {
    await waitFor(`the mapper of ${shard}`, 60, () => failed || existsSync(join(gate, "begun")) || undefined);
    if (!failed) {
      const { executor, worker } = hostOf(Number(await readFile(join(gate, "begun"), "utf8")));
      // The worker first, which would else start another executor.
      process.kill(worker, "SIGKILL");
      process.kill(executor, "SIGKILL");
    }
  } finally {
    await writeFile(join(gate, "go"), "");
  }
  const piped = await job;
  const events = (await eventsOf(spark)).slice(before.events);
  return { piped, evidence: evidenceIn(events, (await logOf(spark)).slice(before.log)) };
}

const logOf = ({ log }: Spark) => readFile(log, "utf8");

interface Event {
  readonly Event: string;
  readonly "Executor ID"?: string;
  readonly "Task Info"?: { readonly Index: number; readonly Attempt: number };
  readonly "Task End Reason"?: { readonly Reason: string };
}

/** Spark's event log, written while it runs: a last line without its end is not counted yet. */
async function eventsOf({ events }: Spark): Promise<readonly string[]> {
  const [file] = await readdir(events);
  if (file === undefined) throw new Error("Spark wrote no event log");
  return (await readFile(join(events, file), "utf8")).split("\n").slice(0, -1);
}

function evidenceIn(lines: readonly string[], log: string): readonly string[] {
  const events = lines.map((line): { readonly line: string; readonly event: Event } => ({
    line,
    event: JSON.parse(line),
  }));
  const removed = events.find(({ event }) => event.Event === "SparkListenerExecutorRemoved");
  const lost = events.find(
    ({ event }) =>
      event.Event === "SparkListenerTaskEnd" && event["Task End Reason"]?.Reason === "ExecutorLostFailure",
  );
  const retried = events.find(
    ({ event }) =>
      event.Event === "SparkListenerTaskEnd" &&
      event["Task End Reason"]?.Reason === "Success" &&
      event["Task Info"]?.Index === lost?.event["Task Info"]?.Index &&
      (event["Task Info"]?.Attempt ?? 0) > 0,
  );
  if (removed === undefined || lost === undefined || retried === undefined)
    throw new Error(
      `no proof of a lost worker in Spark's event log: executor removed ${removed !== undefined}, task lost ${lost !== undefined}, task retried ${retried !== undefined}`,
    );
  const said = log.split("\n").filter((line) => /Lost executor|Lost task/.test(line));
  return [...said, removed.line, shortened(lost.line), shortened(retried.line)];
}

/** An event without its long list of measurements. */
function shortened(line: string): string {
  const { Event, ...event } = JSON.parse(line);
  const kept = ["Stage ID", "Task End Reason"].map((name) => [name, event[name]]);
  const info = ["Task ID", "Index", "Attempt", "Executor ID", "Failed"].map((name) => [
    name,
    event["Task Info"][name],
  ]);
  return JSON.stringify({ Event, ...Object.fromEntries(kept), "Task Info": Object.fromEntries(info) });
}
