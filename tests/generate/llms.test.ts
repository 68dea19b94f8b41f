import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entries } from "../entries";
import { filesIn } from "../files-in";
import { llmsFile } from "./llms";

const text = readFileSync("docs/llms.txt", "utf8");

test("docs/llms.txt is what npm run generate writes", () => {
  for (const [path, written] of llmsFile()) expect(readFileSync(path, "utf8"), path).toBe(written);
});

test("it has the form of such a file: a title, what the project is, and lists of links with a sentence each", () => {
  const [title, , summary, , said, , ...rest] = text.trimEnd().split("\n");
  expect(title).toBe("# cultural-ledger");
  expect(summary).toMatch(/^> \S.*\.$/);
  expect(said).toMatch(/^It does not .*\.$/);
  for (const line of rest) expect(line).toMatch(/^(|## \w+|- \[[^\]]+\]\(https:\/\/\S+\): \S.*[.?"。])$/);
  expect(rest.filter((line) => line.startsWith("## ")).at(-1)).toBe("## Optional");
});

test("every guide, every entry and every chapter of errors is in it", () => {
  const guides = filesIn("docs/guides", ".md").filter((file) => !file.endsWith("README.md"));
  for (const guide of guides) expect(text.split(`/${guide})`), guide).toHaveLength(2);
  for (const { name } of entries) expect(text).toContain(`\n- [${name}](`);
  const codes = readFileSync("docs/errors.md", "utf8").matchAll(/^## `([\w-]+)\/([\w-]+)`$/gm);
  const lines = text.split("\n");
  for (const [, chapter, code = ""] of codes) {
    const line = lines.find((line) => line.startsWith(`- [${chapter}](`)) ?? "";
    expect(line.split(/[ ,.]+/), `${chapter}/${code}`).toContain(code);
  }
});
