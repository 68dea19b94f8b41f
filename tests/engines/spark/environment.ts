/**
 * Apache Spark from PyPI, in a virtual environment that is kept in the cache of `node_modules`: 450 MB, so that it is
 * installed once. Without Java 17, Python 3.11 or the package, Spark is skipped by name.
 */

import { join, resolve } from "node:path";
import { Skipped } from "../engine";
import { debianPackagesForPython, pythonEnvironment } from "../python";
import { installOnDebian, printedBy } from "../system";

/** The version that is tested. Spark 4 needs Java 17 and, from 4.3, Python 3.11. */
const VERSION = "4.3.0";
const PACKAGE = `pyspark==${VERSION}`;
const JAVA = 17;
const PYTHON = 11;
const FOLDER = resolve("node_modules/.cache", `spark-${VERSION}`);

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

function needed(): void {
  const missing = [
    ...(javaRelease() < JAVA ? ["openjdk-17-jre-headless"] : []),
    ...debianPackagesForPython(PYTHON),
  ];
  if (missing.length > 0) installOnDebian(...missing);
  if (javaRelease() < JAVA) throw new Skipped(`no Java ${JAVA} or later`);
}

export function sparkEnvironment(): SparkEnvironment {
  needed();
  const { python, missing } = pythonEnvironment({ folder: FOLDER, minor: PYTHON, packages: [PACKAGE] });
  const failure = missing.get(PACKAGE);
  if (failure !== undefined) throw new Skipped(`${PACKAGE} can't be installed: ${failure}`);
  const home = printedBy(python, "-c", "import os, pyspark; print(os.path.dirname(pyspark.__file__))");
  if (home === undefined)
    throw new Skipped(`pyspark ${VERSION} in ${FOLDER} can't be imported; remove that folder`);
  return { version: VERSION, python, home: home.trim() };
}
