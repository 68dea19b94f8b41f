import { defineConfig } from "tsup";

/** The entries that `exports` in package.json names; only these get declaration files. */
const publicEntries = {
  index: "src/index.ts",
  "entries/money": "src/entries/money.ts",
  "entries/geography": "src/entries/geography.ts",
  "entries/classification": "src/entries/classification.ts",
  "entries/io": "src/entries/io.ts",
  "entries/testing": "src/entries/testing.ts",
};

export default defineConfig({
  // One output module a source module: an app that imports one function loads what that function needs.
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  // Without it, the CJS output is rewritten by sucrase: wrong static fields, slow `?.` and `??`.
  treeshake: true,
  sourcemap: true,
  clean: true,
  silent: true,
  dts: { entry: publicEntries, compilerOptions: { ignoreDeprecations: "6.0" } },
});
