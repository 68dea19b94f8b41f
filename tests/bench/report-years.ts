/**
 * What a report costs: `npm run bench:report`. A report of ten years over 100,000 records may take twice the time of its bare
 * measures, which are the same ones by the keys of its tables, without what each figure rests on. Exits with 1 where it takes more.
 */

import { bundleChild, inChild } from "./processes";
import { spreadOf } from "./statistics";

const MOST = 2;

await bundleChild("tests/bench/report-years-child.ts");
const times = inChild<Readonly<Record<"report" | "bare", readonly number[]>>>([]);
const [report, bare] = [spreadOf(times.report).median, spreadOf(times.bare).median];
const ratio = report / bare;
console.log(`Report of ten years: ${report.toFixed(0)} ms of the processor`);
console.log(`Its bare measures:   ${bare.toFixed(0)} ms`);
console.log(`Ratio:               ${ratio.toFixed(2)}, of ${MOST} at most`);
if (ratio > MOST) process.exitCode = 1;
