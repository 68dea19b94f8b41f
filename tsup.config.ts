import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import { defineConfig, type Options } from "tsup";

// Once, before the three builds begin side by side.
rmSync("dist", { recursive: true, force: true });

/** The entries that `exports` in package.json names. */
const entries = {
  index: "src/index.ts",
  time: "src/entries/time.ts",
  money: "src/entries/money.ts",
  figures: "src/entries/figures.ts",
  geography: "src/entries/geography.ts",
  aggregate: "src/entries/aggregate.ts",
  statistics: "src/entries/statistics.ts",
  classification: "src/entries/classification.ts",
  io: "src/entries/io.ts",
  engines: "src/entries/engines.ts",
  interchange: "src/entries/interchange.ts",
  testing: "src/entries/testing.ts",
  "testing/fast-check": "src/entries/testing/fast-check.ts",
};

/** What the program loads when it runs a command: one more file over the same copy of the library, for nobody to import. */
const COMMANDS = { commands: "src/cli/all-commands.ts" };

/** JavaScript is UTF-8 wherever modules are, and names of areas in Chinese are half as long. */
const CHARSET = "utf8";

const { version }: { readonly version: string } = JSON.parse(readFileSync("package.json", "utf8"));

const shared: Options = { target: "es2022", platform: "neutral", silent: true };

export default defineConfig([
  {
    // For bundlers: one module a source file, so that an app which imports one function carries what that function needs.
    ...shared,
    outDir: "dist/modules",
    entry: ["src/**/*.ts", "!src/**/*.d.ts", "!src/cli/**"],
    format: "esm",
    bundle: false,
    // Names of a module's own are short, as those of the app will be that it becomes part of.
    esbuildOptions: (options) => {
      options.charset = CHARSET;
      options.minifyIdentifiers = true;
      options.minifySyntax = true;
      options.minifyWhitespace = true;
      options.lineLimit = 500;
    },
    onSuccess: async () => withPureComments("dist/modules"),
    esbuildPlugins: [
      {
        name: "file-endings",
        setup(build) {
          build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, "utf8");
            const marked = text.replaceAll("/* @__PURE__ */", PURE);
            return { contents: marked.replaceAll(/( from "\.[^"]*)"/g, '$1.js"'), loader: "ts" };
          });
        },
      },
    ],
  },
  {
    // For Node: few files, which load several times as fast as two hundred. ESM and CommonJS share them, and so one copy
    // of the library serves both.
    ...shared,
    outDir: "dist/node",
    entry: { ...entries, ...COMMANDS },
    format: "cjs",
    external: [/^node:/],
    noExternal: ["date-fns"],
    splitting: true,
    // Without it, the output is rewritten by sucrase: wrong static fields, slow `?.` and `??`.
    treeshake: true,
    esbuildOptions: (options) => {
      // Errors say in words where they come from. Lines are short, so that a stack trace says where it was as well.
      options.charset = CHARSET;
      options.minifyIdentifiers = true;
      options.minifySyntax = true;
      options.minifyWhitespace = true;
      options.lineLimit = 200;
      options.logOverride = { "ignored-bare-import": "silent" };
    },
    esbuildPlugins: [
      {
        // What an entry reaches decides what is cut apart: all but money reach the root, so that two files hold it all.
        name: "few-chunks",
        setup(build) {
          build.onLoad({ filter: /src.(?:entries.|cli.all-commands)/ }, async ({ path }) => {
            if (/entries.money\.ts$/.test(path)) return undefined;
            const root = relative(dirname(path), "src/index").replaceAll("\\", "/");
            return { contents: `import "${root}";\n${await readFile(path, "utf8")}`, loader: "ts" };
          });
        },
      },
    ],
    onSuccess: async () => {
      loadDecimalsLate();
      for (const entry of Object.keys({ ...entries, ...COMMANDS }))
        withPlainExports(`dist/node/${entry}.cjs`);
      for (const entry of Object.keys(entries)) writeDoors(entry);
    },
  },
  {
    // The program: what help and wrong use need, so that they don't wait for the library.
    ...shared,
    outDir: "dist/node",
    entry: { cli: "src/cli/main.ts" },
    format: "cjs",
    external: [/^node:/],
    treeshake: false,
    splitting: false,
    banner: { js: "#!/usr/bin/env node" },
    esbuildOptions: (options) => {
      options.charset = CHARSET;
      options.minify = true;
      options.lineLimit = 200;
      options.define = { CULTURAL_LEDGER_VERSION: JSON.stringify(version) };
    },
    esbuildPlugins: [
      {
        name: "commands-beside",
        setup(build) {
          build.onResolve({ filter: /all-commands$/ }, () => ({ path: "./commands.cjs", external: true }));
        },
      },
    ],
    onSuccess: async () => chmodSync("dist/node/cli.cjs", 0o755),
  },
  {
    ...shared,
    outDir: "dist/types",
    entry: entries,
    format: "esm",
    dts: { only: true, entry: entries, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
]);

