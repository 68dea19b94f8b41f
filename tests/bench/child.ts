/** The process that measures: one task, its answer as one line of JSON. See `processes.ts`. */

import type { Profile, Workload } from "./generate";
import { HURRIED, hasRun, measure, PATIENT } from "./harness";
import { coldRun } from "./topics/cold";
import { heapFacts } from "./topics/heap";
import { TOPICS } from "./topics/index";
import { type StreamName, streamFact } from "./topics/stream";

const [task, id, profile = "national", size = "0", pace] = process.argv.slice(2);
const workload: Workload = { profile: profile as Profile, size: Number(size) };

async function answer(): Promise<unknown> {
  if (task === "heap") return heapFacts(workload.profile);
  if (task === "stream") return streamFact(id as StreamName, workload);
  if (task === "cold") return coldRun(id ?? "own");
  const topic = TOPICS.find((known) => known.id === id);
  if (task !== "topic" || topic === undefined || !("contenders" in topic))
    throw new Error(`There is no task ${task} ${id}`);
  const samples = await measure(await topic.contenders(workload), pace === "hurried" ? HURRIED : PATIENT);
  if (!hasRun()) throw new Error(`Nothing of ${id} ran`);
  return samples;
}

console.log(JSON.stringify(await answer()));
// Engines keep threads that nobody waits for.
process.exit(0);
