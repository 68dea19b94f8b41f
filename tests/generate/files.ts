/** Every generated file of the repository but the pages of errors and titles: data of installed packages, lists of chapters, examples as JSON, recipes in their guide. */

import { readFileSync } from "node:fs";
import { areaNameFiles } from "./area-names";
import { currencyFiles } from "./currencies";
import { exampleFiles } from "./examples";
import { floorFiles } from "./floors";
import { geographyFiles } from "./geography";
import { recipeFiles } from "./recipes";

function installedVersion(name: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return manifest.version;
}

export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...geographyFiles(installedVersion),
    ...areaNameFiles(installedVersion),
    ...currencyFiles(),
    ...floorFiles(),
    ...exampleFiles(),
    ...recipeFiles(),
  ]);
}
