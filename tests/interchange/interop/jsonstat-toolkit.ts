/** JSON-stat as jsonstat-toolkit reads it, which is what most pages use. */

import JSONstat from "jsonstat-toolkit";
import type { InteropFile } from "./files";
import type { Reading } from "./verdict";

function readingOf({ name, files }: InteropFile): Reading {
  const tool = "jsonstat-toolkit";
  try {
    const dataset = JSONstat(JSON.parse(files[0]?.text ?? ""));
    if (dataset.class !== "dataset") return { tool, name, failed: `it reads a ${dataset.class}` };
    const texts = dataset.value.filter((value) => value !== null && value !== undefined).map(String);
    return { tool, name, observations: dataset.n, texts };
  } catch (error) {
    return { tool, name, failed: String(error) };
  }
}

export function jsonstatToolkit(files: readonly InteropFile[]): readonly Reading[] {
  return files.filter(({ format }) => format === "json-stat-2.0").map(readingOf);
}
