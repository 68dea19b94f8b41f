import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entries } from "../entries";
import { filesIn } from "../files-in";
import { apiFiles, apiPageOf } from "./api";

const files = apiFiles();

test("every page of the API report is what npm run generate writes, and there is no other", () => {
  const committed = filesIn("docs/api", ".md");
  expect(committed, "run npm run generate").toEqual([...files.keys()].sort());
  for (const path of committed) expect(readFileSync(path, "utf8"), path).toBe(files.get(path));
});

test("every entry of the package has a page, and the index names it", () => {
  expect(entries.length).toBeGreaterThan(10);
  const index = files.get("docs/api/README.md");
  for (const { name } of entries) expect(index).toContain(`| [\`${name}\`](${apiPageOf(name)}) |`);
});

test("a declaration stands once, without comments, where it was declared with its helpers", () => {
  const text = [...files.values()].join("\n");
  expect(text.match(/^function addAmounts</gm)).toHaveLength(1);
  expect(text).not.toContain("/**");
  expect(text).not.toContain("import(");
  expect(files.get("docs/api/money.api.md")).toContain(
    'function usd(value: AmountInput): CurrencyAmount<"USD">;\n',
  );
  expect(files.get("docs/api/money.api.md")).toMatch(/^type IsUnion</m);
  expect(files.get("docs/api/index.api.md")).toContain("\n- `usd`\n");
});

test("long lists of words are in lines", () => {
  const lines = files.get("docs/api/geography.api.md")?.split("\n") ?? [];
  const codes = lines.filter((line) => /^ {2}\| "[A-Z]{2}" \| /.test(line));
  expect(codes.length).toBeGreaterThan(10);
  for (const line of codes) expect(line.length).toBeLessThanOrEqual(110);
});
