/** The entries of the package, as `exports` in package.json names them, and the source file of each. */

import { readFileSync } from "node:fs";

const { exports }: { readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

export const entries: readonly { readonly name: string; readonly file: string }[] = Object.keys(exports)
  .filter((path) => !path.endsWith(".json"))
  .map((path) => ({
    name: path.replace(".", "cultural-ledger"),
    file: path === "." ? "src/index.ts" : path.replace(".", "src/entries").concat(".ts"),
  }));
