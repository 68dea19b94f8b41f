import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GUIDE, printedInGuide, recipes } from "./recipes";

const all = recipes();

test("there are the recipes that people ask for", () => {
  expect(all.map(({ name }) => name)).toEqual([
    "data-loader.mjs",
    "duckdb.mjs",
    "excel.mjs",
    "observable-plot.mjs",
    "postgresql.mjs",
    "vega-embed.mjs",
  ]);
});

test.each(all)("$name is a whole program of at most 80 lines that first says what it is", ({ text }) => {
  expect(text.split("\n").length - 1).toBeLessThanOrEqual(80);
  expect(text).toMatch(/^\/\*\*\n \* /);
});

test.each(all)("$name says what it prints, and installs what it imports", ({ name, text, packages }) => {
  expect(printedInGuide(name)).not.toBe("");
  const imported = [...text.matchAll(/(?:from |resolve\()"([^"]+)"/g)].map(([, from = ""]) => from);
  const others = imported.filter((from) => !/^(node:|cultural-ledger(\/|$))/.test(from));
  const known = others.filter((from) => [...packages.keys()].some((one) => `${from}/`.startsWith(`${one}/`)));
  expect(known).toEqual(others);
});

test("the guide shows no recipe that is no more", () => {
  const shown = [...readFileSync(GUIDE, "utf8").matchAll(/^<!-- end of (\S+) -->$/gm)].map(
    ([, name]) => name,
  );
  expect(shown.toSorted()).toEqual(all.map(({ name }) => name));
});
