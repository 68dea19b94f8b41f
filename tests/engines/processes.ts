/**
 * The ten plans by the program: four processes map a part of the register each, and two more reduce and finish. A part that comes twice
 * or not at all is refused by its name.
 */

import { spawn } from "node:child_process";
import { createReadStream, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plan } from "cultural-ledger/engines";
import { sameText, timed } from "./check";
import { TEN_PLANS } from "./ten-plans";
import type { Prepared } from "./ten-plans-check";

/** The program as it is built: `npm run build` comes first. */
export const PROGRAM = [process.execPath, resolve("dist/node/cli.cjs")] as const;

/** The file of a plan. */
export function planFile(folder: string, name: string, plan: Plan): string {
  const file = join(folder, `plan-${name.replaceAll(" ", "-")}.json`);
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the program over a file, or over text. */
export function program(args: readonly string[], input: string | { readonly file: string }): Promise<Ended> {
  return new Promise((done, failed) => {
    const [node, script] = PROGRAM;
    const child = spawn(node, [script, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => errors.push(piece));
    child.on("error", failed);
    child.on("close", (code) => {
      done({ code, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() });
    });
    child.stdin.on("error", () => undefined);
    if (typeof input === "string") child.stdin.end(input);
    else createReadStream(input.file).pipe(child.stdin);
  });
}

async function right(args: readonly string[], input: Parameters<typeof program>[1]): Promise<string> {
  const { code, out, errors } = await program(args, input);
  if (code !== 0) throw new Error(`cultural-ledger ${args.join(" ")} ended with ${code}: ${errors}`);
  return out;
}

/** What four processes answer is what one answers. */
export async function fourProcesses(
  folder: string,
  { records, answers }: Prepared,
): Promise<readonly string[]> {
  const times: string[] = [];
  for (const [name, plan] of Object.entries(TEN_PLANS)) {
    const file = planFile(folder, name, plan);
    const { value: partials, seconds } = await timed(() =>
      Promise.all(records.map((part, at) => right(["map", file, "--shard", `part-${at}`], { file: part }))),
    );
    const reduced = await right(["reduce", file], partials.toReversed().join(""));
    const shards = partials.map((_, at) => `part-${at}`).join(",");
    const answer = await right(["finish", file, "--shards", shards], reduced);
    sameText(`four processes: ${name}`, answer.trimEnd(), answers[name] ?? "");
    times.push(`${name} ${seconds} s to map`);
    if (times.length === 1) {
      await refused(["reduce", file], [...partials, partials[1] ?? ""].join(""), "part-1");
      await refused(["finish", file, "--shards", `${shards},part-4`], reduced, "part-4");
      const other = planFile(folder, "other", { ...plan, by: ["month"] });
      await refused(["reduce", other], partials.join(""), "another plan");
    }
  }
  return times;
}

/** A fault that was planted is refused, and named. */
async function refused(args: readonly string[], input: string, name: string): Promise<void> {
  const { code, out, errors } = await program(args, input);
  if (code === 0 || out !== "" || !errors.includes(name))
    throw new Error(
      `${args.join(" ")} had to name ${name}: it ended with ${code}, ${out.slice(0, 100)}${errors}`,
    );
}
