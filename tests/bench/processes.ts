/**
 * Where things run: the sources are bundled by esbuild as the package is, and every topic is measured in a fresh Node. So
 * neither a loader nor the functions of another topic decide what the compiler makes of the library. (The loader of tsx
 * makes the library several times slower than the package is; the bundle and the package take the same time.)
 */

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** In `node_modules`, from where the bundle finds the packages that it imports; two runs have each their own. */
const BUNDLE = join(ROOT, `node_modules/.cache/cultural-ledger-bench/child-${process.pid}.mjs`);

/** How the library's sources are read; the target is that of the package. */
export const SOURCES = {
  absWorkingDir: ROOT,
  tsconfig: join(ROOT, "tests/tsconfig.json"),
  bundle: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
} as const satisfies BuildOptions;

const HEAP_MIB = 12_288;

/** Bundles the sources once, with the script of the child; until then none runs. The bundle is gone when this process is. */
export async function bundleChild(script = "tests/bench/child.ts"): Promise<void> {
  process.on("exit", () => rmSync(BUNDLE, { force: true }));
  await build({
    ...SOURCES,
    entryPoints: [join(ROOT, script)],
    outfile: BUNDLE,
    packages: "external",
    platform: "node",
  });
}

/** Runs a task in a fresh Node and gives what it answers. */
export function inChild<Answer>(
  task: readonly string[],
  flags: readonly string[] = [`--max-old-space-size=${HEAP_MIB}`],
): Answer {
  const { status, signal, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", "--no-warnings", ...flags, BUNDLE, ...task],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`${task.join(" ")} ended with ${signal ?? status}`);
  // Peers may print as they are loaded: the answer is the last line.
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Answer;
}
