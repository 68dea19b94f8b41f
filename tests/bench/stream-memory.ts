/**
 * Peak memory of a stream: ten times the records must not take more of it. Run by
 * `npx tsx --tsconfig tests/tsconfig.json tests/bench/stream-memory.ts` (`npm run bench:stream`), on the sources.
 * Exits with 1 where a result is inexact or the peaks differ by more than a tenth.
 */

import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import {
  aggregateAsync,
  all,
  type CurrencyAmount,
  count,
  currencyAmount,
  groupBy,
  isExact,
  sumCounts,
  sumMoney,
} from "cultural-ledger";

const SIZES = [1_000_000, 10_000_000] as const;
const MOST_RATIO = 1.1;

/**
 * Both runs get the same small heap. Left alone, Node grows the young generation with what survives and the old one
 * before it collects, so that a longer run peaks higher without holding anything (by 13% with 16 and 128 MiB). The
 * measured peak includes Node, the loader and the sources, which is most of it: the records that a leak holds come on
 * top, so that a few bytes a record are seen, and many end the run.
 */
const HEAP = ["--min-semi-space-size=4", "--max-semi-space-size=4", "--max-old-space-size=64"];

const AREAS = Array.from({ length: 200 }, (_, at) => `area ${at}`);
const CATEGORIES = Array.from({ length: 20 }, (_, at) => `category ${at}`);

interface Sale {
  readonly area: string;
  readonly category: string;
  readonly persons: number;
  readonly value: CurrencyAmount<"USD">;
}

/** What the sums of a group must be. */
interface Truth {
  records: number;
  persons: bigint;
  cents: bigint;
}

interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly faults: readonly string[];
}

/** Records made one by one; what they add up to is kept in bigint, away from the library. */
async function* sales(records: number, truths: readonly Truth[]): AsyncGenerator<Sale> {
  // The linear congruential generator of Numerical Recipes; its high bits are the better ones.
  let state = 2012;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  for (let at = 0; at < records; at++) {
    const area = below(AREAS.length);
    const category = below(CATEGORIES.length);
    const persons = below(1000);
    // Up to 10^12 dollars, so that the sums of a group leave the safe integers.
    const dollars = below(1_000_000) * 1_000_000 + below(1_000_000);
    const cents = 10 + below(90);
    const isRefund = below(5) === 0;
    const truth = truths[area * CATEGORIES.length + category]!;
    const size = BigInt(dollars) * 100n + BigInt(cents);
    truth.records += 1;
    truth.persons += BigInt(persons);
    truth.cents += isRefund ? -size : size;
    yield {
      area: AREAS[area]!,
      category: CATEGORIES[category]!,
      persons,
      value: currencyAmount(`${isRefund ? "-" : ""}${dollars}.${cents}`, "USD"),
    };
  }
}

/** Streams the records through the library, in this process. */
async function measure(records: number): Promise<Run> {
  const truths = Array.from({ length: AREAS.length * CATEGORIES.length }, () => ({
    records: 0,
    persons: 0n,
    cents: 0n,
  }));
  const byAreaAndCategory = groupBy(
    { area: (sale: Sale) => sale.area, category: (sale: Sale) => sale.category },
    all({
      n: count(),
      persons: sumCounts((sale: Sale) => sale.persons),
      value: sumMoney("USD", (sale: Sale) => sale.value),
    }),
  );
  const start = performance.now();
  const rows = await aggregateAsync(sales(records, truths), byAreaAndCategory);
  const seconds = (performance.now() - start) / 1000;
  // Taken before the check, which is no part of the stream. Node gives KiB on every platform.
  const peakMiB = process.resourceUsage().maxRSS / 1024;

  const faults = rows.flatMap(({ area, category, n, persons, value }) => {
    const truth = truths[AREAS.indexOf(area) * CATEGORIES.length + CATEGORIES.indexOf(category)]!;
    const { lower } = persons.total;
    const isRight =
      n === truth.records &&
      isExact(persons.total) &&
      lower.kind === "finite" &&
      BigInt(lower.value.toFixed()) === truth.persons &&
      persons.known === n &&
      persons.unknown === 0 &&
      centsOf(value) === truth.cents;
    return isRight ? [] : [`${area}, ${category}: ${n} records, ${value} is not ${truth.cents} cents`];
  });
  if (rows.length !== truths.length) faults.push(`${rows.length} rows instead of ${truths.length}`);
  return { seconds, peakMiB, faults };
}

function centsOf(amount: CurrencyAmount<"USD">): bigint {
  const [dollars = "", decimals = ""] = amount.toJSON().value.split(".");
  return BigInt(dollars + decimals.padEnd(2, "0"));
}

/** Measures in a process of its own, because a peak never falls again. */
function measureApart(records: number): Run {
  const script = fileURLToPath(import.meta.url);
  // The flags of this process bring the loader of tsx.
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, ...HEAP, script, String(records)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`The run over ${records} records ended with status ${status}`);
  return JSON.parse(stdout) as Run;
}

function report(): void {
  const runs = SIZES.map((records) => ({ records, ...measureApart(records) }));
  const [small, large] = runs.map(({ peakMiB }) => peakMiB) as [number, number];
  const ratio = large / small;
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${date}, Node ${process.version}, ${process.platform}-${process.arch}, ${cpus()[0]?.model}\n`);
  console.log("| records | seconds | peak MiB | exact |\n|---:|---:|---:|---|");
  for (const { records, seconds, peakMiB, faults } of runs) {
    const cells = [records.toLocaleString("en"), seconds.toFixed(1), peakMiB.toFixed(1)];
    console.log(`| ${[...cells, faults.length === 0 ? "yes" : "no"].join(" | ")} |`);
  }
  console.log(`\nRatio of the peaks: ${ratio.toFixed(3)} (at most ${MOST_RATIO})`);
  const faults = runs.flatMap(({ faults }) => faults);
  for (const fault of faults.slice(0, 10)) console.error(fault);
  if (faults.length > 0 || !(ratio <= MOST_RATIO)) process.exitCode = 1;
}

const [records] = process.argv.slice(2);
if (records === undefined) report();
else console.log(JSON.stringify(await measure(Number(records))));
