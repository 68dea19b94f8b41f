/** `npm run generate`: writes the generated files. Tests check that what is committed is what this writes. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generatedFiles } from "./files";

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
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
const { apiFiles } = await import("./api");
write(apiFiles());
const { llmsFile } = await import("./llms");
write(llmsFile());
const { galleryFiles } = await import("./gallery");
write(await galleryFiles());
const { tryPage } = await import("./try-page");
write(await tryPage());
