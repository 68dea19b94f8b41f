import { readFileSync } from "node:fs";

/** The text of a file of this folder; whose it is and what was left out stands in the README beside it. */
export const dataFile = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
