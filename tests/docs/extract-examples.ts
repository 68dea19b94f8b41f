/** Writes the examples of the documentation as test files into `tests/docs/generated/` (`npm run test:docs`). */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { examplesByFile, surface } from "./documentation";
import { testFileOf } from "./examples";

const target = "tests/docs/generated";
const grouped = examplesByFile();

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
