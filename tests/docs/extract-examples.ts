/** Writes the examples of the documentation as test files into `tests/docs/generated/` (`npm run test:docs`). */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { entries } from "../entries";
import { filesIn } from "../files-in";
import {
  type Example,
  examplesInMarkdown,
  examplesInSource,
  exportsOf,
  type Surface,
  testFileOf,
} from "./examples";

const target = "tests/docs/generated";
// What the root has too is imported from there.
const surface: Surface = new Map(entries.map(({ name, file }) => [name, exportsOf(file)]));

/** The examples of each file. That there are none at all is a fault: a check that checks nothing would pass. */
function testFiles(files: string[], read: (file: string, text: string) => Example[]): Map<string, Example[]> {
  const grouped = new Map(files.map((file) => [file, read(file, readFileSync(file, "utf8"))]));
  if ([...grouped.values()].every((examples) => examples.length === 0)) {
    throw new Error(`no example found in ${files.join(", ") || "no file"}`);
  }
  return grouped;
}

const grouped = [
  ...testFiles(["README.md"], examplesInMarkdown),
  ...testFiles(filesIn("docs", ".md"), examplesInMarkdown),
  ...testFiles(filesIn("src", ".ts"), examplesInSource),
].filter(([, examples]) => examples.length > 0);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [file, examples] of grouped) {
  // The fences of a Markdown file may import the same name twice; each is a file of its own.
  const parts = file.endsWith(".md") ? examples.map((example) => [example]) : [examples];
  parts.forEach((part, at) => {
    writeFileSync(`${target}/${file.replaceAll(/[/.]/g, "-")}-${at + 1}.test.ts`, testFileOf(part, surface));
  });
}
console.log(`${grouped.flatMap(([, examples]) => examples).length} examples written to ${target}`);
