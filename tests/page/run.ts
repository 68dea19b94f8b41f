/**
 * The tests of pages in a browser: `npm run test:page`. They take the Chromium, the `pdftotext` and the Chinese fonts of the system;
 * on Debian as root what is missing is installed by apt, elsewhere the tests are skipped, which is said and is no pass.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { CHROMIUM } from "./browser";

const NEEDED = [
  ["chromium", () => existsSync(CHROMIUM)],
  ["poppler-utils", () => existsSync("/usr/bin/pdftotext")],
  ["fonts-noto-cjk", () => existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")],
] as const;

function missing(): readonly string[] {
  return NEEDED.flatMap(([name, isThere]) => (isThere() ? [] : [name]));
}

function runs(command: string, ...args: readonly string[]): boolean {
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) process.stdout.write(stdout ?? "");
  return status === 0;
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || !existsSync("/etc/debian_version"))
    return;
  console.log(`installing ${packages.join(", ")}`);
  runs("apt-get", "update", "-qq");
  runs("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
}

if (missing().length > 0) install(missing());
const still = missing();
if (still.length > 0) {
  console.log(
    `skipped: the tests of pages need ${still.join(", ")} of Debian, which are not here. Nothing was tested.`,
  );
  process.exit(0);
}
const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "tests/page/vitest.config.ts",
  "--root",
  ".",
];
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);
