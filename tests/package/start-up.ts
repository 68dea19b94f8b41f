/**
 * What it costs to load the built package and to run its program: CPU time on top of an empty Node, as the median of many
 * processes (`npm run bench:start`, after a build). A goal that is missed is measured once more, and then fails.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const ROUNDS = 21;

interface Start {
  readonly name: string;
  readonly goal: number;
  readonly flags: readonly string[];
  readonly load: string;
}

const LOADS: readonly Start[] = [
  ["cultural-ledger", 20],
  ["cultural-ledger/money", 10],
].flatMap(([name, goal]): Start[] => [
  {
    name: `${name} (ESM)`,
    goal: Number(goal),
    flags: ["--input-type=module"],
    load: `await import("${name}");`,
  },
  {
    name: `${name} (CommonJS)`,
    goal: Number(goal),
    flags: ["--input-type=commonjs"],
    load: `require("${name}");`,
  },
]);

/** The program with its arguments, in the process that is measured. What it prints is nobody's. */
const PROGRAM = resolve("dist/node/cli.cjs");
const COMMANDS = (
  [
    ["--help", 10],
    ["check docs/examples/chongqing-2012/ledger.json", 60],
  ] as const
).map(
  ([words, goal]): Start => ({
    name: `cultural-ledger ${words}`,
    goal,
    flags: ["--input-type=commonjs"],
    load: `process.argv = ["node", "cli", ...${JSON.stringify(words.split(" "))}]; require(${JSON.stringify(PROGRAM)});`,
  }),
);

function cpuOf(flags: readonly string[], load: string): number {
  const script = `process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000); }); ${load}`;
  const { stderr, status } = spawnSync(process.execPath, [...flags, "-e", script], { encoding: "utf8" });
  const milliseconds = Number(stderr);
  if (Number.isNaN(milliseconds) || status !== 0) throw new Error(`${load} did not run: ${stderr}`);
  return milliseconds;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Both in turn, so that what else the machine does slows both down; the median of their differences. */
function cost({ flags, load }: Start): number {
  return median(Array.from({ length: ROUNDS }, () => cpuOf(flags, load) - cpuOf(flags, "")));
}

if (!existsSync(PROGRAM)) throw new Error("dist holds no package to load: build first");
console.log(`Node ${process.version}, CPU time over an empty Node, median of ${ROUNDS} processes`);
for (const start of [...LOADS, ...COMMANDS]) {
  const first = cost(start);
  const found = first <= start.goal ? first : Math.min(first, cost(start));
  console.log(`${start.name}: ${found.toFixed(1)} ms, at most ${start.goal}`);
  if (found > start.goal) process.exitCode = 1;
}
