import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The files under a folder whose names end in a given way, sorted, with `/` between folders. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}
