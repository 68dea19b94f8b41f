/**
 * The benchmark: `npm run bench`. Prints Markdown and writes it to `docs/benchmarks.md`, or where `--out` says. Of a run of
 * some topics only the section of the door is written there, in the place of the one before.
 * `--quick` takes 10^4 records, `--sizes=10000,100000` and `--profiles=retail` others, `--topics=exact-sum,heap` some topics,
 * `--topics=door` all parts of one. Some are measured on the newest Node as well, which npm brings; `--newest=` leaves it out.
 * Peers are measured where they are installed: `npm ci --prefix tests/bench/peers`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROFILES, type Workload } from "./generate";
import { RATIO_GOALS } from "./goals";
import { arePeersInstalled, INSTALL_PEERS } from "./peers";
import { bundleChild, inChild, type NodeBinary, nodeOf, OWN_NODE, ROOT } from "./processes";
import { detailsOf, reportOf, withDoorOf } from "./report";
import { goalResults, type Measured, measureTopic } from "./results";
import type { Fact, JobTopic, Topic } from "./topic";
import { appSizeFacts, startUpFacts } from "./topics/app-size";
import { coldFacts } from "./topics/cold";
import { TOPICS } from "./topics/index";
import { STREAM_FLAGS, type StreamName } from "./topics/stream";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    profiles: { type: "string" },
    topics: { type: "string" },
    newest: { type: "string", default: "26" },
    out: { type: "string" },
  },
});

const usualSizes = values.quick ? [10_000] : [100_000, 1_000_000];
const sizesOf = ({ fewRecords = [], mostRecords = Number.POSITIVE_INFINITY }: Topic | JobTopic) =>
  (values.sizes?.split(",").map(Number) ?? [...(values.quick ? [] : fewRecords), ...usualSizes]).filter(
    (size) => size <= mostRecords,
  );
/** Of other sizes than 10^5 only the amounts of nations are taken, which are the harder ones, unless profiles are named. */
const profilesOf = (size: number, { profiles }: Topic | JobTopic) =>
  values.profiles?.split(",") ?? profiles ?? (values.quick || size === 100_000 ? PROFILES : ["national"]);
const pace = values.quick ? "hurried" : "patient";
const streamSizes = values.quick ? [100_000, 1_000_000] : [1_000_000, 10_000_000];
const textSizes = values.quick ? [10_000, 100_000] : [100_000, 1_000_000];

const FACTS = ["heap", "stream", "door/memory", "cold", "app-size", "start-up"] as const;
const known: readonly string[] = [...TOPICS.map(({ id }) => id), ...FACTS];
const asked = values.topics?.split(",") ?? known;
const names = (asking: string, id: string) => id === asking || id.startsWith(`${asking}/`);
const isAsked = (id: string) => asked.some((asking) => names(asking, id));
const unknown = asked.filter((asking) => !known.some((id) => names(asking, id)));
if (unknown.length > 0) throw new Error(`There is no topic ${unknown.join()}; there are ${known.join(", ")}`);

const missing: string[] = [];

/** What a step measures; a step that fails is named in the report and stops no other. */
async function tried<Answer>(
  name: string,
  step: () => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
  const start = performance.now();
  try {
    const answer = await step();
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    return answer;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${reason}`);
    missing.push(`${name}: ${reason}`);
    return undefined;
  }
}

async function measureTopics(): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const topic of TOPICS.filter(({ id }) => isAsked(id))) {
    if (topic.needsPeers && !arePeersInstalled()) {
      missing.push(`${topic.title}: the peers are not installed; run ${INSTALL_PEERS}`);
      continue;
    }
    for (const size of sizesOf(topic)) {
      for (const profile of profilesOf(size, topic)) {
        const workload = { profile, size } as Workload;
        for (const node of topic.onNewestNode ? nodes : [OWN_NODE]) {
          const name = `${topic.title}, ${size} records, ${profile}, Node ${node.version}`;
          const measured = await tried(name, () => measureTopic(topic, workload, topic.pace ?? pace, node));
          if (measured !== undefined) all.push(measured);
        }
      }
    }
  }
  return all;
}

async function measureFacts(): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const add = async (id: (typeof FACTS)[number], step: () => readonly Fact[] | Promise<readonly Fact[]>) => {
    if (isAsked(id)) facts.push(...((await tried(id, step)) ?? []));
  };
  await add("heap", () => inChild<readonly Fact[]>(["heap", "", "national"]));
  await add("stream", () => streamFacts("records", "", streamSizes));
  await add("door/memory", () => [
    ...streamFacts("csv", " of CSV", textSizes),
    ...streamFacts("ndjson", " of NDJSON", textSizes),
  ]);
  await add("cold", coldFacts);
  await add("app-size", appSizeFacts);
  await add("start-up", startUpFacts);
  return facts;
}

/** The shorter and the longer stream, each in a process of its own. */
function streamFacts(stream: StreamName, ofWhat: string, sizes: readonly number[]): readonly Fact[] {
  return sizes.map((size, at) => {
    const fact = inChild<Fact>(["stream", stream, "national", String(size)], { flags: STREAM_FLAGS });
    const name = `peak memory of the ${at === 0 ? "shorter" : "longer"} stream${ofWhat}`;
    return { ...fact, name, note: `${size.toLocaleString("en")} records; ${fact.note}` };
  });
}

/** Its own, and the newest where that is another one. */
async function nodesToMeasure(): Promise<readonly NodeBinary[]> {
  const { newest } = values;
  const isOwn = newest === "" || OWN_NODE.version.startsWith(`v${newest}.`);
  const other = isOwn ? undefined : await tried(`Node ${newest}`, () => nodeOf(newest));
  return other === undefined ? [OWN_NODE] : [OWN_NODE, other];
}

await bundleChild();
const nodes = await nodesToMeasure();
const measured = await measureTopics();
const facts = await measureFacts();
const goals = measured.flatMap((each) => goalResults(each, RATIO_GOALS));
// In the order of the goals, not of the topics.
const ordered = RATIO_GOALS.flatMap((goal) => goals.filter((result) => result.goal === goal));
const report = reportOf({ goals: ordered, measured, facts, missing });
console.log(`${report}\n${detailsOf(measured)}`);
const kept = resolve(ROOT, "docs/benchmarks.md");
if (values.out !== undefined) writeFileSync(resolve(ROOT, values.out), report);
else
  writeFileSync(kept, values.topics === undefined ? report : withDoorOf(report, readFileSync(kept, "utf8")));
