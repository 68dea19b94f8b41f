/**
 * Where things run: the sources are bundled by esbuild as the package is, and every topic is measured in a fresh Node. So
 * neither a loader nor the functions of another topic decide what the compiler makes of the library. (The loader of tsx
 * makes the library several times slower than the package is; the bundle and the package take the same time.)
 */

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** In `node_modules`, from where bundles find the packages that they import; two runs have each their own. */
export const BUNDLES = join(ROOT, `node_modules/.cache/cultural-ledger-bench/${process.pid}`);
const CHILD = join(BUNDLES, "child.mjs");

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

/** A Node that is installed. */
export interface NodeBinary {
  readonly path: string;
  /** As Node says it: `v20.20.2`. */
  readonly version: string;
}

export const OWN_NODE: NodeBinary = { path: process.execPath, version: process.version };

/** Another Node, by its major version; npm brings it. */
export function nodeOf(major: string): NodeBinary {
  const { status, stdout } = spawnSync(
    "npx",
    ["--yes", "--package", `node@${major}`, "node", "-p", "process.execPath + '\\n' + process.version"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const [path, version] = status === 0 ? stdout.trim().split("\n") : [];
  if (path === undefined || version === undefined) throw new Error(`Node ${major} could not be had from npm`);
  return { path, version };
}

/** Bundles a script with the sources, for as long as this process lives. */
export async function bundle(script: string, outfile = join(BUNDLES, `${basename(script, ".ts")}.mjs`)) {
  process.once("exit", () => rmSync(BUNDLES, { recursive: true, force: true }));
  await build({
    ...SOURCES,
    entryPoints: [join(ROOT, script)],
    outfile,
    packages: "external",
    platform: "node",
  });
  return outfile;
}

/** Bundles the script of the child once; until then none runs. */
export function bundleChild(script = "tests/bench/child.ts"): Promise<string> {
  return bundle(script, CHILD);
}

interface Where {
  readonly flags?: readonly string[];
  readonly node?: NodeBinary;
}

/** Runs a task of the child in a fresh Node and gives what it answers. */
export function inChild<Answer>(task: readonly string[], where: Where = {}): Answer {
  const flags = [`--max-old-space-size=${HEAP_MIB}`];
  return inProcess<Answer>(CHILD, task, { flags, ...where });
}

/** Runs a bundle in a fresh Node and gives what it answers. */
export function inProcess<Answer>(
  bundled: string,
  task: readonly string[],
  { flags = [], node = OWN_NODE }: Where,
): Answer {
  const { status, signal, stdout } = spawnSync(
    node.path,
    ["--expose-gc", "--no-warnings", ...flags, bundled, ...task],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`${task.join(" ")} ended with ${signal ?? status}`);
  // Peers may print as they are loaded: the answer is the last line.
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Answer;
}
