/**
 * The package as users get it: packed, installed from the tarball into an empty project outside of this repository, imported
 * by its name and run as ESM, as CommonJS, as the modules that bundlers take, and compiled as strict TypeScript,
 * with the recipes of the guide and the weight of what apps take from it (`npm run test:package`, after a build). `--every-compiler` compiles with each TypeScript of the support range.
 */

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAppSizes } from "./app-size";
import { checkRecipes } from "./recipes";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "cultural-ledger-"));

/**
 * What the package may weigh once it is unpacked. Before it cut rows itself, it was 1.49 MB and needed Papa Parse, 0.26 MB;
 * with phrases in five languages, findings in two and audits in JSON it was 2.04 MB. The report's tables, its words in two
 * languages, pages, charts and flat rows made it 2.38 MB, of which an app takes what it imports. With plans, SQL and the program for
 * shells it is 2.57 MB, with datasets and four formats of other tools 2.97 MB.
 */
const MOST_BYTES = 3_000_000;

function run(command: string, args: readonly string[], cwd = folder): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function install(what: string): void {
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--no-package-lock", what]);
}

/** Packs without building, so that what was built and checked before is what is packed. */
function pack(): string {
  const listing = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  const [packed]: { filename: string; unpackedSize: number; files: { path: string }[] }[] =
    JSON.parse(listing);
  if (packed === undefined) throw new Error("npm pack gave no tarball");
  const paths = packed.files.map(({ path }) => path);
  const unexpected = paths.filter(
    (path) => !/^(dist\/|(LICENSE|README\.md|package\.json)$)|\.map$/.test(path),
  );
  if (unexpected.length > 0)
    throw new Error(`the tarball holds files that nobody needs: ${unexpected.join(", ")}`);
  if (packed.unpackedSize > MOST_BYTES)
    throw new Error(`the package weighs ${packed.unpackedSize} bytes, more than ${MOST_BYTES}`);
  console.log(`${paths.length} files, ${packed.unpackedSize} bytes unpacked`);
  return join(folder, packed.filename);
}

/** A program for ESM as CommonJS, so that both run the same lines. */
function asCommonJs(text: string): string {
  return text
    .replaceAll(/^import (.*) from (".*");$/gm, "const $1 = require($2);")
    .replaceAll(/await import\((".*")\)/g, "require($1)")
    .replaceAll("ESM", "CommonJS");
}

/** The program, by the name that a shell finds it under: what it says at once, and what it loads the library for. */
function checkProgram(): void {
  const program = join(folder, "node_modules/.bin/cultural-ledger");
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const said = run(program, ["--version"]);
  if (said !== `${version}\n`) throw new Error(`the program says that it is ${said}`);
  writeFileSync(join(folder, "ledger.json"), '{ "trades": [] }');
  const checked = run(program, ["check", "ledger.json"]);
  if (!checked.startsWith("0 faults")) throw new Error(`the program finds in no records: ${checked}`);
  console.log("the program in a shell: ok");
}

/** The compilers of the support range, the newest last. Beside each other one takes over, so each replaces the last. */
const COMPILERS = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext", files: ["index.ts", "aggregators.ts", "common.cts"] },
  { module: "esnext", moduleResolution: "bundler", files: ["index.ts", "aggregators.ts"] },
];
const STRICT_OPTIONS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: "es2022",
  lib: ["es2022"],
  types: [],
};

function compile(version: string): void {
  install(`typescript@${version}`);
  for (const { files, ...resolution } of RESOLUTIONS) {
    const compilerOptions = { ...STRICT_OPTIONS, ...resolution };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    run(process.execPath, ["node_modules/typescript/bin/tsc"]);
    console.log(`strict TypeScript (${version}, ${resolution.moduleResolution}): ok`);
  }
}

try {
  cpSync("tests/package/consumers", folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  writeFileSync(
    join(folder, "configured.cjs"),
    asCommonJs(readFileSync(join(folder, "configured.mjs"), "utf8")),
  );
  install(pack());
  if (existsSync(join(folder, "node_modules/fast-check"))) throw new Error("fast-check came along uncalled");
  for (const program of ["index.mjs", "index.cjs", "configured.mjs", "configured.cjs"])
    process.stdout.write(run(process.execPath, [program]));
  process.stdout.write(run(process.execPath, ["--conditions=module", "index.mjs"]));
  checkProgram();
  checkRecipes(folder);
  await checkAppSizes(folder);
  const every = process.argv.includes("--every-compiler");
  for (const version of every ? COMPILERS : COMPILERS.slice(-1)) compile(version);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
