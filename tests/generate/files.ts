/** Every generated data file of the repository, from the versions of the packages that are installed. */

import { readFileSync } from "node:fs";
import { areaNameFiles } from "./area-names";
import { currencyFiles } from "./currencies";
import { geographyFiles } from "./geography";

function installedVersion(name: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return manifest.version;
}

export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...geographyFiles(installedVersion),
    ...areaNameFiles(installedVersion),
    ...currencyFiles(installedVersion),
  ]);
}
