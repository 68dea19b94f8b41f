import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CSV_COLUMNS } from "../../src/io/csv/columns";
import { titlePage } from "./titles";

const page = readFileSync("docs/titles.md", "utf8");

test("docs/titles.md is what npm run generate writes", () => {
  for (const [path, text] of titlePage()) expect(readFileSync(path, "utf8")).toBe(text);
});

test("the page has every kind, and in it every field and title", () => {
  for (const [kind, columns] of Object.entries(CSV_COLUMNS)) {
    const [, section = ""] = page.split(`## ${kind}\n`);
    const rows = section.split("\n## ")[0]?.split("\n") ?? [];
    for (const { field, titles } of columns) {
      const row = rows.find((line) => line.startsWith(`| \`${field}\``)) ?? "";
      for (const title of titles) expect(row.split(/ \| |, /), `${kind} ${field}`).toContain(title);
    }
  }
});

test("it says what cells hold and which units titles may carry", () => {
  const rows = [
    "| `direction` (needed) | `outbound`, `inbound` or `both` |",
    "| `persons` | a count |",
    "| `project` | the id of one of the `projects` |",
    "| `termYears` | a whole number |",
  ];
  for (const row of rows) expect(page).toContain(row);
  expect(page).toMatch(/\| `cost` \| an amount of money \|.*\| a scale and a currency \|/);
  expect(page).toMatch(/\| `decimals` \| a whole number \|.*\| {2}\|/);
});

test("the page of the house names it", () => {
  expect(readFileSync("docs/README.md", "utf8")).toContain("](titles.md)");
});
