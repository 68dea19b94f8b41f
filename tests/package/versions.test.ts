/** What is said of the project in several places is the same in all: its version, its name, its licence, its address, and on what it runs. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly author: string;
  readonly homepage: string;
  readonly keywords: readonly string[];
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly engines: { readonly node: string };
}

const read = (file: string) => readFileSync(file, "utf8");
const manifest: Manifest = JSON.parse(read("package.json"));
const { name, version, license, author } = manifest;
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, "");
const [major = "", minor = ""] = version.split(".");

test("package.json and its lock have one version", () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const lock: Manifest & { readonly packages: Readonly<Record<string, Manifest>> } = JSON.parse(
    read("package-lock.json"),
  );
  expect([lock.name, lock.version]).toEqual([name, version]);
  const root = lock.packages[""];
  expect([root?.name, root?.version, root?.license]).toEqual([name, version, license]);
  expect(root?.engines).toEqual(manifest.engines);
});

test("the citation says what package.json says", () => {
  const citation: Readonly<Record<string, unknown>> = parse(read("CITATION.cff"));
  expect(citation).toEqual({
    "cff-version": "1.2.0",
    message: expect.stringMatching(/cite/),
    type: "software",
    title: name,
    abstract: manifest.description,
    authors: [{ name: author }],
    version,
    license,
    "repository-code": repository,
    url: manifest.homepage,
    keywords: manifest.keywords,
  });
});

test("the changes begin with this version, and those before it are older", () => {
  const versions = [...read("docs/changelog.md").matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map(
    ([, found]) => found,
  );
  expect(versions[0]).toBe(version);
  expect(new Set(versions).size).toBe(versions.length);
});

test("security names the versions that are corrected, this one among them", () => {
  expect(read("docs/SECURITY.md")).toContain(`\n| ${major}.${minor}.x | yes |\n`);
});

test("no page for users names another version of the package", () => {
  for (const page of ["README.md", "docs/README.zh-CN.md", "docs/llms.txt", "docs/guides/README.md"]) {
    const named = [...read(page).matchAll(/cultural-ledger@(\d[\w.-]*)|\bv(\d+\.\d+\.\d+)/g)];
    expect(named.filter(([, at, plain]) => (at ?? plain) !== version).map(String)).toEqual([]);
  }
});

test("the licence is that of the file, and its holder the author", () => {
  const text = read("LICENSE");
  expect(text.startsWith(`${license} License\n`)).toBe(true);
  expect(text).toMatch(new RegExp(`^Copyright \\(c\\) \\d{4} ${author}$`, "m"));
  expect(read("README.md")).toContain(`${license} licence`);
  expect(read("docs/README.zh-CN.md")).toContain(`${license}许可证`);
});

test("addresses of the project are those of its repository", () => {
  expect(manifest.bugs.url).toBe(`${repository}/issues`);
  expect(manifest.homepage).toBe(`${repository}#readme`);
  expect(read("docs/SECURITY.md")).toContain(`(${repository}/security/advisories/new)`);
});

test("the oldest Node is the same wherever it is named", () => {
  const oldest = /^>=(\d+)$/.exec(manifest.engines.node)?.[1];
  expect(oldest).toBeDefined();
  expect(read("README.md")).toContain(`for Node ${oldest} and later`);
  expect(read("docs/README.zh-CN.md")).toContain(`Node ${oldest}及以上版本`);
  expect(read(".ci/run")).toContain(`step "tests on Node ${oldest}" on_node ${oldest} UTC`);
  const types: Readonly<{ devDependencies: Record<string, string> }> = JSON.parse(read("package.json"));
  expect(types.devDependencies["@types/node"]).toMatch(new RegExp(`^${oldest}\\.`));
});

test("the oldest TypeScript that README names is the oldest that the package is compiled with", () => {
  const [, oldest] = /TypeScript (\d+\.\d+) and later/.exec(read("README.md")) ?? [];
  const [, first] = /COMPILERS = \["(\d+\.\d+)\./.exec(read("tests/package/consumers.ts")) ?? [];
  expect(first).toBe(oldest);
  expect(read("docs/README.zh-CN.md")).toContain(`TypeScript ${oldest}及以上版本`);
});
