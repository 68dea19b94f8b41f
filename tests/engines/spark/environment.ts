/**
 * Apache Spark from PyPI, in a virtual environment that is kept in the cache of `node_modules`: 450 MB, so that it is
 * installed once. Without Java 17, Python 3.11 or the package, Spark is skipped by name.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Skipped } from "../engine";
import { installOnDebian, printedBy } from "../system";

/** The version that is tested. Spark 4 needs Java 17 and, from 4.3, Python 3.11. */
const VERSION = "4.3.0";
const JAVA = 17;
const PYTHON = 11;
const FOLDER = resolve("node_modules/.cache", `spark-${VERSION}`);
const MINUTES = 10;

export interface SparkEnvironment {
  readonly version: string;
  readonly python: string;
  /** With `bin/spark-class` and the jars. */
  readonly home: string;
}

function javaRelease(): number {
  const java = process.env["JAVA_HOME"] ? join(process.env["JAVA_HOME"], "bin/java") : "java";
  return Number(/version "(\d+)/.exec(printedBy(java, "-version") ?? "")?.[1] ?? 0);
}

function pythonMinor(): number {
  return Number(/Python 3\.(\d+)/.exec(printedBy("python3", "--version") ?? "")?.[1] ?? 0);
}

function hasVenv(): boolean {
  return printedBy("python3", "-c", "import venv, ensurepip") !== undefined;
}

function needed(): void {
  const missing = [
    ...(javaRelease() < JAVA ? ["openjdk-17-jre-headless"] : []),
    ...(pythonMinor() < PYTHON ? ["python3"] : []),
    ...(hasVenv() ? [] : ["python3-venv"]),
  ];
  if (missing.length > 0) installOnDebian(...missing);
  if (javaRelease() < JAVA) throw new Skipped(`no Java ${JAVA} or later`);
  if (pythonMinor() < PYTHON || !hasVenv()) throw new Skipped(`no Python 3.${PYTHON} or later with venv`);
}

function install(python: string): void {
  console.log(`installing pyspark ${VERSION} into ${FOLDER}`);
  // What an interrupted run left is no environment.
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  } catch (error) {
    throw new Skipped(`${FOLDER} can't be written: ${error}`);
  }
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ["python3", ["-m", "venv", FOLDER]],
    [python, ["-m", "pip", "install", "--quiet", "--no-input", "--no-cache-dir", `pyspark==${VERSION}`]],
  ];
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, {
      encoding: "utf8",
      timeout: MINUTES * 60_000,
      env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1" },
    });
    if (status === 0) continue;
    const last = error?.message ?? stderr.trim().split("\n").at(-1);
    throw new Skipped(`pyspark ${VERSION} can't be installed: ${last}`);
  }
}

export function sparkEnvironment(): SparkEnvironment {
  needed();
  const python = join(FOLDER, "bin/python");
  const complete = join(FOLDER, "complete");
  if (!existsSync(complete)) {
    install(python);
    writeFileSync(complete, `${VERSION}\n`);
  }
  const home = printedBy(python, "-c", "import os, pyspark; print(os.path.dirname(pyspark.__file__))");
  if (home === undefined)
    throw new Skipped(`pyspark ${VERSION} in ${FOLDER} can't be imported; remove that folder`);
  return { version: VERSION, python, home: home.trim() };
}
