/**
 * Runs a command behind a gate: `gate.mjs FOLDER GATED SHARD COMMAND...`. The shard that is gated says in FOLDER that it has
 * begun, and waits there until it is let go: so a job is hit in the middle, however fast the machine is.
 */

import { spawnSync } from "node:child_process";
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, gated, shard, command, ...args] = process.argv.slice(2);
const go = join(folder, "go");
if (shard === gated && !existsSync(go)) {
  // Beside, then renamed: whoever sees the file sees the number in it.
  const written = join(folder, `begun.${process.pid}`);
  writeFileSync(written, `${process.pid}`);
  renameSync(written, join(folder, "begun"));
  while (!existsSync(go)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}
const { status, signal, error } = spawnSync(command, args, { stdio: "inherit" });
if (error !== undefined) console.error(String(error));
if (signal !== null) console.error(`${command} ended by ${signal}`);
process.exit(status ?? 1);
