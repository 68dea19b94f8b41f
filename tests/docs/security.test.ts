/** What `docs/SECURITY.md` says of the code: its limits are those of the sources, and what the library never does is in none of them. */

import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesIn } from "../files-in";

const page = readFileSync("docs/SECURITY.md", "utf8");
const sources = filesIn("src", ".ts").map((file) => [file, readFileSync(file, "utf8")] as const);

/** Where the number of each line of the table stands. */
const LIMITS: Readonly<Record<string, readonly [file: string, number: RegExp]>> = {
  "characters of a row of CSV": ["io/csv/rows.ts", /LONGEST_ROW = ([\d_]+);/],
  "characters of a line of NDJSON": ["io/json/ndjson-lines.ts", /LONGEST_LINE = (2 \*\* 24);/],
  "characters of a phrase with a number": ["figures/parse-figure.ts", /LONGEST_PHRASE = (\d+);/],
  "characters of a number in a table": ["io/table/number-text.ts", /LONGEST_NUMBER = (\d+);/],
  "issues that a reader tells (`maxIssues`); the rest are counted": [
    "io/ledger-reading.ts",
    /MAX_ISSUES = (\d+);/,
  ],
  "digits of an amount before the point": ["money/currency-amount.ts", /AMOUNT_DIGITS = \{ integer: (\d+),/],
  "digits of an amount behind the point": ["money/currency-amount.ts", /, fraction: (\d+) \} as const/],
  "levels of an answer that travels": ["io/json/plain.ts", /MOST_LEVELS = (\d+);/],
  "digits of a number that travels": ["io/json/plain.ts", /MOST_DIGITS = (\d+);/],
  "fields of one's own in a record (`extra`)": ["model/extra.ts", /MOST_FIELDS = (\d+);/],
  "characters of such a field": ["model/extra.ts", /MOST_CHARACTERS = .* value: ([\d_]+) /],
  "values of one statement of SQL": ["engines/sql/parameters.ts", /MOST = ([\d_]+);/],
};

test("every limit is that of the sources, and every one that is checked is told", () => {
  const [, table = ""] = page.split("## Limits");
  const rows = [...table.matchAll(/^\| (.+) \| ([\d,]+) \|$/gm)];
  expect(rows.map(([, what]) => what).sort()).toEqual(Object.keys(LIMITS).sort());
  for (const [, what = "", said = ""] of rows) {
    const [file, number] = LIMITS[what]!;
    const [, found = ""] = number.exec(readFileSync(`src/${file}`, "utf8")) ?? [];
    const limit = found === "2 ** 24" ? 2 ** 24 : Number(found.replaceAll("_", ""));
    expect(Number(said.replaceAll(",", "")), what).toBe(limit);
  }
});

/** What reaches the network, or runs text. */
const FORBIDDEN = new Set([
  "eval",
  "Function",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "Worker",
  "importScripts",
  "sendBeacon",
]);

function identifiersIn(node: ts.Node, found: string[] = []): readonly string[] {
  if (ts.isIdentifier(node)) found.push(node.text);
  ts.forEachChild(node, (child) => {
    identifiersIn(child, found);
  });
  return found;
}

test("no source reaches the network or runs text", () => {
  const found = sources.flatMap(([file, text]) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return identifiersIn(source)
      .filter((name) => FORBIDDEN.has(name))
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test("only the program of the shell has files, and nothing has sockets or other programs", () => {
  const imported = sources.flatMap(([file, text]) =>
    [...text.matchAll(/(?:from|import\(|require\() ?"(node:[\w/]+)"/g)].map(([, name = ""]) => ({
      file,
      name,
    })),
  );
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter(({ file }) => !file.startsWith("src/cli/"))).toEqual([]);
  expect(imported.filter(({ name }) => /http|net|tls|dgram|dns|child_process|vm|worker/.test(name))).toEqual(
    [],
  );
});

test("the package has two dependencies, and nothing runs when it is installed", () => {
  const { dependencies, scripts }: Readonly<Record<"dependencies" | "scripts", Record<string, string>>> =
    JSON.parse(readFileSync("package.json", "utf8"));
  expect(Object.keys(dependencies)).toEqual(["date-fns", "decimal.js"]);
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});
