/** The examples of README, guides and docstrings, file by file, and what they import from where. */

import { readFileSync } from "node:fs";
import { entries } from "../entries";
import { filesIn } from "../files-in";
import { type Example, examplesInMarkdown, examplesInSource, exportsOf, type Surface } from "./examples";

/** What the root has too is imported from there. */
export const surface: Surface = new Map(entries.map(({ name, file }) => [name, exportsOf(file)]));

/** README in Chinese has the examples of README, to the letter: `translation.test.ts` sees to it. */
const TRANSLATED = "docs/README.zh-CN.md";

/** The examples of each file that has any. */
export function examplesByFile(): readonly (readonly [file: string, examples: readonly Example[]])[] {
  return [
    ...examplesOf(["README.md"], examplesInMarkdown),
    ...examplesOf(
      filesIn("docs", ".md").filter((file) => file !== TRANSLATED),
      examplesInMarkdown,
    ),
    ...examplesOf(filesIn("src", ".ts"), examplesInSource),
  ];
}

/** That there are none at all is a fault: a check that checks nothing would pass. */
function examplesOf(files: readonly string[], read: (file: string, text: string) => Example[]) {
  const found = files
    .map((file) => [file, read(file, readFileSync(file, "utf8"))] as const)
    .filter(([, examples]) => examples.length > 0);
  if (found.length === 0) throw new Error(`no example found in ${files.join(", ") || "no file"}`);
  return found;
}
