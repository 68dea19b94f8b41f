/**
 * The package as users get it: packed, installed from the tarball into empty projects (ESM, CJS, strict TypeScript of
 * three versions) outside of this repository, imported by its name and run (`npm run test:package`, after a build).
 */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = process.cwd();
const workplace = mkdtempSync(join(tmpdir(), "cultural-ledger-"));
const INSTALL = ["install", "--no-audit", "--no-fund", "--prefer-offline", "--no-package-lock"];

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/** Packs without building, so that what was built and checked before is what is packed. */
function pack(): string {
  const listing = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", workplace], root);
  const [packed]: { filename: string; files: { path: string }[] }[] = JSON.parse(listing);
  if (packed === undefined) throw new Error("npm pack gave no tarball");
  const unexpected = packed.files
    .map(({ path }) => path)
    .filter((path) => !/^(dist\/|(LICENSE|README\.md|package\.json)$)/.test(path));
  if (unexpected.length > 0)
    throw new Error(`the tarball holds files that nobody needs: ${unexpected.join(", ")}`);
  if (!packed.files.some(({ path }) => path === "dist/index.d.cts"))
    throw new Error("the tarball holds no types for CJS");
  return join(workplace, packed.filename);
}

/** An empty project with nothing but the tarball in it. */
function project(name: string, type: "module" | "commonjs", tarball: string): string {
  const folder = join(workplace, name);
  mkdirSync(folder);
  cpSync(join("tests/package/consumers", name), folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: `consumer-${name}`, private: true, type }),
  );
  run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--prefer-offline", "--no-package-lock", tarball],
    folder,
  );
  return folder;
}

/** The compilers of the support range. They are installed in the project, because beside each other one takes over. */
const COMPILERS = ["5.4.5", "5.9.3", "6.0.3"];
const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];

function checkTypes(folder: string): void {
  for (const version of COMPILERS) {
    run("npm", [...INSTALL, `typescript@${version}`], folder);
    for (const resolution of RESOLUTIONS) {
      const compilerOptions = { ...STRICT_OPTIONS, ...resolution };
      const files = ["index.ts", "aggregators.ts"];
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      run(process.execPath, ["node_modules/typescript/bin/tsc"], folder);
      console.log(`strict TypeScript project (${version}, ${resolution.moduleResolution}): ok`);
    }
  }
}

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

try {
  const tarball = pack();
  const esm = project("esm", "module", tarball);
  const cjs = project("cjs", "commonjs", tarball);
  for (const file of ["index.mjs", "configured.mjs"])
    process.stdout.write(run(process.execPath, [file], esm));
  for (const file of ["index.cjs", "configured.cjs"])
    process.stdout.write(run(process.execPath, [file], cjs));
  checkTypes(project("strict", "module", tarball));
  const kinds = readdirSync("tests/package/consumers");
  if (kinds.length !== 3) throw new Error(`a consumer is never run: ${kinds.join(", ")}`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
