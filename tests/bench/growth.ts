/**
 * The growth gate: `npm run bench:growth`. Ten times the input may take thirteen times the time of the processor. A case
 * that takes more is measured once more, with more samples, before it fails. Faults that are known are measured at small
 * sizes and shown as open. Exits with 1 where a case fails.
 */

import { type GrowthCase, sizeOf } from "./growth/case";
import { GROWTH_CASES } from "./growth/cases";
import {
  type Growth,
  type GrowthSamples,
  growthOf,
  MOST_GROWTH,
  type Pace,
  TIMES_THE_SIZE,
  verdictOf,
} from "./growth/ratio";
import { bundleChild, inChild } from "./processes";

/**
 * How the work grows is the same before it is optimized, but it is steadier: no compiler decides anew how fast a loop is,
 * and with one thread none works beside the clock. Few collections fall into a sample where the young generation is large.
 */
const STEADY = [
  "--single-threaded",
  "--no-opt",
  "--always-sparkplug",
  "--min-semi-space-size=64",
  "--max-semi-space-size=64",
];

const USUAL: Pace = { warmUps: 2, rounds: 5, leastSample: 15 };
const CAREFUL: Pace = { warmUps: 3, rounds: 15, leastSample: 15 };
/** Nothing hangs on the ratio of an open case. */
const BRIEF: Pace = { warmUps: 1, rounds: 3, leastSample: 5 };

interface Measured {
  readonly growthCase: GrowthCase;
  readonly growth: Growth;
  readonly verdict: ReturnType<typeof verdictOf>;
}

/** In a process of its own, so that no case decides what the engine makes of another one. */
function measure(growthCase: GrowthCase, pace: Pace): Measured {
  const { name, open } = growthCase;
  const growth = growthOf(inChild<GrowthSamples>([name, JSON.stringify(pace)], { flags: STEADY }));
  return { growthCase, growth, verdict: verdictOf(growth, open !== undefined) };
}

function lineOf(cells: readonly string[]): string {
  const [name = "", n = "", large = "", ...figures] = cells;
  const [time = "", largeTime = "", ratio = "", verdict = ""] = figures;
  return `${name.padEnd(WIDTH)} ${n.padStart(7)} ${large.padStart(8)} ${time.padStart(9)} ${largeTime.padStart(9)} ${ratio.padStart(6)}  ${verdict}`;
}

const WIDTH = Math.max(...GROWTH_CASES.map(({ name }) => name.length));

function describe({ growthCase, growth: { small, large, ratio }, verdict }: Measured): string {
  const { name, open } = growthCase;
  const n = sizeOf(growthCase);
  const sizes = [n, n * TIMES_THE_SIZE].map((size) => size.toLocaleString("en"));
  const times = [small, large].map((time) => `${time.toFixed(2)} ms`);
  const words = open === undefined ? verdict : `${verdict} (${open.fault})`;
  return lineOf([name, ...sizes, ...times, ratio.toFixed(1), words]);
}

const start = performance.now();
await bundleChild("tests/bench/growth-child.ts");
console.log(lineOf(["Case", "n", "10 n", "time", "of 10 n", "ratio"]));
const failed: string[] = [];
for (const growthCase of GROWTH_CASES) {
  const first = measure(growthCase, growthCase.open === undefined ? USUAL : BRIEF);
  const isDoubtful = first.verdict === "GROWS TOO FAST";
  const measured = isDoubtful ? measure(growthCase, CAREFUL) : first;
  if (measured.verdict === "GROWS TOO FAST") failed.push(growthCase.name);
  const before = isDoubtful ? `, measured once more: ${first.growth.ratio.toFixed(1)} at first` : "";
  console.log(`${describe(measured)}${before}`);
}
const seconds = `${((performance.now() - start) / 1000).toFixed(0)} s`;
const open = GROWTH_CASES.filter((growthCase) => growthCase.open !== undefined).length;
const gated = GROWTH_CASES.length - open;
if (failed.length > 0) {
  console.error(
    `The growth gate failed for ${failed.length} of ${gated} cases (${failed.join("; ")}), ${seconds}: ten times the input took more than ${MOST_GROWTH} times as long, twice. Find what passes over all of its input for each item of it, as a search in a list, a copy or a text laid out anew at each step, and keep a map or a running whole instead.`,
  );
  process.exitCode = 1;
} else
  console.log(`The growth gate passed: ${gated} cases grow linearly, ${open} faults are open, ${seconds}.`);
