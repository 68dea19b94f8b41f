/**
 * That no size is a cliff: `npm run bench:cliff`, or some of the measures by `npm run bench:cliff -- tradeTotal rollup`. One
 * record more may take a fifth more time, with every aggregator, as 64 records against 63. A measure that takes more is
 * measured once more, with more rounds, before it fails. Exits with 1 where one does.
 */

import { NAMES } from "./cliff/measures";
import type { Samples } from "./harness";
import { bundleChild, inChild } from "./processes";
import { ratioOf, spreadOf } from "./statistics";

const MOST = 1.2;
const [USUAL, CAREFUL] = ["31", "101"];

interface Cliff {
  readonly below: number;
  readonly at: number;
  readonly ratio: number;
}

/** In a process of its own, so that no measure decides what the compiler makes of another one. */
function measured(name: string, rounds: string): Cliff {
  const [below, at] = inChild<readonly [Samples, Samples]>([name, rounds]);
  return {
    below: spreadOf(below.cpu).median,
    at: spreadOf(at.cpu).median,
    ratio: ratioOf(at, below, "cpu").median,
  };
}

function lineOf(name: string, [below, at, ratio]: readonly [string, string, string], words = ""): string {
  return `${name.padEnd(26)} ${below.padStart(10)} ${at.padStart(10)} ${ratio.padStart(6)}  ${words}`;
}

const wanted = process.argv.slice(2);
const names = NAMES.filter((name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)));
await bundleChild("tests/bench/cliff-child.ts");
console.log(lineOf("Measure", ["63", "64", "ratio"]));
const failed: string[] = [];
for (const name of names) {
  let cliff = measured(name, USUAL);
  if (cliff.ratio > MOST) cliff = measured(name, CAREFUL);
  const isSteep = cliff.ratio > MOST;
  if (isSteep) failed.push(name);
  const times = [cliff.below, cliff.at].map((time) => `${(1000 * time).toFixed(1)} us`);
  console.log(
    lineOf(name, [times[0] ?? "", times[1] ?? "", cliff.ratio.toFixed(2)], isSteep ? "A CLIFF" : ""),
  );
}
if (failed.length > 0) {
  console.error(
    `${failed.length} of ${names.length} measures have a cliff (${failed.join("; ")}): one record more took more than ${MOST} times as long, twice. Columns that fill tables or lists of a fixed size at once do that: make them as records come.`,
  );
  process.exitCode = 1;
} else console.log(`No cliff: ${names.length} measures.`);
