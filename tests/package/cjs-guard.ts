/** No CJS output may have gone through sucrase: it breaks static fields and slows `?.` and `??` down. */

import { readFileSync } from "node:fs";
import { filesIn } from "../files-in";

const MARKS = ["_optionalChain", "_nullishCoalesce", "__init("];

const files = filesIn("dist", ".cjs");
if (files.length === 0) throw new Error("dist holds no .cjs file to check: build first");
const faults = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return MARKS.filter((mark) => text.includes(mark)).map((mark) => `${file} contains ${mark}`);
});
if (faults.length > 0) throw new Error(`treeshake is off in tsup.config.ts?\n${faults.join("\n")}`);
console.log(`${files.length} CJS files, none rewritten`);
