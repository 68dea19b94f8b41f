/**
 * The recipes of `docs/recipes`, run with the packed package where users run them: outside of this repository, each saying what the
 * guide says that it prints. The packages that they need are those of this repository, linked, so that nothing is downloaded.
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { printedInGuide, RECIPES, recipes } from "../generate/recipes";

const WORKBOOK = "docs/examples/workbook/visits.xlsx";
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Runs every recipe in a folder in which, or above which, the package is installed. */
export function checkRecipes(folder: string): void {
  const project = join(folder, "recipes");
  cpSync(RECIPES, join(project, RECIPES), { recursive: true });
  mkdirSync(dirname(join(project, WORKBOOK)), { recursive: true });
  copyFileSync(WORKBOOK, join(project, WORKBOOK));
  for (const { name, packages } of recipes()) {
    for (const one of packages.keys()) link(project, one);
    const { stdout, stderr, status } = run(project, name);
    const isSkipped = name === "vega-embed.mjs" && !existsSync(CHROMIUM) && stdout.startsWith("skipped: ");
    if (status !== 0 || stderr !== "" || (!isSkipped && unmarked(stdout) !== printedInGuide(name)))
      throw new Error(`${name} ended with ${status} and printed, against the guide:\n${stdout}${stderr}`);
    console.log(`recipe ${name}: ${isSkipped ? stdout.trim() : "ok"}`);
  }
  checkLoader(project);
}

function link(project: string, name: string): void {
  const path = join(project, "node_modules", name);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules", name), path, "junction");
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function run(project: string, name: string, ...args: readonly string[]): Ended {
  return spawnSync(process.execPath, [join(RECIPES, name), ...args], { cwd: project, encoding: "utf8" });
}

/** CSV has rows that end in CR LF, and Markdown does not. */
function unmarked(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** JSON has the digits of the CSV, and a register with a fault gives no data and stops the build. */
function checkLoader(project: string): void {
  const [header = "", ...lines] = run(project, "data-loader.mjs").stdout.trim().split("\r\n");
  const asJson = run(project, "data-loader.mjs", "--json").stdout;
  const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(asJson);
  const written = rows.map((row) =>
    header
      .split(",")
      .map((column) => row[`${column}_text`] ?? row[column] ?? "")
      .join(","),
  );
  if (written.join("\n") !== lines.join("\n"))
    throw new Error(`the data loader gives other digits as JSON:\n${written.join("\n")}`);
  copyFileSync(join(RECIPES, "data-loader.mjs"), join(project, RECIPES, "visits.json.js"));
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  if (run(project, "visits.json.js").stdout !== asJson)
    throw new Error("the data loader gives no JSON where its name asks for it");
  writeFileSync(join(project, RECIPES, "register.csv"), "id,direction,date\nV01,abroad,2012-02-05\n");
  const { stdout, stderr, status } = run(project, "data-loader.mjs");
  if (status !== 1 || stdout !== "" || !stderr.startsWith("register.csv:2: "))
    throw new Error(`the data loader ended with ${status} over a register with a fault:\n${stdout}${stderr}`);
}
