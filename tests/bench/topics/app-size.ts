/** What apps of a few lines weigh, minified and compressed, and how long Node takes to load the package. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { APPS, appSize } from "../../package/app-size";
import { ROOT, SOURCES } from "../processes";
import { spreadOf } from "../statistics";
import type { Fact } from "../topic";

/** What apps take, and all that there is. */
const TAKEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(APPS.map(({ name, exports }) => [name, exports])),
  "all of cultural-ledger/money": 'export * from "cultural-ledger/money";',
  "the whole package": 'export * from "cultural-ledger";',
};

export async function appSizeFacts(): Promise<readonly Fact[]> {
  const sizes = Object.entries(TAKEN).map(async ([name, contents]): Promise<Fact> => {
    const { minified, compressed } = await appSize(contents, SOURCES);
    return { name: `app: ${name}`, value: compressed, unit: "B", note: `min + gz; ${minified} B minified` };
  });
  return Promise.all(sizes);
}

const START_UPS = 15;

/** CPU time that loading takes on top of an empty Node, from the built package where there is one. */
export function startUpFacts(): readonly Fact[] {
  const entry = join(ROOT, "dist/node/index.js");
  if (!existsSync(entry)) return [];
  const empty: number[] = [];
  const loading: number[] = [];
  for (let round = 0; round < START_UPS; round++) {
    empty.push(cpuOf(""));
    loading.push(cpuOf(`await import(${JSON.stringify(entry)});`));
  }
  const [before, after] = [spreadOf(empty).median, spreadOf(loading).median];
  const note = `CPU time; an empty Node takes ${before.toFixed(0)} ms, as a median of ${START_UPS}`;
  return [{ name: "start-up: import of the whole package", value: after - before, unit: "ms", note }];
}

function cpuOf(script: string): number {
  const program = `${script} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  return Number(stdout);
}