/** A getter a name for what is there as soon as the file is loaded: plain fields say the same in a third of the text. */
function withPlainExports(file: string): void {
  const getter =
    /Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: true,\s*get: function \(\) \{ return ([\w$.]+); \}\s*\}\);/g;
  writeFileSync(file, readFileSync(file, "utf8").replace(getter, "exports.$1 = $2;"));
}

/**
 * Stands for the comment that says which calls an app can do without: where esbuild leaves out spaces it leaves out comments
 * as well, and signs that mean nothing it has to keep.
 */
const PURE = "~+~+";

function withPureComments(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js")) continue;
    const text = readFileSync(`${folder}/${name}`, "utf8");
    writeFileSync(`${folder}/${name}`, text.replaceAll(PURE, "/*@__PURE__*/"));
  }
}

/**
 * decimal.js is as long as the half of the library, and most programs that add amounts never ask for a `Decimal`: where Node
 * can wait, it is loaded when the first one is made.
 */
function loadDecimalsLate(): void {
  const now = "var decimal_js = require('decimal.js');";
  const late =
    "var decimal, decimal_js = { get Decimal() { return decimal ??= require('decimal.js').Decimal; } };";
  const files = readdirSync("dist/node").filter((file) => file.endsWith(".cjs"));
  const holders = files.filter((file) => readFileSync(`dist/node/${file}`, "utf8").includes(now));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1)
    throw new Error(`one file loads decimal.js, not ${holders.length}: ${holders.join(", ")}`);
  const text = readFileSync(`dist/node/${holder}`, "utf8");
  writeFileSync(`dist/node/${holder}`, text.replace(now, late));
}

/**
 * The ESM of an entry for Node, which hands on what the CommonJS exports, and the types of the CommonJS, which are those of
 * the ESM: neither is written twice.
 */
function writeDoors(entry: string): void {
  const exported: Readonly<Record<string, unknown>> = createRequire(import.meta.url)(
    `./dist/node/${entry}.cjs`,
  );
  const names = Object.keys(exported).sort();
  const own = entry.slice(entry.lastIndexOf("/") + 1);
  // Node searches what ESM imports of CommonJS for names, which takes as long as loading it. Here is nothing to find.
  write(`dist/node/${entry}.load.cjs`, [`const entry = require("./${own}.cjs");`, "module.exports = entry;"]);
  write(`dist/node/${entry}.js`, [
    `import entry from "./${own}.load.cjs";`,
    `export const { ${names.join(", ")} } = entry;`,
  ]);
  const types = `"./${own}.js" with { "resolution-mode": "import" }`;
  const isClass = (name: string) => String(exported[name]).startsWith("class");
  write(`dist/types/${entry}.d.cts`, [
    `import type * as entry from ${types};`,
    `export type * from ${types};`,
    ...names.map((name) => `export declare const ${name}: typeof entry.${name};`),
    ...names.filter(isClass).map((name) => `export type ${name} = entry.${name};`),
  ]);
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}
