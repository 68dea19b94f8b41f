/** The report: one text of Markdown with what was measured, where, and with which versions. */

import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Workload } from "./generate";
import { DOOR_FACT_GOALS, describeGoal, FACT_GOALS, type FactGoal, goalAt } from "./goals";
import { peerVersions } from "./peers";
import { ROOT } from "./processes";
import type { GoalResult, Measured } from "./results";
import { ratioOf, type Spread, spreadOf } from "./statistics";
import type { Fact } from "./topic";

export interface Results {
  readonly goals: readonly GoalResult[];
  readonly measured: readonly Measured[];
  readonly facts: readonly Fact[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

type Cells = readonly string[];

/** What is kept: goals with their ratios, the wrong answers of others, and facts. */
export function reportOf(results: Results): string {
  return [
    "# Benchmarks",
    "Written by `npm run bench`. Contenders of a topic take turns in one process, reshuffled every round; a ratio is the median of the ratios within the rounds, with its quartiles. Ratios are of CPU time, of wall time against engines with threads. Every answer is checked against exact sums in bigint: `EXACT`, or how far it is off. Each peer gets the input that it likes best, made before the clock runs, save where its row says ingest. What every contender took is printed beside this.",
    machine(),
    "## Goals",
    table(GOAL_HEAD, results.goals.filter((result) => !isOfDoor(result)).map(goalCells)),
    table(FACT_HEAD, factGoalRows(FACT_GOALS, results.facts)),
    ...doorSection(results),
    "## Wrong answers seen",
    "Nothing warns of them: the digits look as good as any.",
    table(WRONG_HEAD, wrongRows(results.measured)),
    "## Memory, size and start-up",
    table(["What", "Measured", "Note"], results.facts.filter((fact) => !isOfDoorFact(fact)).map(factCells)),
    ...(results.missing.length === 0
      ? []
      : ["## Not measured", results.missing.map((line) => `- ${line}`).join("\n")]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** What every contender of every topic took. It is printed and not kept: each measurement would rewrite it. */
export function detailsOf(measured: readonly Measured[]): string {
  return ["## Everything measured", ...measured.flatMap(topicSection)].join("\n\n").concat("\n");
}

/** Machine and versions; nothing that names the host or a person. */
function machine(): string {
  const [processor] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const own = Object.keys(packageAt(ROOT).dependencies).map((name) => `${name} ${versionOf(name)}`);
  const combined = ["papaparse", "csv-parse", "zod"].map((name) => `${name} ${versionOf(name)}`);
  return [
    `- Date: ${today()}`,
    `- Machine: ${processor?.model ?? "unknown"}, ${cpus().length} cores, ${gibibytes} GiB, ${process.platform}-${process.arch}, shared with other work`,
    `- Node ${process.version}, V8 ${process.versions.v8}; the sources bundled by esbuild for the target of the package`,
    `- Own dependencies: ${own.join(", ")}`,
    `- Peers: ${[...combined, ...peerVersions()].join(", ")}`,
  ].join("\n");
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function versionOf(name: string): string {
  return packageAt(join(ROOT, "node_modules", name)).version;
}

function packageAt(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
}

const GOAL_HEAD = [
  "Work",
  "Against",
  "Records",
  "Profile",
  "Ratio",
  "Quartiles",
  "Goal",
  "Met",
  "Ours",
  "Theirs",
];

function goalCells({ goal, workload, ratio, isMet, own, other }: GoalResult): Cells {
  const size = [workload.size.toLocaleString("en"), workload.profile];
  const met = isMet && own.isExact ? "yes" : "**no**";
  const measured = [
    twoDigits(ratio.median),
    quartiles(ratio),
    describeGoal(goalAt(goal, workload.size)),
    met,
  ];
  return [goal.work, goal.against, ...size, ...measured, own.text, other.text];
}

const DOOR_TITLE = "## The door: files and requests";

function isOfDoor({ goal }: GoalResult): boolean {
  return goal.topic.startsWith("door/");
}

/** What enters as text, with a column for each Node. Rows without a goal stand beside. */
function doorSection({ goals, facts }: Results): readonly string[] {
  const results = goals.filter(isOfDoor);
  if (results.length === 0) return [];
  const nodes = [...new Set(results.map(({ node }) => node))];
  const lines = results.filter(({ node }) => node === nodes[0]);
  const rows = lines.map(({ goal, workload }) => {
    const ofNode = (node: string) =>
      results.find(
        (each) => each.goal === goal && each.workload.size === workload.size && each.node === node,
      );
    const size = workload.size.toLocaleString("en");
    return [
      goal.work,
      goal.against,
      size,
      describeGoal(goalAt(goal, workload.size)),
      ...nodes.map(ofNode).map(doorCell),
    ];
  });
  return [
    DOOR_TITLE,
    `Measured on ${today()}. Ratios as above, with their quartiles, on each Node; in bold where a goal is missed. What is checked by hand is strict about fields and forms; it knows neither the list of areas nor looks for overlaps or ids that are there twice. The jobs of fresh processes count from the start of Node, with all imports, and must agree in every figure.`,
    table(["Work", "Against", "Records", "Goal", ...nodes.map((node) => `Node ${node}`)], rows),
    table(FACT_HEAD, factGoalRows(DOOR_FACT_GOALS, facts)),
  ];
}

/** A report that is kept, with the section of the door of another one, if it has one, in the place of its own. */
export function withDoorOf(report: string, kept: string): string {
  const sectionsOf = (text: string) => text.split(/^(?=## )/m);
  const isDoor = (section: string) => section.startsWith(DOOR_TITLE);
  const door = sectionsOf(report).find(isDoor);
  if (door === undefined) return kept;
  const others = sectionsOf(kept).filter((section) => !isDoor(section));
  const place = others.findIndex((section) => section.startsWith("## Goals")) + 1;
  return others.toSpliced(place, 0, door).join("");
}

function isOfDoorFact({ name }: Fact): boolean {
  return DOOR_FACT_GOALS.some(({ fact, per }) => name === fact || name === per);
}

function doorCell(result: GoalResult | undefined): string {
  if (result === undefined) return "not measured";
  const { ratio, isMet, own, other } = result;
  const wrong = [own, other].find(({ isExact }) => !isExact);
  if (wrong !== undefined) return `**wrong: ${wrong.text}**`;
  const median = twoDigits(ratio.median);
  return `${isMet ? median : `**${median}**`} (${quartiles(ratio)})`;
}

const FACT_HEAD = ["Work", "Measured", "Goal", "Met"];

function factGoalRows(goals: readonly FactGoal[], facts: readonly Fact[]): readonly Cells[] {
  const factOf = (name: string | undefined) => facts.find((fact) => fact.name === name);
  return goals.flatMap(({ work, fact, per, most, unit }) => {
    const [found, base] = [factOf(fact), factOf(per)];
    if (found === undefined || (per !== undefined && base === undefined)) return [];
    const value = found.value / (base?.value ?? 1);
    const text =
      base === undefined
        ? `${Math.round(value)} ${unit}`
        : `${twoDigits(value)} (${measureOf(found)}, ${measureOf(base)})`;
    return [[work, text, `<= ${most} ${unit}`, value <= most ? "yes" : "**no**"]];
  });
}

function measureOf({ value, unit }: Fact): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

function factCells(fact: Fact): Cells {
  return [fact.name, measureOf(fact), fact.note ?? ""];
}

const WRONG_HEAD = ["Contender", "Topic", "Records", "Profile", "Answer"];

function wrongRows(measured: readonly Measured[]): readonly Cells[] {
  return measured.flatMap(({ title, workload, samples }) =>
    samples
      .filter(({ verdict }) => !verdict.isExact)
      .map(({ name, verdict }) => [name, title, ...workloadCells(workload), verdict.text]),
  );
}

/** All contenders beside the first one, which is the library. */
function topicSection({ title, workload, node, samples }: Measured): readonly string[] {
  const [own] = samples;
  if (own === undefined) return [];
  const rows = samples.map((sample) => {
    const ratio = ratioOf(sample, own, "cpu");
    const wall = ratioOf(sample, own, "wall").median;
    const time = milliseconds(spreadOf(sample.cpu).median);
    return [
      sample.name,
      time,
      twoDigits(ratio.median),
      quartiles(ratio),
      twoDigits(wall),
      sample.verdict.text,
    ];
  });
  const head = ["Contender", "CPU ms", `Times of ${own.name}`, "Quartiles", "Wall", "Answer"];
  return [`### ${title}: ${workloadCells(workload).join(" records, ")}, Node ${node}`, table(head, rows)];
}

function workloadCells({ size, profile }: Workload): Cells {
  return [size.toLocaleString("en"), profile];
}

function milliseconds(time: number): string {
  return time < 100 ? time.toPrecision(3) : time.toFixed(0);
}

function twoDigits(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1);
}

function quartiles({ lower, upper }: Spread): string {
  return `${twoDigits(lower)} to ${twoDigits(upper)}`;
}

function table(head: Cells, rows: readonly Cells[]): string {
  if (rows.length === 0) return "None.";
  const line = (cells: Cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}
