/** The entries of the package, as `exports` in package.json names them, the source file of each, and what an entry says that it is. */

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

/** The first comment of an entry, behind its name: "Amounts, sums, rounding, formatting, exchange rates." */
export function saidOf(file: string): string {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  const [, comment = ""] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  const plain = comment
    .replaceAll(/^ ?\* ?/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const said = plain.slice(plain.indexOf(": ") + 2);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
