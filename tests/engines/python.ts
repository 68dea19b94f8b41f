/**
 * A virtual environment of Python that is kept between runs, with packages of PyPI, each installed once and by itself: where
 * one can't be had, the others are there all the same.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Skipped } from "./engine";
import { installOnDebian, printedBy } from "./system";

const MINUTES = 10;

export interface PythonNeeds {
  readonly folder: string;
  /** The least minor version of Python 3. */
  readonly minor: number;
  /** As pip is told them: `name==version`. */
  readonly packages: readonly string[];
}

export interface PythonEnvironment {
  readonly python: string;
  /** The packages that can't be installed, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
}

function minorVersion(): number {
  return Number(/Python 3\.(\d+)/.exec(printedBy("python3", "--version") ?? "")?.[1] ?? 0);
}

function hasVenv(): boolean {
  return printedBy("python3", "-c", "import venv, ensurepip") !== undefined;
}

/** The packages of Debian that an environment still needs. */
export function debianPackagesForPython(minor: number): readonly string[] {
  return [...(minorVersion() < minor ? ["python3"] : []), ...(hasVenv() ? [] : ["python3-venv"])];
}

/** Why a program failed; undefined where it did not. */
function failureOf(command: string, args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: MINUTES * 60_000,
    env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1" },
  });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split("\n").at(-1) ?? `it ended with ${status}`;
}

function createIn(folder: string): void {
  // What an interrupted run left is no environment.
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Skipped(`${folder} can't be written: ${error}`);
  }
  const failure = failureOf("python3", ["-m", "venv", folder]);
  if (failure !== undefined) throw new Skipped(`no virtual environment in ${folder}: ${failure}`);
  writeFileSync(join(folder, "created"), "");
}

/** The environment, made or found. Without Python or a place for it, what needs it is skipped. */
export function pythonEnvironment({ folder, minor, packages }: PythonNeeds): PythonEnvironment {
  const needed = debianPackagesForPython(minor);
  if (needed.length > 0) installOnDebian(...needed);
  if (debianPackagesForPython(minor).length > 0) throw new Skipped(`no Python 3.${minor} or later with venv`);
  if (!existsSync(join(folder, "created"))) createIn(folder);
  const python = join(folder, "bin/python");
  const missing = new Map<string, string>();
  for (const name of packages) {
    const installed = join(folder, `installed-${name}`);
    if (existsSync(installed)) continue;
    console.log(`installing ${name} into ${folder}`);
    const failure = failureOf(python, [
      "-m",
      "pip",
      "install",
      "--quiet",
      "--no-input",
      "--no-cache-dir",
      name,
    ]);
    if (failure === undefined) writeFileSync(installed, "");
    else missing.set(name, failure);
  }
  return { python, missing };
}
