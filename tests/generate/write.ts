/** `npm run generate`: writes the generated files. A test checks that what is committed is what this writes. */

import { writeFileSync } from "node:fs";
import { generatedFiles } from "./files";

for (const [path, text] of generatedFiles()) {
  writeFileSync(path, text);
  console.log(`${path}: ${text.length} characters`);
}
