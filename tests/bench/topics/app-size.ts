/** What apps of a few lines weigh, minified and compressed, and how long Node takes to load the package. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT, SOURCES } from "../processes";
import { spreadOf } from "../statistics";
import type { Fact } from "../topic";

/** What apps take from the package: one function that needs no Decimal; groups; everything with amounts; all there is. */
const APPS: Readonly<Record<string, string>> = {
  "one Decimal-free function": 'export { isHeld } from "cultural-ledger";',
  "groups without an index": 'export { aggregate, count, groupBy } from "cultural-ledger";',
  "everything with amounts": `export {
    absoluteAmount, addAmounts, allocateAmount, compareAmounts, currencyAmount, formatAmount, isCurrencyAmount,
    multiplyAmount, negateAmount, rmb, roundAmount, subtractAmounts, sumAmounts, totalByCurrency, usd,
  } from "cultural-ledger/money";`,
  "all of cultural-ledger/money": 'export * from "cultural-ledger/money";',
  "the whole package": 'export * from "cultural-ledger";',
};

export async function appSizeFacts(): Promise<readonly Fact[]> {
  const sizes = Object.entries(APPS).map(async ([name, contents]): Promise<Fact> => {
    const { outputFiles } = await build({
      ...SOURCES,
      stdin: { contents, resolveDir: ROOT, loader: "js" },
      minify: true,
      write: false,
      packages: "bundle",
      platform: "browser",
    });
    const [file] = outputFiles;
    const compressed = gzipSync(file?.contents ?? "", { level: 9 }).length;
    const minified = file?.contents.length ?? 0;
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
