/**
 * `npm run test:engines`: the same checks on every engine, one after the other, since together they would need the memory
 * of all. An engine that can't run here is skipped by name, which is no pass. `--rows=1000` for fewer rows than two million,
 * `--engines=processes,duckdb,pglite` for some of them. The program is the one that `npm run build` made.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getOrCreate } from "../../src/foundation/collections";
import { type Check, timed } from "./check";
import { startDuckDb } from "./duckdb";
import { type Engine, Skipped } from "./engine";
import { startPglite } from "./pglite";
import { startPostgresql } from "./postgresql";
import { fourProcesses } from "./processes";
import { smokeCheck } from "./smoke";
import { killedWorkerCheck } from "./spark/killed-worker";
import { startSpark } from "./spark/spark";
import { Stopping, stopOnSignals } from "./stopping";
import { type Prepared, preparedIn, tenPlansCheck } from "./ten-plans-check";

interface Kind {
  readonly start: (folder: string) => Promise<Engine>;
  /** The part of the rows that it gets. */
  readonly part: number;
}

/** No engine: the program in four processes. */
const PROCESSES = "Processes";

const ENGINES: Readonly<Record<string, Kind>> = {
  DuckDB: { start: startDuckDb, part: 1 },
  // PostgreSQL on one thread of WebAssembly: five times as slow as the server, which gets all rows.
  PGlite: { start: startPglite, part: 0.1 },
  PostgreSQL: { start: startPostgresql, part: 1 },
  Spark: { start: startSpark, part: 1 },
};

/** Those that every engine has to pass; what leaves an engine crippled comes last. */
function checksOf(folder: string, prepared: () => Promise<Prepared>, rows: number): readonly Check[] {
  return [smokeCheck(folder), tenPlansCheck(prepared, rows), killedWorkerCheck(folder, prepared)];
}

type Outcome = "passed" | "failed" | "skipped";

/** Runs something to its end and says how it ended. */
async function outcomeOf(name: string, run: () => Promise<void>): Promise<Outcome> {
  const begun = performance.now();
  let failure: unknown;
  try {
    await run();
  } catch (error) {
    failure = error;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const outcome = failure === undefined ? "passed" : failure instanceof Skipped ? "skipped" : "failed";
  const reason = failure === undefined ? "" : ` (${failure instanceof Error ? failure.message : failure})`;
  console.log(`${outcome}: ${name}${reason}, ${seconds} s`);
  return outcome;
}

function runEngine(name: string, start: () => Promise<Engine>, checks: readonly Check[]): Promise<Outcome> {
  return outcomeOf(name, async () => {
    const { value: engine, seconds: began } = await timed(start);
    console.log(`${name}: started in ${began} s`);
    try {
      for (const check of checks) {
        if (check.isFor?.(engine) === false) continue;
        const { value, seconds } = await timed(() => check.run(engine));
        console.log([`${name}: ${check.name}, ${seconds} s`, ...value].join("\n  "));
      }
    } finally {
      await engine.close();
    }
  });
}

const { values } = parseArgs({
  options: { rows: { type: "string", default: "2000000" }, engines: { type: "string" } },
});
const wanted = values.engines?.toLowerCase().split(",");
const known = [PROCESSES, ...Object.keys(ENGINES)];
const unknown = wanted?.filter((name) => !known.some((each) => each.toLowerCase() === name));
if (unknown !== undefined && unknown.length > 0) throw new Error(`no engine ${unknown}; there are ${known}`);

stopOnSignals();
const stopping = new Stopping();
const folder = await mkdtemp(join(tmpdir(), "cultural-ledger-engines-"));
stopping.add(() => rm(folder, { recursive: true, force: true }));
const outcomes: Outcome[] = [];
try {
  // By the number of rows, so that engines with as many share what a check has prepared.
  const prepared = new Map<number, () => Promise<Prepared>>();
  const preparedOf = (rows: number) => getOrCreate(prepared, rows, () => preparedIn(folder, rows));
  const isWanted = (name: string) => wanted?.includes(name.toLowerCase()) !== false;
  if (isWanted(PROCESSES))
    outcomes.push(
      await outcomeOf(PROCESSES, async () => {
        const lines = await fourProcesses(folder, await preparedOf(Number(values.rows))());
        console.log([`${PROCESSES}: ten plans over ${values.rows} records`, ...lines].join("\n  "));
      }),
    );
  for (const [name, { start, part }] of Object.entries(ENGINES)) {
    if (!isWanted(name)) continue;
    const rows = Math.ceil(Number(values.rows) * part);
    const checks = checksOf(folder, preparedOf(rows), rows);
    outcomes.push(await runEngine(name, () => start(folder), checks));
  }
} finally {
  await stopping.run();
}
const number = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
console.log(`${number("passed")} passed, ${number("failed")} failed, ${number("skipped")} skipped`);
process.exitCode = number("failed") > 0 ? 1 : 0;
