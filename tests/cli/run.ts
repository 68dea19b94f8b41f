/** Runs the program as a shell does: a process of its own, built once from the sources. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const home = mkdtempSync(join(tmpdir(), "cli-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

let built: Promise<string> | undefined;

/** The path of the built program. */
export function program(): Promise<string> {
  built ??= (async () => {
    const outfile = join(home, "cli.cjs");
    await build({
      entryPoints: [source("src/cli/main.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
      define: { CULTURAL_LEDGER_VERSION: '"1.2.3"' },
      tsconfig: source("tests/tsconfig.json"),
    });
    return outfile;
  })();
  return built;
}

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** What a process is given. */
export interface Given {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `cultural-ledger` with these arguments. */
export async function run(args: readonly string[], given: Given = {}): Promise<Ended> {
  return started(process.execPath, [await program(), ...args], given);
}

/** Runs a line of bash, in which `$CLI` is the program. */
export async function shell(line: string, given: Given = {}): Promise<Ended> {
  const env = { ...given.env, CLI: `${process.execPath} ${await program()}` };
  return started("bash", ["-c", line], { ...given, env });
}

function started(command: string, args: readonly string[], { input, cwd, env }: Given): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece) => out.push(piece));
    child.stderr.on("data", (piece) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    // The program may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

/** A new folder with these files, below that of the program. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(home, "files-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A plan whose partial results grow with the number of different ids. */
export const PLAN = JSON.stringify({
  from: "trades",
  by: ["product"],
  measures: { records: "records", ids: { distinct: "id" } },
});

/** A line of NDJSON. */
export function tradeLine(id: string, product = "Linen"): string {
  return JSON.stringify({
    kind: "trades",
    record: { id, flow: "export", kind: "goods", product, period: "2012" },
  });
}

/** Lines, each ended. */
export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
