/**
 * The benchmark: `npm run bench`. Prints Markdown and writes it to `docs/benchmarks.md`, or where `--out` says.
 * `--quick` takes 10^4 records, `--sizes=10000,100000` and `--profiles=retail` others, `--topics=exact-sum,heap` some topics.
 * Peers are measured where they are installed: `npm ci --prefix tests/bench/peers`.
 */

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROFILES, type Workload } from "./generate";
import { RATIO_GOALS } from "./goals";
import { arePeersInstalled, INSTALL_PEERS } from "./peers";
import { bundleChild, inChild, ROOT } from "./processes";
import { detailsOf, reportOf } from "./report";
import { goalResults, type Measured, measureTopic } from "./results";
import type { Fact, Topic } from "./topic";
import { appSizeFacts, startUpFacts } from "./topics/app-size";
import { coldFacts } from "./topics/cold";
import { TOPICS } from "./topics/index";
import { STREAM_FLAGS } from "./topics/stream";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    profiles: { type: "string" },
    topics: { type: "string" },
    out: { type: "string", default: "docs/benchmarks.md" },
  },
});

const usualSizes = values.quick ? [10_000] : [100_000, 1_000_000];
const sizesOf = ({ fewRecords = [], mostRecords = Number.POSITIVE_INFINITY }: Topic) =>
  (values.sizes?.split(",").map(Number) ?? [...(values.quick ? [] : fewRecords), ...usualSizes]).filter(
    (size) => size <= mostRecords,
  );
/** Of other sizes than 10^5 only the amounts of nations are taken, which are the harder ones, unless profiles are named. */
const profilesOf = (size: number) =>
  values.profiles?.split(",") ?? (values.quick || size === 100_000 ? PROFILES : ["national"]);
const pace = values.quick ? "hurried" : "patient";
const streamSizes = values.quick ? [100_000, 1_000_000] : [1_000_000, 10_000_000];

const FACTS = ["heap", "stream", "cold", "app-size", "start-up"] as const;
const known: readonly string[] = [...TOPICS.map(({ id }) => id), ...FACTS];
const asked = values.topics?.split(",") ?? known;
const unknown = asked.filter((id) => !known.includes(id));
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
  for (const topic of TOPICS.filter(({ id }) => asked.includes(id))) {
    if (topic.needsPeers && !arePeersInstalled()) {
      missing.push(`${topic.title}: the peers are not installed; run ${INSTALL_PEERS}`);
      continue;
    }
    for (const size of sizesOf(topic)) {
      for (const profile of profilesOf(size)) {
        const workload = { profile, size } as Workload;
        const name = `${topic.title}, ${size} records, ${profile}`;
        const measured = await tried(name, () => measureTopic(topic, workload, pace));
        if (measured !== undefined) all.push(measured);
      }
    }
  }
  return all;
}

async function measureFacts(): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const add = async (id: (typeof FACTS)[number], step: () => readonly Fact[] | Promise<readonly Fact[]>) => {
    if (asked.includes(id)) facts.push(...((await tried(id, step)) ?? []));
  };
  await add("heap", () => inChild<readonly Fact[]>(["heap", "", "national"]));
  await add("stream", streamFacts);
  await add("cold", coldFacts);
  await add("app-size", appSizeFacts);
  await add("start-up", startUpFacts);
  return facts;
}

/** The shorter and the longer stream, each in a process of its own. */
function streamFacts(): readonly Fact[] {
  return streamSizes.map((size, at) => {
    const fact = inChild<Fact>(["stream", "", "national", String(size)], STREAM_FLAGS);
    const name = `peak memory of the ${at === 0 ? "shorter" : "longer"} stream`;
    return { ...fact, name, note: `${size.toLocaleString("en")} records; ${fact.note}` };
  });
}

await bundleChild();
const measured = await measureTopics();
const facts = await measureFacts();
const goals = measured.flatMap((each) => goalResults(each, RATIO_GOALS));
// In the order of the goals, not of the topics.
const ordered = RATIO_GOALS.flatMap((goal) => goals.filter((result) => result.goal === goal));
const report = reportOf({ goals: ordered, measured, facts, missing });
console.log(`${report}\n${detailsOf(measured)}`);
writeFileSync(resolve(ROOT, values.out), report);
