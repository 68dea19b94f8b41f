/** `npm run generate`: writes the generated files. Tests check that what is committed is what this writes. */

import { writeFileSync } from "node:fs";
import { generatedFiles } from "./files";

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    writeFileSync(path, text);
    console.log(`${path}: ${text.length} characters`);
  }
}

write(generatedFiles());
// Loaded only now: what is on these pages comes from sources that read the data just written.
const { errorPage } = await import("./errors");
const { titlePage } = await import("./titles");
write(errorPage());
write(titlePage());
const { galleryFiles } = await import("./gallery");
write(await galleryFiles());
