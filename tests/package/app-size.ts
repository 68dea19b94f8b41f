/** What apps of a few lines take from the package, minified and compressed as they serve it. */

import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** An app, and what it may weigh in bytes: what was reached, so that a change that makes it heavier is seen. */
interface App {
  readonly name: string;
  readonly exports: string;
  readonly most: number;
}

/** One function that needs no Decimal; groups of records that no index holds; all that is done with amounts. */
export const APPS: readonly App[] = [
  {
    name: "one Decimal-free function",
    exports: 'export { isHeld } from "cultural-ledger/statistics";',
    most: 100,
  },
  {
    name: "groups without an index",
    exports: 'export { aggregate, count, groupBy } from "cultural-ledger";',
    // A hundred bytes of it are messages that show what nobody sees.
    most: 5900,
  },
  {
    name: "everything with amounts",
    exports: `export {
      absoluteAmount, addAmounts, allocateAmount, compareAmounts, currencyAmount, formatAmount, isCurrencyAmount,
      multiplyAmount, negateAmount, rmb, roundAmount, subtractAmounts, sumAmounts, totalByCurrency, usd,
    } from "cultural-ledger/money";`,
    most: 23_500,
  },
];

export interface AppSize {
  readonly minified: number;
  readonly compressed: number;
}

/** @param options where the package is found */
export async function appSize(contents: string, options: BuildOptions): Promise<AppSize> {
  const { outputFiles } = await build({
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    ...options,
    stdin: { contents, resolveDir: options.absWorkingDir ?? process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    packages: "bundle",
    platform: "browser",
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
}

/** Refuses apps over a package installed in a folder that weigh more than they may. */
export async function checkAppSizes(folder: string): Promise<void> {
  for (const { name, exports, most } of APPS) {
    const { compressed } = await appSize(exports, { absWorkingDir: folder });
    console.log(`app of ${name}: ${compressed} bytes, minified and compressed`);
    if (compressed > most) throw new Error(`an app of ${name} weighs ${compressed} bytes, more than ${most}`);
  }
}
