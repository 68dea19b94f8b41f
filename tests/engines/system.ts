/** Programs of the system that an engine needs: asked for, installed on Debian as root, and else a reason to skip it. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What a program prints, or `undefined` where it isn't here or fails. */
export function printedBy(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? stdout + stderr : undefined;
}

/** Installs packages of Debian; elsewhere, or for another user than root, it does nothing. */
export function installOnDebian(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || !existsSync("/etc/debian_version"))
    return;
  console.log(`installing ${packages.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ]) {
    const { status, stdout, stderr } = spawnSync("apt-get", args, {
      encoding: "utf8",
      env,
      timeout: 300_000,
    });
    if (status !== 0) console.log(`apt-get ${args[0]}: ${stdout}${stderr}`.trim());
  }
}
