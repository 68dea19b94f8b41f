/** The process that measures one case of the growth gate: its samples as one line of JSON. See `growth.ts`. */

import { type GrowthCase, sizeOf } from "./growth/case";
import { GROWTH_CASES } from "./growth/cases";
import { hasRun, type Pace, sampleGrowth, TIMES_THE_SIZE } from "./growth/ratio";

const [name, pace = ""] = process.argv.slice(2);

/** Work that has run once and whose answer is right. */
async function provenRun({ prepare }: GrowthCase, size: number): Promise<() => unknown> {
  const { run, isRight } = prepare(size);
  if (!isRight(await run())) throw new Error(`${name} of the size ${size} gives a wrong answer`);
  return run;
}

/** Of the processor and not of the wall, because others use the machine too. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const found = GROWTH_CASES.find((known) => known.name === name);
if (found === undefined) throw new Error(`There is no case ${name}`);
const n = sizeOf(found);
const small = await provenRun(found, n);
const large = await provenRun(found, n * TIMES_THE_SIZE);
const samples = await sampleGrowth({ small, large }, JSON.parse(pace) as Pace, {
  now: cpuMilliseconds,
  // A full collection would also throw away what the interpreter has learnt.
  settle: () => globalThis.gc?.({ type: "minor" }),
});
if (!hasRun()) throw new Error(`Nothing of ${name} ran`);
console.log(JSON.stringify(samples));
